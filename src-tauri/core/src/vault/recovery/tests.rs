use super::*;

#[test]
fn a_code_is_read_back_whatever_stands_between_its_characters() {
    let code = RecoveryCode::random().unwrap();
    let shown = code.shown();
    assert_eq!(shown.len(), 34);
    let spellings = [
        shown.to_lowercase(),
        shown.replace('-', " "),
        shown.replace('-', ""),
        shown.replace('0', "o").replace('1', "l"),
        format!("  {}\n", shown.as_str()),
    ];
    for spelling in spellings {
        let read = RecoveryCode::parse(&spelling).unwrap();
        assert_eq!(read.bytes(), code.bytes());
    }
}

#[test]
fn one_wrong_character_is_noticed_before_the_vault_is_asked() {
    let mut noticed = 0;
    for _ in 0..20 {
        let shown = RecoveryCode::random().unwrap().shown().replace('-', "");
        for at in 0..ALL {
            let mut typed = shown.clone().into_bytes();
            typed[at] = if typed[at] == b'7' { b'8' } else { b'7' };
            let typed = String::from_utf8(typed).unwrap();
            noticed += usize::from(RecoveryCode::parse(&typed).is_err());
        }
    }
    assert!(noticed >= 20 * ALL - 6, "{noticed} of {}", 20 * ALL);
}

#[test]
fn what_is_no_code_is_refused() {
    for typed in ["", "ABCD", "UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU", "é"] {
        assert!(matches!(
            RecoveryCode::parse(typed),
            Err(Error::MistypedCode)
        ));
    }
    assert!(RecoveryCode::parse(&"0".repeat(1_000_000)).is_err());
}

#[test]
fn a_group_typed_back_is_the_right_one_or_not() {
    let code = RecoveryCode::random().unwrap();
    let shown = code.shown().to_lowercase();
    let second = shown.split('-').nth(1).unwrap();
    assert!(code.has_group(2, &format!(" {second} ")));
    assert!(!code.has_group(2, "UUUU"));
    assert!(!code.has_group(0, second) && !code.has_group(8, second));
    assert!(!code.has_group(2, &second[..3]) && !code.has_group(2, ""));
}

#[test]
fn every_group_is_asked_for_now_and_then_and_never_one_twice() {
    let mut asked = [false; GROUPS + 1];
    for _ in 0..500 {
        let [first, second] = RecoveryCode::two_groups().unwrap();
        assert!((1..second).contains(&first) && second <= GROUPS);
        asked[first] = true;
        asked[second] = true;
    }
    assert!(asked[1..].iter().all(|one| *one));
}
