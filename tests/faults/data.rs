//! Rows T: refused facts, and sites with few facts or none.

use crate::page_rules::Pages;
use crate::program::build;
use crate::project::Project;
use crate::refusal::GoodSite;
use crate::tree::{Tree, assert_same, tree};

const SCORES: &str = "states/ohio/2024.toml";

/// Replaces a text in the newest assessment of Ohio, and expects one code at one place, with these
/// texts in the message.
fn refuses(site: &GoodSite, from: &str, to: &str, code: &str, place: &str, words: &[&str]) {
    let said = site.refuses(
        to,
        |project| project.replace(SCORES, from, to),
        &[(code, &format!("{SCORES}:{place}"))],
    );
    for words in words {
        assert!(said.contains(words), "{to:?}: {words:?} is not in\n{said}");
    }
}

#[test]
fn t01_t02_what_is_given_twice_is_shown_twice() {
    let site = GoodSite::small();
    for (from, to, place, first, second) in [
        (
            "rating = 4\n",
            "rating = 4\nrating = 3\n",
            "9:1",
            "8 | rating = 4",
            "9 | rating = 3",
        ),
        (
            "rating = 4\n",
            "rating = 4\n\"rating\" = 3\n",
            "9:",
            "8 | rating = 4",
            "9 | \"rating\"",
        ),
        (
            "rating = 4\n",
            "rating = 4\n'rating' = 3\n",
            "9:",
            "8 | rating = 4",
            "9 | 'rating'",
        ),
        (
            "[2A]\nstatus = \"under-review\"",
            "[1A]",
            "18:",
            "7 | [1A]",
            "18 | [1A]",
        ),
        (
            "[2A]\nstatus = \"under-review\"",
            "[[1A]]",
            "18:",
            "7 | [1A]",
            "18 | [[1A]]",
        ),
        (
            "rubric = \"2\"",
            "rubric = \"2\"\nrubric = \"2\"",
            "2:1",
            "1 | rubric",
            "2 | rubric",
        ),
        (
            "[2A]\nstatus = \"under-review\"",
            "[\"1A\"]",
            "18:",
            "7 | [1A]",
            "18 | [\"1A\"]",
        ),
    ] {
        refuses(&site, from, to, "duplicate-key", place, &["given twice"]);
        let said = site.refuses(
            to,
            |project| project.replace(SCORES, from, to),
            &[("duplicate-key", SCORES)],
        );
        let has_line = |line: &str| {
            said.lines().any(|said| {
                let plain: Vec<_> = said
                    .split_whitespace()
                    .filter(|word| *word != "/")
                    .collect();
                plain.join(" ").starts_with(line)
            })
        };
        assert!(has_line(first) && has_line(second), "{to:?}: {said}");
    }
    refuses(
        &site,
        "title = \"Worms\"",
        "title = \"Worms\", title = \"More\"",
        "duplicate-key",
        "11:",
        &["given twice"],
    );
}

#[test]
fn t04_merge_conflicts_are_called_so() {
    let site = GoodSite::small();
    refuses(
        &site,
        "rating = 4\n",
        "<<<<<<< HEAD\nrating = 4\n=======\nrating = 3\n>>>>>>> other\n",
        "merge-conflict",
        "8:1",
        &["merge conflict markers"],
    );
    for path in ["states/ohio/profile.md", "content/about.md"] {
        site.refuses(
            path,
            |project| {
                project.append(
                    path,
                    "\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n",
                );
            },
            &[("merge-conflict", path)],
        );
    }
}

#[test]
fn t05_typographic_characters_are_named() {
    let site = GoodSite::small();
    for (from, to, place, words) in [
        ("sector = \"whole\"", "sector = “whole”", "2:", "U+201C"),
        ("sector = \"whole\"", "sector = ‘whole’", "2:", "U+2018"),
        (
            "sector = \"whole\"",
            "sector\u{a0}= \"whole\"",
            "2:",
            "U+00A0",
        ),
        ("sector = \"whole\"", "sector = „whole“", "2:", "U+201E"),
        (
            "sector = \"whole\"",
            "sector =\u{2003}\"whole\"",
            "2:",
            "U+2003",
        ),
        (
            "sector = \"whole\"",
            "sector = \u{200b}\"whole\"",
            "2:",
            "U+200B",
        ),
    ] {
        refuses(&site, from, to, "smart-quote", place, &[words]);
    }
}

