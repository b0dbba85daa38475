//! HTML of the server itself: the error page, and the reload script in pages of the site.

use pulldown_cmark_escape::escape_html;

use super::problems::Problem;

/// The address of the reload script. No page of a site has it: a slug begins with a letter or a
/// digit.
const RELOAD_SCRIPT: &str = "/_statewise/reload.js";

/// All problems as a page, shown where there is no page of the site. It reloads once a version other
/// than `version` is served.
pub(super) fn error_page(problems: &[Problem], version: &str) -> Vec<u8> {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>statewise serve</title>\n\
         <link rel=\"stylesheet\" href=\"/_statewise/problems.css\">\n</head>\n<body>\n<main>\n",
    );
    html.push_str("<h1>This page cannot be shown yet</h1>\n");
    for problem in problems {
        html.push_str("<pre>");
        // A `String` takes everything.
        let _ = escape_html(&mut html, &problem.text);
        html.push_str("</pre>\n");
    }
    html.push_str("</main>\n");
    html.push_str(&reload_script(version));
    html.push_str("</body>\n</html>\n");
    html.into_bytes()
}

/// The element that keeps a page up to date; `version` is the site that the page belongs to.
fn reload_script(version: &str) -> String {
    format!("<script src=\"{RELOAD_SCRIPT}\" data-version=\"{version}\" defer></script>\n")
}

/// Adds the reload script at the end of the body.
pub(super) fn inject_reload_script(page: &[u8], version: &str) -> Vec<u8> {
    let end = b"</body>";
    let at = page
        .windows(end.len())
        .rposition(|window| window == end)
        .unwrap_or(page.len());
    let (before, after) = page.split_at(at);
    [before, reload_script(version).as_bytes(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::problems;

    #[test]
    fn s17_what_files_say_is_text() {
        let page = error_page(
            &[problems::system_error("<script>alert(1)</script>&\"'")],
            "v",
        );
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"));
        assert_eq!(page.matches("<script").count(), 1);
    }

    #[test]
    fn the_script_stands_last_in_the_body() {
        let page = b"<body></body> text </body></html>";
        let with = String::from_utf8(inject_reload_script(page, "v")).unwrap();
        assert_eq!(
            with,
            "<body></body> text <script src=\"/_statewise/reload.js\" data-version=\"v\" defer></script>\n\
             </body></html>"
        );
        assert!(inject_reload_script(b"x", "v").starts_with(b"x<script"));
    }
}
