//! Drafts of assessments, as the form in the browser saves them: from values to the TOML file of a
//! state's folder.
//!
//! The scripts of the form write the same bytes; `tests/differential/` holds the two together.

mod read;
mod to_toml;
mod toml_string;
mod values;

pub use read::{ReadDraft, read_json};
pub use to_toml::{assessment_toml, file_name};
pub use values::{Draft, DraftScore, DraftSource, DraftSummary};
