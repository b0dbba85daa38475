//! For people: the place, the quoted lines with a caret, what was expected, and hints.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Prefix;
use super::range::range_within;
use super::visible::Scanner;
use super::visible::visible_line;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{SourceId, Sources, Span};

/// The maximum width of a quoted line, in columns; a longer one is cut around the place.
const WIDTH: usize = 120;

/// A place that covers more lines than this is shown as its first line.
const LINES: usize = 5;

pub(super) fn render(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    color: bool,
    prefix: &Prefix,
) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
    .term_width(WIDTH);
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&renderer.render(&[group(diagnostic, sources, prefix)]));
        text.push_str("\n\n");
    }
    text
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources, prefix: &Prefix) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = level
        .primary_title(visible_line(&diagnostic.message))
        .id(diagnostic.code.name())
        .elements(Vec::<Snippet<'_, Annotation<'_>>>::new());
    let places = match &diagnostic.absent {
        Some(path) => {
            group = group.element(Origin::path(shown_path(prefix, path)));
            Vec::new()
        }
        None => marks_by_file(diagnostic),
    };
    for (source, marks) in places {
        group = match excerpt(sources, source, &marks, prefix) {
            Some(snippet) => group.element(snippet),
            None => group.element(Origin::path(shown_path(prefix, &sources.get(source).path))),
        };
    }
    if let Some(expected) = &diagnostic.expected {
        let level = Level::NOTE.with_name("expected");
        group = group.element(level.message(visible_line(expected)));
    }
    if let Some(suggestion) = &diagnostic.suggestion {
        let level = Level::HELP.with_name("did you mean");
        group = group.element(level.message(format!("`{}`?", visible_line(suggestion))));
    }
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.message(visible_line(hint)));
    }
    group
}

fn shown_path(prefix: &Prefix, path: &str) -> String {
    visible_line(&prefix.path(path)).into_owned()
}

/// A range of a file to point at.
struct Mark<'a> {
    span: Span,
    kind: AnnotationKind,
    words: Option<&'a str>,
}

/// The ranges to point at, by file; the file of the problem itself comes first.
fn marks_by_file(diagnostic: &Diagnostic) -> Vec<(SourceId, Vec<Mark<'_>>)> {
    let first = diagnostic.span.source;
    let mut files: BTreeMap<(bool, SourceId), Vec<Mark<'_>>> = BTreeMap::new();
    files.entry((false, first)).or_default().push(Mark {
        span: diagnostic.span,
        kind: AnnotationKind::Primary,
        words: diagnostic.caret.as_deref(),
    });
    for label in &diagnostic.labels {
        let key = (label.span.source != first, label.span.source);
        files.entry(key).or_default().push(Mark {
            span: label.span,
            kind: AnnotationKind::Context,
            words: Some(&label.message),
        });
    }
    files
        .into_iter()
        .map(|((_, source), marks)| (source, marks))
        .collect()
}

/// The snippet of a file with its annotations; `None` for a file without text.
fn excerpt<'a>(
    sources: &'a Sources,
    source: SourceId,
    marks: &[Mark<'a>],
    prefix: &Prefix,
) -> Option<Snippet<'a, Annotation<'a>>> {
    let file = sources.get(source);
    if file.text.is_empty() {
        return None;
    }
    let ranges: Vec<Range<usize>> = marks
        .iter()
        .map(|mark| trimmed(&file.text, mark.span.range()))
        .collect();
    let start = ranges.iter().map(|range| range.start).min()?;
    let end = ranges.iter().map(|range| range.end).max()?;
    let first = file.text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let last = file
        .text
        .get(end..)?
        .find('\n')
        .map_or(file.text.len(), |at| end + at);
    let shown = Shown::new(file.text.get(first..last)?);
    let line = sources.position(Span::new(source, first..first)).line;
    let annotations = marks.iter().zip(&ranges).map(|(mark, range)| {
        mark.kind
            .span(shown.offset(range.start - first)..shown.offset(range.end - first))
            .label(mark.words.map(visible_line))
    });
    let annotations: Vec<Annotation<'a>> = annotations.collect();
    Some(
        Snippet::source(shown.text)
            .path(shown_path(prefix, &file.path))
            .line_start(line)
            .annotations(annotations),
    )
}

/// A range cut to the text, without the line breaks at its end; one over many lines is cut to its
/// first line.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let range = range_within(text, range);
    let covered = text.get(range.clone()).unwrap_or("");
    let mut words = covered.trim_end_matches(['\n', '\r']);
    if words.lines().count() > LINES {
        words = words.lines().next().unwrap_or(words);
    }
    range.start..range.start + words.len()
}

/// Escaped lines, and how offsets in them differ from those in the original.
struct Shown {
    text: String,
    /// For each escaped character: its offset in the original, and by how many bytes the text is
    /// longer after it (or shorter).
    shifts: Vec<(usize, isize)>,
}

