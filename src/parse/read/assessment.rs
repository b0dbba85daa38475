//! `states/*/2025.toml`

use crate::parse::documents::{RawAssessment, RawScore, Text};
use crate::parse::file::File;
use crate::parse::read::shared::citation;
use crate::parse::toml_reader::Table;
use crate::source::Spanned;

pub(super) fn read<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawAssessment {
    RawAssessment {
        rubric: table.fact(file, "rubric"),
        sector: table.optional_fact(file, "sector"),
        basis: table.fact(file, "basis"),
        assessed_on: table.date(file, "assessed_on"),
        assessed_by: table.fact(file, "assessed_by"),
        note: table.optional_markdown(file, "note"),
        // Which of these ids exist is the rubric's business, not the reader's.
        scores: table.remaining_tables(file, score),
    }
}

fn score<'a>(file: &mut File<'a>, id: Spanned<Text>, table: &mut Table<'a>) -> RawScore {
    RawScore {
        id,
        rating_written: table.has("rating"),
        rating: table.optional_integer(file, "rating"),
        status: table.optional_fact(file, "status"),
        evidence: table.optional_markdown(file, "evidence"),
        criteria: table.facts(file, "criteria"),
        sources: table.fact_tables(file, "sources", citation),
    }
}
