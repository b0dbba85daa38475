//! Names and addresses for the script of `/compare/`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{EmptyKind, StateIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell;

/// Names and addresses. Lists have the same order as in `data/compare.json`.
#[derive(Debug, Serialize)]
pub(super) struct Names<'a> {
    levels: Vec<&'a str>,
    sectors: Vec<&'a str>,
    /// The kinds of empty, in the order of the data file.
    empty: Vec<EmptyName>,
    /// The symbol of an element with too few ratings.
    too_few: &'static str,
    elements: Vec<ElementName<'a>>,
    parts: Vec<PartName<'a>>,
    /// The address of a pair page, with `{first}` and `{second}` for the slugs; `None` if pairs
    /// have no pages.
    pair: Option<String>,
    /// By the identifier of a state in addresses.
    states: BTreeMap<String, StateName<'a>>,
}

#[derive(Debug, Serialize)]
struct EmptyName {
    mark: &'static str,
    name: String,
}

#[derive(Debug, Serialize)]
struct ElementName<'a> {
    short: &'a str,
    title: &'a str,
    /// Its anchor on a profile.
    anchor: String,
}

#[derive(Debug, Serialize)]
struct PartName<'a> {
    id: &'a str,
    /// The title, with its id.
    title: String,
    /// Its anchor on a profile.
    anchor: String,
}

#[derive(Debug, Serialize)]
struct StateName<'a> {
    name: &'a str,
    href: String,
    /// The addresses of its editions, by edition.
    editions: BTreeMap<String, String>,
}

impl<'a> Names<'a> {
    /// The names of the rubric and of these states.
    pub(super) fn new(context: &PageContext<'a>, states: &[StateIndex]) -> Self {
        let rubric = &context.site.rubric;
        let parts = rubric.sub_elements.indices();
        Self {
            levels: (rubric.levels.iter())
                .map(|level| context.text(&level.name))
                .collect(),
            sectors: (rubric.sectors.iter())
                .map(|sector| context.text(&sector.name))
                .collect(),
            empty: EmptyKind::ALL
                .map(|kind| EmptyName {
                    mark: cell::empty_mark(kind),
                    name: cell::empty_name(context, kind),
                })
                .into(),
            too_few: cell::TOO_FEW,
            elements: (rubric.elements.iter_enumerated())
                .map(|(index, element)| ElementName {
                    short: context.text(&element.short),
                    title: context.text(&element.title),
                    anchor: context.urls.element_anchor(index),
                })
                .collect(),
            parts: parts
                .map(|index| PartName {
                    id: &rubric.sub_element(index).id,
                    title: link::sub_element(context, index).label,
                    anchor: context.urls.score_anchor(index),
                })
                .collect(),
            pair: (context.site.settings)
                .has_pair_pages(context.site.states.len())
                .then(|| context.urls.pair_pattern(context.language_at)),
            states: (states.iter())
                .map(|&index| (context.urls.state_key(index), state(context, index)))
                .collect(),
        }
    }
}

fn state<'a>(context: &PageContext<'a>, index: StateIndex) -> StateName<'a> {
    let state = &context.site.states[index];
    StateName {
        name: context.text(&state.name),
        href: context.href(Page::State(index)),
        editions: (0..state.assessments.len() as u32)
            .map(|at| {
                let href = context.href(Page::Edition(index, at));
                (context.urls.edition_id(index, at), href)
            })
            .collect(),
    }
}
