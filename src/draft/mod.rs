//! Drafts of assessments and plans, as the form in the browser saves them: from values to the TOML
//! files of a state's folder.
//!
//! The scripts of the form write the same bytes; `tests/differential/` holds the two together.

mod csv;
mod csv_rating;
mod csv_read;
mod csv_row;
mod csv_text;
mod lines;
mod order;
mod plan_toml;
mod raw_texts;
mod read;
mod read_plan;
mod to_toml;
mod toml_string;
mod values;
mod values_of_plan;

pub use self::csv::{TableTexts, write_csv};
pub use crate::parse::MAX_DRAFT_BYTES as MAX_BYTES;
pub use csv_rating::RatingNames;
pub use csv_read::{Answers, read_csv};
pub use csv_text::{NoTable, decode_csv, is_json};
pub use plan_toml::{PLAN_FILE, plan_toml};
pub use read::{ReadDraft, read_json};
pub use to_toml::{assessment_toml, file_name, has_answers};
pub use values::{Draft, DraftScore, DraftSource, DraftSummary};
pub use values_of_plan::{DraftActivity, DraftGoal, DraftHighlight, DraftPlan, DraftResource};
