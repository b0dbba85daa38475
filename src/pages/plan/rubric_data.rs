//! The rubric for the scripts of the plan: that of the needs assessment, and what plans choose from.

use serde::Serialize;

use crate::model::StepAsks;
use crate::pages::assessment::rubric_data::{CriteriaTexts, RubricData};
use crate::pages::context::page::PageContext;

/// The rubric with the action plan.
#[derive(Debug, Serialize)]
pub(super) struct PlanRubric<'a> {
    #[serde(flatten)]
    rubric: RubricData<'a>,
    steps: Vec<StepData<'a>>,
    categories: Vec<CategoryData<'a>>,
    /// In the order of the names of levers.
    lever_ids: Vec<&'a str>,
    /// The addresses of what helps with the gaps of each part.
    help: Vec<String>,
}

#[derive(Debug, Serialize)]
struct StepData<'a> {
    id: &'a str,
    title: &'a str,
    anchor: String,
    /// What is filled in there.
    asks: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct CategoryData<'a> {
    id: &'a str,
    name: &'a str,
}

impl<'a> PlanRubric<'a> {
    /// The rubric in the language of the page.
    pub(super) fn new(context: &PageContext<'a>) -> Self {
        let plan = &context.site.action_plan;
        Self {
            // A goal can take over the criteria that do not hold yet.
            rubric: RubricData::new(context, CriteriaTexts::Given),
            steps: (plan.steps.iter_enumerated())
                .map(|(index, step)| StepData {
                    id: &step.id,
                    title: context.text(&step.title),
                    anchor: context.urls.step_anchor(index),
                    asks: step.asks.map(StepAsks::id),
                })
                .collect(),
            categories: (plan.categories.iter())
                .map(|category| CategoryData {
                    id: &category.id,
                    name: context.text(&category.name),
                })
                .collect(),
            lever_ids: (context.site.levers.iter())
                .map(|lever| lever.id.as_str())
                .collect(),
            help: (context.site.rubric.sub_elements.indices())
                .map(|part| {
                    let path = context.urls.gap_help_path(context.language_at, part);
                    context.urls.file_href(&path)
                })
                .collect(),
        }
    }
}
