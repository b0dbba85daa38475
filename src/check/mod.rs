//! Documents → Site. Parse, don't validate: the only constructor of model types.
//!
//! In layers, each of which uses only those before it:
//!
//! - `known`: what every rule needs: the files, the languages, all ids;
//! - `lowering`: the context and the results of one task;
//! - `facts`: rules of single facts: dates, addresses, sources, references, translations;
//! - `files`, `rubric`, `states`, and a file for each other part of a project;
//! - `run`: the order of the steps.
//!
//! Invalid values are reported and replaced by defaults, so that one run reports everything; a site
//! with errors is discarded at the end.

mod facts;
mod files;
mod known;
mod rubric;
mod states;

mod catalog;
mod lowering;
mod needs_assessment;
mod run;
mod site;
mod theory;
mod vocabulary;

pub use files::unexpected::report as report_unexpected_files;
pub use known::Options;
pub(crate) use known::slugs::{is_slug, slugs_for};
pub use run::{check, rubric_and_plan};
pub use site::{link_address, site_address};
pub use states::StateMemo;

#[cfg(test)]
mod tests;
