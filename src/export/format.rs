//! The formats of tables.

/// The format of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

impl Format {
    /// Both formats, in the order they are listed.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// The extension of the file name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}
