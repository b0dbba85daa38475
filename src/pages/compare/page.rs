//! Any states side by side: a page that a script fills, and that leads on without one.

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
    /// What the script fills; `None` where there is no state.
    tool: Option<Tool<'a>>,
    /// What each of the links below leads to.
    links_lead: String,
    links: Vec<Link>,
    /// Said where not all states can be chosen here.
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
    /// Whether there are too many states to look through.
    has_filter: bool,
    has_what_if: bool,
}

/// A state that can be chosen.
#[derive(Debug, Serialize)]
struct Choice<'a> {
    /// Its name in the address of the page.
    key: String,
    name: &'a str,
}

/// A list longer than this can be searched by typing.
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

/// Where a link of the list of states leads.
fn links_to(context: &PageContext<'_>, index: StateIndex) -> String {
    let site = context.site;
    context.href(if site.settings.has_pair_pages(site.states.len()) {
        Page::PairsOf(index)
    } else {
        Page::State(index)
    })
}

/// The states that can be chosen, in the order of the language. As elsewhere, no page grows with the
/// site: of very many states the first ones can be chosen.
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
