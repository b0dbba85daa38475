//! Lines that name the schema of a file, which only text editors read: one that is wrong would be
//! wrong without a word.

use crate::check::known::message::shortened;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Edit};
use crate::parse::{SchemaComment, SchemaForm, schema_comments};
use crate::schema::SchemaFile;
use crate::source::{Source, SourceId, SourceKind, Sources, Span};

/// Reports every line that is misspelled, stands too low or twice, or leads elsewhere than to the schema
/// of its file. `addresses` are those of the site, with a final slash; without any, it is not known
/// what an address leads to.
pub(crate) fn report(sources: &Sources, addresses: &[String], diagnostics: &mut Diagnostics) {
    let texts = sources.iter().filter(|(_, source)| {
        !source.built_in
            && source.oddity.is_none()
            && matches!(source.kind, SourceKind::Toml | SourceKind::Markdown)
    });
    for (id, source) in texts {
        let (top, comments) = schema_comments(id, source);
        for comment in &comments {
            let file = LineOf {
                id,
                source,
                top,
                first: &comments[0],
                addresses,
            };
            if let Some(problem) = file.problem(comment) {
                problem.report(diagnostics);
            }
        }
    }
}

/// The file of a line.
struct LineOf<'a> {
    id: SourceId,
    source: &'a Source,
    /// Where its TOML begins.
    top: usize,
    /// The first of its lines that name a schema.
    first: &'a SchemaComment<'a>,
    addresses: &'a [String],
}

impl LineOf<'_> {
    fn problem(&self, comment: &SchemaComment<'_>) -> Option<Diagnostic> {
        let problem = Diagnostic::new(Code::SchemaLine, comment.span);
        let gone = Edit::Replace(comment.span, String::new());
        let Some(schema) = SchemaFile::of_file(&self.source.path) else {
            return Some(
                problem
                    .message("There is no schema for this file")
                    .hint("Delete the line.")
                    .edit(gone),
            );
        };
        if comment.span != self.first.span {
            return Some(
                problem
                    .message("Another line names a schema for this file")
                    .label(self.first.span, "the first one")
                    .hint("Keep one of them.")
                    .edit(gone),
            );
        }
        let right = format!("#:schema {}", self.way_to(schema));
        let written = shortened(comment.text);
        match comment.form {
            SchemaForm::Misspelled => Some(
                problem
                    .message(format!(
                        "`{written}` is not how a file names its schema, so no editor reads it"
                    ))
                    .hint(format!("Write `{right}`."))
                    .edit(Edit::Replace(comment.span, right)),
            ),
            SchemaForm::BelowKeys => {
                let top = Span::new(self.id, self.top..self.top);
                Some(
                    problem
                        .message(
                            "The line that names the schema stands below a key, where no editor \
                             looks for it",
                        )
                        .hint(format!("Make `{right}` the first line."))
                        .edit(Edit::Replace(top, format!("{right}\n")))
                        .edit(gone),
                )
            }
            SchemaForm::Address(address) => {
                let message = self.wrong_address(address, schema)?;
                Some(
                    problem
                        .message(message)
                        .hint(format!("Write `{right}`."))
                        .edit(Edit::Replace(comment.span, right)),
                )
            }
        }
    }

    /// What is wrong with an address; `None` if it is that of the schema.
    fn wrong_address(&self, address: &str, schema: SchemaFile) -> Option<String> {
        if address.is_empty() {
            return Some("The line names no schema".to_owned());
        }
        let target = if address.contains("://") {
            if self.addresses.is_empty() {
                return None;
            }
            let mut addresses = self.addresses.iter();
            addresses.find_map(|site| Some(address.strip_prefix(site.as_str())?.to_owned()))
        } else {
            below_root(&self.source.path, address)
        };
        let target = target.unwrap_or_default();
        if target == schema.path() {
            return None;
        }
        let shown = shortened(address);
        let other = SchemaFile::all().find(|other| other.path() == target);
        Some(match other {
            Some(other) => format!(
                "`{shown}` is the schema `{}`, and that of this file is `{}`",
                other.name(),
                schema.name()
            ),
            None => format!("`{shown}` leads to no schema of this project"),
        })
    }

    /// The way from the file to a schema of its project.
    fn way_to(&self, schema: SchemaFile) -> String {
        let up = "../".repeat(self.source.path.matches('/').count());
        format!("{up}{}", schema.path())
    }
}

/// The path from the project's root that a relative address in a file leads to; `None` if it leads out
/// of the project.
fn below_root(file: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "" => return None,
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    /// What is wrong with a line at the top of a file.
    fn said(path: &str, line: &str) -> String {
        let sources = Sources::new([Source {
            path: path.into(),
            kind: SourceKind::Toml,
            text: format!("{line}\na = 1\n").into(),
            bytes: Arc::default(),
            oddity: None,
            built_in: false,
        }]);
        let mut problems = Diagnostics::new();
        let addresses = ["https://garden.example/plots/".to_owned()];
        report(&sources, &addresses, &mut problems);
        let problems = problems.into_sorted();
        let said = problems.iter().map(|problem| {
            assert!(!problem.edits.is_empty(), "{line}");
            problem.message.clone()
        });
        said.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_line_leads_to_the_schema_of_its_file() {
        for (path, address) in [
            ("site.toml", "schema/site.json"),
            ("site.toml", "./schema/site.json"),
            ("site.es.toml", "schema/site-translation.json"),
            ("states/ohio/2026.toml", "../../schema/assessment.json"),
            (
                "states/ohio/2026.toml",
                "../ohio/../../schema/assessment.json",
            ),
            (
                "states/ohio/2026.toml",
                "https://garden.example/plots/schema/assessment.json",
            ),
        ] {
            assert_eq!(said(path, &format!("#:schema {address}")), "", "{address}");
        }
        for (address, expected) in [
            ("", "The line names no schema"),
            (
                "../../schema/plan.json",
                "is the schema `plan`, and that of this file is `assessment`",
            ),
            (
                "https://garden.example/plots/schema/draft.json",
                "is the schema `draft`, and that of",
            ),
            ("../schema/assessment.json", "leads to no schema"),
            ("../../schema/assessment.jsn", "leads to no schema"),
            ("../../../../schema/assessment.json", "leads to no schema"),
            ("/schema/assessment.json", "leads to no schema"),
            ("..\\..\\schema\\assessment.json", "leads to no schema"),
            ("../../schema//assessment.json", "leads to no schema"),
            (
                "https://garden.example/schema/assessment.json",
                "leads to no schema",
            ),
            ("file:///schema/assessment.json", "leads to no schema"),
            ("\"../../schema/assessment.json\"", "leads to no schema"),
        ] {
            let said = said("states/ohio/2026.toml", &format!("#:schema {address}"));
            assert!(said.contains(expected), "{address}: {said}");
        }
    }

    #[test]
    fn a_file_has_one_line_at_most_and_one_that_is_known() {
        let right = "#:schema schema/site.json";
        let said_of = |line: &str| said("site.toml", line);
        assert!(said_of(&format!("{right}\n{right}")).starts_with("Another line"));
        assert!(said_of(&format!("b = 1\n{right}")).contains("below a key"));
        assert!(said_of("# schema: schema/site.json").contains("no editor reads it"));
        assert!(said("themes/mine/theme.toml", right).contains("no schema for this file"));
    }
}
