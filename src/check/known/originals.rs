//! Each original with its translations, without drafts, in the order of the site.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::known::inputs::Inputs;
use crate::check::known::message::one_of;
use crate::check::known::translations::Translations;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Edit, nearest};
use crate::language_tag;
use crate::model::{Language, StepAsks};
use crate::parse::documents::{
    Document, Documents, Field, RawActionPlan, RawAssessment, RawAudiences, RawElement,
    RawGlossary, RawLevers, RawNeedsAssessment, RawPage, RawPlan, RawPractice, RawProfile,
    RawResource, RawRubric, RawSite, RawTheory, Text,
};
use crate::parse::is_language_tag;
use crate::source::{Role, Source, SourceId, Sources};

/// An original and its translations.
pub(crate) struct Original<T> {
    pub(crate) source: SourceId,
    /// The path without its ending.
    pub(crate) stem: String,
    pub(crate) body: T,
    pub(crate) translations: Translations<T>,
}

impl<T> Original<T> {
    /// The name of the file, without its ending.
    pub(crate) fn name(&self) -> &str {
        self.stem.rsplit('/').next().unwrap_or_default()
    }

    /// The name of the file's folder.
    pub(crate) fn folder(&self) -> &str {
        self.stem.rsplit('/').nth(1).unwrap_or_default()
    }
}

/// All originals but those of states. Lists that the site sorts by id or slug are already sorted,
/// so that positions here are positions in the site.
pub(crate) struct OriginalDocuments {
    pub(crate) site: Option<Original<RawSite>>,
    pub(crate) rubric: Option<Original<RawRubric>>,
    pub(crate) elements: Vec<Original<RawElement>>,
    pub(crate) levers: Option<Original<RawLevers>>,
    pub(crate) audiences: Option<Original<RawAudiences>>,
    pub(crate) glossary: Option<Original<RawGlossary>>,
    pub(crate) theory: Option<Original<RawTheory>>,
    pub(crate) action_plan: Option<Original<RawActionPlan>>,
    pub(crate) needs_assessment: Option<Original<RawNeedsAssessment>>,
    pub(crate) pages: Vec<Original<RawPage>>,
    pub(crate) practices: Vec<Original<RawPractice>>,
    pub(crate) resources: Vec<Original<RawResource>>,
    /// The stems of the drafts among them.
    pub(crate) drafts: BTreeSet<String>,
}

impl OriginalDocuments {
    /// Sorts all documents but those of states into originals and translations.
    pub(crate) fn group(
        documents: Documents,
        inputs: &Inputs<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut grouping = Grouping {
            inputs,
            diagnostics,
            drafts: BTreeSet::new(),
        };
        let written = Wanted::Always;
        let mut elements = grouping.group(documents.elements, |_| &None, written);
        elements.sort_by(|a, b| crate::model::natural_order(id_of(&a.body.id), id_of(&b.body.id)));
        Self {
            site: first(grouping.group(documents.site, |_| &None, written)),
            rubric: first(grouping.group(documents.rubric, |_| &None, written)),
            elements,
            levers: first(grouping.group(documents.levers, |_| &None, written)),
            audiences: first(grouping.group(documents.audiences, |_| &None, written)),
            glossary: first(grouping.group(documents.glossary, |_| &None, written)),
            theory: first(grouping.group(documents.theory, |_| &None, written)),
            action_plan: first(grouping.group(documents.action_plan, |_| &None, written)),
            needs_assessment: first(grouping.group(documents.needs_assessment, |_| &None, written)),
            pages: grouping.group(documents.pages, |raw| &raw.draft, written),
            practices: grouping.group(documents.practices, |raw| &raw.draft, written),
            resources: grouping.group(documents.resources, |raw| &raw.draft, written),
            drafts: grouping.drafts,
        }
    }

    /// The action plan, if it has a page to fill it in: there is a needs assessment, and the steps
    /// ask for all that a plan says.
    pub(crate) fn plan_page(&self) -> Option<&RawActionPlan> {
        let plan = &self.action_plan.as_ref()?.body;
        let asked = |asks: StepAsks| {
            let mut written = plan.steps.iter().filter_map(|step| step.asks.as_ref());
            written.any(|written| *written.value == *asks.id())
        };
        let is_whole = self.needs_assessment.is_some() && StepAsks::ALL.into_iter().all(asked);
        is_whole.then_some(plan)
    }
}

/// The originals of one state.
pub(crate) struct StateDocuments {
    /// `None` if there is none, or it is a draft.
    pub(crate) profile: Option<Original<RawProfile>>,
    /// By name.
    pub(crate) assessments: Vec<Original<RawAssessment>>,
    pub(crate) plan: Option<Original<RawPlan>>,
}

/// Sorts the documents of one state into originals and translations.
pub(crate) fn group_state(
    documents: Documents,
    inputs: &Inputs<'_>,
    diagnostics: &mut Diagnostics,
) -> StateDocuments {
    let mut grouping = Grouping {
        inputs,
        diagnostics,
        drafts: BTreeSet::new(),
    };
    StateDocuments {
        profile: first(grouping.group(documents.profiles, |raw| &raw.draft, Wanted::Always)),
        // Most of the text of a state is in these; a missing translation of it is not noted.
        assessments: grouping.group(documents.assessments, |_| &None, Wanted::Optional),
        plan: first(grouping.group(documents.plans, |_| &None, Wanted::Optional)),
    }
}

fn id_of(id: &Field<Text>) -> &str {
    id.as_ref().map_or("", |id| id.value.as_str())
}

fn first<T>(originals: Vec<Original<T>>) -> Option<Original<T>> {
    originals.into_iter().next()
}

/// Whether a missing translation is worth a note.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Always,
    Optional,
}

