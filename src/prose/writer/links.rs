//! Links.

use pulldown_cmark::{CowStr, LinkType};

use super::open::Anchor;
use super::state::Writer;
use crate::markdown::Destination;
use crate::prose::escape::{attribute, text as escape_text};
use crate::prose::{Link, Target, address};

impl Writer<'_, '_> {
    pub(super) fn start_link(&mut self, link_type: LinkType, address: CowStr<'_>, title: &str) {
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

    pub(super) fn end_link(&mut self) {
        if let Some(Anchor::Open { start, title }) = self.links.pop() {
            if self.html.len() == start {
                if let Some(heading) = &mut self.heading {
                    heading.shown.push_str(&title);
                }
                self.head_text(&title);
                // The direction of a name may differ from that of the sentence.
                self.html.push_str("<bdi>");
                escape_text(&mut self.html, &title);
                self.html.push_str("</bdi>");
            }
            self.html.push_str("</a>");
        }
    }

    /// The target of an address, with the attributes of the link; `None` if there is no target or
    /// it must not be linked.
    pub(super) fn link_to(&mut self, written: &str) -> Option<(Link, &'static str)> {
        let prose = self.prose;
        match Destination::classify(written) {
            Destination::Reference(reference) => {
                let target = Target::of_reference(prose.site, reference)?;
                let link = (prose.resolve)(&target);
                let mut attributes = "";
                if let Target::Term(term) = target {
                    self.mark_term(term);
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
}
