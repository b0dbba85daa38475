//! The page of a plan: vision, strengths and challenges, goals, resources, and how far it has come.

use serde::Serialize;

use crate::analysis;
use crate::model::{Highlight, Localized, Markdown, Plan, StateIndex};
use crate::pages::address::file::DataFile;
use crate::pages::address::page::Page;
use crate::pages::context::escape::escape;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::plan_words;
use crate::prose::SeenTerms;
use crate::text::say;

use super::goals::{self, GoalView};
use super::maps::{self, MapsView};

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct StatePlanView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    date: String,
    iso_date: String,
    written_by: &'a str,
    sector: &'a str,
    /// A notice if the levels are those of an older version of the rubric.
    older_rubric: Option<String>,
    /// The assessment that says how far the goals have come.
    progress: Option<Link>,
    vision_html: String,
    data_vision_html: String,
    maps: MapsView<'a>,
    strengths: Vec<HighlightView>,
    challenges: Vec<HighlightView>,
    patterns_html: Vec<String>,
    goals: Vec<GoalView>,
    resources: Vec<ResourceView<'a>>,
    left_out: Vec<LeftOutView<'a>>,
    profile: Link,
    download: Link,
}

/// A strength or a challenge.
#[derive(Debug, Serialize)]
struct HighlightView {
    text_html: String,
    parts: Vec<Link>,
}

/// What there is in a category, and what is missing.
#[derive(Debug, Serialize)]
struct ResourceView<'a> {
    name: &'a str,
    there_html: String,
    missing_html: String,
}

/// A step that is left out.
#[derive(Debug, Serialize)]
struct LeftOutView<'a> {
    title: &'a str,
    reason_html: String,
}

/// The view of the page of a state's plan.
pub(crate) fn view<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
    plan: &'a Plan,
) -> StatePlanView<'a> {
    let site = context.site;
    let state = &site.states[index];
    let title = say!(context, "state-plan-of", state = context.state_name(index));
    let lead = plan_words::sentence(context, index, plan);
    let found = analysis::plan_progress(&site.rubric, state);
    let mut seen = SeenTerms::default();
    let mut html = |text: &'a Option<Localized<Markdown>>| text_of(context, plan, text, &mut seen);
    let (vision_html, data_vision_html) = (html(&plan.vision), html(&plan.data_vision));
    let goals = goals::views(context, plan, found.as_ref(), &mut html);
    let resources = (plan.resources.iter())
        .map(|resource| ResourceView {
            name: context.text(&site.action_plan.categories[resource.category].name),
            there_html: html(&resource.there),
            missing_html: html(&resource.missing),
        })
        .collect();
    let frame = PageFrame::new(Page::StatePlan(index), &title, &lead)
        .above([
            context.link(context.word("nav-states"), Page::States(1)),
            link::state(context, index),
        ])
        .written_in(&plan.path)
        .untranslated(is_untranslated(context, plan));
    StatePlanView {
        page: Layout::new(context, frame),
        title,
        lead,
        date: context.words.date(plan.written_on),
        iso_date: plan.written_on.to_string(),
        written_by: &plan.written_by,
        sector: context.text(&site.rubric.sectors[plan.sector].name),
        older_rubric: (plan.rubric_version != site.rubric.version)
            .then(|| say!(context, "state-plan-rubric", version = plan.rubric_version)),
        progress: found
            .filter(|_| !plan.goals.is_empty())
            .and_then(|found| plan_words::progress_link(context, index, found.assessment)),
        vision_html,
        data_vision_html,
        maps: maps::view(context, index, plan),
        strengths: highlights(context, &plan.strengths),
        challenges: highlights(context, &plan.challenges),
        patterns_html: patterns(context, plan),
        goals,
        resources,
        left_out: (plan.left_out.iter())
            .map(|left_out| LeftOutView {
                title: context.text(&site.action_plan.steps[left_out.step].title),
                reason_html: context.text_html(&left_out.reason),
            })
            .collect(),
        profile: link::state(context, index),
        download: Link::new(
            context.word("state-plan-download"),
            (context.urls).file_href(&context.urls.data_path(DataFile::StateJson(index))),
        ),
    }
}

/// A text of several paragraphs as HTML; empty if there is none.
fn text_of<'a>(
    context: &PageContext<'a>,
    plan: &'a Plan,
    text: &'a Option<Localized<Markdown>>,
    seen: &mut SeenTerms,
) -> String {
    text.as_ref()
        .map(|text| context.block_html_of(&plan.path, text, seen))
        .unwrap_or_default()
}

fn highlights<'a>(context: &PageContext<'a>, all: &'a [Highlight]) -> Vec<HighlightView> {
    let highlight = |highlight: &'a Highlight| HighlightView {
        text_html: context.text_html(&highlight.text),
        parts: link::all(context, &highlight.parts, link::sub_element),
    };
    all.iter().map(highlight).collect()
}

fn patterns(context: &PageContext<'_>, plan: &Plan) -> Vec<String> {
    let shown = plan.patterns.shown(context.language);
    let sentence = |text: &String| context.mark(escape(text), "span", shown.is_original);
    shown.value.iter().map(sentence).collect()
}

/// Whether what the plan begins with is shown in another language.
fn is_untranslated(context: &PageContext<'_>, plan: &Plan) -> bool {
    let mut titles = plan.goals.iter().map(|goal| &goal.title);
    (plan.vision.as_ref()).is_some_and(|vision| context.is_untranslated(vision))
        || titles.any(|title| context.is_untranslated(title))
}
