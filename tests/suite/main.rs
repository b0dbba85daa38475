//! The tests of the whole program: folders of input beside exactly what must come of them.
//!
//! `STATEWISE_BLESS=1 cargo test --test suite` writes what comes out over what was expected; read
//! the difference before you commit it.
#![expect(
    clippy::disallowed_methods,
    reason = "tests lay out projects on disk and read what must come of them"
)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]

mod data_out;
mod edges;
mod err;
mod expectation;
mod explained;
mod files;
mod forty_mistakes;
mod memo;
mod ok;
mod project;
mod prose;
mod reserved;
mod rubric_is_data;
mod rust_source;
mod shipped_content;
mod words;
