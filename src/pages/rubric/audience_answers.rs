//! What an audience asks of every state, and how the ratings answer it.

use serde::Serialize;

use crate::model::{AudienceQuestion, StateIndex};
use crate::pages::address::limits;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::score_evidence;
use crate::pages::parts::spread::{self, SpreadView};
use crate::text::say;

/// Questions, and the answer of each state.
#[derive(Debug, Serialize)]
pub(crate) struct Answers {
    questions: Vec<Question>,
    /// The states with an assessment; empty if they are too many for a page.
    states: Vec<StateAnswers>,
    caption: String,
}

#[derive(Debug, Serialize)]
struct Question {
    text_html: String,
    /// In how many states, at which level.
    spread: SpreadView,
    part: Link,
}

#[derive(Debug, Serialize)]
struct StateAnswers {
    link: Link,
    cells: Vec<Answer>,
}

#[derive(Debug, Serialize)]
struct Answer {
    #[serde(flatten)]
    cell: Cell,
    /// The evidence of a rating.
    href: Option<String>,
}

/// The answers to some questions; `None` if there are no questions.
pub(crate) fn view(
    context: &PageContext<'_>,
    audience: &str,
    questions: &[AudienceQuestion],
) -> Option<Answers> {
    let site = context.site;
    if questions.is_empty() {
        return None;
    }
    let assessed =
        (site.states.indices()).filter(|&state| context.current_assessment(state).is_some());
    let mut states: Vec<StateIndex> = context.by_name(assessed);
    if states.len() > limits::STATES_PER_PAGE {
        states.clear();
    }
    let answers = |state| StateAnswers {
        link: link::state(context, state),
        cells: (questions.iter())
            .map(|question| {
                let value = context.current_value(state, question.sub_element);
                let evidence = || score_evidence::to_score(context, state, question.sub_element);
                Answer {
                    cell: cell::value(context, value),
                    href: value.rating().map(|_| evidence().href),
                }
            })
            .collect(),
    };
    Some(Answers {
        questions: (questions.iter())
            .map(|question| Question {
                text_html: context.text_html(&question.text),
                spread: spread::view(context, question.sub_element),
                part: link::sub_element(context, question.sub_element),
            })
            .collect(),
        states: states.into_iter().map(answers).collect(),
        caption: say!(context, "answers-caption", audience),
    })
}
