//! The tidy tables: which there are, and each as CSV and as JSON. Both formats are cut from the same
//! cells, so they hold the same facts.

mod belongs_to;
mod comparisons;
mod evidence;
mod practices;
mod ratings;
mod resources;
mod sources;

use super::column::Column;
use super::csv_file::CsvFile;
use super::head::Head;
use super::json_file;
use super::ratings::{Row, all_rows, rows};
use super::rows_file;
use crate::analysis::Analysis;
use crate::model::{Edition, Site, State};
use std::io::{self, Write};

/// A table of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Every rating.
    Ratings,
    /// Why, for each part that is rated or explained.
    Evidence,
    /// Where the facts come from.
    Sources,
    /// Best practices.
    Practices,
    /// The resource repository.
    Resources,
    /// Every pair of states, where they have pages.
    Comparisons,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

impl Format {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// The end of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

impl Table {
    /// Every table that a site can have, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Ratings,
        Self::Evidence,
        Self::Sources,
        Self::Practices,
        Self::Resources,
        Self::Comparisons,
    ];

    /// Its name: of the file and in the dictionary.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ratings => "ratings",
            Self::Evidence => "evidence",
            Self::Sources => "sources",
            Self::Practices => "practices",
            Self::Resources => "resources",
            Self::Comparisons => "comparisons",
        }
    }

    /// Its columns, in order.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Ratings => &ratings::COLUMNS,
            Self::Evidence => &evidence::COLUMNS,
            Self::Sources => &sources::COLUMNS,
            Self::Practices => &practices::COLUMNS,
            Self::Resources => &resources::COLUMNS,
            Self::Comparisons => &comparisons::COLUMNS,
        }
    }
}

/// The tables that a site has, in the order they are offered.
pub fn tables(site: &Site) -> impl Iterator<Item = Table> {
    let has_pairs = site.settings.has_pair_pages(site.states.len());
    let tables = Table::ALL.into_iter();
    tables.filter(move |&table| has_pairs || table != Table::Comparisons)
}

/// How many rows a table has, of one edition or of all; without making them.
pub fn row_count(
    site: &Site,
    analysis: &Analysis,
    table: Table,
    edition: Option<Edition>,
) -> usize {
    let assessed = || all_rows(site, analysis, edition);
    match table {
        Table::Ratings => assessed().count(),
        Table::Evidence => assessed().filter(Row::is_explained).count(),
        Table::Sources => assessed().map(|row| row.sources().len()).sum(),
        Table::Practices => site.practices.len(),
        Table::Resources => site.resources.len(),
        Table::Comparisons => {
            let states = site.states.len();
            states * states.saturating_sub(1) / 2 * site.rubric.sub_elements.len()
        }
    }
}

/// Writes a table, row by row.
///
/// # Errors
///
/// When `out` cannot be written.
pub fn write_table(
    site: &Site,
    analysis: &Analysis,
    table: Table,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    if (table, format) == (Table::Ratings, Format::Json) {
        return json_file::write_ratings_json(site, analysis, out);
    }
    write_rows(site, analysis, table, format, None, out)
}

/// Writes what a table says of one edition, of all sectors, row by row. Nothing in it depends on other
/// editions, so it stays as it is when they come.
///
/// # Errors
///
/// When `out` cannot be written.
pub fn write_edition_table(
    site: &Site,
    analysis: &Analysis,
    edition: Edition,
    table: Table,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    if (table, format) == (Table::Ratings, Format::Json) {
        return json_file::write_edition_json(site, edition, out);
    }
    write_rows(site, analysis, table, format, Some(edition), out)
}

fn write_rows(
    site: &Site,
    analysis: &Analysis,
    table: Table,
    format: Format,
    edition: Option<Edition>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let file = rows_file::RowsFile {
        name: table.id(),
        head: edition.map_or_else(
            || Head::new(site),
            |edition| Head::of_edition(site, edition),
        ),
        columns: table.columns(),
    };
    let assessed = || all_rows(site, analysis, edition);
    match table {
        Table::Ratings if edition.is_some() => {
            let is_kept = |column: &Column| column.name != ratings::IS_CURRENT;
            let columns: Vec<Column> = table.columns().iter().copied().filter(is_kept).collect();
            let kept_cells = |row| {
                let cells = ratings::cells(row).zip(table.columns());
                cells
                    .filter(|(_, column)| is_kept(column))
                    .map(|(cell, _)| cell)
            };
            let file = rows_file::RowsFile {
                columns: &columns,
                ..file
            };
            file.write(format, assessed().map(kept_cells), out)
        }
        Table::Ratings => file.write(format, assessed().map(ratings::cells), out),
        Table::Evidence => {
            let rows = assessed().filter(Row::is_explained);
            file.write(format, rows.map(evidence::cells), out)
        }
        Table::Sources => {
            let rows = assessed().flat_map(sources::rows);
            file.write(format, rows.map(sources::cells), out)
        }
        Table::Practices => file.write(format, practices::rows(site).map(practices::cells), out),
        Table::Resources => file.write(format, resources::rows(site).map(resources::cells), out),
        Table::Comparisons => {
            let rows = comparisons::rows(site, analysis);
            file.write(format, rows.map(comparisons::cells), out)
        }
    }
}

/// Writes the ratings of one state as CSV, in the columns of [`Table::Ratings`].
pub(super) fn write_state_ratings(
    site: &Site,
    state: Option<(&State, Option<usize>)>,
    out: impl Write,
) -> io::Result<()> {
    let mut file = CsvFile::new(out, ratings::COLUMNS.iter().map(|column| column.name))?;
    if let Some((state, current)) = state {
        for row in rows(site, state, current, None) {
            file.row(ratings::cells(row))?;
        }
    }
    file.finish()
}

#[cfg(test)]
mod tests;
