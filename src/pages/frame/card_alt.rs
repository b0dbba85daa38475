//! Alternative texts of cards.

use crate::pages::address::file::CardOf;
use crate::pages::context::page::PageContext;
use crate::pages::parts::{headline, spread, tile_map};
use crate::text::say;

/// The alternative text of a card.
pub(crate) fn text(context: &PageContext<'_>, of: CardOf) -> String {
    match of {
        CardOf::Site => {
            let settings = &context.site.settings;
            let finding = match tile_map::mapped_element(context) {
                Some(element) => tile_map::finding(context, element),
                None => context.text(&settings.description).to_owned(),
            };
            say!(
                context,
                "card-alt-site",
                site = context.text(&settings.title),
                finding
            )
        }
        CardOf::State(index) => {
            let state = &context.site.states[index];
            let name = context.text(&state.name);
            match context.current_assessment(index) {
                Some(assessment) => say!(
                    context,
                    "card-alt-state",
                    state = name,
                    finding = headline::headline(context, name, assessment)
                ),
                None => format!("{name}. {}", context.word("profile-not-assessed")),
            }
        }
        CardOf::Element(index) | CardOf::Map(index) => tile_map::finding(context, index),
        CardOf::SubElement(index) => {
            let spread = spread::view(context, index);
            spread.in_words()
        }
    }
}
