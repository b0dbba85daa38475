//! `/plan/`: the five steps of the action plan, with fields to fill in. Without scripts it is an
//! explanation with a form on paper.

use serde::Serialize;

use crate::model::{NeedsAssessment, Step, StepAsks, StepIndex};
use crate::pages::address::page::{AssessmentPage, Page};
use crate::pages::assessment::blank_heat_map::BlankHeatMap;
use crate::pages::assessment::site_data::Screens;
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::prose::SeenTerms;

use super::fields::{self, Category, LevelOption, NamedOption};
use super::root::Root;
use super::starts::{self, StartingState};

/// The view of the plan.
#[derive(Debug, Serialize)]
pub struct PlanView<'a> {
    page: Layout<'a>,
    title_html: String,
    introduction_html: String,
    root: Root,
    screens: Screens,
    starts: Vec<StartingState<'a>>,
    steps: Vec<StepView<'a>>,
    /// The anchor of the first step, and of the one in which goals are set.
    first_anchor: String,
    goals_anchor: String,
    levels: Vec<LevelOption<'a>>,
    levers: Vec<NamedOption<'a>>,
    statuses: Vec<NamedOption<'static>>,
    categories: Vec<Category<'a>>,
    heat_map: BlankHeatMap<'a>,
}

#[derive(Debug, Serialize)]
struct StepView<'a> {
    id: &'a str,
    /// From 1.
    number: usize,
    anchor: String,
    /// What is filled in.
    asks: Option<&'static str>,
    title: &'a str,
    title_html: String,
    summary_html: String,
    description_html: String,
    example_html: Option<String>,
}

/// The view of the plan; `assessment` has the texts of the needs assessment that it follows.
pub(crate) fn view<'a>(context: &PageContext<'a>, assessment: &'a NeedsAssessment) -> PlanView<'a> {
    let plan = &context.site.action_plan;
    let mut seen = SeenTerms::default();
    let anchor = |is_it: &dyn Fn(&Step) -> bool| {
        let steps = plan.steps.indices();
        let mut found = steps.filter(|&index| is_it(&plan.steps[index]));
        found
            .next()
            .map_or_else(String::new, |index| context.urls.step_anchor(index))
    };
    let title = context.text(&plan.title);
    let above = context.link(
        context.text(&assessment.title),
        Page::Assessment(AssessmentPage::Start),
    );
    let frame = PageFrame::new(Page::Plan, title, context.excerpt(&plan.introduction, 200))
        .above([above])
        .written_in("rubric/action-plan.toml")
        .untranslated(context.is_untranslated(&plan.introduction));
    PlanView {
        page: Layout::new(context, frame),
        title_html: context.text_html(&plan.title),
        introduction_html: context.block_html(&plan.introduction, &mut seen),
        root: Root::new(context),
        screens: Screens::new(context),
        starts: starts::all(context),
        steps: (plan.steps.iter_enumerated())
            .map(|(index, of)| step(context, index, of, &mut seen))
            .collect(),
        first_anchor: anchor(&|_| true),
        goals_anchor: anchor(&|step| step.asks == Some(StepAsks::Goals)),
        levels: fields::levels(context),
        levers: fields::levers(context),
        statuses: fields::statuses(context),
        categories: fields::categories(context),
        heat_map: BlankHeatMap::new(
            context,
            context.href(Page::Assessment(AssessmentPage::Form)),
        ),
    }
}

fn step<'a>(
    context: &PageContext<'a>,
    index: StepIndex,
    step: &'a Step,
    seen: &mut SeenTerms,
) -> StepView<'a> {
    StepView {
        id: &step.id,
        number: index.position() + 1,
        anchor: context.urls.step_anchor(index),
        asks: step.asks.map(StepAsks::id),
        title: context.text(&step.title),
        title_html: context.text_html(&step.title),
        summary_html: context.text_html(&step.summary),
        description_html: context.block_html(&step.description, seen),
        example_html: (step.example.as_ref()).map(|text| context.block_html(text, seen)),
    }
}
