//! Sentences about two states.

use crate::analysis::{Comparison, Incomparability};
use crate::model::Assessment;
use crate::pages::context::page::PageContext;
use crate::pages::parts::difference;
use crate::text::{Arg, say};

/// With more sub-elements than this at the widest gap, the sentence gives their number instead of
/// their names.
const NAMED_AT_MOST: usize = 5;

/// The names of the two states as message arguments.
pub(crate) fn names<'n>([first, second]: [&'n str; 2]) -> [(&'static str, Arg<'n>); 2] {
    [("first", Arg::from(first)), ("second", Arg::from(second))]
}

/// The finding: how many sub-elements can be compared, how many each state is ahead on, and where
/// the gap is widest.
pub(crate) fn finding(
    context: &PageContext<'_>,
    names: [&str; 2],
    assessments: [Option<&Assessment>; 2],
    comparison: &Comparison,
) -> String {
    if let [Some(first), Some(second)] = assessments {
        if first.sector != second.sector {
            return other_sector(context, names, first, second);
        }
    } else {
        let missing: Vec<&str> = (names.into_iter())
            .zip(assessments)
            .filter(|(_, assessment)| assessment.is_none())
            .map(|(name, _)| name)
            .collect();
        let states = context.words.list(&missing);
        return say!(context, "pair-not-assessed", states, count = missing.len());
    }
    let shared = comparison.shared();
    let with_count = |id: &str, key: &str, count: usize| {
        let [first, second] = self::names(names);
        context.say(id, &[first, second, (key, Arg::from(count))])
    };
    let mut sentences = vec![with_count("pair-shared", "shared", shared)];
    if shared > 0 {
        let alike = comparison.alike();
        sentences.push(match alike {
            0 => with_count("pair-none-alike", "shared", shared),
            all if all == shared => with_count("pair-all-alike", "shared", shared),
            some => with_count("pair-alike", "alike", some),
        });
        let ahead = [comparison.first_ahead(), comparison.second_ahead()];
        for (name, count) in names.into_iter().zip(ahead).filter(|&(_, count)| count > 0) {
            sentences.push(say!(context, "pair-ahead", state = name, count));
        }
        sentences.extend(widest(context, comparison));
    }
    sentences.join(" ")
}

fn widest(context: &PageContext<'_>, comparison: &Comparison) -> Option<String> {
    let widest = comparison.widest()?;
    let levels = usize::from(widest.levels);
    if widest.sub_elements.len() > NAMED_AT_MOST {
        return Some(say!(
            context,
            "pair-widest-many",
            levels,
            count = widest.sub_elements.len()
        ));
    }
    let parts = context.ids(&widest.sub_elements);
    Some(say!(context, "pair-widest", levels, parts))
}

fn other_sector(
    context: &PageContext<'_>,
    [first_name, second_name]: [&str; 2],
    first: &Assessment,
    second: &Assessment,
) -> String {
    let sectors = &context.site.rubric.sectors;
    let sector = |of: &Assessment| context.text(&sectors[of.sector].name);
    context.say(
        "pair-other-sector",
        &[
            ("first", Arg::from(first_name)),
            ("second", Arg::from(second_name)),
            ("first-sector", Arg::from(sector(first))),
            ("second-sector", Arg::from(sector(second))),
        ],
    )
}

/// Why some sub-elements are not compared, and how similar the two are.
pub(crate) fn notes(
    context: &PageContext<'_>,
    names: [&str; 2],
    assessments: [Option<&Assessment>; 2],
    comparison: &Comparison,
) -> Vec<String> {
    let [Some(first), Some(second)] = assessments else {
        return Vec::new();
    };
    let mut notes = Vec::new();
    if first.sector == second.sector {
        notes.push(difference::likeness(context, comparison.distance()));
    }
    for (reason, id) in [
        (Incomparability::NotRated, "pair-apart-not-rated"),
        (Incomparability::OtherVersion, "pair-apart-other-version"),
    ] {
        let count = comparison.apart(reason);
        if count > 0 {
            let [first, second] = self::names(names);
            notes.push(context.say(id, &[first, second, ("count", Arg::from(count))]));
        }
    }
    if first.basis != second.basis {
        let bases = &context.site.rubric.bases;
        let basis = |of: &Assessment| context.text(&bases[of.basis].name);
        notes.push(context.say(
            "pair-other-basis",
            &[
                ("first", Arg::from(names[0])),
                ("second", Arg::from(names[1])),
                ("first-basis", Arg::from(basis(first))),
                ("second-basis", Arg::from(basis(second))),
            ],
        ));
    }
    notes
}
