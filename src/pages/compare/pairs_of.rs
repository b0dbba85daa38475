//! All pairs of a state, the most similar first, with links to their pages.

use serde::Serialize;

use crate::analysis::{Comparison, Distance, Incomparability, SHARED_AT_LEAST};
use crate::model::StateIndex;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::text::say;

use super::pair;

/// The view of the list of a state's pairs.
#[derive(Debug, Serialize)]
pub struct PairsOfView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    profile: Link,
    caption: String,
    /// The heads of the columns that count the parts on which the state is higher, and lower.
    column_higher: String,
    column_lower: String,
    /// Whether enough pairs have a mean difference for a column of it.
    has_distances: bool,
    rows: Vec<PairRow>,
    note: String,
}

/// The comparison with one other state.
#[derive(Debug, Serialize)]
struct PairRow {
    /// The name of the other state; the title of the page already has the first one.
    other: String,
    /// A link with the names of both, for readers of screen readers who hear links out of context.
    pair: Link,
    /// `None` if nothing can be compared.
    counts: Option<Counts>,
    /// Why nothing can be compared.
    reason: Option<String>,
}

#[derive(Debug, Serialize)]
struct Counts {
    shared: String,
    alike: String,
    ahead: String,
    behind: String,
    /// The mean difference in levels; `None` if too few sub-elements can be compared.
    distance: Option<String>,
}

/// With fewer mean differences than this, a column of them says "too few" all the way down.
const DISTANCES_AT_LEAST: usize = 5;

/// The pairs of a state.
pub(crate) fn view<'a>(context: &PageContext<'a>, state: StateIndex) -> PairsOfView<'a> {
    let name = context.state_name(state);
    let mut found: Vec<(Order, StateIndex, Option<Comparison>)> = (context.site.states.indices())
        .filter(|&other| other != state)
        .map(|other| {
            let comparison = pair::compare_states(context, state, other);
            (order(comparison.as_ref()), other, comparison)
        })
        .collect();
    // The sort is stable, so ties stay in slug order.
    found.sort_by_key(|(order, ..)| *order);
    let title = say!(context, "pairs-of-title", state = name);
    let lead = lead(context, name, &found);
    let frame = PageFrame::new(Page::PairsOf(state), &title, &lead)
        .above([context.link(context.word("nav-compare"), Page::Compare)]);
    PairsOfView {
        page: Layout::new(context, frame),
        title,
        lead,
        profile: link::state(context, state),
        caption: say!(context, "pairs-of-caption", state = name),
        column_higher: say!(context, "pairs-of-higher", state = name),
        column_lower: say!(context, "pairs-of-lower", state = name),
        has_distances: (found.iter())
            .filter(|((_, distance), ..)| distance.is_some())
            .count()
            >= DISTANCES_AT_LEAST,
        rows: (found.iter())
            .map(|(_, other, comparison)| row(context, name, (state, *other), comparison.as_ref()))
            .collect(),
        note: say!(context, "pairs-of-note", least = SHARED_AT_LEAST),
    }
}

/// The sort key: pairs with a distance first, then those with some comparable sub-elements, then
/// those with none.
type Order = (u8, Option<Distance>);

fn order(comparison: Option<&Comparison>) -> Order {
    match comparison {
        Some(comparison) if comparison.distance().is_some() => (0, comparison.distance()),
        Some(comparison) if comparison.shared() > 0 => (1, None),
        _ => (2, None),
    }
}

fn lead(
    context: &PageContext<'_>,
    name: &str,
    found: &[(Order, StateIndex, Option<Comparison>)],
) -> String {
    let nearest = found.first().and_then(|((_, distance), other, _)| {
        let distance = (*distance)?;
        Some((context.state_name(*other), distance))
    });
    match nearest {
        Some((other, distance)) => {
            let value = context.words.number_tenths(distance.tenths());
            say!(
                context,
                "pairs-of-nearest",
                state = name,
                other,
                value,
                shared = distance.shared()
            )
        }
        None => say!(
            context,
            "pairs-of-no-nearest",
            state = name,
            least = SHARED_AT_LEAST
        ),
    }
}

fn row(
    context: &PageContext<'_>,
    name: &str,
    (state, other): (StateIndex, StateIndex),
    comparison: Option<&Comparison>,
) -> PairRow {
    let count = |number: usize| context.words.count(number);
    let counts = comparison
        .filter(|comparison| comparison.shared() > 0)
        .map(|comparison| Counts {
            shared: count(comparison.shared()),
            alike: count(comparison.alike()),
            ahead: count(comparison.first_ahead()),
            behind: count(comparison.second_ahead()),
            distance: comparison
                .distance()
                .map(|distance| context.words.number_tenths(distance.tenths())),
        });
    let other_name = context.state_name(other);
    PairRow {
        other: other_name.to_owned(),
        pair: Link::new(
            say!(context, "pairs-of-row", state = name, other = other_name),
            link::pair(context, state, other).unwrap_or_default(),
        ),
        reason: counts.is_none().then(|| reason(context, comparison)),
        counts,
    }
}

/// Why nothing can be compared.
fn reason(context: &PageContext<'_>, comparison: Option<&Comparison>) -> String {
    let sectors_differ =
        |comparison: &Comparison| comparison.apart(Incomparability::OtherSector) > 0;
    let versions_differ =
        |comparison: &Comparison| comparison.apart(Incomparability::OtherVersion) > 0;
    context.word(match comparison {
        Some(comparison) if sectors_differ(comparison) => "apart-other-sector",
        Some(comparison) if versions_differ(comparison) => "apart-other-version",
        _ => "pairs-of-nothing-shared",
    })
}
