//! The profile of a state: ratings, evidence, changes, and states to learn from.

mod asked;
mod assessment;
mod evidence;
mod highlights;
mod history;
mod movement;
pub(crate) mod page;
mod panels;
mod plan;
mod shape;
mod trend;
