//! Texts for many pages: rendered once, with the links of terms that are new on a page inserted for
//! each page.

use std::borrow::Cow;
use std::ops::Range;

use super::SeenTerms;
use crate::model::TermIndex;

pub(super) const CLOSE_LINK: &str = "</a>";

/// A text without the links of its terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenderedOnce {
    html: String,
    uses: Vec<TermUse>,
}

/// The position of a term in a rendered text, or of a link of the text itself to the term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TermUse {
    term: TermIndex,
    /// The words to be linked; empty for a link of the text itself.
    words: Range<usize>,
    open_link: String,
}

impl TermUse {
    pub(super) fn new(term: TermIndex, words: Range<usize>, open_link: String) -> Self {
        Self {
            term,
            words,
            open_link,
        }
    }

    /// Shifts the positions, because `by` bytes at the start of the HTML are removed.
    pub(super) fn move_back(&mut self, by: usize) {
        self.words.start = self.words.start.saturating_sub(by);
        self.words.end = self.words.end.saturating_sub(by);
    }
}

impl RenderedOnce {
    pub(super) fn new(html: String, uses: Vec<TermUse>) -> Self {
        Self { html, uses }
    }

    /// The HTML for a page; `seen` has the terms of the texts before it.
    pub fn html(&self, seen: &mut SeenTerms) -> Cow<'_, str> {
        let mut html = String::new();
        let mut done = 0;
        for used in &self.uses {
            if !seen.insert(used.term) || used.words.is_empty() {
                continue;
            }
            html.reserve(self.html.len() + used.open_link.len());
            html.push_str(self.piece(done..used.words.start));
            html.push_str(&used.open_link);
            html.push_str(self.piece(used.words.clone()));
            html.push_str(CLOSE_LINK);
            done = used.words.end;
        }
        if done == 0 {
            return Cow::Borrowed(&self.html);
        }
        html.push_str(self.piece(done..self.html.len()));
        Cow::Owned(html)
    }

    fn piece(&self, range: Range<usize>) -> &str {
        self.html.get(range).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::prose::tests::fixture::with_prose;
    use crate::prose::{HtmlOptions, SeenTerms};

    #[test]
    fn what_is_rendered_once_is_what_would_be_rendered_on_each_page() {
        let inline = HtmlOptions {
            inline: true,
            ..HtmlOptions::default()
        };
        let texts = [
            "",
            "No term at all.",
            "FERPA and again FERPA, the student privacy law & *FERPA*.",
            "A [link](term:ferpa) and then FERPA.",
            "[FERPA](https://a.org) and `FERPA` and FERPA",
            "FERPA  ",
            "FERPA, then\n\na list:\n\n- of FERPA\n- and FERPA",
            "> FERPA\n\n***",
        ];
        with_prose("en", |prose| {
            for first in texts {
                for second in texts {
                    let (mut seen, mut seen_once) = (SeenTerms::default(), SeenTerms::default());
                    for text in [first, second] {
                        assert_eq!(
                            prose.once(text, &inline).unwrap().html(&mut seen_once),
                            prose.html(text, &inline, &mut seen).html,
                            "{first:?} {second:?}"
                        );
                    }
                }
            }
        });
    }

    #[test]
    fn what_needs_names_of_its_own_on_each_page_is_not_rendered_once() {
        with_prose("en", |prose| {
            for text in [
                "# FERPA",
                "FERPA\n\n- a\n\n  # FERPA",
                "|FERPA|\n|-|\n|FERPA|",
            ] {
                assert_eq!(prose.once(text, &HtmlOptions::default()), None, "{text:?}");
            }
        });
    }
}
