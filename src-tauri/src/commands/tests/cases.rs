use serde_json::{Value, json};

use super::door::Door;

fn noted(door: &Door) -> Value {
    let draft = json!({
        "applicationId": null, "company": "Harrow", "role": "", "sting": null, "feelings": [],
        "reached": "applied", "newsBy": null, "heardOn": null
    });
    let begun = door.ask(
        "rebound_begin",
        json!({ "draft": draft, "openWindow": false }),
    );
    begun.unwrap()["id"].clone()
}

#[test]
fn a_case_is_read_kept_whole_and_closed() {
    let door = Door::open();
    let id = noted(&door);
    let case = door.ask("case_read", json!({ "id": id })).unwrap();
    assert_eq!(
        (&case["suggestedKind"], &case["ready"]),
        (&json!("marketing"), &json!(false))
    );
    let draft = json!({
        "kind": "interview", "notRightFit": true,
        "factors": [{ "factor": "budget", "text": "", "side": "not_mine" }],
        "didWell": "asked well", "nextTime": "", "learned": "", "misfits": ["pace"],
        "misfitText": ""
    });
    let saved = door.ask("case_save", json!({ "id": id, "draft": draft }));
    assert_eq!(saved.unwrap()["draft"], draft);
    door.ask("case_finish", json!({ "id": id, "finished": true }))
        .unwrap();
    let list = door.ask("cases_list", json!({})).unwrap();
    assert_eq!(
        (&list[0]["begun"], &list[0]["kind"]),
        (&json!(true), &json!("interview"))
    );
    assert!(list[0]["finishedAt"].is_string());
    assert_eq!(door.code("case_read", json!({ "id": 99 })), "not_found");
}

#[test]
fn papers_are_compared_for_words_that_are_missing() {
    let door = Door::open();
    let id = noted(&door);
    let papers = json!({
        "id": id,
        "job": "We are looking for a studio manager who plans kiln schedules and keeps stock of glazes. Kiln schedules are planned every week.",
        "resume": "Studio manager\nKept stock of glazes for four years"
    });
    door.ask("papers_save", papers).unwrap();
    let kept = door.ask("papers_read", json!({ "id": id })).unwrap();
    assert_eq!(kept["latestResume"], Value::Null);
    let look = door.ask("marketing_look", json!({ "id": id })).unwrap();
    let missing = look["missing"].to_string().to_lowercase();
    assert!(missing.contains("kiln"), "{look}");
    assert!(!missing.contains("glazes"), "{look}");
}

#[test]
fn notes_of_an_interview_are_kept_changed_and_dealt_as_cards() {
    let door = Door::open();
    let id = noted(&door);
    let note = |number: &Value, asked: &str| {
        json!({ "draft": {
            "id": number, "reboundId": id, "round": "panel", "asked": asked, "wentWell": "",
            "sayNext": "With an example."
        } })
    };
    let first = door
        .ask("interview_note_save", note(&Value::Null, "Why us?"))
        .unwrap()["id"]
        .clone();
    door.ask("interview_note_save", note(&first, "Why now?"))
        .unwrap();
    let cards = door
        .ask("interview_cards", json!({ "round": "panel" }))
        .unwrap();
    assert_eq!(cards[0]["asked"], "Why now?");
    door.ask("interview_note_delete", json!({ "id": first }))
        .unwrap();
    let none = door.ask("interview_notes", json!({ "id": id })).unwrap();
    assert_eq!(none, json!([]));
    door.ask("interview_note_restore", json!({ "id": first }))
        .unwrap();
}

#[test]
fn feedback_goes_from_its_draft_to_an_answer_or_is_let_go_of() {
    let door = Door::open();
    let id = noted(&door);
    door.ask("feedback_draft", json!({ "id": id, "text": "Dear Ana," }))
        .unwrap();
    let asked = json!({ "id": id, "askedOn": "2026-01-02", "letGoOn": "2026-01-16" });
    door.ask("feedback_asked", asked).unwrap();
    let day = door.ask("today", json!({})).unwrap();
    assert_eq!(day["letGo"][0]["id"], id);
    let answer = json!({
        "strengths": "calm", "improve": "", "communication": "clear", "themes": ["examples"]
    });
    let kept = door.ask("feedback_answer", json!({ "id": id, "answer": answer }));
    assert_eq!(kept.unwrap()["answer"], answer);
    let themes = door.ask("feedback_themes", json!({})).unwrap();
    assert_eq!(themes, json!([{ "theme": "examples", "times": 1 }]));
    door.ask("feedback_answer", json!({ "id": id, "answer": null }))
        .unwrap();
    door.ask("feedback_let_go", json!({ "id": id, "letGo": true }))
        .unwrap();
    let day = door.ask("today", json!({})).unwrap();
    assert_eq!(day["letGo"], json!([]));
    let mail = json!({ "subject": "A question", "body": "Dear Ana," });
    door.ask("mail_open", mail).unwrap();
    assert_eq!(door.mail.0.lock().unwrap()[0].1, "Dear Ana,");
}

#[test]
fn what_stays_is_kept_changed_and_looked_at() {
    let door = Door::open();
    let save = json!({ "id": null, "text": "I listen." });
    let id = door.ask("quality_save", save).unwrap()["id"].clone();
    door.ask(
        "quality_save",
        json!({ "id": id, "text": "I listen well." }),
    )
    .unwrap();
    door.ask("quality_delete", json!({ "id": id })).unwrap();
    door.ask("quality_restore", json!({ "id": id })).unwrap();
    door.ask("why_save", json!({ "text": "Things that last." }))
        .unwrap();
    door.ask("why_looked", json!({})).unwrap();
    let worth = door.ask("worth_read", json!({})).unwrap();
    assert_eq!(worth["qualities"][0]["text"], "I listen well.");
    assert_eq!(worth["why"], "Things that last.");
}
