use super::super::*;
use QueryProblem::{BadDate, BadMood, TooLong, UnknownHas};

fn matching(text: &str) -> String {
    Query::parse(text).matching().unwrap_or_default()
}

fn days(text: &str) -> (String, String) {
    let query = Query::parse(text);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    assert_eq!(query.problems, [], "{text}");
    (day(query.from), day(query.until))
}

#[test]
fn words_phrases_and_exclusions_become_an_expression() {
    for (text, expected) in [
        ("Job", "\"job\"*"),
        ("job ", "\"job\""),
        ("job, Hunt*", "\"job\" AND \"hunt\"*"),
        ("don't ", "\"don t\""),
        ("\"a Phrase\"", "\"a phrase\""),
        ("“a phr", "\"a phr\"*"),
        ("job -night", "(\"job\") NOT (\"night\")"),
        ("-\"no way\"", "(\"\u{e000}e\") NOT (\"no way\")"),
        ("foo:bar ", "\"foo\" AND \"bar\""),
        ("foo:\"bar baz\"", "\"foo\" AND \"bar baz\""),
        ("東", "\"東\"*"),
        ("東京都 ", "\"東京 京都\""),
    ] {
        assert_eq!(matching(text), expected, "{text}");
    }
}

#[test]
fn filters_ask_for_marks() {
    for (text, expected) in [
        ("#Job-Hunt", "\"\u{e000}tjobx2dxhunt\""),
        ("tag:#été", "\"\u{e000}tete\""),
        ("tag:job-hunt", "\"\u{e000}tjobx2dxhunt\""),
        ("tag:\"win\"", "\"\u{e000}twin\""),
        (
            "tag:\"job_hunt\"",
            "(\"\u{e000}tjobx2dxhunt\" OR \"\u{e000}tjobx5fxhunt\")",
        ),
        ("MOOD:Low energy:5", "\"\u{e000}m2\" AND \"\u{e000}n5\""),
        ("has:image has:link", "\"\u{e000}i\" AND \"\u{e000}l\""),
        (
            "is:starred -is:window",
            "(\"\u{e000}s\") NOT (\"\u{e000}w\")",
        ),
        ("on:2026", "\"\u{e000}e\""),
    ] {
        assert_eq!(matching(text), expected, "{text}");
        assert_eq!(Query::parse(text).problems, [], "{text}");
    }
}

#[test]
fn days_are_bounds() {
    let bounds = |from: &str, until: &str| (from.to_owned(), until.to_owned());
    assert_eq!(days("before:2026-05-01"), bounds("", "2026-04-30"));
    assert_eq!(days("before:2026-05"), bounds("", "2026-04-30"));
    assert_eq!(days("after:2026-05"), bounds("2026-06-01", ""));
    assert_eq!(
        days("after:2025 before:2026-03"),
        bounds("2026-01-01", "2026-02-28")
    );
    assert_eq!(days("on:2024-02"), bounds("2024-02-01", "2024-02-29"));
    assert_eq!(
        days("on:2024 on:2024-02-03"),
        bounds("2024-02-03", "2024-02-03")
    );
    assert_eq!(
        days("-before:2026 -after:2026-05"),
        bounds("2026-01-01", "2026-05-31")
    );
}

#[test]
fn what_says_nothing_is_named_and_left_out() {
    for (text, problem) in [
        ("on:2026-02-30", BadDate),
        ("-on:2026", BadDate),
        ("mood:6", BadMood),
        ("energy:bright", BadMood),
        ("has:tail", UnknownHas),
        ("is:image", UnknownHas),
    ] {
        let query = Query::parse(&format!("work {text} "));
        assert_eq!(query.problems, [problem], "{text}");
        assert_eq!(query.matching().unwrap(), "\"work\"");
    }
}

#[test]
fn what_is_still_being_typed_is_no_problem() {
    for text in [
        "before:", "mood:", "has:", "tag:", "#", "-", "\"", "tag:\"", "*", "?!",
    ] {
        let query = Query::parse(text);
        assert!(query.is_empty() && query.problems.is_empty(), "{text}");
    }
}

#[test]
fn too_long_a_query_asks_for_nothing() {
    let query = Query::parse(&"w ".repeat(QUERY_CHARS / 2 + 1));
    assert!(query.is_empty());
    assert_eq!(query.problems, [TooLong]);
    let query = Query::parse(&"é".repeat(QUERY_CHARS));
    assert_eq!(query.problems, []);
}

#[test]
fn the_first_of_too_many_words_count() {
    let words: Vec<String> = (0..40).map(|n| format!("w{n}")).collect();
    let query = Query::parse(&words.join(" "));
    assert_eq!(
        query.matching().unwrap().matches("AND").count(),
        MOST_TERMS - 1
    );
    assert_eq!(query.problems, [TooLong]);
}

#[test]
fn of_a_very_long_phrase_the_beginning_counts() {
    let query = Query::parse(&format!("\"{}", "w ".repeat(900)));
    assert_eq!(query.matching().unwrap().matches('w').count(), 64);
}

#[test]
fn a_plain_word_can_be_replaced() {
    let text = "is:starred Interveiw \"interveiw\" -interveiw a:INTERVEIW #interveiw interveiw";
    let query = Query::parse(text);
    let words: Vec<&str> = query.words().collect();
    assert_eq!(words, ["interveiw", "a", "interveiw", "interveiw"]);
    assert_eq!(
        query.with_word("interveiw", "interview"),
        "is:starred interview \"interveiw\" -interveiw a:interview #interveiw interview"
    );
}

#[test]
fn one_letter_still_being_typed_is_looked_for_by_the_beginnings_it_may_have() {
    let expression = |text: &str| Query::parse(text).matching().unwrap();
    let one = expression("t");
    assert!(one.starts_with("(\"t\" OR \"ta\"* OR "));
    assert!(one.ends_with(" OR \"t9\"*)"));
    assert_eq!(expression("t "), "\"t\"");
    assert_eq!(expression("é"), expression("e"));
    assert_eq!(expression("\"so t"), "\"so t\"*");
}
