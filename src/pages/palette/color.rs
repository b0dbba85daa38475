//! RGB colors: interpolation, contrast, and the readable text color.

use super::oklab;

/// Text colors: dark ink and white.
const INK: [u8; 3] = [0x0f, 0x13, 0x18];
const WHITE: [u8; 3] = [0xff, 0xff, 0xff];

/// `#rrggbb`
pub(super) fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The point with an OKLab lightness on the polyline through four colors. Lightnesses beyond the
/// ends are extrapolated from the first segment.
pub(super) fn on_line(line: &[[f64; 3]; 4], lightness: f64) -> [f64; 3] {
    let is_between = |from: f64, to: f64| from.min(to) <= lightness && lightness <= from.max(to);
    let mut pairs = line.iter().zip(line.iter().skip(1));
    let [first, second, ..] = line;
    let (from, to) = pairs
        .find(|(from, to)| is_between(from[0], to[0]))
        .unwrap_or((first, second));
    let share = (lightness - from[0]) / (to[0] - from[0]);
    [0, 1, 2].map(|at| from[at] + (to[at] - from[at]) * share)
}

fn mix(from: [u8; 3], to: [u8; 3], share: f64) -> [u8; 3] {
    let channel = |at: usize| {
        let (a, b) = (f64::from(from[at]), f64::from(to[at]));
        (a + (b - a) * share).round() as u8
    };
    [channel(0), channel(1), channel(2)]
}

/// Mixes a color with ink or white until text on it has a contrast of at least 4.5 to 1 (WCAG 2.2,
/// AA).
pub(super) fn readable(mut color: [u8; 3]) -> [u8; 3] {
    for _ in 0..64 {
        if contrast(color, text_on(color)) >= 4.5 {
            break;
        }
        let target = if luminance(color) > 0.18 { WHITE } else { INK };
        color = mix(color, target, 0.03);
    }
    color
}

/// The text color on a background: ink or white, whichever has the higher contrast.
pub(super) fn text_on(color: [u8; 3]) -> [u8; 3] {
    if contrast(color, INK) >= contrast(color, WHITE) {
        INK
    } else {
        WHITE
    }
}

/// The gray with the same relative luminance, up to rounding: its contrasts are those of the color.
pub(super) fn gray(color: [u8; 3]) -> [u8; 3] {
    let luminance = luminance(color);
    let differs = |value: &u8| (self::luminance([*value; 3]) - luminance).abs();
    let nearest = (0..=u8::MAX).min_by(|a, b| differs(a).total_cmp(&differs(b)));
    [nearest.unwrap_or_default(); 3]
}

/// Contrast ratio of two colors, from 1 to 21 (WCAG 2.2, "contrast ratio").
pub(super) fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance, from 0 to 1 (WCAG 2.2, "relative luminance").
pub(super) fn luminance(color: [u8; 3]) -> f64 {
    let [red, green, blue] = oklab::linear(color);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
