//! The shapes of the SVG: rectangles, texts and tiles.

use super::card::{Color, Fill, HEIGHT, Tile, WIDTH};
use super::lettering::{Weight, width};
use super::picture::FAMILY;

pub(super) const INK: Color = [0x1b, 0x1f, 0x24];
pub(super) const SOFT: Color = [0x4a, 0x53, 0x5d];
pub(super) const LINE: Color = [0xd8, 0xdd, 0xe3];
pub(super) const PAPER: Color = [0xff, 0xff, 0xff];

/// The size in pixels and the weight of a text.
type Font = (f32, Weight);

impl Tile {
    /// Whether the text of the tile fits a width at a font size, in pixels.
    pub(super) fn fits(&self, size: f32, w: f32) -> bool {
        width(&self.text, Weight::Bold, size) <= w - 2.0
    }
}

/// An SVG that is being written. Every text goes through [`Drawing::text`], which escapes it.
pub(super) struct Drawing {
    svg: String,
}

impl Drawing {
    /// An empty drawing of [`WIDTH`] by [`HEIGHT`].
    pub(super) fn new() -> Self {
        Self {
            svg: format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
                 font-family=\"{FAMILY}, Open Sans, Segoe UI, Arial, sans-serif\">"
            ),
        }
    }

    /// A rectangle with rounded corners: left, top, width and height in pixels.
    pub(super) fn rect(&mut self, [x, y, w, h]: [f32; 4], radius: f32, color: Color) {
        self.svg.push_str(&format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"{radius:.1}\" \
             fill=\"{}\"/>",
            hex(color)
        ));
    }

    /// A line of text; `at` is the start of its baseline.
    pub(super) fn text(&mut self, text: &str, at: [f32; 2], font: Font, color: Color) {
        self.anchored(text, at, font, color, "start");
    }

    /// A line of text, centered on a point on its baseline.
    pub(super) fn centered(&mut self, text: &str, at: [f32; 2], font: Font, color: Color) {
        self.anchored(text, at, font, color, "middle");
    }

    /// A tile with its text in the middle, if it fits.
    pub(super) fn tile(&mut self, tile: &Tile, [x, y, w, h]: [f32; 4]) {
        let ink = match tile.fill {
            Some(Fill::Level(color, ink)) => {
                self.rect([x, y, w, h], (w.min(h) * 0.1).min(6.0), color);
                ink
            }
            Some(Fill::Between(low, high)) => {
                let side = w * 0.24;
                self.rect([x, y, side, h], 0.0, low);
                self.rect([x + side, y, w - 2.0 * side, h], 0.0, PAPER);
                self.rect([x + w - side, y, side, h], 0.0, high);
                INK
            }
            None => {
                self.svg.push_str(&format!(
                    "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"{:.1}\" \
                     fill=\"none\" stroke=\"#8b949e\" stroke-width=\"1.5\" \
                     stroke-dasharray=\"4 3\"/>",
                    x + 1.0,
                    y + 1.0,
                    w - 2.0,
                    h - 2.0,
                    (w.min(h) * 0.1).min(6.0),
                ));
                SOFT
            }
        };
        let size = (h * 0.5).min(30.0);
        if size >= 11.0 && tile.fits(size, w) {
            self.centered(
                &tile.text,
                [x + w / 2.0, y + h / 2.0 + size * 0.36],
                (size, Weight::Bold),
                ink,
            );
        }
    }

    fn anchored(&mut self, text: &str, [x, y]: [f32; 2], font: Font, color: Color, anchor: &str) {
        let (size, weight) = font;
        let weight = match weight {
            Weight::Regular => 400,
            Weight::Bold => 700,
        };
        self.svg.push_str(&format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size:.1}\" font-weight=\"{weight}\" \
             text-anchor=\"{anchor}\" fill=\"{}\">",
            hex(color)
        ));
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        // Writing to a string cannot fail.
        let _ = pulldown_cmark_escape::escape_html_body_text(&mut self.svg, &text);
        self.svg.push_str("</text>");
    }

    /// The whole SVG.
    pub(super) fn finish(mut self) -> String {
        self.svg.push_str("</svg>");
        self.svg
    }
}

fn hex([red, green, blue]: Color) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
