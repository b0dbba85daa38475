//! Images.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::open::Image;
use super::state::Writer;
use crate::markdown::Destination;
use crate::model::ImageSize;
use crate::prose::Target;
use crate::prose::escape::{attribute, text as escape_text};

impl Writer<'_, '_> {
    /// Handles an event inside of an image, whose content becomes the alternative text.
    pub(super) fn inside_image(&mut self, event: Event<'_>) {
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

    /// Writes an image of the site as `img`. An external image becomes a link, since pages load
    /// nothing from other hosts.
    fn write_image(&mut self, image: &Image) {
        self.heading_text(&image.alt);
        let destination = self.link_to(&image.address);
        match destination {
            Some((link, _))
                if matches!(
                    Destination::classify(&image.address),
                    Destination::Relative(_)
                ) =>
            {
                self.html.push_str("<img");
                attribute(&mut self.html, "src", &link.href);
                attribute(&mut self.html, "alt", &image.alt);
                if let Some(size) = self.size_of(&image.address) {
                    attribute(&mut self.html, "width", &size.width.to_string());
                    attribute(&mut self.html, "height", &size.height.to_string());
                }
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

    fn size_of(&self, address: &str) -> Option<ImageSize> {
        let site = self.prose.site;
        let Target::File(path) = Target::of_file(site, self.options.in_file, address)? else {
            return None;
        };
        site.files.iter().find(|file| file.path == path)?.size
    }
}
