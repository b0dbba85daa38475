//! Documents → the prose of each file.

use crate::parse::documents::{Document, Documents, Field, Prose, ProseText};
use crate::source::SourceId;

/// The texts of one file.
#[derive(Debug)]
pub(super) struct FileTexts<'a> {
    /// The file.
    pub(super) source: SourceId,
    /// The kind of file; short files of one kind are measured together.
    pub(super) kind: Kind,
    /// The language in the file's name; `None` for an original.
    pub(super) language: Option<&'a str>,
    /// Its texts, in the order of the file.
    pub(super) texts: Vec<ProseText<'a>>,
}

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Settings,
    Rubric,
    Page,
    Practice,
    Resource,
    Profile,
    Assessment,
    Plan,
}

impl Kind {
    /// The plural noun, for messages.
    pub(super) fn plural(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Rubric => "files of the rubric",
            Self::Page => "pages",
            Self::Practice => "practices",
            Self::Resource => "resources",
            Self::Profile => "profiles",
            Self::Assessment => "assessments",
            Self::Plan => "plans",
        }
    }
}

/// The prose of every document that has some and is not a draft.
pub(super) fn from_documents(documents: &Documents) -> Vec<FileTexts<'_>> {
    let mut files = Files(Vec::new());
    files.add(&documents.site, Kind::Settings);
    files.add(&documents.rubric, Kind::Rubric);
    files.add(&documents.elements, Kind::Rubric);
    files.add(&documents.levers, Kind::Rubric);
    files.add(&documents.audiences, Kind::Rubric);
    files.add(&documents.glossary, Kind::Rubric);
    files.add(&documents.theory, Kind::Rubric);
    files.add(&documents.action_plan, Kind::Rubric);
    files.add(&documents.needs_assessment, Kind::Rubric);
    files.add_published(&documents.pages, Kind::Page, |raw| &raw.draft);
    files.add_published(&documents.practices, Kind::Practice, |raw| &raw.draft);
    files.add_published(&documents.resources, Kind::Resource, |raw| &raw.draft);
    files.add_published(&documents.profiles, Kind::Profile, |raw| &raw.draft);
    files.add(&documents.assessments, Kind::Assessment);
    files.add(&documents.plans, Kind::Plan);
    files.0
}

struct Files<'a>(Vec<FileTexts<'a>>);

impl<'a> Files<'a> {
    fn add<T: Prose>(&mut self, documents: &'a [Document<T>], kind: Kind) {
        self.add_published(documents, kind, |_| &None);
    }

    fn add_published<T: Prose>(
        &mut self,
        documents: &'a [Document<T>],
        kind: Kind,
        draft: fn(&T) -> &Field<bool>,
    ) {
        for document in documents {
            let mut texts = Vec::new();
            if !draft(&document.body).is_some_and(|draft| draft.value) {
                document.body.add_prose(&mut texts);
            }
            if !texts.is_empty() {
                self.0.push(FileTexts {
                    source: document.source,
                    kind,
                    language: document.language.as_deref(),
                    texts,
                });
            }
        }
    }
}
