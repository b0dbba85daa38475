//! States: profiles and how they were rated.

mod assessment;
mod contradictions;
mod edition;
mod lower;
mod profile;
mod score;
mod scores;

pub(super) use lower::{lower, lower_each};
