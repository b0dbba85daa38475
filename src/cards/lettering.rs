//! Text measurement and line breaking.

use std::sync::LazyLock;

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

/// The two weights of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// For sentences.
    Regular,
    /// For titles and numbers.
    Bold,
}

/// A weight of the font: its characters, and the widths of their glyphs in font units.
struct Face {
    glyphs: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    units_per_em: u16,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let (size, location) = (Size::unscaled(), LocationRef::default());
        Some(Self {
            glyphs: font.charmap(),
            widths: font.glyph_metrics(size, location),
            units_per_em: font.metrics(size, location).units_per_em,
        })
    }
}

static REGULAR: LazyLock<Option<Face>> = LazyLock::new(|| Face::new(notosans::REGULAR_TTF));
static BOLD: LazyLock<Option<Face>> = LazyLock::new(|| Face::new(notosans::BOLD_TTF));

/// Breaks words into at most `lines` lines of a width. Text that does not fit is replaced with an
/// ellipsis.
pub(super) fn wrap(
    text: &str,
    weight: Weight,
    size: f32,
    max_width: f32,
    lines: usize,
) -> Vec<String> {
    let text = drawable(text, weight);
    let mut wrapped: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = match line.as_str() {
            "" => word.to_owned(),
            line => format!("{line} {word}"),
        };
        if line.is_empty() || width(&longer, weight, size) <= max_width {
            line = longer;
        } else {
            wrapped.push(std::mem::replace(&mut line, word.to_owned()));
        }
    }
    wrapped.push(line);
    wrapped.retain(|line| !line.is_empty());
    let is_cut = wrapped.len() > lines;
    wrapped.truncate(lines);
    let last = wrapped.len().saturating_sub(1);
    for (at, line) in wrapped.iter_mut().enumerate() {
        if (is_cut && at == last) || width(line, weight, size) > max_width {
            *line = shortened(line, weight, size, max_width);
        }
    }
    wrapped
}

/// The largest of some font sizes at which a text fits `lines` lines without an ellipsis, else the
/// last size; with the lines.
pub(super) fn largest(
    text: &str,
    weight: Weight,
    sizes: &[f32],
    max_width: f32,
    lines: usize,
) -> (f32, Vec<String>) {
    let mut found = (0.0, Vec::new());
    for &size in sizes {
        let wrapped = wrap(text, weight, size, max_width, lines);
        let is_cut = wrapped.iter().any(|line| line.ends_with('…'));
        found = (size, wrapped);
        if !is_cut {
            break;
        }
    }
    found
}

/// The width of a line in pixels, without kerning: about the drawn width, or slightly more.
pub(super) fn width(text: &str, weight: Weight, size: f32) -> f32 {
    let Some(face) = face(weight) else {
        return 0.0;
    };
    let widths = text
        .chars()
        .filter_map(|character| face.widths.advance_width(face.glyphs.map(character)?));
    widths.sum::<f32>() * size / f32::from(face.units_per_em.max(1))
}

/// The line, shortened to the width with an ellipsis: words are left out; letters only if a single
/// word is too long.
fn shortened(line: &str, weight: Weight, size: f32, max_width: f32) -> String {
    let mut line = line.to_owned();
    loop {
        let kept = line.trim_end_matches([' ', ',', '.', ';', ':', '–']);
        let text = format!("{kept}…");
        if line.is_empty() || width(&text, weight, size) <= max_width {
            return text;
        }
        match line.rsplit_once(' ') {
            Some((before, _)) => line.truncate(before.len()),
            None => drop(line.pop()),
        }
    }
}

/// The characters that the font has, with whitespace collapsed: missing glyphs would be drawn as
/// empty boxes, and XML does not allow control characters.
fn drawable(text: &str, weight: Weight) -> String {
    let Some(face) = face(weight) else {
        return String::new();
    };
    text.chars()
        .map(|character| match character {
            space if space.is_whitespace() => ' ',
            other => other,
        })
        .filter(|&character| !character.is_control() && face.glyphs.map(character).is_some())
        .collect()
}

fn face(weight: Weight) -> Option<&'static Face> {
    match weight {
        Weight::Regular => REGULAR.as_ref(),
        Weight::Bold => BOLD.as_ref(),
    }
}
