//! The image of link previews.

use crate::analysis::ElementScore;
use crate::cards::{Bar, BarPart, Card, Color, Figure, Fill, Grid, GridRow, KeyEntry, Tile};
use crate::model::{
    Assessment, ElementIndex, EmptyKind, PLACES, Rating, ScoreValue, Standing, StateIndex,
    SubElementIndex,
};
use crate::pages::address::file::CardOf;
use crate::pages::address::page::HOME;
use crate::pages::context::page::PageContext;
use crate::pages::palette;
use crate::pages::parts::{cell, headline, heat_map, spread, tile_map, trust};
use crate::text::say;

/// The texts and the figure of a card.
pub fn card(context: &PageContext<'_>, of: CardOf) -> Card {
    let mut card = match of {
        CardOf::Site => of_site(context),
        CardOf::State(index) => of_state(context, index),
        CardOf::Element(index) => of_element(context, index),
        CardOf::Map(index) => of_map(context, index),
        CardOf::SubElement(index) => of_sub_element(context, index),
    };
    context
        .text(&context.site.settings.title)
        .clone_into(&mut card.site);
    let empty_kinds = match of {
        CardOf::Site | CardOf::Map(_) => vec![EmptyKind::NotAssessed],
        CardOf::State(index) => context
            .current_assessment(index)
            .map_or_else(Vec::new, kinds),
        CardOf::Element(_) | CardOf::SubElement(_) => Vec::new(),
    };
    if card.figure != Figure::None {
        card.key = key(context, &empty_kinds);
    }
    if let CardOf::State(index) = of
        && has_too_few(context, index)
    {
        card.key.push(KeyEntry {
            tile: Tile {
                fill: None,
                text: cell::TOO_FEW.to_owned(),
            },
            label: context.word("score-too-few-card"),
        });
    }
    card
}

fn of_site(context: &PageContext<'_>) -> Card {
    let site = context.site;
    let title = site
        .page(HOME)
        .map_or(&site.settings.title, |page| &page.title);
    let (sentence, figure) = match tile_map::mapped_element(context) {
        Some(element) => (tile_map::finding(context, element), map(context, element)),
        None => (String::new(), Figure::None),
    };
    Card {
        title: context.text(title).to_owned(),
        detail: match figure {
            Figure::None => context.text(&site.settings.description).to_owned(),
            _ => String::new(),
        },
        sentence,
        figure,
        ..Card::default()
    }
}

/// The map of an element, as a picture for other sites: so it says who rated and when.
fn of_map(context: &PageContext<'_>, index: ElementIndex) -> Card {
    let site = context.site;
    let element = site.rubric.element(index);
    let shown: Vec<&Assessment> = (site.states.iter_enumerated())
        .filter(|(_, state)| state.place.is_some())
        .filter_map(|(index, _)| context.current_assessment(index))
        .collect();
    let date = context.words.date(site.date);
    let kicker = say!(context, "card-kicker-element", element = element.id);
    Card {
        kicker: format!("{kicker} · {date}"),
        title: context.text(&element.short).to_owned(),
        detail: trust::of_chart(context, &shown).join(" "),
        sentence: tile_map::finding(context, index),
        figure: map(context, index),
        ..Card::default()
    }
}

/// The tile map, colored by one element.
fn map(context: &PageContext<'_>, element: ElementIndex) -> Figure {
    let site = context.site;
    let by_code = tile_map::by_code(site);
    let mut rows: Vec<GridRow> = Vec::new();
    for place in PLACES {
        let (row, column) = (usize::from(place.row), usize::from(place.column));
        if rows.len() < row {
            rows.resize_with(row, GridRow::default);
        }
        let score = by_code
            .get(place.code)
            .and_then(|index| context.analysis.states[index].elements.get(element));
        let tile = Tile {
            fill: score.and_then(|score| fill(context, *score)),
            text: place.code.to_owned(),
        };
        if let Some(row) = row.checked_sub(1).and_then(|row| rows.get_mut(row)) {
            if row.tiles.len() < column {
                row.tiles.resize_with(column, || None);
            }
            if let Some(found) = column.checked_sub(1).and_then(|at| row.tiles.get_mut(at)) {
                *found = Some(tile);
            }
        }
    }
    let columns = Vec::new();
    Figure::Grid(Grid { columns, rows })
}

fn of_state(context: &PageContext<'_>, index: StateIndex) -> Card {
    let site = context.site;
    let name = context.state_name(index);
    let kicker = context.word("card-kicker-state");
    let Some(assessment) = context.current_assessment(index) else {
        return Card {
            kicker,
            title: name.to_owned(),
            sentence: context.word("profile-not-assessed"),
            ..Card::default()
        };
    };
    let basis = &site.rubric.bases[assessment.basis];
    let date = context.words.date(assessment.assessed_on);
    Card {
        kicker,
        title: name.to_owned(),
        detail: say!(
            context,
            "card-basis",
            basis = context.text(&basis.name),
            date
        ),
        sentence: headline::headline(context, name, assessment),
        figure: Figure::Grid(own_heat_map(context, index, assessment)),
        ..Card::default()
    }
}

