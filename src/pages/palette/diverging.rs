//! The colors of differences: purple for a higher score, orange for a lower one, stronger for
//! larger differences.
//!
//! The two arms are not mirror images: each step of one is half a lightness step from that of the
//! other, so that no two differences look the same when printed in grey.

use super::color::{hex, on_line, readable, text_on};
use super::oklab;

/// The colors of light or dark mode: both arms from the palest to the strongest, and the OKLab
/// lightness of no difference and of the largest one.
struct Mode {
    higher: [[u8; 3]; 4],
    lower: [[u8; 3]; 4],
    from: f64,
    to: f64,
}

const LIGHT: Mode = Mode {
    higher: [
        [0xf3, 0xed, 0xfb],
        [0xb9, 0x9f, 0xda],
        [0x7a, 0x52, 0xae],
        [0x22, 0x08, 0x3f],
    ],
    lower: [
        [0xff, 0xf5, 0xe8],
        [0xf6, 0xc4, 0x86],
        [0xd8, 0x86, 0x2c],
        [0x3f, 0x1d, 0x00],
    ],
    from: 0.985,
    to: 0.3,
};
const DARK: Mode = Mode {
    higher: [
        [0x1a, 0x16, 0x26],
        [0x58, 0x3f, 0x80],
        [0x9c, 0x7f, 0xcc],
        [0xf6, 0xf1, 0xfd],
    ],
    lower: [
        [0x1d, 0x17, 0x10],
        [0x6a, 0x44, 0x16],
        [0xb9, 0x7a, 0x30],
        [0xfd, 0xee, 0xda],
    ],
    from: 0.21,
    to: 0.95,
};

/// The colors of the differences possible on a scale, for each arm from one level upward.
struct Arms {
    higher: Vec<[u8; 3]>,
    lower: Vec<[u8; 3]>,
}

impl Mode {
    fn arms(&self, levels: usize) -> Arms {
        let largest = levels.max(2) - 1;
        let half_step = (self.to - self.from) / (2 * largest) as f64;
        let arm = |anchors: &[[u8; 3]; 4], shift: usize| {
            let line = anchors.map(oklab::from_rgb);
            let lightness = |by: usize| self.from + half_step * (2 * by - shift) as f64;
            (1..=largest)
                .map(|by| readable(oklab::to_rgb(on_line(&line, lightness(by)))))
                .collect()
        };
        Arms {
            higher: arm(&self.higher, 0),
            lower: arm(&self.lower, 1),
        }
    }
}

/// The colors of light and of dark mode, as custom properties.
pub(super) fn variables(levels: usize) -> [String; 2] {
    [LIGHT, DARK].map(|mode| {
        let Arms { higher, lower } = mode.arms(levels);
        let mut css = String::new();
        for (name, colors) in [("up", higher), ("down", lower)] {
            for (at, color) in colors.into_iter().enumerate() {
                let (by, color, text) = (at + 1, hex(color), hex(text_on(color)));
                css.push_str(&format!("--{name}{by}:{color};--t{name}{by}:{text};"));
            }
        }
        css
    })
}

/// A CSS class for each difference.
pub(super) fn classes(levels: usize) -> String {
    let mut css = String::new();
    for name in ["up", "down"] {
        for by in 1..levels {
            css.push_str(&format!(
                ".{name}{by}{{background:var(--{name}{by});color:var(--t{name}{by})}}\n"
            ));
        }
    }
    css
}

#[cfg(test)]
mod tests {
    use super::super::color::contrast;
    use super::super::vision;
    use super::*;

    /// The background of the page, which no difference has as its color, in light and in dark mode.
    const PAGE: [[u8; 3]; 2] = [[0xff, 0xff, 0xff], [0x12, 0x16, 0x1b]];

    #[test]
    fn every_difference_is_readable() {
        for mode in [LIGHT, DARK] {
            for levels in 2..=9 {
                let Arms { higher, lower } = mode.arms(levels);
                assert_eq!((higher.len(), lower.len()), (levels - 1, levels - 1));
                for color in higher.into_iter().chain(lower) {
                    let ratio = contrast(color, text_on(color));
                    assert!(ratio >= 4.5, "{levels} levels, {}: {ratio}", hex(color));
                }
            }
        }
    }

    #[test]
    fn any_two_differences_are_told_apart_however_people_see() {
        // All pairs, not only neighbors: one level higher must not look like one lower. The least
        // distances are those measured today; a smaller one is a regression.
        for (levels, least) in [(3, 13.9), (4, 9.2), (5, 6.7), (6, 4.8), (7, 4.1)] {
            for (mode, page) in [LIGHT, DARK].iter().zip(PAGE) {
                let Arms { higher, lower } = mode.arms(levels);
                let colors: Vec<[u8; 3]> = [page].into_iter().chain(higher).chain(lower).collect();
                for (at, &one) in colors.iter().enumerate() {
                    for &other in &colors[..at] {
                        for seen in vision::SIGHTS {
                            let found = vision::distance(seen, one, other);
                            let (one, other) = (hex(one), hex(other));
                            assert!(found >= least, "{levels}: {one} {other}: {found:.2}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_class_for_each_difference() {
        let css = classes(3);
        assert_eq!(css.matches('{').count(), 4);
        assert!(css.contains(".down2{background:var(--down2);color:var(--tdown2)}"));
        for css in variables(3) {
            assert_eq!(css.matches("--tup").count(), 2);
        }
    }
}
