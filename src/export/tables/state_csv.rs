//! The ratings of one state with their reasons, as CSV.

use super::ratings::{COLUMNS, cells};
use crate::analysis::current_position;
use crate::export::cell::Cell;
use crate::export::csv_file::CsvFile;
use crate::export::ratings::rows;
use crate::export::writing::{in_memory, size};
use crate::model::{Site, StateIndex};
use std::io::{self, Write};

/// The column of the reasons. The table of ratings has none, since that table holds no texts.
const EVIDENCE: &str = "evidence";

/// Every rating of one state, in the columns of the table of ratings and one for the evidence. Only the
/// header row if the state does not exist.
pub fn state_csv(site: &Site, state: StateIndex) -> Vec<u8> {
    in_memory(|out| write_state_csv(site, state, out))
}

/// The size of [`state_csv`] in bytes.
pub fn state_csv_size(site: &Site, state: StateIndex) -> usize {
    size(|out| write_state_csv(site, state, out))
}

fn write_state_csv(site: &Site, state: StateIndex, out: impl Write) -> io::Result<()> {
    let names = COLUMNS.iter().map(|column| column.name);
    let mut file = CsvFile::new(out, names.chain([EVIDENCE]))?;
    if let Some(state) = site.states.get(state) {
        let current = current_position(state, &site.rubric);
        for row in rows(site, state, current, None).filter(|row| !row.is_element()) {
            let evidence = Cell::written(row.evidence());
            file.row(cells(row).chain([evidence]))?;
        }
    }
    file.finish()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::tests::support::{assessment, site, site_of, state, summative};
    use crate::export::csv_file::BYTE_ORDER_MARK;
    use crate::export::{Format, Table, Tables};
    use crate::model::{
        Criterion, CriterionIndex, Localized, Markdown, Place, Rating, SectorIndex,
    };

    /// The cells of a file without its header row, by column name.
    fn read(bytes: &[u8]) -> Vec<std::collections::BTreeMap<String, String>> {
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap();
        let mut reader = csv::Reader::from_reader(bytes);
        reader.deserialize().map(Result::unwrap).collect()
    }

    fn ratings_csv(site: &Site) -> Vec<u8> {
        let tables = Tables {
            site,
            analysis: &analyse(site),
            say: &str::to_owned,
        };
        in_memory(|out| tables.write(Table::Ratings, Format::Csv, None, out))
    }

    fn small() -> Site {
        let mut site = site(4, &[2, 1], Vec::new());
        let mut whole = assessment(&site.rubric, 2025, "34-");
        whole.summative[1] = Some(summative(2));
        let mut of_schools = assessment(&site.rubric, 2021, "x~w");
        of_schools.sector = SectorIndex(1);
        let mut made = state("kentucky", vec![whole, of_schools]);
        made.place = Place::from_code("KY");
        site.states = vec![made.into(), state("nowhere", Vec::new()).into()].into();
        site
    }

    #[test]
    fn every_state_edition_and_part_is_a_row() {
        let site = small();
        let rows = read(&ratings_csv(&site));
        let seen: Vec<_> = (rows.iter())
            .map(|row| {
                [
                    "edition",
                    "sector",
                    "is_current",
                    "element",
                    "part",
                    "rating",
                    "status",
                ]
                .map(|name| row[name].as_str())
                .join(" ")
            })
            .collect();
        assert_eq!(
            seen,
            [
                "2025 whole true 1 1A 3 rated",
                "2025 whole true 1 1B 4 rated",
                "2025 whole true 2 2A  not-assessed",
                "2021 k12 false 1 1A  not-applicable",
                "2021 k12 false 1 1B  under-review",
                "2021 k12 false 2 2A  withheld",
            ]
        );
        let file = state_csv(&site, StateIndex(0));
        let mut of_state = read(&file);
        let evidence: Vec<_> = of_state
            .iter_mut()
            .map(|row| row.remove(EVIDENCE))
            .collect();
        assert_eq!(evidence[0].as_deref(), Some("Because."));
        assert_eq!(of_state, rows);
        assert_eq!(state_csv_size(&site, StateIndex(0)), file.len());
        assert!(read(&state_csv(&site, StateIndex(1))).is_empty());
        assert!(read(&state_csv(&site, StateIndex(9))).is_empty());
    }

    #[test]
    fn a_row_says_everything_about_a_score() {
        let mut site = small();
        site.rubric.sub_elements[0].criteria = vec![Criterion {
            id: "shared-definitions".to_owned(),
            level: Rating(3),
            text: Localized::default(),
        }]
        .into();
        Arc::make_mut(&mut site.states[0]).assessments[0].scores[0].criteria =
            vec![CriterionIndex(0)];
        let rows = read(&state_csv(&site, StateIndex(0)));
        for (row, name, cell) in [
            (0, "assessment_id", "kentucky-2025-whole"),
            (0, "state", "State kentucky"),
            (0, "code", "KY"),
            (0, "state_fips", "21"),
            (0, "slug", "kentucky"),
            (0, "rubric_version", "2021"),
            (0, "title", "Sub-element 1A"),
            (0, "rating_name", "Level 3"),
            (0, "basis", "desk-review"),
            (0, "assessed_on", "2025-06-01"),
            (0, "look_back", "false"),
            (0, "criteria_met", "1"),
            (0, "source_count", "1"),
            (0, "evidence", "Because."),
            (0, "newest_source", "2025"),
            (0, "as_of", "2025"),
            (2, "rating_name", ""),
            (2, "criteria_met", "0"),
            (2, "evidence", ""),
            (3, "assessment_id", "kentucky-2021-k12"),
            (3, "look_back", "false"),
        ] {
            assert_eq!(rows[row][name], cell, "row {row}, {name}");
        }
    }

    #[test]
    fn x02_byte_order_mark_crlf_quotes_and_lines_in_a_cell() {
        let mut site = small();
        let text = "Línea \"uno\",\nlínea dos";
        Arc::make_mut(&mut site.states[0]).assessments[0].scores[0].evidence =
            Localized::new(Markdown::checked(text));
        let bytes = state_csv(&site, StateIndex(0));
        let file = String::from_utf8(bytes.clone()).unwrap();
        assert!(file.starts_with("\u{feff}assessment_id,part,"));
        assert!(file.contains("\"Línea \"\"uno\"\",\nlínea dos\""));
        assert!(file.ends_with("\r\n"));
        let ends = file.matches("\r\n").count();
        assert_eq!(ends, 1 + read(&bytes).len()); // one for each row, none inside a cell
        assert_eq!(read(&bytes)[0]["evidence"], text);
    }

    #[test]
    fn x01_a_formula_in_a_file_is_text() {
        let mut site = small();
        let formula = "=HYPERLINK(\"https://evil.test\",\"open\")";
        let scored = &mut Arc::make_mut(&mut site.states[0]).assessments[0];
        scored.rubric_version = "@SUM(1)".to_owned();
        scored.scores[0].evidence = Localized::new(Markdown::checked(formula));
        let row = &read(&state_csv(&site, StateIndex(0)))[0];
        assert_eq!(row["evidence"], format!("'{formula}"));
        assert_eq!(row["rubric_version"], "'@SUM(1)");
        assert_eq!(row["rating"], "3");
    }

    #[test]
    fn t20_nothing_rated_is_no_number() {
        for states in [&[][..], &[""], &["---"], &["xwx"]] {
            let site = site_of(4, &[2, 1], states);
            for row in read(&ratings_csv(&site)) {
                for name in ["rating", "rating_name"] {
                    assert_eq!(row[name], "", "{states:?}");
                }
            }
        }
    }
}
