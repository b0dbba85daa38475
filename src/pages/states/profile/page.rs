//! The profile of a state: ratings, evidence, changes, and states to learn from.

use serde::Serialize;

use crate::export;
use crate::model::{Assessment, State, StateIndex};
use crate::pages::address::all_pages::has_plan;
use crate::pages::address::file::DataFile;
use crate::pages::address::limits;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::embed_code::{self, CodeBox};
use crate::pages::parts::practice_rows::{self, PracticeRow};
use crate::pages::parts::resource_rows::{self, ResourceRow};
use crate::pages::parts::what_if::{self, WhatIfView};
use crate::pages::parts::{assessment_words, cite, download, headline};
use crate::prose::{HtmlOptions, SeenTerms};
use crate::serialized_view::SerializedView;
use crate::text::say;

use super::assessment;
use super::plan::{self, PlanView};

/// The view of a profile.
#[derive(Debug, Serialize)]
pub struct ProfileView<'a> {
    page: Layout<'a>,
    name_html: String,
    /// A notice on the page of an edition, with a link to the current profile.
    edition_notice: Option<EditionNotice>,
    assessment: Option<SerializedView>,
    /// What is known of a state that nobody has rated as it stands now.
    not_assessed: Option<NotAssessed>,
    /// The data for "what if"; only on the current profile.
    what_if: Option<WhatIfView>,
    embed: Option<CodeBox>,
    narrative_html: String,
    facts: Facts,
    editions: Vec<EditionLink>,
    /// The ways to compare the state with others; only on the current profile.
    compare: Vec<Link>,
    /// A choice of the state to compare with; only on the current profile.
    compare_with: Option<CompareWith<'a>>,
    /// The needs assessment, to start from these answers.
    assess: Option<Link>,
    /// The page that says how a state rates itself.
    how_to_rate: Option<Link>,
    /// The action plan, to start from these answers.
    make_plan: Option<Link>,
    /// A link to the page of states to learn from; only on the current profile, because other
    /// states change.
    learn: Option<Link>,
    /// The plan of the state; only on the current profile, because it changes.
    plan: Option<PlanView>,
    practices: Vec<PracticeRow<'a>>,
    resources: Vec<ResourceRow<'a>>,
    /// The line to cite these ratings by; `None` without an assessment.
    citation: Option<String>,
    /// The state's ratings as files. They contain every edition, so only the current profile has
    /// them.
    downloads: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct Facts {
    data_system: Option<Link>,
    agencies: Vec<AgencyView>,
    updated: Option<String>,
}

/// A form that opens the page that compares states. It works without a script.
#[derive(Debug, Serialize)]
struct CompareWith<'a> {
    label: String,
    action: String,
    /// The state itself, as the address names it.
    own: String,
    /// The others, by name.
    states: Vec<StateToCompare<'a>>,
}

#[derive(Debug, Serialize)]
struct StateToCompare<'a> {
    key: String,
    name: &'a str,
}

/// What kind of edition a page shows.
#[derive(Debug, Serialize)]
struct EditionNotice {
    words: String,
    link: Link,
}

/// That there is no current assessment, and the look backs that there are.
#[derive(Debug, Serialize)]
struct NotAssessed {
    words: String,
    look_backs: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct AgencyView {
    link: Link,
    sector: Option<String>,
}

#[derive(Debug, Serialize)]
struct EditionLink {
    label: String,
    href: String,
    is_current: bool,
}

/// The profile of the current assessment.
pub(crate) fn current_view<'a>(context: &PageContext<'a>, index: StateIndex) -> ProfileView<'a> {
    let at = context.analysis.states[index].current;
    build(context, index, at, Page::State(index))
}

/// The profile of one edition.
pub(crate) fn edition_view<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
    at: u32,
) -> ProfileView<'a> {
    build(context, index, Some(at as usize), Page::Edition(index, at))
}

