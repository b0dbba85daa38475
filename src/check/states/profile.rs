//! `profile.md`: name, place, agencies and narrative of a state.

use crate::check::facts::citations::named_link;
use crate::check::facts::{dates, moved_names};
use crate::check::known::message::shortened;
use crate::check::known::originals::Original;
use crate::check::known::places;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{Agency, PLACES, Place, State};
use crate::parse::documents::{RawAgency, RawProfile, Text};
use crate::source::{Span, Spanned, look};

/// Lowers a profile, without assessments.
pub(super) fn lower(lowering: &mut Lowering<'_>, original: Original<RawProfile>) -> State {
    let slug = original.folder().to_owned();
    let path = lowering.inputs.sources.get(original.source).path.clone();
    let (raw, mut others) = (original.body, original.translations);
    let top = others.place();
    let name = raw.name.clone();
    let place = raw
        .code
        .and_then(|code| place(lowering, &code, &slug, name.as_ref()));
    let data_system = raw
        .data_system
        .map(|raw| named_link(lowering, raw.name, raw.url, top));
    let agencies = raw
        .agencies
        .into_iter()
        .map(|raw| agency(lowering, raw, top))
        .collect();
    State {
        slug,
        name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
        place,
        data_system,
        agencies,
        moved_from: moved_names::published(&raw.moved_from),
        updated: dates::day(lowering, "updated", raw.updated),
        narrative: others
            .optional_markdown(lowering, "text", raw.body, |raw| &mut raw.body)
            .unwrap_or_default(),
        assessments: Vec::new(),
        plan: None,
        path,
    }
}

fn agency(lowering: &mut Lowering<'_>, raw: RawAgency, top: Span) -> Agency {
    let sector = raw
        .sector
        .as_ref()
        .and_then(|sector| lowering.names.sectors.resolve(sector.as_str(), lowering));
    Agency {
        link: named_link(lowering, raw.name, raw.url, top),
        sector,
    }
}

/// The place of a code; the folder must be named for the same place.
fn place(
    lowering: &mut Lowering<'_>,
    code: &Spanned<Text>,
    folder: &str,
    name: Option<&Spanned<Text>>,
) -> Option<&'static Place> {
    let Some(place) = places::find(&code.value) else {
        places::absence(code.as_str()).report(lowering);
        return None;
    };
    if !places::owns_folder(place, folder) {
        let message = match places::of_folder(folder) {
            Some(owner) => format!(
                "The folder `states/{folder}` is for {}, and the code `{}` is {}",
                owner.name, code.value, place.name
            ),
            None => format!(
                "The folder `states/{}` does not belong to the code `{}`, which is {}",
                shortened(folder),
                code.value,
                place.name
            ),
        };
        let owner = places::of_folder(folder);
        let mut diagnostic = Diagnostic::new(Code::StateMismatch, code.span)
            .message(message)
            .expected(format!(
                "the folder `states/{}` for this code",
                places::folder_of(place)
            ))
            .hint("Correct the code, or rename the folder.")
            .suggestion(owner.map(|owner| owner.code));
        if let Some(name) = name {
            diagnostic = diagnostic.label(name.span, "the name in this file");
        }
        diagnostic.report(lowering);
    } else if let Some(name) = name {
        report_name_of_another(lowering, place, code, name);
    }
    Some(place)
}

/// Warns about the name of another place than that of the code.
fn report_name_of_another(
    lowering: &mut Lowering<'_>,
    place: &Place,
    code: &Spanned<Text>,
    name: &Spanned<Text>,
) {
    let seen = look(&name.value);
    let is_own = seen == look(place.name);
    if is_own || !PLACES.iter().any(|other| look(other.name) == seen) {
        return;
    }
    let mut warning = Diagnostic::new(Code::StateMismatch, name.span)
        .message(format!(
            "The name `{}` is that of another place: the code `{}` is {}",
            shortened(&name.value),
            code.value,
            place.name
        ))
        .label(code.span, "the code in this file")
        .hint("Correct the name, or the code and the folder.")
        .suggestion(Some(place.name));
    warning.severity = Severity::Warning;
    warning.report(lowering);
}
