use serde_json::json;

use super::door::Door;

#[test]
fn an_entry_is_created_saved_listed_deleted_and_taken_back() {
    let door = Door::open();
    let entry = door
        .ask(
            "journal_create",
            json!({ "draft": { "title": "", "text": "one" } }),
        )
        .unwrap();
    let id = entry["id"].clone();
    door.ask(
        "journal_save",
        json!({ "id": id, "draft": { "title": "", "text": "two" }, "seen": null }),
    )
    .unwrap();
    let read = door.ask("journal_read", json!({ "id": id })).unwrap();
    assert_eq!(read["text"], "two");
    let list = || {
        door.ask(
            "journal_list",
            json!({ "before": null, "after": null, "until": null, "limit": 10 }),
        )
        .unwrap()
    };
    assert_eq!(list()["entries"][0]["excerpt"], "two");
    door.ask("journal_delete", json!({ "id": id })).unwrap();
    assert_eq!(list()["entries"], json!([]));
    door.ask("journal_restore", json!({ "id": id })).unwrap();
    assert_eq!(list()["entries"][0]["id"], id);
}

#[test]
fn after_a_lock_the_page_begins_at_the_entry_one_was_at() {
    let door = Door::open();
    let draft = json!({ "draft": { "title": "", "text": "one" } });
    let id = door.ask("journal_create", draft).unwrap()["id"].clone();
    let left = || door.ask("app_state", json!({})).unwrap()["entry"].clone();
    assert_eq!(left(), json!(null));
    door.ask("entry_shown", json!({ "id": id })).unwrap();
    door.ask("vault_lock", json!({})).unwrap();
    assert_eq!(left(), json!(null), "locked, nothing is told");
    door.ask("vault_unlock", json!({ "passphrase": "right" }))
        .unwrap();
    assert_eq!(left(), id);
    door.ask("journal_delete", json!({ "id": id })).unwrap();
    assert_eq!(left(), json!(null));
    door.ask("journal_restore", json!({ "id": id })).unwrap();
    door.ask("entry_shown", json!({ "id": null })).unwrap();
    assert_eq!(left(), json!(null));
}

#[test]
fn goals_and_applications_make_the_day() {
    let door = Door::open();
    let draft = json!({
        "id": null, "kind": "applications", "title": "", "target": 2, "unit": "times",
        "days": { "kind": "week", "weekdays": [1, 2, 3, 4, 5, 6, 7] },
        "startsOn": null, "endsOn": null, "times": ["23:59"], "active": true
    });
    let goal = door.ask("goal_save", json!({ "draft": draft })).unwrap();
    let id = goal["id"].clone();
    let sent = door
        .ask(
            "application_add",
            json!({ "company": "Harrow", "role": "" }),
        )
        .unwrap();
    assert_eq!(door.ask("today", json!({})).unwrap()["goals"][0]["done"], 1);
    let marked = door
        .ask("goal_mark", json!({ "id": id, "amount": 1 }))
        .unwrap();
    assert_eq!(marked["goals"][0]["met"], true);
    let unmarked = door.ask("goal_unmark", json!({ "id": id })).unwrap();
    assert_eq!(unmarked["goals"][0]["done"], 1);
    door.ask("application_remove", json!({ "id": sent["id"] }))
        .unwrap();
    assert_eq!(door.ask("today", json!({})).unwrap()["goals"][0]["done"], 0);
    assert_eq!(door.ask("applications_list", json!({})).unwrap(), json!([]));
    door.ask("goal_delete", json!({ "id": id })).unwrap();
    assert_eq!(door.ask("goals_list", json!({})).unwrap(), json!([]));
    let back = door.ask("goal_restore", json!({ "id": id })).unwrap();
    assert_eq!(back["times"], json!(["23:59"]));
}

#[test]
fn settings_and_preferences_are_kept_and_checked() {
    let door = Door::open();
    let mut settings = door.ask("settings_read", json!({})).unwrap();
    assert_eq!(settings["windowMinutes"], 15);
    settings["windowMinutes"] = json!(20);
    door.ask("settings_save", json!({ "settings": settings }))
        .unwrap();
    assert_eq!(
        door.ask("settings_read", json!({})).unwrap()["windowMinutes"],
        20
    );
    settings["windowMinutes"] = json!(31);
    assert_eq!(
        door.code("settings_save", json!({ "settings": settings })),
        "invalid"
    );
    let preferences = json!({ "theme": "dark", "textPercent": 150, "still": true,
        "autostartAsked": true });
    door.ask("preferences_save", json!({ "preferences": preferences }))
        .unwrap();
    assert_eq!(
        door.ask("app_state", json!({})).unwrap()["preferences"],
        preferences
    );
}
