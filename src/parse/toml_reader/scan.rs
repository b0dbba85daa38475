//! One linear pass over TOML that separates strings and comments from the rest, without parsing it.

use std::ops::Range;

/// The result of the pass.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Characters outside of strings and comments that are mistaken for those of TOML's syntax.
    pub(super) look_alikes: Vec<(usize, char)>,
    /// Lines that begin outside of a string, without their line breaks.
    pub(super) lines: Vec<Range<usize>>,
    /// Comments, without their line breaks.
    pub(super) comments: Vec<Range<usize>>,
}

/// The state of the pass.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Plain,
    Comment,
    /// In a string: its quote, and whether it may have several lines.
    String(u8, bool),
}

/// The lines of a text that begin outside of a string, without their line breaks.
pub(in crate::parse) fn lines_outside_of_strings(toml: &str) -> Vec<Range<usize>> {
    scan(toml).lines
}

/// Scans a text. A single-line string that is not closed ends with its line.
pub(super) fn scan(toml: &str) -> Scan {
    let mut found = Scan::default();
    let bytes = toml.as_bytes();
    let mut state = State::Plain;
    let mut line_start = 0;
    let mut line_is_plain = true;
    let mut skip_to = 0;
    let mut comment_start = 0;
    for (at, c) in toml.char_indices() {
        if c == '\n' {
            if line_is_plain {
                found.lines.push(line_start..at);
            }
            line_start = at + 1;
            if state == State::Comment {
                found.comments.push(comment_start..at);
            }
            if !matches!(state, State::String(_, true)) {
                state = State::Plain;
            }
            line_is_plain = state == State::Plain;
            continue;
        }
        if at < skip_to {
            continue;
        }
        let three =
            |quote: u8| bytes.get(at + 1) == Some(&quote) && bytes.get(at + 2) == Some(&quote);
        match (state, c) {
            (State::Plain, '#') => {
                state = State::Comment;
                comment_start = at;
            }
            (State::Plain, '"' | '\'') => {
                let quote = c as u8;
                let long = three(quote);
                state = State::String(quote, long);
                if long {
                    skip_to = at + 3;
                }
            }
            (State::Plain, c) if !c.is_ascii() && is_look_alike(c) => {
                found.look_alikes.push((at, c));
            }
            (State::String(b'"', _), '\\') => skip_to = at + 2,
            (State::String(quote, false), c) if c as u32 == u32::from(quote) => {
                state = State::Plain;
            }
            (State::String(quote, true), c) if c as u32 == u32::from(quote) && three(quote) => {
                // A string may end in one or two quotes before the closing three.
                let mut end = at + 3;
                while end < at + 5 && bytes.get(end) == Some(&quote) {
                    end += 1;
                }
                skip_to = end;
                state = State::Plain;
            }
            _ => {}
        }
    }
    if line_is_plain && line_start < toml.len() {
        found.lines.push(line_start..toml.len());
    }
    if state == State::Comment {
        found.comments.push(comment_start..toml.len());
    }
    found
}

/// The comments of TOML that has no syntax errors, in the order in which they stand.
pub fn comments(toml: &str) -> impl Iterator<Item = &str> {
    let comments = scan(toml).comments.into_iter();
    comments.filter_map(|range| toml.get(range))
}

fn is_look_alike(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{ad}' | '\u{ab}' | '\u{bb}' | '\u{b4}' | '\u{1680}'
            | '\u{2000}'..='\u{200d}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201f}'
            | '\u{202f}' | '\u{2032}' | '\u{2033}' | '\u{2039}' | '\u{203a}' | '\u{205f}'
            | '\u{2060}' | '\u{2212}' | '\u{3000}' | '\u{ff02}' | '\u{ff07}' | '\u{ff0c}'
            | '\u{ff10}'..='\u{ff19}' | '\u{ff1d}' | '\u{ff3b}' | '\u{ff3d}'
    )
}

#[cfg(test)]
mod tests {
    use super::scan;

    #[test]
    fn look_alikes_count_only_outside_of_strings_and_comments() {
        for (toml, expected) in [
            ("a = “x”\n", vec![(4, '“'), (8, '”')]),
            ("a\u{a0}= 1", vec![(1, '\u{a0}')]),
            ("a = \"“x”\"\n# “y”\n", vec![]),
            ("a = 'x\\'\nb = ”", vec![(13, '”')]),
            (
                "a = \"\"\"\n“\n\\\"\"\" “ \"\"\"\"\"\nb = “",
                vec![(31, '“')],
            ),
            ("a = '''“'' ”'''\n", vec![]),
        ] {
            assert_eq!(scan(toml).look_alikes, expected, "{toml:?}");
        }
    }

    #[test]
    fn comments_are_found_outside_of_strings() {
        let toml = "# a\nb = 1 # c\nd = \"# e\" #f\ng = '''\n# h\n'''# i\n[j] # k";
        let comments: Vec<_> = super::comments(toml).collect();
        assert_eq!(comments, ["# a", "# c", "#f", "# i", "# k"]);
    }

    #[test]
    fn lines_inside_of_long_strings_are_not_lines_of_toml() {
        let toml = "a = \"\"\"\n[b]\n\"\"\"\n[c]\nd = 1";
        let lines: Vec<_> = scan(toml)
            .lines
            .into_iter()
            .map(|line| &toml[line])
            .collect();
        assert_eq!(lines, ["a = \"\"\"", "[c]", "d = 1"]);
    }
}
