//! The sentence that leads a page.

use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::pages::parts::{headline, tile_map};

/// The sentence that leads the page of a state or of an element; `None` for other pages.
pub fn finding(context: &PageContext<'_>, page: Page) -> Option<String> {
    match page {
        Page::State(index) => {
            let state = &context.site.states[index];
            let current = context.analysis.states[index].current?;
            let name = context.text(&state.name);
            Some(headline::headline(
                context,
                name,
                state.assessments.get(current)?,
            ))
        }
        Page::Element(index) => Some(tile_map::finding(context, index)),
        _ => None,
    }
}
