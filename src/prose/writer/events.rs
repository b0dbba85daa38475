//! Handles the events of a text, and its end.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::open::{Image, OpenHeading};
use super::state::Writer;
use crate::prose::escape::{attribute, text as escape_text};
use crate::prose::once::TermUse;
use crate::prose::rendered::Rendered;

impl Writer<'_, '_> {
    /// The HTML with the positions of its terms, for a writer that records them; `None` for a text
    /// with headings, tables or footnotes, whose ids must be unique on each page.
    pub(in crate::prose) fn finish_noted(mut self) -> Option<(String, Vec<TermUse>)> {
        self.flush();
        if self.has_names {
            return None;
        }
        let mut uses = self.uses.take().unwrap_or_default();
        let is_paragraph = self.html.starts_with("<p>");
        let html = self.finish().html;
        if is_paragraph && !html.starts_with("<p>") {
            uses.iter_mut().for_each(|used| used.move_back("<p>".len()));
        }
        Some((html, uses))
    }

    /// The rendered text.
    pub(in crate::prose) fn finish(mut self) -> Rendered {
        self.flush();
        self.write_notes();
        let mut html = self.html;
        html.truncate(html.trim_end().len());
        let is_one_paragraph = self.top_blocks == 1 && self.only_paragraphs;
        if self.options.inline
            && is_one_paragraph
            && let Some(inside) = html
                .strip_prefix("<p>")
                .and_then(|html| html.strip_suffix("</p>"))
        {
            html = inside.to_owned();
        }
        Rendered {
            html,
            headings: self.headings,
            terms: self.terms,
        }
    }

    /// Handles the next event.
    pub(in crate::prose) fn event(&mut self, event: Event<'_>) {
        if self.image.is_some() {
            self.inside_image(event);
            return;
        }
        match event {
            Event::Text(text) => self.text(&text),
            // Raw HTML is refused before; if there is any, it is escaped.
            Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::FootnoteReference(label) => self.note_reference(&label),
            Event::TaskListMarker(done) => self.text(if done { "[x] " } else { "[ ] " }),
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => {
                self.flush();
                self.html.push_str("<br>\n");
                self.heading_text(" ");
            }
            Event::Rule => {
                self.block(false);
                self.html.push_str("<hr>\n");
                self.depth = self.depth.saturating_sub(1);
            }
            Event::Code(code) => {
                self.flush();
                self.heading_text(&code);
                self.html.push_str("<code>");
                escape_text(&mut self.html, &code);
                self.html.push_str("</code>");
            }
            Event::Start(tag) => {
                self.flush();
                self.start(tag);
            }
            Event::End(end) => {
                self.flush();
                self.end(end);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                self.block(true);
                self.html.push_str("<p>");
            }
            Tag::Heading { level, .. } => {
                self.block(false);
                let level = (level as u8)
                    .saturating_add(self.options.heading_shift)
                    .min(6);
                self.has_names = true;
                self.heading = Some(OpenHeading {
                    level,
                    written: String::new(),
                    shown: String::new(),
                    start: self.html.len(),
                });
            }
            Tag::BlockQuote(_) => self.open_block("<blockquote>\n"),
            Tag::CodeBlock(kind) => {
                self.block(false);
                self.in_code = true;
                // A box of code may scroll, which takes the focus on a keyboard.
                self.html.push_str("<pre tabindex=\"0\"><code");
                if let CodeBlockKind::Fenced(info) = kind {
                    let language = language_of(&info);
                    if !language.is_empty() {
                        attribute(&mut self.html, "class", &format!("language-{language}"));
                    }
                }
                self.html.push('>');
            }
            Tag::List(None) => self.open_block("<ul>\n"),
            Tag::List(Some(1)) => self.open_block("<ol>\n"),
            Tag::List(Some(first)) => {
                self.block(false);
                self.html.push_str("<ol");
                attribute(&mut self.html, "start", &first.to_string());
                self.html.push_str(">\n");
            }
            Tag::Item => self.open_block("<li>"),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.start_row(true),
            Tag::TableRow => self.start_row(false),
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Strikethrough => self.html.push_str("<del>"),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.start_link(link_type, dest_url, &title),
            Tag::Image {
                dest_url, title, ..
            } => self.image = Some(Image::new(&dest_url, &title)),
            Tag::FootnoteDefinition(label) => self.start_note(&label),
            // The dialect has none of these; their text is shown without formatting.
            Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                self.open_block("<div>")
            }
            Tag::Superscript | Tag::Subscript => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                // A block of raw HTML ends with a line end.
                self.html.truncate(self.html.trim_end().len());
                self.close_block("</p>\n");
            }
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => self.close_block("</blockquote>\n"),
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.close_block("</code></pre>\n");
            }
            TagEnd::List(false) => self.close_block("</ul>\n"),
            TagEnd::List(true) => self.close_block("</ol>\n"),
            TagEnd::Item => self.close_block("</li>\n"),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.close_block("</tr></thead><tbody>\n"),
            TagEnd::TableRow => self.close_block("</tr>\n"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Strikethrough => self.html.push_str("</del>"),
            TagEnd::Link => self.end_link(),
            TagEnd::Image | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => self.close_block("</div>\n"),
        }
    }
}

/// The language of a fenced block: the leading letters, digits, `+` and `-` of the info string
/// (faults.md, C11).
fn language_of(info: &str) -> String {
    info.chars()
        .map(|c| c.to_ascii_lowercase())
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'))
        .take(32)
        .collect()
}
