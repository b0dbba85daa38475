//! One failing case for every code: `sites/err/<code>/`, or `sites/err/<code>.<variant>/`.
//!
//! What stands in a case is told at [`Project::of_case`]. `expected.short` and `expected.pretty` are
//! what people see, and `ARGS` is what `statewise check` is given beside the folder.

use std::collections::BTreeSet;

use statewise::diagnostic::Code;
use statewise::diagnostic::render::Format;

use crate::expectation::Expectations;
use crate::files;
use crate::project::{Project, drawn, render_all};

const PARTS: [&str; 5] = [
    "ARGS",
    "DELETE",
    "make.toml",
    "expected.short",
    "expected.pretty",
];

#[test]
fn every_code_has_a_case_that_shows_exactly_what_people_see() {
    let folder = files::root().join("tests/sites/err");
    let mut expectations = Expectations::default();
    let mut missing: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    for name in files::folders(&folder) {
        let Some(code) = Code::from_name(name.split('.').next().unwrap()) else {
            expectations.fail(format!("{name} is a case of no code"));
            continue;
        };
        missing.remove(code.name());
        let case = folder.join(&name);
        for path in files::below(&case) {
            if !path.starts_with("site/") && !PARTS.contains(&path.as_str()) {
                expectations.fail(format!("{name}/{path}: nothing looks at this file"));
            }
        }

        let project = Project::of_case(&case);
        let args = std::fs::read_to_string(case.join("ARGS")).unwrap_or_default();
        let site = match args.trim() {
            "" => project.publish(),
            "--prose" => project.publish_with_prose(),
            other => panic!("{name}/ARGS: no case takes {other:?}"),
        };
        let (_, problems) = render_all(&site);
        let shows_itself = site
            .diagnostics()
            .iter()
            .chain(&problems)
            .any(|problem| problem.code == code);
        if !shows_itself {
            expectations.fail(format!("{name} does not show its own code"));
        }
        for (file, format) in [
            ("expected.short", Format::Short),
            ("expected.pretty", Format::Pretty),
        ] {
            expectations.check(&case.join(file), &drawn(&site, &problems, format));
        }
    }
    for code in missing {
        expectations.fail(format!("there is no case for the code {code}"));
    }
    expectations.finish();
}

#[test]
fn the_base_of_the_cases_has_nothing_wrong() {
    let project = Project::new();
    project.lay(&files::root().join("tests/sites/base"), "");
    let site = project.publish();
    let (_, problems) = render_all(&site);
    assert_eq!(drawn(&site, &problems, Format::Short), "");
    assert!(site.is_publishable());
}
