//! The name of an assessment's file: a year, and a sector unless it is the whole system.

use crate::check::facts::dates::FIRST_YEAR_OF_DAYS;
use crate::check::known::message::{one_of, shortened};
use crate::check::known::slugs;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::model::{Edition, Rubric, SectorIndex};
use crate::parse::documents::{Field, Text};
use crate::source::{Span, Spanned};

/// Parses a year, or a year and a sector, and compares the sector with the one in the file. `None`
/// if the name is reported, or the sectors are not known.
pub(super) fn read(
    lowering: &mut Lowering<'_>,
    rubric: &Rubric,
    name: &str,
    sector: &Field<Text>,
    top: Span,
) -> Option<(Edition, SectorIndex)> {
    let (year, suffix) = match name.split_once('-') {
        Some((year, suffix)) => (year, Some(suffix)),
        None => (name, None),
    };
    let edition = year_of(lowering, rubric, name, year, top);
    let names = lowering.names;
    let named = match suffix {
        None => Some(rubric.whole_sector()),
        Some(suffix) => names.sectors.get(suffix),
    };
    if let (None, Some(suffix)) = (named, suffix)
        && edition.is_some()
        && names.sectors.is_surely_absent(suffix)
    {
        if slugs::copied_from(name).is_some() {
            more_than_a_year(lowering, rubric, name, top).report(lowering);
            return None;
        }
        Diagnostic::new(Code::BadEdition, top)
            .message(format!(
                "The name `{name}` ends with `{}`, which is not a sector",
                shortened(suffix)
            ))
            .expected(one_of(names.sectors.iter()))
            .did_you_mean(suffix, names.sectors.iter())
            .hint(how_to_name(lowering, rubric))
            .report(lowering);
    }
    let written = sector.as_ref().and_then(|sector| {
        let found = names.sectors.get(&sector.value);
        if found.is_none() && names.sectors.is_surely_absent(&sector.value) {
            unknown_sector(lowering, sector, year, named).report(lowering);
        }
        found
    });
    if let (Some(named), Some(written), Some(field)) = (named, written, sector)
        && named != written
        && edition.is_some()
    {
        let right_name = if written == rubric.whole_sector() {
            format!("{year}.toml")
        } else {
            format!("{year}-{}.toml", field.value)
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
        Diagnostic::new(Code::BadEdition, field.span)
            .message(message)
            .hint(format!(
                "Rename the file to `{right_name}`, or correct `sector`."
            ))
            .report(lowering);
    }
    Some((edition?, named?))
}

fn year_of(
    lowering: &mut Lowering<'_>,
    rubric: &Rubric,
    name: &str,
    year: &str,
    top: Span,
) -> Option<Edition> {
    let last = lowering.inputs.options.today.year();
    let number = is_year(year).then(|| year.parse::<i16>().ok()).flatten();
    match number {
        Some(number) if (FIRST_YEAR_OF_DAYS..=last).contains(&number) => Some(Edition(number)),
        Some(number) => {
            Diagnostic::new(Code::BadEdition, top)
                .message(format!("The edition {number} is not a likely year"))
                .expected(format!("a year from {FIRST_YEAR_OF_DAYS} to {last}"))
                .report(lowering);
            None
        }
        None if name.get(..4).is_some_and(is_year) => {
            more_than_a_year(lowering, rubric, name, top).report(lowering);
            None
        }
        None => {
            Diagnostic::new(Code::BadEdition, top)
                .message(format!(
                    "The name `{}` does not begin with a year",
                    shortened(name)
                ))
                .expected(
                    "a year of four digits, then a hyphen and a sector unless it is the \
                     whole system",
                )
                .hint(how_to_name(lowering, rubric))
                .report(lowering);
            None
        }
    }
}

/// The diagnostic for a sector that the rubric does not have. It suggests the one that the file is
/// named for, since another one would not go with the name.
fn unknown_sector(
    lowering: &Lowering<'_>,
    sector: &Spanned<Text>,
    year: &str,
    named: Option<SectorIndex>,
) -> Diagnostic {
    let sectors = &lowering.names.sectors;
    let mut diagnostic = sectors.absence(Code::UnknownSector, sector.as_str());
    let id_of = |index| (sectors.iter()).find(|id| sectors.get(id) == Some(index));
    if let Some(right) = named.and_then(id_of)
        && let Some(near) = diagnostic.suggestion.replace(right.to_owned())
        && near != right
    {
        diagnostic = diagnostic.hint(format!(
            "If `{near}` is meant, the file is named `{year}-{near}.toml`."
        ));
    }
    diagnostic
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The diagnostic for a name with something behind its year that is no sector, such as that of a
/// copy.
fn more_than_a_year(lowering: &Lowering<'_>, rubric: &Rubric, name: &str, top: Span) -> Diagnostic {
    let sources = lowering.inputs.sources;
    let path = &sources.get(top.source).path;
    let diagnostic = Diagnostic::new(Code::BadEdition, top);
    if let Some(original) = slugs::copied_from(name) {
        let diagnostic = diagnostic.message(format!(
            "The name `{}` has more behind the year: it looks like a copy",
            shortened(name)
        ));
        let right = path.replace(name, original);
        return if sources.find(&right).is_some() {
            diagnostic
                .hint(format!("Remove it, and keep `{original}.toml`."))
                .edit(Edit::Remove(top.source))
        } else {
            diagnostic
                .hint(format!("Rename it to `{original}.toml`."))
                .edit(Edit::Rename(top.source, right))
        };
    }
    diagnostic
        .message(format!(
            "The name `{}` has more behind the year than a hyphen and a sector",
            shortened(name)
        ))
        .hint(how_to_name(lowering, rubric))
}

/// A hint on the syntax of the name, with a sector of this rubric as an example.
fn how_to_name(lowering: &Lowering<'_>, rubric: &Rubric) -> String {
    let year = lowering.inputs.options.today.year();
    let sectors = &lowering.names.sectors;
    let part = (sectors.iter()).find(|sector| sectors.get(sector) != Some(rubric.whole_sector()));
    match part {
        Some(sector) => format!(
            "Name the file after its year and sector, like `{year}.toml` or `{year}-{sector}.toml`."
        ),
        None => format!("Name the file after its year, like `{year}.toml`."),
    }
}
