//! The columns of the table of ratings: name, kind, meaning and content in one place.

use super::cell::Cell;
use super::ratings::{Part, Row};
use crate::model::Citation;
use std::fmt;

/// A column, as the dictionary describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the first row of the file.
    pub name: &'static str,
    /// What stands in it.
    pub kind: ColumnKind,
    /// The message that says what it means; the words are the theme's.
    pub message_id: &'static str,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// A number with a decimal point and no thousands separator.
    Number,
    /// A day: `2026-11-24`.
    Date,
    /// Addresses, separated by spaces.
    Url,
}

impl ColumnKind {
    /// The word for it in the dictionary, also the end of the id of its words.
    pub fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Url => "url",
        }
    }
}

impl fmt::Display for ColumnKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

/// Every column of `ratings.csv` and of the files of single states, in order.
pub fn columns() -> &'static [Column] {
    &COLUMNS
}

/// The cells of a row, in the order of [`columns`].
pub(super) fn cells<'a>(row: Row<'a>) -> impl Iterator<Item = Cell<'a>> {
    CONTENT.iter().map(move |content| content(&row))
}

/// What fills a column.
type Content = for<'a> fn(&Row<'a>) -> Cell<'a>;

macro_rules! table {
    ($($name:literal $kind:ident $message:literal $content:expr,)+) => {
        static COLUMNS: [Column; [$($name),+].len()] = [$(Column {
            name: $name,
            kind: ColumnKind::$kind,
            message_id: $message,
        }),+];
        static CONTENT: [Content; COLUMNS.len()] = [$($content),+];
    };
}

table! {
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| {
        row.state.place.map_or(Cell::Empty, |place| Cell::text(place.code))
    },
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "edition" Number "data-column-edition" |row| Cell::Number(row.assessment.edition.0.into()),
    "sector" Text "data-column-sector" |row| {
        let sectors = &row.site.rubric.sectors;
        let sector = sectors.get(row.assessment.sector.position());
        sector.map_or(Cell::Empty, |sector| Cell::text(&sector.id))
    },
    "is_current" Text "data-column-is-current" |row| {
        Cell::text(if row.is_current { "yes" } else { "no" })
    },
    "rubric_version" Text "data-column-rubric-version" |row| {
        Cell::text(&row.assessment.rubric_version)
    },
    "level_of_detail" Text "data-column-level-of-detail" |row| Cell::text(match row.part {
        Part::Element { .. } => "element",
        Part::SubElement { .. } => "sub-element",
    }),
    "element" Text "data-column-element" |row| Cell::text(match row.part {
        Part::Element { index, .. } => &row.site.rubric.element(index).id,
        Part::SubElement { sub_element, .. } => &row.site.rubric.element(sub_element.element).id,
    }),
    "sub_element" Text "data-column-sub-element" |row| match row.part {
        Part::Element { .. } => Cell::Empty,
        Part::SubElement { sub_element, .. } => Cell::text(&sub_element.id),
    },
    "title" Text "data-column-title" |row| Cell::text(match row.part {
        Part::Element { index, .. } => &row.site.rubric.element(index).title.original,
        Part::SubElement { sub_element, .. } => &sub_element.title.original,
    }),
    "rating" Number "data-column-rating" |row| match row.rating() {
        Some(rating) => Cell::Number(row.site.rubric.level(rating).value.into()),
        None => Cell::Empty,
    },
    "rating_name" Text "data-column-rating-name" |row| match row.rating() {
        Some(rating) => Cell::text(&row.site.rubric.level(rating).name.original),
        None => Cell::Empty,
    },
    "status" Text "data-column-status" |row| Cell::text(row.status()),
    "computed_mean" Number "data-column-computed-mean" |row| row.computed_mean(),
    "rated" Number "data-column-rated" |row| {
        row.rated_of().map_or(Cell::Empty, |(rated, _)| Cell::count(rated))
    },
    "of" Number "data-column-of" |row| {
        row.rated_of().map_or(Cell::Empty, |(_, of)| Cell::count(of))
    },
    "basis" Text "data-column-basis" |row| {
        let basis = row.site.rubric.bases.get(row.assessment.basis.position());
        basis.map_or(Cell::Empty, |basis| Cell::text(&basis.id))
    },
    "assessed_on" Date "data-column-assessed-on" |row| {
        Cell::text(row.assessment.assessed_on.to_string())
    },
    "assessed_by" Text "data-column-assessed-by" |row| Cell::text(&row.assessment.assessed_by),
    "criteria" Text "data-column-criteria" |row| Cell::text(row.criteria().join(" ")),
    "evidence" Text "data-column-evidence" |row| Cell::text(row.evidence().trim()),
    "sources" Text "data-column-sources" |row| {
        Cell::text(row.sources().iter().map(source).collect::<Vec<_>>().join(" | "))
    },
    "source_urls" Url "data-column-source-urls" |row| {
        let urls = row.sources().iter().filter_map(|source| source.url.as_deref());
        Cell::text(urls.collect::<Vec<_>>().join(" "))
    },
}

/// A source in one line: `Title (Publisher, 2021)`.
fn source(citation: &Citation) -> String {
    let year = citation.year.map(|year| year.to_string());
    let known = [citation.publisher.as_deref(), year.as_deref()];
    let known: Vec<&str> = known.into_iter().flatten().collect();
    if known.is_empty() {
        return citation.title.to_string();
    }
    format!("{} ({})", citation.title, known.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_and_messages_follow_them() {
        let names: BTreeSet<_> = columns().iter().map(|column| column.name).collect();
        assert_eq!(names.len(), columns().len());
        for column in columns() {
            let expected = format!("data-column-{}", column.name.replace('_', "-"));
            assert_eq!(column.message_id, expected);
        }
    }

    #[test]
    fn a_source_says_what_is_known() {
        let citation = |publisher: Option<&str>, year| Citation {
            title: "Title".into(),
            publisher: publisher.map(Into::into),
            url: None,
            year,
            accessed: None,
        };
        for (publisher, year, line) in [
            (None, None, "Title"),
            (Some("P"), None, "Title (P)"),
            (None, Some(2021), "Title (2021)"),
            (Some("P"), Some(2021), "Title (P, 2021)"),
        ] {
            assert_eq!(source(&citation(publisher, year)), line);
        }
    }
}
