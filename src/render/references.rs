//! References of styles and scripts to other files of the theme.

use std::ops::Range;

use percent_encoding::percent_decode_str;

use crate::url_path;

use super::comments::without_comments;
use super::language::Language;

/// A reference to another file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// The byte range of the path, without quotes, query and fragment.
    pub(super) range: Range<usize>,
    /// The path of the file, relative to the theme's `static/` folder.
    pub(super) name: String,
    /// When the other file is needed.
    pub(super) need: Need,
}

/// When a file is needed that another one refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Before the other can run: a static import of a script.
    First,
    /// Later, or perhaps never: `import(…)` and `new URL(…)` in scripts, and all that styles name.
    Later,
}

/// The files that the file `name` refers to: `url(…)` and `@import "…"` in styles, imports in
/// scripts. Absolute addresses, paths from the root of the host, and fragments are left out.
pub(super) fn references(name: &str, text: &str) -> Vec<Reference> {
    let Some(language) = Language::of(name) else {
        return Vec::new();
    };
    let text_only = without_comments(language, text);
    let mut found = match language {
        Language::Style => in_styles(&text_only),
        Language::Script => in_scripts(&text_only),
    };
    found.sort_by_key(|(range, _)| range.start);
    found.dedup_by_key(|(range, _)| range.start);
    found.retain(|(range, _)| {
        let written = text.get(range.clone()).unwrap_or_default();
        !written.is_empty() && !written.starts_with(['/', '#']) && !written.contains(':')
    });
    found
        .into_iter()
        .filter_map(|(range, need)| {
            let written = text.get(range.clone())?;
            let path = written.split(['?', '#']).next().unwrap_or(written);
            let decoded = percent_decode_str(path).decode_utf8().ok()?;
            Some(Reference {
                range: range.start..range.start + path.len(),
                name: resolve(name, &decoded)?,
                need,
            })
        })
        .collect()
}

/// The relative address from one published file to another.
pub(super) fn relative(from: &str, to: &str) -> String {
    let folders: Vec<&str> = from.split('/').collect();
    let parts: Vec<&str> = to.split('/').collect();
    let common = folders
        .iter()
        .zip(&parts)
        .take(folders.len().min(parts.len()) - 1)
        .take_while(|(a, b)| a == b)
        .count();
    let ups = folders.len() - 1 - common;
    let down = parts.get(common..).unwrap_or_default().join("/");
    let down = url_path::encoded(&down);
    if ups == 0 {
        format!("./{down}")
    } else {
        format!("{}{down}", "../".repeat(ups))
    }
}

/// `path` resolved from the folder of `name`; `None` if it is outside of the theme.
fn resolve(name: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = name.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn in_styles(text: &str) -> Vec<(Range<usize>, Need)> {
    let mut found = Vec::new();
    for (at, opening) in text.match_indices("url(") {
        let start = at + opening.len();
        let rest = text.get(start..).unwrap_or_default();
        let inside = rest.split(')').next().unwrap_or_default();
        found.push((trimmed(start, inside), Need::Later));
    }
    for (at, keyword) in text.match_indices("@import ") {
        let start = at + keyword.len();
        let rest = text.get(start..).unwrap_or_default();
        if let Some(range) = quoted(start, rest) {
            found.push((range, Need::Later));
        }
    }
    found
}

fn in_scripts(text: &str) -> Vec<(Range<usize>, Need)> {
    let mut found = Vec::new();
    for (keyword, need) in [
        ("from", Need::First),
        ("import", Need::First),
        ("import(", Need::Later),
        ("import (", Need::Later),
        ("new URL(", Need::Later),
    ] {
        for (at, _) in text.match_indices(keyword) {
            let before = text.get(..at).unwrap_or_default();
            if before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.')) {
                continue;
            }
            let start = at + keyword.len();
            let rest = text.get(start..).unwrap_or_default();
            let blank = rest.len() - rest.trim_start().len();
            if let Some(range) = quoted(start + blank, rest.trim_start())
                && (text.get(range.clone()))
                    .is_some_and(|path| path.starts_with("./") || path.starts_with("../"))
            {
                found.push((range, need));
            }
        }
    }
    found
}

