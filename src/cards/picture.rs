//! SVG text → PNG bytes.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

/// The family that drawings name.
pub(super) const FAMILY: &str = "Noto Sans";

/// Only the font that the program carries: what a machine has installed changes no byte.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for bytes in [notosans::REGULAR_TTF, notosans::BOLD_TTF] {
        fonts.load_font_source(Source::Binary(Arc::new(bytes)));
    }
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// Draws an SVG on white. Empty if it is no SVG, which only a mistake in this room can cause.
pub(super) fn png(svg: &str, width: u32, height: u32) -> Vec<u8> {
    let Some(pixels) = pixels(svg, width, height) else {
        return Vec::new();
    };
    let palette = Palette::of(&pixels);
    encode(&palette, &pixels, width, height).unwrap_or_default()
}

/// The pixels of a drawing, stretched to a size, row by row, as red, green and blue.
fn pixels(svg: &str, width: u32, height: u32) -> Option<Vec<[u8; 3]>> {
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
            .map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
            .collect(),
    )
}

/// At most 256 colors: a card is flat, and what is left out are shades on the edges of letters. An
/// indexed PNG is a third of the size and is written much faster.
struct Palette {
    colors: Vec<[u8; 3]>,
    places: BTreeMap<[u8; 3], u8>,
}

impl Palette {
    fn of(pixels: &[[u8; 3]]) -> Self {
        let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
        for run in pixels.chunk_by(|a, b| a == b) {
            if let Some(&color) = run.first() {
                *counts.entry(color).or_default() += run.len();
            }
        }
        let mut colors: Vec<([u8; 3], usize)> = counts.into_iter().collect();
        // Stable: equally common colors stay in their own order.
        colors.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        let kept: Vec<[u8; 3]> = colors.iter().take(256).map(|&(color, _)| color).collect();
        let places = colors
            .iter()
            .map(|&(color, _)| (color, nearest(&kept, color)))
            .collect();
        Self {
            colors: kept,
            places,
        }
    }
}

/// The place of the color that differs least.
fn nearest(colors: &[[u8; 3]], color: [u8; 3]) -> u8 {
    let distance = |of: &[u8; 3]| -> u32 {
        (of.iter().zip(color))
            .map(|(&a, b)| u32::from(a.abs_diff(b)).pow(2))
            .sum()
    };
    let found = (colors.iter().enumerate()).min_by_key(|(_, color)| distance(color));
    found.map_or(0, |(at, _)| u8::try_from(at).unwrap_or(u8::MAX))
}

fn encode(
    palette: &Palette,
    pixels: &[[u8; 3]],
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
    encoder.set_palette(palette.colors.concat());
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indexes)?;
    writer.finish()?;
    Ok(bytes)
}
