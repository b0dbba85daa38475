//! Makes the fragments that pages share, before the first page.

use crate::model::{EmptyKind, Standing};
use crate::prepared::Prepared;

use super::context::fragments::{EagerFragments, FragmentCache};
use super::context::language::LanguageContext;
use super::context::link;
use super::frame::footer;
use super::parts::cell;

/// The fragments shared by the pages of the site in one language.
pub fn prepare(context: &LanguageContext<'_>) -> FragmentCache {
    let rubric = &context.site.rubric;
    let cell = |standing| Prepared::new(&cell::view_of_standing(context, standing));
    let eager = EagerFragments {
        levels: (rubric.levels.indices())
            .map(|index| cell(Standing::Rated(index)))
            .collect(),
        empty: EmptyKind::ALL.map(|kind| cell(Standing::Empty(kind))),
        sub_elements: (rubric.sub_elements.indices())
            .map(|index| Prepared::new(&link::sub_element(context, index)))
            .collect(),
        criteria: (rubric.sub_elements.iter())
            .map(|sub_element| {
                let criteria = sub_element.criteria.iter();
                criteria
                    .map(|criterion| context.once(&criterion.text))
                    .collect()
            })
            .collect(),
        footer: Prepared::new(&footer::links(context)),
    };
    FragmentCache::new(context.site, eager)
}
