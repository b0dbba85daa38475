//! The difference of two values: a sign, words, and a class for its color.

use serde::Serialize;

use crate::analysis::{Distance, Incomparability, PartComparison, SHARED_AT_LEAST};
use crate::pages::context::page::PageContext;
use crate::text::say;

/// The fields of a difference.
#[derive(Debug, Serialize)]
pub(crate) struct DifferenceView {
    /// `d up1`, `d down2`, `d even`, or `d none` if the values cannot be compared.
    class: String,
    /// A sign and a number; a symbol if the values cannot be compared.
    text: String,
    words: String,
}

/// The difference of two values of the states with these names, relative to the first.
pub(crate) fn view(
    context: &PageContext<'_>,
    names: [&str; 2],
    part: PartComparison,
) -> DifferenceView {
    match (part.difference(), part) {
        (Some(by), _) => DifferenceView {
            class: class(by),
            text: signed(context, by),
            words: words(context, names, by),
        },
        (None, PartComparison::Incomparability(reason)) => apart(context, reason),
        (None, PartComparison::Compared { .. }) => apart(context, Incomparability::NotRated),
    }
}

fn apart(context: &PageContext<'_>, reason: Incomparability) -> DifferenceView {
    DifferenceView {
        class: "d none".to_owned(),
        text: "/".to_owned(),
        words: context.word(match reason {
            Incomparability::NotRated => "apart-not-rated",
            Incomparability::OtherSector => "apart-other-sector",
            Incomparability::OtherVersion => "apart-other-version",
        }),
    }
}

fn class(by: i16) -> String {
    match by {
        0 => "d even".to_owned(),
        1.. => format!("d up{by}"),
        _ => format!("d down{}", by.unsigned_abs()),
    }
}

/// A number of levels with its sign: U+2212 for minus, and `=` for 0.
fn signed(context: &PageContext<'_>, by: i16) -> String {
    match by {
        0 => "=".to_owned(),
        1.. => format!("+{}", context.words.count(usize::from(by.unsigned_abs()))),
        _ => format!("−{}", context.words.count(usize::from(by.unsigned_abs()))),
    }
}

/// `Maryland is one level ahead`
fn words(context: &PageContext<'_>, [first, second]: [&str; 2], by: i16) -> String {
    if by == 0 {
        return context.word("difference-none");
    }
    let ahead = if by > 0 { second } else { first };
    say!(
        context,
        "difference-ahead",
        state = ahead,
        levels = by.unsigned_abs()
    )
}

/// How similar two states are, in a sentence, or why that is unknown.
pub(crate) fn likeness(context: &PageContext<'_>, distance: Option<Distance>) -> String {
    match distance {
        Some(distance) => {
            let value = context.words.number_tenths(distance.tenths());
            say!(context, "likeness", value, shared = distance.shared())
        }
        None => say!(context, "likeness-none", least = SHARED_AT_LEAST),
    }
}
