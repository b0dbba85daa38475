//! What each level of the scale means, in the words of the rubric: one wording on every page.

use serde::Serialize;

use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::prose::SeenTerms;

/// A level.
#[derive(Debug, Serialize)]
pub(crate) struct LevelView {
    anchor: String,
    cell: Cell,
    definition_html: String,
}

/// Every level, lowest first. Terms are linked at their first use on the page.
pub(crate) fn view(context: &PageContext<'_>, seen: &mut SeenTerms) -> Vec<LevelView> {
    let levels = &context.site.rubric.levels;
    (levels.iter_enumerated())
        .map(|(index, level)| LevelView {
            anchor: context.urls.level_anchor(index),
            cell: cell::rated(context, index),
            definition_html: context.inline_html(&level.definition, seen),
        })
        .collect()
}
