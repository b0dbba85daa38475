//! Counting and writing the rows of tables.

use super::links::{
    activity_levers, goal_parts, practice_levers, practice_parts, practice_sectors,
    practice_states, resource_audiences, resource_levers, resource_parts, resource_sectors,
    resource_states, resource_steps,
};
use super::table::{Table, tables};
use super::{
    activities, assessments, codes, elements, evidence, goals, parts, practice_sources, practices,
    rating_criteria, ratings, resources, rubric, sources, states,
};
use crate::analysis::Analysis;
use crate::export::cell::Cell;
use crate::export::code::CodeKind;
use crate::export::column::Column;
use crate::export::format::Format;
use crate::export::head::Head;
use crate::export::ratings::{Row, all_rows};
use crate::export::rows_file::RowsFile;
use crate::export::words::Say;
use crate::export::writing::size;
use crate::model::{Edition, Site};
use std::io::{self, Write};

/// What tables are made of: the site, and the words for codes that no file of the content explains.
#[derive(Clone, Copy)]
pub struct Tables<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its tables of numbers.
    pub analysis: &'a Analysis,
    /// The words of the theme in the site's first language.
    pub say: &'a Say<'a>,
}

impl Tables<'_> {
    /// The number of rows of a table, of one edition or of all; computed without writing them.
    pub fn row_count(&self, table: Table, edition: Option<Edition>) -> usize {
        let Self { site, analysis, .. } = *self;
        let all = || all_rows(site, analysis, edition);
        match table {
            Table::States => states::count(site),
            Table::Assessments => assessments::rows(site, analysis, edition).count(),
            Table::Ratings => all().filter(|row| !row.is_element()).count(),
            Table::Elements => all().filter(Row::is_element).count(),
            Table::RatingCriteria => all().map(|row| row.criteria().len()).sum(),
            Table::Evidence => all().filter(Row::has_evidence).count(),
            Table::Sources => all().map(|row| row.sources().len()).sum(),
            Table::Parts => parts::rows(site).count(),
            Table::Rubric => rubric::rows(site).count(),
            Table::Codes => codes_of(site).map(|kind| kind.values(site).len()).sum(),
            Table::Practices => site.practices.len(),
            Table::PracticeParts => practice_parts::rows(site).count(),
            Table::PracticeStates => practice_states::rows(site).count(),
            Table::PracticeLevers => practice_levers::rows(site).count(),
            Table::PracticeSectors => practice_sectors::rows(site).count(),
            Table::PracticeSources => practice_sources::rows(site).count(),
            Table::Resources => site.resources.len(),
            Table::ResourceParts => resource_parts::rows(site).count(),
            Table::ResourceStates => resource_states::rows(site).count(),
            Table::ResourceLevers => resource_levers::rows(site).count(),
            Table::ResourceSectors => resource_sectors::rows(site).count(),
            Table::ResourceAudiences => resource_audiences::rows(site).count(),
            Table::ResourceSteps => resource_steps::rows(site).count(),
            Table::Goals => goals::count(site),
            Table::GoalParts => goal_parts::rows(site).count(),
            Table::Activities => activities::rows(site).count(),
            Table::ActivityLevers => activity_levers::rows(site).count(),
        }
    }

    /// The size in bytes of a table, of one edition or of all.
    pub fn size(&self, table: Table, format: Format, edition: Option<Edition>) -> usize {
        size(|out| self.write(table, format, edition, out))
    }

    /// Writes a table, row by row. The rows of one edition, of all sectors, do not depend on other
    /// editions, so their file does not change when newer ones are added.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written.
    pub fn write(
        &self,
        table: Table,
        format: Format,
        edition: Option<Edition>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let Self {
            site,
            analysis,
            say,
        } = *self;
        let file = TableFile {
            site,
            table,
            format,
            edition,
            out,
        };
        let all = || all_rows(site, analysis, edition);
        match table {
            Table::States => file.write(states::rows(site, analysis).map(states::cells)),
            Table::Assessments => {
                let rows = assessments::rows(site, analysis, edition);
                file.write(rows.map(assessments::cells))
            }
            Table::Ratings => {
                let rows = all().filter(|row| !row.is_element());
                file.write(rows.map(ratings::cells))
            }
            Table::Elements => file.write(all().filter(Row::is_element).map(elements::cells)),
            Table::RatingCriteria => {
                let rows = all().flat_map(rating_criteria::rows);
                file.write(rows.map(rating_criteria::cells))
            }
            Table::Evidence => file.write(all().filter(Row::has_evidence).map(evidence::cells)),
            Table::Sources => file.write(all().flat_map(sources::rows).map(sources::cells)),
            Table::Parts => file.write(parts::rows(site).map(parts::cells)),
            Table::Rubric => file.write(rubric::rows(site).map(rubric::cells)),
            Table::Codes => {
                let rows = codes::rows(site, codes_of(site), say);
                file.write(rows.map(codes::cells))
            }
            Table::Practices => file.write(practices::rows(site).map(practices::cells)),
            Table::PracticeParts => {
                file.write(practice_parts::rows(site).map(practice_parts::cells))
            }
            Table::PracticeStates => {
                file.write(practice_states::rows(site).map(practice_states::cells))
            }
            Table::PracticeLevers => {
                file.write(practice_levers::rows(site).map(practice_levers::cells))
            }
            Table::PracticeSectors => {
                file.write(practice_sectors::rows(site).map(practice_sectors::cells))
            }
            Table::PracticeSources => {
                file.write(practice_sources::rows(site).map(practice_sources::cells))
            }
            Table::Resources => file.write(resources::rows(site).map(resources::cells)),
            Table::ResourceParts => {
                file.write(resource_parts::rows(site).map(resource_parts::cells))
            }
            Table::ResourceStates => {
                file.write(resource_states::rows(site).map(resource_states::cells))
            }
            Table::ResourceLevers => {
                file.write(resource_levers::rows(site).map(resource_levers::cells))
            }
            Table::ResourceSectors => {
                file.write(resource_sectors::rows(site).map(resource_sectors::cells))
            }
            Table::ResourceAudiences => {
                file.write(resource_audiences::rows(site).map(resource_audiences::cells))
            }
            Table::ResourceSteps => {
                file.write(resource_steps::rows(site).map(resource_steps::cells))
            }
            Table::Goals => file.write(goals::rows(site).map(goals::cells)),
            Table::GoalParts => file.write(goal_parts::rows(site).map(goal_parts::cells)),
            Table::Activities => file.write(activities::rows(site).map(activities::cells)),
            Table::ActivityLevers => {
                file.write(activity_levers::rows(site).map(activity_levers::cells))
            }
        }
    }
}

