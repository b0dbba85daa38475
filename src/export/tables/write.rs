//! Counting and writing the rows of tables.

use super::table::Table;
use super::{activities, comparisons, evidence, goals, practices, ratings, resources, sources};
use crate::analysis::Analysis;
use crate::export::column::Column;
use crate::export::format::Format;
use crate::export::head::Head;
use crate::export::json_file;
use crate::export::ratings::{Row, all_rows};
use crate::export::rows_file::RowsFile;
use crate::model::{Edition, Site};
use std::io::{self, Write};

/// The number of rows of a table, of one edition or of all; computed without building the rows.
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
        Table::Goals => site
            .states
            .iter()
            .flat_map(|state| &state.plan)
            .map(|plan| plan.goals.len())
            .sum(),
        Table::Activities => activities::rows(site).count(),
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

/// Writes the rows of one edition, of all sectors. They do not depend on other editions, so the
/// file does not change when newer ones are added.
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
    let file = RowsFile {
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
            let file = RowsFile {
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
        Table::Goals => file.write(format, goals::rows(site).map(goals::cells), out),
        Table::Activities => file.write(format, activities::rows(site).map(activities::cells), out),
        Table::Comparisons => {
            let rows = comparisons::rows(site, analysis);
            file.write(format, rows.map(comparisons::cells), out)
        }
    }
}
