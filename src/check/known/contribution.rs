//! What a part of the project contributes to the site as a whole.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::source::SourceId;

/// Attached files and dates of a part of the project, from which those of the site follow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contribution {
    /// The files that texts show or link to.
    pub(crate) attached: BTreeSet<SourceId>,
    /// The newest date that is not in the future.
    pub(crate) newest: Option<Date>,
}

impl Contribution {
    /// Adds what was found elsewhere.
    pub(crate) fn add(&mut self, other: &Self) {
        self.attached.extend(&other.attached);
        self.newest = self.newest.max(other.newest);
    }
}
