//! States that were rated for one part of the system only: their marks, and what explains these.

use crate::model::{Assessment, ElementIndex, SectorIndex, StateIndex};
use crate::pages::context::page::PageContext;
use crate::text::say;

/// More states than this are counted and not named.
const NAMED: usize = 12;

/// What an assessment covers, and what it leaves out, in sentences.
pub(crate) fn covers(context: &PageContext<'_>, assessment: &Assessment) -> String {
    let rubric = &context.site.rubric;
    let whole = rubric.whole_sector();
    let sector = name(context, assessment.sector);
    if assessment.sector == whole {
        return say!(context, "covers-whole", sector);
    }
    let is_other = |other: &SectorIndex| *other != whole && *other != assessment.sector;
    let others: Vec<&str> = (rubric.sectors.indices())
        .filter(is_other)
        .map(|other| name(context, other))
        .collect();
    let only = say!(context, "covers-only", sector);
    if others.is_empty() {
        return only;
    }
    let others = context.words.list(&others);
    format!("{only} {}", say!(context, "covers-not", others))
}

/// The words of the mark of a state that is rated for one sector only, such as "K-12 only".
pub(crate) fn mark(context: &PageContext<'_>, state: StateIndex) -> Option<String> {
    let sector = sector_of(context, state)?;
    Some(say!(context, "only-sector", sector = name(context, sector)))
}

/// What the mark means, with the names of the states that bear it; `None` if none does.
pub(crate) fn note(
    context: &PageContext<'_>,
    states: impl Iterator<Item = StateIndex>,
) -> Option<String> {
    let marked: Vec<(StateIndex, SectorIndex)> = states
        .filter_map(|state| Some((state, sector_of(context, state)?)))
        .collect();
    if marked.is_empty() {
        return None;
    }
    if marked.len() > NAMED {
        return Some(say!(context, "only-note-many", count = marked.len()));
    }
    let named: Vec<String> = (marked.iter())
        .map(|&(state, sector)| {
            let state = context.state_name(state);
            say!(context, "only-named", state, sector = name(context, sector))
        })
        .collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let states = context.words.list(&named);
    Some(say!(context, "only-note", states))
}

/// Which of the states with a score on an element were rated for one sector only, a sentence for
/// each sector.
pub(crate) fn of_element(context: &PageContext<'_>, element: ElementIndex) -> Vec<String> {
    let rubric = &context.site.rubric;
    let spread = &context.analysis.elements[element].spread;
    let sectors = rubric.sectors.indices();
    sectors
        .filter(|&sector| sector != rubric.whole_sector())
        .filter_map(|sector| {
            let count = *spread.sectors.get(sector)?;
            let words = name(context, sector);
            match count {
                0 => None,
                many if many > NAMED => Some(say!(
                    context,
                    "finding-one-sector-many",
                    count,
                    sector = words
                )),
                _ => {
                    let states = scored(context, element, sector);
                    let count = states.len();
                    let states = context.words.list(&states);
                    Some(say!(
                        context,
                        "finding-one-sector",
                        count,
                        states,
                        sector = words
                    ))
                }
            }
        })
        .collect()
}

/// The names of the states with a score on an element in an assessment of one sector.
fn scored<'a>(
    context: &PageContext<'a>,
    element: ElementIndex,
    sector: SectorIndex,
) -> Vec<&'a str> {
    let site = context.site;
    let is_scored = |state: &StateIndex| {
        let score = context.analysis.states[*state].elements.get(element);
        score.is_some_and(|score| score.standing(&site.rubric).is_some())
    };
    (site.states.indices())
        .filter(|&state| sector_of(context, state) == Some(sector))
        .filter(is_scored)
        .map(|state| context.state_name(state))
        .collect()
}

/// The sector of the current assessment of a state, if it is not the whole system.
fn sector_of(context: &PageContext<'_>, state: StateIndex) -> Option<SectorIndex> {
    let sector = context.current_assessment(state)?.sector;
    (sector != context.site.rubric.whole_sector()).then_some(sector)
}

fn name<'a>(context: &PageContext<'a>, sector: SectorIndex) -> &'a str {
    context.text(&context.site.rubric.sectors[sector].name)
}