#[test]
fn t07_t08_control_characters_are_refused_and_never_printed() {
    let site = GoodSite::small();
    for (to, place) in [
        ("Worms\u{0}live", "9:"),
        ("Worms\u{7f}live", "9:"),
        ("Worms\u{1b}[31mlive", "9:"),
        ("Worms\u{8}live", "9:"),
        ("Worms\u{85}live", "9:"),
        ("Worms\u{202e}live", "9:"),
        ("Worms\u{2066}live", "9:"),
        ("Worms\rlive", "9:"),
        ("Worms\\u0000live", "9:"),
        ("Worms\\e[31mlive", "9:"),
        ("Worms\\x1b[31mlive", "9:"),
        ("Worms\\U0000001blive", "9:"),
        ("Worms\\blive", "9:"),
        ("Worms\\u202elive", "9:"),
    ] {
        let said = site.refuses(
            &format!("{to:?}"),
            |project| project.replace(SCORES, "Worms live", to),
            &[("forbidden-character", &format!("{SCORES}:{place}"))],
        );
        let is_hidden = |c: char| {
            (c.is_control() && c != '\n') || ('\u{2000}'..'\u{2070}').contains(&c) && c != '…'
        };
        assert!(!said.chars().any(is_hidden), "{said:?}");
        assert!(said.contains("U+"), "{said}");
    }
    site.refuses(
        "a bare CR between lines",
        |project| project.replace(SCORES, "rubric = \"2\"\n", "rubric = \"2\"\r"),
        &[("forbidden-character", SCORES)],
    );
}

#[test]
fn t10_two_spellings_of_one_key_are_one_key() {
    let site = GoodSite::small();
    let codes = site.refused_codes("é", |project| {
        project.replace(
            SCORES,
            "rating = 4\n",
            "rating = 4\n\"\u{e9}\" = 1\n\"e\u{301}\" = 2\n",
        );
    });
    assert!(codes.contains(&"duplicate-key".to_owned()), "{codes:?}");
}

/// The grammar is TOML 1.1.
#[test]
fn t11_newer_toml_is_accepted() {
    let site = GoodSite::small();
    let (plain, _) = site.builds("as it is", |_| {});
    let (newer, _) = site.builds("over several lines", |project| {
        project.replace(
            SCORES,
            "{ title = \"Worms\", ",
            "{\n  title = \"Worms\",\n  # why not\n  ",
        );
        project.replace(
            SCORES,
            "accessed = 2024-04-30 }]",
            "accessed = 2024-04-30,\n}]",
        );
        project.replace(SCORES, "Worms live there.", "\\x57orms live there.");
    });
    assert_same(&plain, &newer, "TOML 1.1");
    refuses(
        &site,
        "assessed_on = 2024-05-01",
        "assessed_on = 07:32",
        "wrong-type",
        "4:",
        &["assessed_on"],
    );
}

#[test]
fn t13_ratings_are_numbers_on_the_scale() {
    let site = GoodSite::small();
    for (value, code) in [
        ("\"3\"", "wrong-type"),
        ("3.0", "wrong-type"),
        ("true", "wrong-type"),
        ("[3]", "wrong-type"),
        ("nan", "wrong-type"),
        ("5", "rating-off-scale"),
        ("0", "rating-off-scale"),
        ("-1", "rating-off-scale"),
        ("9223372036854775807", "rating-off-scale"),
    ] {
        let to = format!("rating = {value}\nevidence = \"Worms");
        let said = site.refuses(
            value,
            |project| project.replace(SCORES, "rating = 4\nevidence = \"Worms", &to),
            &[(code, &format!("{SCORES}:8:10"))],
        );
        assert!(said.contains("rating"), "{said}");
        if code == "rating-off-scale" {
            assert!(said.contains("1A") && said.contains("Top"), "{said}");
        }
    }
    site.refuses(
        "missing",
        |project| project.replace(SCORES, "rating = 4\n", ""),
        &[("rating-and-status", &format!("{SCORES}:7:"))],
    );
    // An omitted score is shown as not rated, and nowhere as zero.
    let (tree, _) = site.builds("left out", |project| {
        project.replace(SCORES, "[2A]\nstatus = \"under-review\"\n", "");
    });
    let csv = text(&tree, "data/states/ohio.csv");
    let row = csv
        .lines()
        .find(|row| row.contains(",2A,") && row.contains(",2024,"))
        .unwrap();
    let heads = csv.lines().next().unwrap().split(',');
    let rating = heads
        .zip(row.split(','))
        .find(|(head, _)| *head == "rating");
    assert!(row.contains("not-assessed"), "{row}");
    assert_eq!(rating, Some(("rating", "")), "{row}");
}

