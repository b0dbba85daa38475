//! Pages of prose, best practices and resources: one file for each.

use crate::check::facts::citations::citations;
use crate::check::facts::file_names::{self, Level};
use crate::check::facts::{dates, moved_names, urls};
use crate::check::known::message::shortened;
use crate::check::known::originals::Original;
use crate::check::known::{anchors, ids, places};
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::{
    ContentPage, LinkKind, Localized, PLACES, PlaceOrState, Practice, PracticeKind,
    PracticeOutcome, Resource, ResourceTypeIndex,
};
use crate::parse::documents::{Field, RawPage, RawPractice, RawResource, Text, place_in};
use crate::source::{Span, Spanned};

/// Pages of prose, by slug.
pub(super) fn pages(
    lowering: &mut Lowering<'_>,
    originals: Vec<Original<RawPage>>,
) -> Vec<ContentPage> {
    check_names(lowering, Level::Root, &originals);
    report_home_draft(lowering, &originals);
    let mut pages = Vec::with_capacity(originals.len());
    for original in originals {
        let slug = original.name().to_owned();
        let path = lowering.inputs.sources.get(original.source).path.clone();
        let (raw, mut others) = (original.body, original.translations);
        pages.push(ContentPage {
            slug,
            title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
            description: others.optional_text(lowering, "description", raw.description, |raw| {
                &mut raw.description
            }),
            body: others.markdown(lowering, "text", raw.body, |raw| &mut raw.body),
            path,
        });
    }
    pages
}

/// Reports a home page that is a draft: a site cannot do without it.
fn report_home_draft(lowering: &mut Lowering<'_>, originals: &[Original<RawPage>]) {
    if let Some((source, _)) = lowering.inputs.sources.find("content/home.md")
        && !lowering.inputs.is_broken(source)
        && !originals.iter().any(|original| original.name() == "home")
    {
        Diagnostic::new(Code::MissingFile, Span::new(source, 0..0))
            .message("The home page is a draft, and every site needs one")
            .hint("Take `draft = true` out of it.")
            .report(lowering);
    }
}

fn check_names<T>(lowering: &mut Lowering<'_>, level: Level, originals: &[Original<T>]) {
    let names = originals
        .iter()
        .map(|original| (original.name(), original.source));
    file_names::check(lowering, level, names);
}

/// Best practices, by slug. `headings`: the fixed headings of the site.
pub(super) fn practices(
    lowering: &mut Lowering<'_>,
    originals: Vec<Original<RawPractice>>,
    headings: &Localized<Vec<String>>,
) -> Vec<Practice> {
    check_names(lowering, Level::Section, &originals);
    let moved = |original| -> (&str, &[Spanned<Text>]) {
        let original: &Original<RawPractice> = original;
        (original.name(), &original.body.moved_from)
    };
    let moved: Vec<_> = originals.iter().map(moved).collect();
    moved_names::check(lowering, Level::Section, &moved);
    let mut practices = Vec::with_capacity(originals.len());
    for original in originals {
        let slug = original.name().to_owned();
        let path = lowering.inputs.sources.get(original.source).path.clone();
        let (raw, mut others) = (original.body, original.translations);
        check_headings(lowering, &raw.body, &headings.original);
        for (language, raw) in others.iter() {
            check_headings(lowering, &raw.body, headings.get(language));
        }
        if raw.sub_elements.is_empty() {
            lowering.lacking("sub_elements", others.place());
        }
        let names = lowering.names;
        practices.push(Practice {
            slug,
            sub_elements: names.sub_elements.resolve_all(&raw.sub_elements, lowering),
            levers: names.levers.resolve_all(&raw.levers, lowering),
            sectors: names.sectors.resolve_all(&raw.sectors, lowering),
            states: states(lowering, &raw.states),
            started: dates::year(lowering, "started", raw.started),
            kind: (raw.kind)
                .and_then(|kind| {
                    word(
                        lowering,
                        "kind",
                        &kind,
                        &PracticeKind::ALL,
                        PracticeKind::id,
                    )
                })
                .unwrap_or_default(),
            outcome: (raw.outcome).and_then(|outcome| {
                word(
                    lowering,
                    "outcome",
                    &outcome,
                    &PracticeOutcome::ALL,
                    PracticeOutcome::id,
                )
            }),
            sources: citations(lowering, raw.sources),
            moved_from: moved_names::published(&raw.moved_from),
            title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
            summary: others.optional_text(lowering, "summary", raw.summary, |raw| &mut raw.summary),
            body: others.markdown(lowering, "text", raw.body, |raw| &mut raw.body),
            path,
        });
    }
    practices
}

/// One of a few words; any other is reported.
fn word<T: Copy>(
    lowering: &mut Lowering<'_>,
    what: &str,
    written: &Spanned<Text>,
    all: &[T],
    id: impl Fn(T) -> &'static str,
) -> Option<T> {
    let found = all.iter().copied().find(|&one| id(one) == &*written.value);
    if found.is_none() {
        let words: Vec<&str> = all.iter().map(|&one| id(one)).collect();
        ids::unknown_word(Code::UnknownValue, what, written, &words).report(lowering);
    }
    found
}