/// The range between the quotes that `text` begins with, on one line.
fn quoted(start: usize, text: &str) -> Option<Range<usize>> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let end = text.get(1..)?.find([quote, '\n'])?;
    (text.get(1 + end..)?.starts_with(quote)).then_some(start + 1..start + 1 + end)
}

/// The range of `text` without surrounding whitespace and quotes.
fn trimmed(start: usize, text: &str) -> Range<usize> {
    let is_around = |c: char| c.is_whitespace() || matches!(c, '"' | '\'');
    let front = text.len() - text.trim_start_matches(is_around).len();
    let inner = text.trim_matches(is_around);
    start + front..start + front + inner.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_styles_and_scripts_are_found() {
        for (name, text, expected) in [
            ("a.css", "a{b:url(x.svg)}", vec!["x.svg"]),
            ("a.css", "a{b:url( 'x.svg#id' )}", vec!["x.svg"]),
            ("a.css", "@import \"b.css\";", vec!["b.css"]),
            (
                "a.css",
                "a{b:url(a%20%231.svg) url('a b.svg') url(50%.svg)}",
                vec!["a #1.svg", "a b.svg", "50%.svg"],
            ),
            ("css/a.css", "a{b:url(\"../f/x.woff2\")}", vec!["f/x.woff2"]),
            ("a.css", "a{b:url(data:image/png;base64,xx)}", vec![]),
            (
                "a.css",
                "a{b:url(#local) url(/abs) url(https://e.org/x) url()}",
                vec![],
            ),
            ("a.css", "a{b:url(../../out)}", vec![]),
            ("a.css", "a{b:url(", vec![]),
            ("a.js", "import { a } from \"./b.js\";", vec!["b.js"]),
            (
                "a.js",
                "import './b.js'; await import( './c.js' )",
                vec!["b.js", "c.js"],
            ),
            ("a.js", "const x = \"./b.js\"; transform './c.js'", vec![]),
            ("a.js", "import \"./b.js", vec![]),
            ("a.css", "/* url(x.svg) */ a{b:url(y.svg)}", vec!["y.svg"]),
            (
                "a.js",
                "/** @type {import('./types.js').Draft} */ // import './c.js'\nimport './b.js'",
                vec!["b.js"],
            ),
            ("a.txt", "url(x.svg)", vec![]),
        ] {
            let found: Vec<_> = references(name, text).into_iter().map(|r| r.name).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn static_imports_are_needed_first() {
        for (text, need) in [
            ("import './b.js'", Need::First),
            ("import{a}from'./b.js'", Need::First),
            ("export * from './b.js'", Need::First),
            ("export { a } from\n'./b.js'", Need::First),
            ("import('./b.js')", Need::Later),
            ("await import (\n'./b.js')", Need::Later),
            ("new URL('./b.js', import.meta.url)", Need::Later),
        ] {
            let found: Vec<_> = references("a.js", text)
                .into_iter()
                .map(|r| r.need)
                .collect();
            assert_eq!(found, [need], "{text}");
        }
    }

    #[test]
    fn the_way_between_two_files() {
        for (from, to, expected) in [
            ("assets/a.css", "assets/b.svg", "./b.svg"),
            ("assets/a.css", "assets/f/b.svg", "./f/b.svg"),
            ("assets/c/a.css", "assets/f/b.svg", "../f/b.svg"),
            ("assets/a.css", "icon.svg", "../icon.svg"),
            ("a.css", "b.svg", "./b.svg"),
            ("a.css", "é #1%.svg", "./%C3%A9%20%231%25.svg"),
        ] {
            assert_eq!(relative(from, to), expected);
        }
    }
}
