//! Converts a string to a text with the place of its content.

use crate::parse::characters::is_forbidden;
use crate::parse::file::File;
use crate::parse::file_checks;
use crate::parse::raw::Text;
use crate::source::Spanned;
use std::borrow::Cow;
use std::ops::Range;

/// The text of a string. Its span is the content between the quotes if that equals the text, else
/// the whole literal with its quotes.
pub(super) fn text(
    file: &mut File<'_>,
    value: Cow<'_, str>,
    literal: Range<usize>,
) -> Spanned<Text> {
    let written = file.slice(literal.clone());
    if let Some(content) = content(written)
        && written.get(content.clone()) == Some(&*value)
    {
        let range = literal.start + content.start..literal.start + content.end;
        return file.text_at(file.span(range), &value);
    }
    let span = file.span(literal);
    if file.is_json() {
        return Spanned::new(Text::from(value), span);
    }
    // Characters of the file are checked for the whole file; this checks those written as escapes.
    let hidden = value
        .chars()
        .find(|&c| (is_forbidden(c) || c == '\r') && !written.contains(c));
    if let Some(c) = hidden {
        let mut diagnostic = file_checks::forbidden(c, span).caret("an escape in here makes it");
        diagnostic.edits.clear();
        diagnostic.hints = vec!["Delete the escape that begins with a backslash.".to_owned()];
        diagnostic.report(file);
    }
    let value = match value {
        value if value.contains('\r') => Text::from(value.replace("\r\n", "\n")),
        value => Text::from(value),
    };
    Spanned::new(value, span)
}

/// The range of the content in a literal.
fn content(literal: &str) -> Option<Range<usize>> {
    for quotes in ["\"\"\"", "'''", "\"", "'"] {
        let Some(inner) = literal.strip_prefix(quotes) else {
            continue;
        };
        let inner = inner.strip_suffix(quotes)?;
        let start = if quotes.len() == 3 {
            // A line break right after the opening quotes is not part of the text.
            match inner {
                inner if inner.starts_with("\r\n") => 5,
                inner if inner.starts_with('\n') => 4,
                _ => 3,
            }
        } else {
            1
        };
        return Some(start..literal.len() - quotes.len());
    }
    None
}
