//! The words of one language.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use jiff::civil::Date;

use super::Arg;
use super::list::{FIRST, Joint, Joints, SECOND};
use super::numbers;
use super::plurals;
use crate::{language_tag, letters};

/// The messages of one language, without fallbacks.
pub(super) type Layer = FluentBundle<Arc<FluentResource>>;

/// The generator's own words in one language. The fallback for a missing message is the site's
/// default language, then English.
pub struct Words {
    tag: String,
    spoken: String,
    name: String,
    /// The language itself, then its fallbacks.
    layers: Vec<Arc<Layer>>,
    plain: BTreeMap<String, String>,
    /// The same messages by their ids.
    plain_by_id: HashMap<String, String>,
    months: [String; 12],
    joints: Joints,
    decimal_separator: String,
    thousands_separator: String,
    thousands_from: u64,
    collator: Option<CollatorBorrowed<'static>>,
    plural_samples: Vec<(&'static str, i64)>,
}

impl Words {
    /// Combines the layers, in order of precedence. `spoken` is the language of most messages;
    /// `without_variables` are the ids of messages
    /// that can be formatted in advance.
    pub(super) fn new<'a>(
        tag: &str,
        spoken: &str,
        layers: Vec<Arc<Layer>>,
        without_variables: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let say = |id: &str, args: &[(&str, Arg<'_>)]| say(&layers, id, args);
        let joint = |id: &str, first: &str, second: &str| {
            Joint::new(&say(
                id,
                &[(first, Arg::Text(FIRST)), (second, Arg::Text(SECOND))],
            ))
        };
        let (thousands_separator, thousands_from) = thousands(&layers);
        let plain_by_id: HashMap<String, String> = (without_variables.into_iter())
            .map(|id| (id.to_owned(), say(id, &[])))
            .collect();
        Self {
            tag: tag.to_owned(),
            spoken: spoken.to_owned(),
            name: own_name(tag, &layers),
            plain: (plain_by_id.iter())
                .map(|(id, said)| (id.replace('-', "_"), said.clone()))
                .collect(),
            plain_by_id,
            months: std::array::from_fn(|month| say(&format!("month-{}", month + 1), &[])),
            joints: Joints {
                two: joint("list-two", "first", "second"),
                middle: joint("list-middle", "before", "next"),
                last: joint("list-last", "before", "next"),
            },
            decimal_separator: say("decimal-separator", &[]),
            thousands_separator,
            thousands_from,
            collator: collator(tag),
            plural_samples: plurals::samples(spoken),
            layers,
        }
    }

    /// Formats a message. A message that no layer has becomes its id in brackets, so that the page
    /// can still be rendered; `load` has reported it.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.plain_by_id.get(id) {
            Some(said) if args.is_empty() => said.clone(),
            _ => say(&self.layers, id, args),
        }
    }

    /// Whether a message exists in this language or a fallback.
    pub fn has(&self, id: &str) -> bool {
        find(&self.layers, id).is_some()
    }

    /// Every message without variables, formatted in advance; hyphens in the ids are replaced by
    /// underscores, so that templates can use `w.nav_states`.
    pub fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// A date in full: "November 20, 2026".
    pub fn date(&self, date: Date) -> String {
        let month = self.month_name(date);
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.say(
            "date-long",
            &[
                ("month", month.into()),
                ("day", day.as_str().into()),
                ("year", year.as_str().into()),
            ],
        )
    }

    /// The month of a date, for a heading: "November 2026".
    pub fn month(&self, date: Date) -> String {
        let year = date.year().to_string();
        let said = self.say(
            "date-month",
            &[
                ("month", self.month_name(date).into()),
                ("year", year.as_str().into()),
            ],
        );
        // A heading begins with a capital letter, even if the name of the month does not.
        let mut letters = said.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.collect::<String>() + letters.as_str()
    }

    fn month_name(&self, date: Date) -> &str {
        usize::try_from(date.month() - 1)
            .ok()
            .and_then(|month| self.months.get(month))
            .map_or("", String::as_str)
    }

    /// A number with one decimal, from tenths: 25 is "2.5".
    pub fn number_tenths(&self, tenths: i32) -> String {
        let sign = if tenths < 0 { "-" } else { "" };
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        format!("{sign}{whole}{}{tenth}", self.decimal_separator)
    }