/// Checks that the second-level headings of a practice are exactly the fixed ones, in order.
fn check_headings(lowering: &mut Lowering<'_>, body: &Field<Text>, wanted: &[String]) {
    let Some(body) = body else {
        return;
    };
    if wanted.is_empty() || !lowering.inputs.is_readable_markdown(body.span.source) {
        return;
    }
    let found: Vec<anchors::Heading> = anchors::headings(&body.value)
        .into_iter()
        .filter(|heading| heading.level <= 2)
        .collect();
    let wrong = (0..found.len().max(wanted.len())).find(|&at| {
        found.get(at).map(|heading| heading.text.trim()) != wanted.get(at).map(|text| text.trim())
    });
    let Some(at) = wrong else {
        return;
    };
    if let Some(wanted) = wanted.get(at)
        && let Some(line) = anchors::meant_as_heading(&body.value, wanted)
    {
        Diagnostic::new(Code::PracticeHeadings, place_in(body, line))
            .message(format!("This line is not the heading `{wanted}` yet"))
            .caret("no heading of level 2")
            .expected(format!("`## {wanted}`"))
            .hint("Type the signs and one ordinary space anew, on a line of its own, with an empty line before it.")
            .report(lowering);
        return;
    }
    let place = match found.get(at) {
        Some(heading) => place_in(body, heading.range.clone()),
        None => place_in(body, body.value.len()..body.value.len()),
    };
    let message = match (found.get(at), wanted.get(at)) {
        (Some(heading), Some(wanted)) => format!(
            "The heading `{}` stands where `{wanted}` belongs",
            shortened(heading.text.trim())
        ),
        (None, Some(wanted)) => format!("The heading `{wanted}` is missing"),
        (Some(heading), None) => format!(
            "The heading `{}` is one more than a practice has",
            shortened(heading.text.trim())
        ),
        (None, None) => return,
    };
    let wanted: Vec<String> = wanted.iter().map(|text| format!("`## {text}`")).collect();
    Diagnostic::new(Code::PracticeHeadings, place)
        .message(message)
        .expected(format!("{}, in this order", wanted.join(", ")))
        .hint("Use `###` for headings of your own below them.")
        .report(lowering);
}

/// Resolves states, each by its code, or by the slug of its profile if it has no code.
fn states(lowering: &mut Lowering<'_>, written: &[Spanned<Text>]) -> Vec<PlaceOrState> {
    let names = lowering.names;
    let mut found = Vec::with_capacity(written.len());
    for id in written {
        let state = places::find(&id.value)
            .map(|place| {
                names
                    .state_of_code(place.code)
                    .map_or(PlaceOrState::Place(place), PlaceOrState::State)
            })
            .or_else(|| names.states.get(&id.value).map(PlaceOrState::State));
        match state {
            Some(state) if !found.contains(&state) => found.push(state),
            Some(_) => {}
            None if names.states.is_surely_absent(&id.value) => {
                let mut diagnostic = places::absence(id.as_str());
                if diagnostic.suggestion.is_none() {
                    let codes = PLACES.iter().map(|place| place.code);
                    diagnostic.suggestion =
                        nearest(&id.value, codes.chain(names.states.near(&id.value)))
                            .map(str::to_owned);
                }
                diagnostic
                    .hint("A system without a code is named like its folder in `states/`.")
                    .report(lowering);
            }
            None => {}
        }
    }
    found
}

/// The resource repository, by slug.
pub(super) fn resources(
    lowering: &mut Lowering<'_>,
    originals: Vec<Original<RawResource>>,
) -> Vec<Resource> {
    check_names(lowering, Level::Resources, &originals);
    let moved = |original| -> (&str, &[Spanned<Text>]) {
        let original: &Original<RawResource> = original;
        (original.name(), &original.body.moved_from)
    };
    let moved: Vec<_> = originals.iter().map(moved).collect();
    moved_names::check(lowering, Level::Resources, &moved);
    originals
        .into_iter()
        .map(|original| resource(lowering, original))
        .collect()
}

fn resource(lowering: &mut Lowering<'_>, original: Original<RawResource>) -> Resource {
    let slug = original.name().to_owned();
    let path = lowering.inputs.sources.get(original.source).path.clone();
    let (raw, mut others) = (original.body, original.translations);
    let top = others.place();
    let url = lowering
        .required(raw.url, "url", top)
        .and_then(|url| urls::web(url, lowering));
    let kind = lowering.required(raw.kind, "type", top).and_then(|kind| {
        lowering
            .names
            .resource_types
            .resolve(kind.as_str(), lowering)
    });
    let names = lowering.names;
    Resource {
        slug,
        sub_elements: names.sub_elements.resolve_all(&raw.sub_elements, lowering),
        levers: names.levers.resolve_all(&raw.levers, lowering),
        sectors: names.sectors.resolve_all(&raw.sectors, lowering),
        audiences: names.audiences.resolve_all(&raw.audiences, lowering),
        action_steps: names.steps.resolve_all(&raw.action_steps, lowering),
        states: states(lowering, &raw.states),
        title: lowering.required_text(raw.title, "title", top),
        organization: lowering.required_text(raw.organization, "organization", top),
        url: url.unwrap_or_default().to_string(),
        moved_from: moved_names::published(&raw.moved_from),
        year: dates::year(lowering, "year", raw.year),
        kind: kind.unwrap_or(ResourceTypeIndex(0)),
        link_kind: raw
            .link_kind
            .map(|kind| link_kind(lowering, kind))
            .unwrap_or_default(),
        summary: others.markdown(lowering, "text", raw.body, |raw| &mut raw.body),
        path,
    }
}

fn link_kind(lowering: &mut Lowering<'_>, written: Spanned<Text>) -> LinkKind {
    let mut kinds = LinkKind::ALL.into_iter();
    if let Some(kind) = kinds.find(|kind| kind.id() == written.value) {
        return kind;
    }
    let words = LinkKind::ALL.map(LinkKind::id);
    ids::unknown_word(Code::UnknownValue, "kind of link", &written, &words).report(lowering);
    LinkKind::default()
}
