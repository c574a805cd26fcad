//! One child, from its start to its end, and what it said.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::deeds::Deed;
use super::known::Known;
use super::scribe;
use crate::chance::Chance;
use crate::child;

pub struct Round {
    pub lines: Vec<String>,
}

/// When the child is killed.
enum Moment {
    /// So long after its start.
    AfterStart(Duration),
    /// So long after something of this kind began.
    Within(&'static str, Duration),
}

/// What has several steps: a kill between two of them is worth more than elsewhere.
const LONG: [&str; 9] = [
    "note",
    "take-in",
    "no",
    "backup",
    "passphrase",
    "recovery",
    "new-key",
    "restore",
    "move",
];

impl Round {
    /// Lets a child write, and kills it within `longest`.
    pub fn played(top: &Path, known: &Known, longest: Duration, chance: &mut Chance) -> Self {
        let mut command = child::playing("scribe");
        scribe::hand_over(&mut command, top, known, chance.next());
        let mut child = command.spawn().expect("a child");
        let said = listen(&mut child);
        // Evenly over the magnitudes: many steps take less than a millisecond.
        let span = 1_u64 << chance.below(18);
        let moment = match chance.below(3) {
            0 => Moment::AfterStart(Duration::from_micros(
                chance.below(longest.as_micros() as u64),
            )),
            _ => Moment::Within(
                LONG[chance.below(LONG.len() as u64) as usize],
                Duration::from_micros(chance.below(span)),
            ),
        };
        let mut lines = until(&said, moment, longest);
        child.kill().expect("a child to kill");
        let ended = child.wait().expect("a child that ends");
        // Windows gives a killed process a code like any other; a panic would give 101.
        let killed = ended.code().is_none_or(|code| cfg!(windows) && code == 1);
        assert!(
            killed,
            "the child ended by itself ({ended}) after {:?}",
            lines.last()
        );
        lines.extend(said.iter());
        Self { lines }
    }

    pub fn acknowledged(&self) -> usize {
        self.lines.iter().filter(|line| *line == "done").count()
    }
}

fn listen(child: &mut Child) -> Receiver<String> {
    let pipe = BufReader::new(child.stdout.take().expect("a pipe"));
    let (say, said) = channel();
    thread::spawn(move || {
        for line in pipe.lines().map_while(Result::ok) {
            if say.send(line).is_err() {
                break;
            }
        }
    });
    said
}

/// When what was waited for does not come, it is killed all the same.
fn until(said: &Receiver<String>, moment: Moment, longest: Duration) -> Vec<String> {
    let start = Instant::now();
    let mut end = start
        + match moment {
            Moment::AfterStart(time) => time,
            Moment::Within(..) => longest,
        };
    let mut waits = matches!(moment, Moment::Within(..));
    let mut lines = Vec::new();
    loop {
        match said.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(line) => {
                if let Moment::Within(kind, time) = moment
                    && waits
                    && Deed::of_line(&line).is_some_and(|deed| deed.kind() == kind)
                {
                    waits = false;
                    end = Instant::now() + time;
                }
                lines.push(line);
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return lines,
        }
    }
}
