//! The colors of the ratings, derived for any number of levels.
//!
//! The four steps below were chosen for contrast (text at least 4.5 to 1) and for distance under
//! normal, protan, deutan and tritan vision and in grey; for another number of levels the steps stand
//! on the line through these four, at even distances of lightness (OKLab, Ottosson 2020). The tests
//! measure how far apart neighbors are.

mod diverging;
mod oklab;
#[cfg(test)]
mod vision;

use crate::model::Site;

/// Light mode: from the lowest level to the highest.
const LIGHT: [[u8; 3]; 4] = [
    [0xdb, 0xe9, 0xf6],
    [0x8f, 0xbb, 0xdd],
    [0x2f, 0x6f, 0xa8],
    [0x0b, 0x2e, 0x54],
];
/// Dark mode: the lowest level is nearest to the page.
const DARK: [[u8; 3]; 4] = [
    [0x20, 0x38, 0x4f],
    [0x2f, 0x64, 0x93],
    [0x7f, 0xb6, 0xe3],
    [0xd6, 0xea, 0xfb],
];
/// Text on the steps: dark ink or white.
const INK: [u8; 3] = [0x0f, 0x13, 0x18];
const WHITE: [u8; 3] = [0xff, 0xff, 0xff];

/// The file of the stylesheet, named by its content.
pub(super) fn path(site: &Site) -> String {
    let css = stylesheet(site);
    format!(
        "assets/palette.{:016x}.css",
        xxhash_rust::xxh3::xxh3_64(css.as_bytes())
    )
}

/// The stylesheet of the ratings: a class for each level, and for the map a rule for each element.
pub fn stylesheet(site: &Site) -> String {
    let levels = site.rubric.levels.len();
    let mut css = String::new();
    let [differences, differences_dark] = diverging::variables(levels);
    css.push_str(":root{");
    variables(&mut css, &ramp(&LIGHT, levels));
    css.push_str(&differences);
    css.push_str("}\n@media (prefers-color-scheme:dark){:root{");
    variables(&mut css, &ramp(&DARK, levels));
    css.push_str(&differences_dark);
    css.push_str("}}\n");
    for level in 1..=levels {
        css.push_str(&format!(
            ".r{level}{{background:var(--r{level});color:var(--t{level});fill:var(--r{level})}}\n"
        ));
    }
    css.push_str(&diverging::classes(levels));
    let (columns, rows) = crate::model::PLACES
        .iter()
        .fold((0, 0), |(columns, rows), place| {
            (columns.max(place.column), rows.max(place.row))
        });
    // The policy of the pages allows no inline style, so each square of the map has a class.
    for column in 1..=columns {
        css.push_str(&format!(".x{column}{{grid-column:{column}}}"));
    }
    for row in 1..=rows {
        css.push_str(&format!(".y{row}{{grid-row:{row}}}"));
    }
    css.push('\n');
    for element in 1..=site.rubric.elements.len() {
        css.push_str(&format!(
            ".map-box:has(#map-by-{element}:checked) .v{element}{{display:grid}}\n"
        ));
    }
    css
}

/// The steps of light mode for a number of levels, each with the color of text on it.
pub(super) fn light(levels: usize) -> Vec<([u8; 3], [u8; 3])> {
    let steps = ramp(&LIGHT, levels).into_iter();
    steps.map(|color| (color, text_on(color))).collect()
}