fn build<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
    at: Option<usize>,
    page: Page,
) -> ProfileView<'a> {
    let state = &context.site.states[index];
    let name = context.text(&state.name);
    let is_edition = matches!(page, Page::Edition(..));
    let assessment = at.and_then(|at| state.assessments.get(at));
    let mut seen = SeenTerms::default();
    let options = HtmlOptions {
        in_file: &state.path,
        heading_shift: 1,
        ..HtmlOptions::default()
    };
    // A closed edition says nothing about today.
    let narrative_html = if !is_edition || at.is_none_or(|at| is_of_today(state, at)) {
        context.block(&state.narrative, options, &mut seen).html
    } else {
        String::new()
    };
    let headline = assessment.map(|assessment| headline::headline(context, name, assessment));
    let cross = &context.analysis.index;
    ProfileView {
        page: Layout::new(context, frame(context, index, page, at, headline.clone())),
        name_html: context.text_html(&state.name),
        edition_notice: at
            .filter(|_| is_edition)
            .map(|at| edition_notice(context, index, at)),
        assessment: at.zip(assessment).map(|(at, assessment)| {
            let headline = headline.unwrap_or_default();
            let make = || {
                let view = assessment::view(context, index, (at, assessment), headline, &mut seen);
                SerializedView::new(&view)
            };
            if context.analysis.states[index].current == Some(at) {
                context.fragments.assessment(index, at, make)
            } else {
                make()
            }
        }),
        not_assessed: (assessment.is_none()).then(|| not_assessed(context, index)),
        what_if: (!is_edition)
            .then(|| what_if::view(context, index))
            .flatten(),
        embed: embed_code::box_of_state(context, index, at, is_edition),
        narrative_html,
        facts: facts(context, state),
        editions: editions(context, index, at),
        compare: if is_edition {
            Vec::new()
        } else {
            compare(context, index, name)
        },
        compare_with: (!is_edition)
            .then(|| compare_with(context, index, name))
            .flatten(),
        how_to_rate: link::how_to_rate(context),
        assess: at.and_then(|at| assess(context, index, at)),
        make_plan: at.and_then(|at| make_plan(context, index, at)),
        learn: (!is_edition && assessment.is_some()).then(|| {
            context.link(
                say!(context, "learn-more", state = name),
                Page::Learn(index),
            )
        }),
        plan: (!is_edition).then(|| plan::view(context, index)).flatten(),
        practices: practice_rows::rows(context, &cross.practices_by_state[index]),
        resources: resource_rows::rows(context, &cross.resources_by_state[index]),
        citation: assessment.map(|assessment| cite::of_state(context, name, assessment, page)),
        downloads: if is_edition {
            Vec::new()
        } else {
            downloads(context, index)
        },
    }
}

fn not_assessed(context: &PageContext<'_>, index: StateIndex) -> NotAssessed {
    let state = &context.site.states[index];
    let look_backs: Vec<Link> = (state.assessments.iter().enumerate())
        .map(|(at, assessment)| {
            let label = assessment_words::edition_label(context, assessment);
            context.link(label, Page::Edition(index, at as u32))
        })
        .collect();
    let words = match look_backs.len() {
        0 => context.word("profile-not-assessed"),
        count => say!(
            context,
            "profile-look-backs-only",
            count,
            state = context.text(&state.name)
        ),
    };
    NotAssessed { words, look_backs }
}

/// Whether no later edition of the same sector exists, and the ratings were not written in hindsight.
fn is_of_today(state: &State, at: usize) -> bool {
    state.assessments.get(at).is_some_and(|shown| {
        let is_later =
            |other: &Assessment| other.sector == shown.sector && other.edition > shown.edition;
        !shown.is_look_back() && !state.assessments.iter().any(is_later)
    })
}

/// What kind of edition it is, and where the state stands now.
fn edition_notice(context: &PageContext<'_>, index: StateIndex, at: usize) -> EditionNotice {
    let name = context.state_name(index);
    let state = &context.site.states[index];
    let (words, label) = match state.assessments.get(at) {
        Some(shown) if !is_of_today(state, at) => {
            let edition = assessment_words::speaks_of(context, shown);
            let words = if shown.is_look_back() {
                let date = context.words.date(shown.assessed_on);
                say!(context, "edition-look-back", edition, date)
            } else {
                say!(context, "edition-closed", edition)
            };
            (words, say!(context, "edition-notice", state = name))
        }
        _ => (
            context.word("edition-current"),
            say!(context, "edition-profile", state = name),
        ),
    };
    EditionNotice {
        words,
        link: context.link(label, Page::State(index)),
    }
}

fn frame<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
    page: Page,
    at: Option<usize>,
    headline: Option<String>,
) -> PageFrame<'a> {
    let state = &context.site.states[index];
    let name = context.text(&state.name);
    let mut above = vec![context.link(context.word("nav-states"), Page::States(1))];
    let mut title = name.to_owned();
    let mut path = state.path.as_str();
    if let (Page::Edition(..), Some(at)) = (page, at) {
        above.push(context.link(name, Page::State(index)));
        if let Some(assessment) = state.assessments.get(at) {
            let edition = assessment_words::edition(context, assessment);
            title = say!(context, "edition-title", state = name, edition);
            path = &assessment.path;
        }
    }
    let description = headline.unwrap_or_else(|| context.excerpt(&state.narrative, 200));
    PageFrame::new(page, title, description)
        .above(above)
        .written_in(path)
        .untranslated(context.is_untranslated(&state.narrative))
}

