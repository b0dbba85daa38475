//! What changed: assessments by date, and what later versions of the rubric changed.

use serde::Serialize;

use crate::model::StateIndex;
use crate::prose::SeenTerms;
use crate::text::Arg;

use super::context::PageContext;
use super::layout::{Layout, PageFrame};
use super::link::Link;
use super::table::Page;
use super::url::edition_slug;

/// How many assessments the list shows at most.
const NEWEST: usize = 200;

/// What the page lays out.
#[derive(Debug, Serialize)]
pub struct ChangesView<'a> {
    page: Layout<'a>,
    title: String,
    rows: Vec<ChangeRow>,
    /// Said when older ones are left out.
    left_out: Option<String>,
    rubric: Vec<RubricChange<'a>>,
}

/// An assessment that was added.
#[derive(Debug, Serialize)]
pub(super) struct ChangeRow {
    date: String,
    iso_date: String,
    link: Link,
    detail: String,
}

#[derive(Debug, Serialize)]
struct RubricChange<'a> {
    version: &'a str,
    sub_elements: Vec<Link>,
    is_comparable: bool,
    note_html: String,
}

/// The newest assessments of all states, newest first, then by state.
pub(super) fn newest(context: &PageContext<'_>, most: usize) -> Vec<ChangeRow> {
    let mut found: Vec<(jiff::civil::Date, usize, u32)> = Vec::new();
    for (state_at, state) in context.site.states.iter().enumerate() {
        for (at, assessment) in state.assessments.iter().enumerate() {
            found.push((assessment.assessed_on, state_at, at as u32));
        }
    }
    let order = |a: &(jiff::civil::Date, usize, u32), b: &(jiff::civil::Date, usize, u32)| {
        b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2))
    };
    if found.len() > most && most > 0 {
        found.select_nth_unstable_by(most - 1, order);
        found.truncate(most);
    }
    found.sort_by(order);
    found
        .into_iter()
        .map(|(date, state, at)| row(context, date, StateIndex::new(state), at))
        .collect()
}

fn row(
    context: &PageContext<'_>,
    date: jiff::civil::Date,
    index: StateIndex,
    at: u32,
) -> ChangeRow {
    let state = &context.site.states[index.position()];
    let basis = state.assessments.get(at as usize).map_or("", |assessment| {
        context.text(&context.site.rubric.bases[assessment.basis.position()].name)
    });
    ChangeRow {
        date: context.words.date(date),
        iso_date: date.to_string(),
        link: Link::new(
            context.text(&state.name),
            context.href(Page::Edition(index, at)),
        ),
        detail: context.say(
            "change-detail",
            &[
                ("basis", Arg::from(basis)),
                (
                    "edition",
                    Arg::from(edition_slug(context.site, index, at).as_str()),
                ),
            ],
        ),
    }
}

pub(super) fn view<'a>(context: &PageContext<'a>) -> ChangesView<'a> {
    let mut seen = SeenTerms::default();
    let title = context.word("changes-title");
    let all: usize = context
        .site
        .states
        .iter()
        .map(|state| state.assessments.len())
        .sum();
    ChangesView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::Changes,
                title: title.clone(),
                description: context.word("changes-description"),
                above: Vec::new(),
                path: None,
                is_untranslated: false,
            },
        ),
        title,
        rows: newest(context, NEWEST),
        left_out: (all > NEWEST)
            .then(|| context.say("changes-left-out", &[("count", Arg::from(all - NEWEST))])),
        rubric: context
            .site
            .rubric
            .changes
            .iter()
            .map(|change| RubricChange {
                version: &change.version,
                sub_elements: change
                    .sub_elements
                    .iter()
                    .map(|&index| super::link::sub_element(context, index))
                    .collect(),
                is_comparable: change.comparable,
                note_html: context.block_html(&change.note, &mut seen),
            })
            .collect(),
    }
}
