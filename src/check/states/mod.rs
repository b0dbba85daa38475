//! States: profiles and how they were rated.

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
