//! What tests of the tables share.

pub(crate) mod support;
