//! The list of states, paged.

use serde::Serialize;

use crate::model::StateIndex;
use crate::text::Arg;

use super::STATES_PER_PAGE;
use super::cell::{self, Cell};
use super::context::PageContext;
use super::heat_map;
use super::layout::{Layout, PageFrame};
use super::link::{self, Link};
use super::sort_words::SortWords;
use super::table::{Page, page_count};
use super::tile_map::{self, TileMap};

/// What the list lays out.
#[derive(Debug, Serialize)]
pub struct StatesView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    map: Option<TileMap<'a>>,
    national_href: String,
    trends_href: String,
    elements: Vec<Link>,
    rows: Vec<StateRow>,
    sort: SortWords,
    key: Vec<Cell>,
    pager: Pager,
}

#[derive(Debug, Serialize)]
struct StateRow {
    state: Link,
    /// Basis, edition and how much was rated; `None` where nothing was.
    detail: String,
    cells: Vec<Cell>,
}

/// Links to the other pages of a long list.
#[derive(Debug, Serialize)]
pub(super) struct Pager {
    summary: Option<String>,
    pages: Vec<PagerLink>,
}

#[derive(Debug, Serialize)]
struct PagerLink {
    number: u32,
    href: String,
    is_current: bool,
    label: String,
}

impl Pager {
    /// Links around `number` of `count` pages: the ends, the neighbors and round steps between, so
    /// that the number of links does not grow with the list.
    pub(super) fn new(
        context: &PageContext<'_>,
        number: u32,
        count: u32,
        page: impl Fn(u32) -> Page,
    ) -> Self {
        if count <= 1 {
            return Self {
                summary: None,
                pages: Vec::new(),
            };
        }
        let shown =
            |at: u32| at == 1 || at == count || at.abs_diff(number) <= 2 || at.is_multiple_of(10);
        Self {
            summary: Some(context.say(
                "pager-summary",
                &[
                    ("number", Arg::from(number as usize)),
                    ("count", Arg::from(count as usize)),
                ],
            )),
            pages: (1..=count)
                .filter(|&at| shown(at))
                .map(|at| PagerLink {
                    number: at,
                    href: context.href(page(at)),
                    is_current: at == number,
                    label: context.say("pager-page", &[("number", Arg::from(at as usize))]),
                })
                .collect(),
        }
    }
}

pub(super) fn view<'a>(context: &PageContext<'a>, number: u32) -> StatesView<'a> {
    let site = context.site;
    let count = site.states.len();
    let from = ((number.max(1) as usize - 1) * STATES_PER_PAGE).min(count);
    let to = (from + STATES_PER_PAGE).min(count);
    let title = context.word("states-title");
    let frame_title = if number <= 1 {
        title.clone()
    } else {
        context.say(
            "numbered-title",
            &[
                ("title", Arg::from(title.as_str())),
                ("number", Arg::from(number as usize)),
            ],
        )
    };
    StatesView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::States(number),
                title: frame_title,
                description: context.word("states-description"),
                above: Vec::new(),
                path: None,
                is_untranslated: false,
            },
        ),
        title,
        lead: context.say("states-lead", &[("states", Arg::from(count))]),
        map: if number <= 1 {
            tile_map::view(context)
        } else {
            None
        },
        national_href: context.href(Page::National),
        trends_href: context.href(Page::Trends),
        elements: site
            .rubric
            .elements
            .iter()
            .enumerate()
            .map(|(at, element)| {
                Link::new(
                    context.text(&element.short),
                    context.href(Page::Element(crate::model::ElementIndex::new(at))),
                )
            })
            .collect(),
        rows: (from..to)
            .map(|at| row(context, StateIndex::new(at)))
            .collect(),
        sort: SortWords::new(context),
        key: cell::key(
            context,
            cell::Unrated::of_elements(
                context.analysis.states[from..to]
                    .iter()
                    .flat_map(|table| &table.elements),
            ),
        ),
        pager: Pager::new(context, number, page_count(count), Page::States),
    }
}

/// Basis, edition and how much is rated, or that nothing is.
pub(super) fn detail(context: &PageContext<'_>, index: StateIndex) -> String {
    let table = &context.analysis.states[index.position()];
    match heat_map::current(context, index) {
        Some(assessment) => {
            let basis = &context.site.rubric.bases[assessment.basis.position()].name;
            let edition = assessment.edition.0.to_string();
            context.say(
                "state-row-detail",
                &[
                    ("basis", Arg::from(context.text(basis))),
                    ("edition", Arg::from(edition.as_str())),
                    ("rated", Arg::from(table.rated)),
                    ("of", Arg::from(table.of)),
                ],
            )
        }
        None => context.word("empty-not-assessed"),
    }
}

fn row(context: &PageContext<'_>, index: StateIndex) -> StateRow {
    let table = &context.analysis.states[index.position()];
    StateRow {
        state: link::state(context, index),
        detail: detail(context, index),
        cells: table
            .elements
            .iter()
            .map(|score| cell::element(context, score))
            .collect(),
    }
}
