//! Forty mistakes in ten files of a state that has no profile yet, with texts and lists that are
//! not closed: all are reported in one run, none twice, and the cause of the state's absence first.
//! The state and its organizations are made up.

use statewise::diagnostic::{Severity, place_of};

use crate::files;
use crate::project::Project;

/// Where a problem must be reported.
const MARK: char = '«';

/// The years of the files, what is wrong in each, and the codes in the order of the marks.
const FILES: [(&str, &str, &[&str]); 10] = [
    (
        "2017",
        "rubric = \"2026\"\nbasis = \"«visitt\"\nassessed_on = «11/24/2017\nassessed_by = \"Office of Data\"\n\
         [1A]\nrating = «9\nevidence = \"Worms.\"\ncriteria = [\"«wurms\"]\n",
        &[
            "unknown-basis",
            "toml-syntax",
            "rating-off-scale",
            "unknown-criterion",
        ],
    ),
    (
        "2018",
        // The text that is never closed.
        "rubric = \"2026\"\nbasis = \"own-word\"\nassessed_on = 2018-10-01\nassessed_by = \"Office of Data\"\n\
         «raiting = 1\n[1A]\nrating = 3\nevidence = «\"\"\"\nWorms, and few stones.\n\n\
         [1B]\nrating = «8\nevidence = \"\"\"\nA barrel.\n\"\"\"\n[«2Z]\nstatus = \"not-assessed\"\n",
        &[
            "unknown-key",
            "toml-syntax",
            "rating-off-scale",
            "unknown-sub-element",
        ],
    ),
    (
        "2019",
        "rubric = \"«2O26\"\nbasis = \"own-word\"\nassessed_on = «2019-02-30\nassessed_by = \"Office of Data\"\n\
         [1B]\nstatus = \"«under-revue\"\n[2A]\nrating = «2-3\n",
        &[
            "unknown-rubric-version",
            "bad-date",
            "unknown-status",
            "wrong-type",
        ],
    ),
    (
        "2020",
        "rubric = «2026\nbasis = \"own-word\"\nassessed_on = 2020-10-01\nassessed_by = \"Office of Data\"\n\
         [1A]\nrating = «\"3\"\nevidence = \"Worms.\"\ncriteria = «\"worms\"\n[1B]\nrating = «3\n",
        &[
            "wrong-type",
            "wrong-type",
            "wrong-type",
            "rating-without-evidence",
        ],
    ),
    (
        "2021",
        "rubric = \"2026\"\nbasis = \"own-word\"\nassessed_on = 2021-10-01\nassessed_by = \"Office of Data\"\n\
         note = \"See «<b>this</b> and [x](«ftp:x).\"\n\
         [1A]\nrating = 3\nstatus = \"«withheld\"\nevidence = \"Worms.\"\n[1B]\nrating = «yes\n",
        &[
            "raw-html",
            "bad-link-scheme",
            "rating-and-status",
            "toml-syntax",
        ],
    ),
    (
        "2022",
        "rubric = \"2026\"\nbasis = \"own-word\"\nassessed_on = 2022-10-01\nassessed_by = «Office of Data\n\
         [1A]\nrating = 3\nevidence = \"Worms.\"\nsources = [\n\
         \x20 { title = \"A\", publisher = \"P\", year = «2021-22 },\n\
         \x20 { title = \"B\" «publisher = \"P\" },\n\
         \x20 { title = \"C\", url = \"«htps://example.org/\" },\n]\n",
        &["toml-syntax", "wrong-type", "toml-syntax", "bad-url"],
    ),
    (
        "2023",
        "rubric = \"2026\"\nbasis = \"own-word\"\nassessed_on = 2023-10-01\nassessed_by = «\"Office of Data\n\
         [1A]\nrating = 3\nevidence = «\"\"\ncriteria = «[\"worms\"\n[1B]\nrating«\u{a0}= 3\nevidence = \"A.\"\n",
        &["toml-syntax", "empty-text", "toml-syntax", "smart-quote"],
    ),
    (
        "2024",
        "rubric = \"2026\"\nbasis = \"own-word\"\nassessed_on = 2024-10-01\nassessed_by = \"Office of Data\"\n\
         «basis = \"visit\"\n[1A]\nrating = 3\nevidence = \"See [it](«sub-element:9Z) and [t](«term:wurm).\"\n\
         [1B]\nrating = 3\nevidence = \"A.\"\n[«1A]\nrating = 4\n",
        &[
            "duplicate-key",
            "broken-reference",
            "unknown-term",
            "duplicate-key",
        ],
    ),
    (
        "2025",
        "rubric = \"2026\"\nbasis = \"visit\"\nassessed_on = «2027-01-01\nassessed_by = \"Office of Data\"\n\
         [1A]\nrating = «3\nevidence = \"Worms.\"\n[1B]\nevidnece«: \"A.\"\nstatus = \"withheld\"\n\
         [2A]\nrating = 2\nevidence = \"A.\"\nsources = [{ title = «\"\", publisher = \"P\" }]\n",
        &[
            "future-date",
            "review-without-source",
            "toml-syntax",
            "empty-text",
        ],
    ),
    (
        "2026",
        "rubric = \"2026\"\nbasis = \"own-word\"\nassessed_on = 2026-10-01\nassessed_by = \"Office of Data\"\n\
         sector = \"«wole\"\n[1A]\nrating = 3\nevidence = \"A [link](«javascript:x).\"\n\
         [1B]\nrating = «N/A\n[2A«\nstatus = \"withheld\"\n",
        &[
            "unknown-sector",
            "bad-link-scheme",
            "toml-syntax",
            "toml-syntax",
        ],
    ),
];

#[test]
fn t31_forty_mistakes_of_a_state_without_a_profile_are_reported_in_one_run_causes_first() {
    let project = Project::new();
    project.lay(&files::root().join("tests/sites/base"), "");
    let mut expected = vec!["states/columbia/profile.md missing-file".to_owned()];
    for (year, marked, codes) in FILES {
        let path = format!("states/columbia/{year}.toml");
        assert_eq!(marked.matches(MARK).count(), codes.len(), "{path}");
        for ((at, _), code) in marked.match_indices(MARK).zip(codes) {
            let before = marked[..at].replace(MARK, "");
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            expected.push(format!("{path}:{line}:{column} {code}"));
        }
        project.write(&path, marked.replace(MARK, "").as_bytes());
    }
    assert_eq!(expected.len(), 41);
    let site = project.publish();
    let mut found: Vec<String> = site
        .diagnostics()
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| {
            let place = place_of(site.sources(), problem);
            format!("{place} {}", problem.code.name())
        })
        .collect();
    assert_eq!(found.first(), expected.first());
    found.sort();
    expected.sort();
    let missing: Vec<_> = expected.iter().filter(|one| !found.contains(one)).collect();
    let more: Vec<_> = found.iter().filter(|one| !expected.contains(one)).collect();
    assert_eq!(found, expected, "missing {missing:#?}, too many {more:#?}");
}
