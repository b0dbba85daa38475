//! Bad inputs, attacks and faults, tested through the program itself.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests run the program, look at the disk, and fail by panicking"
)]

mod html;
mod page_rules;
mod program;
mod project;
mod refusal;
mod tree;

mod access;
mod begin;
mod content;
mod data;
mod diff;
mod drafts;
mod every_page;
mod formatting;
mod hostile;
mod import;
mod import_plan;
mod import_plan_content;
mod killed;
mod names;
mod output;
#[cfg(feature = "reading")]
mod prose;
mod reproducible;
mod schemas;
mod slips;
mod tables;
mod terminal;
mod viewpoint;
