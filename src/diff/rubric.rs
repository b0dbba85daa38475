//! What changed of the rubric, and whether it declares that.

use std::collections::BTreeSet;

use crate::model::{Change, Condition, Criterion, Element, ShareTest, SubElement, SuggestionRule};

use super::change::{Declared, EntryChange, FieldChange, Happened, RubricChange};
use super::entries::{changed_entries, entry};
use super::fields::Fields;
use super::pairs;
use super::side::Side;
use super::source_changes::source_changes;

/// What changed of the rubric.
pub(super) fn changed_rubric(base: Side<'_>, head: Side<'_>) -> RubricChange {
    let scale = changed_scale(base, head);
    let parts = changed_parts(base, head);
    let declared = newly_declared(base, head);
    let undeclared = undeclared(&scale, &parts, &declared);
    let mut entries = changed_frame(base, head);
    entries.extend(scale);
    entries.extend(parts);
    RubricChange {
        entries,
        declared,
        undeclared,
    }
}

/// Facts of the whole, sectors, bases and elements: what ratings mean does not depend on them.
fn changed_frame(base: Side<'_>, head: Side<'_>) -> Vec<EntryChange> {
    let (was, now) = (&base.site.rubric, &head.site.rubric);
    let mut fields = Fields::default();
    fields.value("id", Some(&was.id), Some(&now.id));
    fields.value("version", Some(&was.version), Some(&now.version));
    fields.label("title", Some(&was.title), Some(&now.title));
    let source = |source| std::slice::from_ref(source);
    fields.sources(source_changes(source(&was.source), source(&now.source)));
    let fields = fields.into_changes();
    let mut entries = Vec::new();
    if !fields.is_empty() {
        entries.push(entry(
            "own facts",
            "own facts",
            &now.title.original,
            Happened::Changed,
            fields,
        ));
    }
    entries.extend(changed_entries(
        "sector",
        was.sectors.iter(),
        now.sectors.iter(),
        |sector| (&sector.id, &sector.name.original),
        |fields, was, now| {
            fields.label("name", Some(&was.name), Some(&now.name));
            fields.text("definition", Some(&was.definition), Some(&now.definition));
        },
    ));
    let yes = |is: bool| is.then_some("yes");
    entries.extend(changed_entries(
        "basis",
        was.bases.iter(),
        now.bases.iter(),
        |basis| (&basis.id, &basis.name.original),
        |fields, was, now| {
            fields.label("name", Some(&was.name), Some(&now.name));
            fields.text("definition", Some(&was.definition), Some(&now.definition));
            fields.value(
                "needs a source",
                yes(was.needs_source),
                yes(now.needs_source),
            );
            fields.value(
                "needs criteria",
                yes(was.needs_criteria),
                yes(now.needs_criteria),
            );
            fields.value("by the state", yes(was.by_state), yes(now.by_state));
        },
    ));
    let parts = |side: Side<'_>, element: &Element| side.parts(&element.sub_elements);
    entries.extend(changed_entries(
        "element",
        was.elements.iter(),
        now.elements.iter(),
        |element| (&element.id, &element.title.original),
        |fields, was, now| {
            fields.label("title", Some(&was.title), Some(&now.title));
            fields.label("short title", Some(&was.short), Some(&now.short));
            fields.text("why", Some(&was.why), Some(&now.why));
            fields.list("parts", parts(base, was), parts(head, now));
        },
    ));
    entries
}

/// The levels, and the rule that suggests them.
fn changed_scale(base: Side<'_>, head: Side<'_>) -> Vec<EntryChange> {
    let (was, now) = (&base.site.rubric, &head.site.rubric);
    let levels = |side: Side<'_>| -> Vec<(String, crate::model::Level)> {
        let levels = side.site.rubric.levels.iter();
        levels
            .map(|level| (level.value.to_string(), level.clone()))
            .collect()
    };
    let (before, after) = (levels(base), levels(head));
    let mut entries = changed_entries(
        "level",
        &before,
        &after,
        |(id, level)| (id, &level.name.original),
        |fields, (_, was), (_, now)| {
            fields.label("name", Some(&was.name), Some(&now.name));
            fields.text("definition", Some(&was.definition), Some(&now.definition));
        },
    );
    let mut fields = Fields::default();
    let rules = |side: Side<'_>| -> Option<Vec<String>> {
        let rules = side.site.rubric.suggestion.as_ref()?.rules.iter();
        Some(rules.map(|rule| written(side, rule)).collect())
    };
    let (before, after) = (rules(base), rules(head));
    let is_other_order = before != after;
    let number_of_fields = fields.len();
    fields.list(
        "rules",
        before.clone().unwrap_or_default(),
        after.clone().unwrap_or_default(),
    );
    if is_other_order && fields.len() == number_of_fields {
        let first = |rules: Option<Vec<String>>| rules.map(|rules| rules.join("; "));
        fields.value("order of the rules", first(before), first(after));
    }
    let note = |side: Side<'_>| {
        let suggestion = side.site.rubric.suggestion.as_ref();
        suggestion.map(|suggestion| suggestion.note.clone())
    };
    fields.text("note", note(base).as_ref(), note(head).as_ref());
    let fields = fields.into_changes();
    if !fields.is_empty() {
        let happened = match (&was.suggestion, &now.suggestion) {
            (None, _) => Happened::Added,
            (_, None) => Happened::Removed,
            _ => Happened::Changed,
        };
        entries.push(entry("suggestion", "suggestion", "", happened, fields));
    }
    entries
}

