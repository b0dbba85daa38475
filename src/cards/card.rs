//! The content of a card.

/// Width of a card in pixels (Open Graph asks for 1.91 to 1).
pub const WIDTH: u32 = 1200;
/// Height of a card in pixels.
pub const HEIGHT: u32 = 630;

/// Red, green and blue, from 0 to 255.
pub type Color = [u8; 3];

/// The texts and the figure of a card. Texts that are too long are shortened when it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The name of the site.
    pub site: String,
    /// A few words above the title; may be empty.
    pub kicker: String,
    /// The title of the page.
    pub title: String,
    /// A line under the title; may be empty.
    pub detail: String,
    /// The finding, in a sentence; may be empty.
    pub sentence: String,
    /// The figure beside the texts.
    pub figure: Figure,
    /// The meanings of the colors.
    pub key: Vec<KeyEntry>,
}

/// A color with its number, and its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// The color with its number.
    pub tile: Tile,
    /// The meaning.
    pub label: String,
}

/// The figure beside the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Figure {
    /// No figure: the texts take the whole width.
    #[default]
    None,
    /// Tiles in rows and columns: a heat map or a tile map.
    Grid(Grid),
    /// Bars with parts.
    Bars(Vec<Bar>),
}

/// Tiles in rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The head of each column; empty for a map.
    pub columns: Vec<String>,
    /// The rows, from the top.
    pub rows: Vec<GridRow>,
}

/// A row of tiles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridRow {
    /// The label of the row; empty on a map.
    pub label: String,
    /// A tile for each column; `None` for a gap.
    pub tiles: Vec<Option<Tile>>,
}

/// A tile with a text on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// How it is filled; `None` if there is no rating.
    pub fill: Option<Fill>,
    /// The number or symbol.
    pub text: String,
}

/// The colors of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Its color, and that of its text.
    Level(Color, Color),
    /// The colors of two levels at its sides; the text stands between them.
    Between(Color, Color),
}

/// A bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// The label of the bar; empty if it is the title of the card.
    pub label: String,
    /// Its parts, from the start. They share the whole length.
    pub parts: Vec<BarPart>,
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarPart {
    /// Its color and that of its text.
    pub colors: (Color, Color),
    /// Its length relative to the other parts.
    pub count: usize,
    /// Its text; only the count is drawn if there is not enough room.
    pub text: String,
}
