//! An array of objects, one for each problem. The keys and their order are part of the public
//! contract: new keys may be added, none is renamed or removed.

use serde::Serialize;

use super::range::range_within;
use super::visible::visible_json;
use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Span};

/// How much of a line is quoted, in characters.
const EXCERPT: usize = 200;

#[derive(Serialize)]
struct Problem<'a> {
    /// The rule that was broken; `statewise explain CODE` describes it.
    code: &'static str,
    /// `error`, `warning` or `note`.
    severity: &'static str,
    /// One sentence.
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    /// Last line, from 1.
    end_line: usize,
    /// One past the last column, from 1.
    end_column: usize,
    /// First byte, from 0.
    offset: usize,
    /// Length in bytes.
    length: usize,
    /// The line where it starts, at most 200 characters of it.
    excerpt: String,
    /// A few words under the caret.
    caret: Option<&'a str>,
    /// The expected value, in words.
    expected: Option<&'a str>,
    /// The nearest valid value, for "did you mean".
    suggestion: Option<&'a str>,
    /// How to fix it, one sentence each.
    hints: &'a [String],
    /// Related places.
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    /// From the project's root, with `/`.
    path: &'a str,
    /// From 1.
    line: usize,
    /// In characters, from 1.
    column: usize,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    /// What is at this place, in a few words.
    message: &'a str,
}

pub(super) fn render(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let problems: Vec<Problem<'_>> = diagnostics
        .iter()
        .map(|diagnostic| problem(diagnostic, sources))
        .collect();
    // Serialization cannot fail: these structs hold only strings, numbers and lists.
    let text = serde_json::to_string_pretty(&problems).unwrap_or_else(|_| "[]".to_owned());
    visible_json(&text) + "\n"
}

fn problem<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Problem<'a> {
    let end = sources.end_position(diagnostic.span);
    let range = diagnostic.span.range();
    Problem {
        code: diagnostic.code.name(),
        severity: diagnostic.severity.word(),
        message: &diagnostic.message,
        place: match &diagnostic.absent {
            Some(path) => Place {
                path,
                line: 1,
                column: 1,
            },
            None => place(diagnostic.span, sources),
        },
        end_line: end.line,
        end_column: end.column,
        offset: range.start,
        length: range.len(),
        excerpt: match diagnostic.absent {
            Some(_) => String::new(),
            None => excerpt(diagnostic.span, sources),
        },
        caret: diagnostic.caret.as_deref(),
        expected: diagnostic.expected.as_deref(),
        suggestion: diagnostic.suggestion.as_deref(),
        hints: &diagnostic.hints,
        related: diagnostic
            .labels
            .iter()
            .map(|label| Related {
                place: place(label.span, sources),
                message: &label.message,
            })
            .collect(),
    }
}

fn place(span: Span, sources: &Sources) -> Place<'_> {
    let at = sources.position(span);
    Place {
        path: &sources.get(span.source).path,
        line: at.line,
        column: at.column,
    }
}

/// The line where a span starts, cut around the place if it is too long.
fn excerpt(span: Span, sources: &Sources) -> String {
    let text = &sources.get(span.source).text;
    let (before, after) = text.split_at(range_within(text, span.range()).start);
    let before = before.rsplit('\n').next().unwrap_or(before);
    let before = before.strip_prefix('\u{feff}').unwrap_or(before);
    let after = after.split(['\n', '\r']).next().unwrap_or(after);
    let skipped = before.chars().count().saturating_sub(EXCERPT / 2);
    before
        .chars()
        .skip(skipped)
        .chain(after.chars())
        .take(EXCERPT)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::super::visible::is_hidden;
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn an_object_each_with_its_keys_in_order() {
        let (sources, list) = sample::project();
        let text = render(&list[..1], &sources);
        assert_eq!(
            text,
            r#"[
  {
    "code": "unknown-key",
    "severity": "error",
    "message": "`raiting` is not known in a score",
    "path": "states/ohio/2025.toml",
    "line": 4,
    "column": 1,
    "end_line": 4,
    "end_column": 8,
    "offset": 22,
    "length": 7,
    "excerpt": "raiting = 3",
    "caret": "no such key",
    "expected": "rating, status, evidence, criteria or sources",
    "suggestion": "rating",
    "hints": [
      "Remove the line, or mend the name."
    ],
    "related": [
      {
        "path": "states/ohio/2025.toml",
        "line": 3,
        "column": 1,
        "message": "in this score"
      }
    ]
  }
]
"#
        );
        assert_eq!(render(&[], &sources), "[]\n");
    }

    #[test]
    fn b13_json_is_safe_on_a_terminal_and_reads_back_as_it_was() {
        let message = "##[error] \u{1b}[31m \u{9b} \u{202e} \u{e0041} é";
        let line = format!("\u{feff}{}x{}\r\nnext", "a".repeat(500), "b".repeat(500));
        let sources = sample::sources(&[("a.toml", &line)]);
        let span = sample::span(&sources, "a.toml", "x");
        let text = render(
            &[Diagnostic::new(Code::UnknownKey, span).message(message)],
            &sources,
        );
        assert!(!text.chars().any(|c| is_hidden(c) && c != '\n'), "{text}");
        assert!(!text.contains("##["), "{text}");
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read[0]["message"], message);
        let expected = format!("{}x{}", "a".repeat(100), "b".repeat(99));
        assert_eq!(read[0]["excerpt"], expected);
    }
}
