//! The entries of feeds, newest first.
//!
//! The id of an entry is the address of the page that it is about. It does not change when content
//! is added, and is the same in every feed.

use crate::model::{Assessment, StateIndex, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::changes::rubric_anchor;
use crate::pages::context::page::PageContext;
use crate::pages::parts::event::{self, Dated, Event};
use crate::pages::parts::{assessment_words, change_sentence, plan_words};
use crate::text::say;

use super::data::Entry;

/// The maximum number of entries of a feed.
const NEWEST: usize = 50;

/// The full address of a page.
pub(super) fn absolute(context: &PageContext<'_>, page: Page) -> String {
    context.urls.absolute(context.language_at, page)
}

/// An entry for each of the newest events.
pub(super) fn of_events(
    context: &PageContext<'_>,
    events: impl Iterator<Item = Dated>,
) -> Vec<Entry> {
    let (newest, _) = event::newest(events, NEWEST);
    let entries = newest.into_iter();
    entries.map(|dated| entry(context, dated)).collect()
}

fn entry(context: &PageContext<'_>, dated: Dated) -> Entry {
    let site = context.site;
    let (id, page, title, summary) = match dated.event {
        Event::Assessment(index, at) => {
            let state = &site.states[index];
            let page = absolute(context, Page::Edition(index, at));
            let summary = state.assessments.get(at as usize).map(|assessment| {
                let sentence = change_sentence::of_assessment(context, state, assessment);
                let sentence = on_basis(context, assessment, &sentence);
                match plan_words::progress_in_words(context, state, at as usize) {
                    Some(progress) => format!("{sentence} {progress}"),
                    None => sentence,
                }
            });
            let title = assessment_title(context, index, at);
            (page.clone(), page, title, summary.unwrap_or_default())
        }
        Event::Plan(index) => {
            let page = absolute(context, Page::StatePlan(index));
            let plan = site.states[index].plan.as_ref();
            let summary = plan.map(|plan| plan_words::sentence(context, index, plan));
            let title = say!(context, "state-plan-of", state = context.state_name(index));
            let id = format!("{page}#written-{}", dated.date);
            (id, page, title, summary.unwrap_or_default())
        }
        Event::Profile(index) => {
            let page = absolute(context, Page::State(index));
            let name = context.state_name(index);
            let title = say!(context, "change-profile-of", state = name);
            let id = format!("{page}#updated-{}", dated.date);
            (id, page, title, context.word("change-profile"))
        }
        Event::Rubric(at) => {
            let change = &site.rubric.changes[at];
            let anchor = rubric_anchor(site, at);
            let page = format!("{}#{anchor}", absolute(context, Page::Changes));
            let title = say!(context, "change-rubric", version = change.version);
            (page.clone(), page, title, rubric_summary(context, at))
        }
    };
    Entry {
        id,
        title,
        summary,
        page,
        updated: dated.date,
    }
}

fn rubric_summary(context: &PageContext<'_>, at: usize) -> String {
    let change = &context.site.rubric.changes[at];
    let comparable = context.word(if change.comparable {
        "change-comparable"
    } else {
        "change-not-comparable"
    });
    let note = context.excerpt(&change.note, 300);
    if note.is_empty() {
        return comparable;
    }
    format!("{comparable} {note}")
}

/// A sentence about ratings, preceded by their basis.
fn on_basis(context: &PageContext<'_>, assessment: &Assessment, sentence: &str) -> String {
    let basis = &context.site.rubric.bases[assessment.basis].name;
    say!(
        context,
        "change-on-basis",
        basis = context.text(basis),
        sentence
    )
}

/// `Kentucky, edition 2026`
fn assessment_title(context: &PageContext<'_>, index: StateIndex, at: u32) -> String {
    let state = &context.site.states[index];
    let Some(assessment) = state.assessments.get(at as usize) else {
        return String::new();
    };
    let edition = assessment_words::edition(context, assessment);
    say!(
        context,
        "change-assessment",
        state = context.text(&state.name),
        edition
    )
}

/// The entries about the ratings of a sub-element.
pub(super) fn of_ratings(context: &PageContext<'_>, of: SubElementIndex) -> Vec<Entry> {
    let site = context.site;
    let found = |dated: &Dated| {
        let Event::Assessment(index, at) = dated.event else {
            return None;
        };
        let state = site.states.get(index)?;
        let assessment = state.assessments.get(at as usize)?;
        let rating = assessment.score(of).value.rating()?;
        Some((index, at, state, assessment, rating))
    };
    let rated = event::assessments(site).filter(|dated| found(dated).is_some());
    let (newest, _) = event::newest(rated, NEWEST);
    let entries = newest.into_iter().filter_map(|dated| {
        let (index, at, state, assessment, rating) = found(&dated)?;
        let page = absolute(context, Page::Edition(index, at));
        let page = format!("{page}#{}", context.urls.score_anchor(of));
        let level = change_sentence::level(context, rating);
        let edition = assessment_words::edition(context, assessment);
        Some(Entry {
            id: page.clone(),
            title: say!(
                context,
                "rating-title",
                state = context.text(&state.name),
                edition,
                level
            ),
            summary: on_basis(
                context,
                assessment,
                &change_sentence::of_rating(context, state, assessment, of),
            ),
            page,
            updated: dated.date,
        })
    });
    entries.collect()
}
