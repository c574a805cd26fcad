use serde_json::{Value, json};

use super::door::Door;

fn thing(words: &str) -> Value {
    json!({ "id": null, "thing": words, "time": "09:00", "place": "at the library" })
}

#[test]
fn tomorrow_is_planned_changed_and_emptied_again() {
    let door = Door::open();
    let date = "2099-05-15";
    let save = |items: Value| {
        let plan = json!({ "date": date, "items": items });
        door.ask("plan_save", plan).unwrap()
    };
    let kept = save(json!([thing("Write to Ana"), thing("  "), thing("Walk")]));
    let words = |of: &Value| -> Vec<String> {
        let list = of.as_array().unwrap().iter();
        list.map(|one| one["thing"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        words(&kept),
        ["Write to Ana", "Walk"],
        "a line without words is none"
    );
    let mut changed = kept[1].clone();
    changed["thing"] = json!("Walk by the river");
    let kept = save(json!([changed]));
    assert_eq!(words(&kept), ["Walk by the river"]);
    assert_eq!(save(json!([])), json!([]));
    assert_eq!(
        door.ask("plan_read", json!({ "date": date })).unwrap(),
        json!([])
    );
}

#[test]
fn todays_plan_is_ticked_let_go_of_and_taken_back() {
    let door = Door::open();
    let date = door.ask("today", json!({})).unwrap()["date"].clone();
    let plan = json!({ "date": date, "items": [thing("Write to Ana")] });
    let id = door.ask("plan_save", plan).unwrap()[0]["id"].clone();
    let day = door
        .ask("plan_mark", json!({ "id": id, "done": true }))
        .unwrap();
    assert!(day["plan"][0]["doneAt"].is_string());
    let day = door
        .ask("plan_mark", json!({ "id": id, "done": false }))
        .unwrap();
    assert!(day["plan"][0]["doneAt"].is_null());
    let day = door.ask("plan_delete", json!({ "id": id })).unwrap();
    assert_eq!(day["plan"], json!([]));
    let day = door.ask("plan_restore", json!({ "id": id })).unwrap();
    assert_eq!(day["plan"][0]["thing"], "Write to Ana");
    assert_eq!(
        door.code("plan_mark", json!({ "id": 77, "done": true })),
        "not_found"
    );
}

#[test]
fn more_than_three_things_and_too_many_words_are_refused_and_nothing_is_kept() {
    let door = Door::open();
    let four: Vec<Value> = ["a", "b", "c", "d"].map(thing).to_vec();
    for (items, code) in [
        (json!(four), "invalid"),
        (json!([thing(&"x".repeat(1000))]), "too_long"),
    ] {
        let plan = json!({ "date": "2099-05-15", "items": items });
        assert_eq!(door.code("plan_save", plan), code);
    }
    let read = door.ask("plan_read", json!({ "date": "2099-05-15" }));
    assert_eq!(read.unwrap(), json!([]));
}

#[test]
fn a_small_win_is_kept_taken_back_and_stands_in_the_week() {
    let door = Door::open();
    let win = json!({ "kind": "conversation", "text": " A good talk. " });
    let kept = door.ask("win_add", win).unwrap();
    assert_eq!(kept["text"], "A good talk.");
    let week = || door.ask("week_look", json!({})).unwrap();
    assert_eq!(
        (&week()["wins"][0]["text"], &week()["daysBack"]),
        (&json!("A good talk."), &json!(1))
    );
    let by_id = json!({ "id": kept["id"] });
    door.ask("win_delete", by_id.clone()).unwrap();
    assert_eq!(week()["wins"], json!([]));
    assert_eq!(door.ask("win_restore", by_id).unwrap(), kept);
    assert_eq!(week()["looked"], false);
    door.ask("week_looked", json!({})).unwrap();
    assert_eq!(week()["looked"], true);
    let wordless = json!({ "kind": "step", "text": "" });
    door.ask("win_add", wordless).unwrap();
    assert_eq!(door.code("win_delete", json!({ "id": 99 })), "not_found");
}

#[test]
fn what_was_done_for_a_removed_goal_stays_in_the_week() {
    let door = Door::open();
    let draft = json!({
        "id": null, "kind": "own", "title": "Sketch", "target": 1, "unit": "times",
        "days": { "kind": "week", "weekdays": [1, 2, 3, 4, 5, 6, 7] },
        "startsOn": null, "endsOn": null, "times": [], "active": true
    });
    let id = door.ask("goal_save", json!({ "draft": draft })).unwrap()["id"].clone();
    door.ask("goal_mark", json!({ "id": id, "amount": 1 }))
        .unwrap();
    door.ask("goal_delete", json!({ "id": id })).unwrap();
    let week = door.ask("week_look", json!({})).unwrap();
    assert_eq!(week["goals"][0]["goal"]["title"], "Sketch");
    assert_eq!(
        (&week["goals"][0]["done"], &week["goals"][0]["days"]),
        (&json!(1), &json!(1))
    );
}

#[test]
fn a_small_win_is_sealed_while_locked() {
    let door = Door::open();
    door.ask("vault_lock", json!({})).unwrap();
    let win = json!({ "kind": "invitation", "text": "They rang." });
    assert_eq!(door.ask("inbox_win", win).unwrap(), 1);
    door.ask("vault_unlock", json!({ "passphrase": "right" }))
        .unwrap();
    let state = door.ask("app_state", json!({})).unwrap();
    assert_eq!(state["arrived"]["wins"], 1);
    let week = door.ask("week_look", json!({})).unwrap();
    assert_eq!(week["wins"][0]["text"], "They rang.");
}
