//! `docs/faults.md`: rows that tests and comments name exist, and each row lists the tests that
//! name it.

use std::collections::{BTreeMap, BTreeSet};

use crate::files;

#[test]
fn every_fault_that_is_named_has_a_row() {
    let rows = rows(&files::text(&files::root().join("docs/faults.md")));
    assert!(rows.len() > 100, "only {} rows found", rows.len());
    let letters: BTreeSet<char> = rows.keys().filter_map(|id| id.chars().next()).collect();
    let mut targets: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for folder in ["src", "tests"] {
        let folder = files::root().join(folder);
        for path in files::below(&folder) {
            let is_script = path.ends_with(".test.mjs");
            if !is_script && !path.ends_with(".rs") {
                continue;
            }
            let target = match (folder.ends_with("src"), path.split(['/', '.']).next()) {
                (false, Some(target)) => target,
                _ => "lib",
            };
            for line in files::text(&folder.join(&path)).lines() {
                let ids = if is_script {
                    ids_of_a_browser_test(line)
                } else {
                    ids_of_a_test(line)
                };
                for id in ids {
                    targets.entry(id).or_default().insert(target.to_owned());
                }
                let named = ids_of_a_comment(line);
                let named = named.filter(|id| id.starts_with(|c| letters.contains(&c)));
                for id in named.filter(|id| !rows.contains_key(id)) {
                    wrong.push(format!("{path} names {id}, which is no row"));
                }
            }
        }
    }
    for (id, targets) in &targets {
        if !rows.contains_key(id) {
            wrong.push(format!("tests in {targets:?} name {id}, which is no row"));
        }
    }
    for (id, said) in &rows {
        let found = targets.remove(id).unwrap_or_default();
        if *said != found {
            wrong.push(format!(
                "row {id} says {said:?}, its tests are in {found:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "docs/faults.md:\n{}", wrong.join("\n"));
}

/// The id of each row, and the words of its last cell.
fn rows(list: &str) -> BTreeMap<String, BTreeSet<String>> {
    let row = |line: &str| {
        let cells: Vec<&str> = line
            .strip_prefix("| ")?
            .strip_suffix(" |")?
            .split(" | ")
            .collect();
        let (id, tests) = (*cells.first()?, *cells.last()?);
        let tests = tests
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect();
        is_id(id).then(|| (id.to_owned(), tests))
    };
    list.lines().filter_map(row).collect()
}

/// The ids that the name of a test starts with.
fn ids_of_a_test(line: &str) -> Vec<String> {
    let Some((_, name)) = line.split_once("fn ") else {
        return Vec::new();
    };
    name.split('_')
        .map(str::to_uppercase)
        .take_while(|part| is_id(part))
        .collect()
}

/// The ids that the name of a test in the browser starts with: `test("l01 l02 what holds", …`.
fn ids_of_a_browser_test(line: &str) -> Vec<String> {
    let Some((_, name)) = line.split_once("test(\"") else {
        return Vec::new();
    };
    name.split(' ')
        .map(str::to_uppercase)
        .take_while(|part| is_id(part))
        .collect()
}

/// Words of a comment that look like ids.
fn ids_of_a_comment(line: &str) -> impl Iterator<Item = String> {
    let comment = line.split_once("//").map_or("", |(_, comment)| comment);
    (comment.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| is_id(word))
        .map(str::to_owned)
}

fn is_id(word: &str) -> bool {
    let mut bytes = word.bytes();
    word.len() == 3
        && bytes.next().is_some_and(|byte| byte.is_ascii_uppercase())
        && bytes.all(|byte| byte.is_ascii_digit())
}

#[test]
fn ids_are_read_from_rows_names_and_comments() {
    let list = "| id | what |\n| C01 | a `b` | c | `lib`, `faults` |\n| L02 | d | e | — |\n";
    let rows = rows(list);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows["C01"].len(), 2);
    assert!(rows["L02"].is_empty());
    let of_test = |name: &str| ids_of_a_test(&format!("    fn {name}() {{"));
    assert_eq!(of_test("c01_t22_what_holds"), ["C01", "T22"]);
    assert!(of_test("what_c01_holds").is_empty());
    let of_browser =
        |name: &str| ids_of_a_browser_test(&format!("  test(\"{name}\", async () => {{"));
    assert_eq!(of_browser("l01 l02 what holds"), ["L01", "L02"]);
    assert!(of_browser("what l01 holds").is_empty());
    let found: Vec<String> = ids_of_a_comment("let a = C02; // (faults.md: C05, T22)").collect();
    assert_eq!(found, ["C05", "T22"]);
}
