//! A state: how it stands, why, what changed, and who to learn from.

mod assessment;
mod evidence;
mod highlights;
mod history;
mod movement;
pub(crate) mod page;
mod panels;
mod shape;
mod trend;
