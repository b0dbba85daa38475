//! Workflow commands of GitHub Actions: `::error file=…,line=…::message`. The escapes are those of
//! the runner's own toolkit, so that no text can end its command or begin another.

use std::fmt::Write;

use super::{Prefix, visible};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Sources;

pub(super) fn render(diagnostics: &[Diagnostic], sources: &Sources, prefix: &Prefix) -> String {
    let mut lines = String::new();
    for diagnostic in diagnostics {
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        if let Some(path) = &diagnostic.absent {
            // Writing to a string cannot fail.
            let _ = writeln!(
                lines,
                "::{command} file={},title=statewise%3A {}::{}",
                property(&prefix.path(path)),
                diagnostic.code.name(),
                data(&message(diagnostic))
            );
            continue;
        }
        let start = sources.position(diagnostic.span);
        let end = sources.end_position(diagnostic.span);
        // Writing to a string cannot fail.
        let _ = write!(
            lines,
            "::{command} file={},line={},col={},endLine={}",
            property(&prefix.path(&sources.get(diagnostic.span.source).path)),
            start.line,
            start.column,
            end.line
        );
        // GitHub takes an end column within one line only.
        if start.line == end.line {
            let _ = write!(lines, ",endColumn={}", end.column);
        }
        let _ = writeln!(
            lines,
            ",title=statewise%3A {}::{}",
            diagnostic.code.name(),
            data(&message(diagnostic))
        );
    }
    lines
}

fn message(diagnostic: &Diagnostic) -> String {
    let mut message = diagnostic.message.clone();
    if let Some(expected) = &diagnostic.expected {
        let _ = write!(message, "\nExpected: {expected}");
    }
    if let Some(suggestion) = &diagnostic.suggestion {
        let _ = write!(message, "\nDid you mean `{suggestion}`?");
    }
    for hint in &diagnostic.hints {
        let _ = write!(message, "\n{hint}");
    }
    message
}

fn data(text: &str) -> String {
    visible(text)
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn a_command_each() {
        let (sources, list) = sample::project();
        assert_eq!(
            render(&list, &sources, &Prefix::default()),
            "::error file=states/ohio/2025.toml,line=4,col=1,endLine=4,endColumn=8,title=statewise%3A unknown-key::`raiting` is not known in a score%0AExpected: rating, status, evidence, criteria or sources%0ADid you mean `rating`?%0ARemove the line, or mend the name.\n\
             ::warning file=states/ohio/2025.toml,line=3,col=1,endLine=3,endColumn=5,title=statewise%3A criteria-contradict-rating::1A is rated too high\n\
             ::error file=states/ohio/photo.bmp,line=1,col=1,endLine=1,endColumn=1,title=statewise%3A unexpected-file::a picture has no place here\n"
        );
    }

    #[test]
    fn b13_content_cannot_begin_a_command() {
        let sources = sample::sources(&[("a,line=9::x:\n::stop-commands::y.toml", "1\n2")]);
        let span = sample::span(&sources, "a,line=9::x:\n::stop-commands::y.toml", "1\n2");
        let list = [Diagnostic::new(Code::UnknownKey, span)
            .message("100%\r\n::error::injected\u{1b}[0m ##[group]")];
        assert_eq!(
            render(&list, &sources, &Prefix::default()),
            "::error file=a%2Cline=9%3A%3Ax%3A%0A%3A%3Astop-commands%3A%3Ay.toml,line=1,col=1,endLine=2,title=statewise%3A unknown-key::100%25\\r%0A::error::injected\\u{1b}[0m ##\\u{5b}group]\n"
        );
    }
}
