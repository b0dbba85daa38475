//! What a plan can choose from: levels, levers, statuses, categories of resources.

use serde::Serialize;

use crate::model::ActivityStatus;
use crate::pages::context::page::PageContext;

/// A level that a goal can start from or reach.
#[derive(Debug, Serialize)]
pub(super) struct LevelOption<'a> {
    value: i32,
    name: &'a str,
}

/// A lever, or the status of an activity.
#[derive(Debug, Serialize)]
pub(super) struct NamedOption<'a> {
    id: &'a str,
    name: String,
}

/// A category of resources.
#[derive(Debug, Serialize)]
pub(super) struct Category<'a> {
    id: &'a str,
    name: &'a str,
    description: &'a str,
}

/// Every level, the lowest first.
pub(super) fn levels<'a>(context: &PageContext<'a>) -> Vec<LevelOption<'a>> {
    (context.site.rubric.levels.iter())
        .map(|level| LevelOption {
            value: level.value,
            name: context.text(&level.name),
        })
        .collect()
}

/// Every lever.
pub(super) fn levers<'a>(context: &PageContext<'a>) -> Vec<NamedOption<'a>> {
    (context.site.levers.iter())
        .map(|lever| NamedOption {
            id: &lever.id,
            name: context.text(&lever.name).to_owned(),
        })
        .collect()
}

/// Every status of an activity.
pub(super) fn statuses(context: &PageContext<'_>) -> Vec<NamedOption<'static>> {
    ActivityStatus::ALL
        .map(|status| NamedOption {
            id: status.id(),
            name: context.word(match status {
                ActivityStatus::Planned => "plan-status-planned",
                ActivityStatus::Started => "plan-status-started",
                ActivityStatus::Done => "plan-status-done",
                ActivityStatus::Stopped => "plan-status-stopped",
            }),
        })
        .into()
}

/// Every category of resources.
pub(super) fn categories<'a>(context: &PageContext<'a>) -> Vec<Category<'a>> {
    (context.site.action_plan.categories.iter())
        .map(|category| Category {
            id: &category.id,
            name: context.text(&category.name),
            description: context.text(&category.description),
        })
        .collect()
}
