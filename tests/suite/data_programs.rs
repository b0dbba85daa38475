//! Programs read the tables: Python holds them to `datapackage.json`, and runs the lines that `/data/`
//! shows. Python's standard library is all it needs; a machine without `python3` fails these tests.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use camino::Utf8Path;
use serde_json::Value;

use crate::files;
use crate::project::{Project, publish, render_all};

type Files = BTreeMap<String, Vec<u8>>;

fn case(name: &str) -> Files {
    let project = Project::of_case(&files::root().join("tests/sites/ok").join(name));
    render_all(&project.publish()).0.into_iter().collect()
}

/// The project of this repository.
fn shipped() -> Files {
    let site = publish(Utf8Path::from_path(files::root()).unwrap());
    render_all(&site).0.into_iter().collect()
}

/// The files directly in `data/`, in a folder.
fn written(site: &Files) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in site {
        if let Some(name) = path.strip_prefix("data/")
            && !name.contains('/')
        {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
    }
    folder
}

fn python(arguments: &[&str]) -> Output {
    Command::new("python3")
        .args(arguments)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .unwrap_or_else(|problem| panic!("python3 must be installed: {problem}"))
}

#[test]
fn tables_are_as_the_data_package_says() {
    let script = files::root().join("tests/suite/data_package.py");
    let cases = files::folders(&files::root().join("tests/sites/ok"));
    let sites = cases.into_iter().map(|name| (case(&name), name));
    for (site, name) in sites.chain([(shipped(), "shipped".to_owned())]) {
        let folder = written(&site);
        let found = python(&[script.to_str().unwrap(), folder.path().to_str().unwrap()]);
        assert!(
            found.status.success(),
            "{name}:\n{}{}",
            String::from_utf8_lossy(&found.stdout),
            String::from_utf8_lossy(&found.stderr)
        );
    }
}

#[test]
fn a_table_that_breaks_its_description_is_noticed() {
    let script = files::root().join("tests/suite/data_package.py");
    let folder = written(&case("data-out"));
    for (file, from, to, said) in [
        (
            "ratings.csv",
            ",rated,",
            ",guessed,",
            "ratings status holds 'guessed'",
        ),
        ("states.csv", "ohio,", "guam,", "states has a key twice"),
        (
            "sources.csv",
            "guam-2026",
            "guam-1926",
            "sources ['assessment_id'] refers to",
        ),
        (
            "elements.csv",
            "rating_sum",
            "sum",
            "elements has the columns",
        ),
    ] {
        let path = folder.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}:\n{text}");
        std::fs::write(&path, text.replace(from, to)).unwrap();
        let found = python(&[script.to_str().unwrap(), folder.path().to_str().unwrap()]);
        let printed = String::from_utf8_lossy(&found.stdout).into_owned();
        assert!(
            !found.status.success() && printed.contains(said),
            "{file}: {printed}"
        );
        std::fs::write(&path, text).unwrap();
    }
}

#[test]
fn the_lines_of_python_on_the_page_read_the_ratings_and_compare_states() {
    let site = shipped();
    let folder = written(&site);
    let page = String::from_utf8(site["data/index.html"].clone()).unwrap();
    let spanish = String::from_utf8(site["es/data/index.html"].clone()).unwrap();
    let mut program = String::new();
    for id in ["read-in-python", "compare-in-python"] {
        let code = code(&page, id);
        assert_eq!(code, self::code(&spanish, id));
        program.push_str(&code);
        program.push('\n');
    }
    // The same lines, with the address of the folder in place of the site's.
    let at = program.find("https://").unwrap();
    let end = program[at..].find("/data/").unwrap();
    let address = program[at..at + end + "/data".len()].to_owned();
    let local = format!("file://{}", url_path(folder.path()));
    program = program.replace(&address, &local);
    program.push_str("import json\nprint(json.dumps([len(ratings), sorted(differences)]))\n");
    let found = python(&["-c", &program]);
    let errors = String::from_utf8_lossy(&found.stderr);
    assert!(found.status.success(), "{program}\n{errors}");
    let found: (usize, Vec<(String, String, String, i64)>) =
        serde_json::from_slice(&found.stdout).unwrap();

    let ratings: Value = serde_json::from_slice(&site["data/ratings.json"]).unwrap();
    let rows = ratings["rows"].as_array().unwrap();
    assert_eq!(found.0, rows.len());
    let is_compared = |row: &&Value| row["is_current"] == true && row["rating"].is_i64();
    let current: Vec<&Value> = rows.iter().filter(is_compared).collect();
    let mut expected = Vec::new();
    for one in &current {
        for other in &current {
            let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
            let same = |name| text(one, name) == text(other, name);
            if text(one, "slug") < text(other, "slug")
                && same("part")
                && same("sector")
                && same("rubric_version")
            {
                let by = other["rating"].as_i64().unwrap() - one["rating"].as_i64().unwrap();
                expected.push((
                    text(one, "slug"),
                    text(other, "slug"),
                    text(one, "part"),
                    by,
                ));
            }
        }
    }
    expected.sort();
    assert!(expected.len() > 100, "{}", expected.len());
    assert_eq!(found.1, expected);
}

/// The text of an element of a page that holds only text.
fn code(page: &str, id: &str) -> String {
    let (_, from) = page.split_once(&format!("<code id=\"{id}\">")).unwrap();
    let (text, _) = from.split_once("</code>").unwrap();
    let mut text = text.to_owned();
    for (entity, sign) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, sign);
    }
    text
}

/// A path in an address.
fn url_path(path: &Path) -> String {
    path.to_str().unwrap().replace(' ', "%20")
}
