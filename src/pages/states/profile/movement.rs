//! Changes in one state since the previous edition.

use serde::Serialize;

use crate::analysis::{self, Move};
use crate::model::{Assessment, StateIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::assessment_words;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::slope;
use crate::prose::SeenTerms;
use crate::text::say;

use super::panels::{self, PanelView};

/// The changes, or why they cannot be given.
#[derive(Debug, Serialize)]
pub(super) struct MovementView<'a> {
    /// The heading, if it is compared with a look back and not with an edition.
    title: Option<String>,
    finding: String,
    /// A link to the previous edition; `None` if there is none of the same sector.
    previous: Option<Link>,
    caption: String,
    moved: Vec<MovedRow>,
    newly_rated: Vec<Link>,
    no_longer_rated: Vec<Link>,
    not_comparable: Vec<NotComparable>,
    /// Rated both times from the same source, so that nothing shows a movement.
    same_source: Vec<Link>,
    panels: Vec<PanelView<'a>>,
}

/// A sub-element whose rating changed.
#[derive(Debug, Serialize)]
struct MovedRow {
    link: Link,
    from: Cell,
    /// The address of the evidence in the previous edition.
    from_href: String,
    to: Cell,
    words: String,
}

/// A sub-element that is rated in both editions, on versions that cannot be compared.
#[derive(Debug, Serialize)]
struct NotComparable {
    link: Link,
    reasons_html: Vec<String>,
}

/// The changes since the previous edition of the same sector; `None` if there is no earlier edition
/// of any sector.
pub(super) fn view<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
    assessment: &Assessment,
    seen: &mut SeenTerms,
) -> Option<MovementView<'a>> {
    let state = &context.site.states[index];
    let before = analysis::previous_position(state, assessment);
    let is_look_back = before.is_none();
    let before = before.or_else(|| analysis::look_back_position(state, assessment));
    let Some(at) = before else {
        let mut assessments = state.assessments.iter();
        let other = assessments.find(|other| other.edition < assessment.edition)?;
        return Some(other_sector(context, other));
    };
    let previous = state.assessments.get(at)?;
    let rubric = &context.site.rubric;
    let then = context.href(Page::Edition(index, at as u32));
    let (first, last) = (
        assessment_words::speaks_of(context, previous),
        assessment_words::speaks_of(context, assessment),
    );
    let mut view = with_finding_only(String::new());
    if is_look_back {
        view.title = Some(say!(context, "movement-look-back-title", edition = first));
    }
    let previous_id = if is_look_back {
        "movement-previous-look-back"
    } else {
        "movement-previous"
    };
    view.previous = Some(Link::new(
        say!(context, previous_id, edition = first),
        then.clone(),
    ));
    view.caption = say!(context, "movement-caption", from = first, to = last);
    for part in rubric.sub_elements.indices() {
        let label = link::sub_element(context, part).label;
        let anchor = context.urls.score_anchor(part);
        let here = |label| Link::new(label, format!("#{anchor}"));
        match analysis::movement_of(rubric, previous, assessment, part) {
            Move::Rated { from, to } if from == to => {}
            Move::Rated { from, to } => {
                let levels = to.0.abs_diff(from.0);
                let words = if to > from {
                    say!(context, "moved-up", levels)
                } else {
                    say!(context, "moved-down", levels)
                };
                view.moved.push(MovedRow {
                    link: here(label),
                    from: cell::rated(context, from),
                    from_href: format!("{then}#{anchor}"),
                    to: cell::rated(context, to),
                    words,
                });
            }
            Move::NotComparable { .. } => {
                let (older, newer) = (&previous.rubric_version, &assessment.rubric_version);
                let breaks = analysis::breaks_between(rubric, older, newer, part);
                view.not_comparable.push(NotComparable {
                    link: here(label),
                    reasons_html: breaks
                        .map(|(_, change)| context.block_html(&change.note, seen))
                        .collect(),
                });
            }
            Move::SameSource { .. } => view.same_source.push(here(label)),
            Move::NewlyRated { .. } => view.newly_rated.push(here(label)),
            Move::NoLongerRated { .. } => view
                .no_longer_rated
                .push(Link::new(label, format!("{then}#{anchor}"))),
            Move::Unrated => {}
        }
    }
    let editions = if is_look_back {
        let date = context.words.date(previous.assessed_on);
        say!(context, "movement-look-back", date, edition = first)
    } else {
        say!(context, "movement-finding", from = first, to = last)
    };
    let counts = analysis::move_counts(rubric, previous, assessment);
    let moved = slope::sentence(context, counts.up, counts.down, counts.same);
    view.finding = format!("{editions} {moved}");
    view.panels = panels::views(context, index, assessment);
    Some(view)
}

/// A view that has only a finding.
fn with_finding_only<'a>(finding: String) -> MovementView<'a> {
    MovementView {
        title: None,
        finding,
        previous: None,
        caption: String::new(),
        moved: Vec::new(),
        newly_rated: Vec::new(),
        no_longer_rated: Vec::new(),
        not_comparable: Vec::new(),
        same_source: Vec::new(),
        panels: Vec::new(),
    }
}

/// The view of a state whose only earlier edition is of another sector. A look back is named as one.
fn other_sector<'a>(context: &PageContext<'a>, other: &Assessment) -> MovementView<'a> {
    let edition = assessment_words::speaks_of(context, other);
    let sector = context.text(&context.site.rubric.sectors[other.sector].name);
    if !other.is_look_back() {
        return with_finding_only(say!(context, "movement-other-sector", edition, sector));
    }
    let title = say!(
        context,
        "movement-look-back-other-title",
        edition = edition.as_str()
    );
    MovementView {
        title: Some(title),
        ..with_finding_only(say!(
            context,
            "movement-look-back-other-sector",
            edition,
            sector
        ))
    }
}
