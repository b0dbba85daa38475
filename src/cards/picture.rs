//! SVG text → PNG bytes.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

/// The font family that drawings use.
pub(super) const FAMILY: &str = "Noto Sans";

/// Only the built-in font: system fonts would make the bytes depend on the machine.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for bytes in [notosans::REGULAR_TTF, notosans::BOLD_TTF] {
        fonts.load_font_source(Source::Binary(Arc::new(without_glyph_classes(bytes))));
    }
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// The font without its table of glyph classes (`GDEF`), whose tag is changed to one that nobody reads.
/// It calls letters such as the ʻokina marks, which a shaper draws over the letter before; without it
/// the shaper goes by Unicode, as [`width`](super::lettering::width) does by the widths of glyphs.
fn without_glyph_classes(font: &[u8]) -> Vec<u8> {
    let mut font = font.to_vec();
    // The directory: a head of 12 bytes, then 16 bytes for each table, sorted by tag.
    let tables = font.get(4..6).map_or(0, |count| {
        usize::from(u16::from_be_bytes([count[0], count[1]]))
    });
    let directory = font.get_mut(12..12 + 16 * tables).unwrap_or_default();
    for entry in directory.chunks_exact_mut(16) {
        if entry.starts_with(b"GDEF") {
            entry[..4].copy_from_slice(b"GDEG");
        }
    }
    font
}

/// The width of a text as it is drawn, in pixels, for tests of [`width`](super::lettering::width).
#[cfg(test)]
pub(super) fn drawn_width(svg: &str) -> f32 {
    use resvg::usvg::Node;
    let options = Options {
        fontdb: FONTS.clone(),
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).unwrap();
    let texts = tree.root().children().iter();
    let texts = texts.filter_map(|node| match node {
        Node::Text(text) => Some(text.bounding_box().width()),
        _ => None,
    });
    texts.sum()
}

/// Draws an SVG on white, as an indexed PNG. Empty if the SVG is invalid, which only a fault in
/// this module can cause.
pub(super) fn png(svg: &str, width: u32, height: u32) -> Vec<u8> {
    let Some(pixels) = pixels(svg, width, height) else {
        return Vec::new();
    };
    let palette = Palette::from_pixels(&pixels);
    encode(&palette, &pixels, width, height).unwrap_or_default()
}

/// A color as one number, for fast comparison.
type Pixel = u32;

/// The pixels of a drawing, scaled to a size, row by row.
fn pixels(svg: &str, width: u32, height: u32) -> Option<Vec<Pixel>> {
    let options = Options {
        fontdb: FONTS.clone(),
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut pixmap = Pixmap::new(width, height)?;
    pixmap.fill(resvg::tiny_skia::Color::WHITE);
    let scale = Transform::from_scale(
        width as f32 / tree.size().width(),
        height as f32 / tree.size().height(),
    );
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    let pixels = pixmap.pixels().iter();
    Some(
        pixels
            .map(|pixel| u32::from_be_bytes([0, pixel.red(), pixel.green(), pixel.blue()]))
            .collect(),
    )
}

/// At most 256 colors: cards are flat, so only antialiasing shades are lost. An indexed PNG is a
/// third of the size and is encoded much faster.
struct Palette {
    colors: Vec<Pixel>,
    places: HashMap<Pixel, u8, BuildHasherDefault<Mixing>>,
}

impl Palette {
    fn from_pixels(pixels: &[Pixel]) -> Self {
        let mut counts: HashMap<Pixel, usize, BuildHasherDefault<Mixing>> = HashMap::default();
        for run in pixels.chunk_by(|a, b| a == b) {
            if let Some(&color) = run.first() {
                *counts.entry(color).or_default() += run.len();
            }
        }
        let mut colors: Vec<(Pixel, usize)> = counts.into_iter().collect();
        // The most frequent first; ties by the value of the color.
        colors.sort_unstable_by_key(|&(color, count)| (std::cmp::Reverse(count), color));
        let kept: Vec<Pixel> = colors.iter().take(256).map(|&(color, _)| color).collect();
        let places = colors
            .iter()
            .enumerate()
            .map(|(at, &(color, _))| {
                (
                    color,
                    u8::try_from(at).unwrap_or_else(|_| nearest(&kept, color)),
                )
            })
            .collect();
        Self {
            colors: kept,
            places,
        }
    }
}

/// A fast hash for colors: an image has a few thousand, and none are chosen to collide.
#[derive(Default)]
struct Mixing(u64);

impl Hasher for Mixing {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes
            .iter()
            .for_each(|&byte| self.write_u32(u32::from(byte)));
    }

    fn write_u32(&mut self, number: u32) {
        let mixed = (self.0 ^ u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }
}

/// The index of the closest color.
fn nearest(colors: &[Pixel], color: Pixel) -> u8 {
    let color = color.to_be_bytes();
    let distance = |of: &Pixel| -> u32 {
        (of.to_be_bytes().iter().zip(color))
            .map(|(&a, b)| u32::from(a.abs_diff(b)).pow(2))
            .sum()
    };
    let found = (colors.iter().enumerate()).min_by_key(|(_, color)| distance(color));
    found.map_or(0, |(at, _)| u8::try_from(at).unwrap_or(u8::MAX))
}

fn encode(
    palette: &Palette,
    pixels: &[Pixel],
    width: u32,
    height: u32,
) -> Result<Vec<u8>, png::EncodingError> {
    let mut indexes = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|a, b| a == b) {
        let index = run.first().and_then(|color| palette.places.get(color));
        indexes.resize(indexes.len() + run.len(), index.copied().unwrap_or(0));
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    let colors = palette.colors.iter().map(|color| color.to_be_bytes());
    encoder.set_palette(
        colors
            .flat_map(|[_, r, g, b]| [r, g, b])
            .collect::<Vec<u8>>(),
    );
    encoder.set_deflate_compression(png::DeflateCompression::Level(2));
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indexes)?;
    writer.finish()?;
    Ok(bytes)
}
