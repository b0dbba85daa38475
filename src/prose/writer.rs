//! Writes the events of a Markdown text as HTML. Every tag and attribute of the result stands in
//! this file; from the text come only escaped texts and values.

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};

use super::escape::{attribute, text as escape_text};
use super::{Heading, HtmlOptions, Link, Prose, Rendered, SeenTerms, Target, address};
use crate::markdown::Destination;
use crate::model::TermIndex;

/// What a link became.
enum Anchor {
    /// `<a>`; the place in the HTML where its text begins, and the text if it has none.
    Open { start: usize, title: String },
    /// Its text alone: there is no such place, or it may not be linked to.
    Text,
}

/// An image, while its alternative text is read.
struct Image {
    address: String,
    title: String,
    alt: String,
    /// Images inside of the alternative text.
    depth: usize,
}

pub(super) struct Writer<'w, 'p> {
    prose: &'w Prose<'p>,
    options: &'w HtmlOptions<'w>,
    seen: &'w mut SeenTerms,
    html: String,
    headings: Vec<Heading>,
    terms: Vec<TermIndex>,
    /// Text that has not been written, so that a term is found across the pieces it comes in.
    waiting: String,
    links: Vec<Anchor>,
    image: Option<Image>,
    /// Level, text so far, and where the HTML of the heading's text begins.
    heading: Option<(u8, String, usize)>,
    in_code: bool,
    alignments: Vec<Alignment>,
    column: usize,
    in_table_head: bool,
    /// Blocks that are open.
    depth: usize,
    /// Blocks at the top, and whether all of them are paragraphs.
    top_blocks: usize,
    only_paragraphs: bool,
}

impl<'w, 'p> Writer<'w, 'p> {
    pub(super) fn new(
        prose: &'w Prose<'p>,
        options: &'w HtmlOptions<'w>,
        seen: &'w mut SeenTerms,
        length: usize,
    ) -> Self {
        Self {
            prose,
            options,
            seen,
            html: String::with_capacity(length + length / 4),
            headings: Vec::new(),
            terms: Vec::new(),
            waiting: String::new(),
            links: Vec::new(),
            image: None,
            heading: None,
            in_code: false,
            alignments: Vec::new(),
            column: 0,
            in_table_head: false,
            depth: 0,
            top_blocks: 0,
            only_paragraphs: true,
        }
    }

