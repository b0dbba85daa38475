//! The templates of a theme.

mod nesting;
mod templates;
mod unused;

pub use templates::Theme;

#[cfg(test)]
mod shipped;
#[cfg(test)]
mod tests;
