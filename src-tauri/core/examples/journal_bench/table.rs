//! What was measured, side by side, and which of it is over its limit.

use std::time::Duration;

/// The same thing done by both, again and again.
#[derive(Default)]
pub struct Times {
    pub raw: Vec<Duration>,
    pub ours: Vec<Duration>,
}

/// One line of the table.
pub struct Row {
    pub what: String,
    pub times: Times,
    pub limit: Limit,
    /// What else is to be said of it.
    pub remark: String,
}

/// What the median of ours may take; the worst is shown, and judged by nobody: a disk takes
/// its time now and then, from both.
#[derive(Clone, Copy)]
pub enum Limit {
    /// So many times the median of raw.
    Times(f64),
    /// So long, whatever raw takes.
    AtMost(Duration),
}

impl Row {
    pub fn new(what: impl Into<String>, limit: Limit) -> Self {
        Self {
            what: what.into(),
            times: Times::default(),
            limit,
            remark: String::new(),
        }
    }

    /// Prints it; whether it is within its limit.
    fn print(&self) -> bool {
        let (raw, ours) = (median(&self.times.raw), median(&self.times.ours));
        let worst = self.times.ours.iter().max().copied();
        let (limit, within) = match self.limit {
            Limit::Times(times) => {
                let within = raw.is_some_and(|raw| ours <= Some(raw.mul_f64(times)));
                (format!("{times} x"), within)
            }
            Limit::AtMost(most) => {
                let within = ours.is_some_and(|ours| ours <= most);
                (milliseconds(Some(most)), within)
            }
        };
        let ratio = match (raw, ours) {
            (Some(raw), Some(ours)) => format!("{:.2}", ours.as_secs_f64() / raw.as_secs_f64()),
            _ => String::new(),
        };
        println!(
            "  {:<44}{:>10}{:>10}{ratio:>7}{limit:>10}{:>10}  {:<6}{}",
            self.what,
            milliseconds(raw),
            milliseconds(ours),
            milliseconds(worst),
            if within { "" } else { "OVER" },
            self.remark,
        );
        within
    }
}

/// Prints all of them beside what `beside` names; what is over.
pub fn print(title: &str, beside: &str, rows: &[Row]) -> Vec<String> {
    println!(
        "\n{title:<46}{beside:>10}{:>10}{:>7}{:>10}{:>10}",
        "Onward", "ratio", "limit", "worst"
    );
    let over = rows.iter().filter(|row| !row.print());
    over.map(|row| format!("{title}: {}", row.what)).collect()
}

fn median(times: &[Duration]) -> Option<Duration> {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied()
}

fn milliseconds(time: Option<Duration>) -> String {
    match time {
        Some(time) => format!("{:.2} ms", time.as_secs_f64() * 1000.0),
        None => "-".into(),
    }
}
