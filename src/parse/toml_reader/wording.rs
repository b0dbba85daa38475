//! Rewrites the parser's messages for people who do not know TOML.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::characters::{a_name, code_point, name};
use crate::parse::file::File;
use crate::parse::lines::line_of;
use crate::parse::shown::shown;
use crate::parse::toml_reader::parser_message::About;
use crate::parse::toml_reader::value;
use crate::source::Span;
use std::ops::Range;

/// The diagnostic for one syntax error, given the parser's message, its kind, and its range in the
/// TOML.
pub(super) fn diagnostic(
    file: &File<'_>,
    toml: &str,
    message: &str,
    about: Option<About>,
    at: Range<usize>,
) -> Diagnostic {
    if let Some(diagnostic) = value::diagnostic(file, toml, about, at.start) {
        return diagnostic;
    }
    let written = toml.get(at.clone()).unwrap_or("");
    // An empty span would be invisible: point at the character there, if the line has one.
    let shown_at = match toml.get(at.start..).and_then(|rest| rest.chars().next()) {
        Some(c) if at.is_empty() && c != '\n' => at.start..at.start + c.len_utf8(),
        _ => at.clone(),
    };
    let span = file.span(shown_at);
    let error = |message: &str| Diagnostic::new(Code::TomlSyntax, span).message(message);
    match about {
        Some(About::Date) => bad_date(file.span(at), message, written),
        Some(About::Unquoted) => value_without_quotes(error, written),
        Some(About::NoValue) => key_without_value(error, toml, at.start),
        Some(About::KeyCharacter) if written.starts_with(':') => {
            key_without_value(error, toml, at.start)
        }
        Some(About::KeyCharacter) => {
            error(&format!("The character `{}` cannot stand in a key", shown(written)))
                .caret("not a letter, digit, - or _")
                .hint("Use letters without accents, digits, hyphens and underscores; or put the key in quotes.")
        }
        Some(About::AfterValue) => error("Something stands behind the value on this line")
            .caret("nothing may follow here")
            .hint("A quote inside of a text needs a backslash before it: \\\". Only a comment that begins with # may follow a value."),
        Some(About::OpenLine) => error("A text is not closed on its line")
            .caret("the closing quote is missing")
            .hint("Add the quote at the end of the text. A text of several lines stands between three quotes: \"\"\"."),
        Some(About::Escape) => error("A backslash in a text begins an escape that TOML does not know")
            .caret("not an escape")
            .hint("Put the text between single quotes, which leave backslashes alone; or write two (\\\\) for one."),
        Some(About::Header) => error("The header of a table is not closed")
            .caret("a bracket is missing")
            .hint("Write [name] or [[name]], alone on its line."),
        Some(About::CommaInList) => error("A comma is missing between two items of a list")
            .caret("a comma belongs before this"),
        Some(About::CommaInTable) => error("A comma is missing between two keys in braces")
            .caret("a comma belongs before this"),
        Some(About::ExtraComma) => error("There is one comma too many")
            .caret("nothing stands before this comma"),
        Some(About::ExtraEquals) => error("There is one equals sign too many").caret("delete this"),
        Some(About::Pair) => {
            error("A key and its value do not stand together").hint("Write key = value.")
        }
        Some(About::NoKey) => error("A value has no key before it")
            .caret("the key is missing")
            .hint("Write key = value."),
        Some(About::LeadingZero) => error("A number begins with a zero").caret("delete the zero"),
        Some(About::Depth) => error("Lists or tables are nested too deep")
            .caret("too many in one another from here on")
            .hint("Take brackets, braces or points away: no file needs more than a few in one another."),
        Some(About::Number) => error("A number is not written as TOML needs it")
            .caret("not a number")
            .hint("Write digits, and for a fraction a point with digits on both sides: 0.5."),
        Some(About::Character | About::OpenList | About::Duplicate) | None => {
            error("This line cannot be read")
                .caret("not understood from here on")
                .hint("Compare the line with one of the same kind that works.")
        }
    }
}

/// The diagnostic for a character that is mistaken for one of TOML's syntax (faults.md, T05).
pub(super) fn look_alike(c: char, at: Span) -> Diagnostic {
    let name = name(c);
    let hint = match name {
        _ if c.is_whitespace() => "Type an ordinary space instead, or none.",
        "invisible character" | "soft hyphen" => "Delete it, and type the line again.",
        "typographic quote"
        | "typographic single quote"
        | "angle quote"
        | "prime"
        | "acute accent" => "Type the straight quote \" instead.",
        _ => "Type the plain character from the keyboard instead.",
    };
    Diagnostic::new(Code::SmartQuote, at)
        .message(format!(
            "{} ({}) stands outside of a text",
            a_name(c),
            code_point(c)
        ))
        .caret("this character")
        .hint(hint)
}

fn bad_date(span: Span, message: &str, written: &str) -> Diagnostic {
    let thing = if message.starts_with("invalid time") {
        "time"
    } else {
        "date"
    };
    let diagnostic = Diagnostic::new(Code::BadDate, span)
        .message(format!("{} is not a real {thing}", shown(written)));
    diagnostic.expected(match thing {
        "time" => "a time such as 07:30",
        _ => "a date such as 2026-11-24",
    })
}

fn value_without_quotes(error: impl Fn(&str) -> Diagnostic, written: &str) -> Diagnostic {
    if written.is_empty() {
        return error("A key has no value")
            .caret("the value is missing")
            .hint("Write a value behind the equals sign, or delete the key.");
    }
    if written.eq_ignore_ascii_case("true") || written.eq_ignore_ascii_case("false") {
        let lower = written.to_ascii_lowercase();
        return error(&format!(
            "`{}` must be written in small letters",
            shown(written)
        ))
        .caret("capital letters")
        .hint(format!("Write {lower}."));
    }
    error(&format!(
        "The text `{}` does not stand in quotes",
        shown(written)
    ))
    .caret("quotes are missing")
    .hint(format!("Write \"{}\".", shown(written)))
}

fn key_without_value(error: impl Fn(&str) -> Diagnostic, toml: &str, at: usize) -> Diagnostic {
    let line = toml.get(line_of(toml, at)).unwrap_or("").trim();
    let diagnostic = error("A line is neither a key with a value nor a table")
        .caret("an equals sign belongs here")
        .expected("key = value");
    if line.contains(':') && !line.contains('=') {
        diagnostic.hint("Write an equals sign instead of the colon.")
    } else if line.contains('=') {
        diagnostic.hint("A key is one word: join its parts with an underscore.")
    } else {
        diagnostic.hint("If this is a comment, begin the line with #.")
    }
}
