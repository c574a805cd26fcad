//! What Onward costs while nobody looks: hidden in the tray, the journal open, a goal with a reminder set.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::app::App;
use crate::desk::{Desk, SOON};
use crate::person::{GoalWanted, add_a_goal, hide, make_a_journal};
use crate::screen::Screen;
use crate::tray_host::TrayHost;

/// How long it is watched.
const WATCHED: Duration = Duration::from_secs(180);
/// After this, the web engine has given back what it had for the window: its last timers end within a minute.
const AT_REST: Duration = Duration::from_secs(90);
/// Wakings a minute: one look at the clock is promised, and one more for whatever else there is.
const WAKINGS: f64 = 2.0;
/// Per cent of one core.
const SHARE: f64 = 0.1;

/// Counted: how often any thread of Onward's own process went to sleep again, which is how often one was woken
/// (the voluntary context switches of all its threads); and the processor time of the process. The web
/// engine's processes are gone while the window is hidden.
#[test]
#[ignore = "a release build, and minutes: cargo xtask bench"]
fn idle() {
    let program = std::env::var_os("ONWARD_BENCH_APP").expect("set by cargo xtask bench");
    let desk = Desk::as_usual("bench-idle");
    let tray = TrayHost::on(&desk);
    let screen = Screen::of(&desk);
    let mut app = App::steered_program(&desk, &PathBuf::from(program), &[]);
    make_a_journal(app.page());
    let goal = GoalWanted {
        kind: "Applications",
        title: "",
        times: 2,
        time: "23:59",
    };
    add_a_goal(app.page(), &goal);
    hide(&desk, &screen, &mut app);
    tray.menu().wait_for("Open Onward", SOON);
    sleep(AT_REST);

    let (before, start) = (Look::at(app.pid()), Instant::now());
    sleep(WATCHED);
    let (after, took) = (Look::at(app.pid()), start.elapsed());
    let minutes = took.as_secs_f64() / 60.0;
    let mut all = 0.0;
    for (thread, (name, count)) in &after.threads {
        let already = before.threads.get(thread).map_or(0, |(_, count)| *count);
        let woken = (count - already) as f64 / minutes;
        if woken > 0.0 {
            println!("{woken:>8.1} a minute  {name} ({thread})");
        }
        all += woken;
    }
    let share = (after.time - before.time).as_secs_f64() / took.as_secs_f64() * 100.0;
    println!(
        "at rest in the tray, {} threads: woken {all:.1} times a minute (limit {WAKINGS}), {share:.3} % of a core (limit {SHARE})",
        after.threads.len()
    );
    assert!(all <= WAKINGS, "woken too often: {all:.1} times a minute");
    assert!(share <= SHARE, "too busy: {share:.3} % of a core");
}

struct Look {
    /// Name and voluntary context switches of each thread.
    threads: BTreeMap<String, (String, u64)>,
    time: Duration,
}

impl Look {
    fn at(pid: i32) -> Self {
        let process = PathBuf::from(format!("/proc/{pid}"));
        let tasks = fs::read_dir(process.join("task")).expect("the threads");
        let threads = tasks.flatten().filter_map(|task| {
            let status = fs::read_to_string(task.path().join("status")).ok()?;
            let field = |name: &str| {
                let mut lines = status.lines();
                let found = lines.find_map(|line| line.strip_prefix(name))?;
                Some(found.trim().to_owned())
            };
            let switches = field("voluntary_ctxt_switches:")?.parse().ok()?;
            let id = task.file_name().to_string_lossy().into_owned();
            Some((id, (field("Name:")?, switches)))
        });
        Self {
            threads: threads.collect(),
            time: processor_time(&process),
        }
    }
}

/// Of all its threads, also those that have ended.
fn processor_time(process: &Path) -> Duration {
    let text = fs::read_to_string(process.join("stat")).expect("its times");
    let (_, fields) = text.rsplit_once(')').expect("a name in parentheses");
    // The 14th and 15th field of all; the name is the second.
    let ticks = fields.split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks.filter_map(|field| field.parse::<u64>().ok()).sum();
    let a_second = rustix::param::clock_ticks_per_second();
    Duration::from_millis(ticks * 1000 / a_second)
}
