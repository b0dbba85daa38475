//! Files as a whole: missing, empty and refused ones.

pub(super) mod empty;
pub(super) mod long_names;
mod misplaced;
pub(super) mod missing;
pub(super) mod schema_lines;
pub(super) mod twins;
pub(super) mod unexpected;
