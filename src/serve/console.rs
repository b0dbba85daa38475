//! Where the server prints.

use crate::diagnostic::render::Prefix;

/// Prints for the person who runs the server; `cli` decides where and in which colors.
pub struct Console {
    /// Prints a status line.
    pub status: Box<dyn Fn(&str) + Send + Sync>,
    /// Prints rendered problems, with ANSI colors and a line break at the end.
    pub problems: Box<dyn Fn(&str) + Send + Sync>,
    /// Where the files of the project are for that person.
    pub prefix: Prefix,
}
