//! A fictional site for the tests of pages, and access to the fields of its views.
//!
//! Everything here is fictional: a rubric for gardens, and ratings unrelated to the states whose
//! names are used. A [`Draft`] becomes a site by the steps of every build (parse, check, analysis,
//! shared fragments). Tests select a page by its address and a field of its view by its path:
//! `rows.*.state.label`.

mod draft;
mod made_up;
mod say;
mod texts;

pub(in crate::pages) use draft::{Draft, site};
pub(in crate::pages) use made_up::MadeUp;
