//! The dictionary: the meaning of all columns, with the license and the citation.

use super::cell::Cell;
use super::citation::{citation, license};
use super::csv_file::CsvFile;
use super::head::Head;
use super::tables::tables;
use super::writing::in_memory;
use crate::model::Site;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The dictionary as CSV. `meaning` returns the text of a
/// [`Column::message_id`](super::Column::message_id). The last rows, with the table `about`, have
/// the license and the citation.
pub fn dictionary_csv(site: &Site, meaning: &dyn Fn(&str) -> String) -> Vec<u8> {
    in_memory(|out| {
        let names = ["table", "column", "type", "meaning"];
        let mut file = CsvFile::new(out, names.into_iter())?;
        for table in tables(site) {
            for column in table.columns() {
                let words = [
                    table.id(),
                    column.name,
                    column.kind.id(),
                    &meaning(column.message_id),
                ];
                file.row(words.into_iter().map(Cell::text))?;
            }
        }
        let about = [
            ("license", license(&site.settings.license)),
            ("citation", citation(site)),
        ];
        for (name, words) in about {
            file.row(["about", name, "text", &words].into_iter().map(Cell::text))?;
        }
        file.finish()
    })
}

/// The dictionary as JSON, with the license and the citation in its header.
pub fn dictionary_json(site: &Site, meaning: &dyn Fn(&str) -> String) -> Vec<u8> {
    let file = Dictionary {
        head: Head::new(site),
        tables: tables(site)
            .map(|table| {
                let columns = table.columns().iter();
                let columns = columns.map(|column| {
                    let meaning = meaning(column.message_id);
                    json!({ "column": column.name, "meaning": meaning, "type": column.kind.id() })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::site;
    use crate::export::citation;

    #[test]
    fn every_column_has_a_row_in_both() {
        let site = site(4, &[1], Vec::new());
        let meaning = |id: &str| format!("={id}");
        let csv = String::from_utf8(dictionary_csv(&site, &meaning)).unwrap();
        let lines: Vec<_> = csv.lines().collect();
        let columns: usize = tables(&site).map(|table| table.columns().len()).sum();
        assert_eq!(lines.len(), 1 + columns + 2);
        assert_eq!(lines[0], "\u{feff}table,column,type,meaning");
        assert_eq!(lines[1], "ratings,state,text,'=data-column-state"); // x01
        assert!(lines.last().unwrap().contains(&citation(&site)));

        let json: serde_json::Value =
            serde_json::from_slice(&dictionary_json(&site, &meaning)).unwrap();
        for table in tables(&site) {
            let rows = json["tables"][table.id()].as_array().unwrap();
            assert_eq!(rows.len(), table.columns().len(), "{table:?}");
        }
        let first = &json["tables"]["ratings"][0];
        assert_eq!(first["meaning"], "=data-column-state");
        assert_eq!(json["citation"], citation(&site));
    }
}
