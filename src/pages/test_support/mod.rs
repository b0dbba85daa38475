//! A made-up site for the tests of pages, and what its pages say.
//!
//! Everything here is made up: a rubric for gardens, and ratings that say nothing about the real
//! states whose names they carry. A [`Draft`] becomes a site by the steps of every build (parse,
//! check, analysis, shared fragments); pages are asked for by their addresses, and what they say by
//! the path of a field of their view: `rows.*.state.label`.

mod draft;
mod made_up;
mod say;
mod texts;

pub(super) use draft::{Draft, site};
pub(super) use made_up::MadeUp;
