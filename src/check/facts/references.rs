//! Links in Markdown: the target of every internal link must exist.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use crate::check::facts::{images, urls};
use crate::check::known::anchors;
use crate::check::known::ids::Ids;
use crate::check::known::message::shortened;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{self, Destination, Reference};
use crate::model::{Language, Markdown};
use crate::parse::documents::{Text, place_in};
use crate::source::{Role, SourceKind, Span, Spanned};

/// A Markdown text, with links whose target does not exist reported.
pub(crate) fn checked(
    lowering: &mut Lowering<'_>,
    text: Spanned<Text>,
    language: &Language,
) -> Markdown {
    check(lowering, &text, language);
    Markdown::checked(text.value)
}

/// Checks the links of one text in `language`, and collects the files that it shows or links to.
fn check(lowering: &mut Lowering<'_>, text: &Spanned<Text>, language: &Language) {
    // Most texts have no link, and parsing Markdown is most of the work here.
    let may_link = ["](", "]:", "<", "://"]
        .iter()
        .any(|mark| text.value.contains(mark));
    if !may_link || !lowering.inputs.is_readable_markdown(text.span.source) {
        return;
    }
    let mut own_anchors = None;
    let mut open_links = 0_usize;
    for (event, range) in Parser::new_ext(&text.value, markdown::dialect()).into_offset_iter() {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => {
                open_links += 1;
            }
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => {
                open_links = open_links.saturating_sub(1);
            }
            Event::Text(words) if open_links == 0 => bare(lowering, text, words, &range),
            _ => {}
        }
        let (dest_url, is_image) = match event {
            // `<a@b.org>` is a mail address without a scheme.
            Event::Start(Tag::Link {
                link_type: LinkType::Email,
                ..
            }) => continue,
            Event::Start(Tag::Link { dest_url, .. }) => (dest_url, false),
            Event::Start(Tag::Image { dest_url, .. }) => (dest_url, true),
            _ => continue,
        };
        let link = Link {
            text,
            range,
            url: &dest_url,
            language,
        };
        match Destination::classify(&dest_url) {
            // An image that is not a file is reported by `parse`.
            Destination::Reference(_) | Destination::Anchor(_) if is_image => {}
            Destination::Reference(reference) => link.reference(lowering, reference),
            Destination::Relative(path) => {
                link.file(lowering, path, is_image);
            }
            Destination::Anchor(anchor) => {
                let anchors = own_anchors.get_or_insert_with(|| anchors::anchors_in(&text.value));
                link.anchor(lowering, anchor, anchors, "in this text");
            }
            Destination::External(url) => {
                let written = Spanned::new(url.to_owned(), link.place());
                urls::look_at_host(&written, lowering);
            }
            // Refused addresses are reported by `parse`.
            Destination::Refused { .. } => {}
        }
    }
}

/// Looks at the addresses that stand in a text as they are, and become links.
fn bare(lowering: &mut Lowering<'_>, text: &Spanned<Text>, words: &str, range: &Range<usize>) {
    let is_exact = text.value.get(range.clone()) == Some(words);
    for bare in markdown::bare_addresses(words) {
        let address = words.get(bare.range.clone()).unwrap_or_default();
        let place = match is_exact {
            true => range.start + bare.range.start..range.start + bare.range.end,
            false => range.clone(),
        };
        let written = Spanned::new(address.to_owned(), place_in(text, place));
        urls::look_at_host(&written, lowering);
    }
}

struct Link<'a> {
    text: &'a Spanned<Text>,
    /// The whole link in the text.
    range: Range<usize>,
    /// The destination.
    url: &'a str,
    language: &'a Language,
}

