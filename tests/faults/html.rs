//! A small strict scanner for the HTML that this program writes. It does no error recovery:
//! anything that a browser would have to repair is an error.

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// `<name …>`
    Open(Tag),
    /// `</name>`
    Close(String),
    /// Text between tags, decoded.
    Text(String),
}

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    /// As written.
    pub(crate) name: String,
    /// Decoded, in order.
    pub(crate) attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Elements without an end tag.
const VOID: &[&str] = &[
    "meta", "link", "img", "br", "hr", "input", "col", "wbr", "base",
];

/// Reads a page.
///
/// # Errors
///
/// The first part that is not well-formed HTML, quoted.
pub(crate) fn scan(html: &str) -> Result<Vec<Piece>, String> {
    let mut rest = html.strip_prefix("<!doctype html>").ok_or("no doctype")?;
    let mut pieces = Vec::new();
    let mut open: Vec<String> = Vec::new();
    while !rest.is_empty() {
        let Some(after) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            pieces.push(Piece::Text(decode(&rest[..end])?));
            rest = &rest[end..];
            continue;
        };
        let here = || rest.chars().take(60).collect::<String>();
        if let Some(after) = after.strip_prefix('/') {
            let (name, after) = after.split_once('>').ok_or_else(here)?;
            if open.pop().as_deref() != Some(name) {
                return Err(format!("ends what is not open: {}", here()));
            }
            pieces.push(Piece::Close(name.to_owned()));
            rest = after;
        } else {
            let (tag, after) = tag(after).ok_or_else(|| format!("no tag: {}", here()))?;
            if !VOID.contains(&tag.name.as_str()) {
                open.push(tag.name.clone());
            }
            pieces.push(Piece::Open(tag));
            rest = after;
        }
    }
    match open.as_slice() {
        [] => Ok(pieces),
        open => Err(format!("never ended: {open:?}")),
    }
}

/// The tag at the start, and what follows. Values are quoted with `"`.
fn tag(text: &str) -> Option<(Tag, &str)> {
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == ':';
    let word = |text: &str| text.find(|c| !is_name(c)).unwrap_or(text.len());
    let svg_attributes = ["viewBox", "preserveAspectRatio"];
    let (name, mut rest) = text.split_at(word(text));
    if name.is_empty() {
        return None;
    }
    let mut attributes = Vec::new();
    loop {
        if let Some(rest) = rest.strip_prefix('>') {
            let name = name.to_owned();
            return Some((Tag { name, attributes }, rest));
        }
        rest = rest.strip_prefix(' ')?;
        let length = svg_attributes
            .iter()
            .find(|known| rest.starts_with(**known))
            .map_or_else(|| word(rest), |known| known.len());
        let (name, after) = rest.split_at(length);
        if name.is_empty() {
            return None;
        }
        rest = after;
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix("=\"") {
            let (written, after) = after.split_once('"')?;
            if written.contains('<') {
                return None;
            }
            value = decode(written).ok()?;
            rest = after;
        }
        attributes.push((name.to_owned(), value));
    }
}

/// Text with its character references resolved; only those are known that the program writes.
fn decode(text: &str) -> Result<String, String> {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        let (name, after) = after
            .split_once(';')
            .ok_or_else(|| format!("a bare & in {text:.60?}"))?;
        decoded.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" | "#x27" => '\'',
            "#x2F" => '/',
            _ => return Err(format!("a strange reference &{name:.20}; in {text:.60?}")),
        });
        rest = after;
    }
    decoded.push_str(rest);
    Ok(decoded)
}

#[test]
fn the_scanner_sees_what_it_is_for() {
    for bad in [
        "<p>x",
        "</p>",
        "<p></div>",
        "<p onclick=alert(1)></p>",
        "<p title='x'></p>",
        "<p>a < b</p>",
        "<p>a & b</p>",
        "<p>&nope;</p>",
        "<p title=\"a<b\"></p>",
        "<P></P>",
        "<!-- x -->",
        "<p/>",
    ] {
        assert!(scan(&format!("<!doctype html>{bad}")).is_err(), "{bad}");
    }
    let pieces = scan("<!doctype html><p id=\"a\" hidden>x &lt; &amp;amp;<br></p>").unwrap();
    let tag = |name: &str, attributes: &[(&str, &str)]| {
        Piece::Open(Tag {
            name: name.to_owned(),
            attributes: attributes
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        })
    };
    assert_eq!(
        pieces,
        [
            tag("p", &[("id", "a"), ("hidden", "")]),
            Piece::Text("x < &amp;".to_owned()),
            tag("br", &[]),
            Piece::Close("p".to_owned()),
        ]
    );
}
