use crate::finding::testing::naughty;
use crate::finding::{SearchAsk, SearchOrder, tokens};
use crate::journal::{
    EntryDraft, EntryKind, EntryMarks, ListPart, TemplateDraft, TemplateOccasion,
};
use crate::store::testing::{berlin, day, found, store};
use crate::text;

const NOW: &str = "2026-05-14T10:00:00Z";

#[test]
fn naughty_strings_are_kept_as_they_were_typed_and_found_by_their_words() {
    let (_folder, mut store) = store();
    let now = berlin(NOW);
    let mut kept = Vec::new();
    for text in naughty() {
        let title = text::line(&text).unwrap_or_default();
        let draft = EntryDraft {
            title: title.clone(),
            text: text.clone(),
        };
        let about = store.entry_create(EntryKind::Page, draft, now).unwrap();
        let entry = store.entry(about.id).unwrap();
        assert_eq!((entry.about.title, entry.text), (title.clone(), text));
        kept.push((about.id, title));
    }
    let mut listed = 0;
    let mut part = ListPart::default();
    loop {
        let page = store.entries(part, 100).unwrap();
        listed += page.entries.len();
        part.before = page.next;
        if page.next.is_none() {
            break;
        }
    }
    assert_eq!(listed, kept.len());
    for (id, title) in kept {
        let Some(first) = tokens(&title)
            .next()
            .map(|token| token.folded().to_string())
        else {
            continue;
        };
        let mut ask = SearchAsk {
            query: format!("\"{first}\" "),
            order: SearchOrder::Newest,
            before: None,
            limit: 100,
        };
        let mut ids = Vec::new();
        while {
            let page = store.search(&ask, day("2026-12-31")).unwrap();
            ids.extend(page.hits.iter().map(|hit| hit.entry.id));
            ask.before = page.next;
            page.next.is_some()
        } {}
        assert!(ids.contains(&id), "{title}");
    }
}

#[test]
fn naughty_strings_are_looked_for_in_every_order_without_an_error() {
    let (_folder, mut store) = store();
    let words = "heron otter river";
    store
        .entry_create(EntryKind::Page, words, berlin(NOW))
        .unwrap();
    for text in naughty() {
        for order in [SearchOrder::Newest, SearchOrder::Best] {
            for query in [
                text.clone(),
                format!("tag:{text}"),
                format!("{text} herron "),
            ] {
                let ask = SearchAsk {
                    query,
                    order,
                    before: None,
                    limit: 10,
                };
                store.search(&ask, day("2026-12-31")).unwrap();
            }
        }
    }
}

#[test]
fn naughty_strings_are_tags_people_and_templates() {
    let (_folder, mut store) = store();
    let now = berlin(NOW);
    let id = store.entry_create(EntryKind::Page, "", now).unwrap().id;
    let mut tags = 0;
    for text in naughty() {
        let draft = TemplateDraft {
            id: None,
            occasion: TemplateOccasion::Other,
            name: String::new(),
            text: text.clone(),
            stands_for: false,
        };
        let made = store.template_save(draft, now).unwrap();
        let templates = store.templates().unwrap();
        assert!(templates.last() == Some(&made) && made.text == text);
        store.template_delete(made.id, now).unwrap();

        let line = text::line(&text).unwrap_or_default();
        match store.contact_add(&text, now) {
            Ok(person) => assert_eq!(person.name, line),
            Err(_) => assert!(line.is_empty() || text.len() > text::LINE_BYTES),
        }

        let marks = EntryMarks {
            tags: vec![text.clone()],
            ..EntryMarks::default()
        };
        if let Ok(about) = store.entry_marks(id, &marks)
            && let [tag] = about.tags.as_slice()
        {
            tags += 1;
            assert_eq!(store.entry(id).unwrap().own_tags, [tag.as_str()]);
            // A quote ends the name of a tag, and one can't be typed within quotes.
            if !tag.contains(['"', '“', '”', '„']) {
                let by_tag = found(&mut store, &format!("tag:\"{tag}\""));
                assert_eq!(by_tag, [id], "{tag}");
            }
        }
    }
    assert!(tags > 200, "only {tags} were tags");
}
