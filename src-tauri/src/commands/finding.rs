//! Commands about finding and looking back.

use onward_core::finding::{SearchAsk, SearchOrder, SearchPage};
use onward_core::journal::{CalendarDay, Month, MonthCount, OnThisDay};
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
    Ok(app.with_store(|store, now| store.search(&ask, now.local_date()))?)
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
    Ok(app.with_store(|store, _| store.journal_month(month))?)
}

/// This day in earlier years, and a month ago.
#[tauri::command(async)]
pub fn on_this_day(app: Onward) -> Answer<OnThisDay> {
    Ok(app.with_store(|store, now| store.on_this_day(now.local_date()))?)
}

/// A win of a while ago.
#[tauri::command(async)]
pub fn old_win(app: Onward, not: Option<i64>) -> Answer<Option<Win>> {
    Ok(app.with_store(|store, now| store.old_win(not, now))?)
}
