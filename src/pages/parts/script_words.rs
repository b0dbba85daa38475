//! Sentences for scripts. Scripts contain no words: the page provides sentences with placeholders
//! in braces (`{state}`), one for each plural form if the sentence depends on a number.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::pages::context::page::PageContext;
use crate::text::Arg;

/// The placeholder for the number that selects the plural form.
pub(crate) const COUNT: &str = "{count}";

/// Adds sentences: the name in the script, the message, and its variables, which become
/// placeholders in braces (`{state}`) for the script to fill in. In those after `counted`, `$count`
/// selects the plural form and `$shown` is the placeholder of the number.
macro_rules! sentences {
    ($words:ident, $context:ident, $($kind:ident { $($name:literal => $id:literal $($variable:ident)*;)+ })+) => {
        $($(sentences!(@$kind $words, $context, $name, $id, [$((
            stringify!($variable),
            $crate::text::Arg::Text(concat!("{", stringify!($variable), "}")),
        )),*]);)+)+
    };
    (@fixed $words:ident, $context:ident, $name:literal, $id:literal, $places:expr) => {
        $words.add($name, $context.say($id, &$places))
    };
    (@counted $words:ident, $context:ident, $name:literal, $id:literal, [$($place:expr),*]) => {
        $words.add_counted($context, $name, |count| {
            $context.say($id, &[("count", count), ("shown", $crate::text::Arg::Text($crate::pages::parts::script_words::COUNT)), $($place),*])
        })
    };
}
pub(crate) use sentences;

/// The sentences of a page for a script, by the names that the script uses.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct ScriptWords(BTreeMap<&'static str, Sentence>);

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Sentence {
    One(String),
    /// By plural category, as in `Intl.PluralRules`; a key that is a number has precedence.
    Forms(BTreeMap<&'static str, String>),
}

impl ScriptWords {
    /// Adds a sentence without plural forms.
    pub(crate) fn add(&mut self, name: &'static str, said: String) {
        self.0.insert(name, Sentence::One(said));
    }

    /// Adds a sentence with plural forms: `say` formats the message for a number, with [`COUNT`]
    /// where the number is shown.
    pub(crate) fn add_counted(
        &mut self,
        context: &PageContext<'_>,
        name: &'static str,
        say: impl Fn(Arg<'static>) -> String,
    ) {
        let mut forms: BTreeMap<&'static str, String> = (context.words.plural_samples().iter())
            .map(|&(form, number)| (form, say(Arg::from(number))))
            .collect();
        // A message may have special forms for 0 and 1.
        for (key, number) in [("0", 0), ("1", 1)] {
            let said = say(Arg::from(number));
            if !forms.values().any(|known| *known == said) {
                forms.insert(key, said);
            }
        }
        self.0.insert(name, Sentence::Forms(forms));
    }

    /// The sentences as JSON, for an attribute of the page.
    pub(crate) fn into_json(self) -> String {
        json(&self)
    }
}

/// A value as JSON, for an attribute of the page.
pub(crate) fn json(value: &impl Serialize) -> String {
    // Maps with string keys always serialize; the script reports an empty attribute.
    serde_json::to_string(value).unwrap_or_default()
}
