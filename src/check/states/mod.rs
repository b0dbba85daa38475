//! States: profiles and assessments.

mod assessment;
mod contradictions;
mod edition;
mod folder;
mod lower;
mod memo;
mod profile;
mod score;
mod scores;

pub(super) use lower::check_heads;
pub use memo::StateMemo;
