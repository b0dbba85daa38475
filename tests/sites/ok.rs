//! Valid sites: `sites/ok/<case>/site/` and its expected output.
//!
//! Each file below `expected/` is compared with one file of the output; to compare another one,
//! create it empty and bless. `paths.txt` lists the files of the output. The case [`WHOLE`] keeps
//! every text. All others keep only what they test:
//!
//! - An expected page that begins with `<!-- part: main -->` holds parts of the page, as
//!   [`html::parts`] finds and lays them out: each such line is followed by its parts.
//! - A `paths.txt` that begins with `# below: es/ feeds/` lists only paths that begin so.
//!
//! Of the schemas, [`WHOLE`] keeps those of the files that people write most: a test of its own holds
//! all of them to files.
//!
//! Hashes in the names of assets are blanked, and the content of the theme's assets is not
//! compared, so that a change of style affects no case.

use statewise::diagnostic::render::Format;

use crate::common::expectation::{Expectations, is_blessing};
use crate::common::html;
use crate::files;
use crate::project::{Project, drawn, render_all};

/// The case that keeps every text of its output.
const WHOLE: &str = "minimal";

/// The start of a line that names a part of a page.
const PART: &str = "<!-- part: ";

/// The start of the line that names the folders in a list of paths.
const BELOW: &str = "# below: ";

/// The names that a case may contain besides `site/` and `expected/`.
const PARTS: [&str; 3] = ["DELETE", "make.toml", "expected.short"];

pub(crate) fn case(name: &str) -> Expectations {
    let mut expectations = Expectations::default();
    let case = files::root().join("tests/sites/ok").join(name);
    expectations.check_parts(&case, &PARTS, &["site/", "expected/"]);
    let project = Project::of_case(&case);
    let site = project.publish();
    let (outputs, problems) = render_all(&site);
    let problems = drawn(&site, &problems, Format::Short);
    expectations.check(&case.join("expected.short"), &problems);

    let expected = case.join("expected");
    let mut kept = files::below(&expected);
    let mut keeps = |path: &str| {
        let at = kept.iter().position(|kept| kept == path);
        let is_kept = at.map(|at| kept.remove(at)).is_some();
        is_kept || (name == WHOLE && !path.starts_with("schema/"))
    };
    if keeps("paths.txt") {
        let file = expected.join("paths.txt");
        let paths = outputs.iter().map(|(path, _)| redacted(path));
        expectations.check(&file, &list_of_paths(&read(&file), paths));
    }
    for (path, bytes) in &outputs {
        let is_text = ![".png", ".ico", ".zip"]
            .iter()
            .any(|ending| path.ends_with(ending));
        if is_text && !path.starts_with("assets/") && keeps(path) {
            let file = expected.join(path);
            let text = redacted(std::str::from_utf8(bytes).unwrap());
            match parts(&read(&file), &text) {
                Ok(parts) => expectations.check(&file, &parts),
                Err(selector) => expectations.fail(format!("{name}: {path} has no {selector}")),
            }
        }
        if path.ends_with(".html") {
            let page = std::str::from_utf8(bytes).unwrap();
            look_at_page(name, path, page, &mut expectations);
        }
        let root = project.root().as_str().as_bytes();
        if bytes.windows(root.len()).any(|part| part == root) {
            expectations.fail(format!(
                "{name}: {path} names the folder it was built from (R04)"
            ));
        }
    }
    for path in kept {
        if is_blessing() {
            std::fs::remove_file(expected.join(&path)).unwrap();
        } else {
            expectations.fail(format!("{name}: the site has no {path}"));
        }
    }
    expectations
}

fn read(expected: &std::path::Path) -> String {
    std::fs::read_to_string(expected).unwrap_or_default()
}

/// The paths below the folders that the expected list names in its first line, or all.
fn list_of_paths(expected: &str, paths: impl Iterator<Item = String>) -> String {
    let head = expected.lines().next().unwrap_or("");
    let (mut list, folders) = match head.strip_prefix(BELOW) {
        Some(folders) => (format!("{head}\n"), folders.split(' ').collect()),
        None => (String::new(), vec![""]),
    };
    for path in paths {
        if folders.iter().any(|folder| path.starts_with(folder)) {
            list.push_str(&path);
            list.push('\n');
        }
    }
    list
}

/// The parts of a page that the expected text names, or the whole page if it names none.
///
/// # Errors
///
/// A selector that finds nothing.
fn parts<'a>(expected: &'a str, page: &str) -> Result<String, &'a str> {
    if !expected.starts_with(PART) {
        return Ok(page.to_owned());
    }
    let mut all = String::new();
    for line in expected.lines() {
        let selector = line
            .strip_prefix(PART)
            .and_then(|rest| rest.strip_suffix(" -->"));
        let Some(selector) = selector else { continue };
        let found = html::parts(page, selector);
        if found.is_empty() {
            return Err(selector);
        }
        all.push_str(&format!("{line}\n{found}"));
    }
    Ok(all)
}

/// Rules of every page (faults.md: C25, T20).
fn look_at_page(case: &str, path: &str, page: &str, expectations: &mut Expectations) {
    for (tag, count) in [("<main", 1), ("</main>", 1), ("<footer", 1), ("<h1", 1)] {
        let found = page.matches(tag).count();
        if found != count {
            expectations.fail(format!("{case}: {path} has {found} times {tag}"));
        }
    }
    for never in [
        "NaN",
        "inf%",
        "{{",
        "{%",
        "undefined",
        "<script>",
        " style=",
    ] {
        if page.contains(never) {
            expectations.fail(format!("{case}: {path} has {never:?} in it"));
        }
    }
}

/// Blanks the hash in names like `site.0123456789abcdef.css`.
fn redacted(text: &str) -> String {
    let is_hash =
        |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts: Vec<&str> = text.split('.').collect();
    let blanked: Vec<&str> = parts
        .iter()
        .map(|part| if is_hash(part) { "HASH" } else { part })
        .collect();
    blanked.join(".")
}
