//! What the numbers of the site are: how many states, on what basis, and who stands behind them.

use std::collections::BTreeSet;

use crate::analysis;
use crate::model::{Assessment, PLACES};
use crate::pages::context::page::PageContext;
use crate::text::say;

/// More organizations than this are counted and not named.
const NAMED: usize = 3;

/// Sentences that a reader needs before any number; none where nothing is rated, which pages say in
/// words of their own.
pub(crate) fn sentences(context: &PageContext<'_>) -> Vec<String> {
    let site = context.site;
    let coverage = analysis::coverage(site, context.analysis);
    if coverage.rated == 0 {
        return Vec::new();
    }
    let without_place = site.states.iter().filter(|state| state.place.is_none());
    let of = PLACES.len() + without_place.count();
    vec![
        say!(context, "trust-states", rated = coverage.rated, of),
        basis(context, &coverage),
        confirmed(context, coverage.by_state, coverage.rated),
        say!(
            context,
            "trust-parts",
            rated = coverage.ratings,
            of = coverage.of
        ),
    ]
}

/// Who made the numbers of a chart, and whether the states stand behind them: for charts on other
/// sites, which show some assessments. None where there are none.
pub(crate) fn of_chart(context: &PageContext<'_>, shown: &[&Assessment]) -> Vec<String> {
    if shown.is_empty() {
        return Vec::new();
    }
    let who: BTreeSet<&str> = (shown.iter())
        .map(|assessment| assessment.assessed_by.as_str())
        .collect();
    let who = if who.len() > NAMED {
        say!(context, "trust-who-many", count = who.len())
    } else {
        let who: Vec<&str> = who.into_iter().collect();
        say!(context, "trust-who", who = context.words.list(&who))
    };
    let bases = &context.site.rubric.bases;
    let is_by_state = |own: &&&Assessment| bases.get(own.basis).is_some_and(|own| own.by_state);
    let by_state = shown.iter().filter(is_by_state).count();
    vec![who, confirmed(context, by_state, shown.len())]
}

/// [`sentences`] as one paragraph; empty where nothing is rated.
pub(crate) fn paragraph(context: &PageContext<'_>) -> String {
    sentences(context).join(" ")
}

/// The bases, with their numbers of states where there are several, and who rated.
fn basis(context: &PageContext<'_>, coverage: &analysis::Coverage) -> String {
    let bases: Vec<_> = (context.site.rubric.bases.iter_enumerated())
        .filter_map(|(index, basis)| {
            let count = *coverage.bases.get(index)?;
            (count > 0).then(|| (context.text(&basis.name), count))
        })
        .collect();
    let bases: Vec<String> = match bases.as_slice() {
        [(name, _)] => vec![(*name).to_owned()],
        several => (several.iter())
            .map(|(name, count)| say!(context, "trust-basis-count", basis = *name, count = *count))
            .collect(),
    };
    let bases: Vec<&str> = bases.iter().map(String::as_str).collect();
    let basis = context.words.list(&bases);
    let who: BTreeSet<&str> = (context.site.states.indices())
        .filter(|&state| context.analysis.states[state].rated > 0)
        .filter_map(|state| context.current_assessment(state))
        .map(|assessment| assessment.assessed_by.as_str())
        .collect();
    if who.len() > NAMED {
        return say!(context, "trust-basis-many", basis, count = who.len());
    }
    let who: Vec<&str> = who.into_iter().collect();
    let who = context.words.list(&who);
    say!(context, "trust-basis", basis, who)
}

/// Whether the states stand behind their ratings.
fn confirmed(context: &PageContext<'_>, by_state: usize, rated: usize) -> String {
    match by_state {
        0 => context.word("trust-confirmed-none"),
        all if all == rated => say!(context, "trust-confirmed-all", count = all),
        some => say!(context, "trust-confirmed", count = some),
    }
}
