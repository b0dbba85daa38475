//! The replacement of this module without the cargo feature `reading`: prose is not reviewed, and
//! `--prose` is refused.

use std::fmt;

use crate::diagnostic::Diagnostics;
use crate::parse::documents::Documents;
use crate::source::Sources;

/// The summary of a review that measured nothing.
#[derive(Clone, Copy, Debug)]
pub struct Summary;

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Prose: this program was built without the feature `reading`."
        )
    }
}

/// Reviews nothing.
pub fn review(_: &Documents, _: &Sources, _: &str, _: &str, _: &mut Diagnostics) -> Summary {
    Summary
}