/// The heat map of one assessment as on the profile: a row for each element, with its overall score
/// first.
fn own_heat_map(context: &PageContext<'_>, index: StateIndex, assessment: &Assessment) -> Grid {
    let rubric = &context.site.rubric;
    let width = heat_map::width(rubric);
    let mut columns = vec![context.word("column-overall")];
    columns.extend(heat_map::letters(context, width));
    let scores = &context.analysis.states[index].elements;
    let rows = rubric.elements.iter().zip(scores).map(|(element, score)| {
        let overall = Tile {
            fill: fill(context, *score),
            text: cell::element_text(context, score),
        };
        let mut tiles = vec![Some(overall)];
        tiles.extend(element.sub_elements.iter().map(|&index| {
            let value = assessment.score(index).value;
            Some(Tile {
                fill: (value.rating()).and_then(|rating| level_fill(context, rating)),
                text: cell::score_text(context, value),
            })
        }));
        tiles.resize_with(width + 1, || None);
        GridRow {
            label: format!("{} {}", element.id, context.text(&element.short)),
            tiles,
        }
    });
    Grid {
        columns,
        rows: rows.collect(),
    }
}

fn of_element(context: &PageContext<'_>, index: ElementIndex) -> Card {
    let element = context.site.rubric.element(index);
    let bars = element.sub_elements.iter().map(|&sub| {
        let sub_element = context.site.rubric.sub_element(sub);
        Bar {
            label: format!("{} {}", sub_element.id, context.text(&sub_element.title)),
            parts: parts(context, sub),
        }
    });
    Card {
        kicker: say!(context, "card-kicker-element", element = element.id),
        title: context.text(&element.title).to_owned(),
        sentence: tile_map::finding(context, index),
        figure: Figure::Bars(bars.collect()),
        ..Card::default()
    }
}

fn of_sub_element(context: &PageContext<'_>, index: SubElementIndex) -> Card {
    let rubric = &context.site.rubric;
    let sub_element = rubric.sub_element(index);
    let element = rubric.element(sub_element.element);
    Card {
        kicker: format!("{} · {}", sub_element.id, context.text(&element.short)),
        title: context.text(&sub_element.title).to_owned(),
        sentence: spread::view(context, index).into_finding(),
        figure: Figure::Bars(vec![Bar {
            label: context.word("standing-title"),
            parts: parts(context, index),
        }]),
        ..Card::default()
    }
}

fn parts(context: &PageContext<'_>, index: SubElementIndex) -> Vec<BarPart> {
    let spread = &context.analysis.sub_elements[index].spread;
    (spread.levels.iter_enumerated())
        .filter_map(|(level, &count)| {
            Some(BarPart {
                colors: colors(context, level)?,
                count,
                text: say!(
                    context,
                    "spread-part",
                    count,
                    level = context.level_name(level)
                ),
            })
        })
        .collect()
}

/// The kinds of empty that occur in an assessment.
fn kinds(assessment: &Assessment) -> Vec<EmptyKind> {
    let has = |kind: &EmptyKind| {
        let mut values = assessment.scores.iter().map(|score| score.value);
        values.any(|value| value == ScoreValue::Empty(*kind))
    };
    EmptyKind::ALL.into_iter().filter(has).collect()
}

/// Whether a core element of a state has too few ratings for a mean.
fn has_too_few(context: &PageContext<'_>, index: StateIndex) -> bool {
    let scores = &context.analysis.states[index].elements;
    (scores.iter()).any(|score| matches!(score, ElementScore::TooFew { .. }))
}

/// The key: every level, then the kinds of empty that occur.
fn key(context: &PageContext<'_>, empty_kinds: &[EmptyKind]) -> Vec<KeyEntry> {
    let levels = context.site.rubric.levels.iter_enumerated();
    let empty = empty_kinds.iter().map(|&kind| KeyEntry {
        tile: Tile {
            fill: None,
            text: cell::empty_mark(kind).to_owned(),
        },
        label: cell::empty_name(context, kind),
    });
    levels
        .map(|(rating, level)| KeyEntry {
            tile: Tile {
                fill: level_fill(context, rating),
                text: cell::score_text(context, ScoreValue::Rated(rating)),
            },
            label: context.text(&level.name).to_owned(),
        })
        .chain(empty)
        .collect()
}

/// The fill of a core element's score; `None` without one.
fn fill(context: &PageContext<'_>, score: ElementScore) -> Option<Fill> {
    match score.standing(&context.site.rubric)? {
        Standing::Nearest(level) => level_fill(context, level),
        Standing::Between(low, high) => Some(Fill::Between(
            colors(context, low)?.0,
            colors(context, high)?.0,
        )),
    }
}

fn level_fill(context: &PageContext<'_>, level: Rating) -> Option<Fill> {
    colors(context, level).map(|(color, ink)| Fill::Level(color, ink))
}

fn colors(context: &PageContext<'_>, level: Rating) -> Option<(Color, Color)> {
    let levels = context.site.rubric.levels.len();
    palette::light(levels).get(level.position()).copied()
}
