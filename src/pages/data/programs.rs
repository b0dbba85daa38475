//! Lines of R and Python that read the tables. They are code, the same in every language; the words
//! around them are in the theme. `tests/suite/data_programs.rs` runs those for Python.

use serde::Serialize;

use crate::export::{Format, Table};
use crate::pages::address::file::DataFile;
use crate::pages::context::page::PageContext;

/// The code that the page shows.
#[derive(Debug, Serialize)]
pub(super) struct Programs {
    read_in_r: String,
    compare_in_r: &'static str,
    read_in_python: String,
    compare_in_python: &'static str,
}

pub(super) fn view(context: &PageContext<'_>) -> Programs {
    let address = |table| {
        let path = context.urls.data_path(DataFile::Table(table, Format::Csv));
        context.urls.file_absolute(&path)
    };
    let (ratings, states) = (address(Table::Ratings), address(Table::States));
    Programs {
        read_in_r: format!(
            "ratings <- readr::read_csv(\"{ratings}\", col_types = readr::cols(state_fips = \"c\"))\n\
             states <- readr::read_csv(\"{states}\", col_types = readr::cols(state_fips = \"c\"))"
        ),
        compare_in_r: COMPARE_IN_R,
        read_in_python: format!(
            "import csv, io, urllib.request\n\
             ratings = list(csv.DictReader(io.TextIOWrapper(urllib.request.urlopen(\"{ratings}\"), \
             \"utf-8-sig\", newline=\"\")))"
        ),
        compare_in_python: COMPARE_IN_PYTHON,
    }
}

/// Every pair of states on every part that both are rated on, for one part of the system and by one
/// version of the rubric.
const COMPARE_IN_R: &str = "\
now <- subset(ratings, is_current & !is.na(rating))
pairs <- merge(now, now, by = c(\"part\", \"sector\", \"rubric_version\"), suffixes = c(\"_a\", \"_b\"))
pairs <- transform(subset(pairs, slug_a < slug_b), difference = rating_b - rating_a)";

/// The same as [`COMPARE_IN_R`].
const COMPARE_IN_PYTHON: &str = "\
now = [row for row in ratings if row[\"is_current\"] == \"true\" and row[\"rating\"]]
pairs = [(a, b) for a in now for b in now if a[\"slug\"] < b[\"slug\"] and all(a[k] == b[k] for k in (\"part\", \"sector\", \"rubric_version\"))]
differences = [(a[\"slug\"], b[\"slug\"], a[\"part\"], int(b[\"rating\"]) - int(a[\"rating\"])) for a, b in pairs]";
