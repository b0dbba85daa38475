//! Checks one Markdown text, event by event.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown;
use crate::parse::markdown_checks::headings::{Headings, Placement};
use crate::parse::markdown_checks::images::Images;
use crate::parse::markdown_checks::leftover::Leftover;
use crate::parse::markdown_checks::lost::Lost;
use crate::parse::markdown_checks::places::Places;
use crate::parse::markdown_checks::{limits, links};
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
            Event::Start(Tag::HtmlBlock) => found.push(raw_html(markdown, range.clone(), places)),
            // A problem of the end of a tag is reported only if its start has none.
            Event::InlineHtml(tag) if tag.starts_with("</") && has_html => {}
            Event::InlineHtml(_) => {
                has_html = true;
                found.push(raw_html(markdown, range.clone(), places));
            }
            Event::Start(Tag::Link {
                dest_url,
                link_type,
                ..
            }) => {
                found.extend(links::link(
                    markdown,
                    *link_type,
                    dest_url,
                    range.clone(),
                    places,
                ));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                found.extend(images.open(markdown, dest_url, range.clone(), places));
            }
            Event::End(TagEnd::Image) => found.extend(images.close(places)),
            Event::Text(words) | Event::Code(words) => images.words(words),
            Event::SoftBreak | Event::HardBreak => images.words(" "),
            _ => {}
        }
        leftover.event(&event, &range);
        found.extend(lost.event(&event, &range));
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

fn raw_html(markdown: &str, range: std::ops::Range<usize>, places: Places) -> Diagnostic {
    let written = markdown.get(range.clone()).unwrap_or("");
    let first_line = written.lines().next().unwrap_or("").trim_end();
    let end = range.start + first_line.len();
    Diagnostic::new(Code::RawHtml, places.span(range.start..end))
        .message(format!(
            "Raw HTML stands in the text: {}",
            shown(first_line)
        ))
        .caret("HTML is not allowed")
        .hint("Say it in Markdown, or put it between backquotes (`) to show it as code.")
}
