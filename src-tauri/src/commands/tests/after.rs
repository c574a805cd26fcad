use serde_json::{Value, json};

use super::door::Door;

/// A no that was only noted; its number.
fn noted(door: &Door) -> Value {
    let draft = json!({
        "applicationId": null, "company": "Harrow", "role": "", "sting": 6, "feelings": [],
        "reached": "final_round", "newsBy": "call", "heardOn": null
    });
    let begun = door.ask(
        "rebound_begin",
        json!({ "draft": draft, "openWindow": false }),
    );
    begun.unwrap()["id"].clone()
}

#[test]
fn after_a_window_each_step_is_kept_and_the_text_put_away() {
    let door = Door::open();
    let draft =
        json!({ "applicationId": null, "company": "", "role": "", "sting": 6, "feelings": [] });
    let begun = door.ask(
        "rebound_begin",
        json!({ "draft": draft, "openWindow": true }),
    );
    let id = begun.unwrap()["id"].clone();
    let entry = door
        .ask("rebound_write", json!({ "id": id, "text": "plainly" }))
        .unwrap()["entryId"]
        .clone();
    door.ask("rebound_to_self", json!({ "id": id, "text": "kindly" }))
        .unwrap();
    let after = door
        .ask("rebound_sting_after", json!({ "id": id, "sting": 3 }))
        .unwrap();
    assert_eq!(after["afterStep"], "ritual");
    door.ask("rebound_seal", json!({ "id": id, "sealed": true }))
        .unwrap();
    let list = door
        .ask(
            "journal_list",
            json!({ "before": null, "after": null, "until": null, "limit": 10 }),
        )
        .unwrap();
    assert_eq!(list["entries"][0]["excerpt"], "");
    let read = door.ask("journal_read", json!({ "id": entry })).unwrap();
    assert_eq!(read["text"], "plainly");
    assert!(read["about"]["sealedUntil"].is_string());
    let out = door.ask("entry_unseal", json!({ "id": entry })).unwrap();
    assert_eq!(out["about"]["sealedUntil"], Value::Null);
    let plan = json!({ "id": null, "kind": "move", "text": "walk", "parts": ["evening"] });
    let ritual = door.ask("ritual_save", json!({ "draft": plan })).unwrap();
    let planned = door.ask("rituals_for_now", json!({})).unwrap();
    assert_eq!(planned[0]["parts"], json!(["evening"]));
    let choice = json!({ "id": id, "ritualId": ritual["id"] });
    door.ask("rebound_ritual", choice).unwrap();
    let done = door
        .ask("rebound_ritual_done", json!({ "id": id, "done": true }))
        .unwrap();
    assert_eq!(done["ritualDone"], true);
    let step = door
        .ask("rebound_after", json!({ "id": id, "step": "step" }))
        .unwrap();
    assert_eq!(step["afterStep"], "step");
}

#[test]
fn a_step_is_chosen_ticked_let_go_of_and_taken_back() {
    let door = Door::open();
    let add = json!({ "text": "write to Ana", "reboundId": null, "fix": null, "date": null });
    let id = door.ask("step_add", add).unwrap()["id"].clone();
    let day = door
        .ask("step_mark", json!({ "id": id, "done": true }))
        .unwrap();
    assert!(day["steps"][0]["doneAt"].is_string());
    let day = door.ask("step_delete", json!({ "id": id })).unwrap();
    assert_eq!(day["steps"], json!([]));
    let day = door.ask("step_restore", json!({ "id": id })).unwrap();
    assert_eq!(day["steps"][0]["text"], "write to Ana");
}

#[test]
fn a_third_fix_is_refused_with_its_own_code() {
    let door = Door::open();
    let id = noted(&door);
    let fix = json!({ "text": "x", "reboundId": id, "fix": "numbers", "date": null });
    door.ask("step_add", fix.clone()).unwrap();
    door.ask("step_add", fix.clone()).unwrap();
    assert_eq!(door.code("step_add", fix), "two_fixes");
    let steps = door.ask("steps_of", json!({ "id": id })).unwrap();
    assert_eq!(steps.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_worry_is_parked_parked_again_let_go_of_and_taken_back() {
    let door = Door::open();
    let park = json!({ "text": "the rent", "comesOn": null, "time": "17:00" });
    let worry = door.ask("worry_park", park).unwrap();
    let id = &worry["id"];
    let again = json!({ "id": id, "comesOn": worry["comesOn"], "time": "18:30" });
    door.ask("worry_again", again).unwrap();
    let list = door.ask("worries_list", json!({})).unwrap();
    assert_eq!(list[0]["time"], "18:30");
    door.ask("worry_let_go", json!({ "id": id })).unwrap();
    assert_eq!(door.ask("worries_list", json!({})).unwrap(), json!([]));
    door.ask("worry_restore", json!({ "id": id })).unwrap();
    let past = json!({ "text": "x", "comesOn": "2020-01-01", "time": "17:00" });
    assert_eq!(door.code("worry_park", past), "invalid");
}

#[test]
fn care_keeps_the_card_the_words_the_drafts_and_what_was_said() {
    let door = Door::open();
    let care = door.ask("care_read", json!({})).unwrap();
    assert_eq!(
        care,
        json!({ "helpCard": null, "therapySaid": false, "writingWeighs": false })
    );
    door.ask("therapy_said", json!({})).unwrap();
    let care = door
        .ask("help_card_save", json!({ "text": "Ring Ana." }))
        .unwrap();
    assert_eq!(
        (&care["helpCard"], &care["therapySaid"]),
        (&json!("Ring Ana."), &json!(true))
    );
    assert_eq!(door.ask("feelings_list", json!({})).unwrap(), Value::Null);
    let kept = door.ask("feelings_save", json!({ "words": ["flat", "flat "] }));
    assert_eq!(kept.unwrap(), json!(["flat"]));
    let draft = json!({ "name": "naming", "text": "half a wo" });
    door.ask("draft_keep", draft).unwrap();
    let read = door.ask("draft_read", json!({ "name": "naming" })).unwrap();
    assert_eq!(read, "half a wo");
}

#[test]
fn the_preparation_of_a_no_is_used_for_another_application() {
    let door = Door::open();
    let id = noted(&door);
    let papers = json!({ "id": id, "job": "Plan shifts.", "resume": "Planned 12 shifts." });
    door.ask("papers_save", papers).unwrap();
    let there = door.ask("preparation_read", json!({ "id": id })).unwrap();
    assert_eq!(there, json!({ "resume": true, "job": true, "notes": 0 }));
    let new = json!({ "id": id, "company": "Ember", "role": "" });
    let new = door.ask("preparation_reuse", new).unwrap();
    assert_eq!(new["stage"], "saved");
    door.ask("application_remove", json!({ "id": new["id"] }))
        .unwrap();
    let back = door.ask("application_restore", json!({ "id": new["id"] }));
    assert_eq!(back.unwrap()["company"], "Ember");
}

#[test]
fn the_window_fills_the_screen_on_request() {
    let door = Door::open();
    door.ask("window_fullscreen", json!({ "on": true }))
        .unwrap();
    assert!(*door.shell.fills_screen.lock().unwrap());
    door.ask("window_fullscreen", json!({ "on": false }))
        .unwrap();
    assert!(!*door.shell.fills_screen.lock().unwrap());
}

#[test]
fn a_no_noted_by_a_slip_is_taken_back() {
    let door = Door::open();
    let id = noted(&door);
    door.ask("rebound_take_back", json!({ "id": id })).unwrap();
    assert_eq!(door.ask("cases_list", json!({})).unwrap(), json!([]));
}
