//! Tests of the store, by entity.

mod after;
mod cases;
mod goals;
mod journal;
mod ledger;
mod opening;
mod rebounds;
