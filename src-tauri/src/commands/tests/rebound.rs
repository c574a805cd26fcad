use serde_json::{Value, json};

use super::door::Door;

fn draft() -> Value {
    json!({ "applicationId": null, "company": "Harrow", "role": "", "sting": 6, "feelings": ["sad"] })
}

#[test]
fn a_no_goes_from_naming_through_the_room_to_the_ritual() {
    let door = Door::open();
    let plan = json!({ "id": null, "kind": "move", "text": "walk to the river" });
    let ritual = door.ask("ritual_save", json!({ "draft": plan })).unwrap();
    let begun = door
        .ask(
            "rebound_begin",
            json!({ "draft": draft(), "openWindow": true }),
        )
        .unwrap();
    let id = begun["id"].clone();
    assert_eq!(
        (&begun["minutes"], &begun["extended"]),
        (&json!(15), &json!(false))
    );
    door.ask("rebound_write", json!({ "id": id, "text": "plainly" }))
        .unwrap();
    door.ask(
        "rebound_feelings",
        json!({ "id": id, "feelings": ["tired"] }),
    )
    .unwrap();
    let extended = door.ask("rebound_extend", json!({ "id": id })).unwrap();
    assert_eq!(extended["extended"], true);
    assert_eq!(
        door.code("rebound_extend", json!({ "id": id })),
        "already_extended"
    );
    door.ask("rebound_close", json!({ "id": id })).unwrap();
    door.ask(
        "rebound_ritual",
        json!({ "id": id, "ritualId": ritual["id"] }),
    )
    .unwrap();
    let current = door.ask("rebound_current", json!({})).unwrap();
    assert_eq!(current["text"], "plainly");
    assert_eq!(current["feelings"], json!(["tired"]));
    assert_eq!(current["ritualId"], ritual["id"]);
    door.ask("rebound_finish", json!({ "id": id })).unwrap();
    assert_eq!(door.ask("rebound_current", json!({})).unwrap(), Value::Null);
}

#[test]
fn while_a_window_is_open_a_second_no_is_refused_with_its_own_code() {
    let door = Door::open();
    let begin = json!({ "draft": draft(), "openWindow": true });
    door.ask("rebound_begin", begin.clone()).unwrap();
    assert_eq!(door.code("rebound_begin", begin), "window_open");
}

#[test]
fn a_ritual_is_kept_set_aside_and_taken_back() {
    let door = Door::open();
    let plan = json!({ "id": null, "kind": "people", "text": "ring a friend" });
    let id = door.ask("ritual_save", json!({ "draft": plan })).unwrap()["id"].clone();
    door.ask("ritual_delete", json!({ "id": id })).unwrap();
    assert_eq!(door.ask("rituals_list", json!({})).unwrap(), json!([]));
    door.ask("ritual_restore", json!({ "id": id })).unwrap();
    assert_eq!(
        door.ask("rituals_list", json!({})).unwrap()[0]["text"],
        "ring a friend"
    );
}

#[test]
fn the_window_is_printed_hidden_minimised_and_the_program_ended_on_request() {
    let door = Door::open();
    door.ask("window_print", json!({})).unwrap();
    assert_eq!(*door.shell.printed.lock().unwrap(), 1);
    door.ask("window_hide", json!({})).unwrap();
    door.ask("window_minimise", json!({})).unwrap();
    door.ask("flushed", json!({ "kept": true })).unwrap();
    door.ask("reminder_test", json!({})).unwrap();
    door.ask("app_quit", json!({})).unwrap();
    assert_eq!(*door.shell.hidden.lock().unwrap(), 1);
    assert_eq!(*door.shell.minimised.lock().unwrap(), 1);
    assert!(*door.shell.quit.lock().unwrap());
}
