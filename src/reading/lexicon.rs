//! The site's own names, which have no plainer word, and its terms, which it explains.

use std::collections::BTreeSet;

use super::phrases::Phrases;
use super::word::{Word, split, without_possessive};
use crate::model::PLACES;
use crate::parse::documents::{Document, Documents, Field, RawCitation, Text};
use crate::source::Spanned;

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
        lexicon.add_names(documents, language);
        lexicon.add_terms(documents, language);
        lexicon
    }

    fn empty() -> Self {
        Self {
            names: Phrases::new(exact),
            terms: Phrases::new(stem),
            acronyms: BTreeSet::new(),
        }
    }

    /// How many words from `at` on are a name; 0 if none begins there.
    pub(super) fn name_at(&self, words: &[Word<'_>], at: usize) -> usize {
        self.names
            .longest_at(words, at)
            .map_or(0, |(length, ())| length)
    }

    /// How many words from `at` on are a term; 0 if none begins there.
    pub(super) fn term_at(&self, words: &[Word<'_>], at: usize) -> usize {
        self.terms
            .longest_at(words, at)
            .map_or(0, |(length, ())| length)
    }

    /// Whether capitals are a term, the code of a state, or the name of an organization.
    pub(super) fn knows_acronym(&self, letters: &str) -> bool {
        self.acronyms.contains(letters)
    }

    fn add_names(&mut self, documents: &Documents, language: Option<&str>) {
        for site in bodies(&documents.site, language) {
            self.name(&site.title);
            self.name(&site.publisher);
            if let Some(license) = &site.license {
                self.name(&license.name);
            }
        }
        for rubric in bodies(&documents.rubric, language) {
            self.name(&rubric.title);
            self.citations(rubric.source.as_slice());
        }
        for profile in bodies(&documents.profiles, language) {
            if let Some(name) = &profile.name {
                self.names.add(&name.value, ());
            }
            if let Some(code) = &profile.code {
                self.acronyms.insert(code.value.to_string());
            }
            if let Some(data_system) = &profile.data_system {
                self.name(&data_system.name);
            }
            profile
                .agencies
                .iter()
                .for_each(|agency| self.name(&agency.name));
        }
        for assessment in bodies(&documents.assessments, language) {
            assessment
                .scores
                .iter()
                .for_each(|score| self.citations(&score.sources));
        }
        for practice in bodies(&documents.practices, language) {
            self.name(&practice.title);
            self.citations(&practice.sources);
        }
        for resource in bodies(&documents.resources, language) {
            self.name(&resource.title);
            self.name(&resource.organization);
        }
    }

    fn add_terms(&mut self, documents: &Documents, language: Option<&str>) {
        for glossary in bodies(&documents.glossary, language) {
            for term in &glossary.terms {
                self.term(&term.name);
                self.term(&term.full_name);
                term.aliases
                    .iter()
                    .for_each(|alias| self.add_term(&alias.value));
            }
        }
        for element in bodies(&documents.elements, language) {
            self.term(&element.title);
            self.term(&element.short);
            element
                .sub_elements
                .iter()
                .for_each(|sub| self.term(&sub.title));
        }
        for rubric in bodies(&documents.rubric, language) {
            rubric
                .ratings
                .iter()
                .for_each(|rating| self.term(&rating.name));
            rubric
                .sectors
                .iter()
                .for_each(|sector| self.term(&sector.name));
            rubric.bases.iter().for_each(|basis| self.term(&basis.name));
        }
        for levers in bodies(&documents.levers, language) {
            levers
                .levers
                .iter()
                .for_each(|lever| self.term(&lever.name));
        }
        for audiences in bodies(&documents.audiences, language) {
            audiences
                .audiences
                .iter()
                .for_each(|audience| self.term(&audience.name));
        }
        for site in bodies(&documents.site, language) {
            site.resource_types
                .iter()
                .for_each(|kind| self.term(&kind.name));
        }
    }

    fn citations(&mut self, citations: &[RawCitation]) {
        for citation in citations {
            self.name(&citation.title);
            self.name(&citation.publisher);
        }
    }

    fn name(&mut self, field: &Field<Text>) {
        if let Some(Spanned { value, .. }) = field {
            self.add_name(value);
        }
    }

    /// "Center for Statistics (KYSTATS)" is two names. A name of few words with capitals is none: it
    /// would be found in sentences that only begin with the same words.
    fn add_name(&mut self, name: &str) {
        for part in name.split(['(', ')', ':', ',', ';']) {
            let words = split(part, 0..part.len());
            if let [only] = words.as_slice()
                && let Some(letters) = only.acronym()
            {
                self.acronyms.insert(letters.to_owned());
            }
            let capitals = words
                .iter()
                .filter(|word| word.text.starts_with(char::is_uppercase))
                .count();
            if capitals >= 2 || words.len() >= 4 {
                self.names.add(part, ());
            }
        }
    }

    fn term(&mut self, field: &Field<Text>) {
        if let Some(Spanned { value, .. }) = field {
            self.add_term(value);
        }
    }

    fn add_term(&mut self, term: &str) {
        let words = split(term, 0..term.len());
        self.acronyms.extend(
            words
                .iter()
                .filter_map(|word| word.acronym().map(str::to_owned)),
        );
        self.terms.add(term, ());
    }

    /// A small one for tests.
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