/// The lists of codes that the tables of a site use.
fn codes_of(site: &Site) -> impl Iterator<Item = CodeKind> {
    let columns = tables(site).flat_map(|table| table.columns());
    let used: Vec<CodeKind> = columns.filter_map(Column::codes).collect();
    let kinds = CodeKind::ALL.into_iter();
    kinds.filter(move |kind| used.contains(kind))
}

/// The file of a table.
struct TableFile<'a> {
    site: &'a Site,
    table: Table,
    format: Format,
    edition: Option<Edition>,
    out: &'a mut dyn Write,
}

impl TableFile<'_> {
    fn write<'c, R: Iterator<Item = Cell<'c>>>(
        self,
        rows: impl Iterator<Item = R>,
    ) -> io::Result<()> {
        let is_kept =
            |column: &Column| self.edition.is_none() || column.name != ratings::IS_CURRENT;
        let all = self.table.columns();
        let columns: Vec<Column> = all.iter().copied().filter(is_kept).collect();
        let file = RowsFile {
            name: self.table.id(),
            head: match self.edition {
                Some(edition) => Head::of_edition(self.site, edition),
                None => Head::new(self.site),
            },
            columns: &columns,
        };
        let rows = rows.map(|cells| {
            let cells = cells.zip(all).filter(|(_, column)| is_kept(column));
            cells.map(|(cell, _)| cell)
        });
        file.write(self.format, rows, self.out)
    }
}
