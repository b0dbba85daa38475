//! Distances between colors under different kinds of color vision.

use super::oklab::{linear, product};

/// A kind of color vision, as a matrix on linear RGB.
pub(super) type Sight = [[f64; 3]; 3];

/// Normal vision, protanopia, deuteranopia, tritanopia (Machado, Oliveira and Fernandes 2009,
/// severity 1.0), and greyscale print.
pub(super) const SIGHTS: &[Sight] = &[
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
    [[0.2126, 0.7152, 0.0722]; 3],
];

/// The distance (CIEDE2000) between two colors under a kind of vision; about 1 is just noticeable.
pub(super) fn distance(sight: &Sight, a: [u8; 3], b: [u8; 3]) -> f64 {
    let seen = |color| product(sight, linear(color)).map(|value| value.clamp(0.0, 1.0));
    ciede2000(lab(seen(a)), lab(seen(b)))
}

/// CIE L*a*b* of linear sRGB, white point D65.
fn lab(light: [f64; 3]) -> [f64; 3] {
    let xyz = product(
        &[
            [0.412_456_4, 0.357_576_1, 0.180_437_5],
            [0.212_672_9, 0.715_152_2, 0.072_175_0],
            [0.019_333_9, 0.119_192_0, 0.950_304_1],
        ],
        light,
    );
    let root = |value: f64| {
        if value > 216.0 / 24_389.0 {
            value.cbrt()
        } else {
            (24_389.0 / 27.0 * value + 16.0) / 116.0
        }
    };
    let [x, y, z] = [xyz[0] / 0.950_47, xyz[1], xyz[2] / 1.088_83].map(root);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", 2005; variables are named as
/// there.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let chroma = f64::midpoint(a1.hypot(b1), a2.hypot(b2)).powi(7);
    let g = 0.5 * (1.0 - (chroma / (chroma + 25f64.powi(7))).sqrt());
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| {
        if a == 0.0 && b == 0.0 {
            0.0
        } else {
            b.atan2(a).to_degrees().rem_euclid(360.0)
        }
    };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let is_grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if is_grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let mean_hue = match h1 + h2 {
        sum if is_grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => f64::midpoint(sum, 360.0),
        sum => (sum - 360.0) / 2.0,
    };
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (mean_l, mean_c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let cosine = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cosine(mean_hue - 30.0)
        + 0.24 * cosine(2.0 * mean_hue)
        + 0.32 * cosine(3.0 * mean_hue + 6.0)
        - 0.20 * cosine(4.0 * mean_hue - 63.0);
    let theta = 30.0 * (-((mean_hue - 275.0) / 25.0).powi(2)).exp();
    let rc = 2.0 * (mean_c.powi(7) / (mean_c.powi(7) + 25f64.powi(7))).sqrt();
    let off_middle = (mean_l - 50.0).powi(2);
    let sl = 1.0 + 0.015 * off_middle / (20.0 + off_middle).sqrt();
    let sc = 1.0 + 0.045 * mean_c;
    let sh = 1.0 + 0.015 * mean_c * t;
    let rt = -(2.0 * theta).to_radians().sin() * rc;
    let (l, c, h) = ((l2 - l1) / sl, (c2 - c1) / sc, dh / sh);
    (l * l + c * c + h * h + rt * c * h).sqrt()
}

#[test]
fn the_distance_agrees_with_its_authors() {
    // Rows 1, 7, 17 and 25 of the table in the paper.
    for (a, b, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        (
            [60.2574, -34.0099, 36.2677],
            [60.4626, -34.1751, 39.4387],
            1.2644,
        ),
    ] {
        let found = ciede2000(a, b);
        assert!((found - expected).abs() < 0.0001, "{found} {expected}");
    }
}
