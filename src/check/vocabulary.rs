//! Levers, audiences and the glossary.

use std::collections::BTreeMap;

use crate::check::facts::slug_id::slug_id;
use crate::check::known::ids;
use crate::check::known::message::shortened;
use crate::check::known::originals::Original;
use crate::check::known::translations::Translations;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Audience, AudienceQuestion, Language, Lever, Term};
use crate::parse::documents::{
    RawAudience, RawAudienceQuestion, RawAudiences, RawGlossary, RawLevers, RawTerm,
};
use crate::source::{Span, Spanned};

/// The levers, in the order of the file.
pub(super) fn levers(
    lowering: &mut Lowering<'_>,
    original: Option<Original<RawLevers>>,
) -> Vec<Lever> {
    let Some(original) = original else {
        return Vec::new();
    };
    let mut others = original.translations;
    let mut nested = others.nested("lever", |raw| &mut raw.levers, |raw| raw.id.clone());
    let mut levers = Vec::with_capacity(original.body.levers.len());
    for raw in original.body.levers {
        let id = slug_id(lowering, "lever", raw.id, raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        levers.push(Lever {
            id,
            name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
            summary: others.text(lowering, "summary", raw.summary, |raw| &mut raw.summary),
            description: others.markdown(lowering, "description", raw.description, |raw| {
                &mut raw.description
            }),
            examples: others
                .matching_markdowns(lowering, "examples", raw.examples, |raw| &mut raw.examples),
        });
    }
    nested.finish(lowering);
    levers
}

/// The audiences, in the order of the file.
pub(super) fn audiences(
    lowering: &mut Lowering<'_>,
    original: Option<Original<RawAudiences>>,
) -> Vec<Audience> {
    let Some(original) = original else {
        return Vec::new();
    };
    let mut others = original.translations;
    let mut nested = others.nested("audience", |raw| &mut raw.audiences, |raw| raw.id.clone());
    let mut audiences = Vec::with_capacity(original.body.audiences.len());
    for raw in original.body.audiences {
        let id = slug_id(lowering, "audience", raw.id, raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        audiences.push(Audience {
            id,
            name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
            summary: others.text(lowering, "summary", raw.summary, |raw| &mut raw.summary),
            description: others.markdown(lowering, "description", raw.description, |raw| {
                &mut raw.description
            }),
            questions: questions(lowering, raw.questions, &mut others),
        });
    }
    nested.finish(lowering);
    audiences
}

/// What an audience asks of every state.
fn questions(
    lowering: &mut Lowering<'_>,
    raw: Vec<RawAudienceQuestion>,
    others: &mut Translations<RawAudience>,
) -> Vec<AudienceQuestion> {
    let ids = raw.iter().filter_map(|raw| raw.id.as_ref());
    ids::report_duplicates("question", ids.map(Spanned::as_str), lowering);
    let mut nested = others.nested("question", |raw| &mut raw.questions, |raw| raw.id.clone());
    let mut questions = Vec::with_capacity(raw.len());
    for raw in raw {
        let id = slug_id(lowering, "question", raw.id, raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        let text = others.text(lowering, "text", raw.text, |raw| &mut raw.text);
        let part = lowering.required(raw.sub_element, "sub_element", raw.span);
        let part =
            part.and_then(|part| lowering.names.sub_elements.resolve(part.as_str(), lowering));
        questions.extend(part.map(|sub_element| AudienceQuestion { text, sub_element }));
    }
    nested.finish(lowering);
    questions
}

/// The terms, in the order of the file. Within one language two terms must not share a spelling,
/// because a word in a text links to one term.
pub(super) fn glossary(
    lowering: &mut Lowering<'_>,
    original: Option<Original<RawGlossary>>,
) -> Vec<Term> {
    let Some(original) = original else {
        return Vec::new();
    };
    let mut others = original.translations;
    let mut spellings = Spellings::default();
    let mut nested = others.nested("term", |raw| &mut raw.terms, |raw| raw.id.clone());
    let mut terms = Vec::with_capacity(original.body.terms.len());
    for (at, raw) in original.body.terms.into_iter().enumerate() {
        spellings.add(lowering, &lowering.inputs.default_language, at, &raw);
        let id = slug_id(lowering, "term", raw.id, raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        for (language, raw) in others.iter() {
            spellings.add(lowering, language, at, raw);
        }
        terms.push(Term {
            id,
            name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
            full_name: others.optional_text(lowering, "full_name", raw.full_name, |raw| {
                &mut raw.full_name
            }),
            aliases: others.texts(lowering, "aliases", raw.aliases, |raw| &mut raw.aliases),
            definition: others.markdown(lowering, "definition", raw.definition, |raw| {
                &mut raw.definition
            }),
            link: raw.link.is_none_or(|link| link.value),
        });
    }
    nested.finish(lowering);
    terms
}

/// The spellings so far: the index of the term and the place, by language and spelling.
#[derive(Default)]
struct Spellings(BTreeMap<(Language, String), (usize, Span)>);

impl Spellings {
    fn add(
        &mut self,
        lowering: &mut Lowering<'_>,
        language: &Language,
        term: usize,
        raw: &RawTerm,
    ) {
        for Spanned { value, span } in raw.name.iter().chain(&raw.aliases) {
            let key = (language.clone(), value.to_lowercase());
            match self.0.get(&key) {
                Some(&(other, first)) if other != term => Diagnostic::new(Code::DuplicateId, *span)
                    .message(format!("Two terms are written `{}`", shortened(value)))
                    .label(first, "the first one")
                    .hint("A word in a text can lead to one definition only.")
                    .report(lowering),
                Some(_) => {}
                None => {
                    self.0.insert(key, (term, *span));
                }
            }
        }
    }
}
