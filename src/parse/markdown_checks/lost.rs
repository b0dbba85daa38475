//! What the Markdown parser would drop without a word.

use super::places::Places;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::shown::shown;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Labels that are known for comments: `[//]: # (a note)`.
const COMMENTS: &[&str] = &["//", "comment"];

/// Collects what is defined and what is referred to.
pub(super) struct Lost<'a> {
    markdown: &'a str,
    places: Places<'a>,
    columns: usize,
    cells: usize,
    cells_end: usize,
    /// Each footnote and its place.
    notes: Vec<(String, Range<usize>)>,
    note_uses: BTreeSet<String>,
    /// Each address that a definition names, with its place.
    links: BTreeMap<String, Range<usize>>,
    link_uses: BTreeSet<String>,
    /// Where text, code and tables stand, in order.
    covered: Vec<Range<usize>>,
}

impl<'a> Lost<'a> {
    /// `links`: the definitions that the parser keeps, with their places.
    pub(super) fn new<'d>(
        markdown: &'a str,
        places: Places<'a>,
        links: impl IntoIterator<Item = (&'d str, Range<usize>)>,
    ) -> Self {
        Self {
            markdown,
            places,
            columns: 0,
            cells: 0,
            cells_end: 0,
            notes: Vec::new(),
            note_uses: BTreeSet::new(),
            links: links
                .into_iter()
                .map(|(label, place)| (folded(label), place))
                .collect(),
            link_uses: BTreeSet::new(),
            covered: Vec::new(),
        }
    }

    /// Takes one event of the parser.
    pub(super) fn event(&mut self, event: &Event<'_>, range: &Range<usize>) -> Option<Diagnostic> {
        match event {
            Event::Start(Tag::Table(columns)) => self.columns = columns.len(),
            Event::Start(Tag::TableRow) => (self.cells, self.cells_end) = (0, range.start),
            Event::Start(Tag::TableCell) => {
                self.cells += 1;
                self.cells_end = range.end;
            }
            Event::End(TagEnd::TableRow) => return self.row(range),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.notes.push((folded(label), range.clone()));
            }
            Event::FootnoteReference(label) => {
                self.note_uses.insert(folded(label));
            }
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. })
                if !matches!(
                    link_type,
                    LinkType::Inline | LinkType::Autolink | LinkType::Email
                ) =>
            {
                self.link_uses.insert(folded(id));
            }
            _ => {}
        }
        let is_inside = matches!(
            event,
            Event::Text(_)
                | Event::Code(_)
                | Event::Start(
                    Tag::CodeBlock(_)
                        | Tag::HtmlBlock
                        | Tag::Table(_)
                        | Tag::Heading { .. }
                        | Tag::Paragraph
                )
        );
        if is_inside {
            self.covered.push(range.clone());
        }
        None
    }

    /// Cells beyond those of the head.
    fn row(&self, range: &Range<usize>) -> Option<Diagnostic> {
        if self.cells < self.columns {
            return None;
        }
        let rest = self.markdown.get(self.cells_end..range.end)?;
        let begins = rest.trim_start_matches(['|', ' ', '\t']);
        let lost = begins.trim_end().trim_end_matches(['|', ' ', '\t']);
        if lost.is_empty() {
            return None;
        }
        let start = self.cells_end + (rest.len() - begins.len());
        let more = lost.replace("\\|", "").matches('|').count() + 1;
        let (cells, columns) = (self.columns + more, self.columns);
        Some(
            Diagnostic::new(
                Code::LostContent,
                self.places.span(start..start + lost.len()),
            )
            .message(format!(
                "A row of a table has {cells} cells and its head {columns}, so `{}` would be lost",
                shown(lost)
            ))
            .caret("stands nowhere on the page")
            .hint("Give the head and the line of dashes as many cells; a bar inside of a cell is written `\\|`."),
        )
    }

    /// What nothing refers to, and what is defined twice.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let mut names = BTreeSet::new();
        for (label, range) in &self.notes {
            let shown = shown(label);
            if !names.insert(label) {
                found.push(self.lost(
                    range,
                    format!("There are two footnotes `{shown}`, so the second one would be lost"),
                    "Give it a name of its own, also where the text refers to it.".to_owned(),
                ));
            } else if !self.note_uses.contains(label) {
                found.push(self.lost(
                    range,
                    format!("Nothing refers to the footnote `{shown}`"),
                    format!(
                        "Write `[^{shown}]` behind the words that it belongs to, or delete it."
                    ),
                ));
            }
        }
        for (label, range) in &self.links {
            if !self.link_uses.contains(label) && !COMMENTS.contains(&label.as_str()) {
                let shown = shown(label);
                found.push(self.lost(
                    range,
                    format!("Nothing refers to `[{shown}]`, so this line would be lost"),
                    format!("Write `[{shown}]` in the text, or delete the line; to show it, put a backslash before it."),
                ));
            }
        }
        self.second_definitions(&mut found);
        found
    }

    /// Definitions of links that the parser did not keep, since there is one of the same name.
    fn second_definitions(&self, found: &mut Vec<Diagnostic>) {
        if self.links.is_empty() {
            return;
        }
        let mut at = 0;
        for line in self.markdown.split_inclusive('\n') {
            let content = line.trim_start_matches([' ', '>', '-', '*', '+', '\t']);
            let start = at + (line.len() - content.len());
            at += line.len();
            let label = content
                .strip_prefix('[')
                .filter(|rest| !rest.starts_with('^'))
                .and_then(|rest| rest.split_once("]:"));
            let Some((label, _)) = label else { continue };
            let Some(first) = self.links.get(&folded(label)) else {
                continue;
            };
            if first.contains(&start) || self.is_covered(start) {
                continue;
            }
            let range = start..start + content.trim_end().len();
            let shown = shown(label);
            found.push(self.lost(
                &range,
                format!("There are two addresses for `[{shown}]`, so the second one would be lost"),
                "Give it a name of its own, also where the text refers to it.".to_owned(),
            ));
        }
    }

    fn is_covered(&self, at: usize) -> bool {
        let next = self.covered.partition_point(|range| range.start <= at);
        let before = self.covered.get(..next).unwrap_or_default();
        before.iter().rev().take(8).any(|range| range.contains(&at))
    }

    fn lost(&self, range: &Range<usize>, message: String, hint: String) -> Diagnostic {
        let written = self.markdown.get(range.clone()).unwrap_or_default();
        let first_line = written.lines().next().unwrap_or_default().trim_end();
        let range = range.start..range.start + first_line.len();
        Diagnostic::new(Code::LostContent, self.places.span(range))
            .message(message)
            .caret("stands nowhere on the page")
            .hint(hint)
    }
}

