//! What changed of everything else that people read.

use crate::model::{Audience, ResourceType, Term};

use super::change::EntryChange;
use super::entries::{changed_entries, changed_whole};
use super::fields::Fields;
use super::guides::{changed_action_plan, changed_needs_assessment, changed_theory};
use super::side::Side;

/// The pages of prose, terms, levers, audiences, steps, settings and attached files that changed.
pub(super) fn changed_texts(base: Side<'_>, head: Side<'_>) -> Vec<EntryChange> {
    let (was, now) = (base.site, head.site);
    let mut entries = Vec::new();
    entries.extend(changed_settings(base, head));
    entries.extend(changed_entries(
        "page",
        &was.content,
        &now.content,
        |page| (&page.slug, &page.title.original),
        |fields, was, now| {
            fields.label("title", Some(&was.title), Some(&now.title));
            fields.text(
                "description",
                was.description.as_ref(),
                now.description.as_ref(),
            );
            fields.text("text", Some(&was.body), Some(&now.body));
        },
    ));
    entries.extend(changed_entries(
        "term",
        was.glossary.iter(),
        now.glossary.iter(),
        |term| (&term.id, &term.name.original),
        term_fields,
    ));
    entries.extend(changed_entries(
        "lever",
        was.levers.iter(),
        now.levers.iter(),
        |lever| (&lever.id, &lever.name.original),
        |fields, was, now| {
            fields.label("name", Some(&was.name), Some(&now.name));
            fields.text("summary", Some(&was.summary), Some(&now.summary));
            fields.text(
                "description",
                Some(&was.description),
                Some(&now.description),
            );
            fields.text("examples", Some(&was.examples), Some(&now.examples));
        },
    ));
    entries.extend(changed_entries(
        "audience",
        was.audiences.iter(),
        now.audiences.iter(),
        |audience| (&audience.id, &audience.name.original),
        |fields, was, now| {
            fields.label("name", Some(&was.name), Some(&now.name));
            fields.text("summary", Some(&was.summary), Some(&now.summary));
            fields.text(
                "description",
                Some(&was.description),
                Some(&now.description),
            );
            fields.list("questions", questions(base, was), questions(head, now));
        },
    ));
    entries.extend(changed_theory(base, head));
    entries.extend(changed_action_plan(base, head));
    entries.extend(changed_needs_assessment(base, head));
    entries.extend(changed_entries(
        "file",
        &was.files,
        &now.files,
        |file| (&file.path, ""),
        |fields, was, now| {
            if was.bytes != now.bytes {
                let size = |bytes: usize| Some(format!("{bytes} bytes"));
                fields.value(
                    "content",
                    size(was.bytes.len()),
                    Some(other_size(was.bytes.len(), now.bytes.len())),
                );
            }
        },
    ));
    entries
}

/// The size of a file with another content, told apart from an equal size.
fn other_size(was: usize, now: usize) -> String {
    match was == now {
        true => format!("{now} other bytes"),
        false => format!("{now} bytes"),
    }
}

fn term_fields(fields: &mut Fields, was: &Term, now: &Term) {
    let linked = |term: &Term| term.link.then_some("yes");
    fields.label("name", Some(&was.name), Some(&now.name));
    fields.label("full name", was.full_name.as_ref(), now.full_name.as_ref());
    fields.list(
        "other spellings",
        was.aliases.original.iter().cloned(),
        now.aliases.original.iter().cloned(),
    );
    fields.text("definition", Some(&was.definition), Some(&now.definition));
    fields.value("linked in texts", linked(was), linked(now));
}

/// What an audience asks, each with the part that answers it.
fn questions(side: Side<'_>, audience: &Audience) -> Vec<String> {
    let questions = audience.questions.iter();
    questions
        .map(|question| {
            let part = &side.site.rubric.sub_element(question.sub_element).id;
            format!("{} ({part})", question.text.original)
        })
        .collect()
}

/// A type of resources, with the question that leads to it.
fn resource_type(side: Side<'_>, kind: &ResourceType) -> String {
    let name = format!("{}: {}", kind.id, kind.name.original);
    let Some(question) = &kind.question else {
        return name;
    };
    let mut places = side.parts(&kind.sub_elements);
    places.extend(side.audiences(&kind.audiences));
    format!("{name}, {} on {}", question.original, places.join(", "))
}

fn changed_settings(base: Side<'_>, head: Side<'_>) -> Option<EntryChange> {
    let (was, now) = (&base.site.settings, &head.site.settings);
    let mut fields = Fields::default();
    fields.label("title", Some(&was.title), Some(&now.title));
    fields.label(
        "description",
        Some(&was.description),
        Some(&now.description),
    );
    fields.value("address", Some(&was.base_url), Some(&now.base_url));
    let languages = |side: Side<'_>| -> String {
        let languages = side.site.settings.languages.iter();
        let tags: Vec<&str> = languages.map(|language| language.tag()).collect();
        tags.join(", ")
    };
    fields.value("languages", Some(languages(base)), Some(languages(head)));
    fields.value("theme", Some(&was.theme), Some(&now.theme));
    fields.value(
        "repository",
        was.repository.as_ref(),
        now.repository.as_ref(),
    );
    fields.value("branch", Some(&was.branch), Some(&now.branch));
    fields.value("contact", was.contact.as_ref(), now.contact.as_ref());
    fields.label("publisher", Some(&was.publisher), Some(&now.publisher));
    fields.value(
        "years until old",
        Some(was.stale_after_years),
        Some(now.stale_after_years),
    );
    fields.value(
        "pages of pairs up to",
        Some(was.compare_pairs_up_to),
        Some(now.compare_pairs_up_to),
    );
    fields.value("license", Some(&was.license.name), Some(&now.license.name));
    fields.value(
        "address of the license",
        was.license.url.as_ref(),
        now.license.url.as_ref(),
    );
    fields.text(
        "headings of practices",
        Some(&was.practice_headings),
        Some(&now.practice_headings),
    );
    let types = |side: Side<'_>| -> Vec<String> {
        let types = side.site.settings.resource_types.iter();
        types.map(|kind| resource_type(side, kind)).collect()
    };
    fields.list("types of resources", types(base), types(head));
    changed_whole("settings", &now.title.original, fields)
}
