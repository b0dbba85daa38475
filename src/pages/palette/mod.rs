//! The colors of the ratings, derived for any number of levels.

mod color;
mod diverging;
mod oklab;
mod ramp;
mod stylesheet;
#[cfg(test)]
mod vision;

pub(crate) use ramp::light;
pub(crate) use stylesheet::path;
pub use stylesheet::stylesheet;
