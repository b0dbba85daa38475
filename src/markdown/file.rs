//! Paths of files beside a text.

use icu_normalizer::{ComposingNormalizer, DecomposingNormalizer};
use percent_encoding::percent_decode_str;

/// Resolves a relative address in the file `in_file` to paths from the project's root: without
/// query and fragment, percent-decoded, `.` and `..` resolved. The first path that names a file is
/// meant: that with the letters as they are written, or composed (`é` as one character), or
/// decomposed, since keyboards and systems store the same name in either way. None if it leaves the
/// project or is not UTF-8.
pub fn files_beside(in_file: &str, relative: &str) -> Vec<String> {
    let relative = relative.split(['?', '#']).next().unwrap_or_default();
    // A percent sign without two hexadecimal digits is kept.
    let Ok(relative) = percent_decode_str(relative).decode_utf8() else {
        return Vec::new();
    };
    let composed = ComposingNormalizer::new_nfc().normalize(&relative);
    let decomposed = DecomposingNormalizer::new_nfd().normalize(&relative);
    let mut spellings = vec![relative.as_ref(), &composed, &decomposed];
    spellings.dedup();
    (spellings.iter())
        .filter_map(|spelling| resolved(in_file, spelling))
        .collect()
}

/// How a relative address is to be written if it is a file's name as it stands on the disk, with
/// `#` or `%` in it, by whether a path names a file: `report%231.pdf`. `None` if it is none.
pub fn written_for_name(
    in_file: &str,
    relative: &str,
    is_file: impl Fn(&str) -> bool,
) -> Option<String> {
    let decoded = percent_decode_str(relative).decode_utf8().ok()?;
    let names = |name: &str| resolved(in_file, name).is_some_and(|path| is_file(&path));
    if names(relative) {
        Some(relative.replace('%', "%25").replace('#', "%23"))
    } else {
        names(&decoded).then(|| relative.replace('#', "%23"))
    }
}

fn resolved(in_file: &str, relative: &str) -> Option<String> {
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
    // The folder of the project itself is no file.
    (!parts.is_empty()).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{files_beside, written_for_name};

    #[test]
    fn n04_relative_paths_start_at_the_folder_of_the_text_and_never_leave_the_project() {
        for (relative, expected) in [
            ("map.png", Some("content/map.png")),
            ("./images/map.png#top", Some("content/images/map.png")),
            ("../a.pdf?x", Some("a.pdf")),
            ("a%20b%C3%A9.png", Some("content/a bé.png")),
            ("50%.png", Some("content/50%.png")),
            ("../../etc/passwd", None),
            ("..", None),
            ("../#top", None),
            ("%2e%2e/%2e%2e/etc/passwd", None),
            ("%ff.png", None),
            ("%zz", Some("content/%zz")),
            ("report%231.pdf", Some("content/report#1.pdf")),
            ("a%2541.pdf", Some("content/a%41.pdf")),
        ] {
            assert_eq!(
                files_beside("content/about.md", relative)
                    .first()
                    .map(String::as_str),
                expected,
                "{relative}"
            );
        }
    }

    #[test]
    fn n31_letters_are_found_composed_and_decomposed() {
        let (composed, decomposed) = ("a\u{f1}o.png", "an\u{303}o.png");
        for written in [composed, decomposed, "a%C3%B1o.png", "an%CC%83o.png"] {
            let paths = files_beside("states/an\u{303}o/a.md", written);
            for name in [composed, decomposed] {
                assert!(
                    paths.contains(&format!("states/an\u{303}o/{name}")),
                    "{written} {name}"
                );
            }
        }
        assert_eq!(files_beside("a.md", "x.png"), ["x.png"]);
    }

    #[test]
    fn n30_a_name_as_it_stands_on_the_disk_has_another_address() {
        for (written, name, expected) in [
            ("report#1.pdf", "report#1.pdf", Some("report%231.pdf")),
            ("a%41.pdf", "a%41.pdf", Some("a%2541.pdf")),
            (
                "my%20list#1.pdf",
                "my list#1.pdf",
                Some("my%20list%231.pdf"),
            ),
            ("a.pdf", "b.pdf", None),
        ] {
            let is_file = |path: &str| path == format!("content/{name}");
            assert_eq!(
                written_for_name("content/a.md", written, is_file).as_deref(),
                expected
            );
        }
    }
}
