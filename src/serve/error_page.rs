//! The page that is shown where there is no site to show yet.

use super::problems::Problem;
use super::site::RELOAD_SCRIPT;

/// All problems as a page. It goes away by itself when they are mended: `version` is the site that
/// it stands in for.
pub(super) fn page(problems: &[Problem], version: &str) -> Vec<u8> {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>statewise serve</title>\n\
         <link rel=\"stylesheet\" href=\"/_statewise/problems.css\">\n</head>\n<body>\n<main>\n",
    );
    html.push_str("<h1>This page cannot be shown yet</h1>\n");
    for problem in problems {
        html.push_str("<pre>");
        escape(&problem.text, &mut html);
        html.push_str("</pre>\n");
    }
    html.push_str("</main>\n");
    html.push_str(&script(version));
    html.push_str("</body>\n</html>\n");
    html.into_bytes()
}

/// The element that keeps a page up to date.
fn script(version: &str) -> String {
    format!("<script src=\"{RELOAD_SCRIPT}\" data-version=\"{version}\" defer></script>\n")
}

/// A page of the site with the element that keeps it up to date, at the end of its body.
pub(super) fn with_script(page: &[u8], version: &str) -> Vec<u8> {
    let end = b"</body>";
    let at = page
        .windows(end.len())
        .rposition(|window| window == end)
        .unwrap_or(page.len());
    let (before, after) = page.split_at(at);
    [before, script(version).as_bytes(), after].concat()
}

/// Text as it has to stand in HTML.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::problems;

    #[test]
    fn s17_what_files_say_is_text() {
        let page = page(
            &[problems::of_machine("<script>alert(1)</script>&\"'")],
            "v",
        );
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"));
        assert_eq!(page.matches("<script").count(), 1);
    }

    #[test]
    fn the_script_stands_last_in_the_body() {
        let page = b"<body></body> text </body></html>";
        let with = String::from_utf8(with_script(page, "v")).unwrap();
        assert_eq!(
            with,
            "<body></body> text <script src=\"/_statewise/reload.js\" data-version=\"v\" defer></script>\n\
             </body></html>"
        );
        assert!(with_script(b"x", "v").starts_with(b"x<script"));
    }
}
