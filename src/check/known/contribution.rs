//! Data from a part of the project that is merged into the site.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::source::SourceId;

/// Attachments and the newest date of a part of the project, to be merged into those of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contribution {
    /// The files that texts show or link to.
    pub(crate) attached: BTreeSet<SourceId>,
    /// The newest date that is not in the future.
    pub(crate) newest: Option<Date>,
}

impl Contribution {
    /// Merges the contribution of another part.
    pub(crate) fn add(&mut self, other: &Self) {
        self.attached.extend(&other.attached);
        self.newest = self.newest.max(other.newest);
    }
}
