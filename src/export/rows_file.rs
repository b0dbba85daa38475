//! A table whose rows are computed while it is written, as CSV or JSON.

use super::cell::Cell;
use super::column::Column;
use super::csv_file::CsvFile;
use super::format::Format;
use super::head::Head;
use super::writing::BUFFER;
use std::io::{self, BufWriter, Write};

/// A table to be written.
pub(super) struct RowsFile<'a> {
    pub(super) name: &'static str,
    pub(super) head: Head,
    pub(super) columns: &'a [Column],
}

impl RowsFile<'_> {
    /// Writes the table. In JSON, rows are objects with sorted keys, in a list.
    pub(super) fn write<'c, R: Iterator<Item = Cell<'c>>>(
        self,
        format: Format,
        rows: impl Iterator<Item = R>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match format {
            Format::Csv => {
                let names = self.columns.iter().map(|column| column.name);
                let mut file = CsvFile::new(out, names)?;
                for row in rows {
                    file.row(row)?;
                }
                file.finish()
            }
            Format::Json => self.write_json(rows, out),
        }
    }

    fn write_json<'c, R: Iterator<Item = Cell<'c>>>(
        &self,
        rows: impl Iterator<Item = R>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut out = BufWriter::with_capacity(BUFFER, out);
        let head = serde_json::to_string(&self.head)?;
        // "rows" and "table" sort after every key of the header.
        out.write_all(head.strip_suffix('}').unwrap_or(&head).as_bytes())?;
        out.write_all(b",\"rows\":[")?;
        let mut sorted: Vec<(&str, usize)> = (self.columns.iter().enumerate())
            .map(|(at, column)| (column.name, at))
            .collect();
        sorted.sort_unstable();
        let mut cells: Vec<Cell<'c>> = Vec::with_capacity(self.columns.len());
        for (number, row) in rows.enumerate() {
            cells.clear();
            cells.extend(row);
            out.write_all(if number == 0 { b"\n{" } else { b",\n{" })?;
            for (place, &(name, at)) in sorted.iter().enumerate() {
                let between = if place == 0 { "" } else { "," };
                write!(out, "{between}\"{name}\":")?;
                serde_json::to_writer(&mut out, cells.get(at).unwrap_or(&Cell::Empty))?;
            }
            out.write_all(b"}")?;
        }
        out.write_all(b"],\"table\":")?;
        serde_json::to_writer(&mut out, self.name)?;
        out.write_all(b"}\n")?;
        out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::site;
    use crate::export::column::ColumnKind;

    #[test]
    fn r05_rows_of_json_have_sorted_keys_and_the_head_comes_first() {
        let site = site(4, &[1], Vec::new());
        let columns = ["state", "rating", "is_current"].map(|name| Column {
            name,
            kind: ColumnKind::Text,
            message_id: "",
        });
        let written = |format, rows: Vec<Vec<Cell<'static>>>| {
            let file = RowsFile {
                name: "made-up",
                head: Head::new(&site),
                columns: &columns,
            };
            let mut bytes = Vec::new();
            let rows = rows.into_iter().map(Vec::into_iter);
            file.write(format, rows, &mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        };
        let rows = || {
            vec![
                vec![Cell::text("=\"A\""), Cell::Number(3), Cell::Flag(true)],
                vec![Cell::text("B"), Cell::Empty, Cell::Flag(false)],
            ]
        };
        let json = written(Format::Json, rows());
        assert!(json.starts_with("{\"citation\":"), "{json}");
        let end = ",\"rows\":[\n{\"is_current\":true,\"rating\":3,\"state\":\"=\\\"A\\\"\"},\n\
                   {\"is_current\":false,\"rating\":null,\"state\":\"B\"}],\"table\":\"made-up\"}\n";
        assert!(json.ends_with(end), "{json}");
        serde_json::from_str::<serde_json::Value>(&json).unwrap();
        serde_json::from_str::<serde_json::Value>(&written(Format::Json, Vec::new())).unwrap();
        assert_eq!(
            written(Format::Csv, rows()),
            "\u{feff}state,rating,is_current\r\n\"'=\"\"A\"\"\",3,true\r\nB,,false\r\n"
        );
    }
}
