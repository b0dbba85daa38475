//! National changes since the previous edition.

mod count;
mod moves;

pub use count::{Movement, SubElementMovement};
pub use moves::Moves;

#[cfg(test)]
mod tests;
