//! The reminder engine's rules, as goals, plans and settings make them.

use chrono::{Days, NaiveDate, TimeDelta};

use super::Store;
use crate::clock::Moment;
use crate::days;
use crate::error::Result;
use crate::feedback;
use crate::goals::{Goal, GoalDraft};
use crate::plans::PlanItem;
use crate::reminders::{
    Dates, Lateness, ReminderSettings, Rule, RuleId, Schedule, WINDOW_LATENESS, first_instant,
};
use crate::today::OFFERED_DAYS;
use crate::week::TimeOfDay;

/// How long the end of a window nobody came back to stays a rule.
const WINDOW_DAYS: i64 = 7;
/// How many past dates a rule is told which of them were met.
const MET_DAYS: u64 = 8;
/// How late the evening's question may come.
const EVENING_LATENESS: TimeDelta = TimeDelta::hours(1);

impl Store {
    /// The rules in force.
    ///
    /// # Errors
    /// Only where the database fails.
    pub fn rules(&self, now: Moment) -> Result<Vec<Rule>> {
        let today = now.local_date();
        let mut rules: Vec<Rule> = self.window_rule(now)?.into_iter().collect();
        let timer = self.timer()?.map(|(goal, _)| goal);
        for goal in self.goals()? {
            if goal.active && !goal.times.is_empty() {
                rules.push(Rule {
                    busy: timer == Some(goal.id),
                    ..goal_rule(&goal, self.met_on(&goal, today)?)
                });
            }
        }
        self.other_rules(&self.reminder_settings()?, now, &mut rules)?;
        self.rules_after_a_no(&mut rules)?;
        Ok(rules)
    }

    /// The rule of a goal as this draft would make it.
    ///
    /// # Errors
    /// As [`Store::goal_save`].
    pub fn rule_of_draft(&self, draft: GoalDraft, now: Moment) -> Result<(Goal, Rule)> {
        let goal = self.goal_of_draft(draft, now)?;
        let rule = goal_rule(&goal, self.met_on(&goal, now.local_date())?);
        Ok((goal, rule))
    }

    fn window_rule(&self, now: Moment) -> Result<Option<Rule>> {
        let Some(rebound) = self.rebound_current()? else {
            return Ok(None);
        };
        let Some(deadline) = rebound.deadline else {
            return Ok(None);
        };
        // Left early, there is no end to announce; watched to its end, there is. Older
        // than the ledger is read back, it would seem new at every look.
        let announced = rebound.closed_at.is_none_or(|closed| closed >= deadline)
            && now.utc - deadline < TimeDelta::days(WINDOW_DAYS);
        Ok(announced.then(|| Rule {
            id: RuleId::Window(rebound.id),
            schedule: Schedule::At {
                at: deadline,
                slot: u16::from(rebound.extended),
            },
            lateness: Lateness::For(WINDOW_LATENESS),
            changed_at: rebound.opened_at,
            met_on: vec![],
            busy: false,
        }))
    }

    /// The evening's question, the morning's digest, the look at the week.
    fn other_rules(
        &self,
        settings: &ReminderSettings,
        now: Moment,
        rules: &mut Vec<Rule>,
    ) -> Result<()> {
        let today = now.local_date();
        let changed = self.reminders_changed()?;
        if let Some(time) = settings.evening {
            // The day after is planned already: nothing to ask.
            let mut met_on = Vec::new();
            for date in [today - Days::new(1), today] {
                if !self.plans_for(date + Days::new(1))?.is_empty() {
                    met_on.push(date);
                }
            }
            rules.push(Rule {
                changed_at: changed.evening,
                met_on,
                ..daily(
                    RuleId::Evening,
                    time,
                    every_day(),
                    Lateness::SameDay(EVENING_LATENESS),
                )
            });
        }
        if let Some(time) = settings.morning {
            rules.push(Rule {
                changed_at: changed.morning,
                ..daily(
                    RuleId::Morning,
                    time,
                    self.planned_dates(time, now)?,
                    Lateness::AnyDay,
                )
            });
        }
        if let Some(weekly) = settings.weekly {
            let dates = Dates::Recurring(days::Period::always(days::Days::Week {
                weekdays: weekly.weekday.into(),
            }));
            rules.push(Rule {
                changed_at: changed.weekly,
                met_on: self.week_looked_on()?.map_or_else(Vec::new, looked_for),
                ..daily(RuleId::Weekly, weekly.time, dates, Lateness::UntilDayEnds)
            });
        }
        Ok(())
    }

