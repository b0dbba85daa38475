//! Diagnostics for a value that is no TOML, worded by what its key takes.

use super::advice::{self, KnownKey, Write};
use super::parser_message::About;
use super::slip::{self, Slip};
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::parse::file::File;
use crate::parse::shown::shown;

/// The diagnostic for the value around an offset, if an error of the parser is about a value and
/// its key is known; or for the comma that is missing behind it.
pub(super) fn diagnostic(
    file: &File<'_>,
    toml: &str,
    about: Option<About>,
    at: usize,
) -> Option<Diagnostic> {
    let is_value = matches!(
        about?,
        About::Date
            | About::Unquoted
            | About::AfterValue
            | About::Escape
            | About::LeadingZero
            | About::Number
            | About::CommaInTable
            | About::Pair
    );
    let slip = is_value.then(|| slip::around(toml, at)).flatten()?;
    if slip.next_key.is_some() {
        return Some(two_on_a_line(file, toml, &slip));
    }
    let written = toml.get(slip.value.clone()).unwrap_or("");
    if about == Some(About::Escape) {
        return backslash(file, &slip, written);
    }
    if written.is_empty() || written.starts_with(['"', '\'', '[', '{']) {
        return None;
    }
    let name = toml.get(slip.key.clone()).unwrap_or("");
    let known = known_key(file, toml, name, slip.key.start)?;
    let advice = advice::advice(known, written);
    let code = match about {
        Some(About::Date) if advice.takes.ends_with("a date") => Code::BadDate,
        Some(About::Date) => Code::WrongType,
        _ => Code::TomlSyntax,
    };
    let message = match advice.takes {
        "a text" => format!("The text `{}` does not stand in quotes", shown(written)),
        takes if takes.ends_with("a date") && code == Code::BadDate => {
            format!("{} is not a real date", shown(written))
        }
        takes => format!("`{name}` must be {takes}, not `{}`", shown(written)),
    };
    let mut diagnostic = Diagnostic::new(code, file.span(slip.value.clone()))
        .message(message)
        .caret(match advice.takes {
            "a text" => "quotes are missing".to_owned(),
            takes => format!("not {takes}"),
        })
        .hint(advice.hint);
    if let Some(write) = advice.write {
        diagnostic = diagnostic.edit(edit(file, &slip, write));
    }
    Some(diagnostic)
}

/// The key of a name in the format of a file, at an offset in its TOML.
pub(super) fn known_key(file: &File<'_>, toml: &str, name: &str, at: usize) -> Option<KnownKey> {
    let before = toml.get(..at).unwrap_or("");
    let in_table = before.starts_with('[') || before.contains("\n[");
    let name = name.rsplit('.').next().unwrap_or(name);
    advice::find(file.keys, name.trim_matches('"'), in_table)
}

/// The change that some advice asks for.
pub(super) fn edit(file: &File<'_>, slip: &Slip, write: Write) -> Edit {
    match write {
        Write::Value(text) => Edit::Replace(file.span(slip.value.clone()), text),
        Write::Key(text) => {
            let mut whole = slip.key.start..slip.value.end;
            // With the key goes its line, or the comma behind it.
            if text.is_empty() {
                let rest = file.slice(whole.end..file.text.len() - file.toml_start);
                let after = rest.trim_start_matches([' ', '\t', '\r']);
                whole.end += match (after.chars().next(), slip.in_braces) {
                    (Some(','), true) => rest.len() - after.trim_start_matches([',', ' ']).len(),
                    (Some('\n'), false) => rest.len() - after.len() + 1,
                    _ => 0,
                };
            }
            Edit::Replace(file.span(whole), text)
        }
    }
}

/// Two keys stand behind each other.
fn two_on_a_line(file: &File<'_>, toml: &str, slip: &Slip) -> Diagnostic {
    let next = slip.next_key.clone().unwrap_or_default();
    let name = shown(toml.get(next.clone()).unwrap_or(""));
    let between = file.span(slip.value.end..next.start);
    let (message, caret, hint, with) = match slip.in_braces {
        true => (
            format!("A comma is missing before `{name}`"),
            "a comma belongs before this",
            "Write a comma between the value and the next key.".to_owned(),
            ", ",
        ),
        false => (
            format!("`{name}` stands on the line of another key"),
            "this begins a new line",
            format!("Write `{name}` on a line of its own."),
            "\n",
        ),
    };
    Diagnostic::new(Code::TomlSyntax, file.span(next))
        .message(message)
        .caret(caret)
        .hint(hint)
        .edit(Edit::Replace(between, with.to_owned()))
}

/// A backslash in a text on one line, such as a path of Windows.
fn backslash(file: &File<'_>, slip: &Slip, written: &str) -> Option<Diagnostic> {
    let inner = written.strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains(['"', '\'']) {
        return None;
    }
    let whole = format!("'{inner}'");
    Some(
        Diagnostic::new(Code::TomlSyntax, file.span(slip.value.clone()))
            .message("A backslash in a text between double quotes begins an escape")
            .caret("not an escape that is known")
            .hint(format!(
                "Put the text between single quotes, which leave backslashes alone: {}.",
                shown(&whole)
            ))
            .edit(Edit::Replace(file.span(slip.value.clone()), whole)),
    )
}
