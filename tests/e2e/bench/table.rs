//! Medians side by side, and which of them are over the limit.

/// How much more than the bare window the app may take.
const LIMIT: f64 = 1.2;

pub struct Row {
    what: &'static str,
    unit: &'static str,
    app: Vec<f64>,
    bare: Vec<f64>,
}

impl Row {
    pub fn new(what: &'static str, unit: &'static str) -> Self {
        Self {
            what,
            unit,
            app: Vec::new(),
            bare: Vec::new(),
        }
    }

    pub fn add(&mut self, app: f64, bare: f64) {
        self.app.push(app);
        self.bare.push(bare);
    }
}

/// Prints the table; gives the rows that are over.
pub fn print(rows: &[Row]) -> Vec<String> {
    let mut over = Vec::new();
    println!(
        "\n{:<38}{:>10}{:>10}{:>8}",
        "median", "Onward", "bare", "ratio"
    );
    for row in rows {
        let (app, bare) = (median(&row.app), median(&row.bare));
        let ratio = app / bare;
        let verdict = if ratio > LIMIT { "over" } else { "" };
        println!(
            "{:<38}{app:>6.0} {:<3}{bare:>6.0} {:<3}{ratio:>8.2}  {verdict}",
            row.what, row.unit, row.unit
        );
        if ratio > LIMIT {
            over.push(format!("{} ({ratio:.2})", row.what));
        }
    }
    println!("limit: {LIMIT} times the bare window\n");
    over
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

#[test]
fn the_median_is_the_middle() {
    assert!((median(&[9.0, 1.0, 3.0]) - 3.0).abs() < f64::EPSILON);
    assert!((median(&[4.0, 1.0, 3.0, 2.0]) - 2.5).abs() < f64::EPSILON);
}