/// Labels are the same in capital and small letters, and with other blanks.
fn folded(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::parse::markdown_checks::tests::in_body;

    #[test]
    fn c36_what_would_be_lost_is_an_error() {
        for (text, lost) in [
            ("| a | b |\n|---|---|\n| 1 | 2 | three |", vec!["three"]),
            ("a | b\n---|---\n1 | 2 | three | four", vec!["three | four"]),
            ("| a |\n|---|\n| 1 |\n| b|c |", vec!["c"]),
            ("- x\n\n  | a |\n  |---|\n  | 1 | 2 |\n\ntext", vec!["2"]),
            ("text\n\n[^1]: A note.", vec!["[^1]: A note."]),
            ("text[^1]\n\n[^1]: One.\n\n[^1]: Two.", vec!["[^1]: Two."]),
            ("text\n\n[Note]: Important", vec!["[Note]: Important"]),
            ("[a]\n\n[a]: b.pdf\n[A]: c.pdf", vec!["[A]: c.pdf"]),
        ] {
            let found: Vec<String> = (in_body(text).into_iter())
                .filter(|(code, _)| *code == Code::LostContent)
                .map(|(_, at)| at)
                .collect();
            assert_eq!(found, lost, "{text:?}");
        }
        for text in [
            "| a | b |\n|---|---|\n| 1 | 2 |\n| 1 |\n| 1 | 2 | |\n| x\\|y | 2 |",
            "text[^1] and[^1]\n\n[^1]: A note.\n\n    More of it.",
            "[a] [B][] ![c d][c]\n\n[a]: page:about\n[b]: page:about\n[c]: c.png",
            "[//]: # (a comment)\n\ntext",
            "[a]: page:about\n\n```\n[a]: x\n```\n\n[a]",
        ] {
            assert_eq!(in_body(text), [], "{text:?}");
        }
    }
}
