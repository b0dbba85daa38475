//! Documents → the texts that readers of the site get to see, file by file.
//!
//! Titles and names are left out: they are labels, and often not the writer's own words.

use crate::parse::documents::{Document, Documents, Field, RawText, Text};
use crate::source::{SourceId, Spanned};

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Markdown.
    Markdown,
    /// Words as they are.
    Plain,
}

/// One text.
#[derive(Clone, Copy, Debug)]
pub(super) struct ProseText<'a> {
    /// As it was written, with its place.
    pub(super) written: &'a RawText,
    /// How.
    pub(super) form: Form,
}

/// The texts of one file.
#[derive(Debug)]
pub(super) struct FileTexts<'a> {
    /// The file.
    pub(super) source: SourceId,
    /// What the file is; short files of one kind are measured together.
    pub(super) kind: Kind,
    /// The language in the file's name; `None` for an original.
    pub(super) language: Option<&'a str>,
    /// Its texts, in the order of the file.
    pub(super) texts: Vec<ProseText<'a>>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Settings,
    Rubric,
    Page,
    Practice,
    Resource,
    Profile,
    Assessment,
}

impl Kind {
    /// What many of them are called.
    pub(super) fn plural(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Rubric => "files of the rubric",
            Self::Page => "pages",
            Self::Practice => "practices",
            Self::Resource => "resources",
            Self::Profile => "profiles",
            Self::Assessment => "assessments",
        }
    }
}

/// Every text of every document that is no draft.
pub(super) fn of(documents: &Documents) -> Vec<FileTexts<'_>> {
    let mut files = Files(Vec::new());
    files.add(&documents.site, Kind::Settings, |site, texts| {
        texts.plain(&site.description);
    });
    files.add(&documents.rubric, Kind::Rubric, |rubric, texts| {
        for rating in &rubric.ratings {
            texts.markdown(&rating.definition);
        }
        for named in rubric.sectors.iter().chain(&rubric.bases) {
            texts.markdown(&named.definition);
        }
        if let Some(suggestion) = &rubric.suggestion {
            texts.markdown(&suggestion.note);
            for rule in &suggestion.rules {
                texts.plain(&rule.because);
            }
        }
        for change in &rubric.changes {
            texts.markdown(&change.note);
        }
    });
    files.add(&documents.elements, Kind::Rubric, |element, texts| {
        texts.markdown(&element.why);
        for sub_element in &element.sub_elements {
            texts.markdown(&sub_element.statement);
            for criterion in &sub_element.criteria {
                texts.markdown(&criterion.text);
            }
        }
    });
    files.add(&documents.levers, Kind::Rubric, |levers, texts| {
        for lever in &levers.levers {
            texts.plain(&lever.summary);
            texts.markdown(&lever.description);
            texts.markdowns(&lever.examples);
        }
    });
    files.add(&documents.audiences, Kind::Rubric, |audiences, texts| {
        for audience in &audiences.audiences {
            texts.plain(&audience.summary);
            texts.markdown(&audience.description);
        }
    });
    files.add(&documents.glossary, Kind::Rubric, |glossary, texts| {
        for term in &glossary.terms {
            texts.markdown(&term.definition);
        }
    });
    files.add(&documents.theory, Kind::Rubric, |theory, texts| {
        texts.markdown(&theory.introduction);
        texts.markdown(&theory.condition);
        for outcome in &theory.outcomes {
            texts.markdowns(&outcome.able_to);
            texts.markdowns(&outcome.resulting_in);
        }
    });
    files.add(&documents.action_plan, Kind::Rubric, |plan, texts| {
        texts.markdown(&plan.introduction);
        for step in &plan.steps {
            texts.plain(&step.summary);
            texts.markdown(&step.description);
        }
    });
    files.add(&documents.pages, Kind::Page, |page, texts| {
        if is_published(&page.draft) {
            texts.plain(&page.description);
            texts.markdown(&page.body);
        }
    });
    files.add(&documents.practices, Kind::Practice, |practice, texts| {
        if is_published(&practice.draft) {
            texts.plain(&practice.summary);
            texts.markdown(&practice.body);
        }
    });
    files.add(&documents.resources, Kind::Resource, |resource, texts| {
        if is_published(&resource.draft) {
            texts.markdown(&resource.body);
        }
    });
    files.add(&documents.profiles, Kind::Profile, |profile, texts| {
        if is_published(&profile.draft) {
            texts.markdown(&profile.body);
        }
    });
    files.add(
        &documents.assessments,
        Kind::Assessment,
        |assessment, texts| {
            texts.markdown(&assessment.note);
            for score in &assessment.scores {
                texts.markdown(&score.evidence);
            }
        },
    );
    files.0
}

fn is_published(draft: &Field<bool>) -> bool {
    !draft.as_ref().is_some_and(|draft| draft.value)
}

struct Files<'a>(Vec<FileTexts<'a>>);

impl<'a> Files<'a> {
    fn add<T>(
        &mut self,
        documents: &'a [Document<T>],
        kind: Kind,
        texts_of: impl Fn(&'a T, &mut Texts<'a>),
    ) {
        for document in documents {
            let mut texts = Texts(Vec::new());
            texts_of(&document.body, &mut texts);
            if !texts.0.is_empty() {
                self.0.push(FileTexts {
                    source: document.source,
                    kind,
                    language: document.language.as_deref(),
                    texts: texts.0,
                });
            }
        }
    }
}

struct Texts<'a>(Vec<ProseText<'a>>);

impl<'a> Texts<'a> {
    fn plain(&mut self, field: &'a Field<Text>) {
        self.add(field.as_ref(), Form::Plain);
    }

    fn markdown(&mut self, field: &'a Option<RawText>) {
        self.add(field.as_ref(), Form::Markdown);
    }

    fn markdowns(&mut self, list: &'a [Spanned<Text>]) {
        for text in list {
            self.add(Some(text), Form::Markdown);
        }
    }

    fn add(&mut self, written: Option<&'a RawText>, form: Form) {
        self.0
            .extend(written.map(|written| ProseText { written, form }));
    }
}
