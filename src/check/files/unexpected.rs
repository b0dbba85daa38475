//! Refused files: one diagnostic for each.

use super::misplaced::{self, Beside};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Source, SourceId, Sources, Span, UnexpectedFile};

/// Reports every refused file of the project.
pub fn report(sources: &Sources, diagnostics: &mut Diagnostics) {
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
        UnexpectedFile::Misplaced => misplaced::problem(sources, id, path),
        UnexpectedFile::TooLarge { limit } => Diagnostic::new(Code::FileTooLarge, top)
            .message(format!("`{path}` is larger than {}", size(*limit)))
            .hint("Make it smaller, or link to it where it is published."),
        UnexpectedFile::DirectoryInsteadOfFile => Diagnostic::new(Code::UnexpectedFile, top)
            .message(format!(
                "`{path}` is a folder, and a file is expected there"
            ))
            .hint("Rename the folder, or put the file in its place."),
        UnexpectedFile::BesideInput {
            meant,
            is_folder,
            is_slip,
        } => Beside {
            path,
            meant,
            is_folder: *is_folder,
            is_slip: *is_slip,
        }
        .problem(sources, id),
    }
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
