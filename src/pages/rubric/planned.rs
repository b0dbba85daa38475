//! The states whose plans are to move a sub-element.

use serde::Serialize;

use crate::export::Table;
use crate::model::SubElementIndex;
use crate::pages::address::page::Page;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::plan_words;
use crate::text::say;

/// The maximum number of states named; the table of goals has all.
const MOST: usize = 50;

/// States that plan to move a sub-element.
#[derive(Debug, Serialize)]
pub(super) struct PlannedView {
    states: Vec<PlannedState>,
    /// A link to the table if there are more.
    more: Option<Link>,
}

#[derive(Debug, Serialize)]
struct PlannedState {
    /// To the goal in the state's plan.
    link: Link,
    detail: String,
}

/// The states that plan to move a sub-element, in the order of the site; `None` if there are none.
pub(super) fn view(context: &PageContext<'_>, index: SubElementIndex) -> Option<PlannedView> {
    let all = &context.analysis.planned.by_sub_element[index];
    let states: Vec<PlannedState> = (all.iter().take(MOST))
        .filter_map(|(state, planned)| {
            let plan = context.site.states[*state].plan.as_ref()?;
            let goal = plan.goals.get(planned.goal)?;
            Some(PlannedState {
                link: plan_words::goal_link(context, *state, goal, context.state_name(*state)),
                detail: plan_words::about_part(context, plan, planned),
            })
        })
        .collect();
    let left = all.len().saturating_sub(MOST);
    (!states.is_empty()).then(|| PlannedView {
        states,
        more: (left > 0).then(|| {
            let label = say!(context, "planned-more", count = left);
            let table = format!("table-{}", Table::Goals.id());
            context.link(label, Page::Data).at(&table)
        }),
    })
}