    /// An integer with the separators of the language: "10,000".
    pub fn count(&self, number: usize) -> String {
        numbers::grouped(
            i64::try_from(number).unwrap_or(i64::MAX),
            &self.thousands_separator,
            self.thousands_from,
        )
    }

    /// A list of items: "A, B, and C".
    pub fn list(&self, items: &[&str]) -> String {
        self.joints.join(items)
    }

    /// Compares texts by the collation of the language, without silent letters; equal texts are
    /// compared by code points, so that sorting does not depend on the input order.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let (first, second) = (sounded(a), sounded(b));
        (self.collator.as_ref())
            .map_or(Ordering::Equal, |collator| {
                collator.compare(&first, &second)
            })
            .then_with(|| a.cmp(b))
    }

    /// Each plural category of the language with a number of that category.
    pub fn plural_samples(&self) -> &[(&'static str, i64)] {
        &self.plural_samples
    }

    /// The tag of the language, as the site gives it.
    pub fn language_tag(&self) -> &str {
        &self.tag
    }

    /// The tag of the language that the messages are in: that of the site's language, or, if the
    /// theme does not speak it, of the one that stands in.
    pub fn spoken_tag(&self) -> &str {
        &self.spoken
    }

    /// The name of the language in the language itself: "Español (México)".
    pub fn language_name(&self) -> &str {
        &self.name
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        match self.plain.get("text_direction").map(String::as_str) {
            Some("rtl") => "rtl",
            _ => "ltr",
        }
    }
}

/// The separator of digit groups, and the least number in which it is used.
pub(super) fn thousands(layers: &[Arc<Layer>]) -> (String, u64) {
    let separator = say(layers, "thousands-separator", &[]);
    let from = say(layers, "thousands-from", &[]).trim().parse();
    (separator, from.unwrap_or(1_000))
}

fn find<'a>(layers: &'a [Arc<Layer>], id: &str) -> Option<(&'a Layer, Pattern<'a>)> {
    layers.iter().find_map(|layer| {
        let pattern = layer.get_message(id)?.value()?;
        Some((layer.as_ref(), pattern))
    })
}

type Pattern<'a> = &'a fluent_syntax::ast::Pattern<&'a str>;

fn say(layers: &[Arc<Layer>], id: &str, args: &[(&str, Arg<'_>)]) -> String {
    let Some((layer, pattern)) = find(layers, id) else {
        return format!("[{id}]");
    };
    let args = (!args.is_empty()).then(|| {
        args.iter()
            .map(|&(name, arg)| (name, arg.value()))
            .collect::<FluentArgs<'_>>()
    });
    // Errors while a message is formatted (a missing reference or variable) were reported when it
    // was loaded, with their place.
    let mut errors = Vec::new();
    layer
        .format_pattern(pattern, args.as_ref(), &mut errors)
        .into_owned()
}

/// The letters that a text is sorted by.
fn sounded(text: &str) -> Cow<'_, str> {
    match text.contains(letters::is_silent) {
        true => text.replace(letters::is_silent, "").into(),
        false => text.into(),
    }
}

/// The name of a language in the language itself, with its region if only the language is known.
fn own_name(tag: &str, layers: &[Arc<Layer>]) -> String {
    let named = language_tag::with_fallbacks(tag).find_map(|part| {
        let name = say(layers, "language-name-of", &[("language", part.into())]);
        (name != part).then_some((part, name))
    });
    match (named, language_tag::region(tag)) {
        (None, _) => tag.to_owned(),
        (Some((part, name)), Some(region)) if part != tag => {
            let region = say(layers, "region-name-of", &[("region", region.into())]);
            say(
                layers,
                "language-of-region",
                &[
                    ("language", name.as_str().into()),
                    ("region", region.as_str().into()),
                ],
            )
        }
        (Some((_, name)), _) => name,
    }
}

/// `None` if the tag is not a locale.
fn collator(tag: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: icu_locale_core::Locale = tag.parse().ok()?;
    Collator::try_new(
        CollatorPreferences::from(&locale),
        CollatorOptions::default(),
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }
}
