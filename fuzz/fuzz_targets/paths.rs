#![no_main]

#[path = "../harness/mod.rs"]
#[allow(dead_code, reason = "each target uses a part")]
mod harness;

use std::cell::OnceCell;

thread_local! {
    static POOL: OnceCell<rayon::ThreadPool> = const { OnceCell::new() };
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    POOL.with(|pool| {
        pool.get_or_init(harness::on_this_thread);
    });
    harness::paths(input);
});
