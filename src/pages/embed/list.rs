//! The page about embeds, with a list of all of them.

use serde::Serialize;

use crate::model::StateIndex;
use crate::pages::address::page::Page;
use crate::pages::address::{all_pages, limits};
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::assessment_words;
use crate::pages::parts::embed_code::{self, CodeBox};
use crate::text::say;

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct EmbedsView<'a> {
    page: Layout<'a>,
    title: String,
    maps: Vec<CodeBox>,
    states: Vec<StateEmbeds>,
    /// A notice if states have no embeds, because there are too many states.
    too_many_states: Option<String>,
}

#[derive(Debug, Serialize)]
struct StateEmbeds {
    /// A link to the profile, which has the embed code.
    state: Link,
    newest: String,
    editions: Vec<Link>,
    /// The newest ratings as pictures to download.
    pictures: Vec<Link>,
}

/// The view of `/embed/`.
pub(crate) fn view<'a>(context: &PageContext<'a>) -> EmbedsView<'a> {
    let site = context.site;
    let title = context.word("embeds-title");
    let years = all_pages::map_years(site);
    let elements = site.rubric.elements.indices();
    let states = site.states.indices();
    let frame = PageFrame::new(Page::Embeds, &title, context.word("embeds-description"));
    EmbedsView {
        page: Layout::new(context, frame),
        title,
        maps: elements
            .filter(|_| all_pages::has_maps(site))
            .map(|index| {
                let title = link::element(context, index).label;
                embed_code::box_among_others(context, index, title, &years)
            })
            .collect(),
        states: states
            .filter(|_| limits::states_have_embeds(site))
            .map(|index| of_state(context, index))
            .collect(),
        too_many_states: (!limits::states_have_embeds(site)).then(|| {
            say!(
                context,
                "embeds-too-many-states",
                limit = limits::EMBEDS_UP_TO_STATES
            )
        }),
    }
}

fn of_state(context: &PageContext<'_>, index: StateIndex) -> StateEmbeds {
    let assessments = &context.site.states[index].assessments;
    let mut state = link::state(context, index);
    if !assessments.is_empty() {
        state = state.at(embed_code::BOX);
    }
    StateEmbeds {
        state,
        newest: context.href(Page::EmbedHeatMap(index, None)),
        editions: (assessments.iter())
            .enumerate()
            .map(|(at, assessment)| {
                context.link(
                    assessment_words::edition_label(context, assessment),
                    Page::EmbedHeatMap(index, Some(at as u32)),
                )
            })
            .collect(),
        pictures: if assessments.is_empty() {
            Vec::new()
        } else {
            embed_code::pictures_of_state(context, index)
        },
    }
}
