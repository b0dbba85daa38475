//! Project directory → [`crate::source::Sources`]. The only reader of the project's disk.
