//! States: profiles, assessments and plans.

mod as_of;
mod assessment;
mod contradictions;
mod edition;
mod folder;
mod goal;
mod heads;
mod lower;
mod memo;
mod plan;
mod profile;
mod score;
mod scores;
mod source_dates;
mod ticks;

pub(super) use heads::check as check_heads;
pub use memo::StateMemo;
