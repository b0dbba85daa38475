//! What tests of this room share.

pub(in crate::prose) mod fixture;
