//! The ratings of one state as CSV.

use super::ratings::{COLUMNS, cells};
use crate::analysis::current_position;
use crate::export::csv_file::CsvFile;
use crate::export::ratings::rows;
use crate::export::writing::{in_memory, size};
use crate::model::{Site, StateIndex};
use std::io::{self, Write};

/// Every rating of one state, in the columns of the table of ratings. Only the header row if the
/// state does not exist.
pub fn state_csv(site: &Site, state: StateIndex) -> Vec<u8> {
    in_memory(|out| write_state_csv(site, state, out))
}

/// The size of [`state_csv`] in bytes.
pub fn state_csv_size(site: &Site, state: StateIndex) -> usize {
    size(|out| write_state_csv(site, state, out))
}

fn write_state_csv(site: &Site, state: StateIndex, out: impl Write) -> io::Result<()> {
    let mut file = CsvFile::new(out, COLUMNS.iter().map(|column| column.name))?;
    if let Some(state) = site.states.get(state) {
        let current = current_position(state, &site.rubric);
        for row in rows(site, state, current, None) {
            file.row(cells(row))?;
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
    use crate::export::{Format, Table, write_table};
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
        in_memory(|out| write_table(site, &analyse(site), Table::Ratings, Format::Csv, out))
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
                    "sub_element",
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
                "2025 whole yes 1   computed",
                "2025 whole yes 1 1A 3 rated",
                "2025 whole yes 1 1B 4 rated",
                "2025 whole yes 2  2 rated",
                "2025 whole yes 2 2A  not-assessed",
                "2021 k12 no 1   under-review",
                "2021 k12 no 1 1A  not-applicable",
                "2021 k12 no 1 1B  under-review",
                "2021 k12 no 2   withheld",
                "2021 k12 no 2 2A  withheld",
            ]
        );
        let file = state_csv(&site, StateIndex(0));
        assert_eq!(read(&file), rows);
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
            (0, "computed_mean", "3.5"),
            (0, "rated", "2"),
            (0, "of", "2"),
            (0, "rating_name", ""),
            (0, "evidence", ""),
            (0, "level_of_detail", "element"),
            (1, "level_of_detail", "sub-element"),
            (1, "state", "State kentucky"),
            (1, "code", "KY"),
            (1, "slug", "kentucky"),
            (1, "rubric_version", "2021"),
            (1, "title", "Sub-element 1A"),
            (1, "rating_name", "Level 3"),
            (1, "computed_mean", ""),
            (1, "rated", ""),
            (1, "basis", "desk-review"),
            (1, "assessed_on", "2025-06-01"),
            (1, "assessed_by", "The editors"),
            (1, "criteria", "shared-definitions"),
            (1, "evidence", "Because."),
            (1, "sources", "A source (A publisher, 2025)"),
            (1, "newest_source", "2025"),
            (1, "as_of", "2025"),
            (2, "newest_source", "2025"),
            (4, "newest_source", ""),
            (1, "source_urls", "https://example.org/a"),
            (3, "evidence", "All in all."),
            (3, "rated", ""),
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
        assert!(file.starts_with("\u{feff}state,code,slug,"));
        assert!(file.contains("\"Línea \"\"uno\"\",\nlínea dos\""));
        assert!(file.ends_with("\r\n"));
        let ends = file.matches("\r\n").count();
        assert_eq!(ends, 1 + read(&bytes).len()); // one for each row, none inside a cell
        assert_eq!(read(&bytes)[1]["evidence"], text);
    }

    #[test]
    fn x01_a_formula_in_a_file_is_text() {
        let mut site = small();
        let formula = "=HYPERLINK(\"https://evil.test\",\"open\")";
        let scored = &mut Arc::make_mut(&mut site.states[0]).assessments[0];
        scored.assessed_by = "@SUM(1)".to_owned();
        scored.scores[0].evidence = Localized::new(Markdown::checked(formula));
        scored.scores[0].sources[0].title = "+1".into();
        let row = &read(&state_csv(&site, StateIndex(0)))[1];
        assert_eq!(row["evidence"], format!("'{formula}"));
        assert_eq!(row["assessed_by"], "'@SUM(1)");
        assert_eq!(row["sources"], "'+1 (A publisher, 2025)");
        assert_eq!(row["rating"], "3");
    }

    #[test]
    fn t20_nothing_rated_is_no_number() {
        for states in [&[][..], &[""], &["---"], &["xwx"]] {
            let site = site_of(4, &[2, 1], states);
            for row in read(&ratings_csv(&site)) {
                for name in ["rating", "rating_name", "computed_mean", "rated", "of"] {
                    assert_eq!(row[name], "", "{states:?}");
                }
            }
        }
    }
}
