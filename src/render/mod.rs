//! The theme: templates that lay out views, and the files that go out beside the pages.

mod assets;
mod comments;
mod error;
mod filters;
mod references;
mod theme;

pub use assets::Assets;
pub use theme::Theme;

/// The theme that others stand over.
pub const DEFAULT_THEME: &str = "default";
