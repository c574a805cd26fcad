use proptest::prelude::*;

use super::*;

#[test]
fn every_fact_is_a_token() {
    let facts = Facts {
        tags: vec!["Job-Hunt".into(), "été".into(), "x_1".into()],
        mood: Some(2),
        energy: Some(5),
        image: true,
        link: true,
        starred: true,
        window: true,
    };
    let without_sign = |facts| marks(facts).replace(SIGN, "");
    let expected = "e tjobx2dxhunt tete txxx5fx1 m2 n5 i l s w";
    assert_eq!(without_sign(&facts), expected);
    assert_eq!(marks(&facts).matches(SIGN).count(), 10);
    assert_eq!(marks(&Facts::default()), ENTRY);
}

fn unmark(mark: &str) -> String {
    let mut tag = String::new();
    let mut rest = mark.strip_prefix("\u{e000}t").unwrap().chars();
    while let Some(letter) = rest.next() {
        if letter != 'x' {
            tag.push(letter);
            continue;
        }
        let number: String = rest.by_ref().take_while(|letter| *letter != 'x').collect();
        let number = u32::from_str_radix(&number, 16);
        tag.push(number.ok().and_then(char::from_u32).unwrap_or('x'));
    }
    tag
}

proptest! {
    #[test]
    fn a_tag_is_one_token_and_can_be_told_from_it(tag in any::<String>()) {
        let mark = tag_mark(&tag);
        prop_assert!(mark.chars().all(|one| one.is_ascii_alphanumeric() || !one.is_ascii()));
        prop_assert_eq!(unmark(&mark), fold(&tag));
    }
}
