//! Escaping of text for HTML.

use pulldown_cmark_escape::{escape_html, escape_html_body_text};

/// Appends a text between tags.
pub(super) fn text(html: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = escape_html_body_text(html, text);
}

/// Appends ` name="value"`.
pub(super) fn attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    let _ = escape_html(&mut *html, value);
    html.push('"');
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
