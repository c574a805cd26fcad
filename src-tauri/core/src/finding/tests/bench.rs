//! How long it takes. `cargo test --release -p onward-core finding::tests::bench -- --ignored --nocapture`

use std::hint::black_box;
use std::time::{Duration, Instant};

use super::super::*;

fn shortest(times: usize, run: impl Fn()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..times).map(once).min().unwrap()
}

#[test]
#[ignore = "a measurement, for a release build"]
fn a_page_of_hits_is_shown_in_a_fraction_of_a_millisecond() {
    let words = "Wrote two letters today and took a walk along the river, which helped a bit. ";
    let text = format!("{}The interview went well", words.repeat(9));
    let query = Query::parse("interview river went");
    let page = shortest(200, || {
        for _ in 0..50 {
            black_box(snippet(black_box(&text), &query, 160));
        }
    });
    eprintln!("50 snippets of {} bytes: {page:?}", text.len());
    assert!(page < Duration::from_micros(300));
}

#[test]
#[ignore = "a measurement, for a release build"]
fn a_million_bytes_are_looked_through_in_a_few_milliseconds() {
    for (name, words) in [
        (
            "Latin",
            "Wrote two letters today, and took a walk along the river. ",
        ),
        (
            "accents",
            "Écrit deux lettres à l'été, où étaient déjà allés mes élèves. ",
        ),
        (
            "Cyrillic",
            "Сегодня написала два письма и прошлась вдоль реки. ",
        ),
        ("Han", "今天写了两封信，沿着河边走了走。"),
    ] {
        let text = words.repeat(1_000_000 / words.len());
        for query in ["nowhere", "river реки été 河边 nowhere"] {
            let query = Query::parse(query);
            let took = shortest(10, || {
                drop(black_box(snippet(black_box(&text), &query, 160)))
            });
            let index = shortest(3, || drop(black_box(index_text(black_box(&text)))));
            eprintln!("{name}: snippet {took:?}, index {index:?}");
            assert!(took < Duration::from_millis(20));
        }
    }
}

#[test]
#[ignore = "a measurement, for a release build"]
fn a_slip_is_looked_up_in_a_few_milliseconds() {
    let known: Vec<String> = (0..50_000_u32)
        .map(|n| format!("word{:x}", n.wrapping_mul(2_654_435_761)))
        .collect();
    let took = shortest(10, || {
        let known = known.iter().map(|word| (word.as_str(), 1));
        black_box(closest(black_box("interveiw"), known));
    });
    let near = shortest(10, || {
        let known = known.iter().map(|word| (word.as_str(), 1));
        black_box(closest(black_box("wordabcdef01"), known));
    });
    eprintln!("closest of 50,000: {took:?}, of similar ones {near:?}");
    assert!(took.max(near) < Duration::from_millis(50));
}
