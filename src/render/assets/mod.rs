//! The files of a theme that are published as they are.

mod hashed;

pub use hashed::Assets;

#[cfg(test)]
mod tests;
