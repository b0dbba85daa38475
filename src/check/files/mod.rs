//! Files as a whole: missing and refused ones.

mod misplaced;
pub(super) mod missing;
pub(super) mod twins;
pub(super) mod unexpected;
