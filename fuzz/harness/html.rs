//! Whether every tag is known, closed, and nested right, and every attribute harmless.

/// Checks that all tags in the HTML are ones that this module writes.
pub(crate) fn check(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (_, tag) = rest.split_at(start + 1);
        let end = tag.find('>').ok_or("an unclosed tag")?;
        let (tag, after) = tag.split_at(end);
        rest = &after[1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing in {html}"));
            }
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let known = [
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "code",
            "ul",
            "ol",
            "li",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "em",
            "strong",
            "del",
            "sup",
            "a",
            "bdi",
            "img",
            "br",
            "hr",
        ];
        if !known.contains(&name) {
            return Err(format!("<{name}> in {html}"));
        }
        if !["img", "br", "hr"].contains(&name) {
            open.push(name);
        }
        let mut attributes = attributes;
        while !attributes.is_empty() {
            let (attribute, value) = attributes.split_once("=\"").ok_or("no value")?;
            let (value, more) = value.split_once('"').ok_or("no end of value")?;
            attributes = more.trim_start();
            let is_known = [
                "href",
                "src",
                "alt",
                "title",
                "class",
                "id",
                "rel",
                "start",
                "scope",
                "loading",
                "decoding",
                "width",
                "height",
                "tabindex",
                "role",
                "aria-label",
            ];
            if !is_known.contains(&attribute) || value.contains(['<', '>', '\'']) {
                return Err(format!("{attribute}={value} in {html}"));
            }
            let is_address = ["href", "src"].contains(&attribute);
            let starts = ["https://", "http://", "mailto:", "tel:", "/", "#"];
            let lower = value.to_ascii_lowercase();
            if is_address
                && (!starts.iter().any(|start| lower.starts_with(start)) || lower.starts_with("//"))
            {
                return Err(format!("{attribute}={value} in {html}"));
            }
        }
    }
    if open.is_empty() {
        Ok(())
    } else {
        Err(format!("{open:?} stay open in {html}"))
    }
}
