//! Tests of the store, by entity.

mod goals;
mod journal;
mod ledger;
mod opening;
mod rebounds;