    pub(super) fn finish(mut self) -> Rendered {
        self.flush();
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

    pub(super) fn event(&mut self, event: Event<'_>) {
        if self.image.is_some() {
            self.inside_image(event);
            return;
        }
        match event {
            Event::Text(text) => self.text(&text),
            // Raw HTML is refused before; if any came this far, it is shown as what it is: text.
            Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::FootnoteReference(label) => self.text(&format!("[^{label}]")),
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
                self.heading = Some((level, String::new(), self.html.len()));
            }
            Tag::BlockQuote(_) => self.open_block("<blockquote>\n"),
            Tag::CodeBlock(kind) => {
                self.block(false);
                self.in_code = true;
                self.html.push_str("<pre><code");
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
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.open_block("<div class=\"scroll\"><table>\n");
            }
            Tag::TableHead => {
                self.in_table_head = true;
                self.column = 0;
                self.open_block("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.open_block("<tr>");
            }
            Tag::TableCell => {
                let class = match self.alignments.get(self.column) {
                    Some(Alignment::Right) => " class=\"end\"",
                    Some(Alignment::Center) => " class=\"center\"",
                    _ => "",
                };
                self.html.push_str(if self.in_table_head {
                    "<th scope=\"col\""
                } else {
                    "<td"
                });
                self.html.push_str(class);
                self.html.push('>');
                self.column += 1;
            }
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
            } => {
                self.image = Some(Image {
                    address: dest_url.into_string(),
                    title: title.into_string(),
                    alt: String::new(),
                    depth: 0,
                });
            }
            // The dialect has none of these; their text is shown without them.
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => self.open_block("<div>"),
            Tag::Superscript | Tag::Subscript => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                // The text of a block of raw HTML ends with its line.
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
            TagEnd::Table => self.close_block("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_table_head = false;
                self.close_block("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.close_block("</tr>\n"),
            TagEnd::TableCell => {
                self.html
                    .push_str(if self.in_table_head { "</th>" } else { "</td>" });
            }
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Strikethrough => self.html.push_str("</del>"),
            TagEnd::Link => self.end_link(),
            TagEnd::Image | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => self.close_block("</div>\n"),
        }
    }

    fn block(&mut self, is_paragraph: bool) {
        if self.depth == 0 {
            self.top_blocks += 1;
            self.only_paragraphs &= is_paragraph;
        }
        self.depth += 1;
    }

    fn open_block(&mut self, html: &str) {
        self.block(false);
        self.html.push_str(html);
    }

    fn close_block(&mut self, html: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.html.push_str(html);
    }

    fn text(&mut self, text: &str) {
        self.heading_text(text);
        self.waiting.push_str(text);
    }

    fn heading_text(&mut self, text: &str) {
        if let Some((_, heading, _)) = &mut self.heading {
            heading.push_str(text);
        }
    }

    /// Writes the text that has come since the last tag, with the terms that are new in it.
    fn flush(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.waiting);
        let mut done = 0;
        if !self.in_code && self.heading.is_none() && self.links.is_empty() {
            for (range, term) in self.prose.terms.find(&text) {
                if self.seen.contains(term) {
                    continue;
                }
                let link = (self.prose.resolve)(&Target::Term(term));
                if link.href.is_empty() {
                    continue;
                }
                self.see(term);
                escape_text(
                    &mut self.html,
                    text.get(done..range.start).unwrap_or_default(),
                );
                self.html.push_str("<a class=\"term\"");
                attribute(&mut self.html, "href", &link.href);
                self.html.push('>');
                escape_text(&mut self.html, text.get(range.clone()).unwrap_or_default());
                self.html.push_str("</a>");
                done = range.end;
            }
        }
        escape_text(&mut self.html, text.get(done..).unwrap_or_default());
        // The buffer is used again for the next text.
        self.waiting = text;
        self.waiting.clear();
    }

    fn see(&mut self, term: TermIndex) {
        if self.seen.insert(term) {
            self.terms.push(term);
        }
    }

    fn end_heading(&mut self) {
        let Some((level, text, start)) = self.heading.take() else {
            return;
        };
        let id = self.seen.anchors.unique(&text);
        let mut opening = format!("<h{level}");
        attribute(&mut opening, "id", &id);
        opening.push('>');
        self.html.insert_str(start, &opening);
        self.close_block(&format!("</h{level}>\n"));
        self.headings.push(Heading {
            level,
            id,
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        });
    }

    fn start_link(&mut self, link_type: LinkType, address: CowStr<'_>, title: &str) {
        let address = match link_type {
            LinkType::Email => format!("mailto:{address}").into(),
            _ => address,
        };
        let anchor = match self.link_to(&address) {
            Some((link, attributes)) => {
                self.html.push_str("<a");
                self.html.push_str(attributes);
                attribute(&mut self.html, "href", &link.href);
                if !title.is_empty() {
                    attribute(&mut self.html, "title", title);
                }
                self.html.push('>');
                Anchor::Open {
                    start: self.html.len(),
                    title: link.title,
                }
            }
            None => Anchor::Text,
        };
        self.links.push(anchor);
    }

    fn end_link(&mut self) {
        if let Some(Anchor::Open { start, title }) = self.links.pop() {
            if self.html.len() == start {
                self.heading_text(&title);
                // A name may run in another direction than the sentence around it.
                self.html.push_str("<bdi>");
                escape_text(&mut self.html, &title);
                self.html.push_str("</bdi>");
            }
            self.html.push_str("</a>");
        }
    }

    /// Where a written address leads, with the attributes of such a link; none if it leads nowhere
    /// or may not be linked to.
    fn link_to(&mut self, written: &str) -> Option<(Link, &'static str)> {
        let prose = self.prose;
        match Destination::of(written) {
            Destination::Reference(reference) => {
                let target = Target::of_reference(prose.site, reference)?;
                let link = (prose.resolve)(&target);
                let mut attributes = "";
                if let Target::Term(term) = target {
                    self.see(term);
                    attributes = " class=\"term\"";
                }
                (!link.href.is_empty()).then_some((link, attributes))
            }
            Destination::External(url) => {
                let link = Link {
                    href: address::ascii(url).into_owned(),
                    title: url.to_owned(),
                };
                Some((link, " rel=\"external noopener\""))
            }
            Destination::Relative(path) => {
                let end = path.find(['?', '#']).unwrap_or(path.len());
                let (path, fragment) = path.split_at(end);
                let target = Target::of_file(prose.site, self.options.in_file, path)?;
                let mut link = (prose.resolve)(&target);
                if link.href.is_empty() {
                    return None;
                }
                link.href.push_str(&address::ascii(fragment));
                Some((link, ""))
            }
            Destination::Anchor(id) => {
                let link = Link {
                    href: format!("#{}", address::ascii(id)),
                    title: id.to_owned(),
                };
                Some((link, ""))
            }
            Destination::Refused { .. } => None,
        }
    }

    /// Reads the alternative text of an image, which is all that stands inside of it.
    fn inside_image(&mut self, event: Event<'_>) {
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => image.alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            Event::Start(Tag::Image { .. }) => image.depth += 1,
            Event::End(TagEnd::Image) if image.depth > 0 => image.depth -= 1,
            Event::End(TagEnd::Image) => {
                if let Some(image) = self.image.take() {
                    self.write_image(&image);
                }
            }
            _ => {}
        }
    }

    /// An image of the site is shown. Any other is only linked to, since no page asks a third party
    /// for anything.
    fn write_image(&mut self, image: &Image) {
        let destination = self.link_to(&image.address);
        match destination {
            Some((link, _))
                if matches!(Destination::of(&image.address), Destination::Relative(_)) =>
            {
                self.html.push_str("<img");
                attribute(&mut self.html, "src", &link.href);
                attribute(&mut self.html, "alt", &image.alt);
                if !image.title.is_empty() {
                    attribute(&mut self.html, "title", &image.title);
                }
                self.html.push_str(" loading=\"lazy\" decoding=\"async\">");
            }
            Some((link, attributes)) if self.links.is_empty() => {
                self.html.push_str("<a");
                self.html.push_str(attributes);
                attribute(&mut self.html, "href", &link.href);
                self.html.push('>');
                let is_named = !image.alt.trim().is_empty();
                escape_text(
                    &mut self.html,
                    if is_named { &image.alt } else { &link.title },
                );
                self.html.push_str("</a>");
            }
            _ => escape_text(&mut self.html, &image.alt),
        }
    }
}

/// The language of a fenced block: the beginning of what stands behind the fence, as far as it is
/// letters, digits, `+` and `-` (faults.md, C11).
fn language_of(info: &str) -> String {
    info.chars()
        .map(|c| c.to_ascii_lowercase())
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'))
        .take(32)
        .collect()
}
