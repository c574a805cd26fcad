use serde_json::{Value, json};

use super::door::Door;
use crate::commands::NAMES;

/// What needs no open vault.
const FREE: [&str; 30] = [
    "app_state",
    "preferences_save",
    "autostart_set",
    "window_hide",
    "window_minimise",
    "window_fullscreen",
    "window_print",
    "app_quit",
    "flushed",
    "passphrase_strength",
    "vault_create",
    "vault_unlock",
    "vault_unlock_recovery",
    "vault_unlock_keychain",
    "vault_lock",
    "activity",
    "reminder_test",
    // These put in or put away, and hand nothing out.
    "inbox_note",
    "inbox_no",
    "inbox_win",
    "recovery_cancel",
    "task_cancel",
    "place_find",
    // Erases nothing, and is what is left to someone who lost every way in.
    "begin_anew",
    "backup_let_go",
    // A backup is opened by a secret of its own; where the journal is damaged or gone it
    // is the way back.
    "backups_list",
    "backup_pick",
    "backup_choose",
    "backup_preview",
    "backup_restore",
];

fn merge(into: &mut Value, more: Value) {
    if let (Value::Object(into), Value::Object(more)) = (into, more) {
        into.extend(more);
    }
}

#[test]
fn locked_every_command_about_data_answers_locked() {
    let door = Door::open();
    door.ask("vault_lock", json!({})).unwrap();
    assert_eq!(door.ask("app_state", json!({})).unwrap()["vault"], "locked");
    let goal = json!({
        "id": null, "kind": "own", "title": "x", "target": 1, "unit": "times",
        "days": { "kind": "week", "weekdays": [1] },
        "startsOn": null, "endsOn": null, "times": [], "active": true
    });
    // One set of arguments that fits every command: each takes what it knows.
    let of_draft = |command: &str| match command {
        "goal_save" | "goal_preview" => goal.clone(),
        "ritual_save" => json!({ "id": null, "kind": "move", "text": "x", "parts": [] }),
        "case_save" => json!({
            "kind": null, "notRightFit": false, "factors": [], "didWell": "", "nextTime": "",
            "learned": "", "misfits": [], "misfitText": ""
        }),
        "interview_note_save" => json!({
            "id": null, "reboundId": null, "round": "panel", "asked": "", "wentWell": "",
            "sayNext": "x"
        }),
        "journal_create" | "journal_save" => json!({ "title": "", "text": "x" }),
        "template_save" => json!({
            "id": null, "occasion": "win", "name": "", "text": "", "standsFor": false
        }),
        _ => {
            json!({ "applicationId": null, "company": "", "role": "", "sting": null, "feelings": [] })
        }
    };
    for command in NAMES.iter().filter(|name| !FREE.contains(name)) {
        let mut arguments = json!({
            "id": 1, "after": null, "limit": 10, "text": "x", "company": "", "role": "",
            "openWindow": true, "feelings": [], "ritualId": null, "amount": 1,
            "settings": {
                "windowMinutes": 15, "lockAfterMinutes": 15,
                "lockOnSuspend": true, "lockOnScreenLock": true, "lockOnHide": false,
                "snoozeMinutes": [15], "roomFullscreen": false, "spellCheck": false, "wordCount": false
            },
            "before": null, "ids": [1], "until": "2026-05-14", "minutes": 60,
            "date": "2026-05-14", "items": [], "done": true, "kind": "step",
            "secret": "right", "passphrase": "new", "groups": ["x", "x"], "name": "worry",
            "draft": of_draft(command),
        });
        merge(
            &mut arguments,
            json!({
                "sealed": true, "step": "ritual", "sting": null, "comesOn": "2026-05-14",
                "time": "17:00", "reboundId": null, "fix": null, "finished": true, "job": "",
                "resume": "", "askedOn": null, "letGoOn": null, "answer": null, "letGo": true,
                "subject": "x", "body": "x", "words": null, "round": "panel", "seen": null,
                "marks": {
                    "mood": null, "energy": null, "starred": true, "tags": [], "links": []
                },
                "query": "x", "order": "newest", "month": "2026-05", "not": null,
                "range": { "id": null, "from": null, "to": null }, "format": "html"
            }),
        );
        assert_eq!(door.code(command, arguments), "locked", "{command}");
    }
}

#[test]
fn a_window_that_is_not_the_programs_own_may_call_nothing() {
    let stranger = Door::labelled("other");
    for command in NAMES {
        let refused = stranger.ask(command, json!({})).unwrap_err().to_string();
        assert!(refused.contains("not allowed"), "{command}: {refused}");
    }
}

#[test]
fn unlocking_tells_a_wrong_passphrase_from_a_missing_vault() {
    let door = Door::new();
    let wrong = json!({ "passphrase": "wrong" });
    assert_eq!(door.code("vault_unlock", wrong.clone()), "no_vault");
    let door = Door::open();
    door.ask("vault_lock", json!({})).unwrap();
    assert_eq!(door.code("vault_unlock", wrong.clone()), "wrong_passphrase");
    assert_eq!(door.code("vault_create", wrong), "vault_exists");
    door.ask("vault_unlock", json!({ "passphrase": "right" }))
        .unwrap();
    assert_eq!(door.ask("app_state", json!({})).unwrap()["vault"], "open");
}

#[test]
fn empty_and_enormous_input_is_refused_with_its_code() {
    let door = Door::open();
    let huge = "x".repeat(10_000_000);
    for (command, arguments) in [
        (
            "journal_create",
            json!({ "draft": { "title": "", "text": huge } }),
        ),
        ("application_add", json!({ "company": huge, "role": "" })),
        (
            "ritual_save",
            json!({ "draft": { "id": null, "kind": "move", "text": huge } }),
        ),
    ] {
        assert_eq!(door.code(command, arguments), "too_long", "{command}");
    }
    assert_eq!(
        door.code("vault_unlock", json!({ "passphrase": "" })),
        "invalid"
    );
    assert_eq!(
        door.code(
            "ritual_save",
            json!({ "draft": { "id": null, "kind": "move", "text": " " } })
        ),
        "invalid"
    );
    assert_eq!(
        door.code("notices_dismiss", json!({ "ids": [7] })),
        "not_found"
    );
}

#[test]
fn strength_is_told_without_a_vault() {
    let door = Door::new();
    let weak = door
        .ask("passphrase_strength", json!({ "passphrase": "password" }))
        .unwrap();
    assert_eq!(
        (&weak["score"], &weak["warning"]),
        (&json!(0), &json!("common_password"))
    );
}
