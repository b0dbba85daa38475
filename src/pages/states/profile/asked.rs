//! What the next level asks for, beside the evidence: criterion by criterion, with what is known of each.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::{Assessment, CriterionIndex, Rating, SubElement, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::prose::SeenTerms;
use crate::text::say;

/// So many criteria stand beside the evidence. The page of the part has all of them.
const MOST_SHOWN: usize = 8;

/// The criteria of one level.
#[derive(Debug, Serialize)]
pub(super) struct AskedView<'a> {
    title: String,
    criteria: Vec<AskedCriterion<'a>>,
    /// The page of the part, if it has more criteria of the level.
    more: Option<Link>,
}

/// A criterion, and what the assessment says of it.
#[derive(Debug, Serialize)]
struct AskedCriterion<'a> {
    /// For the style; the word says the same.
    class: &'static str,
    sign: &'static str,
    word: String,
    html: Cow<'a, str>,
}

/// What an assessment says of a criterion.
#[derive(Clone, Copy)]
enum Known {
    Found,
    NotFound,
    /// Nobody looked.
    Open,
}

/// The level whose criteria stand beside a rating: the lowest one above it that is described, else
/// its own.
pub(super) fn level(sub_element: &SubElement, rating: Rating) -> Option<Rating> {
    let described = sub_element.described_levels();
    let next = described.iter().copied().find(|&level| level > rating);
    next.or_else(|| described.last().copied().filter(|&own| own == rating))
}

/// The criteria that stand beside a rating; `None` without a rating, or if no level is described.
pub(super) fn view<'a>(
    context: &PageContext<'a>,
    assessment: &'a Assessment,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> Option<AskedView<'a>> {
    let sub_element = context.site.rubric.sub_element(index);
    let score = assessment.score(index);
    let rating = score.value.rating()?;
    let level = level(sub_element, rating)?;
    let known = |at: CriterionIndex| {
        if score.criteria.contains(&at) {
            Known::Found
        } else if score.not_found.contains(&at) {
            Known::NotFound
        } else {
            Known::Open
        }
    };
    let count = sub_element.criteria_of(level).count();
    let value = context.site.rubric.level(level).value;
    let message = if level == rating {
        "asked-own"
    } else {
        "asked-next"
    };
    Some(AskedView {
        title: say!(
            context,
            message,
            value = value.to_string(),
            level = context.level_name(level)
        ),
        criteria: (sub_element.criteria_of(level).take(MOST_SHOWN))
            .map(|(at, _)| {
                let (class, sign) = known(at).class_and_sign();
                AskedCriterion {
                    class,
                    sign,
                    word: context.word(&format!("asked-{class}")),
                    html: context.fragments.criterion(context, index, at, seen),
                }
            })
            .collect(),
        more: (count > MOST_SHOWN).then(|| {
            let label = say!(context, "asked-more", count = count - MOST_SHOWN);
            let page = context.link(label, Page::SubElement(index, 1));
            page.at(&context.urls.level_anchor(level))
        }),
    })
}

impl Known {
    /// The name in the style sheet and in messages, and a sign that needs no color.
    fn class_and_sign(self) -> (&'static str, &'static str) {
        match self {
            Known::Found => ("found", "✓"),
            Known::NotFound => ("not-found", "–"),
            Known::Open => ("open", "?"),
        }
    }
}
