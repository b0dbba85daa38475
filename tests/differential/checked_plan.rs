//! A plan that passes the checks is what the draft says.

use std::collections::BTreeMap;

use statewise::draft::{Draft, DraftGoal};
use statewise::model::{Localized, Markdown, Plan, Rating, Site};

use crate::checked::{typed, written};

/// The plan of a state in the site is that of the draft.
pub(crate) fn says_the_same(site: &Site, plan: &Plan, draft: &Draft, toml: &str) {
    let rubric = &site.rubric;
    let given = &draft.plan;
    let parts = |parts: &[_]| -> Vec<String> {
        let ids = parts
            .iter()
            .map(|&part| rubric.sub_element(part).id.clone());
        ids.collect()
    };
    assert_eq!(plan.rubric_version, draft.rubric_version, "{toml}");
    let sector = &rubric.sectors[plan.sector].id;
    let default = &rubric.sectors.iter().next().unwrap().id;
    let expected = Some(&draft.sector).filter(|sector| !sector.is_empty());
    assert_eq!(sector, expected.unwrap_or(default), "{toml}");
    same_markdown(plan.vision.as_ref(), &given.vision, toml);
    same_markdown(plan.data_vision.as_ref(), &given.data_vision, toml);
    assert_eq!(plan.written_on.to_string(), given.written_on, "{toml}");
    same_text(Some(&plan.written_by), &given.written_by, toml);
    let patterns: Vec<String> = draft.patterns.iter().map(|text| typed(text)).collect();
    let shown = plan.patterns.original.iter().map(|text| written(text));
    assert_eq!(shown.collect::<Vec<_>>(), patterns, "{toml}");
    for (of_plan, of_draft) in [
        (&plan.strengths, &draft.strengths),
        (&plan.challenges, &draft.challenges),
    ] {
        assert_eq!(of_plan.len(), of_draft.len(), "{toml}");
        for (shown, given) in of_plan.iter().zip(of_draft) {
            same_text(Some(&shown.text.original), &given.text, toml);
            assert_eq!(parts(&shown.parts), given.parts, "{toml}");
        }
    }
    let nothing = |goal: &DraftGoal| DraftGoal {
        id: goal.id.clone(),
        ..DraftGoal::default()
    };
    let goals: Vec<&DraftGoal> = (given.goals.iter())
        .filter(|goal| **goal != nothing(goal))
        .collect();
    assert_eq!(plan.goals.len(), goals.len(), "{toml}");
    let value = |rating: Option<Rating>| rating.map(|of| i64::from(rubric.level(of).value));
    for (shown, given) in plan.goals.iter().zip(goals) {
        assert_eq!(shown.id, given.id, "{toml}");
        same_text(Some(&shown.title.original), &given.title, toml);
        for (shown, given) in [
            (&shown.specific, &given.specific),
            (&shown.measurable, &given.measurable),
            (&shown.attainable, &given.attainable),
            (&shown.relevant, &given.relevant),
        ] {
            same_markdown(shown.as_ref(), given, toml);
        }
        let day = shown.due.map(|day| day.to_string());
        assert_eq!(day.unwrap_or_default(), given.due, "{toml}");
        same_text(
            shown.owner.as_ref().map(|of| &of.original),
            &given.owner,
            toml,
        );
        assert_eq!(parts(&shown.parts), given.parts, "{toml}");
        assert_eq!(
            (value(shown.from), value(shown.to)),
            (given.from, given.to),
            "{toml}"
        );
        assert_eq!(shown.activities.len(), given.activities.len(), "{toml}");
        for (at, (shown, given)) in shown.activities.iter().zip(&given.activities).enumerate() {
            let id = Some(&given.id).filter(|id| !id.is_empty()).cloned();
            assert_eq!(
                shown.id,
                id.unwrap_or(format!("activity-{}", at + 1)),
                "{toml}"
            );
            same_text(Some(&shown.what.original), &given.what, toml);
            same_text(
                shown.owner.as_ref().map(|of| &of.original),
                &given.owner,
                toml,
            );
            let day = shown.due.map(|day| day.to_string());
            assert_eq!(day.unwrap_or_default(), given.due, "{toml}");
            same_text(
                shown.success.as_ref().map(|of| &of.original),
                &given.success,
                toml,
            );
            let levers = shown
                .levers
                .iter()
                .map(|&lever| site.levers[lever].id.clone());
            assert_eq!(levers.collect::<Vec<_>>(), given.levers, "{toml}");
            let status = Some(&*given.status).filter(|status| !status.is_empty());
            assert_eq!(shown.status.id(), status.unwrap_or("planned"), "{toml}");
        }
    }
    let mut resources = given.resources.clone();
    for shown in &plan.resources {
        let id = &site.action_plan.categories[shown.category].id;
        let given = resources.remove(id).unwrap();
        same_markdown(shown.there.as_ref(), &given.there, toml);
        same_markdown(shown.missing.as_ref(), &given.missing, toml);
    }
    assert!(resources.is_empty(), "{resources:?} in\n{toml}");
    let left_out = plan.left_out.iter().map(|left_out| {
        let id = site.action_plan.steps[left_out.step].id.clone();
        (id, written(&left_out.reason.original))
    });
    let reasons = given
        .left_out
        .iter()
        .map(|(id, reason)| (id.clone(), typed(reason)));
    assert_eq!(
        left_out.collect::<BTreeMap<_, _>>(),
        reasons.collect::<BTreeMap<_, _>>(),
        "{toml}"
    );
}

fn same_text(shown: Option<&String>, given: &str, toml: &str) {
    let shown = shown.map(|text| written(text));
    assert_eq!(shown.unwrap_or_default(), typed(given), "{toml}");
}

fn same_markdown(shown: Option<&Localized<Markdown>>, given: &str, toml: &str) {
    let shown = shown.map(|text| written(text.original.source()));
    assert_eq!(shown.unwrap_or_default(), typed(given), "{toml}");
}