fn facts(context: &PageContext<'_>, state: &State) -> Facts {
    let sectors = &context.site.rubric.sectors;
    Facts {
        data_system: (state.data_system.as_ref())
            .map(|link| Link::new(link.name.clone(), link.url.clone().unwrap_or_default())),
        agencies: (state.agencies.iter())
            .map(|agency| AgencyView {
                link: Link::new(
                    agency.link.name.clone(),
                    agency.link.url.clone().unwrap_or_default(),
                ),
                sector: agency
                    .sector
                    .map(|sector| context.text(&sectors[sector].name).to_owned()),
            })
            .collect(),
        updated: state.updated.map(|date| context.words.date(date)),
    }
}

fn editions(
    context: &PageContext<'_>,
    index: StateIndex,
    shown: Option<usize>,
) -> Vec<EditionLink> {
    let state = &context.site.states[index];
    (state.assessments.iter())
        .enumerate()
        .map(|(at, assessment)| EditionLink {
            label: assessment_words::edition_label(context, assessment),
            href: context.href(Page::Edition(index, at as u32)),
            is_current: shown == Some(at),
        })
        .collect()
}

/// The page that puts any states side by side, with this one chosen; or the page of its pairs, which
/// needs no script.
fn compare(context: &PageContext<'_>, index: StateIndex, name: &str) -> Vec<Link> {
    let count = context.site.states.len();
    let mut links = Vec::new();
    let has_pairs = count > 1 && context.site.settings.has_pair_pages(count);
    // Where pairs have pages, the choice of another state leads there: see `compare_with`.
    if count > 1 && !has_pairs && limits::is_comparable(index) {
        links.push(Link::new(
            say!(context, "profile-compare", state = name),
            (context.urls).compare_href(context.language_at, &[index]),
        ));
    }
    if has_pairs {
        let label = say!(context, "pairs-of-link", state = name);
        links.push(context.link(label, Page::PairsOf(index)));
    }
    links
}

/// The choice of another state; `None` where pairs have no pages, since it lists every state.
fn compare_with<'a>(
    context: &PageContext<'a>,
    own: StateIndex,
    name: &str,
) -> Option<CompareWith<'a>> {
    let states = &context.site.states;
    if states.len() < 2
        || !limits::is_comparable(own)
        || !context.site.settings.has_pair_pages(states.len())
    {
        return None;
    }
    let mut others: Vec<StateToCompare<'a>> = (states.indices())
        .filter(|&other| other != own && limits::is_comparable(other))
        .map(|other| StateToCompare {
            key: context.urls.state_key(other),
            name: context.state_name(other),
        })
        .collect();
    others.sort_by(|a, b| context.words.compare(a.name, b.name));
    Some(CompareWith {
        label: say!(context, "profile-compare-with", state = name),
        action: context.href(Page::Compare),
        own: context.urls.state_key(own),
        states: others,
    })
}

/// The first page of the needs assessment, to start from an assessment of this state; `None` if it
/// does not offer that.
fn assess(context: &PageContext<'_>, index: StateIndex, at: usize) -> Option<Link> {
    let is_offered = context.site.needs_assessment.is_some() && limits::is_comparable(index);
    let start = || (context.urls).start_from_href(context.language_at, index, at as u32);
    is_offered.then(|| Link::new(context.word("profile-assess"), start()))
}

/// The action plan, to start from an assessment of this state; `None` if the site has none.
fn make_plan(context: &PageContext<'_>, index: StateIndex, at: usize) -> Option<Link> {
    let is_offered = has_plan(context.site) && limits::is_comparable(index);
    let start = || (context.urls).plan_from_href(context.language_at, index, at as u32);
    is_offered.then(|| Link::new(context.word("plan-from-profile"), start()))
}

fn downloads(context: &PageContext<'_>, index: StateIndex) -> Vec<Link> {
    let csv = export::state_csv_size(context.site, index);
    let json = export::state_json_size(context.site, index);
    vec![
        download::link(context, DataFile::StateCsv(index), csv),
        download::link(context, DataFile::StateJson(index), json),
    ]
}
