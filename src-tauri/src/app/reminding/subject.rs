//! What a reminder is about, as far as a notification may know it: kinds and counts. No
//! word of a person's own fits into a [`Subject`], so none can end up in a notification.

use std::collections::HashMap;

use onward_core::Result;
use onward_core::clock::Moment;
use onward_core::goals::{GoalKind, GoalProgress, Unit};
use onward_core::reminders::{Occurrence, RuleId};
use onward_core::rituals::RitualKind;
use onward_core::store::Store;

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Subject {
    /// The end of a window.
    Window {
        /// The kind of the ritual that was planned.
        ritual: Option<RitualKind>,
        /// Whether it was extended already.
        extended: bool,
    },
    /// A goal.
    Goal {
        /// Its number: two reminders of one goal are one.
        id: i64,
        /// What it is about.
        kind: GoalKind,
        /// What it is counted in.
        unit: Unit,
        /// How much.
        target: u32,
        /// How much of it is done.
        done: u32,
        /// Whether it belongs to a day that has been.
        past: bool,
    },
    /// To plan tomorrow.
    Evening,
    /// What was planned for today.
    Morning {
        /// How many things.
        things: u32,
    },
    /// To look at the week.
    Weekly,
    /// A parked worry is back.
    Worry,
    /// A request for feedback has had its time.
    LetGo,
}

impl Subject {
    /// What each rule is about now.
    pub(super) fn of_rules(store: &Store, now: Moment) -> Result<HashMap<RuleId, Self>> {
        let ritual = planned_ritual(store, now)?;
        let mut about = HashMap::from([
            (RuleId::Evening, Self::Evening),
            (RuleId::Morning, Self::Morning { things: 0 }),
            (RuleId::Weekly, Self::Weekly),
        ]);
        if let Some(rebound) = store.rebound_current()? {
            let extended = rebound.extended;
            about.insert(
                RuleId::Window(rebound.id),
                Self::Window { ritual, extended },
            );
        }
        for rule in store.rules(now)? {
            match rule.id {
                RuleId::Worry(_) => about.insert(rule.id, Self::Worry),
                RuleId::LetGo(_) => about.insert(rule.id, Self::LetGo),
                _ => None,
            };
        }
        for goal in store.goals()? {
            let progress = store.progress_of(goal, now.local_date())?;
            about.insert(
                RuleId::Goal(progress.goal.id),
                Self::of_goal(&progress, false),
            );
        }
        Ok(about)
    }

    fn of_goal(one: &GoalProgress, past: bool) -> Self {
        Self::Goal {
            id: one.goal.id,
            kind: one.goal.kind,
            unit: one.goal.unit,
            target: one.goal.target,
            done: one.done,
            past,
        }
    }
}

/// What an occurrence is about; none where it is gone.
pub(super) fn subject(
    store: &Store,
    occurrence: &Occurrence,
    now: Moment,
) -> Result<Option<Subject>> {
    let key = occurrence.key;
    Ok(match key.rule {
        RuleId::Window(_) => Some(Subject::Window {
            ritual: planned_ritual(store, now)?,
            extended: key.slot > 0,
        }),
        RuleId::Goal(id) => {
            let progress = store.progress_on(key.date)?;
            let one = progress.into_iter().find(|one| one.goal.id == id);
            one.map(|one| Subject::of_goal(&one, key.date < now.local_date()))
        }
        RuleId::Evening => Some(Subject::Evening),
        RuleId::Morning => {
            let plans = store.plans_of_today(now.local_date())?;
            let open = plans.iter().filter(|one| one.done_at.is_none()).count();
            Some(Subject::Morning {
                things: u32::try_from(open).unwrap_or(u32::MAX),
            })
        }
        RuleId::Weekly => Some(Subject::Weekly),
        RuleId::Worry(_) => Some(Subject::Worry),
        RuleId::LetGo(_) => Some(Subject::LetGo),
    })
}

/// The kind of the ritual that is the plan at this time of day.
fn planned_ritual(store: &Store, now: Moment) -> Result<Option<RitualKind>> {
    Ok(store.rituals_for(now)?.first().map(|ritual| ritual.kind))
}
