//! Tests of the whole program as a library, and of the repository itself. Cases with expected
//! outputs are in the target `sites`.
#![expect(
    clippy::disallowed_methods,
    reason = "tests lay out projects on disk and read what must come of them"
)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]

mod all_sites;
#[path = "../common/mod.rs"]
mod common;
mod data_out;
mod data_programs;
mod draft_guide;
mod edges;
mod explained;
mod fault_list;
mod file_graph;
mod formatting;
mod forty_mistakes;
mod forty_without_profile;
mod fuzzed;
mod memo;
mod plan_coverage;
#[cfg(feature = "reading")]
mod prose;
mod reserved;
mod rubric_is_data;
mod rust_source;
mod schemas;
mod shipped_content;
mod small_stacks;
mod words;

use common::{files, project};
