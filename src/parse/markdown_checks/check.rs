//! Checks one Markdown text, event by event.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown;
use crate::parse::markdown_checks::growth::Growth;
use crate::parse::markdown_checks::headings::{Headings, Placement};
use crate::parse::markdown_checks::images::Images;
use crate::parse::markdown_checks::leftover::Leftover;
use crate::parse::markdown_checks::lost::Lost;
use crate::parse::markdown_checks::places::Places;
use crate::parse::markdown_checks::{decoded, limits, links};
use crate::parse::raw::RawText;
use crate::parse::shown::shown;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The problems of one text, in the order of the text.
pub(in crate::parse) fn check(text: &RawText, placement: Placement) -> Vec<Diagnostic> {
    let places = Places::new(text);
    let markdown = text.value.as_str();
    if let Some(diagnostic) = limits::before_parsing(markdown, places) {
        return vec![diagnostic];
    }
    if limits::is_plain(markdown) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut has_html = false;
    let mut depth = limits::Depth::default();
    let mut headings = Headings::new(placement);
    let mut images = Images::default();
    let mut growth = Growth::default();
    let mut leftover = Leftover::new(markdown, places, placement);
    let parser = Parser::new_ext(markdown, markdown::dialect()).into_offset_iter();
    let definitions = parser.reference_definitions().iter();
    let mut lost = Lost::new(
        markdown,
        places,
        definitions.map(|(label, definition)| (label, definition.span.clone())),
    );
    for (event, range) in parser {
        if let Event::Start(tag) = &event
            && let Some(diagnostic) = depth.open(tag, range.clone(), places)
        {
            found.push(diagnostic);
            return found;
        }
        match &event {
            Event::Start(Tag::HtmlBlock) => {
                found.push(raw_html(markdown, range.clone(), placement, places))
            }
            // A problem of the end of a tag is reported only if its start has none.
            Event::InlineHtml(tag) if tag.starts_with("</") && has_html => {}
            Event::InlineHtml(_) => {
                has_html = true;
                found.push(raw_html(markdown, range.clone(), placement, places));
            }
            Event::Start(Tag::Link {
                dest_url,
                link_type,
                title,
                ..
            }) => {
                found.extend(decoded::check(markdown, title, &range, places));
                found.extend(decoded::check(markdown, dest_url, &range, places));
                found.extend(links::link(
                    markdown,
                    *link_type,
                    dest_url,
                    range.clone(),
                    places,
                ));
            }
            Event::Start(Tag::Image {
                dest_url, title, ..
            }) => {
                found.extend(decoded::check(markdown, title, &range, places));
                found.extend(images.open(markdown, dest_url, range.clone(), places));
            }
            Event::End(TagEnd::Image) => found.extend(images.close(places)),
            Event::Text(words) | Event::Code(words) => {
                images.words(words);
                found.extend(decoded::check(markdown, words, &range, places));
            }
            Event::SoftBreak | Event::HardBreak => images.words(" "),
            _ => {}
        }
        leftover.event(&event, &range);
        found.extend(lost.event(&event, &range));
        found.extend(growth.event(&event, markdown, &range, places));
        found.extend(headings.event(&event, range, places));
        if let Event::End(tag) = &event {
            depth.close(tag);
        }
        if found.len() >= limits::MAX_REPORTED {
            break;
        }
    }
    found.extend(lost.finish());
    found.extend(leftover.finish());
    found.sort_by_key(|diagnostic| diagnostic.span.range().start);
    found
}

fn raw_html(
    markdown: &str,
    range: std::ops::Range<usize>,
    placement: Placement,
    places: Places,
) -> Diagnostic {
    let written = markdown.get(range.clone()).unwrap_or("");
    let first_line = written.lines().next().unwrap_or("").trim_end();
    let end = range.start + first_line.len();
    Diagnostic::new(Code::RawHtml, places.span(range.start..end))
        .message(format!(
            "Raw HTML stands in the text: {}",
            shown(first_line)
        ))
        .caret("HTML is not allowed")
        .hint(instead_of(first_line, placement))
}

/// What to write in place of a tag.
fn instead_of(tag: &str, placement: Placement) -> &'static str {
    let name: String = tag
        .trim_start_matches(['<', '/'])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric())
        .collect();
    match (name.to_ascii_lowercase().as_str(), placement) {
        _ if tag.starts_with("<!--") => {
            "Delete it: pages show no comments. A note to colleagues stands behind a # in the TOML of the file."
        }
        ("br", Placement::Body) => {
            "For a line break, end the line with a backslash (\\); in a table, write `; ` or another row."
        }
        ("br", Placement::Value) => {
            "Write an empty line instead, in a text between lines of \"\"\", or begin a new sentence."
        }
        ("p" | "div" | "span" | "font" | "center" | "section" | "small" | "u", _) => {
            "Delete the tag; an empty line begins a new paragraph."
        }
        ("b" | "strong", _) => "Write **words** for bold.",
        ("i" | "em" | "cite", _) => "Write *words* for italics.",
        ("s" | "del" | "strike", _) => "Write ~~words~~ for words that no longer hold.",
        ("a", _) => "Write a link: `[words](https://…)`.",
        ("img", _) => "Write an image: `![what it shows](file.png)`.",
        ("ul" | "ol" | "li", _) => "Begin each line of a list with a hyphen and a space.",
        ("hr", _) => "Write a line of `---` between two empty lines.",
        ("sup" | "sub", _) => {
            "Type the small sign itself, such as ² or ₂, or write a footnote: `[^1]`."
        }
        ("table" | "tr" | "td" | "th", _) => {
            "Write a table with bars: `| a | b |`, and a line of dashes below its head."
        }
        _ => "Say it in Markdown, or put it between backquotes (`) to show it as code.",
    }
}
