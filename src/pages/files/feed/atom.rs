//! Atom 1.0 (RFC 4287).

use std::borrow::Cow;
use std::io;

use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::writer::Writer;

use super::data::{Entry, Feed, moment};

/// The bytes of a feed.
pub(super) fn bytes(feed: &Feed<'_>) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory cannot fail.
    let _ = write(&mut xml, feed);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

type Xml = Writer<Vec<u8>>;

fn write(xml: &mut Xml, feed: &Feed<'_>) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", feed.language))
        .write_inner_content(|xml| {
            text(xml, "id", &feed.address)?;
            text(xml, "title", &format!("{} – {}", feed.title, feed.subtitle))?;
            text(xml, "updated", &moment(feed.updated))?;
            link(xml, "self", "application/atom+xml", &feed.address)?;
            link(xml, "alternate", "text/html", &feed.page)?;
            xml.create_element("author").write_inner_content(|xml| {
                text(xml, "name", feed.author)?;
                text(xml, "uri", &feed.author_page)
            })?;
            text(xml, "rights", &feed.rights)?;
            text(xml, "generator", env!("CARGO_PKG_NAME"))?;
            feed.entries.iter().try_for_each(|own| entry(xml, own))
        })?;
    Ok(())
}

fn entry(xml: &mut Xml, entry: &Entry) -> io::Result<()> {
    xml.create_element("entry").write_inner_content(|xml| {
        text(xml, "id", &entry.id)?;
        text(xml, "title", &entry.title)?;
        text(xml, "updated", &moment(entry.updated))?;
        text(xml, "published", &moment(entry.updated))?;
        link(xml, "alternate", "text/html", &entry.page)?;
        text(xml, "summary", &entry.summary)
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    let text = allowed(text);
    xml.create_element(name)
        .write_text_content(BytesText::new(&text))?;
    Ok(())
}

fn link(xml: &mut Xml, relation: &str, content_type: &str, address: &str) -> io::Result<()> {
    let address = allowed(address);
    xml.create_element("link")
        .with_attribute(("rel", relation))
        .with_attribute(("type", content_type))
        .with_attribute(("href", &*address))
        .write_empty()?;
    Ok(())
}

/// The text without characters that XML 1.0 does not allow, even escaped.
fn allowed(text: &str) -> Cow<'_, str> {
    let is_allowed = |character: char| {
        matches!(
            character,
            '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..
        )
    };
    if text.chars().all(is_allowed) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter(|&character| is_allowed(character))
            .collect(),
    )
}
