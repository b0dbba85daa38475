//! From one file to one document: which keys each kind of file has.

mod assessment;
mod content;
mod element;
mod plain_words;
mod plan_and_theory;
mod profile;
mod rubric;
mod shared;
mod site;
mod vocabulary;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::parse::broken_ranges::BrokenRanges;
use crate::parse::documents::{
    Document, Documents, RawActionPlan, RawAssessment, RawAudiences, RawElement, RawGlossary,
    RawLevers, RawPage, RawPlainWords, RawPractice, RawProfile, RawResource, RawRubric, RawSite,
    RawText, RawTheory,
};
use crate::parse::file::File;
use crate::parse::file_checks;
use crate::parse::front_matter::{self, Fault};
use crate::parse::markdown_checks::{self, Placement};
use crate::parse::path::{Kind, Place};
use crate::parse::toml_reader::{Table, top_table};
use crate::source::{SourceId, Span, Text};
use std::cell::OnceCell;

macro_rules! parsed {
    ($($variant:ident($raw:ident) $list:ident,)+) => {
        /// One document of any kind.
        pub(super) enum Parsed {
            $($variant(Box<Document<$raw>>),)+
        }

        impl Parsed {
            /// Puts the document into the list of its kind.
            pub(super) fn add_to(self, documents: &mut Documents) {
                match self {
                    $(Self::$variant(document) => documents.$list.push(*document),)+
                }
            }
        }
    };
}

parsed! {
    Site(RawSite) site,
    Rubric(RawRubric) rubric,
    Element(RawElement) elements,
    Levers(RawLevers) levers,
    Audiences(RawAudiences) audiences,
    Glossary(RawGlossary) glossary,
    Theory(RawTheory) theory,
    ActionPlan(RawActionPlan) action_plan,
    Page(RawPage) pages,
    Practice(RawPractice) practices,
    Resource(RawResource) resources,
    Profile(RawProfile) profiles,
    Assessment(RawAssessment) assessments,
}

/// Reads one file, whatever stands in it.
pub(super) fn file(source: SourceId, whole: &Text, place: Place) -> (Parsed, Diagnostics) {
    let is_toml = place.kind.is_toml();
    let is_translation = place.language.is_some();
    with_file(source, whole, is_toml, is_translation, |file| {
        of_kind(file, place)
    })
}

/// Reads a theme's list of plain words.
pub(super) fn plain_words(source: SourceId, whole: &Text) -> (RawPlainWords, Diagnostics) {
    with_file(source, whole, true, false, |file| {
        toml_body(file, Span::new(source, 0..0), plain_words::read)
    })
}

/// Checks what holds for a file of any kind, and hands it on to be read.
fn with_file<T>(
    source: SourceId,
    whole: &Text,
    is_toml: bool,
    is_translation: bool,
    read: impl FnOnce(&mut File<'_>) -> T,
) -> (T, Diagnostics) {
    let text: &str = whole;
    let mut diagnostics = Diagnostics::new();
    file_checks::characters(source, text, &mut diagnostics);
    let text = file_checks::merge_conflicts(source, text, is_toml, &mut diagnostics);
    let blanked = OnceCell::new();
    let mut file = File {
        source,
        whole,
        text: &text,
        blanked: &blanked,
        toml_start: 0,
        is_translation,
        broken: BrokenRanges::default(),
        top_keys: Vec::new(),
        diagnostics,
    };
    let read = read(&mut file);
    (read, file.diagnostics)
}

fn of_kind(file: &mut File<'_>, place: Place) -> Parsed {
    match place.kind {
        Kind::Site => Parsed::Site(toml(file, place, site::read)),
        Kind::Rubric => Parsed::Rubric(toml(file, place, rubric::read)),
        Kind::Element => Parsed::Element(toml(file, place, element::read)),
        Kind::Levers => Parsed::Levers(toml(file, place, vocabulary::levers)),
        Kind::Audiences => Parsed::Audiences(toml(file, place, vocabulary::audiences)),
        Kind::Glossary => Parsed::Glossary(toml(file, place, vocabulary::glossary)),
        Kind::Theory => Parsed::Theory(toml(file, place, plan_and_theory::theory)),
        Kind::ActionPlan => Parsed::ActionPlan(toml(file, place, plan_and_theory::action_plan)),
        Kind::Assessment => Parsed::Assessment(toml(file, place, assessment::read)),
        Kind::Page => Parsed::Page(markdown(file, place, content::page)),
        Kind::Practice => Parsed::Practice(markdown(file, place, content::practice)),
        Kind::Resource => Parsed::Resource(markdown(file, place, content::resource)),
        Kind::Profile => Parsed::Profile(markdown(file, place, profile::read)),
    }
}

fn toml<'a, T: Default>(
    file: &mut File<'a>,
    place: Place,
    read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
) -> Box<Document<T>> {
    let top = Span::new(file.source, 0..0);
    let body = toml_body(file, top, read);
    document(file, place, top, body)
}

