//! Commands about finding and looking back.

use onward_core::clock::Moment;
use onward_core::finding::{SearchAsk, SearchOrder, SearchPage};
use onward_core::journal::{CalendarDay, Month, MonthCount, OnThisDay};
use onward_core::store::Store;
use onward_core::wins::Win;

use super::{Answer, Onward};

/// What is found.
#[tauri::command(async)]
pub fn journal_search(
    app: Onward,
    query: String,
    order: SearchOrder,
    before: Option<i64>,
    limit: u32,
) -> Answer<SearchPage> {
    let ask = SearchAsk {
        query,
        order,
        before,
        limit,
    };
    // In steps: others have their turn between them.
    while app.with_store(|store, _| store.index_catch_up_some())? {}
    let find = |store: &mut Store, now: Moment| {
        let today = now.local_date();
        let mut page = store.search(&ask, today)?;
        for hit in &mut page.hits {
            hit.entry = hit.entry.clone().on(today);
        }
        Ok(page)
    };
    Ok(app.with_store(find)?)
}

/// The months that have entries.
#[tauri::command(async)]
pub fn journal_months(app: Onward) -> Answer<Vec<MonthCount>> {
    Ok(app.with_store(|store, _| store.journal_months())?)
}

/// The days of a month that have anything to show.
#[tauri::command(async)]
pub fn journal_month(app: Onward, month: String) -> Answer<Vec<CalendarDay>> {
    let month: Month = month.parse()?;
    Ok(app.with_store(|store, now| store.journal_month(month, now.local_date()))?)
}

/// This day in earlier years, and a month ago.
#[tauri::command(async)]
pub fn on_this_day(app: Onward) -> Answer<OnThisDay> {
    let read = |store: &mut Store, now: Moment| {
        let today = now.local_date();
        let found = store.on_this_day(today)?;
        Ok(OnThisDay {
            years: found.years.into_iter().map(|one| one.on(today)).collect(),
            month_ago: found.month_ago.map(|one| one.on(today)),
        })
    };
    Ok(app.with_store(read)?)
}

/// A win of a while ago.
#[tauri::command(async)]
pub fn old_win(app: Onward, not: Option<i64>) -> Answer<Option<Win>> {
    Ok(app.with_store(|store, now| store.old_win(not, now))?)
}
