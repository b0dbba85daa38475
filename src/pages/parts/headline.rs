//! The sentence under the name of a state.

use crate::analysis::{self, Pattern};
use crate::model::{Assessment, EmptyKind, ScoreValue};
use crate::pages::context::page::PageContext;
use crate::text::Arg;

/// The sentence under the name of a state.
pub(crate) fn headline(context: &PageContext<'_>, name: &str, assessment: &Assessment) -> String {
    let count = |counts: fn(ScoreValue) -> bool| {
        (assessment.scores.iter())
            .filter(|score| counts(score.value))
            .count()
    };
    let rated = count(|value| value.rating().is_some());
    // Sub-elements that are not applicable could not be rated.
    let of = count(|value| value != ScoreValue::Empty(EmptyKind::NotApplicable));
    let mut highest = None;
    let mut lowest = None;
    for pattern in analysis::patterns(context.site, assessment) {
        match pattern {
            Pattern::HighestElement { element } => highest = Some(element),
            Pattern::LowestElement { element } => lowest = Some(element),
            _ => {}
        }
    }
    let short = |element| {
        context
            .text(&context.site.rubric.element(element).short)
            .to_lowercase()
    };
    let counts = [
        ("state", Arg::from(name)),
        ("rated", Arg::from(rated)),
        ("of", Arg::from(of)),
    ];
    match (highest, lowest) {
        (Some(highest), Some(lowest)) => {
            let (highest, lowest) = (short(highest), short(lowest));
            let mut args = counts.to_vec();
            args.push(("highest", Arg::from(&highest)));
            args.push(("lowest", Arg::from(&lowest)));
            context.say("headline-high-low", &args)
        }
        _ if rated == 0 => context.say("headline-none", &counts),
        _ => context.say("headline-even", &counts),
    }
}
