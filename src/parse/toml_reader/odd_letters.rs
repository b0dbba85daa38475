//! Names with characters that nobody sees, and with letters that look like others: nobody finds them
//! by searching, and lists sort them wrong.

use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::parse::characters::{a_name, code_point};
use crate::parse::file::File;
use crate::parse::raw::Text;
use crate::source::{Spanned, foreign_letter, is_invisible};

/// Warns about the first such character of a name.
pub(super) fn look_at(file: &mut File<'_>, name: &Spanned<Text>) {
    let text = name.value.as_str();
    if text.is_ascii() {
        return;
    }
    let place = |at: usize, c: char| {
        let range = at..at + c.len_utf8();
        // An escape has another length than what it stands for.
        match name.span.range().len() == text.len() {
            true => name.span.within(range),
            false => name.span,
        }
    };
    if let Some((at, c)) = unseen(text) {
        let span = place(at, c);
        let mut warning = Diagnostic::new(Code::DamagedText, span)
            .message(format!(
                "{} ({}) stands in a name",
                a_name(c),
                code_point(c)
            ))
            .caret("nobody sees it, and a search does not find the word")
            .hint("Delete it, or type the name anew.");
        if span != name.span {
            warning = warning.edit(Edit::Replace(span, String::new()));
        }
        warning.report(file);
    } else if let Some((at, c)) = foreign_letter(text) {
        Diagnostic::new(Code::DamagedText, place(at, c))
            .message(format!(
                "A name mixes alphabets: `{c}` ({}) only looks like a Latin letter",
                code_point(c)
            ))
            .caret("a search does not find the word")
            .hint("Type the word anew.")
            .report(file);
    }
}

/// The first character that nobody sees. Joiners are parts of some scripts and of emoji, so they are
/// only told between Latin letters.
fn unseen(text: &str) -> Option<(usize, char)> {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let is_joiner = matches!(c, '\u{200c}' | '\u{200d}');
        if is_invisible(c) && c != '\u{feff}' && (!is_joiner || before.is_ascii()) {
            return Some((at, c));
        }
        before = c;
    }
    None
}
