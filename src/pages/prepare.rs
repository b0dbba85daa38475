//! Makes the fragments that pages share, before the first page.

use crate::model::{EmptyKind, ScoreValue};
use crate::serialized_view::SerializedView;

use super::context::fragments::{EagerFragments, FragmentCache};
use super::context::language::LanguageContext;
use super::context::link;
use super::frame::footer;
use super::parts::cell;

/// The fragments shared by the pages of the site in one language.
pub fn prepare(context: &LanguageContext<'_>) -> FragmentCache {
    let rubric = &context.site.rubric;
    let cell = |value| SerializedView::new(&cell::view_of_score(context, value));
    let eager = EagerFragments {
        levels: (rubric.levels.indices())
            .map(|index| cell(ScoreValue::Rated(index)))
            .collect(),
        empty: EmptyKind::ALL.map(|kind| cell(ScoreValue::Empty(kind))),
        sub_elements: (rubric.sub_elements.indices())
            .map(|index| SerializedView::new(&link::sub_element(context, index)))
            .collect(),
        criteria: (rubric.sub_elements.iter())
            .map(|sub_element| {
                let criteria = sub_element.criteria.iter();
                criteria
                    .map(|criterion| context.once(&criterion.text))
                    .collect()
            })
            .collect(),
        footer: SerializedView::new(&footer::links(context)),
        footer_of_home: SerializedView::new(&footer::links_of_home(context)),
    };
    FragmentCache::new(context.site, eager)
}
