use serde_json::{Value, json};

use super::door::Door;

fn goal(unit: &str, target: u32) -> Value {
    json!({
        "id": null, "kind": "learning", "title": "", "target": target, "unit": unit,
        "days": { "kind": "week", "weekdays": [1, 2, 3, 4, 5, 6, 7] },
        "startsOn": null, "endsOn": null, "times": ["23:58", "23:59"], "active": true
    })
}

fn with(mut draft: Value, change: Value) -> Value {
    for (key, value) in change.as_object().unwrap() {
        draft[key] = value.clone();
    }
    draft
}

#[test]
fn a_goal_is_previewed_without_being_kept() {
    let door = Door::open();
    let draft = goal("minutes", 30);
    let preview = door.ask("goal_preview", json!({ "draft": draft })).unwrap();
    assert_eq!(
        preview["notification"]["summary"],
        "30 minutes of learning today"
    );
    assert_eq!(
        preview["notification"]["buttons"],
        json!(["Done", "Snooze 15 min", "Open"])
    );
    assert!(
        preview["next"]["time"]
            .as_str()
            .unwrap()
            .starts_with("23:5")
    );
    assert_eq!(door.ask("goals_list", json!({})).unwrap(), json!([]));
}

#[test]
fn a_goal_out_of_bounds_is_refused_and_nothing_is_kept() {
    let door = Door::open();
    for wrong in [
        json!({ "target": 0 }),
        json!({ "target": 1_000_000 }),
        json!({ "startsOn": "2026-05-14", "endsOn": "2026-05-13" }),
        json!({ "times": ["01:00", "02:00", "03:00", "04:00", "05:00", "06:00", "07:00"] }),
    ] {
        let draft = with(goal("minutes", 30), wrong.clone());
        assert_eq!(
            door.code("goal_save", json!({ "draft": draft })),
            "invalid",
            "{wrong}"
        );
    }
    // What no clock or calendar shows does not even get as far as the rules.
    for wrong in [
        json!({ "times": ["25:10"] }),
        json!({ "startsOn": "2026-02-30" }),
        json!({ "days": { "kind": "month", "day": 32 } }),
        json!({ "days": { "kind": "week", "weekdays": [] } }),
    ] {
        let draft = with(goal("minutes", 30), wrong.clone());
        assert!(
            door.ask("goal_save", json!({ "draft": draft })).is_err(),
            "{wrong}"
        );
    }
    assert_eq!(door.ask("goals_list", json!({})).unwrap(), json!([]));
}

#[test]
fn a_timer_runs_for_one_goal_at_a_time_and_keeps_what_it_is_told() {
    let door = Door::open();
    let save = |draft: Value| door.ask("goal_save", json!({ "draft": draft })).unwrap();
    let (first, second) = (save(goal("minutes", 30)), save(goal("minutes", 20)));
    let by = |goal: &Value| json!({ "id": goal["id"] });
    let day = door.ask("timer_start", by(&first)).unwrap();
    assert!(day["goals"][0]["runningSince"].is_string());
    let day = door.ask("timer_start", by(&second)).unwrap();
    assert!(day["goals"][0]["runningSince"].is_null());
    assert!(day["goals"][1]["runningSince"].is_string());
    let stop = json!({ "id": second["id"], "minutes": 25 });
    let day = door.ask("timer_stop", stop).unwrap();
    assert_eq!(
        (&day["goals"][1]["done"], &day["goals"][1]["met"]),
        (&json!(25), &json!(true))
    );
    assert_eq!(door.code("timer_discard", by(&second)), "not_found");
    let times = save(goal("times", 2));
    assert_eq!(door.code("timer_start", by(&times)), "invalid");
}

#[test]
fn the_settings_of_reminders_come_back_with_previews_and_are_checked() {
    let door = Door::open();
    let read = door.ask("reminders_read", json!({})).unwrap();
    assert_eq!(read["open"]["summary"], "Send two applications today");
    let settings = with(
        read["settings"].clone(),
        json!({
            "quiet": { "from": "22:00", "to": "07:00" }, "wording": "discreet",
            "snoozeMinutes": [60, 15], "evening": "20:00",
            "weekly": { "weekday": 7, "time": "17:00" }
        }),
    );
    let kept = door
        .ask("reminders_save", json!({ "settings": settings }))
        .unwrap();
    assert_eq!(kept["settings"]["snoozeMinutes"], json!([15, 60]));
    assert_eq!(
        kept["settings"]["lockedWording"], "discreet",
        "discreet is discreet everywhere"
    );
    assert_eq!(kept["open"]["body"], "A reminder is waiting.");
    for wrong in [
        json!({ "quiet": { "from": "22:00", "to": "22:00" } }),
        json!({ "snoozeMinutes": [] }),
        json!({ "snoozeMinutes": [7] }),
        json!({ "snoozeMinutes": [5, 10, 15] }),
    ] {
        let settings = with(kept["settings"].clone(), wrong.clone());
        let refused = door.code("reminders_save", json!({ "settings": settings }));
        assert_eq!(refused, "invalid", "{wrong}");
    }
    assert_eq!(door.ask("reminders_read", json!({})).unwrap(), kept);
}

#[test]
fn a_rest_and_an_hour_of_quiet_are_begun_and_ended_and_shown_today() {
    let door = Door::open();
    let today = door.ask("today", json!({})).unwrap()["date"].clone();
    let day = door.ask("rest_begin", json!({ "until": today })).unwrap();
    assert_eq!(day["rest"], json!({ "from": today, "until": today }));
    assert!(door.ask("rest_end", json!({})).unwrap()["rest"].is_null());
    for wrong in ["1999-01-01", "2999-01-01"] {
        assert_eq!(
            door.code("rest_begin", json!({ "until": wrong })),
            "invalid"
        );
    }
    let day = door.ask("hush_begin", json!({ "minutes": 60 })).unwrap();
    assert!(day["hushedUntil"].is_string());
    assert!(door.ask("hush_end", json!({})).unwrap()["hushedUntil"].is_null());
    for wrong in [0, 1441] {
        assert_eq!(
            door.code("hush_begin", json!({ "minutes": wrong })),
            "invalid"
        );
    }
}

#[test]
fn the_log_is_empty_at_first_and_a_clock_is_believed_when_asked() {
    let door = Door::open();
    let page = door.ask("deliveries_list", json!({ "before": null, "limit": 20 }));
    assert_eq!(page.unwrap(), json!({ "lines": [], "next": null }));
    let day = door.ask("clock_is_right", json!({})).unwrap();
    assert_eq!(day["clock"], "right");
    door.ask("notices_dismiss", json!({ "ids": [] })).unwrap();
    door.ask("reminder_test", json!({})).unwrap();
}

#[test]
fn starting_at_login_is_off_until_it_is_asked_for() {
    let door = Door::new();
    let state = || door.ask("app_state", json!({})).unwrap()["autostart"].clone();
    assert_eq!(state(), "off");
    assert_eq!(
        door.ask("autostart_set", json!({ "on": true })).unwrap(),
        "on"
    );
    assert_eq!(state(), "on");
    assert_eq!(
        door.ask("autostart_set", json!({ "on": false })).unwrap(),
        "off"
    );
}