/// A rule of the suggestion in a line.
fn written(side: Side<'_>, rule: &SuggestionRule) -> String {
    let levels = &side.site.rubric.levels;
    let value = |rating| levels.get(rating).map_or(0, |level| level.value);
    let condition = |condition: &Condition| {
        let test = match condition.test {
            ShareTest::MoreThan(share) => format!("> {share}"),
            ShareTest::AtLeast(share) => format!("≥ {share}"),
            ShareTest::AtMost(share) => format!("≤ {share}"),
            ShareTest::LessThan(share) => format!("< {share}"),
            ShareTest::AtLeastShareOf(other) => format!("≥ share of level {}", value(other)),
        };
        format!("share of level {} {test}", value(condition.level))
    };
    let when: Vec<String> = rule.when.iter().map(condition).collect();
    let when = match when.as_slice() {
        [] => "always".to_owned(),
        when => when.join(" and "),
    };
    format!(
        "{when}: {}, because {}",
        value(rule.rating),
        rule.because.original
    )
}

/// The parts and their criteria.
fn changed_parts(base: Side<'_>, head: Side<'_>) -> Vec<EntryChange> {
    let (was, now) = (&base.site.rubric, &head.site.rubric);
    let element = |side: Side<'_>, part: &SubElement| {
        let element = side.site.rubric.elements.get(part.element);
        element.map(|element| element.id.clone())
    };
    let mut entries = changed_entries(
        "part",
        was.sub_elements.iter(),
        now.sub_elements.iter(),
        |part| (&part.id, &part.title.original),
        |fields, was, now| {
            fields.value("element", element(base, was), element(head, now));
            fields.label("title", Some(&was.title), Some(&now.title));
            fields.text("statement", Some(&was.statement), Some(&now.statement));
            fields.list("levers", base.levers(&was.levers), head.levers(&now.levers));
        },
    );
    let pairs = pairs::by_key(was.sub_elements.iter(), now.sub_elements.iter(), |part| {
        part.id.as_str()
    });
    for (was, now) in pairs.both {
        let criteria = |part: &SubElement| -> Vec<(String, Criterion)> {
            let criteria = part.criteria.iter();
            criteria
                .map(|criterion| (format!("{}/{}", part.id, criterion.id), criterion.clone()))
                .collect()
        };
        let level = |side: Side<'_>, criterion: &Criterion| {
            let level = side.site.rubric.levels.get(criterion.level);
            level.map(|level| level.value)
        };
        let (before, after) = (criteria(was), criteria(now));
        entries.extend(changed_entries(
            "criterion",
            &before,
            &after,
            |(id, _)| (id, ""),
            |fields, (_, was), (_, now)| {
                fields.value("level", level(base, was), level(head, now));
                fields.text("text", Some(&was.text), Some(&now.text));
            },
        ));
    }
    entries
}

/// The changes that the newer rubric declares, and the older one does not or not so.
fn newly_declared(base: Side<'_>, head: Side<'_>) -> Vec<Declared> {
    let declared = |side: Side<'_>, change: &Change| Declared {
        version: change.version.clone(),
        parts: side.parts(&change.sub_elements),
        comparable: change.comparable,
    };
    let key = |change: &Declared| {
        (
            change.version.clone(),
            change.parts.clone(),
            change.comparable,
        )
    };
    let known: BTreeSet<_> = (base.site.rubric.changes.iter())
        .map(|change| key(&declared(base, change)))
        .collect();
    (head.site.rubric.changes.iter())
        .map(|change| declared(head, change))
        .filter(|change| !known.contains(&key(change)))
        .collect()
}

/// What has another meaning although no new change is declared for it.
fn undeclared(scale: &[EntryChange], parts: &[EntryChange], declared: &[Declared]) -> Vec<String> {
    let means_other = |change: &EntryChange| {
        change.happened != Happened::Changed
            || change.fields.iter().any(|field| {
                let is_of_meaning = match field {
                    FieldChange::Value { field, .. } => {
                        matches!(*field, "level" | "order of the rules")
                    }
                    FieldChange::List { field, .. } => *field == "rules",
                    FieldChange::Text { field, .. } => *field != "note",
                    FieldChange::Source(_) => false,
                };
                is_of_meaning && field.is_of_original()
            })
    };
    let declared_parts: BTreeSet<&str> = (declared.iter())
        .flat_map(|change| change.parts.iter().map(String::as_str))
        .collect();
    let mut found = Vec::new();
    if declared.is_empty() && scale.iter().any(means_other) {
        found.push("the scale".to_owned());
    }
    let mut seen = BTreeSet::new();
    for change in parts.iter().filter(|change| means_other(change)) {
        // Nothing was rated on a part that is new, and nothing is on one that is gone.
        if change.what == "part" && change.happened != Happened::Changed {
            continue;
        }
        let part = change.id.split('/').next().unwrap_or(&change.id);
        if !declared_parts.contains(part) && seen.insert(part) {
            found.push(part.to_owned());
        }
    }
    found
}