fn text(tree: &Tree, path: &str) -> String {
    let bytes = tree.get(path).and_then(Option::as_ref);
    String::from_utf8(bytes.unwrap_or_else(|| panic!("no {path}")).clone()).unwrap()
}

#[test]
fn t14_unknown_keys_are_refused() {
    let site = GoodSite::small();
    refuses(
        &site,
        "rating = 4",
        "raiting = 4\nrating = 4",
        "unknown-key",
        "8:1",
        // Not "did you mean": written so, the key would be there twice.
        &["`rating` is there already: delete this key, or the other."],
    );
    refuses(
        &site,
        "rating = 4",
        "raiting = 4",
        "unknown-key",
        "8:1",
        &["did you mean: `rating`?"],
    );
    for (path, from, to) in [
        ("site.toml", "contact", "contakt"),
        (
            "rubric/rubric.toml",
            "definition = \"Little",
            "definision = \"x\"\ndefinition = \"Little",
        ),
        ("rubric/elements/1.toml", "short", "shrt = \"x\"\nshort"),
        ("states/ohio/profile.md", "updated", "updatd"),
        (
            "content/about.md",
            "description",
            "descripton = \"x\"\ndescription",
        ),
        ("content/resources/guide.md", "year", "yaer"),
    ] {
        let said = site.refuses(
            to,
            |project| project.replace(path, from, to),
            &[("unknown-key", path)],
        );
        // Where the known key is there already, the advice is to delete one of the two.
        let is_there = to.contains('\n');
        let advice = if is_there {
            "is there already: delete"
        } else {
            "did you mean"
        };
        assert!(said.contains(advice), "{said}");
    }
}

#[test]
fn t16_dates_are_real_and_in_their_order() {
    let site = GoodSite::small();
    for (value, code) in [
        ("2026-02-30", "bad-date"),
        ("2025-02-29", "bad-date"),
        ("2024-13-01", "bad-date"),
        ("2024-00-10", "bad-date"),
        ("9999-12-31", "future-date"),
        ("1024-05-01", "bad-date"),
        ("24:00:00", "bad-date"),
        ("2024-05-01T24:00:00", "bad-date"),
        ("\"2024-05-01\"", "wrong-type"),
        ("20240501", "wrong-type"),
    ] {
        refuses(
            &site,
            "assessed_on = 2024-05-01",
            &format!("assessed_on = {value}"),
            code,
            "4:",
            &[],
        );
    }
    // Read before it was published.
    refuses(
        &site,
        "year = 2023, accessed = 2024-04-30 }]\n\n[1B]",
        "year = 2025, accessed = 2024-04-30 }]\n\n[1B]",
        "bad-date",
        "11:",
        &["published"],
    );
}

#[test]
fn t17_addresses_can_be_used() {
    let site = GoodSite::small();
    let long = format!("https://example.org/{}", "x".repeat(3_000));
    for url in [
        "javascript:alert(1)",
        "https://exa mple.org/",
        "https://example.org/a b",
        "ftp://example.org/",
        "example.org",
        "//example.org/",
        "https://",
        "https:///worms",
        "https://user:secret@example.org/",
        "data:text/html,x",
        "",
        &long,
    ] {
        let code = if url.is_empty() {
            "empty-text"
        } else {
            "bad-url"
        };
        let said = site.refuses(
            url,
            |project| project.replace(SCORES, "https://example.org/worms", url),
            &[(code, &format!("{SCORES}:11:"))],
        );
        assert!(said.len() < 1_500, "{said}");
    }
}

#[test]
fn t19_a_state_has_one_folder() {
    let site = GoodSite::small();
    let said = site.refuses(
        "the code of another",
        |project| project.replace("states/ohio/profile.md", "\"OH\"", "\"IA\""),
        &[("state-mismatch", "states/ohio/profile.md:3:")],
    );
    assert!(said.contains("Iowa") && said.contains("Ohio"), "{said}");
    let said = site.refuses(
        "two folders",
        |project| {
            project.write(
                "states/oh/profile.md",
                project.read("states/ohio/profile.md"),
            );
        },
        &[("duplicate-id", "states/")],
    );
    for path in ["states/oh/profile.md", "states/ohio/profile.md"] {
        assert!(said.contains(path), "{said}");
    }
}

