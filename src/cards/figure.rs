//! The two figures: tiles in a grid, and bars with parts.

use super::card::{Bar, Fill, Grid, Tile};
use super::drawing::{Drawing, INK, SOFT};
use super::lettering::{Weight, largest, width, wrap};

/// Tiles as large as the area (left, top, width, height) allows.
pub(super) fn grid(drawing: &mut Drawing, grid: &Grid, [x, y, w, h]: [f32; 4]) {
    let columns = grid
        .rows
        .iter()
        .map(|row| row.tiles.len())
        .max()
        .unwrap_or(0);
    if columns == 0 {
        return;
    }
    let labels = grid
        .rows
        .iter()
        .map(|row| width(&row.label, Weight::Regular, LABEL))
        .fold(0.0, f32::max);
    let label_width = if labels > 0.0 {
        labels.min(MAX_LABEL) + 16.0
    } else {
        0.0
    };
    let head = if grid.columns.is_empty() { 0.0 } else { 34.0 };
    let pitch_x = (w - label_width) / columns as f32;
    let pitch_y = (h - head) / grid.rows.len().max(1) as f32;
    // Tiles of a map are square; those of a heat map may be wider than high.
    let (pitch_x, pitch_y) = if grid.columns.is_empty() {
        (pitch_x.min(pitch_y), pitch_x.min(pitch_y))
    } else {
        (pitch_x.min(96.0), pitch_y.min(72.0))
    };
    let gap = (pitch_x.min(pitch_y) * 0.08).clamp(1.0, 5.0);
    let left = x + w - pitch_x * columns as f32;
    let top = y + (h - head - pitch_y * grid.rows.len() as f32) / 2.0;
    for (at, column) in grid.columns.iter().enumerate() {
        let middle = left + pitch_x * (at as f32 + 0.5);
        let sizes = [20.0, 17.0, 15.0, 13.0];
        let (size, lines) = largest(column, Weight::Bold, &sizes, pitch_x - 2.0, 1);
        for line in lines {
            drawing.centered(&line, [middle, top + 22.0], (size, Weight::Bold), SOFT);
        }
    }
    for (at, row) in grid.rows.iter().enumerate() {
        let row_top = top + head + pitch_y * at as f32;
        let sizes = [1.0, 0.87, 0.75].map(|share| LABEL.min(pitch_y * 0.6) * share);
        let room = label_width - 16.0;
        let (size, lines) = largest(&row.label, Weight::Regular, &sizes, room, 1);
        for line in lines {
            let base = row_top + pitch_y / 2.0 + size * 0.36;
            let at = left - label_width;
            drawing.text(&line, [at, base], (size, Weight::Regular), INK);
        }
        for (column, tile) in row.tiles.iter().enumerate() {
            if let Some(tile) = tile {
                let tile_left = left + pitch_x * column as f32;
                let size = [pitch_x - gap, pitch_y - gap];
                drawing.tile(
                    tile,
                    [tile_left + gap / 2.0, row_top + gap / 2.0, size[0], size[1]],
                );
            }
        }
    }
}

/// Bars below each other, each with its label above and counts on its parts.
pub(super) fn bars(drawing: &mut Drawing, bars: &[Bar], [x, y, w, h]: [f32; 4]) {
    // Further bars would be too small to read.
    let bars = bars.get(..bars.len().min(8)).unwrap_or_default();
    // A single bar may be higher; several share the area.
    let highest = if bars.len() == 1 { 180.0 } else { 130.0 };
    let pitch = (h / bars.len().max(1) as f32).min(highest);
    let size = LABEL.min(pitch * 0.32);
    let top = y + (h - pitch * bars.len() as f32) / 2.0;
    for (at, bar) in bars.iter().enumerate() {
        let bar_top = top + pitch * at as f32;
        let label_height = if bar.label.is_empty() {
            0.0
        } else {
            size * 1.5
        };
        for line in wrap(&bar.label, Weight::Regular, size, w, 1) {
            drawing.text(&line, [x, bar_top + size], (size, Weight::Regular), INK);
        }
        let height = (pitch - label_height - pitch * 0.14).max(6.0);
        let total: usize = bar.parts.iter().map(|part| part.count).sum();
        let mut before = 0;
        for part in bar.parts.iter().filter(|part| part.count > 0) {
            let share = |count: usize| w * count as f32 / total.max(1) as f32;
            let (left, right) = (share(before), share(before + part.count));
            before += part.count;
            let part_width = (right - left - 4.0).max(2.0);
            let mut tile = Tile {
                fill: Some(Fill::Level(part.colors.0, part.colors.1)),
                text: part.text.clone(),
            };
            if !tile.fits((height * 0.5).min(30.0), part_width - 12.0) {
                tile.text = part.count.to_string();
            }
            drawing.tile(
                &tile,
                [x + left, bar_top + label_height, part_width, height],
            );
        }
        if total == 0 {
            let tile = Tile {
                fill: None,
                text: "–".to_owned(),
            };
            drawing.tile(&tile, [x, bar_top + label_height, w, height]);
        }
    }
}

/// The size of labels, in pixels.
const LABEL: f32 = 23.0;
/// The maximum width of row labels, in pixels; longer ones are shortened.
const MAX_LABEL: f32 = 190.0;
