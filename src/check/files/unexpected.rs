//! Refused files: one diagnostic for each.

use crate::check::known::slugs;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Edit};
use crate::source::{ATTACHMENTS, Source, SourceId, Sources, Span, UnexpectedFile};

/// Reports every refused file of the project.
pub(crate) fn report(sources: &Sources, diagnostics: &mut Diagnostics) {
    for (id, source) in sources.iter() {
        if let Some(oddity) = &source.oddity {
            describe(sources, id, source, oddity).report(diagnostics);
        }
    }
}

fn describe(
    sources: &Sources,
    id: SourceId,
    source: &Source,
    oddity: &UnexpectedFile,
) -> Diagnostic {
    let path = &source.path;
    let top = Span::new(id, 0..0);
    match oddity {
        UnexpectedFile::Symlink => Diagnostic::new(Code::RefusedFile, top)
            .message(format!(
                "`{path}` is a symbolic link, which could lead out of the project"
            ))
            .hint("Put the file itself here."),
        UnexpectedFile::NotRegular => Diagnostic::new(Code::RefusedFile, top)
            .message(format!("`{path}` is a pipe, socket or device, not a file"))
            .hint("Remove it."),
        UnexpectedFile::HiddenOrSecret => Diagnostic::new(Code::HiddenFile, top)
            .message(format!(
                "`{path}` is a hidden or secret-looking file and is left out"
            ))
            .hint("Move it out of the folders that statewise reads."),
        UnexpectedFile::NotUtf8 { offset } => {
            let end = source.text.len();
            Diagnostic::new(Code::NotUtf8, Span::new(id, end..end))
                .message(format!("`{path}` is not UTF-8 from byte {offset} on"))
                .caret("the next byte is not UTF-8")
                .hint("Save the file as UTF-8.")
        }
        UnexpectedFile::NameNotUtf8 => Diagnostic::new(Code::BadFileName, top)
            .message(format!("The name of `{path}` is not UTF-8"))
            .hint("Rename it with letters, digits and hyphens."),
        UnexpectedFile::NameNotPortable => Diagnostic::new(Code::BadFileName, top)
            .message(format!(
                "The name of `{path}` does not work on every system"
            ))
            .hint("Rename it with letters, digits and hyphens."),
        UnexpectedFile::Misplaced => misplaced(sources, id, path),
        UnexpectedFile::TooLarge { limit } => Diagnostic::new(Code::FileTooLarge, top)
            .message(format!("`{path}` is larger than {}", size(*limit)))
            .hint("Make it smaller, or link to it where it is published."),
        UnexpectedFile::DirectoryInsteadOfFile => Diagnostic::new(Code::UnexpectedFile, top)
            .message(format!(
                "`{path}` is a folder, and a file is expected there"
            ))
            .hint("Rename the folder, or put the file in its place."),
    }
}

/// A file that is not read where it stands: a copy, one of a kind that is not published, or any
/// other.
fn misplaced(sources: &Sources, id: SourceId, path: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::UnexpectedFile, Span::new(id, 0..0));
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    if let Some(original) = slugs::copied_from(stem) {
        let original = format!("{original}.{ending}");
        if sources.find(&format!("{folder}/{original}")).is_some() {
            return diagnostic
                .message(format!("`{path}` looks like a copy of `{original}`"))
                .hint("Remove it.")
                .edit(Edit::Remove(id));
        }
    }
    let lower = ending.to_lowercase();
    let may_attach = path.starts_with("content/")
        || path.starts_with("states/") && path.matches('/').count() > 1;
    let is_text = matches!(lower.as_str(), "md" | "toml");
    if !may_attach || is_text || ATTACHMENTS.contains(&lower.as_str()) {
        return diagnostic
            .message(format!("`{path}` stands where no such file is read"))
            .hint("Move it to where it belongs, or remove it.");
    }
    let message = match lower.as_str() {
        "" => format!("`{path}` has no ending that says what it is"),
        _ => format!("Files that end in .{lower} are not published: `{path}`"),
    };
    let instead = match lower.as_str() {
        "svg" | "svgz" => "An SVG can hold scripts: save it as a PNG.",
        "doc" | "odt" | "rtf" | "pages" => "Save it as a PDF, or as a .docx.",
        "xls" | "ods" | "xlsm" | "numbers" | "tsv" => "Save it as an .xlsx or a .csv.",
        "ppt" | "pptx" | "odp" | "key" => "Save it as a PDF.",
        "bmp" | "tif" | "tiff" | "heic" | "heif" | "psd" => "Save it as a PNG or a JPEG.",
        "html" | "htm" | "txt" => "Put its text into a page, or save it as a PDF.",
        _ => "Save it in one of these, or remove it.",
    };
    diagnostic
        .message(message)
        .expected(format!("one of: .{}", ATTACHMENTS.join(", .")))
        .hint(instead)
}

fn size(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    if bytes >= MIB && bytes.is_multiple_of(MIB) {
        format!("{} MiB", bytes / MIB)
    } else if bytes >= 1024 && bytes.is_multiple_of(1024) {
        format!("{} KiB", bytes / 1024)
    } else {
        format!("{bytes} bytes")
    }
}