fn toml_body<'a, T: Default>(
    file: &mut File<'a>,
    top: Span,
    read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
) -> T {
    if file_checks::is_empty(file.text, true) {
        report_empty(file, top);
        return T::default();
    }
    let text = file.text;
    let mut table = top_table(file, text, top);
    let body = read(file, &mut table);
    table.finish(file);
    body
}

fn markdown<'a, T: Default>(
    file: &mut File<'a>,
    place: Place,
    read: impl FnOnce(&mut File<'a>, &mut Table<'a>, Option<RawText>) -> T,
) -> Box<Document<T>> {
    let first_line = file.text.lines().next().unwrap_or("").len();
    let top = Span::new(file.source, 0..first_line);
    if file_checks::is_empty(file.text, false) {
        report_empty(file, top);
        return document(file, place, top, T::default());
    }
    let text = file.text;
    let parts = match front_matter::split(text) {
        Ok(parts) => parts,
        Err(fault) => {
            file.diagnostics.push(front_matter_fault(fault, top));
            return document(file, place, top, T::default());
        }
    };
    file.toml_start = parts.toml.start;
    let mut table = top_table(file, text.get(parts.toml).unwrap_or(""), top);
    let written = text.get(parts.body.clone()).unwrap_or("");
    let body = (!written.trim().is_empty())
        .then(|| file.text_at(Span::new(file.source, parts.body), written));
    if let Some(body) = &body {
        let found = markdown_checks::check(body, Placement::Body);
        found
            .into_iter()
            .for_each(|diagnostic| file.diagnostics.push(diagnostic));
    }
    let read = read(file, &mut table, body);
    table.finish(file);
    document(file, place, top, read)
}

fn document<T>(file: &File<'_>, place: Place, top: Span, body: T) -> Box<Document<T>> {
    Box::new(Document {
        source: file.source,
        stem: place.stem,
        language: place.language,
        top,
        body,
    })
}

fn report_empty(file: &mut File<'_>, at: Span) {
    file.diagnostics.push(
        Diagnostic::new(Code::EmptyFile, at, "The file has nothing in it")
            .hint("Write what belongs there, or delete the file."),
    );
}

fn front_matter_fault(fault: Fault, at: Span) -> Diagnostic {
    let (message, hint) = match fault {
        Fault::Absent => (
            "The file does not begin with +++",
            "Put the facts at the top: a line +++, then lines like title = \"…\", then a line +++.",
        ),
        Fault::Yaml => (
            "The file begins with --- instead of +++",
            "The front matter is TOML here: put it between lines of +++, and write key = \"value\".",
        ),
        Fault::Unclosed => (
            "The front matter is never closed",
            "Put a second line +++ below the facts, before the text.",
        ),
    };
    Diagnostic::new(Code::FrontMatter, at, message)
        .caret("the front matter begins here")
        .hint(hint)
}
