//! What changed of the best practices and the resources.

use crate::model::{LinkKind, Practice, PracticeOutcome, Resource};

use super::change::{EntryChange, Happened};
use super::entries::entry;
use super::fields::Fields;
use super::pairs::{self, Named};
use super::side::Side;
use super::source_changes::source_changes;

/// The best practices that changed.
pub(super) fn changed_practices(base: Side<'_>, head: Side<'_>) -> Vec<EntryChange> {
    changed(
        "practice",
        base.site.practices.iter(),
        head.site.practices.iter(),
        |practice| Named {
            slug: &practice.slug,
            moved_from: &practice.moved_from,
            marks: vec![practice.title.original.clone()],
            text: practice.body.original.source(),
        },
        |practice| &practice.title.original,
        |fields, was, now| practice_fields(fields, base, was, head, now),
    )
}

/// The resources that changed.
pub(super) fn changed_resources(base: Side<'_>, head: Side<'_>) -> Vec<EntryChange> {
    changed(
        "resource",
        base.site.resources.iter(),
        head.site.resources.iter(),
        |resource| Named {
            slug: &resource.slug,
            moved_from: &resource.moved_from,
            marks: vec![
                resource.url.clone(),
                format!("{}, {}", resource.title, resource.organization),
            ],
            text: resource.summary.original.source(),
        },
        |resource| &resource.title,
        |fields, was, now| resource_fields(fields, base, was, head, now),
    )
}

/// Compares files by name, and finds those that have another name.
fn changed<'a, T: 'a>(
    what: &'static str,
    base: impl IntoIterator<Item = &'a T>,
    head: impl IntoIterator<Item = &'a T>,
    named: impl Fn(&'a T) -> Named<'a>,
    title: impl Fn(&'a T) -> &'a String,
    compare: impl Fn(&mut Fields, &'a T, &'a T),
) -> Vec<EntryChange> {
    let pairs = pairs::by_key(base, head, |one| named(one).slug);
    let fields = |was, now| {
        let mut fields = Fields::default();
        compare(&mut fields, was, now);
        fields.into_changes()
    };
    let one = |of, happened, fields| entry(what, named(of).slug, title(of), happened, fields);
    let mut changes = Vec::new();
    for &(was, now) in &pairs.both {
        let fields = fields(was, now);
        if !fields.is_empty() {
            changes.push(one(now, Happened::Changed, fields));
        }
    }
    let gone: Vec<Named<'_>> = pairs.gone.iter().map(|one| named(one)).collect();
    let new: Vec<Named<'_>> = pairs.new.iter().map(|one| named(one)).collect();
    let mut is_gone = vec![true; gone.len()];
    for (now, moved) in pairs.new.iter().zip(pairs::moves(&gone, &new)) {
        changes.push(match moved {
            Some((at, is_declared)) => {
                is_gone[at] = false;
                let from = gone[at].slug.to_owned();
                let happened = Happened::Moved { from, is_declared };
                one(now, happened, fields(pairs.gone[at], now))
            }
            None => one(now, Happened::Added, Vec::new()),
        });
    }
    let gone = pairs
        .gone
        .iter()
        .zip(is_gone)
        .filter(|(_, is_gone)| *is_gone);
    changes.extend(gone.map(|(of, _)| one(of, Happened::Removed, Vec::new())));
    changes
}

fn practice_fields(
    fields: &mut Fields,
    base: Side<'_>,
    was: &Practice,
    head: Side<'_>,
    now: &Practice,
) {
    fields.label("title", Some(&was.title), Some(&now.title));
    fields.text("summary", was.summary.as_ref(), now.summary.as_ref());
    fields.value("kind", Some(was.kind.id()), Some(now.kind.id()));
    fields.value(
        "outcome",
        was.outcome.map(PracticeOutcome::id),
        now.outcome.map(PracticeOutcome::id),
    );
    fields.value("began in", was.started, now.started);
    fields.list("states", base.places(&was.states), head.places(&now.states));
    fields.list(
        "parts",
        base.parts(&was.sub_elements),
        head.parts(&now.sub_elements),
    );
    fields.list("levers", base.levers(&was.levers), head.levers(&now.levers));
    fields.list(
        "sectors",
        base.sectors(&was.sectors),
        head.sectors(&now.sectors),
    );
    fields.text("text", Some(&was.body), Some(&now.body));
    fields.sources(source_changes(&was.sources, &now.sources));
}

fn resource_fields(
    fields: &mut Fields,
    base: Side<'_>,
    was: &Resource,
    head: Side<'_>,
    now: &Resource,
) {
    let kind = |side: Side<'_>, resource: &Resource| {
        let kind = side.site.settings.resource_types.get(resource.kind);
        kind.map(|kind| kind.name.original.clone())
    };
    let link = |resource: &Resource| match resource.link_kind {
        LinkKind::Publisher => None,
        LinkKind::AboutPage => Some("a page about it"),
        LinkKind::ThirdPartyCopy => Some("a copy on another site"),
    };
    fields.value("title", Some(&was.title), Some(&now.title));
    fields.value(
        "organization",
        Some(&was.organization),
        Some(&now.organization),
    );
    fields.value("address", Some(&was.url), Some(&now.url));
    fields.value("address leads to", link(was), link(now));
    fields.value("year", was.year, now.year);
    fields.value("type", kind(base, was), kind(head, now));
    fields.list("states", base.places(&was.states), head.places(&now.states));
    fields.list(
        "parts",
        base.parts(&was.sub_elements),
        head.parts(&now.sub_elements),
    );
    fields.list("levers", base.levers(&was.levers), head.levers(&now.levers));
    fields.list(
        "sectors",
        base.sectors(&was.sectors),
        head.sectors(&now.sectors),
    );
    fields.list(
        "audiences",
        base.audiences(&was.audiences),
        head.audiences(&now.audiences),
    );
    fields.list(
        "steps",
        base.steps(&was.action_steps),
        head.steps(&now.action_steps),
    );
    fields.text("summary", Some(&was.summary), Some(&now.summary));
}
