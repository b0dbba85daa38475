//! Texts that would become many times as long on the page as they are written.

use super::places::Places;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::shown::shown;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::collections::BTreeMap;
use std::ops::Range;

/// So many cells may be added to the rows of a table that are too short, besides as many as are
/// written.
const MAX_ADDED: usize = 100;

/// A footnote may be referred to so many times, since each makes a link back.
const MAX_USES: usize = 20;

/// The addresses of reference links may be so many times as long as the text, in all.
const MAX_TIMES: usize = 8;

/// What a link costs besides its address.
const LINK: usize = 16;

/// Counts what the parser adds (faults.md, C41).
#[derive(Debug, Default)]
pub(super) struct Growth {
    written: usize,
    added: usize,
    addresses: usize,
    uses: BTreeMap<String, usize>,
    is_reported: bool,
}

impl Growth {
    /// Takes one event of the parser; the problem if it is one too many.
    pub(super) fn event(
        &mut self,
        event: &Event<'_>,
        markdown: &str,
        range: &Range<usize>,
        places: Places<'_>,
    ) -> Option<Diagnostic> {
        match event {
            Event::Start(Tag::Table(_)) => {
                (self.written, self.added) = (0, 0);
                None
            }
            Event::Start(Tag::TableCell) => {
                // Cells that are added have no place in the text.
                match range.is_empty() {
                    true => self.added += 1,
                    false => self.written += 1,
                }
                None
            }
            Event::End(TagEnd::Table) if self.added > self.written + MAX_ADDED => {
                let head = markdown.get(range.clone())?.lines().next()?.len();
                let span = places.span(range.start..range.start + head);
                let message = format!(
                    "The rows of a table lack {} of the cells that its head has",
                    self.added
                );
                let hint = "Give the head only as many cells as the rows have, or make a list of the table.";
                Some(problem(span, message).caret("this head").hint(hint))
            }
            Event::Start(
                Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    ..
                }
                | Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    ..
                },
            ) if !matches!(
                link_type,
                LinkType::Inline | LinkType::Autolink | LinkType::Email
            ) =>
            {
                self.addresses += dest_url.len() + title.len() + LINK;
                let is_long = self.addresses > MAX_TIMES * markdown.len().max(512);
                if !is_long || std::mem::replace(&mut self.is_reported, true) {
                    return None;
                }
                let message = "An address is so long and used by so many links that the page would be many times as long as the text";
                let found = problem(places.span(range.clone()), message.to_owned());
                Some(
                    found
                        .caret("one too many")
                        .hint("Link it once, or look for a shorter address."),
                )
            }
            Event::FootnoteReference(label) => {
                let uses = self.uses.entry(label.to_lowercase()).or_default();
                *uses += 1;
                let message = format!(
                    "The footnote `{}` is referred to more than {MAX_USES} times",
                    shown(label)
                );
                let hint = "Say it in the text, or write a footnote for each part.";
                let is_first = *uses == MAX_USES + 1;
                is_first.then(|| {
                    problem(places.span(range.clone()), message)
                        .caret("one too many")
                        .hint(hint)
                })
            }
            _ => None,
        }
    }
}

fn problem(span: crate::source::Span, message: String) -> Diagnostic {
    Diagnostic::new(Code::TooManyLinks, span).message(message)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::parse::markdown_checks::tests::codes;

    #[test]
    fn c41_what_would_grow_many_times_is_refused() {
        let columns = format!("{}\n{}\n", "|a".repeat(1_000), "|-".repeat(1_000));
        let wide = columns.clone() + &"|b\n".repeat(200);
        let address = format!(
            "[x]: https://a.org/{}\n\n{}",
            "u".repeat(1_000),
            "[x] ".repeat(300)
        );
        let notes = format!("{}\n\n[^1]: a", "a[^1] ".repeat(21));
        for text in [&wide, &address, &notes] {
            assert_eq!(codes(text), [Code::TooManyLinks], "{}", &text[..20]);
        }
        let full = columns + &("|b".repeat(1_000) + "\n").repeat(20);
        let notes = format!("{}\n\n[^1]: a", "a[^1] ".repeat(20));
        for text in [&full, &notes] {
            assert_eq!(codes(text), [], "{}", &text[..20]);
        }
    }
}
