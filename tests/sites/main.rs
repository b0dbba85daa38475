//! Whole sites: each folder of `ok/`, `err/` and `diff/` is a test of its own.
//!
//! `cargo test --test sites minimal` runs those with "minimal" in their name, and
//! `STATEWISE_BLESS=1 cargo test --test sites` overwrites the expected outputs; read the diff
//! before you commit it. `tests/README.md` says how to add a case.
#![expect(
    clippy::disallowed_methods,
    reason = "tests lay out projects on disk and read what must come of them"
)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]

#[path = "../common/mod.rs"]
mod common;
mod diff;
mod err;
mod ok;
mod remedies;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

use common::expectation::Expectations;
use common::{files, project};

fn main() -> ExitCode {
    let mut trials = vec![Trial::test("err::every_code_has_a_case", || {
        err::every_code_has_a_case().finish().map_err(Failed::from)
    })];
    trials.push(Trial::test("err::every_remedy_leads_on", || {
        remedies::t34_every_remedy_leads_on()
            .finish()
            .map_err(Failed::from)
    }));
    trials.extend(cases("ok", ok::case));
    trials.extend(cases("err", err::case));
    trials.extend(cases("diff", diff::case));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// A test for each folder of a kind.
fn cases(kind: &str, check: fn(&str) -> Expectations) -> impl Iterator<Item = Trial> {
    let folders = files::folders(&files::root().join("tests/sites").join(kind));
    folders.into_iter().map(move |name| {
        let title = format!("{kind}::{name}");
        Trial::test(title, move || check(&name).finish().map_err(Failed::from))
    })
}
