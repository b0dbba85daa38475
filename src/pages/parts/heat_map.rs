//! Heat maps: every state against every sub-element, and one state as in step 2 of the source's
//! action plan (a row for each element, columns Overall, A, B, C, D).

use serde::Serialize;

use crate::analysis::ElementScore;
use crate::model::{Assessment, ElementIndex, Rubric, StateIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::one_sector;
use crate::pages::parts::sort_words::SortWords;
use crate::text::say;

/// States as rows, sub-elements as columns.
#[derive(Debug, Serialize)]
pub(crate) struct HeatMap<'a> {
    caption: String,
    elements: Vec<ElementHead<'a>>,
    columns: Vec<ColumnHead<'a>>,
    rows: Vec<Row>,
    key: Vec<Cell>,
    /// What the mark of a state that is rated for one sector only means; `None` if none has it.
    only_note: Option<String>,
    sort: SortWords,
}

#[derive(Debug, Serialize)]
struct ElementHead<'a> {
    id: &'a str,
    short: &'a str,
    href: String,
    span: usize,
}

#[derive(Debug, Serialize)]
struct ColumnHead<'a> {
    id: &'a str,
    letter: &'a str,
    title: &'a str,
    /// The anchor of its evidence on a profile.
    anchor: String,
    starts_element: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    state: Link,
    /// The words of its mark, if it is rated for one sector only.
    only: Option<String>,
    cells: Vec<Cell>,
}

/// The heat map of some states, from their current assessments.
pub(crate) fn of_states<'a>(
    context: &PageContext<'a>,
    states: std::ops::Range<usize>,
) -> HeatMap<'a> {
    let rubric = &context.site.rubric;
    let mut unrated = cell::Unrated::default();
    let only_note = one_sector::note(context, states.clone().map(StateIndex::new));
    let rows: Vec<Row> = context
        .by_name(states.map(StateIndex::new))
        .into_iter()
        .map(|index| Row {
            state: link::state(context, index),
            only: one_sector::mark(context, index),
            cells: (rubric.sub_elements.indices())
                .map(|sub_element| {
                    let value = context.current_value(index, sub_element);
                    unrated.count(value);
                    cell::value(context, value)
                })
                .collect(),
        })
        .collect();
    HeatMap {
        caption: say!(
            context,
            "heat-map-caption",
            states = rows.len(),
            parts = rubric.sub_elements.len()
        ),
        elements: (rubric.elements.iter_enumerated())
            .map(|(index, element)| ElementHead {
                id: &element.id,
                short: context.text(&element.short),
                href: context.href(Page::Element(index)),
                span: element.sub_elements.len(),
            })
            .collect(),
        columns: (rubric.sub_elements.iter_enumerated())
            .map(|(index, sub_element)| ColumnHead {
                id: &sub_element.id,
                letter: &sub_element.letter,
                title: context.text(&sub_element.title),
                anchor: context.urls.score_anchor(index),
                starts_element: rubric.element(sub_element.element).sub_elements.first()
                    == Some(&index),
            })
            .collect(),
        rows,
        key: cell::key(context, unrated),
        only_note,
        sort: SortWords::new(context),
    }
}

/// One state: elements as rows.
#[derive(Debug, Serialize)]
pub(crate) struct OwnHeatMap<'a> {
    caption: String,
    /// The address of the page that the links lead to; empty for the page that the heat map is on.
    page_href: String,
    letters: Vec<String>,
    rows: Vec<OwnRow<'a>>,
    key: Vec<Cell>,
    has_computed: bool,
}

#[derive(Debug, Serialize)]
struct OwnRow<'a> {
    id: &'a str,
    short: &'a str,
    anchor: String,
    overall: Cell,
    cells: Vec<OwnCell<'a>>,
}

#[derive(Debug, Serialize)]
struct OwnCell<'a> {
    /// `None` where the element has no sub-element in this column.
    cell: Option<Cell>,
    id: &'a str,
    anchor: String,
}

/// The heat map of one assessment, given the scores of its core elements.
pub(crate) fn of_assessment<'a>(
    context: &PageContext<'a>,
    state_name: &str,
    assessment: &Assessment,
    scores: &[ElementScore],
) -> OwnHeatMap<'a> {
    let rubric = &context.site.rubric;
    let width = width(rubric);
    let mut unrated = cell::Unrated::default();
    let mut has_computed = false;
    let rows = (rubric.elements.iter())
        .zip(scores)
        .enumerate()
        .map(|(at, (element, score))| {
            has_computed |= matches!(score, ElementScore::Computed { .. });
            unrated.count_element(score);
            let mut cells: Vec<OwnCell<'a>> = (element.sub_elements.iter())
                .map(|&index| {
                    let value = assessment.score(index).value;
                    unrated.count(value);
                    OwnCell {
                        cell: Some(cell::value(context, value)),
                        id: &rubric.sub_element(index).id,
                        anchor: context.urls.score_anchor(index),
                    }
                })
                .collect();
            cells.resize_with(width, || OwnCell {
                cell: None,
                id: "",
                anchor: String::new(),
            });
            OwnRow {
                id: &element.id,
                short: context.text(&element.short),
                anchor: context.urls.element_anchor(ElementIndex::new(at)),
                overall: cell::element(context, score),
                cells,
            }
        })
        .collect();
    OwnHeatMap {
        caption: say!(context, "own-heat-map-caption", state = state_name),
        page_href: String::new(),
        letters: letters(context, width),
        rows,
        key: cell::key(context, unrated),
        has_computed,
    }
}

impl OwnHeatMap<'_> {
    /// The same for a page of another site: links lead to the evidence on the page at `page_href`.
    pub(crate) fn on_another_page(mut self, page_href: String) -> Self {
        self.page_href = page_href;
        self
    }
}

/// The greatest number of sub-elements in an element.
pub(crate) fn width(rubric: &Rubric) -> usize {
    let elements = rubric.elements.iter();
    elements
        .map(|element| element.sub_elements.len())
        .max()
        .unwrap_or(0)
}

/// The head of each column: the letter if all elements share it there, else the number of the
/// column.
pub(crate) fn letters(context: &PageContext<'_>, width: usize) -> Vec<String> {
    let rubric = &context.site.rubric;
    (0..width)
        .map(|column| {
            let mut found = (rubric.elements.iter())
                .filter_map(|element| element.sub_elements.get(column))
                .map(|&index| rubric.sub_element(index).letter.as_str());
            let first = found.next().unwrap_or("");
            if !first.is_empty() && found.all(|letter| letter == first) {
                first.to_owned()
            } else {
                (column + 1).to_string()
            }
        })
        .collect()
}