fn variables(css: &mut String, colors: &[[u8; 3]]) {
    for (at, color) in colors.iter().enumerate() {
        let level = at + 1;
        css.push_str(&format!(
            "--r{level}:{};--t{level}:{};",
            hex(*color),
            hex(text_on(*color))
        ));
    }
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The steps for a number of levels, each readable with dark or white text.
fn ramp(anchors: &[[u8; 3]; 4], levels: usize) -> Vec<[u8; 3]> {
    if levels == anchors.len() {
        return anchors.to_vec();
    }
    let line = anchors.map(oklab::from_rgb);
    let [first, .., last] = line;
    (0..levels)
        .map(|level| {
            let share = level as f64 / (levels.max(2) - 1) as f64;
            match level {
                0 => anchors[0],
                _ if level + 1 == levels => anchors[3],
                _ => readable(oklab::to_rgb(on_line(
                    &line,
                    first[0] + (last[0] - first[0]) * share,
                ))),
            }
        })
        .collect()
}

/// The point of a line through four colors that has a lightness.
fn on_line(line: &[[f64; 3]; 4], lightness: f64) -> [f64; 3] {
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

/// Moves a color that neither ink nor white reads well on away from the middle.
fn readable(mut color: [u8; 3]) -> [u8; 3] {
    for _ in 0..64 {
        if contrast(color, text_on(color)) >= 4.5 {
            break;
        }
        let target = if luminance(color) > 0.18 { WHITE } else { INK };
        color = mix(color, target, 0.03);
    }
    color
}

fn text_on(color: [u8; 3]) -> [u8; 3] {
    if contrast(color, INK) >= contrast(color, WHITE) {
        INK
    } else {
        WHITE
    }
}

/// Contrast of two colors, from 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance, from 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance(color: [u8; 3]) -> f64 {
    let [red, green, blue] = oklab::linear(color);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_every_scale_is_readable() {
        for anchors in [LIGHT, DARK] {
            for levels in 2..=9 {
                for color in ramp(&anchors, levels) {
                    let ratio = contrast(color, text_on(color));
                    assert!(ratio >= 4.5, "{levels} levels, {}: {ratio}", hex(color));
                }
            }
        }
    }

    #[test]
    fn four_levels_are_the_measured_ones_and_the_ends_never_move() {
        assert_eq!(ramp(&LIGHT, 4), LIGHT);
        for levels in 2..=9 {
            let steps = ramp(&LIGHT, levels);
            assert_eq!(
                (steps[0], steps[levels - 1]),
                (LIGHT[0], LIGHT[3]),
                "{levels}"
            );
        }
    }

    #[test]
    fn steps_get_darker_in_light_mode_and_lighter_in_dark_mode() {
        for levels in 2..=7 {
            let light: Vec<f64> = ramp(&LIGHT, levels).into_iter().map(luminance).collect();
            assert!(
                light.windows(2).all(|pair| pair[0] > pair[1]),
                "{levels}: {light:?}"
            );
            let dark: Vec<f64> = ramp(&DARK, levels).into_iter().map(luminance).collect();
            assert!(
                dark.windows(2).all(|pair| pair[0] < pair[1]),
                "{levels}: {dark:?}"
            );
        }
    }

    /// The least distance (CIEDE2000) between neighboring steps, over how people see them.
    fn least_distance(anchors: &[[u8; 3]; 4], levels: usize) -> f64 {
        let steps = ramp(anchors, levels);
        let mut least = f64::INFINITY;
        for seen in vision::SIGHTS {
            for pair in steps.windows(2) {
                least = least.min(vision::distance(seen, pair[0], pair[1]));
            }
        }
        least
    }

    #[test]
    fn neighboring_steps_differ_however_people_see() {
        // For each number of levels: light mode, dark mode. Less than this is a step backwards.
        for (levels, light, dark) in [
            (3, 26.5, 24.5),
            (4, 11.8, 13.4),
            (5, 12.0, 11.3),
            (6, 9.3, 8.8),
            (7, 7.6, 7.2),
        ] {
            for (anchors, least) in [(&LIGHT, light), (&DARK, dark)] {
                let found = least_distance(anchors, levels);
                assert!(found >= least, "{levels} levels: {found:.2} < {least}");
                assert!(levels > 5 || found >= 10.0, "{levels} levels: {found:.2}");
            }
        }
    }

    #[test]
    fn red_amber_and_green_would_not_do() {
        let amber = [0xf5, 0xb8, 0x41];
        let green = [0x7f, 0xb0, 0x3a];
        let least = vision::distance(&vision::SIGHTS[1], amber, green);
        assert!(
            least < 10.0,
            "the measure does not see what it is for: {least}"
        );
    }
}
