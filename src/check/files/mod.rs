//! Files as a whole: those that are missing, and those that cannot be used.

pub(super) mod missing;
pub(super) mod unexpected;
