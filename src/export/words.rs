//! The words of the theme in the site's first language, for the meanings in machine-readable files.

/// The text of a message.
pub type Say<'a> = dyn Fn(&str) -> String + 'a;
