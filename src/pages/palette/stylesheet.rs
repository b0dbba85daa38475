//! The stylesheet of the ratings, derived for any number of levels.

use crate::model::Site;

use super::color::{gray, hex, text_on};
use super::diverging;
use super::ramp::{DARK, LIGHT, ramp};

/// The path of the stylesheet, with a hash of its content in the name.
pub(crate) fn path(site: &Site) -> String {
    let css = stylesheet(site);
    format!(
        "assets/palette.{:016x}.css",
        xxhash_rust::xxh3::xxh3_64(css.as_bytes())
    )
}

/// The stylesheet of the ratings: a class for each level, and map rules for each element.
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
    // On paper, parts of pages have no color: grays as light as the colors, so that text on them is
    // read as well.
    css.push_str("@media print{.gray{");
    for (at, color) in ramp(&LIGHT, levels).into_iter().enumerate() {
        variable(&mut css, at + 1, gray(color), gray(text_on(color)));
    }
    css.push_str("}}\n");
    for level in 1..=levels {
        css.push_str(&format!(
            ".r{level}{{background:var(--r{level});color:var(--t{level});fill:var(--r{level})}}\n"
        ));
    }
    // Half way between two levels: one at each side, and the text between them on paper. A gradient
    // would leave open what color stands behind the text.
    for low in 1..levels {
        let high = low + 1;
        css.push_str(&format!(
            ".b{low}{{background:var(--paper);color:var(--ink);box-shadow:inset .32em 0 var(--r{low}),\
             inset -.32em 0 var(--r{high})}}\n"
        ));
    }
    css.push_str(&diverging::classes(levels));
    let (columns, rows) = crate::model::PLACES
        .iter()
        .fold((0, 0), |(columns, rows), place| {
            (columns.max(place.column), rows.max(place.row))
        });
    // The content security policy forbids inline styles, so positions on the map are classes.
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

fn variables(css: &mut String, colors: &[[u8; 3]]) {
    for (at, color) in colors.iter().enumerate() {
        variable(css, at + 1, *color, text_on(*color));
    }
}

/// The color of a level and the color of text on it.
fn variable(css: &mut String, level: usize, color: [u8; 3], text: [u8; 3]) {
    css.push_str(&format!(
        "--r{level}:{};--t{level}:{};",
        hex(color),
        hex(text)
    ));
}
