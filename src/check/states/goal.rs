//! The goals of a plan, and their activities.

use jiff::civil::Date;

use crate::check::facts::dates;
use crate::check::facts::slug_id::slug_id_or;
use crate::check::known::ids;
use crate::check::known::message::shortened;
use crate::check::known::translations::Translations;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Activity, ActivityStatus, Goal, Rating};
use crate::parse::documents::{Field, RawActivity, RawGoal, RawPlan, Text};
use crate::source::Spanned;

/// The goals, in the order of the file.
pub(super) fn lower_all(
    lowering: &mut Lowering<'_>,
    written: Vec<RawGoal>,
    others: &mut Translations<RawPlan>,
    written_on: Option<Date>,
) -> Vec<Goal> {
    let ids = written.iter().filter_map(|raw| raw.id.as_ref());
    ids::report_duplicates("goal", ids.map(Spanned::as_str), lowering);
    let mut nested = others.nested("goal", |raw| &mut raw.goals, |raw| raw.id.clone());
    let mut goals = Vec::with_capacity(written.len());
    for raw in written {
        let id = slug_id_or(Code::WrongType, lowering, "goal", raw.id.clone(), raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        goals.push(goal(lowering, id, raw, &mut others, written_on));
    }
    nested.finish(lowering);
    goals
}

fn goal(
    lowering: &mut Lowering<'_>,
    id: String,
    raw: RawGoal,
    others: &mut Translations<RawGoal>,
    written_on: Option<Date>,
) -> Goal {
    macro_rules! markdown {
        ($key:ident) => {
            others.optional_markdown(lowering, stringify!($key), raw.$key, |raw| &mut raw.$key)
        };
    }
    report_early(lowering, &raw.due, written_on, "The goal", &id);
    let (from, to) = levels(lowering, raw.from, raw.to, &id);
    Goal {
        title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
        specific: markdown!(specific),
        measurable: markdown!(measurable),
        attainable: markdown!(attainable),
        relevant: markdown!(relevant),
        due: dates::due(lowering, raw.due),
        owner: others.optional_text(lowering, "owner", raw.owner, |raw| &mut raw.owner),
        parts: lowering
            .names
            .sub_elements
            .resolve_all(&raw.parts, lowering),
        from,
        to,
        activities: activities(lowering, raw.activities, others, written_on),
        id,
    }
}

/// The levels that a goal starts from and is to reach.
fn levels(
    lowering: &mut Lowering<'_>,
    from: Field<i64>,
    to: Field<i64>,
    id: &str,
) -> (Option<Rating>, Option<Rating>) {
    let scale = &lowering.names.scale;
    let mut level = |key: &str, written: Field<i64>| {
        let what = || format!("`{key}` of the goal `{}`", shortened(id));
        scale.resolve(written?, what, lowering)
    };
    let levels = (level("from", from), level("to", to));
    if let (Some(from), Some(to)) = (from, to)
        && let (Some(start), Some(end)) = levels
        && end <= start
    {
        Diagnostic::new(Code::ToNotAboveFrom, to.span)
            .message(format!(
                "The goal `{}` is to reach {}, and it starts from {}",
                shortened(id),
                scale.show(end),
                scale.show(start)
            ))
            .label(from.span, "where it starts")
            .hint("Write a higher level, or leave `from` and `to` out if the goal moves no level.")
            .report(lowering);
    }
    levels
}

/// Warns about a day before the plan was written.
fn report_early(
    lowering: &mut Lowering<'_>,
    due: &Field<Date>,
    written_on: Option<Date>,
    what: &str,
    id: &str,
) {
    if let (Some(due), Some(written_on)) = (due, written_on)
        && due.value < written_on
    {
        Diagnostic::new(Code::DueBeforePlan, due.span)
            .message(format!(
                "{what} `{}` is due on {}, before the plan was written on {written_on}",
                shortened(id),
                due.value
            ))
            .hint("Check the year.")
            .report(lowering);
    }
}

fn activities(
    lowering: &mut Lowering<'_>,
    mut written: Vec<RawActivity>,
    others: &mut Translations<RawGoal>,
    written_on: Option<Date>,
) -> Vec<Activity> {
    number(&mut written);
    for translation in &mut others.of {
        number(&mut translation.raw.activities);
    }
    let ids = written.iter().filter_map(|raw| raw.id.as_ref());
    ids::report_duplicates("activity", ids.map(Spanned::as_str), lowering);
    let mut nested = others.nested("activity", |raw| &mut raw.activities, |raw| raw.id.clone());
    let mut activities = Vec::with_capacity(written.len());
    for raw in written {
        let id = slug_id_or(
            Code::WrongType,
            lowering,
            "activity",
            raw.id.clone(),
            raw.span,
        );
        let mut others = nested.take(lowering, &id, raw.span, true);
        activities.push(activity(lowering, id, raw, &mut others, written_on));
    }
    nested.finish(lowering);
    activities
}

/// Gives each activity without an id its number as one.
fn number(activities: &mut [RawActivity]) {
    for (at, raw) in activities.iter_mut().enumerate() {
        let id = || Spanned::new(Text::from(format!("activity-{}", at + 1)), raw.span);
        raw.id.get_or_insert_with(id);
    }
}

fn activity(
    lowering: &mut Lowering<'_>,
    id: String,
    raw: RawActivity,
    others: &mut Translations<RawActivity>,
    written_on: Option<Date>,
) -> Activity {
    let status = raw
        .status
        .as_ref()
        .and_then(|written| status(lowering, written));
    let status = status.unwrap_or_default();
    // What is done may well have been done before it was written down.
    if status != ActivityStatus::Done {
        report_early(lowering, &raw.due, written_on, "The activity", &id);
    }
    Activity {
        id,
        what: others.text(lowering, "what", raw.what, |raw| &mut raw.what),
        owner: others.optional_text(lowering, "owner", raw.owner, |raw| &mut raw.owner),
        due: dates::due(lowering, raw.due),
        success: others.optional_text(lowering, "success", raw.success, |raw| &mut raw.success),
        levers: lowering.names.levers.resolve_all(&raw.levers, lowering),
        status,
    }
}

fn status(lowering: &mut Lowering<'_>, written: &Spanned<Text>) -> Option<ActivityStatus> {
    let status = ActivityStatus::from_id(&written.value);
    if status.is_none() {
        let words = ActivityStatus::ALL.map(ActivityStatus::id);
        ids::unknown_word(Code::UnknownValue, "status of an activity", written, &words)
            .report(lowering);
    }
    status
}
