use super::*;
use proptest::prelude::*;

#[test]
fn weekdays_cross_as_a_sorted_list_and_an_empty_one_is_refused() {
    let days: Weekdays = serde_json::from_str("[5,1,1]").unwrap();
    assert_eq!(serde_json::to_string(&days).unwrap(), "[1,5]");
    assert!(serde_json::from_str::<Weekdays>("[]").is_err());
    assert!(serde_json::from_str::<Weekdays>("[8]").is_err());
}

#[test]
fn a_time_that_does_not_exist_on_the_clock_is_refused() {
    for wrong in ["\"24:00\"", "\"9\"", "\"12:60\"", "\"\""] {
        assert!(serde_json::from_str::<TimeOfDay>(wrong).is_err(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn every_time_of_day_crosses_and_comes_back(minutes in 0_u16..24 * 60) {
        let time = TimeOfDay::from_minutes(minutes).unwrap();
        let text = serde_json::to_string(&time).unwrap();
        prop_assert_eq!(serde_json::from_str::<TimeOfDay>(&text).unwrap(), time);
    }
}
