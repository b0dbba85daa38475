//! Card → SVG text: the positions of all parts.

use super::card::{Card, Color, Figure, HEIGHT, KeyEntry, WIDTH};
use super::drawing::{Drawing, INK, LINE, PAPER, SOFT};
use super::figure;
use super::lettering::{Weight, largest, width, wrap};

/// The outer margin, in pixels.
const MARGIN: f32 = 64.0;
/// The left edge of the figure, and the width of the texts beside it, in pixels.
const FIGURE_X: f32 = 624.0;
const WORDS_WIDTH: f32 = 512.0;
/// The top of texts and figure, and the bottom of the figure, in pixels.
const TOP: f32 = 136.0;
const BOTTOM: f32 = 520.0;
/// The distance from the left edge of a tile of the key to its label, in pixels.
const KEY_TILE: f32 = 46.0;
/// The position of the line above the key, in pixels.
const KEY_TOP: f32 = 548.0;

/// The drawing, as an SVG of [`WIDTH`] by [`HEIGHT`].
pub(super) fn svg(card: &Card) -> String {
    let mut drawing = Drawing::new();
    drawing.rect([0.0, 0.0, WIDTH as f32, HEIGHT as f32], 0.0, PAPER);
    head(&mut drawing, &card.site);
    let whole = WIDTH as f32 - 2.0 * MARGIN;
    let words_width = match card.figure {
        Figure::None => whole,
        _ => WORDS_WIDTH,
    };
    words(&mut drawing, card, words_width);
    let area = [
        FIGURE_X,
        TOP,
        WIDTH as f32 - MARGIN - FIGURE_X,
        BOTTOM - TOP,
    ];
    match &card.figure {
        Figure::None => {}
        Figure::Grid(grid) => figure::grid(&mut drawing, grid, area),
        Figure::Bars(bars) => figure::bars(&mut drawing, bars, area),
    }
    key(&mut drawing, &card.key, whole);
    drawing.finish()
}

/// The drawing as a file of its own, with its title and its finding for those who do not see it.
pub(super) fn file(card: &Card) -> String {
    let svg = svg(card);
    let mut title = String::new();
    let words = format!("{}. {}", card.title, card.sentence);
    // Writing to a string cannot fail.
    let _ = pulldown_cmark_escape::escape_html_body_text(&mut title, &words);
    match svg.split_once('>') {
        Some((head, rest)) => format!("{head} role=\"img\"><title>{title}</title>{rest}"),
        None => svg,
    }
}

/// The name of the site beside four squares, as at the top of its pages.
fn head(drawing: &mut Drawing, site: &str) {
    let squares: [(f32, f32, Color); 4] = [
        (0.0, 0.0, [0x8f, 0xbb, 0xdd]),
        (16.0, 0.0, [0x2f, 0x6f, 0xa8]),
        (0.0, 16.0, [0xbc, 0xd6, 0xec]),
        (16.0, 16.0, [0x0b, 0x2e, 0x54]),
    ];
    for (x, y, color) in squares {
        drawing.rect([MARGIN + x, 56.0 + y, 14.0, 14.0], 2.0, color);
    }
    let x = MARGIN + 46.0;
    for line in wrap(site, Weight::Bold, 27.0, WIDTH as f32 - MARGIN - x, 1) {
        drawing.text(&line, [x, 81.0], (27.0, Weight::Bold), INK);
    }
}

fn words(drawing: &mut Drawing, card: &Card, max_width: f32) {
    let mut y = TOP + 20.0;
    for line in wrap(&card.kicker, Weight::Bold, 25.0, max_width, 1) {
        drawing.text(&line, [MARGIN, y], (25.0, Weight::Bold), SOFT);
        y += 18.0;
    }
    let sizes = [72.0, 60.0, 50.0, 44.0];
    let (mut size, mut lines) = largest(&card.title, Weight::Bold, &sizes, max_width, 3);
    if lines.iter().any(|line| line.ends_with('…')) {
        (size, lines) = largest(&card.title, Weight::Bold, &[44.0, 38.0], max_width, 4);
    }
    for line in lines {
        y += size * 1.12;
        drawing.text(&line, [MARGIN, y - size * 0.2], (size, Weight::Bold), INK);
    }
    y += 22.0;
    for line in wrap(&card.detail, Weight::Regular, 27.0, max_width, 3) {
        y += 36.0;
        drawing.text(&line, [MARGIN, y - 8.0], (27.0, Weight::Regular), SOFT);
    }
    y += 14.0;
    let room = ((BOTTOM - y) / 36.0).floor().clamp(0.0, 5.0) as usize;
    for line in wrap(&card.sentence, Weight::Regular, 27.0, max_width, room) {
        y += 36.0;
        drawing.text(&line, [MARGIN, y - 8.0], (27.0, Weight::Regular), INK);
    }
}

/// The key, in one line at the largest font size at which all entries fit. At the smallest size,
/// entries that do not fit are left out.
fn key(drawing: &mut Drawing, entries: &[KeyEntry], max_width: f32) {
    if entries.is_empty() {
        return;
    }
    drawing.rect([MARGIN, KEY_TOP - 8.0, max_width, 1.0], 0.0, LINE);
    let sizes = [(23.0, 34.0), (20.0, 24.0), (18.0, 18.0), (16.0, 14.0)];
    let length = |(size, gap): (f32, f32)| -> f32 {
        let labels = entries.iter().map(|entry| key_label(&entry.label, size));
        labels.map(|(_, width)| KEY_TILE + width + gap).sum::<f32>() - gap
    };
    let fits = sizes.into_iter().find(|&size| length(size) <= max_width);
    let (size, gap) = fits.unwrap_or((16.0, 14.0));
    let mut x = MARGIN;
    for entry in entries {
        let (label, label_width) = key_label(&entry.label, size);
        if x + KEY_TILE + label_width > MARGIN + max_width {
            break;
        }
        drawing.tile(&entry.tile, [x, KEY_TOP + 10.0, 34.0, 34.0]);
        let place = [x + KEY_TILE, KEY_TOP + 27.0 + size * 0.35];
        drawing.text(&label, place, (size, Weight::Regular), SOFT);
        x += KEY_TILE + label_width + gap;
    }
}

/// A label of the key, shortened if it is very long, and its width in pixels.
fn key_label(label: &str, size: f32) -> (String, f32) {
    let label = wrap(label, Weight::Regular, size, 300.0, 1).concat();
    let width = width(&label, Weight::Regular, size);
    (label, width)
}