/// Builds a project and checks the rules of every page, and that no page shows `NaN` or the like.
fn builds_by_the_rules(case: &str, project: &Project) -> Tree {
    let run = build(project);
    assert_eq!(run.code, Some(0), "{case}: {}", run.stderr);
    let tree = tree(&project.out());
    let broken = Pages::read(tree.clone(), "https://site.example/").broken_rules();
    assert!(broken.is_empty(), "{case}:\n{}", broken.join("\n"));
    // Scripts of the theme may contain `undefined`.
    for (path, bytes) in tree.iter().filter(|(path, _)| !path.ends_with(".js")) {
        let text = String::from_utf8_lossy(bytes.as_deref().unwrap_or_default());
        for word in [
            "NaN",
            "inf,",
            "Infinity",
            "undefined",
            "None",
            "null,null,null,null,null,null,null,null",
        ] {
            assert!(!text.contains(word), "{case}: {path} says {word}");
        }
    }
    tree
}

#[test]
fn t20_little_or_nothing_rated_is_a_site_too() {
    let project = Project::small();
    project.remove("states/guam");
    builds_by_the_rules("one profile", &project);

    for (path, from, to) in [
        (SCORES, "rating = 4", "status = \"not-applicable\""),
        (SCORES, "criteria = [\"worms\"]\n", ""),
        (SCORES, "rating = 2", "status = \"withheld\""),
        (
            "states/ohio/2020.toml",
            "rating = 3",
            "status = \"not-assessed\"",
        ),
        (
            "states/ohio/2020.toml",
            "rating = 1",
            "status = \"under-review\"",
        ),
    ] {
        project.replace(path, from, to);
    }
    let tree = builds_by_the_rules("nothing rated", &project);
    let ratings = text(&tree, "data/ratings.csv");
    for row in ratings.lines().skip(1) {
        assert!(
            !row.contains(",rated,") && !row.contains(",computed,"),
            "{row}"
        );
    }

    project.remove("states/ohio/2024.toml");
    project.remove("states/ohio/2020.toml");
    builds_by_the_rules("a profile without an assessment", &project);

    project.remove("states");
    project.remove("content/practices");
    builds_by_the_rules("no profile", &project);

    project.remove("content/resources");
    for name in ["levers", "audiences", "glossary", "theory-of-action"] {
        project.remove(&format!("rubric/{name}.toml"));
    }
    project.replace("rubric/elements/1.toml", "levers = [\"tools\"]\n", "");
    builds_by_the_rules("the rubric alone", &project);
}

#[test]
fn t22_empty_files_and_folders_in_their_place_are_refused() {
    let site = GoodSite::small();
    for path in [
        "states/guam/2024.toml",
        "rubric/levers.toml",
        "content/about.md",
        "states/guam/profile.md",
        "site.toml",
    ] {
        for text in ["", "\n \n", "\u{feff}", "# only a comment\n"] {
            if path.ends_with(".md") && text.starts_with('#') {
                continue;
            }
            let codes = site.refused_codes(path, |project| project.write(path, text));
            assert!(
                codes.contains(&"empty-file".to_owned()),
                "{path} {text:?}: {codes:?}"
            );
        }
        let codes = site.refused_codes(path, |project| {
            project.remove(path);
            project.write(&format!("{path}/x"), "x");
        });
        assert!(
            codes.contains(&"unexpected-file".to_owned()),
            "{path}: {codes:?}"
        );
    }
    // One empty file alone is one error, with its place.
    let said = site.refuses(
        "empty",
        |project| project.write("states/guam/2024.toml", ""),
        &[("empty-file", "states/guam/2024.toml")],
    );
    assert!(
        said.contains("nothing in it") || said.contains("empty"),
        "{said}"
    );
}

#[test]
fn t23_versions_of_the_rubric_are_never_mixed_silently() {
    let site = GoodSite::small();
    refuses(
        &site,
        "rubric = \"2\"",
        "rubric = \"3\"",
        "unknown-rubric-version",
        "1:",
        &["[[change]]"],
    );
    // The second sub-element differs in version 1: the line has a gap, and the page says so.
    let (tree, _) = site.builds("as it is", |_| {});
    let pages = Pages::read(tree, "https://site.example/");
    let profile = crate::page_rules::all_text(&pages.pages["states/ohio/index.html"]);
    assert!(profile.contains("2020: 1 Low"), "{profile}");
    assert!(
        profile.contains("cannot be compared") || profile.contains("not comparable"),
        "{profile}"
    );
}
