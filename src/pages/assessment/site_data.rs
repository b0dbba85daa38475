//! The site for scripts: addresses, and published assessments to start from.

use serde::Serialize;

use crate::model::StateIndex;
use crate::pages::address::all_pages::has_plan;
use crate::pages::address::file::DataFile;
use crate::pages::address::limits;
use crate::pages::address::page::{AssessmentPage, Page};
use crate::pages::context::page::PageContext;
use crate::pages::parts::assessment_words;

/// The site for scripts.
#[derive(Debug, Serialize)]
pub(crate) struct SiteData<'a> {
    /// The path of the site on its host, with which names in the storage of the browser begin: all
    /// sites of one host share it.
    path: &'a str,
    pages: Screens,
    repository: Option<&'a str>,
    branch: &'a str,
    contact: Option<&'a str>,
    /// Those that can be started from or proposed for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    states: Vec<StateData<'a>>,
}

/// The addresses of the five screens, and of the action plan if there is one.
#[derive(Debug, Serialize)]
pub(crate) struct Screens {
    start: String,
    form: String,
    heat_map: String,
    record: String,
    settle: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<String>,
}

impl Screens {
    pub(crate) fn new(context: &PageContext<'_>) -> Self {
        let href = |screen| context.href(Page::Assessment(screen));
        Self {
            start: href(AssessmentPage::Start),
            form: href(AssessmentPage::Form),
            heat_map: href(AssessmentPage::HeatMap),
            record: href(AssessmentPage::Record),
            settle: href(AssessmentPage::Settle),
            plan: has_plan(context.site).then(|| context.href(Page::Plan)),
        }
    }
}

#[derive(Debug, Serialize)]
struct StateData<'a> {
    slug: &'a str,
    name: &'a str,
    code: Option<&'static str>,
    /// Whether its action plan is published.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    has_plan: bool,
    /// Newest first.
    assessments: Vec<AssessmentData>,
    /// The address of its data.
    json: String,
}

#[derive(Debug, Serialize)]
struct AssessmentData {
    /// As in addresses and file names: `2026`, `2026-k12`.
    edition: String,
    label: String,
}

impl<'a> SiteData<'a> {
    /// The data for the scripts of a screen.
    pub(super) fn new(context: &PageContext<'a>, screen: AssessmentPage) -> Self {
        let needs_states = matches!(screen, AssessmentPage::Start | AssessmentPage::Record);
        Self {
            states: if needs_states {
                states(context)
            } else {
                Vec::new()
            },
            ..Self::without_states(context)
        }
    }

    /// The data for scripts that offer to start from a state.
    pub(crate) fn with_states(context: &PageContext<'a>) -> Self {
        Self {
            states: states(context),
            ..Self::without_states(context)
        }
    }

    fn without_states(context: &PageContext<'a>) -> Self {
        let settings = &context.site.settings;
        Self {
            path: context.urls.base_path(),
            pages: Screens::new(context),
            repository: settings.repository.as_deref(),
            branch: &settings.branch,
            contact: settings.contact.as_deref(),
            states: Vec::new(),
        }
    }
}

/// The states, by name; as many as can be compared, so that the page does not grow with the site.
fn states<'a>(context: &PageContext<'a>) -> Vec<StateData<'a>> {
    let all = context.site.states.indices();
    let mut states: Vec<StateData<'a>> = all
        .take_while(|&index| limits::is_comparable(index))
        .map(|index| state(context, index))
        .collect();
    states.sort_by(|a, b| {
        let by_name = context.words.compare(a.name, b.name);
        by_name.then_with(|| a.slug.cmp(b.slug))
    });
    states
}

fn state<'a>(context: &PageContext<'a>, index: StateIndex) -> StateData<'a> {
    let state = &context.site.states[index];
    let json = context.urls.data_path(DataFile::StateJson(index));
    StateData {
        slug: &state.slug,
        name: context.text(&state.name),
        code: state.place.map(|place| place.code),
        has_plan: state.plan.is_some(),
        assessments: (state.assessments.iter())
            .zip(0..)
            .map(|(assessment, at)| AssessmentData {
                edition: context.urls.edition_id(index, at),
                label: assessment_words::edition_label(context, assessment),
            })
            .collect(),
        json: context.urls.file_href(&json),
    }
}
