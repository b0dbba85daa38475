//! The anchors of headings, so that links to them can be checked.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::check::known::inputs::Inputs;
use crate::check::known::originals::OriginalDocuments;
use crate::language_tag;
use crate::markdown;
use crate::model::{ActionPlan, DATA_ANCHORS, DATA_PAGE, Language, NeedsAssessment};
use crate::parse::documents::RawPage;

/// The anchors of every page of prose, by slug and language, and of the first page of the needs
/// assessment.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Anchors {
    by_page: BTreeMap<String, PageAnchors>,
}

#[derive(Clone, PartialEq, Eq)]
struct PageAnchors {
    original: BTreeSet<String>,
    translations: Vec<(Language, BTreeSet<String>)>,
}

impl Anchors {
    pub(crate) fn new(originals: &OriginalDocuments, inputs: &Inputs<'_>) -> Self {
        let anchors = |raw: &RawPage| {
            raw.body
                .as_ref()
                .filter(|body| inputs.is_readable_markdown(body.span.source))
                .map(|body| anchors_in(&body.value))
                .unwrap_or_default()
        };
        let by_page = originals.pages.iter().map(|page| {
            let translations = page
                .translations
                .iter()
                .map(|(language, raw)| (language.clone(), anchors(raw)))
                .collect();
            let original = anchors(&page.body);
            (
                page.name().to_owned(),
                PageAnchors {
                    original,
                    translations,
                },
            )
        });
        // Its steps have the same ids in every language.
        let steps = originals.needs_assessment.iter().map(|original| {
            let steps = original.body.steps.iter();
            let ids = steps.filter_map(|step| Some(step.id.as_ref()?.value.to_string()));
            let anchors = PageAnchors {
                original: ids.collect(),
                translations: Vec::new(),
            };
            (NeedsAssessment::PAGE.to_owned(), anchors)
        });
        let steps_of_plan = originals.plan_page().map(|raw| {
            let ids =
                (raw.steps.iter()).filter_map(|step| Some(step.id.as_ref()?.value.to_string()));
            let anchors = PageAnchors {
                original: ids.collect(),
                translations: Vec::new(),
            };
            (ActionPlan::PAGE.to_owned(), anchors)
        });
        let of_data = PageAnchors {
            original: DATA_ANCHORS.map(str::to_owned).into(),
            translations: Vec::new(),
        };
        let data = (DATA_PAGE.to_owned(), of_data);
        Self {
            by_page: by_page
                .chain(steps)
                .chain(steps_of_plan)
                .chain([data])
                .collect(),
        }
    }

    /// The anchors of a page in a language; `None` if there is no such page.
    pub(crate) fn on_page(&self, slug: &str, language: &Language) -> Option<&BTreeSet<String>> {
        let page = self.by_page.get(slug)?;
        let translation = |tag| page.translations.iter().find(|(own, _)| own.tag() == tag);
        let translated = language_tag::with_fallbacks(language.tag()).find_map(translation);
        Some(translated.map_or(&page.original, |(_, anchors)| anchors))
    }
}

/// The anchors of the headings of one text.
pub(crate) fn anchors_in(text: &str) -> BTreeSet<String> {
    let mut anchors = markdown::Anchors::default();
    headings(text)
        .into_iter()
        .map(|heading| anchors.unique(&heading.text))
        .collect()
}

/// The first line that says the words of a heading and is none: a sign or a space is not right.
pub(crate) fn meant_as_heading(text: &str, words: &str) -> Option<std::ops::Range<usize>> {
    let is_outside = |c: char| {
        c.is_whitespace() || markdown::is_odd_blank(c) || matches!(c, '#' | '*' | '_' | ':' | '.')
    };
    let wanted = words.trim_matches(is_outside).to_lowercase();
    let found: Vec<std::ops::Range<usize>> = (headings(text).into_iter())
        .filter(|heading| heading.level == 2)
        .map(|heading| heading.range)
        .collect();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let next = found.partition_point(|range| range.end <= start);
        let is_heading = found.get(next).is_some_and(|range| range.contains(&start));
        let content = line.trim_matches(is_outside);
        if !is_heading && !content.is_empty() && content.to_lowercase() == wanted {
            return Some(start..start + line.trim_end_matches(['\n', '\r']).len());
        }
    }
    None
}

/// A heading of a text.
pub(crate) struct Heading {
    /// 1 to 6.
    pub(crate) level: u8,
    /// Its text, without markup.
    pub(crate) text: String,
    /// Its range in the text, in bytes.
    pub(crate) range: std::ops::Range<usize>,
}

/// The headings of a text, in order.
pub(crate) fn headings(text: &str) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut inside = false;
    for (event, range) in Parser::new_ext(text, markdown::dialect()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                inside = true;
                headings.push(Heading {
                    level: level as u8,
                    text: String::new(),
                    range,
                });
            }
            Event::End(TagEnd::Heading(_)) => inside = false,
            Event::Text(part) | Event::Code(part) if inside => {
                if let Some(heading) = headings.last_mut() {
                    heading.text.push_str(&part);
                }
            }
            Event::SoftBreak | Event::HardBreak if inside => {
                if let Some(heading) = headings.last_mut() {
                    heading.text.push(' ');
                }
            }
            _ => {}
        }
    }
    headings
}
