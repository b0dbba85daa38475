//! Images for link previews: card → SVG text → PNG. Independent of the other modules: it handles
//! colors, texts and shapes, not states or rubrics.
//!
//! Without the cargo feature `cards` no image is drawn, and no page refers to one.

mod card;
#[cfg(feature = "cards")]
mod drawing;
#[cfg(feature = "cards")]
mod figure;
#[cfg(feature = "cards")]
mod layout;
#[cfg(feature = "cards")]
mod lettering;
#[cfg(feature = "cards")]
mod picture;
#[cfg(feature = "cards")]
mod signature;

use crate::body::Body;
#[cfg(feature = "cards")]
use crate::body::Costly;

pub use card::{
    Bar, BarPart, Card, Color, Figure, Fill, Grid, GridRow, HEIGHT, KeyEntry, Tile, WIDTH,
};

/// Whether this build can draw cards.
pub const AVAILABLE: bool = cfg!(feature = "cards");

/// The card as a PNG of [`WIDTH`] by [`HEIGHT`] pixels, the same bytes for the same card; empty
/// without the feature `cards`. An image from an earlier build is recognized by its signature and
/// not drawn again.
pub fn body(card: Card) -> Body<'static> {
    #[cfg(feature = "cards")]
    {
        let drawing = std::sync::Arc::new(layout::svg(&card));
        let same_drawing = drawing.clone();
        Body::Costly(Costly {
            is_made: Box::new(move |bytes| signature::is_of(bytes, &same_drawing)),
            make: Box::new(move || {
                signature::signed(picture::png(&drawing, WIDTH, HEIGHT), &drawing)
            }),
        })
    }
    #[cfg(not(feature = "cards"))]
    {
        drop(card);
        Body::default()
    }
}

/// The card as SVG, whose letters are text, so that people can change it; empty without the feature
/// `cards`.
pub fn as_svg(card: &Card) -> Body<'static> {
    #[cfg(feature = "cards")]
    {
        Body::from(layout::file(card).into_bytes())
    }
    #[cfg(not(feature = "cards"))]
    {
        let _ = card;
        Body::default()
    }
}

#[cfg(all(test, feature = "cards"))]
mod tests;
