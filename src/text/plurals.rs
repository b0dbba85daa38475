//! The plural categories of a language, for sentences whose numbers only a script knows.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// Fluent selects the category of each number, so that pages and scripts agree.
const FORM: &str = "form = { $n ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
";
const NAMES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Each plural category of a language (with its name in CLDR and `Intl.PluralRules`) and a number
/// of that category. Numbers above 1 come first, since messages often have special forms for 0 and
/// 1.
pub(super) fn samples(tag: &str) -> Vec<(&'static str, i64)> {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
    // A fault in the message above would be found by the tests.
    let resource =
        FluentResource::try_new(FORM.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(Arc::new(resource));
    let mut found: Vec<(&'static str, i64)> = Vec::new();
    for number in (2..=200).chain([1_000_000, 0, 1]) {
        let form = form_of(&bundle, number);
        if let Some(&name) = NAMES.iter().find(|&&name| name == form)
            && !found.iter().any(|&(known, _)| known == name)
        {
            found.push((name, number));
        }
    }
    found
}

fn form_of(bundle: &FluentBundle<Arc<FluentResource>>, number: i64) -> String {
    let mut args = FluentArgs::new();
    args.set("n", number);
    let pattern = bundle.get_message("form").and_then(|form| form.value());
    pattern.map_or_else(String::new, |pattern| {
        let mut problems = Vec::new();
        (bundle.format_pattern(pattern, Some(&args), &mut problems)).into_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::samples;

    #[test]
    fn every_form_of_a_language_has_a_number() {
        for (tag, expected) in [
            ("en", &[("other", 2), ("one", 1)][..]),
            ("es", &[("other", 2), ("one", 1)]),
            ("ja", &[("other", 2)]),
            ("pl", &[("few", 2), ("many", 5), ("one", 1)]),
            (
                "ar",
                &[
                    ("two", 2),
                    ("few", 3),
                    ("many", 11),
                    ("other", 100),
                    ("zero", 0),
                    ("one", 1),
                ],
            ),
        ] {
            assert_eq!(samples(tag), expected, "{tag}");
        }
    }
}
