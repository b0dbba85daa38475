//! The name of an assessment's file: a year, and a sector unless it is the whole system.

use crate::check::dates::FIRST_YEAR_OF_DAYS;
use crate::check::ids::{self, shown};
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Edition, SectorIndex};
use crate::parse::documents::{Field, Text};
use crate::source::Span;

/// Reads a year, or a year and a sector, and holds the sector against the one that the file itself names.
pub(super) fn of(
    lowering: &mut Lowering<'_>,
    name: &str,
    sector: &Field<Text>,
    top: Span,
) -> Option<(Edition, SectorIndex)> {
    let (year, suffix) = match name.split_once('-') {
        Some((year, suffix)) => (year, Some(suffix)),
        None => (name, None),
    };
    let edition = year_of(lowering, name, year, top);
    let names = lowering.names;
    let named = match suffix {
        None => Some(SectorIndex(0)),
        Some(suffix) => names.sectors.get(suffix),
    };
    if let (None, Some(suffix)) = (named, suffix)
        && edition.is_some()
        && names.sectors.is_surely_absent(suffix)
    {
        lowering.report(
            Diagnostic::new(
                Code::BadEdition,
                top,
                format!(
                    "The name `{name}` ends with `{}`, which is not a sector",
                    shown(suffix)
                ),
            )
            .expected(ids::one_of(names.sectors.iter()))
            .did_you_mean(suffix, names.sectors.iter())
            .hint(how_to_name(lowering)),
        );
    }
    let written = sector.as_ref().and_then(|sector| {
        names
            .sectors
            .resolve(ids::borrowed(sector), &mut lowering.found.diagnostics)
    });
    if let (Some(named), Some(written), Some(field)) = (named, written, sector)
        && named != written
        && edition.is_some()
    {
        let right_name = match written {
            SectorIndex(0) => format!("{year}.toml"),
            _ => format!("{year}-{}.toml", field.value),
        };
        let message = match suffix {
            Some(suffix) => format!(
                "The file is named for the sector `{suffix}`, and says `{}`",
                field.value
            ),
            None => format!(
                "A file named `{name}` is about the whole system, and this one says `{}`",
                field.value
            ),
        };
        lowering.report(
            Diagnostic::new(Code::BadEdition, field.span, message).hint(format!(
                "Rename the file to `{right_name}`, or correct `sector`."
            )),
        );
    }
    Some((edition?, named?))
}

fn year_of(lowering: &mut Lowering<'_>, name: &str, year: &str, top: Span) -> Option<Edition> {
    let last = lowering.ground.options.today.year();
    let number = (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| year.parse::<i16>().ok())
        .flatten();
    match number {
        Some(number) if (FIRST_YEAR_OF_DAYS..=last).contains(&number) => Some(Edition(number)),
        Some(number) => {
            lowering.report(
                Diagnostic::new(
                    Code::BadEdition,
                    top,
                    format!("The edition {number} is not a likely year"),
                )
                .expected(format!("a year from {FIRST_YEAR_OF_DAYS} to {last}")),
            );
            None
        }
        None => {
            lowering.report(
                Diagnostic::new(
                    Code::BadEdition,
                    top,
                    format!("The name `{}` does not begin with a year", shown(name)),
                )
                .expected("a year of four digits, then a hyphen and a sector unless it is the whole system")
                .hint(how_to_name(lowering)),
            );
            None
        }
    }
}

/// Shown with a sector of this very rubric.
fn how_to_name(lowering: &Lowering<'_>) -> String {
    let year = lowering.ground.options.today.year();
    let sectors = &lowering.names.sectors;
    let part = (sectors.iter()).find(|sector| sectors.get(sector) != Some(SectorIndex(0)));
    match part {
        Some(sector) => format!(
            "Name the file after its year and sector, like `{year}.toml` or `{year}-{sector}.toml`."
        ),
        None => format!("Name the file after its year, like `{year}.toml`."),
    }
}
