//! Events as rows of a list.

use serde::Serialize;

use crate::model::StateIndex;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::event::{self, Dated, Event};
use crate::pages::parts::{assessment_words, change_sentence, plan_words};
use crate::text::say;

/// An event in a list.
#[derive(Debug, Serialize)]
pub(crate) struct ChangeRow {
    date: String,
    iso_date: String,
    link: Link,
    detail: String,
    /// The ratings that rose or fell, in a sentence.
    sentence: Option<String>,
}

/// The newest assessments of all states, newest first, then by state.
pub(crate) fn newest(context: &PageContext<'_>, most: usize) -> Vec<ChangeRow> {
    let (newest, _) = event::newest(event::assessments(context.site), most);
    let rows = newest.into_iter();
    rows.filter_map(|dated| row(context, dated)).collect()
}

/// An event as a row; `None` for a change of the rubric.
pub(crate) fn row(context: &PageContext<'_>, dated: Dated) -> Option<ChangeRow> {
    let (link, detail, sentence) = match dated.event {
        Event::Assessment(index, at) => assessment(context, index, at)?,
        Event::Plan(index) => {
            let plan = context.site.states[index].plan.as_ref()?;
            (
                context.link(context.state_name(index), Page::StatePlan(index)),
                context.word("change-plan"),
                Some(plan_words::sentence(context, index, plan)),
            )
        }
        Event::Profile(index) => (
            link::state(context, index),
            context.word("change-profile"),
            None,
        ),
        Event::Rubric(_) => return None,
    };
    Some(ChangeRow {
        date: context.words.date(dated.date),
        iso_date: dated.date.to_string(),
        link,
        detail,
        sentence,
    })
}

fn assessment(
    context: &PageContext<'_>,
    index: StateIndex,
    at: u32,
) -> Option<(Link, String, Option<String>)> {
    let state = context.site.states.get(index)?;
    let assessment = state.assessments.get(at as usize)?;
    let basis = &context.site.rubric.bases[assessment.basis].name;
    let edition = assessment_words::edition(context, assessment);
    let detail = say!(
        context,
        "change-detail",
        basis = context.text(basis),
        edition
    );
    let link = context.link(context.text(&state.name), Page::Edition(index, at));
    let mut sentence = change_sentence::of_assessment(context, state, assessment);
    if let Some(progress) = plan_words::progress_in_words(context, state, at as usize) {
        sentence = format!("{sentence} {progress}");
    }
    Some((link, detail, Some(sentence)))
}
