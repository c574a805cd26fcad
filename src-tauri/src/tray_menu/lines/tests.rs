use super::*;

fn labels(menu: &TrayMenu) -> Vec<&str> {
    let label = |line| match line {
        &TrayLine::Status(ref label)
        | &TrayLine::Press(_, ref label)
        | &TrayLine::Check(_, ref label, _) => Some(label.as_str()),
        TrayLine::Rule => None,
    };
    menu.lines.iter().filter_map(label).collect()
}

#[test]
fn locked_the_menu_offers_nothing_to_read() {
    let menu = TrayMenu::of(&TrayView::Locked {
        minutes_left: None,
        calm: None,
        clock_wrong: false,
    });
    assert_eq!(menu.icon, TrayIcon::Locked);
    assert_eq!(
        labels(&menu),
        [
            "Locked",
            "Unlock",
            "I got a no",
            "A small win",
            "Quick note",
            "Quit Onward"
        ]
    );
}

#[test]
fn while_a_window_runs_the_menu_counts_down_and_leads_back_to_the_room() {
    let view = TrayView::Open {
        minutes_left: Some(11),
        goals: &[],
        calm: Calm::default(),
        clock_wrong: false,
    };
    let menu = TrayMenu::of(&view);
    assert_eq!(menu.icon, TrayIcon::Running);
    assert_eq!(labels(&menu)[0], "Your window: 11 minutes left");
    assert!(labels(&menu).contains(&"Back to the room"));
    assert!(!labels(&menu).contains(&"I got a no"));
}

#[test]
fn a_day_without_goals_says_that_nothing_is_waiting() {
    let view = TrayView::Open {
        minutes_left: None,
        goals: &[],
        calm: Calm::default(),
        clock_wrong: false,
    };
    let menu = TrayMenu::of(&view);
    assert_eq!(
        (menu.icon, labels(&menu)[0]),
        (TrayIcon::Idle, "Nothing is waiting.")
    );
}