impl Link<'_> {
    /// The place of the address, or of the whole link if the address is written with escapes.
    fn place(&self) -> Span {
        let link = self.text.value.get(self.range.clone()).unwrap_or_default();
        let range = match link.rfind(self.url) {
            Some(at) => self.range.start + at..self.range.start + at + self.url.len(),
            None => self.range.clone(),
        };
        place_in(self.text, range)
    }

    fn reference(&self, lowering: &mut Lowering<'_>, reference: Reference<'_>) {
        let (names, broken) = (lowering.names, Code::BrokenReference);
        match reference {
            Reference::SubElement(id) => self.target(lowering, &names.sub_elements, id, broken),
            Reference::Element(id) => self.target(lowering, &names.elements, id, broken),
            Reference::State(slug) => self.state(lowering, slug),
            Reference::Practice(slug) => self.target(lowering, &names.practices, slug, broken),
            Reference::Resource(slug) => self.target(lowering, &names.resources, slug, broken),
            Reference::Term(id) => self.target(lowering, &names.terms, id, Code::UnknownTerm),
            Reference::Lever(id) => self.target(lowering, &names.levers, id, broken),
            Reference::Audience(id) => self.target(lowering, &names.audiences, id, broken),
            Reference::Page(slug, anchor) => {
                self.target(lowering, &names.pages, slug, broken);
                if let Some(anchor) = anchor
                    && let Some(anchors) = names.anchors.on_page(slug, self.language)
                {
                    let page = format!("on the page `{slug}`");
                    self.anchor(lowering, anchor, anchors, &page);
                }
            }
        }
    }

    fn target<I: Copy>(&self, lowering: &mut Lowering<'_>, ids: &Ids<I>, id: &str, code: Code) {
        if ids.is_surely_absent(id) {
            let written = Spanned::new(id, self.place());
            let diagnostic = ids.absence(code, written);
            self.in_address(diagnostic, ':', id).report(lowering);
        }
    }

    fn state(&self, lowering: &mut Lowering<'_>, slug: &str) {
        let names = lowering.names;
        if !names.states.is_surely_absent(slug) {
            return;
        }
        let written = Spanned::new(slug, self.place());
        let mut diagnostic = names.states.absence(Code::BrokenReference, written);
        // A common mistake: the code instead of the name of the folder.
        if let Some(index) = names.state_of_code(&slug.to_ascii_uppercase()) {
            diagnostic.suggestion = names
                .states
                .iter()
                .find(|slug| names.states.get(slug) == Some(index))
                .map(str::to_owned);
        }
        self.in_address(diagnostic, ':', slug).report(lowering);
    }

    /// A diagnostic that suggests the whole address rather than a part of it: what is behind a
    /// character is `written`.
    fn in_address(&self, mut diagnostic: Diagnostic, behind: char, written: &str) -> Diagnostic {
        let rest = |url: &str| {
            let start = url.find(behind)? + behind.len_utf8();
            let rest = url.get(start..)?.strip_prefix(written)?;
            Some((start, rest.to_owned()))
        };
        if let (Some(near), Some((start, rest))) = (&diagnostic.suggestion, rest(self.url)) {
            let before = self.url.get(..start).unwrap_or("");
            diagnostic.suggestion = Some(format!("{before}{near}{rest}"));
        }
        diagnostic
    }

    fn anchor(
        &self,
        lowering: &mut Lowering<'_>,
        anchor: &str,
        anchors: &BTreeSet<String>,
        whereabouts: &str,
    ) {
        if !anchors.contains(anchor) {
            let diagnostic = Diagnostic::new(Code::MissingAnchor, self.place())
                .message(format!(
                    "There is no heading `#{}` {whereabouts}",
                    shortened(anchor)
                ))
                .did_you_mean(anchor, anchors.iter().map(String::as_str))
                .hint(
                    "Name a heading that is there: its words in small letters, joined by hyphens.",
                );
            self.in_address(diagnostic, '#', anchor).report(lowering);
        }
    }

    fn file(&self, lowering: &mut Lowering<'_>, written: &str, is_image: bool) {
        let sources = lowering.inputs.sources;
        let from = &sources.get(self.text.span.source).path;
        if !may_show_files(from) {
            Diagnostic::new(Code::BrokenReference, self.place())
                .message(format!(
                    "A text in `{from}` cannot show the file `{}`",
                    shortened(written)
                ))
                .hint(
                    "These texts stand on many pages. Show the file on a page under `content/`, \
                     and link to that page: `[text](page:slug)`.",
                )
                .report(lowering);
            return;
        }
        let targets = markdown::files_beside(from, written);
        let target = targets.first();
        let found = targets.iter().find_map(|target| sources.find(target));
        if is_image
            && let Some((_, file)) = found
            && file.kind == SourceKind::Asset
            && images::size(&file.bytes).is_none()
        {
            images::broken(self.place(), &file.path).report(lowering);
        }
        match found {
            Some((id, file)) if file.kind == SourceKind::Asset && !file.built_in => {
                lowering.found.contribution.attached.insert(id);
            }
            // A refused file is already reported.
            Some((_, file)) if file.oddity.is_some() => {}
            _ => {
                let shown_target = shortened(target.map_or(written, String::as_str));
                let is_file = |path: &str| sources.find(path).is_some();
                let by_name = markdown::written_for_name(from, written, is_file);
                let hint = match (target.and_then(|it| reference_for(it)), by_name) {
                    (Some(reference), _) => {
                        format!(
                            "Links to pages of the site are written like `[text]({reference})`."
                        )
                    }
                    (None, Some(address)) => format!(
                        "In an address `#` and `%` mean something else: write `{}`.",
                        shortened(&address)
                    ),
                    (None, None) => "Put the file beside this one, or correct its name.".to_owned(),
                };
                Diagnostic::new(Code::BrokenReference, self.place())
                    .message(format!(
                        "There is no file `{shown_target}` that could be shown"
                    ))
                    .hint(hint)
                    .report(lowering);
            }
        }
    }
}

/// Whether a file may have attachments: it has a page of its own, beside which they are published.
/// The texts of the rubric and of the settings are shown on many pages.
fn may_show_files(path: &str) -> bool {
    use Role::{Page, Practice, Resource, State};
    matches!(
        Role::from_path(path),
        Page(_) | Practice(_) | Resource(_) | State(_)
    )
}

/// The reference that links to the page of a file.
fn reference_for(path: &str) -> Option<String> {
    match Role::from_path(path.strip_suffix(".md")?) {
        Role::Page(slug) => Some(format!("page:{slug}")),
        Role::Practice(slug) => Some(format!("practice:{slug}")),
        Role::Resource(slug) => Some(format!("resource:{slug}")),
        Role::State(folder) if path.ends_with("/profile.md") => Some(format!("state:{folder}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::reference_for;

    #[test]
    fn files_that_become_pages_have_references() {
        for (path, expected) in [
            ("content/about.md", Some("page:about")),
            ("content/practices/a.md", Some("practice:a")),
            ("states/ohio/profile.md", Some("state:ohio")),
            ("states/ohio/2025.toml", None),
        ] {
            assert_eq!(reference_for(path).as_deref(), expected);
        }
    }
}
