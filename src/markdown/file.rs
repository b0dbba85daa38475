//! Paths of files beside a text.

use percent_encoding::percent_decode_str;

/// Resolves a relative path in the file `in_file` to a path from the project's root: without query
/// and fragment, percent-decoded, `.` and `..` resolved. `None` if it leaves the project or is not
/// UTF-8.
pub fn file_beside(in_file: &str, relative: &str) -> Option<String> {
    let relative = relative.split(['?', '#']).next().unwrap_or_default();
    // A percent sign without two hexadecimal digits is kept.
    let relative = percent_decode_str(relative).decode_utf8().ok()?;
    let mut parts: Vec<&str> = in_file.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::file_beside;

    #[test]
    fn n04_relative_paths_start_at_the_folder_of_the_text_and_never_leave_the_project() {
        for (relative, expected) in [
            ("map.png", Some("content/map.png")),
            ("./images/map.png#top", Some("content/images/map.png")),
            ("../a.pdf?x", Some("a.pdf")),
            ("a%20b%C3%A9.png", Some("content/a bé.png")),
            ("50%.png", Some("content/50%.png")),
            ("../../etc/passwd", None),
            ("%2e%2e/%2e%2e/etc/passwd", None),
            ("%ff.png", None),
            ("%zz", Some("content/%zz")),
        ] {
            assert_eq!(
                file_beside("content/about.md", relative).as_deref(),
                expected,
                "{relative}"
            );
        }
    }
}
