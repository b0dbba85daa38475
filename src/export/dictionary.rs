//! The dictionary: the meaning of all columns, with the license and the citation.

use super::cell::Cell;
use super::citation::{citation, license};
use super::column::Column;
use super::csv_file::CsvFile;
use super::head::Head;
use super::tables::{Table, tables};
use super::words::Say;
use super::writing::in_memory;
use crate::model::Site;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The dictionary as CSV. `say` returns the text of a [`Column::message_id`]. The last rows, with the
/// table `about`, have the license and the citation.
pub fn dictionary_csv(site: &Site, say: &Say<'_>) -> Vec<u8> {
    in_memory(|out| {
        let names = [
            "table",
            "column",
            "type",
            "is_key",
            "refers_to",
            "allowed_values",
            "meaning",
        ];
        let mut file = CsvFile::new(out, names.into_iter())?;
        for table in tables(site) {
            for column in table.columns() {
                let cells = [
                    Cell::text(table.id()),
                    Cell::text(column.name),
                    Cell::text(column.kind.id()),
                    Cell::Flag(is_key(table, column)),
                    list(refers_to(table, column)),
                    list(allowed_values(site, column)),
                    Cell::text(say(column.message_id)),
                ];
                file.row(cells.into_iter())?;
            }
        }
        let about = [
            ("license", license(&site.settings.license)),
            ("citation", citation(site)),
        ];
        for (name, words) in about {
            let cells = [
                Cell::text("about"),
                Cell::text(name),
                Cell::text("string"),
                Cell::Flag(false),
                Cell::Empty,
                Cell::Empty,
                Cell::text(words),
            ];
            file.row(cells.into_iter())?;
        }
        file.finish()
    })
}

/// The dictionary as JSON, with the license and the citation in its header.
pub fn dictionary_json(site: &Site, say: &Say<'_>) -> Vec<u8> {
    let file = Dictionary {
        head: Head::new(site),
        tables: tables(site)
            .map(|table| {
                let columns = table.columns().iter();
                let columns = columns.map(|column| {
                    json!({
                        "allowed_values": allowed_values(site, column),
                        "column": column.name,
                        "is_key": is_key(table, column),
                        "meaning": say(column.message_id),
                        "refers_to": refers_to(table, column),
                        "type": column.kind.id(),
                    })
                });
                (table.id(), columns.collect())
            })
            .collect(),
    };
    in_memory(|out| {
        serde_json::to_writer_pretty(&mut *out, &file)?;
        out.push(b'\n');
        Ok(())
    })
}

#[derive(Serialize)]
struct Dictionary {
    #[serde(flatten)]
    head: Head,
    tables: BTreeMap<&'static str, Value>,
}

/// Names, which have no spaces.
fn list(names: Vec<String>) -> Cell<'static> {
    match names.is_empty() {
        true => Cell::Empty,
        false => Cell::text(names.join(" ")),
    }
}

/// Whether a column is a part of the key of its table.
pub(super) fn is_key(table: Table, column: &Column) -> bool {
    table.key().contains(&column.name)
}

/// The columns of other tables that hold the values of a column: `assessments.assessment_id`.
fn refers_to(table: Table, column: &Column) -> Vec<String> {
    let references = table.references().iter();
    let found = references.flat_map(|reference| {
        let pairs = reference.columns.iter().zip(reference.to);
        let pairs = pairs.filter(|(own, _)| **own == column.name);
        pairs.map(|(_, other)| format!("{}.{other}", reference.table.id()))
    });
    found.collect()
}

/// The values that a column can have; empty if it can have any of its type.
pub fn allowed_values(site: &Site, column: &Column) -> Vec<String> {
    column
        .codes()
        .map_or_else(Vec::new, |codes| codes.values(site))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::site;
    use crate::export::citation;

    #[test]
    fn every_column_has_a_row_in_both() {
        let site = site(4, &[1], Vec::new());
        let say = |id: &str| format!("={id}");
        let csv = String::from_utf8(dictionary_csv(&site, &say)).unwrap();
        let lines: Vec<_> = csv.lines().collect();
        let columns: usize = tables(&site).map(|table| table.columns().len()).sum();
        assert_eq!(lines.len(), 1 + columns + 2);
        assert_eq!(
            lines[0],
            "\u{feff}table,column,type,is_key,refers_to,allowed_values,meaning"
        );
        // x01: the last cell.
        for line in [
            "states,slug,string,true,,,'=data-column-slug",
            "ratings,assessment_id,string,true,assessments.assessment_id,,'=data-column-assessment-id",
            "ratings,edition,integer,false,,,'=data-column-edition",
            "ratings,is_current,boolean,false,,,'=data-column-is-current",
            "ratings,rating,integer,false,,1 2 3 4,'=data-column-rating",
            "ratings,sector,string,false,,whole k12 postsecondary,'=data-column-sector",
            "ratings,assessed_on,date,false,,,'=data-column-assessed-on",
            "rating_criteria,part,string,true,ratings.part rubric.part,,'=data-column-part",
        ] {
            assert!(lines.contains(&line), "{line}\n{csv}");
        }
        assert!(lines.last().unwrap().contains(&citation(&site)));

        let json: serde_json::Value =
            serde_json::from_slice(&dictionary_json(&site, &say)).unwrap();
        for table in tables(&site) {
            let rows = json["tables"][table.id()].as_array().unwrap();
            assert_eq!(rows.len(), table.columns().len(), "{table:?}");
        }
        let first = &json["tables"]["ratings"][0];
        assert_eq!(first["meaning"], "=data-column-assessment-id");
        assert_eq!(first["refers_to"], json!(["assessments.assessment_id"]));
        assert_eq!(json["citation"], citation(&site));
    }
}
