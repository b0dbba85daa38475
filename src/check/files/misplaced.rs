//! Files that are not read where they stand: the path that was probably meant.

use crate::check::known::elsewhere::meant;
use crate::check::known::slugs;
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::source::{ATTACHMENTS, SourceId, Sources, Span};

/// A file or folder of the root that looks like input.
pub(super) struct Beside<'a> {
    pub(super) path: &'a str,
    /// The path that was probably meant.
    pub(super) meant: &'a str,
    pub(super) is_folder: bool,
    /// Whether the name is a slip, and the place is right.
    pub(super) is_slip: bool,
}

impl Beside<'_> {
    /// The diagnostic for it.
    pub(super) fn problem(&self, sources: &Sources, id: SourceId) -> Diagnostic {
        let Self { path, meant, .. } = self;
        let what = if self.is_folder { "folder" } else { "file" };
        let diagnostic = Diagnostic::new(Code::UnexpectedFile, Span::new(id, 0..0));
        let diagnostic = if self.is_slip {
            diagnostic
                .message(format!("The {what} `{path}` is not read"))
                .suggestion(Some(*meant))
        } else {
            let (folder, _) = meant.rsplit_once('/').unwrap_or((meant, ""));
            diagnostic.message(format!(
                "The {what} `{path}` is not read here; it belongs in `{folder}/`"
            ))
        };
        let below = format!("{meant}/");
        let is_taken = (sources.iter()).any(|(_, file)| {
            !file.built_in && (file.path == *meant || file.path.starts_with(&below))
        });
        if is_taken {
            return diagnostic.hint(format!(
                "There is `{meant}` already. Put what is missing there; remove the rest, or give \
                 it a name of its own."
            ));
        }
        let is_another_format = !self.is_folder && !path.to_lowercase().contains(".t");
        if self.is_slip && is_another_format {
            return diagnostic.hint(format!("Write it anew as TOML, as `{meant}`."));
        }
        let verb = if self.is_slip { "Rename" } else { "Move" };
        let diagnostic = diagnostic.hint(format!("{verb} it to `{meant}`."));
        match meant.contains("<state>") {
            true => diagnostic.hint("`<state>` is the name of the state's folder."),
            false => diagnostic.edit(Edit::Rename(id, (*meant).to_owned())),
        }
    }
}

/// The diagnostic for a file that is not read where it stands: a copy, a slip in its name, one of a
/// kind that is not published, or any other.
pub(super) fn problem(sources: &Sources, id: SourceId, path: &str) -> Diagnostic {
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
    if path.starts_with("states/") && matches!(lower.as_str(), "csv" | "docx" | "xlsx") {
        return not_imported(diagnostic, path, stem, &lower);
    }
    if let Some(meant) = meant(path) {
        let diagnostic = diagnostic
            .message(format!("`{path}` is not read"))
            .suggestion(Some(&meant));
        return match lower.as_str() {
            _ if sources.find(&meant).is_some() => diagnostic.hint(format!(
                "There is `{meant}` already. Put what is missing there, and remove this file."
            )),
            "yaml" | "yml" | "json" => {
                diagnostic.hint(format!("Write it anew as TOML, as `{meant}`."))
            }
            _ => diagnostic
                .hint(format!("Rename it to `{meant}`."))
                .edit(Edit::Rename(id, meant)),
        };
    }
    let may_attach = path.starts_with("content/")
        || path.starts_with("states/") && path.matches('/').count() > 1;
    let is_text = matches!(lower.as_str(), "md" | "toml");
    if !may_attach || is_text || ATTACHMENTS.contains(&lower.as_str()) {
        let diagnostic = diagnostic.message(format!("`{path}` stands where no such file is read"));
        let diagnostic = match expected_in(path) {
            Some(expected) => diagnostic.expected(expected),
            None => diagnostic,
        };
        return diagnostic.hint("Move it to where it belongs, or remove it.");
    }
    not_published(diagnostic, path, &lower)
}

/// The diagnostic for a letter or table that has the name of a file of a state.
fn not_imported(diagnostic: Diagnostic, path: &str, stem: &str, ending: &str) -> Diagnostic {
    let is_table = ending != "docx";
    let ending_read = if stem == "profile" { "md" } else { "toml" };
    let how = if is_table && stem != "profile" {
        format!(
            "`statewise import` makes `{stem}.{ending_read}` of a table of answers; keep the table elsewhere."
        )
    } else {
        format!("Write its text into `{stem}.{ending_read}`, and keep the file elsewhere.")
    };
    diagnostic
        .message(format!("`{path}` is not read"))
        .hint(how)
        .hint(format!(
            "To publish it as it is, give it another name, such as `{stem}-as-sent.{ending}`."
        ))
}

/// The diagnostic for an attachment of a kind that is not published.
fn not_published(diagnostic: Diagnostic, path: &str, ending: &str) -> Diagnostic {
    let message = match ending {
        "" => format!("`{path}` has no ending that says what it is"),
        _ => format!("Files that end in .{ending} are not published: `{path}`"),
    };
    let instead = match ending {
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

/// What may stand in the folder of a path, in words.
fn expected_in(path: &str) -> Option<&'static str> {
    let parts: Vec<&str> = path.split('/').collect();
    Some(match parts.as_slice() {
        ["states", _] => "a folder for each state",
        ["states", _, _] => {
            "`profile.md`, `plan.toml`, and assessments such as `2026.toml`, with their translations"
        }
        ["states", ..] => "only files to be published, which a text links to",
        ["content", ..] => {
            "pages in `content/`, best practices in `content/practices/`, resources in \
             `content/resources/`"
        }
        ["rubric", ..] => {
            "`rubric.toml`, `levers.toml`, `audiences.toml`, `glossary.toml`, \
             `theory-of-action.toml`, `action-plan.toml` and `assessment.toml` in `rubric/`, and \
             files in `rubric/elements/`"
        }
        ["themes", _, "i18n", _] => {
            "a Fluent file named after its language, such as `es.ftl` or `es-plan.ftl`"
        }
        ["themes", ..] => {
            "in the folder of a theme: `theme.toml`, `templates/`, `static/`, `i18n/*.ftl` and \
             `plain-words/*.toml`"
        }
        _ => return None,
    })
}
