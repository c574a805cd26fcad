use super::*;

fn open_window() -> Rebound {
    Rebound {
        id: 1,
        company: None,
        role: None,
        sting: None,
        feelings: vec![],
        opened_at: DateTime::UNIX_EPOCH,
        deadline: DateTime::from_timestamp(900, 0),
        minutes: 15,
        extended: false,
        closed_at: None,
        entry_id: None,
        text: String::new(),
        ritual_id: None,
        application_id: None,
        reached: None,
        news_by: None,
        heard_on: NaiveDate::MIN,
        sting_after: None,
        to_self: String::new(),
        sealed_until: None,
        ritual_done: false,
        after_step: AfterStep::Sting,
        correction: false,
        recorded_on: NaiveDate::MIN,
    }
}

fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(second, 0).unwrap()
}

#[test]
fn a_window_is_open_until_its_deadline_and_not_at_it() {
    assert!(open_window().is_open(at(899)));
    assert!(!open_window().is_open(at(900)));
}

#[test]
fn a_window_is_extended_once_by_five_minutes_from_its_end_or_from_now_where_that_was() {
    assert_eq!(open_window().extended_deadline(at(10)).unwrap(), at(1200));
    let again = Rebound {
        extended: true,
        ..open_window()
    };
    assert!(matches!(
        again.extended_deadline(at(10)),
        Err(Error::AlreadyExtended)
    ));
    // Over for ten minutes: five from now. Over for hours, or left early: no more.
    assert_eq!(open_window().extended_deadline(at(1500)).unwrap(), at(1800));
    let left_early = Rebound {
        closed_at: Some(at(300)),
        ..open_window()
    };
    for (window, now) in [(open_window(), 900 + 7200), (left_early, 1000)] {
        assert!(matches!(
            window.extended_deadline(at(now)),
            Err(Error::Invalid(_))
        ));
    }
}

#[test]
fn three_feeling_words_are_taken_a_fourth_is_not() {
    let words = |list: &[&str]| feelings(list.iter().map(|word| (*word).to_owned()).collect());
    assert_eq!(words(&[" sad", "sad ", ""]).unwrap(), ["sad"]);
    assert!(words(&["a", "b", "c"]).is_ok());
    assert!(matches!(
        words(&["a", "b", "c", "d"]),
        Err(Error::Invalid(_))
    ));
}
