//! States: profiles, assessments and plans.

mod assessment;
mod contradictions;
mod edition;
mod folder;
mod goal;
mod lower;
mod memo;
mod plan;
mod profile;
mod score;
mod scores;

pub(super) use lower::check_heads;
pub use memo::StateMemo;
