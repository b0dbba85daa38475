//! The list of states, paged.

use serde::Serialize;

use crate::model::StateIndex;
use crate::pages::address::limits;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::assessment_words;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::find_state::{self, FindState};
use crate::pages::parts::one_sector;
use crate::pages::parts::pager::Pager;
use crate::pages::parts::sort_words::SortWords;
use crate::pages::parts::tile_map::{self, TileMap};
use crate::pages::parts::trust;
use crate::text::say;

/// The view of the list.
#[derive(Debug, Serialize)]
pub struct StatesView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    /// What the numbers are; see [`trust`].
    trust: String,
    find_state: Option<FindState>,
    map: Option<TileMap<'a>>,
    national_href: String,
    trends_href: String,
    elements: Vec<Link>,
    rows: Vec<StateRow>,
    sort: SortWords,
    /// What the mark of a state that is rated for one sector only means; `None` if none has it.
    only_note: Option<String>,
    key: Vec<Cell>,
    pager: Pager,
}

#[derive(Debug, Serialize)]
struct StateRow {
    state: Link,
    /// The words of its mark, if it is rated for one sector only.
    only: Option<String>,
    /// Basis, edition and number of ratings, or that there is no assessment.
    detail: String,
    cells: Vec<Cell>,
}

/// The view of a page of `/states/`, counted from 1.
pub(crate) fn view<'a>(context: &PageContext<'a>, number: u32) -> StatesView<'a> {
    let site = context.site;
    let count = site.states.len();
    let shown = limits::states_on_page(number, count);
    let title = context.word("states-title");
    let frame_title = if number <= 1 {
        title.clone()
    } else {
        say!(context, "numbered-title", title, number)
    };
    let frame = PageFrame::new(
        Page::States(number),
        frame_title,
        context.word("states-description"),
    );
    StatesView {
        page: Layout::new(context, frame),
        title,
        lead: say!(context, "states-lead", states = count),
        trust: if number <= 1 {
            trust::paragraph(context)
        } else {
            String::new()
        },
        find_state: (number <= 1).then(|| find_state::view(context)).flatten(),
        map: if number <= 1 {
            tile_map::view(context)
        } else {
            None
        },
        national_href: context.href(Page::National),
        trends_href: context.href(Page::Trends),
        elements: (site.rubric.elements.iter_enumerated())
            .map(|(index, element)| {
                context.link(context.text(&element.short), Page::Element(index))
            })
            .collect(),
        rows: context
            .by_name(shown.clone().map(StateIndex::new))
            .into_iter()
            .map(|index| row(context, index))
            .collect(),
        sort: SortWords::new(context),
        only_note: one_sector::note(context, shown.clone().map(StateIndex::new)),
        key: cell::key(
            context,
            cell::Unrated::of_elements(
                context.analysis.states.as_slice()[shown]
                    .iter()
                    .flat_map(|table| &table.elements),
            ),
        ),
        pager: Pager::new(context, number, limits::page_count(count), Page::States),
    }
}

fn row(context: &PageContext<'_>, index: StateIndex) -> StateRow {
    let table = &context.analysis.states[index];
    StateRow {
        state: link::state(context, index),
        only: one_sector::mark(context, index),
        detail: assessment_words::detail(context, index),
        cells: (table.elements.iter())
            .map(|score| cell::element(context, score))
            .collect(),
    }
}
