//! Loading of the Fluent files of a theme.

mod languages;

pub use languages::load;

#[cfg(test)]
mod shipped;
#[cfg(test)]
mod tests;
