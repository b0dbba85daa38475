//! `/compare/`: any states side by side. A script fills the page; without one it shows links.

use serde::Serialize;

use crate::model::StateIndex;
use crate::pages::address::file::DataFile;
use crate::pages::address::limits;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::script_words;
use crate::text::say;

use super::names::Names;
use super::words;

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct CompareView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    /// The part that the script fills; `None` if there is no state.
    tool: Option<Tool<'a>>,
    /// A sentence that introduces the links below.
    links_lead: String,
    links: Vec<Link>,
    /// A link to all states, if not all of them can be chosen here.
    more: Option<Link>,
}

#[derive(Debug, Serialize)]
struct Tool<'a> {
    data_href: String,
    /// Sentences, as JSON.
    words: String,
    /// Names and addresses, as JSON.
    names: String,
    choices: Vec<Choice<'a>>,
    /// Whether the list is long enough for a text filter.
    has_filter: bool,
    has_what_if: bool,
}

/// A state that can be chosen.
#[derive(Debug, Serialize)]
struct Choice<'a> {
    /// The identifier of the state in the address of the page.
    key: String,
    name: &'a str,
}

/// Lists with more states than this have a text filter.
const LONG_LIST: usize = 15;

/// The view of `/compare/`.
pub(crate) fn view<'a>(context: &PageContext<'a>) -> CompareView<'a> {
    let site = context.site;
    let all = site.states.len();
    let states = offered(context);
    let title = context.word("compare-title");
    let has_pairs = site.settings.has_pair_pages(all);
    let frame = PageFrame::new(Page::Compare, &title, context.word("compare-description"));
    CompareView {
        page: Layout::new(context, frame),
        title,
        lead: context.word("compare-lead"),
        links_lead: context.word(match (all, has_pairs) {
            (0, _) => "no-states-yet",
            (_, true) => "compare-links-pairs",
            (_, false) => "compare-links-profiles",
        }),
        links: (states.iter())
            .map(|&index| Link {
                href: links_to(context, index),
                ..link::state(context, index)
            })
            .collect(),
        more: (all > states.len()).then(|| {
            context.link(
                say!(context, "compare-more", count = states.len()),
                Page::States(1),
            )
        }),
        tool: (all > 0).then(|| Tool {
            data_href: data_href(context),
            words: words::all(context).into_json(),
            names: script_words::json(&Names::new(context, &states)),
            choices: (states.iter())
                .map(|&index| Choice {
                    key: context.urls.state_key(index),
                    name: context.state_name(index),
                })
                .collect(),
            has_filter: states.len() > LONG_LIST,
            has_what_if: limits::has_what_if(context.site),
        }),
    }
}

/// The target of a state's link in the list.
fn links_to(context: &PageContext<'_>, index: StateIndex) -> String {
    let site = context.site;
    context.href(if site.settings.has_pair_pages(site.states.len()) {
        Page::PairsOf(index)
    } else {
        Page::State(index)
    })
}

/// The states that can be chosen, sorted for the language; limited, so that the page does not grow
/// with the site.
fn offered(context: &PageContext<'_>) -> Vec<StateIndex> {
    let states = &context.site.states;
    let name = |index: &StateIndex| context.text(&states[index].name);
    let mut offered: Vec<StateIndex> = (states.indices())
        .take_while(|&index| limits::is_comparable(index))
        .collect();
    offered.sort_by(|a, b| context.words.compare(name(a), name(b)).then(a.cmp(b)));
    offered
}

fn data_href(context: &PageContext<'_>) -> String {
    let path = context.urls.data_path(DataFile::CompareJson);
    context.urls.file_href(&path)
}
