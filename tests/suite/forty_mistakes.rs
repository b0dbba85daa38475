//! One run reports everything: a copy of the shipped site with forty mistakes in ten files.

use std::collections::BTreeSet;

use statewise::diagnostic::{Severity, place};

use crate::files;
use crate::project::Project;

/// A code, and a change to a file that breaks the rule: the old and the new text. [`MARK`] is at
/// the place where the problem must be reported.
type Mistake = (&'static str, &'static str, &'static str);

const MARK: char = '«';

/// The mistakes, file by file.
const MISTAKES: [(&str, &[Mistake]); 10] = [
    (
        "site.toml",
        &[
            ("bad-url", "base_url = \"", "base_url = \"«htps://"),
            (
                "unknown-value",
                "theme = \"default\"",
                "theme = \"«defualt\"",
            ),
            (
                "unknown-value",
                "stale_after_years = 3",
                "stale_after_years = «0",
            ),
            ("bad-url", "contact = \"mailto:", "contact = \"«mail:"),
        ],
    ),
    (
        "rubric/rubric.toml",
        &[
            (
                "rating-off-scale",
                "rating = 4\nbecause",
                "rating = «7\nbecause",
            ),
            (
                "bad-rubric",
                "{ level = 1, at_most = 0.0 }",
                "{ level = 1, at_most = «50 }",
            ),
            (
                "bad-rubric",
                "when = [\n  { level = 1, at_most = 0.5 },\n]",
                "when = [\n  «{ level = 1 },\n]",
            ),
        ],
    ),
    (
        "rubric/elements/3.toml",
        &[
            (
                "unknown-lever",
                "levers = [\"policy\", ",
                "levers = [\"«polcy\", ",
            ),
            ("rating-off-scale", "level = 4", "level = «9"),
        ],
    ),
    (
        "rubric/glossary.toml",
        &[(
            "unknown-term",
            "(term:credential-of-value)",
            "(«term:credential-of-valu)",
        )],
    ),
    (
        "content/about.md",
        &[
            (
                "heading-skip",
                "## What this site is\n",
                "«# What this site is\n",
            ),
            (
                "broken-reference",
                "(practice:ky-feedback-reports)",
                "(«practice:ky-feedback)",
            ),
            (
                "raw-html",
                "## License\n",
                "## License\n\nSee «<b>here</b>.\n",
            ),
            ("bad-link-scheme", "(mailto:editors", "(«javascript:editors"),
            (
                "missing-anchor",
                "(page:methodology)",
                "(«page:methodology#nowhere)",
            ),
            (
                "image-alt",
                "## Who makes it\n",
                "## Who makes it\n\n«![](editors.png)\n",
            ),
        ],
    ),
    (
        "content/practices/ky-feedback-reports.md",
        &[
            (
                "unknown-state-code",
                "states = [\"KY\"]",
                "states = [\"«KX\"]",
            ),
            ("unknown-sub-element", "\"4D\", \"6B\"]", "\"4D\", \"«6Z\"]"),
            (
                "unknown-sector",
                "sectors = [\"k12\"]",
                "sectors = [\"«k13\"]",
            ),
            ("bad-date", "started = 2006", "started = «1492"),
            ("practice-headings", "## Lessons", "«## Lesson"),
        ],
    ),
    (
        "content/resources/census-pseo.md",
        &[
            ("unknown-value", "type = \"dataset\"", "type = \"«datset\""),
            (
                "unknown-audience",
                "audiences = [\"",
                "audiences = [\"«the-\", \"",
            ),
            ("bad-url", "url = \"https://lehd", "url = \"«lehd"),
            (
                "unknown-value",
                "action_steps = [\"resources\"]",
                "action_steps = [\"«resorces\"]",
            ),
            (
                "unknown-value",
                "link_kind = \"publisher\"",
                "link_kind = \"«publsher\"",
            ),
        ],
    ),
    (
        "states/minnesota/profile.md",
        &[
            ("state-mismatch", "code = \"MN\"", "code = \"«VT\""),
            (
                "unknown-sector",
                "sector = \"workforce\" }",
                "sector = \"«workfource\" }",
            ),
            ("future-date", "updated = 2026-", "updated = «2027-"),
        ],
    ),
    (
        "states/minnesota/2026.toml",
        &[
            (
                "unknown-basis",
                "basis = \"desk-review\"",
                "basis = \"«desk-revew\"",
            ),
            ("rating-off-scale", "[1A]\nrating = 3", "[1A]\nrating = «5"),
            (
                "unknown-status",
                "[1B]\nstatus = \"not-assessed\"",
                "[1B]\nstatus = \"«in-review\"",
            ),
            ("unknown-sub-element", "[2A]\nrating", "[«2Z]\nrating"),
            (
                "unknown-criterion",
                "[\"varying-definitions\",",
                "[\"«varied-definitions\",",
            ),
            (
                "rating-and-status",
                "[3A]\nrating = 3",
                "[3A]\nrating = 3\nstatus = \"«withheld\"",
            ),
        ],
    ),
    (
        "states/texas/2026.toml",
        &[
            ("wrong-type", "[1A]\nrating = 3", "[1A]\nrating = «\"3\""),
            (
                "unknown-key",
                "[1B]\nrating = 3",
                "[1B]\n«raiting = 3\nrating = 3",
            ),
            ("smart-quote", "[1C]\nrating = 3", "[1C]\nrating«\u{a0}= 3"),
            ("toml-syntax", "[2A]\nrating = 3", "[2A]\nrating = «three"),
            ("duplicate-key", "[2B]\n", "[«2A]\n"),
        ],
    ),
];

#[test]
fn forty_mistakes_in_ten_files_are_reported_in_one_run_each_at_its_place() {
    let project = Project::new();
    for path in ["content", "rubric", "states", "site.toml", "site.es.toml"] {
        project.lay(files::root(), path);
    }
    // A score that a mistake takes away leaves its translation alone, which is reported there too.
    for state in ["minnesota", "texas"] {
        project.delete(&format!("states/{state}/2026.es.toml"));
    }
    project.write(
        "content/editors.png",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0",
    );
    let mut expected = BTreeSet::new();
    for (path, mistakes) in MISTAKES {
        let mut marked = files::text(&files::root().join(path));
        for (_, right, wrong) in mistakes {
            assert!(marked.contains(right), "{path} has no {right:?} any more");
            marked = marked.replacen(right, wrong, 1);
        }
        for (code, _, wrong) in mistakes {
            let mark = marked.find(wrong).unwrap() + wrong.find(MARK).unwrap();
            let before = marked[..mark].replace(MARK, "");
            let line = before.lines().count().max(1) + usize::from(before.ends_with('\n'));
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            expected.insert(format!("{path}:{line}:{column} {code}"));
        }
        project.write(path, marked.replace(MARK, "").as_bytes());
    }
    assert_eq!(expected.len(), 40);

    let site = project.publish();
    let found: BTreeSet<String> = site
        .diagnostics()
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| {
            format!(
                "{} {}",
                place(site.sources(), problem.span),
                problem.code.name()
            )
        })
        .collect();
    let missing: Vec<&String> = expected.difference(&found).collect();
    let unexpected: Vec<&String> = found.difference(&expected).collect();
    assert!(
        missing.is_empty() && unexpected.is_empty(),
        "not reported: {missing:#?}\nreported although nothing is wrong: {unexpected:#?}"
    );
}
