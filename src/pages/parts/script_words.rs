//! Sentences for scripts. A script has no words of its own: the page hands it sentences with places
//! in braces (`{state}`), and where a number decides, one for each plural form of the language.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::pages::context::page::PageContext;
use crate::text::Arg;

/// Stands in a sentence for the number that chooses its form.
pub(crate) const COUNT: &str = "{count}";

/// The sentences of a page for a script, by the names that the script knows them by.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct ScriptWords(BTreeMap<&'static str, Sentence>);

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Sentence {
    One(String),
    /// By the name of the form, as `Intl.PluralRules` gives it; a number as key goes before.
    Forms(BTreeMap<&'static str, String>),
}

impl ScriptWords {
    /// A sentence in which no number chooses the words.
    pub(crate) fn add(&mut self, name: &'static str, said: String) {
        self.0.insert(name, Sentence::One(said));
    }

    /// A sentence in which a number does: `say` says the message for that number, with [`COUNT`]
    /// where it is shown.
    pub(crate) fn add_counted(
        &mut self,
        context: &PageContext<'_>,
        name: &'static str,
        say: impl Fn(Arg<'static>) -> String,
    ) {
        let mut forms: BTreeMap<&'static str, String> = (context.words.plural_samples().iter())
            .map(|&(form, number)| (form, say(Arg::from(number))))
            .collect();
        // A message may have words of its own for none and for one.
        for (key, number) in [("0", 0), ("1", 1)] {
            let said = say(Arg::from(number));
            if !forms.values().any(|known| *known == said) {
                forms.insert(key, said);
            }
        }
        self.0.insert(name, Sentence::Forms(forms));
    }

    /// For an attribute of the page.
    pub(crate) fn into_json(self) -> String {
        json(&self)
    }
}

/// Something for a script, for an attribute of the page.
pub(crate) fn json(value: &impl Serialize) -> String {
    // Maps with text as keys always serialize; the script says so where nothing came.
    serde_json::to_string(value).unwrap_or_default()
}
