//! The colors of the levels of a scale.
//!
//! The four colors below were chosen for contrast (text at least 4.5 to 1) and for distance under
//! normal, protan, deutan and tritan vision and in grey. For another number of levels, colors are
//! interpolated on the line through these four, at equal steps of lightness (OKLab, Ottosson 2020).
//! The tests measure the distances of neighbors.

use super::color::{on_line, readable, text_on};
use super::oklab;

/// Light mode, from the lowest level to the highest.
pub(super) const LIGHT: [[u8; 3]; 4] = [
    [0xdb, 0xe9, 0xf6],
    [0x8f, 0xbb, 0xdd],
    [0x2f, 0x6f, 0xa8],
    [0x0b, 0x2e, 0x54],
];

/// Dark mode, from the lowest level, which is closest to the background, to the highest.
pub(super) const DARK: [[u8; 3]; 4] = [
    [0x20, 0x38, 0x4f],
    [0x2f, 0x64, 0x93],
    [0x7f, 0xb6, 0xe3],
    [0xd6, 0xea, 0xfb],
];

/// The colors of light mode for a number of levels, each with its text color.
pub(crate) fn light(levels: usize) -> Vec<([u8; 3], [u8; 3])> {
    let steps = ramp(&LIGHT, levels).into_iter();
    steps.map(|color| (color, text_on(color))).collect()
}

/// The colors for a number of levels, each readable with dark or white text.
pub(super) fn ramp(anchors: &[[u8; 3]; 4], levels: usize) -> Vec<[u8; 3]> {
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

#[cfg(test)]
mod tests {
    use super::super::color::{contrast, gray, hex, luminance};
    use super::super::vision;
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
    fn without_color_every_step_is_readable_and_none_is_like_the_next() {
        for levels in 2..=9 {
            let grays: Vec<[u8; 3]> = ramp(&LIGHT, levels)
                .into_iter()
                .map(|color| {
                    let (gray, text) = (gray(color), gray(text_on(color)));
                    let ratio = contrast(gray, text);
                    assert!(ratio >= 4.5, "{levels} levels, {}: {ratio}", hex(color));
                    gray
                })
                .collect();
            for pair in grays.windows(2) {
                assert!(pair[0][0] >= pair[1][0] + 10, "{levels} levels: {grays:?}");
            }
            for [red, green, blue] in grays {
                assert!(red == green && green == blue);
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

    /// The least distance (CIEDE2000) between neighboring colors over all kinds of vision.
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
        // Least distances for each number of levels, in light and dark mode, as measured today. A
        // smaller one is a regression.
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
