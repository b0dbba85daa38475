//! One failing case for every code: `sites/err/<code>/`, or `sites/err/<code>.<variant>/`.
//!
//! The files of a case are described at [`Project::of_case`]. `expected.short` and
//! `expected.pretty` are the expected outputs, and `ARGS` holds further arguments of `statewise
//! check`. A case with a file `given.json` or `given.csv` is about `statewise import` of that file.

use std::collections::BTreeSet;

use statewise::diagnostic::Code;
use statewise::diagnostic::render::{Format, Prefix, render};

use crate::common::expectation::Expectations;
use crate::files;
use crate::project::{Project, drawn, render_all};

/// The names that a case may contain besides `site/`.
const PARTS: [&str; 7] = [
    "ARGS",
    "DELETE",
    "given.csv",
    "given.json",
    "make.toml",
    "expected.short",
    "expected.pretty",
];

/// The expected outputs.
const OUTPUTS: [(&str, Format); 2] = [
    ("expected.short", Format::Short),
    ("expected.pretty", Format::Pretty),
];

pub(crate) fn case(name: &str) -> Expectations {
    let mut expectations = Expectations::default();
    let case = files::root().join("tests/sites/err").join(name);
    expectations.check_parts(&case, &PARTS, &["site/"]);
    let project = Project::of_case(&case);
    if let Some(given) = ["given.json", "given.csv"]
        .into_iter()
        .find(|given| case.join(given).exists())
    {
        let bytes = std::fs::read(case.join(given)).unwrap();
        let import = project.import(given, &bytes);
        if !import
            .problems
            .iter()
            .any(|problem| Some(problem.code) == code(name))
        {
            expectations.fail(format!("{name} does not show its own code"));
        }
        for (file, format) in OUTPUTS {
            let drawn = render(
                &import.problems,
                &import.sources,
                format,
                false,
                &Prefix::default(),
            );
            expectations.check(&case.join(file), &drawn);
        }
        return expectations;
    }
    let args = std::fs::read_to_string(case.join("ARGS")).unwrap_or_default();
    let site = match args.trim() {
        "" => project.publish(),
        "--prose" => project.publish_with_prose(),
        other => panic!("{name}/ARGS: no case takes {other:?}"),
    };
    let (_, problems) = render_all(&site);
    let mut all = site.diagnostics().iter().chain(&problems);
    if !all.any(|problem| Some(problem.code) == code(name)) {
        expectations.fail(format!("{name} does not show its own code"));
    }
    for (file, format) in OUTPUTS {
        expectations.check(&case.join(file), &drawn(&site, &problems, format));
    }
    expectations
}

pub(crate) fn every_code_has_a_case() -> Expectations {
    let mut expectations = Expectations::default();
    let folders = files::folders(&files::root().join("tests/sites/err"));
    let shown: BTreeSet<&str> = (folders.iter())
        .filter_map(|name| code(name))
        .map(Code::name)
        .collect();
    for code in Code::ALL.iter().map(|code| code.name()) {
        if !shown.contains(code) {
            expectations.fail(format!("there is no case for the code {code}"));
        }
    }
    expectations
}

/// The code that a case shows.
fn code(name: &str) -> Option<Code> {
    Code::from_name(name.split('.').next()?)
}
