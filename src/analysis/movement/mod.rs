//! What changed in the nation since the edition before.

mod count;
mod moves;

pub use count::{Movement, SubElementMovement};
pub use moves::Moves;

#[cfg(test)]
mod tests;
