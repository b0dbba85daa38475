//! Text that cannot become markup.

/// Appends a text between tags.
pub(super) fn text(html: &mut String, text: &str) {
    append(html, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => None,
    });
}

/// Appends ` name="value"`.
pub(super) fn attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    append(html, value, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    });
    html.push('"');
}

/// Copies whole stretches between the few bytes that must be written otherwise.
fn append(html: &mut String, text: &str, escaped: impl Fn(u8) -> Option<&'static str>) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(escaped) = escaped(byte) {
            html.push_str(text.get(done..at).unwrap_or_default());
            html.push_str(escaped);
            done = at + 1;
        }
    }
    html.push_str(text.get(done..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    #[test]
    fn markup_is_written_as_text() {
        let mut html = String::new();
        super::text(&mut html, "é<b> & \"c\"");
        super::attribute(&mut html, "title", "\"'><é&");
        assert_eq!(
            html,
            "é&lt;b&gt; &amp; \"c\" title=\"&quot;&#39;&gt;&lt;é&amp;\""
        );
    }
}
