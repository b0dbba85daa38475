//! The HTML that shows an embed on another site.

use serde::Serialize;

use crate::model::{ElementIndex, Rubric, StateIndex};
use crate::pages::address::file::CardOf;
use crate::pages::address::page::Page;
use crate::pages::address::{all_files, all_pages, limits};
use crate::pages::context::escape::escape;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::{assessment_words, embed_title};
use crate::text::say;

/// A disclosure box with the code of some embeds.
#[derive(Debug, Serialize)]
pub(crate) struct CodeBox {
    /// Its anchor.
    id: String,
    title: String,
    codes: Vec<Code>,
    /// The newest ratings as pictures to download.
    pictures: Vec<Link>,
    /// The address of the page about embeds; empty on that page itself.
    embeds_href: String,
}

#[derive(Debug, Serialize)]
struct Code {
    id: String,
    label: String,
    /// The HTML, shown as text.
    code: String,
    /// The address of the embed.
    href: String,
}

/// The box on a state's profile, or on the page of one edition; `None` if the state has no embeds
/// or no assessment.
pub(crate) fn box_of_state(
    context: &PageContext<'_>,
    index: StateIndex,
    shown: Option<usize>,
    is_edition: bool,
) -> Option<CodeBox> {
    if !limits::states_have_embeds(context.site) {
        return None;
    }
    let shown = shown?;
    let newest = (!is_edition).then(|| of_heat_map(context, index, None));
    Some(CodeBox {
        id: BOX.to_owned(),
        title: context.word("embed-heat-map-box"),
        codes: (newest.into_iter())
            .chain([of_heat_map(context, index, Some(shown as u32))])
            .collect(),
        pictures: match is_edition {
            true => Vec::new(),
            false => pictures_of_state(context, index),
        },
        embeds_href: context.href(Page::Embeds),
    })
}

/// The box on an element's page; `None` if the site has no map.
pub(crate) fn box_of_element(context: &PageContext<'_>, index: ElementIndex) -> Option<CodeBox> {
    if !all_pages::has_maps(context.site) {
        return None;
    }
    let years = all_pages::map_years(context.site);
    Some(CodeBox {
        id: BOX.to_owned(),
        title: context.word("embed-map-box"),
        codes: of_maps(context, index, years.get(..1).unwrap_or_default()),
        pictures: pictures_of_map(context, index),
        embeds_href: context.href(Page::Embeds),
    })
}

/// The box of an element on the page about embeds, with every year that the map can be pinned to.
pub(crate) fn box_among_others(
    context: &PageContext<'_>,
    index: ElementIndex,
    title: String,
    years: &[i16],
) -> CodeBox {
    CodeBox {
        id: anchor_among_others(context, index),
        title,
        codes: of_maps(context, index, years),
        pictures: pictures_of_map(context, index),
        embeds_href: String::new(),
    }
}

/// The anchor of the box of an element on the page about embeds.
pub(crate) fn anchor_among_others(context: &PageContext<'_>, index: ElementIndex) -> String {
    format!("{BOX}-{}", context.site.rubric.element(index).slug)
}

/// The current map of an element as pictures to download; none if this build cannot draw them.
pub(crate) fn pictures_of_map(context: &PageContext<'_>, index: ElementIndex) -> Vec<Link> {
    pictures(context, CardOf::Map(index))
}

/// The current heat map of a state as pictures to download; none if states have none.
pub(crate) fn pictures_of_state(context: &PageContext<'_>, index: StateIndex) -> Vec<Link> {
    pictures(context, CardOf::State(index))
}

fn pictures(context: &PageContext<'_>, of: CardOf) -> Vec<Link> {
    if !all_files::cards(context.site).contains(&of) {
        return Vec::new();
    }
    let language = context.language_at;
    let link = |id: &str, path: String| Link::new(context.word(id), context.urls.file_href(&path));
    vec![
        link("picture-png", context.urls.card_path(language, of)),
        link("picture-svg", context.urls.drawing_path(language, of)),
    ]
}

/// The anchor of a box.
pub(crate) const BOX: &str = "embed";

fn of_heat_map(context: &PageContext<'_>, index: StateIndex, pinned: Option<u32>) -> Code {
    let state = &context.site.states[index];
    let assessment = pinned.and_then(|at| state.assessments.get(at as usize));
    let edition = assessment.map(|assessment| assessment_words::edition_label(context, assessment));
    code(
        context,
        Page::EmbedHeatMap(index, pinned),
        &embed_title::heat_map_of_edition(context, index, pinned),
        edition.as_deref(),
        height_of_heat_map(&context.site.rubric),
    )
}

/// The code of the newest map, then of each year.
fn of_maps(context: &PageContext<'_>, index: ElementIndex, years: &[i16]) -> Vec<Code> {
    let newest = [None].into_iter();
    (newest.chain(years.iter().copied().map(Some)))
        .map(|year| of_map(context, index, year))
        .collect()
}

fn of_map(context: &PageContext<'_>, index: ElementIndex, year: Option<i16>) -> Code {
    let edition = year.map(|year| year.to_string());
    code(
        context,
        Page::EmbedMap(index, year),
        &embed_title::map_of_year(context, index, year),
        edition.as_deref(),
        HEIGHT_OF_MAP,
    )
}

/// Heights in CSS pixels, measured in a column of 620 px: everything above and below the rows of a
/// heat map, and each row. They are fixed because embeds run no script that could resize the frame.
/// `tests/browser/embed.test.mjs` checks that the height is at least the needed one and at most 200
/// px more.
const HEIGHT_AROUND_ROWS: usize = 460;
const HEIGHT_OF_ROW: usize = 52;
/// The map is no wider than the column, so its height does not depend on the site. Measured
/// likewise.
const HEIGHT_OF_MAP: usize = 920;

fn height_of_heat_map(rubric: &Rubric) -> usize {
    HEIGHT_AROUND_ROWS + HEIGHT_OF_ROW * rubric.elements.len()
}

fn code(
    context: &PageContext<'_>,
    page: Page,
    title: &str,
    edition: Option<&str>,
    height: usize,
) -> Code {
    let address = context.urls.absolute(context.language_at, page);
    let path = context.urls.out_path(context.language_at, page);
    Code {
        // Unique on any page, because every embed has its own path.
        id: format!("code-{}", path.replace(['/', '.'], "-")),
        label: match edition {
            Some(edition) => say!(context, "embed-code-pinned", edition),
            None => context.word("embed-code-newest"),
        },
        code: format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height}\" \
             loading=\"lazy\" frameborder=\"0\"></iframe>",
            escape(&address),
            escape(&embed_title::in_window(context, title)),
        ),
        href: context.href(page),
    }
}
