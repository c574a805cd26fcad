use serde_json::{Value, json};

use super::door::Door;

fn lock(door: &Door) {
    door.ask("vault_lock", json!({})).unwrap();
}

fn state(door: &Door) -> Value {
    door.ask("app_state", json!({})).unwrap()
}

fn slot_ids(door: &Door, kind: &str) -> Vec<Value> {
    let slots = door.ask("ways_in_list", json!({})).unwrap();
    let of_kind = |slot: &&Value| slot["kind"] == kind;
    let slots = slots.as_array().unwrap().iter().filter(of_kind);
    slots.map(|slot| slot["id"].clone()).collect()
}

#[test]
fn a_recovery_code_goes_to_paper_is_typed_back_and_opens() {
    let door = Door::open();
    let right = json!({ "secret": "right" });
    let sheet = door.ask("recovery_begin", right.clone()).unwrap();
    let code = sheet["code"].as_str().unwrap().to_owned();
    let groups: Vec<&str> = code.split('-').collect();
    assert_eq!(groups.len(), 7);
    let typed: Vec<&str> = sheet["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|number| groups[number.as_u64().unwrap() as usize - 1])
        .collect();
    let wrong = json!({ "groups": ["ZZZZ", "ZZZZ"] });
    assert_eq!(door.code("recovery_confirm", wrong), "wrong_groups");
    door.ask("recovery_confirm", json!({ "groups": typed }))
        .unwrap();
    assert_eq!(state(&door)["waysIn"]["recovery"], true);
    lock(&door);
    let slip = json!({ "code": "AAAA-AAAA" });
    assert_eq!(door.code("vault_unlock_recovery", slip), "mistyped_code");
    door.ask(
        "vault_unlock_recovery",
        json!({ "code": code.to_lowercase() }),
    )
    .unwrap();
    assert_eq!(state(&door)["vault"], "open");
    let new = json!({ "secret": code, "passphrase": "another" });
    door.ask("passphrase_change", new).unwrap();
    let id = &slot_ids(&door, "recovery")[0];
    door.ask("way_in_remove", json!({ "secret": "another", "id": id }))
        .unwrap();
    assert_eq!(state(&door)["waysIn"]["recovery"], false);
    door.ask("recovery_begin", json!({ "secret": "another" }))
        .unwrap();
    door.ask("recovery_cancel", json!({})).unwrap();
}

#[test]
fn the_keychain_is_added_opens_and_the_last_way_in_stays() {
    let door = Door::open();
    assert_eq!(
        door.code("keychain_add", json!({ "secret": "wrong" })),
        "wrong_passphrase"
    );
    door.ask("keychain_add", json!({ "secret": "right" }))
        .unwrap();
    lock(&door);
    assert_eq!(state(&door)["waysIn"]["keychain"], true);
    door.ask("vault_unlock_keychain", json!({})).unwrap();
    let id = &slot_ids(&door, "passphrase")[0];
    let last = json!({ "secret": "right", "id": id });
    assert_eq!(door.code("way_in_remove", last), "last_way_in");
    door.ask("new_data_key", json!({ "passphrase": "right" }))
        .unwrap();
    door.ask("activity", json!({})).unwrap();
}

#[test]
fn a_note_and_a_no_are_sealed_while_locked_and_told_after_unlocking() {
    let door = Door::open();
    lock(&door);
    let note = door
        .ask("inbox_note", json!({ "text": "seen at the weir" }))
        .unwrap();
    assert_eq!(note, 1);
    let draft = json!({
        "applicationId": null, "company": "Blue Kiln", "role": "", "sting": 6, "feelings": []
    });
    let no = json!({ "draft": draft, "text": "", "openWindow": false });
    assert_eq!(door.ask("inbox_no", no).unwrap(), 2);
    assert_eq!(door.code("inbox_note", json!({ "text": " " })), "invalid");
    assert_eq!(state(&door)["waiting"], 2);
    door.ask("vault_unlock", json!({ "passphrase": "right" }))
        .unwrap();
    let told = state(&door);
    assert_eq!(
        told["arrived"],
        json!({ "notes": 1, "noes": 1, "wins": 0, "unreadable": 0 })
    );
    assert_eq!(told["waiting"], 0);
    assert_eq!(state(&door)["arrived"], Value::Null);
}

#[test]
fn a_backup_is_saved_looked_into_and_restored() {
    let door = Door::open();
    let list = door.ask("backups_list", json!({})).unwrap();
    assert_eq!(list, json!({ "backups": [], "problem": null }));
    assert_eq!(
        door.code("backup_drill", json!({ "secret": "right" })),
        "no_backup"
    );
    assert_eq!(door.ask("backup_now", json!({})).unwrap(), Value::Null);
    door.chooser
        .chooses(door.folder.path().join("mine.onward-backup"));
    let saved = door.ask("backup_now", json!({})).unwrap();
    assert!(saved["bytes"].as_u64().unwrap() > 4096);
    let chosen = door.ask("backup_choose", json!({})).unwrap();
    assert_eq!(chosen["name"], "mine.onward-backup");
    let wrong = json!({ "secret": "wrong" });
    assert_eq!(door.code("backup_preview", wrong), "wrong_passphrase");
    assert_eq!(door.code("backup_restore", json!({})), "not_found");
    let right = json!({ "secret": "right" });
    let preview = door.ask("backup_preview", right.clone()).unwrap();
    assert_eq!(preview["sameJournal"], true);
    let aside = door.ask("backup_restore", json!({})).unwrap();
    assert!(aside.as_str().unwrap().contains("set-aside"));
    assert_eq!(state(&door)["vault"], "open");
    door.ask("backup_choose", json!({})).unwrap();
    door.ask("backup_let_go", json!({})).unwrap();
    assert_eq!(door.code("backup_preview", right), "not_found");
    assert_eq!(
        door.code("backup_pick", json!({ "name": "../../etc/passwd" })),
        "not_found"
    );
    door.ask("task_cancel", json!({})).unwrap();
}

#[test]
fn the_journal_moves_comes_back_and_is_forgotten() {
    let door = Door::open();
    assert_eq!(door.ask("place_choose", json!({})).unwrap(), Value::Null);
    assert_eq!(door.code("place_move", json!({})), "not_found");
    door.chooser.chooses(door.folder.path().join("elsewhere"));
    let chosen = door.ask("place_choose", json!({})).unwrap();
    assert_eq!(chosen["usual"], false);
    let moved = door.ask("place_move", json!({})).unwrap();
    assert_eq!(moved, chosen);
    assert_eq!(door.ask("place_read", json!({})).unwrap(), moved);
    let usual = door.ask("place_usual", json!({})).unwrap();
    assert_eq!(usual["usual"], true);
    door.ask("forget_everything", json!({})).unwrap();
    assert_eq!(state(&door)["vault"], "absent");
    assert_eq!(door.code("place_find", json!({})), "no_vault");
}
