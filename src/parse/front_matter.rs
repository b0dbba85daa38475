//! Splits a Markdown file: TOML between two `+++` lines, then the text.

use std::ops::Range;

/// The ranges of the parts of a Markdown file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The TOML between the lines.
    pub(super) toml: Range<usize>,
    /// Everything below.
    pub(super) body: Range<usize>,
}

/// Why a file has no front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The first line is not `+++`.
    Absent,
    /// The first line is `---`, as in YAML front matter.
    Yaml,
    /// There is no second `+++` line.
    Unclosed,
}

/// Splits a file. Lines may end in `\n` or `\r\n`; spaces after `+++` are ignored.
pub(super) fn split(text: &str) -> Result<Parts, Fault> {
    let mut at = 0;
    let mut toml_start = None;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        match toml_start {
            None if line == "+++" => toml_start = Some(at),
            None if line == "---" => return Err(Fault::Yaml),
            None => return Err(Fault::Absent),
            Some(toml_start) if line == "+++" => {
                return Ok(Parts {
                    toml: toml_start..start,
                    body: at..text.len(),
                });
            }
            Some(_) => {}
        }
    }
    Err(if toml_start.is_some() {
        Fault::Unclosed
    } else {
        Fault::Absent
    })
}

/// The range of the TOML in a Markdown file; `None` if it has none.
pub fn toml_range(text: &str) -> Option<Range<usize>> {
    split(text).ok().map(|parts| parts.toml)
}

#[cfg(test)]
mod tests {
    use super::{Fault, split};

    #[test]
    fn front_matter_is_split_at_plus_lines() {
        for (text, expected) in [
            ("+++\na=1\n+++\nbody", Ok(("a=1\n", "body"))),
            (
                "+++\r\na=1\r\n+++ \r\nbody\r\n",
                Ok(("a=1\r\n", "body\r\n")),
            ),
            ("+++\n+++\n", Ok(("", ""))),
            ("+++\n+++", Ok(("", ""))),
            ("+++\na=1\n", Err(Fault::Unclosed)),
            ("---\na: 1\n---\n", Err(Fault::Yaml)),
            ("# Title\n+++\n", Err(Fault::Absent)),
            ("", Err(Fault::Absent)),
        ] {
            let got = split(text).map(|parts| (&text[parts.toml], &text[parts.body]));
            assert_eq!(got, expected, "{text:?}");
        }
    }
}
