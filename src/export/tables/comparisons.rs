//! The columns of the table of comparisons: a row for each pair of states and sub-element, by their
//! current assessments.

use crate::analysis::{self, Analysis, Incomparability, PartComparison};
use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{Assessment, Site, State, SubElement, SubElementIndex};

/// One of two states.
#[derive(Clone, Copy)]
struct Side<'a> {
    state: &'a State,
    assessment: Option<&'a Assessment>,
}

/// Two states on one sub-element.
pub(super) struct ComparisonRow<'a> {
    site: &'a Site,
    first: Side<'a>,
    second: Side<'a>,
    index: SubElementIndex,
    part: PartComparison,
}

/// Every pair, in slug order.
pub(super) fn rows<'a>(
    site: &'a Site,
    analysis: &'a Analysis,
) -> impl Iterator<Item = ComparisonRow<'a>> {
    let side = |at: usize| {
        let (state, table) = (site.states.get(at)?, analysis.states.get(at)?);
        Some(Side {
            state,
            assessment: table.current.and_then(|at| state.assessments.get(at)),
        })
    };
    let count = site.states.len();
    let pairs = (0..count).flat_map(move |one| (one + 1..count).map(move |other| (one, other)));
    let pairs = pairs.filter_map(move |(one, other)| Some((side(one)?, side(other)?)));
    pairs.flat_map(move |(first, second)| {
        let parts = match (first.assessment, second.assessment) {
            (Some(one), Some(other)) => analysis::compare(&site.rubric, one, other).parts,
            _ => vec![
                PartComparison::Incomparability(Incomparability::NotRated);
                site.rubric.sub_elements.len()
            ]
            .into(),
        };
        let indices = site.rubric.sub_elements.indices();
        indices.map(move |index| ComparisonRow {
            site,
            first,
            second,
            index,
            part: parts[index],
        })
    })
}

impl<'a> Side<'a> {
    fn name(&self) -> Cell<'a> {
        Cell::text(&self.state.name.original)
    }

    fn code(&self) -> Cell<'a> {
        Cell::optional(self.state.place.map(|place| place.code))
    }

    fn slug(&self) -> Cell<'a> {
        Cell::text(&self.state.slug)
    }

    fn edition(&self) -> Cell<'a> {
        Cell::year(self.assessment.map(|assessment| assessment.edition.0))
    }

    fn sector(&self, site: &'a Site) -> Cell<'a> {
        let sector = self.assessment.map(|assessment| assessment.sector);
        let sector = sector.and_then(|sector| site.rubric.sectors.get(sector));
        Cell::optional(sector.map(|sector| sector.id.as_str()))
    }

    /// The value of the rating, whether or not it can be compared.
    fn rating(&self, row: &ComparisonRow<'a>) -> Cell<'a> {
        let rating =
            (self.assessment).and_then(|assessment| assessment.score(row.index).value.rating());
        rating.map_or(Cell::Empty, |rating| {
            Cell::Number(row.site.rubric.level(rating).value.into())
        })
    }
}

impl<'a> ComparisonRow<'a> {
    fn sub_element(&self) -> &'a SubElement {
        self.site.rubric.sub_element(self.index)
    }
}

columns! { ComparisonRow:
    "first_state" Text "data-column-first-state" |row| row.first.name(),
    "first_code" Text "data-column-first-code" |row| row.first.code(),
    "first_slug" Text "data-column-first-slug" |row| row.first.slug(),
    "first_edition" Number "data-column-first-edition" |row| row.first.edition(),
    "first_sector" Text "data-column-first-sector" |row| row.first.sector(row.site),
    "second_state" Text "data-column-second-state" |row| row.second.name(),
    "second_code" Text "data-column-second-code" |row| row.second.code(),
    "second_slug" Text "data-column-second-slug" |row| row.second.slug(),
    "second_edition" Number "data-column-second-edition" |row| row.second.edition(),
    "second_sector" Text "data-column-second-sector" |row| row.second.sector(row.site),
    "element" Text "data-column-element" |row| {
        Cell::text(&row.site.rubric.element(row.sub_element().element).id)
    },
    "sub_element" Text "data-column-comparisons-sub-element" |row| {
        Cell::text(&row.sub_element().id)
    },
    "title" Text "data-column-comparisons-title" |row| {
        Cell::text(&row.sub_element().title.original)
    },
    "first_rating" Number "data-column-first-rating" |row| row.first.rating(row),
    "second_rating" Number "data-column-second-rating" |row| row.second.rating(row),
    "difference" Number "data-column-difference" |row| {
        row.part.difference().map_or(Cell::Empty, |by| Cell::Number(by.into()))
    },
    "not_comparable" Text "data-column-not-comparable" |row| match row.part {
        PartComparison::Compared { .. } => Cell::Empty,
        PartComparison::Incomparability(reason) => Cell::text(reason.id()),
    },
}
