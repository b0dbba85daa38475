//! Files as a whole: missing and refused ones.

pub(super) mod missing;
pub(super) mod unexpected;