impl Shown {
    fn new(original: &str) -> Self {
        let mut shown = Self {
            text: String::with_capacity(original.len()),
            shifts: Vec::new(),
        };
        let mut scanner = Scanner::new();
        let mut characters = original.char_indices().peekable();
        let mut shift: isize = 0;
        while let Some((at, c)) = characters.next() {
            let ends_line = c == '\r' && characters.peek().is_none_or(|(_, next)| *next == '\n');
            let before = shown.text.len();
            if ends_line || (c == '\u{feff}' && at == 0) {
                // Not part of the original.
            } else if scanner.writes_out(c) && !matches!(c, '\n' | '\t') {
                shown.text.extend(c.escape_unicode());
            } else {
                shown.text.push(c);
                continue;
            }
            let written = shown.text.len() - before;
            shift += written.cast_signed() - c.len_utf8().cast_signed();
            shown.shifts.push((at, shift));
        }
        shown
    }

    /// The offset in the escaped text of an offset in the original.
    fn offset(&self, original: usize) -> usize {
        let passed = self.shifts.partition_point(|&(at, _)| at < original);
        let shift = passed
            .checked_sub(1)
            .and_then(|last| self.shifts.get(last))
            .map_or(0, |&(_, shift)| shift);
        original.saturating_add_signed(shift).min(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn a_problem_shows_its_place_and_the_way_out() {
        let (sources, list) = sample::project();
        assert_eq!(
            render(&list, &sources, false, &Prefix::default()),
            "\
error[unknown-key]: `raiting` is not known in a score
 --> states/ohio/2025.toml:4:1
  |
3 | [1A]
  | ---- in this score
4 | raiting = 3
  | ^^^^^^^ no such key
  |
  = expected: rating, status, evidence, criteria or sources
  = did you mean: `rating`?
  = help: Remove the line, or mend the name.

warning[criteria-contradict-rating]: 1A is rated too high
 --> states/ohio/2025.toml:3:1
  |
3 | [1A]
  | ^^^^
  |
 ::: rubric/rubric.toml:4:1
  |
4 | value = 1
  | --------- the lowest level stands here

error[unexpected-file]: a picture has no place here
--> states/ohio/photo.bmp

"
        );
    }

    #[test]
    fn color_is_drawn_when_it_is_wanted() {
        let (sources, list) = sample::project();
        assert!(render(&list, &sources, true, &Prefix::default()).contains("\u{1b}[1m"));
        assert!(!render(&list, &sources, false, &Prefix::default()).contains('\u{1b}'));
    }

    #[test]
    fn b13_hidden_characters_are_written_out_and_the_caret_still_fits() {
        let sources = sample::sources(&[(
            "a.toml",
            "\u{feff}a = \"\u{202e}\u{1b}[31m\" # ##[error]\r\nb = 1\r\n",
        )]);
        let span = sample::span(&sources, "a.toml", "[31m");
        let list = [Diagnostic::new(Code::ForbiddenCharacter, span)
            .message("not \u{1b}[0m allowed")
            .caret("\u{202e}here")];
        assert_eq!(
            render(&list, &sources, false, &Prefix::default()),
            "\
error[forbidden-character]: not \\u{1b}[0m allowed
 --> a.toml:1:20
  |
1 | a = \"\\u{202e}\\u{1b}[31m\" # ##\\u{5b}error]
  |                    ^^^^ \\u{202e}here

"
        );
    }

    #[test]
    fn places_at_the_edges_do_not_break() {
        let sources = sample::sources(&[("a.toml", "é = 1\n"), ("long.md", &"w ".repeat(4000))]);
        let (a, long) = (
            sample::id(&sources, "a.toml"),
            sample::id(&sources, "long.md"),
        );
        for span in [
            Span::new(a, 0..0),
            Span::new(a, 1..1),
            Span::new(a, 1..2),
            Span::new(a, 7..7),
            Span::new(a, 6..7),
            Span::new(a, 5..900),
            Span::new(a, 900..905),
            Span::new(a, 0..7),
            Span::new(long, 4000..4001),
        ] {
            let drawn = render(
                &[Diagnostic::new(Code::UnknownKey, span).message("x")],
                &sources,
                false,
                &Prefix::default(),
            );
            assert!(drawn.contains('^'), "{span:?}\n{drawn}");
            assert!(
                drawn.lines().all(|line| line.chars().count() < 150),
                "{drawn}"
            );
        }
    }

    #[test]
    fn a_place_over_many_lines_is_shown_by_its_first() {
        let text = "one\n".repeat(50);
        let sources = sample::sources(&[("a.md", &text)]);
        let span = Span::new(sample::id(&sources, "a.md"), 4..100);
        let drawn = render(
            &[Diagnostic::new(Code::RawHtml, span).message("x")],
            &sources,
            false,
            &Prefix::default(),
        );
        assert_eq!(
            drawn,
            "error[raw-html]: x\n --> a.md:2:1\n  |\n2 | one\n  | ^^^\n\n"
        );
    }
}
