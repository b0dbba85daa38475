//! Where a file first differs from its layout.

use crate::diagnostic::render::visible;

/// The most characters of a line that are shown.
const MAX_SHOWN: usize = 100;

/// The place in a file, and the lines that stand there and should. `line_ends` says that only those
/// differ.
pub(super) fn shown(path: &str, before: &str, after: &str, line_ends: bool) -> String {
    if line_ends {
        return format!("{path}: its line ends, or the mark at its start, differ\n");
    }
    let (mut old, mut new) = (before.lines(), after.lines());
    let mut line = 0;
    loop {
        line += 1;
        let (old, new) = (old.next(), new.next());
        if old == new && old.is_some() {
            continue;
        }
        let mut shown = format!("{path}:{line}\n");
        let signs = [("- ", old), ("+ ", new)];
        for (sign, line) in signs {
            if let Some(line) = line {
                shown.push_str(&format!("  {sign}{}\n", cut(line)));
            }
        }
        return shown;
    }
}

fn cut(line: &str) -> String {
    let shown: String = line.chars().take(MAX_SHOWN).collect();
    let rest = if shown.len() < line.len() { "…" } else { "" };
    format!("{}{rest}", visible(&shown))
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn the_first_line_that_differs_is_shown() {
        let long = "x".repeat(101);
        for (before, after, expected) in [
            ("a\nb\n", "a\nc\n", "f:2\n  - b\n  + c\n"),
            ("a\n", "a\nc\n", "f:2\n  + c\n"),
            ("a\n\n", "a\n", "f:2\n  - \n"),
            ("a", "a\n", "f:2\n"),
            ("\u{1b}[31m", "a", "f:1\n  - \\u{1b}[31m\n  + a\n"),
            (&long, "", &format!("f:1\n  - {}…\n", &long[1..])),
        ] {
            assert_eq!(shown("f", before, after, false), expected, "{before:?}");
        }
        assert!(shown("f", "a\n", "a\n", true).contains("line ends"));
    }
}
