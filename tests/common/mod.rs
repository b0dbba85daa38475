//! Helpers of the targets `suite` and `sites`.
#![allow(dead_code, reason = "neither target uses all of it")]

pub(crate) mod expectation;
pub(crate) mod files;
pub(crate) mod html;
pub(crate) mod project;
