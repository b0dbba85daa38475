//! Plain text of Markdown, for descriptions, search and feeds.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Prose, Target};
use crate::markdown::{self, Reference};

impl Prose<'_> {
    /// The plain text, in one line. A reference without a text has the title of its target, an
    /// image its alternative text.
    pub fn plain_text(&self, text: &str) -> String {
        let mut plain = String::with_capacity(text.len());
        let mut links: Vec<(usize, Option<String>)> = Vec::new();
        // Footnotes stand behind the text, in which nothing shows where they are.
        let mut notes = String::new();
        let mut before_note = String::new();
        for event in Parser::new_ext(text, markdown::dialect()) {
            match event {
                Event::Start(Tag::FootnoteDefinition(_)) => {
                    before_note = std::mem::take(&mut plain);
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    notes.push(' ');
                    notes.push_str(&plain);
                    plain = std::mem::take(&mut before_note);
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    links.push((plain.len(), Some(dest_url.into_string())));
                }
                Event::Start(Tag::Image { .. }) => links.push((plain.len(), None)),
                Event::End(TagEnd::Link | TagEnd::Image) => {
                    if let Some((start, Some(address))) = links.pop()
                        && start == plain.len()
                    {
                        let target = Reference::parse(&address)
                            .and_then(|reference| Target::of_reference(self.site, reference));
                        if let Some(target) = target {
                            plain.push_str(&(self.resolve)(&target).title);
                        }
                    }
                }
                Event::Text(text)
                | Event::Code(text)
                | Event::Html(text)
                | Event::InlineHtml(text) => plain.push_str(&text),
                Event::SoftBreak | Event::HardBreak | Event::Rule => plain.push(' '),
                Event::End(end) if is_block(end) => plain.push(' '),
                _ => {}
            }
        }
        plain.push_str(&notes);
        one_line(&plain)
    }

    /// The beginning of the plain text, cut at a word boundary to at most `max_chars` characters,
    /// including the ellipsis.
    pub fn excerpt(&self, text: &str, max_chars: usize) -> String {
        excerpt(&self.plain_text(text), max_chars)
    }

    /// The first sentence of the plain text.
    pub fn first_sentence(&self, text: &str) -> String {
        let mut plain = self.plain_text(text);
        plain.truncate(first_sentence(&plain).len());
        plain
    }
}

/// The beginning of a plain text, cut at a word boundary to at most `max_chars` characters,
/// including the ellipsis; a longer first word is cut inside.
pub fn excerpt(text: &str, max_chars: usize) -> String {
    let text = text.trim();
    if text.chars().nth(max_chars).is_none() {
        return text.to_owned();
    }
    let room = max_chars.saturating_sub(1);
    let end = text
        .char_indices()
        .nth(room)
        .map_or(text.len(), |(at, _)| at);
    let fitting = text.get(..end).unwrap_or_default();
    let follows_word = text
        .get(end..)
        .is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let cut = if follows_word {
        fitting
    } else {
        fitting
            .rfind(char::is_whitespace)
            .and_then(|at| fitting.get(..at))
            .unwrap_or(fitting)
    };
    let is_dangling = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '(' | '–' | '—');
    let mut excerpt = cut.trim_end_matches(is_dangling).to_owned();
    if max_chars > 0 {
        excerpt.push('…');
    }
    excerpt
}

/// The first sentence of a plain text, with its end mark; the whole text if no sentence ends. A
/// period after a single letter or inside a word (`U.S.`) does not end a sentence.
pub fn first_sentence(text: &str) -> &str {
    for (at, mark) in text.char_indices() {
        if !matches!(mark, '.' | '!' | '?') {
            continue;
        }
        let end = at + mark.len_utf8();
        let rest = text.get(end..).unwrap_or_default();
        // Closing quotes and brackets belong to the sentence.
        let closing: usize = (rest.chars())
            .take_while(|c| matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '»'))
            .map(char::len_utf8)
            .sum();
        let follows = rest.get(closing..).unwrap_or_default();
        let last_word = text
            .get(..at)
            .and_then(|before| before.split_whitespace().next_back())
            .unwrap_or_default();
        let is_abbreviation =
            mark == '.' && (last_word.contains('.') || last_word.chars().count() < 2);
        let goes_on = follows.trim_start().starts_with(|c: char| c.is_lowercase());
        if follows.starts_with(char::is_whitespace) && !is_abbreviation && !goes_on {
            return text.get(..end + closing).unwrap_or(text);
        }
    }
    text
}

fn is_block(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::Superscript
            | TagEnd::Subscript
    )
}

/// The text with each run of whitespace replaced by one space, and trimmed.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{excerpt, first_sentence};

    #[test]
    fn an_excerpt_ends_at_a_word() {
        for (text, max, expected) in [
            ("short", 10, "short"),
            ("exactly ten", 11, "exactly ten"),
            ("one two three", 9, "one two…"),
            ("one two three", 8, "one two…"),
            ("one two, three", 9, "one two…"),
            ("unbreakable", 5, "unbr…"),
            ("été à la mer", 6, "été à…"),
            ("ab", 1, "…"),
            ("ab", 0, ""),
            ("", 0, ""),
        ] {
            let cut = excerpt(text, max);
            assert_eq!(cut, expected, "{text} {max}");
            assert!(cut.chars().count() <= max);
        }
    }

    #[test]
    fn the_first_sentence_ends_where_a_sentence_ends() {
        for (text, expected) in [
            ("One. Two.", "One."),
            ("The U.S. Census counts. Always.", "The U.S. Census counts."),
            ("See J. Smith. Then go.", "See J. Smith."),
            ("Is it? Yes.", "Is it?"),
            ("He said \"no.\" Then left.", "He said \"no.\""),
            ("Version 2.5 is out. Now.", "Version 2.5 is out."),
            ("No end", "No end"),
            ("e.g. this one. That.", "e.g. this one."),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), expected);
        }
    }
}
