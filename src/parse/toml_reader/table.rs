//! A table whose keys are taken one by one. `take` and `fields` read the values.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::file::{File, Syntax, in_table};
use crate::parse::raw::RawText;
use crate::parse::shown::shown;
use crate::source::{Span, Spanned, Text};
use icu_normalizer::ComposingNormalizer;
use std::borrow::Cow;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A key, with its range in the TOML.
pub(super) type Key<'a> = toml::Spanned<Cow<'a, str>>;

/// A value, with its range in the TOML.
pub(super) type Value<'a> = toml::Spanned<DeValue<'a>>;

/// A key longer than this, in bytes, is not compared with the known ones.
const MAX_COMPARED: usize = 64;

/// A table: the entries that were not taken yet, and the known keys.
pub(in crate::parse) struct Table<'a> {
    /// Its header; for an inline table, the whole table.
    span: Span,
    /// The key of the table, if that is an id; else empty.
    pub(super) key: RawText,
    /// Its name in messages; empty for the top of a file.
    name: String,
    /// The entries that were not taken yet, in the order of the file.
    pub(super) entries: Vec<(Key<'a>, Value<'a>)>,
    /// The keys that were asked for, which are the known ones.
    known: Vec<&'static str>,
    /// Those of them that are there.
    present: Vec<&'static str>,
    pub(super) is_top: bool,
    /// An additional hint for unknown keys.
    pub(super) hint: Option<&'static str>,
}

impl<'a> Table<'a> {
    pub(in crate::parse) fn top(file: &mut File<'a>, table: DeTable<'a>, at: Span) -> Self {
        let mut top = Self::new(file, table, at, String::new());
        top.is_top = true;
        top
    }

    pub(super) fn new(file: &mut File<'a>, table: DeTable<'a>, span: Span, name: String) -> Self {
        let mut entries: Vec<_> = table.into_iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        refuse_keys_that_look_alike(file, &entries);
        Self {
            span,
            key: Spanned::new(Text::new(), span),
            name,
            entries,
            known: Vec::new(),
            present: Vec::new(),
            is_top: false,
            hint: None,
        }
    }

    /// Its place.
    pub(in crate::parse) fn span(&self) -> Span {
        self.span
    }

    /// The key of the table, if that is an id; else empty.
    pub(in crate::parse) fn key(&self) -> RawText {
        self.key.clone()
    }

    /// Whether it has a key that was not taken yet.
    pub(in crate::parse) fn has(&self, key: &str) -> bool {
        self.entries
            .iter()
            .any(|(written, _)| written.get_ref() == key)
    }

    /// Reports every key that was not asked for as unknown.
    pub(in crate::parse) fn finish(&mut self, file: &mut File<'a>) {
        for (key, _) in std::mem::take(&mut self.entries) {
            if file.is_full() {
                return;
            }
            let written = key.get_ref();
            let place = in_table(&self.name);
            let mut diagnostic = Diagnostic::new(Code::UnknownKey, file.span(key.span()))
                .message(format!("The key `{}` is not known{place}", shown(written)))
                .caret("not known here");
            // A key of this length is no typing error, and comparing it would be slow.
            if written.len() <= MAX_COMPARED {
                diagnostic = diagnostic.did_you_mean(written, self.known.iter().copied());
            }
            // A key that is there already would be there twice.
            let near = diagnostic.suggestion.as_deref();
            if let Some(near) = near.filter(|near| self.present.contains(near)) {
                let hint = format!("`{near}` is there already: delete this key, or the other.");
                diagnostic = diagnostic.suggestion(None::<String>).hint(hint);
            }
            if !self.known.is_empty() {
                diagnostic = diagnostic.expected(format!("one of: {}", self.known.join(", ")));
            }
            if !self.is_top && file.top_keys.iter().any(|top| top == written) {
                let way_out = match file.syntax {
                    Syntax::Toml => "move it above the first line that begins with [",
                    Syntax::Json => "move it out of the braces around it",
                };
                diagnostic =
                    diagnostic.hint(format!("`{written}` belongs to the whole file: {way_out}."));
            }
            if let Some(hint) = self.hint
                && diagnostic.suggestion.is_none()
                && diagnostic.hints.is_empty()
            {
                diagnostic = diagnostic.hint(hint);
            }
            diagnostic.report(file);
        }
    }

    /// Takes the value of a key, if present.
    pub(super) fn take(&mut self, file: &mut File<'a>, key: &'static str) -> Option<Value<'a>> {
        self.known.push(key);
        if self.is_top {
            file.top_keys.push(key);
        }
        let value = self.remove(key).map(|(_, value)| value);
        if value.is_some() {
            self.present.push(key);
        }
        value
    }

    fn remove(&mut self, key: &str) -> Option<(Key<'a>, Value<'a>)> {
        let mut entries = self.entries.iter();
        let at = entries.position(|(written, _)| written.get_ref() == key)?;
        Some(self.entries.remove(at))
    }

    /// Takes a key that a translation must not have.
    pub(super) fn take_fact(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Option<Value<'a>> {
        if !file.is_translation {
            return self.take(file, key);
        }
        let (written, _) = self.remove(key)?;
        Diagnostic::new(Code::UnknownKey, file.span(written.span()))
            .message(format!("The key `{key}` does not belong in a translation"))
            .caret("not translated")
            .hint("Delete it: numbers and references come from the original file.")
            .report(file);
        None
    }

    /// Reports that a key is missing, except in a translation.
    pub(super) fn missing(&self, file: &mut File<'a>, key: &str) {
        if !file.is_translation {
            file.report_missing(key, self.span, &self.name);
        }
    }
}

/// Normalizes a key (NFC), so that equal-looking spellings are one key (faults.md, T10).
fn refuse_keys_that_look_alike(file: &mut File<'_>, entries: &[(Key<'_>, Value<'_>)]) {
    let nfc = ComposingNormalizer::new_nfc();
    let mut composed: Vec<(Cow<'_, str>, Range<usize>)> = entries
        .iter()
        .filter(|(key, _)| !key.get_ref().is_ascii())
        .map(|(key, _)| (nfc.normalize(key.get_ref()), key.span()))
        .collect();
    composed.sort_by(|a, b| (&a.0, a.1.start).cmp(&(&b.0, b.1.start)));
    for pair in composed.windows(2) {
        if let [(first, at), (second, again)] = pair
            && first == second
        {
            Diagnostic::new(Code::DuplicateKey, file.span(again.clone()))
                .message(format!("The key `{}` is given twice", shown(second)))
                .caret("the same letters, stored in another way")
                .label(file.span(at.clone()), "first given here")
                .report(file);
        }
    }
}