struct Grouping<'a> {
    inputs: &'a Inputs<'a>,
    diagnostics: &'a mut Diagnostics,
    drafts: BTreeSet<String>,
}

impl Grouping<'_> {
    fn group<T>(
        &mut self,
        documents: Vec<Document<T>>,
        draft: fn(&T) -> &Field<bool>,
        wanted: Wanted,
    ) -> Vec<Original<T>> {
        let is_draft = |body: &T| draft(body).as_ref().is_some_and(|draft| draft.value);
        let mut originals = BTreeMap::new();
        let mut translations = Vec::new();
        for document in documents {
            match document.language {
                Some(_) => translations.push(document),
                None if is_draft(&document.body) => {
                    self.drafts.insert(document.stem);
                }
                None => {
                    let original = Original {
                        source: document.source,
                        stem: document.stem.clone(),
                        body: document.body,
                        translations: Translations::none(document.top),
                    };
                    originals.insert(document.stem, original);
                }
            }
        }
        for document in translations {
            let Some(original) = originals.get_mut(&document.stem) else {
                self.orphan(&document);
                continue;
            };
            if let Some(language) = self.language(&document) {
                original
                    .translations
                    .add(language, document.top, document.body);
            }
        }
        if wanted == Wanted::Always {
            for original in originals.values() {
                self.note_missing(original);
            }
        }
        originals.into_values().collect()
    }

    /// The language of a translation, if the site has it.
    fn language<T>(&mut self, document: &Document<T>) -> Option<Language> {
        let tag = document.language.as_deref()?;
        let known = self
            .inputs
            .languages
            .iter()
            .find(|language| language.tag() == tag);
        match known {
            Some(language) if *language != self.inputs.default_language => Some(language.clone()),
            _ if !self.inputs.languages_known => None,
            // `es` stands in for `es-MX`.
            None if self.inputs.other_languages().iter().any(|language| {
                language_tag::with_fallbacks(language.tag()).any(|behind| behind == tag)
            }) =>
            {
                Some(Language::new(tag))
            }
            Some(_) => {
                Diagnostic::new(Code::OrphanTranslation, document.top)
                    .message(format!(
                        "`{tag}` is the site's first language, so this file translates \
                         nothing"
                    ))
                    .hint(
                        "The original is the file without the language in its name. Move the \
                         text there.",
                    )
                    .report(self.diagnostics);
                None
            }
            None => {
                let tags = || self.inputs.languages.iter().map(Language::tag);
                Diagnostic::new(Code::OrphanTranslation, document.top)
                    .message(format!("The site has no language `{tag}`"))
                    .expected(one_of(tags()))
                    .did_you_mean(tag, tags())
                    .hint("Add it to `languages` in `site.toml`, or rename the file.")
                    .report(self.diagnostics);
                None
            }
        }
    }

    fn orphan<T>(&mut self, document: &Document<T>) {
        let path = &self.inputs.sources.get(document.source).path;
        let tag = document.language.as_deref().unwrap_or_default();
        let ending = path.rsplit('.').next().unwrap_or_default();
        let original = format!("{}.{ending}", document.stem);
        // The original may be a draft, or unreadable, which is already reported.
        if self.drafts.contains(&document.stem)
            || self.inputs.sources.find(&original).is_some()
            || original == "site.toml"
            || self.inputs.elsewhere.has(&original)
        {
            return;
        }
        let near = nearest(&document.stem, originals_near(self.inputs.sources, path));
        let diagnostic = Diagnostic::new(Code::OrphanTranslation, document.top)
            .message(format!(
                "`{path}` translates `{original}`, which is not there"
            ))
            .hint(format!(
                "Write the original first, or take `.{tag}` out of the name."
            ))
            .suggestion(near.map(|stem| format!("{stem}.{tag}.{ending}")));
        let diagnostic = match near {
            Some(stem) => diagnostic.edit(Edit::Rename(
                document.source,
                format!("{stem}.{tag}.{ending}"),
            )),
            None => diagnostic,
        };
        diagnostic.report(self.diagnostics);
    }

    fn note_missing<T>(&mut self, original: &Original<T>) {
        for language in self.inputs.other_languages() {
            if original.translations.has(language) {
                continue;
            }
            let path = &self.inputs.sources.get(original.source).path;
            let ending = path.rsplit('.').next().unwrap_or_default();
            let wanted = format!("{}.{}.{ending}", original.stem, language.tag());
            // An unreadable file is already reported.
            if self.inputs.sources.find(&wanted).is_none() {
                Diagnostic::new(Code::MissingTranslation, original.translations.place())
                    .message(format!(
                        "`{path}` is not translated: there is no `{wanted}`"
                    ))
                    .report(self.diagnostics);
            }
        }
    }
}

/// The stems of the originals of the same kind, as candidates for "did you mean": of very many only
/// those nearest in sorting order, so that a thousand wrong names stay fast.
fn originals_near<'a>(sources: &'a Sources, translation: &'a str) -> impl Iterator<Item = &'a str> {
    const NEIGHBORS: usize = 50;
    let kind = |path: &'a str| std::mem::discriminant(&Role::from_path(path));
    let stem = move |source: &'a Source| {
        let (stem, ending) = source.path.rsplit_once('.')?;
        let tag = stem.rsplit(['.', '/']).next().unwrap_or_default();
        let is_original = translation.ends_with(ending)
            && kind(&source.path) == kind(translation)
            && source.oddity.is_none()
            && !(is_language_tag(tag) && stem.ends_with(&format!(".{tag}")));
        is_original.then_some(stem)
    };
    let (before, after) = sources.around(translation);
    let before = before.iter().rev().filter_map(stem).take(NEIGHBORS);
    before.chain(after.iter().filter_map(stem).take(NEIGHBORS))
}
