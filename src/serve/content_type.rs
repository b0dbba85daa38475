//! Content types by file extension.

/// The content type of a file; unknown extensions are bytes. Browsers do not guess another, because
/// of `nosniff`.
pub(super) fn from_path(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "zip" => "application/zip",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::from_path;

    #[test]
    fn s34_every_ending_has_its_type_and_others_are_bytes() {
        for (path, expected) in [
            ("a/index.html", "text/html; charset=utf-8"),
            ("assets/a.0123.css", "text/css; charset=utf-8"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("a.SVG", "image/svg+xml; charset=utf-8"),
            ("data/a.json", "application/json; charset=utf-8"),
            ("data/a.csv", "text/csv; charset=utf-8"),
            ("feeds/a.atom", "application/atom+xml; charset=utf-8"),
            ("data/a.zip", "application/zip"),
            ("a.woff2", "font/woff2"),
            ("a.pdf", "application/pdf"),
            ("_headers", "application/octet-stream"),
            (".nojekyll", "application/octet-stream"),
            ("a.html/b", "application/octet-stream"),
            ("a.exe", "application/octet-stream"),
        ] {
            assert_eq!(from_path(path), expected, "{path}");
        }
    }
}
