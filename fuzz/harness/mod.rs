//! What each fuzz target does with an input, and what must hold. The fuzzers and the test
//! `fuzzed` of the target `suite` call the same functions.

mod html;
mod markdown;
mod paths;
mod readers;
mod requests;
mod site;

pub(crate) use markdown::markdown;
pub(crate) use paths::paths;
pub(crate) use readers::{answers, drafts, toml};
pub(crate) use requests::requests;

/// Runs work on a thread pool of only this thread, so that a stack that runs over is found where
/// the test made it small, and a fuzzer sees what its input reaches.
pub(crate) fn on_this_thread() -> rayon::ThreadPool {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1);
    pool.use_current_thread().build().unwrap()
}
