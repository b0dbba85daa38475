//! Codes of states, and the folders that belong to them.

use crate::check::known::message::shortened;
use crate::check::known::slugs;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::{PLACES, Place};
use crate::source::Spanned;

/// The place with exactly this code.
pub(crate) fn find(code: &str) -> Option<&'static Place> {
    Place::from_code(code)
}

/// The diagnostic for an unknown code; suggests the nearest code, or the code of the nearest name.
pub(crate) fn absence(written: Spanned<&str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownStateCode, written.span)
        .message(format!(
            "`{}` is not the postal code of a state or territory",
            shortened(written.value)
        ))
        .expected("a USPS code in capital letters, like `KY`")
        .suggestion(likely_code(written.value))
}

/// The code that was probably meant.
pub(crate) fn likely_code(written: &str) -> Option<&'static str> {
    let codes = PLACES.iter().map(|place| place.code);
    // Two letters are a mistyped code; anything longer is a name.
    if written.chars().count() <= 2 {
        return nearest(written, codes);
    }
    let name = nearest(written, PLACES.iter().map(|place| place.name)).or_else(|| {
        nearest(
            &written.replace('-', " "),
            PLACES.iter().map(|place| place.name),
        )
    })?;
    PLACES
        .iter()
        .find(|place| place.name == name)
        .map(|place| place.code)
}

/// Whether a folder can be that of a place: the slug of its name, or its code in lower case.
pub(crate) fn owns_folder(place: &Place, folder: &str) -> bool {
    folder == folder_of(place)
        || folder == slugs::slug_of(place.name)
        || folder == place.code.to_ascii_lowercase()
}

/// The folder that a place should have.
pub(crate) fn folder_of(place: &Place) -> String {
    // `us-virgin-islands`, not `u-s-virgin-islands`.
    slugs::slug_of(&place.name.replace('.', ""))
}

/// The place that a folder is named for.
pub(crate) fn of_folder(folder: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| owns_folder(place, folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_suggests_its_code() {
        for (written, expected) in [
            ("Kentucky", Some("KY")),
            ("kentuky", Some("KY")),
            ("Ky", Some("KY")),
            ("north-carolina", Some("NC")),
            ("Atlantis under the sea", None),
        ] {
            assert_eq!(likely_code(written), expected, "{written:?}");
        }
    }

    #[test]
    fn t19_a_folder_belongs_to_one_place() {
        for (folder, code) in [
            ("kentucky", Some("KY")),
            ("ky", Some("KY")),
            ("us-virgin-islands", Some("VI")),
            ("u-s-virgin-islands", Some("VI")),
            ("district-of-columbia", Some("DC")),
            ("Kentucky", None),
            ("my-system", None),
        ] {
            assert_eq!(
                of_folder(folder).map(|place| place.code),
                code,
                "{folder:?}"
            );
        }
    }
}
