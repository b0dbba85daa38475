//! The questions: the parts of the rubric by core element, with their criteria.

use serde::Serialize;

use crate::model::{ElementIndex, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::prose::SeenTerms;

use super::choices::all_seen;

/// A core element with its questions.
#[derive(Debug, Serialize)]
pub(super) struct ElementQuestions<'a> {
    /// Its position.
    at: usize,
    id: &'a str,
    icon: Option<&'a str>,
    anchor: String,
    title_html: String,
    short: &'a str,
    why_html: String,
    questions: Vec<Question<'a>>,
}

/// A part.
#[derive(Debug, Serialize)]
struct Question<'a> {
    /// Its position among the parts of all elements.
    at: usize,
    id: &'a str,
    anchor: String,
    title: &'a str,
    title_html: String,
    href: String,
    statement_html: String,
    levels: Vec<DescribedLevel<'a>>,
    /// The terms in its texts.
    terms: Vec<Link>,
}

/// A level that has criteria.
#[derive(Debug, Serialize)]
struct DescribedLevel<'a> {
    /// Its position on the scale, from 1.
    level: usize,
    cell: Cell,
    criteria: Vec<CriterionOption<'a>>,
}

#[derive(Debug, Serialize)]
struct CriterionOption<'a> {
    id: &'a str,
    html: String,
}

/// Every core element with its questions.
pub(super) fn all<'a>(context: &PageContext<'a>) -> Vec<ElementQuestions<'a>> {
    (context.site.rubric.elements.indices())
        .map(|index| element(context, index))
        .collect()
}

fn element<'a>(context: &PageContext<'a>, index: ElementIndex) -> ElementQuestions<'a> {
    let element = context.site.rubric.element(index);
    ElementQuestions {
        at: index.position(),
        id: &element.id,
        icon: element.icon.as_deref(),
        anchor: context.urls.element_anchor(index),
        title_html: context.text_html(&element.title),
        short: context.text(&element.short),
        why_html: context.block_html(&element.why, &mut all_seen(context)),
        questions: (element.sub_elements.iter())
            .map(|&part| question(context, part))
            .collect(),
    }
}

fn question<'a>(context: &PageContext<'a>, index: SubElementIndex) -> Question<'a> {
    let part = context.site.rubric.sub_element(index);
    // Terms are named below the question: a link in a label would be followed by people who want
    // to tick.
    let mut unlinked = all_seen(context);
    let levels = (part.described_levels().into_iter())
        .map(|level| DescribedLevel {
            level: level.position() + 1,
            cell: cell::rated(context, level),
            criteria: (part.criteria_of(level))
                .map(|(_, criterion)| CriterionOption {
                    id: &criterion.id,
                    html: context.inline_html(&criterion.text, &mut unlinked),
                })
                .collect(),
        })
        .collect();
    Question {
        at: index.position(),
        id: &part.id,
        anchor: context.urls.score_anchor(index),
        title: context.text(&part.title),
        title_html: context.text_html(&part.title),
        href: context.href(Page::SubElement(index, 1)),
        statement_html: context.block_html(&part.statement, &mut unlinked),
        levels,
        terms: terms(context, index),
    }
}

fn terms(context: &PageContext<'_>, index: SubElementIndex) -> Vec<Link> {
    let part = context.site.rubric.sub_element(index);
    let mut seen = SeenTerms::default();
    context.block_html(&part.statement, &mut seen);
    for criterion in &part.criteria {
        context.inline_html(&criterion.text, &mut seen);
    }
    let terms = seen.terms().map(|term| link::term(context, term));
    terms.collect()
}
