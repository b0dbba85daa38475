//! OKLab, a perceptually uniform color space (Björn Ottosson, "A perceptual color space for image
//! processing", 2020).

/// From sRGB: lightness from 0 to 1, and the axes a (green to red) and b (blue to yellow).
pub(super) fn from_rgb(color: [u8; 3]) -> [f64; 3] {
    let linear = linear(color);
    let cones = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    let roots = product(&cones, linear).map(libm::cbrt);
    product(
        &[
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ],
        roots,
    )
}

/// To sRGB; channels outside of the gamut are clamped.
pub(super) fn to_rgb(point: [f64; 3]) -> [u8; 3] {
    let roots = product(
        &[
            [1.0, 0.396_337_777_4, 0.215_803_757_3],
            [1.0, -0.105_561_345_8, -0.063_854_172_8],
            [1.0, -0.089_484_177_5, -1.291_485_548_0],
        ],
        point,
    );
    let linear = product(
        &[
            [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
            [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
            [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
        ],
        roots.map(|root| root * root * root),
    );
    linear.map(|value| {
        let value = value.clamp(0.0, 1.0);
        let encoded = if value <= 0.003_130_8 {
            value * 12.92
        } else {
            1.055 * libm::pow(value, 1.0 / 2.4) - 0.055
        };
        (encoded * 255.0).round() as u8
    })
}

/// Linear light, from 0 to 1, for each sRGB channel (IEC 61966-2-1).
pub(super) fn linear(color: [u8; 3]) -> [f64; 3] {
    color.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            libm::pow((value + 0.055) / 1.055, 2.4)
        }
    })
}

/// The product of a matrix and a column vector.
pub(super) fn product(matrix: &[[f64; 3]; 3], [a, b, c]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[x, y, z]| x * a + y * b + z * c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back_is_the_same_color() {
        for color in [[0; 3], [255; 3], [0x2f, 0x6f, 0xa8], [1, 254, 127]] {
            assert_eq!(to_rgb(from_rgb(color)), color);
        }
        let [lightness, ..] = from_rgb([255; 3]);
        assert!((lightness - 1.0).abs() < 0.001, "{lightness}");
    }
}
