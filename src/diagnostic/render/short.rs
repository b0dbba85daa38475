//! One line each: `path:line:column: error[code]: message`.

use std::fmt::Write;

use super::Prefix;
use super::visible::visible_line;
use crate::diagnostic::{Diagnostic, place_of};
use crate::source::Sources;

pub(super) fn render(diagnostics: &[Diagnostic], sources: &Sources, prefix: &Prefix) -> String {
    let mut lines = String::new();
    for diagnostic in diagnostics {
        // Writing to a string cannot fail.
        let _ = write!(
            lines,
            "{}: {}[{}]: {}",
            visible_line(&prefix.path(&place_of(sources, diagnostic))),
            diagnostic.severity.word(),
            diagnostic.code.name(),
            visible_line(&diagnostic.message)
        );
        if let Some(suggestion) = &diagnostic.suggestion {
            let _ = write!(lines, " (did you mean `{}`?)", visible_line(suggestion));
        }
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn one_line_each() {
        let (sources, list) = sample::project();
        assert_eq!(
            render(&list, &sources, &Prefix::default()),
            "states/ohio/2025.toml:4:1: error[unknown-key]: `raiting` is not known in a score (did you mean `rating`?)\n\
             states/ohio/2025.toml:3:1: warning[criteria-contradict-rating]: 1A is rated too high\n\
             states/ohio/photo.bmp:1:1: error[unexpected-file]: a picture has no place here\n"
        );
    }

    #[test]
    fn b13_a_message_stays_in_its_line() {
        let sources = sample::sources(&[("a\nb.toml", "x")]);
        let span = sample::span(&sources, "a\nb.toml", "x");
        let list = [Diagnostic::new(Code::UnknownKey, span).message("x\n::error::y\u{1b}[31m")];
        assert_eq!(
            render(&list, &sources, &Prefix::default()),
            "a\\nb.toml:1:1: error[unknown-key]: x\\n::error::y\\u{1b}[31m\n"
        );
    }
}
