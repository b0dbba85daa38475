//! The tile map of one element for a frame.

use serde::Serialize;

use crate::analysis::{ElementMap, ElementScore, MappedScore, element_map};
use crate::model::{Assessment, Edition, ElementIndex, PLACES, Place, StateIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::{assessment_words, embed_title, tile_map, trust};
use crate::text::say;

use super::frame::EmbedFrame;
use super::heat_map::page_behind;

/// The view of the embed.
#[derive(Debug, Serialize)]
pub struct EmbedMapView<'a> {
    embed: EmbedFrame<'a>,
    title: String,
    finding: String,
    tiles: Vec<Tile>,
    key: Vec<Cell>,
    has_computed: bool,
    /// What the map shows, and how to read it: one sentence each.
    about: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Tile {
    code: &'static str,
    name: String,
    column: u8,
    row: u8,
    /// `None` where the place has no profile.
    state: Option<StateTile>,
}

#[derive(Debug, Serialize)]
struct StateTile {
    href: String,
    cell: Cell,
}

/// The view of the map of an element: of the current assessments, or of the editions of a year.
pub(crate) fn view<'a>(
    context: &PageContext<'a>,
    index: ElementIndex,
    year: Option<i16>,
) -> EmbedMapView<'a> {
    let map = element_map(context.site, index, year.map(Edition));
    let on_map = tile_map::by_code(context.site);
    let shown = || on_map.values().map(|index| &map.states[index]);
    let is_computed = |state: &MappedScore| matches!(state.score, ElementScore::Computed { .. });
    EmbedMapView {
        embed: EmbedFrame::new(
            context,
            &embed_title::map_of_year(context, index, year),
            Page::Element(index),
            &link::element(context, index).label,
        ),
        title: embed_title::map(context, index),
        finding: tile_map::finding_of(context, index, &map.table),
        tiles: (PLACES.iter())
            .map(|place| tile(context, place, on_map.get(place.code), &map, year))
            .collect(),
        key: cell::key(
            context,
            cell::Unrated::of_elements(shown().map(|state| &state.score)),
        ),
        has_computed: shown().any(is_computed),
        about: about(context, &map, on_map.values().copied(), year),
    }
}

fn tile(
    context: &PageContext<'_>,
    place: &'static Place,
    state: Option<&StateIndex>,
    map: &ElementMap,
    year: Option<i16>,
) -> Tile {
    let name = match state {
        Some(&index) => name_of(context, index).to_owned(),
        None => say!(context, "map-no-profile", state = place.name),
    };
    Tile {
        code: place.code,
        name,
        column: place.column,
        row: place.row,
        state: state.map(|&index| {
            let shown = &map.states[index];
            let pinned = year.and(shown.assessment).map(|at| at as u32);
            StateTile {
                href: context.href(page_behind(index, pinned)),
                cell: match (year, shown.assessment) {
                    (Some(year), None) => no_edition(context, year),
                    _ => cell::element(context, &shown.score),
                },
            }
        }),
    }
}

/// The cell of a state without an assessment of the whole sector in the year.
fn no_edition(context: &PageContext<'_>, year: i16) -> Cell {
    let name = say!(
        context,
        "embed-map-no-edition",
        edition = year.to_string(),
        sector = whole_sector(context)
    );
    cell::no_rating(name)
}

/// Sentences about the ratings of the map: their source, bases, age, and exceptions.
fn about(
    context: &PageContext<'_>,
    map: &ElementMap,
    on_map: impl Iterator<Item = StateIndex> + Clone,
    year: Option<i16>,
) -> Vec<String> {
    let site = context.site;
    let assessed: Vec<(StateIndex, &Assessment)> = on_map
        .clone()
        .filter_map(|index| {
            let at = map.states[index].assessment?;
            let assessment = site.states[index].assessments.get(at)?;
            Some((index, assessment))
        })
        .collect();
    let mut about = vec![match year {
        Some(year) => say!(
            context,
            "embed-map-about-pinned",
            edition = year.to_string(),
            sector = whole_sector(context)
        ),
        None => say!(
            context,
            "embed-map-about-newest",
            date = context.words.date(site.date)
        ),
    }];
    about.extend(look_backs(context, &assessed));
    about.extend(basis(context, &assessed));
    let shown: Vec<&Assessment> = assessed.iter().map(|(_, own)| *own).collect();
    about.extend(trust::of_chart(context, &shown));
    about.extend(age(context, &assessed));
    let whole = site.rubric.whole_sector();
    let of_one_sector = assessed.iter().filter(|(_, own)| own.sector != whole);
    let of_one_sector: Vec<String> = of_one_sector
        .map(|(index, own)| {
            format!(
                "{}, {}",
                name_of(context, *index),
                assessment_words::edition_label(context, own)
            )
        })
        .collect();
    let older: Vec<String> = on_map
        .filter(|index| !map.states[index].is_comparable)
        .map(|index| name_of(context, index).to_owned())
        .collect();
    if !of_one_sector.is_empty() {
        let states = of_one_sector.join("; ");
        about.push(say!(context, "embed-map-one-sector", states));
    }
    if !older.is_empty() {
        let states = list(context, &older);
        about.push(say!(context, "embed-map-older", states));
    }
    let is_off = |at: &usize| site.states[*at].place.is_none();
    match (0..site.states.len()).filter(is_off).count() {
        0 => {}
        off => about.push(say!(context, "embed-map-off", count = off)),
    }
    about
}

/// The bases and dates of the ratings; `None` if there are none.
fn basis(context: &PageContext<'_>, assessed: &[(StateIndex, &Assessment)]) -> Option<String> {
    let dates = || assessed.iter().map(|(_, own)| own.assessed_on);
    let (first, last) = dates().min().zip(dates().max())?;
    let bases = context.site.rubric.bases.iter().enumerate();
    let bases: Vec<String> = bases
        .filter(|(at, _)| assessed.iter().any(|(_, own)| own.basis.position() == *at))
        .map(|(_, basis)| context.text(&basis.name).to_owned())
        .collect();
    Some(say!(
        context,
        "embed-map-basis",
        bases = list(context, &bases),
        days = if first == last { 1 } else { 2 },
        first = context.words.date(first),
        last = context.words.date(last)
    ))
}

/// The number of look backs among the assessments of a year; `None` if there are none.
fn look_backs(context: &PageContext<'_>, assessed: &[(StateIndex, &Assessment)]) -> Option<String> {
    let look_backs = assessed.iter().filter(|(_, own)| own.is_look_back());
    match look_backs.count() {
        0 => None,
        count => Some(say!(
            context,
            "embed-map-look-backs",
            count,
            of = assessed.len()
        )),
    }
}

/// The number of assessments whose evidence is older than the site's limit; `None` if there are none.
fn age(context: &PageContext<'_>, assessed: &[(StateIndex, &Assessment)]) -> Option<String> {
    let years = context.site.settings.stale_after_years;
    let is_stale = |own: &Assessment| assessment_words::evidence_age(context, own).is_stale();
    let stale = assessed.iter().filter(|(_, own)| is_stale(own)).count();
    (stale > 0).then(|| say!(context, "embed-map-stale", count = stale, years))
}

fn list(context: &PageContext<'_>, items: &[String]) -> String {
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    context.words.list(&items)
}

fn name_of<'a>(context: &PageContext<'a>, index: StateIndex) -> &'a str {
    context.state_name(index)
}

fn whole_sector<'a>(context: &PageContext<'a>) -> &'a str {
    let rubric = &context.site.rubric;
    context.text(&rubric.sectors[rubric.whole_sector()].name)
}
