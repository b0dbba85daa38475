//! CSV that spreadsheets open with the right encoding: UTF-8 with a byte order mark, CRLF, a header
//! row, no comments. License and citation are in the dictionary.

use super::cell::Cell;
use super::writing::BUFFER;
use std::io::{self, Write};

/// The byte order mark, by which spreadsheets recognize UTF-8.
pub(super) const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A CSV file that is being written.
pub(super) struct CsvFile<W: Write> {
    rows: csv::Writer<W>,
}

impl<W: Write> CsvFile<W> {
    /// Starts a file with a header row.
    pub(super) fn new<'a>(mut out: W, names: impl Iterator<Item = &'a str>) -> io::Result<Self> {
        out.write_all(BYTE_ORDER_MARK)?;
        let mut rows = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .buffer_capacity(BUFFER)
            .from_writer(out);
        rows.write_record(names)?;
        Ok(Self { rows })
    }

    pub(super) fn row<'a>(&mut self, cells: impl Iterator<Item = Cell<'a>>) -> io::Result<()> {
        for cell in cells {
            self.rows.write_field(cell.into_csv().as_bytes())?;
        }
        self.rows.write_record(None::<&[u8]>)?;
        Ok(())
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.rows.flush()
    }
}
