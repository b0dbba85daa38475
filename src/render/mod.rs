//! The theme: templates that lay out views, and the files that go out beside the pages.

mod assets;
mod comments;
mod error;
mod filters;
mod references;
mod theme;

pub use assets::Assets;
pub use theme::Theme;

pub use crate::source::DEFAULT_THEME;
