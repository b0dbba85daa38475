//! The theme: templates that lay out views, and static files.

mod assets;
mod comments;
mod error;
mod filters;
mod language;
mod pieces;
mod references;
mod stripped;
mod theme;

pub use assets::Assets;
pub use theme::Theme;

pub use crate::source::DEFAULT_THEME;
