//! New files of a project, for people who have never written one: every key with its meaning, and
//! what only they know marked as left to fill in.
//!
//! What is left to fill in stands after `TO FILL`, which is an error wherever it is read, so
//! that none of it can be published.

mod assessment;
mod lines;
mod plan;
mod practice;
mod profile;
mod request;
mod resource;
mod starter_files;

pub use assessment::{NewAssessment, assessment, of_another_year};
pub use plan::plan;
pub use practice::{NewPractice, practice};
pub use profile::{NewProfile, profile};
pub use request::{AssessmentSetup, Known, Request, ScaffoldFile, files};
pub use resource::{NewResource, resource};
pub use starter_files::starter;

use crate::parse::TO_FILL;
