//! The page about embeds: what they are, and all that there are.

use serde::Serialize;

use crate::model::{ElementIndex, StateIndex};
use crate::pages::STATES_PER_PAGE;
use crate::pages::context::PageContext;
use crate::pages::element;
use crate::pages::layout::{Layout, PageFrame};
use crate::pages::link::{self, Link};
use crate::pages::table::Page;
use crate::text::Arg;

use super::code::{self, CodeBox};
use super::{has_heat_maps, has_maps, heat_map, map_years};

/// What the page lays out.
#[derive(Debug, Serialize)]
pub struct EmbedsView<'a> {
    page: Layout<'a>,
    title: String,
    maps: Vec<CodeBox>,
    states: Vec<StateEmbeds>,
    /// Said where states have no embeds.
    too_many_states: Option<String>,
}

#[derive(Debug, Serialize)]
struct StateEmbeds {
    /// The profile, which has the code.
    state: Link,
    newest: String,
    editions: Vec<Link>,
}

pub(in crate::pages) fn view<'a>(context: &PageContext<'a>) -> EmbedsView<'a> {
    let site = context.site;
    let title = context.word("embeds-title");
    let years = map_years(site);
    let elements = (0..site.rubric.elements.len()).map(ElementIndex::new);
    let states = (0..site.states.len()).map(StateIndex::new);
    EmbedsView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::Embeds,
                title: title.clone(),
                description: context.word("embeds-description"),
                above: Vec::new(),
                path: None,
                is_untranslated: false,
            },
        ),
        title,
        maps: elements
            .filter(|_| has_maps(site))
            .map(|index| {
                let title = element::element_link(context, index).label;
                code::box_among_others(context, index, title, &years)
            })
            .collect(),
        states: states
            .filter(|_| has_heat_maps(site))
            .map(|index| of_state(context, index))
            .collect(),
        too_many_states: (!has_heat_maps(site)).then(|| {
            context.say(
                "embeds-too-many-states",
                &[("limit", Arg::from(STATES_PER_PAGE))],
            )
        }),
    }
}

fn of_state(context: &PageContext<'_>, index: StateIndex) -> StateEmbeds {
    let assessments = &context.site.states[index.position()].assessments;
    let mut state = link::state(context, index);
    if !assessments.is_empty() {
        state.href = format!("{}#{}", state.href, code::BOX);
    }
    StateEmbeds {
        state,
        newest: context.href(Page::EmbedHeatMap(index, None)),
        editions: assessments
            .iter()
            .enumerate()
            .map(|(at, assessment)| {
                Link::new(
                    heat_map::edition_words(context, assessment),
                    context.href(Page::EmbedHeatMap(index, Some(at as u32))),
                )
            })
            .collect(),
    }
}
