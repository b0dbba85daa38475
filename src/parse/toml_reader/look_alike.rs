//! What to write instead of characters that look like those of TOML.

use super::advice::{self, Write};
use super::slip;
use super::value::known_key;
use crate::diagnostic::{Diagnostic, Edit};
use crate::parse::file::File;
use crate::parse::lines::line_of;

/// Adds the changes for a character to its diagnostic, and for the others on its line.
pub(super) fn with_edits(
    mut diagnostic: Diagnostic,
    file: &File<'_>,
    toml: &str,
    look_alikes: &[(usize, char)],
    at: usize,
) -> Diagnostic {
    if let Some((hint, edit)) = value(file, toml, at) {
        diagnostic.hints = vec![hint];
        return diagnostic.edit(edit);
    }
    let line = line_of(toml, at);
    let from = look_alikes.partition_point(|&(other, _)| other < line.start);
    let on_line = look_alikes.get(from..).unwrap_or_default().iter();
    for &(other, c) in on_line.take_while(|&&(other, _)| other < line.end) {
        let span = file.span(other..other + c.len_utf8());
        diagnostic = diagnostic.edit(Edit::Replace(span, plain(c).into_iter().collect()));
    }
    diagnostic
}

/// What to write in place of a value with such characters, if its key does not take a text.
fn value(file: &File<'_>, toml: &str, at: usize) -> Option<(String, Edit)> {
    let slip = slip::around(toml, at).filter(|slip| slip.value.contains(&at))?;
    let name = toml.get(slip.key.clone()).unwrap_or("");
    let known = known_key(file, toml, name, slip.key.start)?;
    let written = toml.get(slip.value.clone())?;
    let changed: String = written.chars().filter_map(plain).collect();
    let advice = advice::advice(known, &changed);
    match advice.write? {
        Write::Value(value) if advice.takes != "a text" && !changed.starts_with(['[', '{']) => {
            let edit = Edit::Replace(file.span(slip.value), value);
            Some((advice.hint, edit))
        }
        _ => None,
    }
}

/// The plain character that another one looks like.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => None,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        '\u{ab}'
        | '\u{bb}'
        | '\u{b4}'
        | '\u{2018}'..='\u{201f}'
        | '\u{2032}'
        | '\u{2033}'
        | '\u{2039}'
        | '\u{203a}' => Some('"'),
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}
