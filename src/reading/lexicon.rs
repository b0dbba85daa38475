//! The names in a site, which have no plainer word, and its terms, which it explains.

use std::collections::BTreeSet;

use super::phrases::Phrases;
use super::word::{Word, split, without_possessive};
use crate::model::PLACES;
use crate::parse::documents::{Document, Documents, Field, RawCitation, Text};

/// The names and terms of a site in one language.
#[derive(Debug)]
pub(super) struct Lexicon {
    names: Phrases<()>,
    terms: Phrases<()>,
    acronyms: BTreeSet<String>,
}

impl Lexicon {
    /// Collects them from the originals and from the translations into one language.
    pub(super) fn from_documents(documents: &Documents, language: Option<&str>) -> Self {
        let mut lexicon = Self::empty();
        for place in PLACES {
            lexicon.names.add(place.name, ());
            lexicon.acronyms.insert(place.code.to_owned());
        }
        lexicon.collect_names(documents, language);
        lexicon.collect_terms(documents, language);
        lexicon
    }

    fn empty() -> Self {
        Self {
            names: Phrases::new(exact),
            terms: Phrases::new(stem),
            acronyms: BTreeSet::new(),
        }
    }

    /// The number of words of the name that begins at `at`; 0 if none does.
    pub(super) fn name_at(&self, words: &[Word<'_>], at: usize) -> usize {
        self.names.length_at(words, at)
    }

    /// The number of words of the term that begins at `at`; 0 if none does.
    pub(super) fn term_at(&self, words: &[Word<'_>], at: usize) -> usize {
        self.terms.length_at(words, at)
    }

    /// Whether capitals are a term, the code of a state, or the name of an organization.
    pub(super) fn knows_acronym(&self, letters: &str) -> bool {
        self.acronyms.contains(letters)
    }

    fn collect_names(&mut self, documents: &Documents, language: Option<&str>) {
        for site in bodies(&documents.site, language) {
            self.add_names([&site.title, &site.publisher]);
            self.add_names(site.license.iter().map(|license| &license.name));
        }
        for rubric in bodies(&documents.rubric, language) {
            self.add_names([&rubric.title]);
            self.add_citations(&rubric.source);
        }
        for profile in bodies(&documents.profiles, language) {
            // Not `add_names`, which skips most names of one word.
            if let Some(name) = &profile.name {
                self.names.add(&name.value, ());
            }
            if let Some(code) = &profile.code {
                self.acronyms.insert(code.value.to_string());
            }
            self.add_names(profile.data_system.iter().map(|system| &system.name));
            self.add_names(profile.agencies.iter().map(|agency| &agency.name));
        }
        for assessment in bodies(&documents.assessments, language) {
            self.add_citations(assessment.scores.iter().flat_map(|score| &score.sources));
        }
        for practice in bodies(&documents.practices, language) {
            self.add_names([&practice.title]);
            self.add_citations(&practice.sources);
        }
        for resource in bodies(&documents.resources, language) {
            self.add_names([&resource.title, &resource.organization]);
        }
    }

    fn collect_terms(&mut self, documents: &Documents, language: Option<&str>) {
        for term in bodies(&documents.glossary, language).flat_map(|raw| &raw.terms) {
            self.add_terms([&term.name, &term.full_name]);
            let aliases = term.aliases.iter();
            aliases.for_each(|alias| self.add_term(&alias.value));
        }
        for element in bodies(&documents.elements, language) {
            self.add_terms([&element.title, &element.short]);
            self.add_terms(element.sub_elements.iter().map(|raw| &raw.title));
        }
        for rubric in bodies(&documents.rubric, language) {
            self.add_terms(rubric.ratings.iter().map(|raw| &raw.name));
            self.add_terms(rubric.sectors.iter().map(|raw| &raw.name));
            self.add_terms(rubric.bases.iter().map(|raw| &raw.name));
        }
        let levers = bodies(&documents.levers, language).flat_map(|raw| &raw.levers);
        self.add_terms(levers.map(|raw| &raw.name));
        let audiences = bodies(&documents.audiences, language).flat_map(|raw| &raw.audiences);
        self.add_terms(audiences.map(|raw| &raw.name));
        let types = bodies(&documents.site, language).flat_map(|raw| &raw.resource_types);
        self.add_terms(types.map(|raw| &raw.name));
    }

    fn add_citations<'a>(&mut self, citations: impl IntoIterator<Item = &'a RawCitation>) {
        for citation in citations {
            self.add_names([&citation.title, &citation.publisher]);
        }
    }

    fn add_names<'a>(&mut self, fields: impl IntoIterator<Item = &'a Field<Text>>) {
        let names = fields.into_iter().flatten();
        names.for_each(|name| self.add_name(&name.value));
    }

    fn add_terms<'a>(&mut self, fields: impl IntoIterator<Item = &'a Field<Text>>) {
        let terms = fields.into_iter().flatten();
        terms.for_each(|term| self.add_term(&term.value));
    }

    /// Adds a name; "Center for Statistics (KYSTATS)" is two. A short name with fewer than two
    /// capitalized words is skipped: it would match sentences that only begin with the same words.
    fn add_name(&mut self, name: &str) {
        for part in name.split(['(', ')', ':', ',', ';']) {
            let words = split(part, 0..part.len());
            if let [only] = words.as_slice()
                && let Some(letters) = only.acronym()
            {
                self.acronyms.insert(letters.to_owned());
            }
            let capitals = words.iter().filter(|word| word.begins_with_capital());
            if capitals.count() >= 2 || words.len() >= 4 {
                self.names.add(part, ());
            }
        }
    }

    fn add_term(&mut self, term: &str) {
        let words = split(term, 0..term.len());
        let acronyms = words.iter().filter_map(Word::acronym);
        self.acronyms.extend(acronyms.map(str::to_owned));
        self.terms.add(term, ());
    }

    /// A small lexicon for tests.
    #[cfg(test)]
    pub(super) fn of_words(terms: &[&str], names: &[&str]) -> Self {
        let mut lexicon = Self::empty();
        terms.iter().for_each(|term| lexicon.add_term(term));
        names.iter().for_each(|name| lexicon.add_name(name));
        lexicon
    }
}

/// The originals, and the translations into a language.
fn bodies<'a, T>(
    documents: &'a [Document<T>],
    language: Option<&'a str>,
) -> impl Iterator<Item = &'a T> {
    documents
        .iter()
        .filter(move |document| {
            document.language.is_none() || document.language.as_deref() == language
        })
        .map(|document| &document.body)
}

/// Names are compared letter for letter.
fn exact(word: &str) -> String {
    without_possessive(word).to_owned()
}

/// Terms are compared without capitals and without the endings of plurals.
fn stem(word: &str) -> String {
    let word = without_possessive(word).to_lowercase();
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with('s') => stem.to_owned(),
        _ => word,
    }
}
