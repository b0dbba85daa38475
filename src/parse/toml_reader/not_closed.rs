//! Diagnostics for what is not closed.

use super::unclosed::{Unclosed, What};
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::parse::file::File;
use crate::parse::shown::shown;
use crate::source::Span;

/// The diagnostic for one of them, at its opening.
pub(super) fn diagnostic(file: &File<'_>, unclosed: &Unclosed) -> Diagnostic {
    let written = file.slice(unclosed.opening.clone());
    let before = match (&unclosed.what, &unclosed.before) {
        (What::Brackets(_, Some(at)), _) => {
            format!("before `{}`", file.slice(*at..*at + 1))
        }
        (_, Some(line)) => format!("before `{}`", shown(file.slice(line.clone()).trim())),
        (_, None) => "before the end".to_owned(),
    };
    let held = file.slice(unclosed.held.clone());
    // The end of what stands there, where the closing is to be written.
    let end = unclosed.held.start + held.trim_end().len();
    let write = |at: usize, text: &str| Edit::Replace(file.span(at..at), text.to_owned());
    let error = |message: String| {
        Diagnostic::new(Code::TomlSyntax, file.span(unclosed.opening.clone()))
            .message(message)
            .caret("opened here")
    };
    let mut diagnostic = match &unclosed.what {
        What::LongText => error(format!(
            "A text that opens with {written} is not closed {before}"
        ))
        .hint(format!(
            "Write {written} alone on a line below the last line of the text."
        ))
        .edit(write(end, &format!("\n{written}"))),
        What::ShortText => {
            let quote = written.get(..1).unwrap_or("\"");
            let error = error("A text is not closed on its line".to_owned()).hint(format!(
                "Add {quote} at the end of the text. A text of several lines stands between \
                 three quotes: {}.",
                quote.repeat(3)
            ));
            // In a list or in braces the text does not end with the line.
            if end == unclosed.opening.end {
                error.edit(write(end, quote))
            } else {
                error
            }
        }
        What::ShortTextOfLines(closing) => {
            let quote = written.get(..1).unwrap_or("\"");
            let three = quote.repeat(3);
            let opening = unclosed.opening.start..unclosed.opening.start + 1;
            error("A text of several lines stands between single quotes".to_owned())
                .label(file.span(closing.clone()), "closed here")
                .hint(format!("Write three quotes at both ends: {three}."))
                .edit(Edit::Replace(file.span(opening), three.clone()))
                .edit(Edit::Replace(file.span(closing.clone()), three))
        }
        What::NotOpened(closing) => {
            let three = file.slice(closing.clone());
            error(format!(
                "A text is closed with {three}, and nothing opens it"
            ))
            .caret("the text begins behind this")
            .label(file.span(closing.clone()), "closed here")
            .hint(format!("Write {three} behind the equals sign."))
            .edit(write(unclosed.opening.end, &format!(" {three}")))
        }
        What::Brackets(closing, at) => {
            let what = match written {
                "[" => "A list",
                _ => "What stands in braces",
            };
            let error = error(format!("{what} is not closed {before}")).hint(format!(
                "Write {closing} where it ends, and a comma behind each of its parts."
            ));
            error.edit(write(at.unwrap_or(end), closing))
        }
    };
    if let Some(line) = &unclosed.before
        && unclosed.what != What::ShortText
    {
        diagnostic = diagnostic.label(within_line(file, line.clone()), "this cannot stand in it");
    }
    diagnostic
}

/// A line without the spaces around it.
fn within_line(file: &File<'_>, line: std::ops::Range<usize>) -> Span {
    let text = file.slice(line.clone());
    let start = line.start + text.len() - text.trim_start().len();
    file.span(start..start + text.trim().len())
}
