//! Pictures for link previews: card → SVG text → PNG. A leaf: it knows colors, words and shapes, and
//! nothing of states or rubrics.
//!
//! Without the cargo feature `cards` nothing is drawn, and no page names a picture.

mod card;
#[cfg(feature = "cards")]
mod drawing;
#[cfg(feature = "cards")]
mod figure;
#[cfg(feature = "cards")]
mod lettering;
#[cfg(feature = "cards")]
mod picture;

pub use card::{Bar, BarPart, Card, Color, Figure, Grid, GridRow, HEIGHT, KeyEntry, Tile, WIDTH};

/// Whether this program can draw cards.
pub const AVAILABLE: bool = cfg!(feature = "cards");

/// The card as a PNG of [`WIDTH`] by [`HEIGHT`] pixels, the same bytes for the same card; empty
/// where the program cannot draw.
pub fn png(card: &Card) -> Vec<u8> {
    #[cfg(feature = "cards")]
    return picture::png(&drawing::svg(card), WIDTH, HEIGHT);
    #[cfg(not(feature = "cards"))]
    {
        let _ = card;
        Vec::new()
    }
}

#[cfg(all(test, feature = "cards"))]
mod tests;