    /// Parked worries, and requests for feedback that have had their time. Missed, both
    /// stand in Today all the same.
    fn rules_after_a_no(&self, rules: &mut Vec<Rule>) -> Result<()> {
        for worry in self.worries()? {
            rules.push(Rule {
                id: RuleId::Worry(worry.id),
                schedule: Schedule::Daily {
                    times: vec![(worry.times, worry.time)],
                    dates: Dates::Only([worry.comes_on].into()),
                },
                lateness: Lateness::UntilDayEnds,
                changed_at: worry.changed_at,
                met_on: vec![],
                busy: false,
            });
        }
        for (due, changed_at) in self.feedback_waiting()? {
            let dates = Dates::Only([due.let_go_on].into());
            rules.push(Rule {
                changed_at,
                ..daily(
                    RuleId::LetGo(due.id),
                    TimeOfDay::from_minutes(feedback::LET_GO_MINUTES)?,
                    dates,
                    Lateness::UntilDayEnds,
                )
            });
        }
        Ok(())
    }

    /// The dates for which something is planned that is still open: those of the last
    /// days, and tomorrow. What was planned only after its morning is no news.
    fn planned_dates(&self, morning: TimeOfDay, now: Moment) -> Result<Dates> {
        let today = now.local_date();
        let mut open = self.plans_of_today(today)?;
        open.extend(self.plans_for(today + Days::new(1))?);
        let before_its_morning = |one: &PlanItem| {
            let morning = first_instant(now.zone, one.date, morning.time());
            one.done_at.is_none() && morning.is_some_and(|at| one.created_at < at)
        };
        let dates = open.iter().filter(|one| before_its_morning(one));
        Ok(Dates::Only(dates.map(|one| one.date).collect()))
    }

    /// The recent dates up to `today` on which a goal was met.
    fn met_on(&self, goal: &Goal, today: NaiveDate) -> Result<Vec<NaiveDate>> {
        let mut met = Vec::new();
        for back in 0..=MET_DAYS {
            let date = today - Days::new(back);
            if self.progress_of(goal.clone(), date)?.met {
                met.push(date);
            }
        }
        Ok(met)
    }
}

/// A look at the week is a look at the one that ended that day, or a day or two before.
fn looked_for(looked: NaiveDate) -> Vec<NaiveDate> {
    (0..=OFFERED_DAYS)
        .map(|back| looked - Days::new(back))
        .collect()
}

/// The rule of a goal that reminds.
fn goal_rule(goal: &Goal, met_on: Vec<NaiveDate>) -> Rule {
    let slots = goal.slots.iter().copied();
    Rule {
        id: RuleId::Goal(goal.id),
        schedule: Schedule::Daily {
            times: slots.zip(goal.times.iter().copied()).collect(),
            dates: Dates::Recurring(goal.period()),
        },
        lateness: Lateness::UntilDayEnds,
        changed_at: goal.changed_at,
        met_on,
        busy: false,
    }
}

fn every_day() -> Dates {
    Dates::Recurring(days::Period::always(days::Days::ALL))
}

fn daily(id: RuleId, time: TimeOfDay, dates: Dates, lateness: Lateness) -> Rule {
    Rule {
        id,
        schedule: Schedule::Daily {
            times: vec![(0, time)],
            dates,
        },
        lateness,
        changed_at: Default::default(),
        met_on: vec![],
        busy: false,
    }
}
