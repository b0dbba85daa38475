//! The text of a table, its separator and its rows.

use std::ops::Range;

use super::csv::{COLUMNS, trimmed};
use crate::diagnostic::{Code, Diagnostic};
use crate::export;
use crate::parse::MAX_DRAFT_BYTES;
use crate::source::{SourceId, Span};

/// Why a file is no table, with the way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoTable {
    code: Code,
    message: &'static str,
    hint: &'static str,
}

impl NoTable {
    /// The problem of a file.
    pub fn at(self, source: SourceId) -> Diagnostic {
        Diagnostic::new(self.code, Span::new(source, 0..0))
            .message(self.message)
            .hint(self.hint)
    }
}

const TOO_LARGE: NoTable = NoTable {
    code: Code::FileTooLarge,
    message: "The file is larger than 5 MB, which no answers to the form are",
    hint: "Choose the file that the form saved, or the table that you filled in.",
};
const WORKBOOK: NoTable = NoTable {
    code: Code::NotUtf8,
    message: "The file is the workbook of a spreadsheet, not a table of text",
    hint: "Save it as \"CSV UTF-8\", and import that file.",
};
const UTF_16: NoTable = NoTable {
    code: Code::NotUtf8,
    message: "The text of the file is stored as UTF-16",
    hint: "Save it as \"CSV UTF-8\", and import that file.",
};
const EMPTY: NoTable = NoTable {
    code: Code::EmptyFile,
    message: "The file has nothing in it",
    hint: "Save the table that you filled in again, and import that file.",
};
pub(super) const OPEN_QUOTE: NoTable = NoTable {
    code: Code::CsvSyntax,
    message: "A quotation mark is never closed",
    hint: "Save the table again with the spreadsheet, which puts quotation marks where they belong.",
};
pub(super) const NO_HEADER: NoTable = NoTable {
    code: Code::CsvSyntax,
    message: "No column is called `id`, so nothing says what each row is about",
    hint: "The first row names the columns: id, rating, criteria, evidence, sources, completed.",
};

/// The text of a table. What is not UTF-8 is Windows-1252, which spreadsheets on Windows write.
///
/// # Errors
///
/// The file is too large, a workbook or UTF-16, or nothing is in it.
pub fn decode_csv(bytes: &[u8]) -> Result<String, NoTable> {
    if bytes.len() > MAX_DRAFT_BYTES {
        return Err(TOO_LARGE);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(WORKBOOK);
    }
    let is_utf_16 = bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || bytes.iter().take(2).any(|&byte| byte == 0);
    if is_utf_16 {
        return Err(UTF_16);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(),
        Err(_) => {
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
            text.into_owned()
        }
    };
    if trimmed(&text).is_empty() {
        return Err(EMPTY);
    }
    Ok(text)
}

/// Whether a file looks like JSON, and so is no table.
pub fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(first, Some(b'{' | b'['))
}

/// The separator, and where the table begins: after a line `sep=;`, which Excel writes for itself.
pub(super) fn separator(text: &str) -> (u8, usize) {
    if let Some(named) = named_separator(text) {
        return named;
    }
    let columns = |separator: u8| {
        let rows = rows(text, 0, separator);
        let header = rows.ok().and_then(|rows| {
            let mut rows = rows.into_iter();
            rows.find(|row| !row.is_blank())
        });
        let cells = header.map(|row| row.cells).unwrap_or_default();
        let is_known = |cell: &&String| COLUMNS.contains(&&*column(cell));
        cells.iter().filter(is_known).count()
    };
    // The first of equals.
    let separators = [b';', b'\t'].into_iter();
    let best = separators.fold((b',', columns(b',')), |best, separator| {
        match columns(separator) {
            count if count > best.1 => (separator, count),
            _ => best,
        }
    });
    (best.0, 0)
}

/// The name of a column, as written in a cell of the first row.
pub(super) fn column(cell: &str) -> String {
    trimmed(export::text_of_cell(cell)).to_lowercase()
}

fn named_separator(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\r', '\n'])?;
    let line = text.get(..end)?;
    let inner = line.strip_prefix('"').unwrap_or(line);
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let (name, separator) = inner.split_at_checked(4)?;
    let &[separator] = separator.as_bytes() else {
        return None;
    };
    let length = if text.get(end..)?.starts_with("\r\n") {
        2
    } else {
        1
    };
    name.eq_ignore_ascii_case("sep=")
        .then_some((separator, end + length))
}

/// A row with its place in the text.
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    pub(super) range: Range<usize>,
}

impl Row {
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| trimmed(cell).is_empty())
    }
}

/// Stands in a row of its own after the table, unless a quotation mark is never closed.
const END: &str = "\u{0}the end of the table";

/// The rows of the text from an offset on; lines with nothing in them are left out.
pub(super) fn rows(text: &str, from: usize, separator: u8) -> Result<Vec<Row>, NoTable> {
    let table = text.get(from..).unwrap_or("");
    let with_end = format!("{table}\n{END}\n");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(with_end.as_bytes());
    let mut rows = Vec::new();
    // Reading from memory fails for no text.
    for record in reader.records().map_while(Result::ok) {
        let start = record.position().map_or(0, |at| at.byte() as usize);
        let rest = table.get(start.min(table.len())..).unwrap_or("");
        let start = from + start + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let line = text.get(start..).unwrap_or("");
        let end = start + line.find(['\r', '\n']).unwrap_or(line.len());
        rows.push(Row {
            cells: record.iter().map(str::to_owned).collect(),
            range: start..end,
        });
    }
    match rows.pop() {
        Some(last) if last.cells == [END] => Ok(rows),
        _ => Err(OPEN_QUOTE),
    }
}
