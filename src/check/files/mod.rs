//! Files as a whole: missing and refused ones.

pub(super) mod long_names;
mod misplaced;
pub(super) mod missing;
pub(super) mod twins;
pub(super) mod unexpected;
