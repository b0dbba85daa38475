//! A table of which keys are taken one by one.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::documents::Field;
use crate::parse::file::File;
use crate::parse::markdown_checks::{self, Home};
use crate::parse::shown::shown;
use crate::parse::toml_reader::strings;
use crate::source::{Span, Spanned};
use jiff::civil::Date;
use std::borrow::Cow;
use std::ops::Range;
use toml::de::{DeTable, DeValue};
use unicode_normalization::UnicodeNormalization;

type Key<'a> = toml::Spanned<Cow<'a, str>>;
type Value<'a> = toml::Spanned<DeValue<'a>>;

/// What is left of a table, and which keys were asked for.
pub(in crate::parse) struct Table<'a> {
    /// Its header; for an inline table, all of it.
    pub(in crate::parse) span: Span,
    /// What to call it in a message; empty for the top of a file.
    name: String,
    entries: Vec<(Key<'a>, Value<'a>)>,
    known: Vec<&'static str>,
    is_top: bool,
    /// A hint for keys that are not known, where there is more to say than their names.
    hint: Option<&'static str>,
}

impl<'a> Table<'a> {
    pub(super) fn top(file: &mut File<'a>, table: DeTable<'a>, at: Span) -> Self {
        let mut top = Self::new(file, table, at, String::new());
        top.is_top = true;
        top
    }

    fn new(file: &mut File<'a>, table: DeTable<'a>, span: Span, name: String) -> Self {
        let mut entries: Vec<_> = table.into_iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        refuse_keys_that_look_alike(file, &entries);
        Self {
            span,
            name,
            entries,
            known: Vec::new(),
            is_top: false,
            hint: None,
        }
    }

    /// An id: required in an original, and what a translation is matched by.
    pub(in crate::parse) fn id(&mut self, file: &mut File<'a>, key: &'static str) -> Field<String> {
        let value = self.take(file, key);
        self.required(file, key, value, words)
    }

    /// A plain text that people will read.
    pub(in crate::parse) fn text(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<String> {
        let value = self.take(file, key);
        self.required(file, key, value, words)
    }

    /// A plain text that may be left out.
    pub(in crate::parse) fn optional_text(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<String> {
        let value = self.take(file, key)?;
        words(file, key, value)
    }

    /// A Markdown text that people will read.
    pub(in crate::parse) fn markdown(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<String> {
        let value = self.take(file, key);
        self.required(file, key, value, markdown)
    }

    /// A Markdown text that may be left out.
    pub(in crate::parse) fn optional_markdown(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<String> {
        let value = self.take(file, key)?;
        markdown(file, key, value)
    }

    /// A string that is not translated: a reference, an address, a code.
    pub(in crate::parse) fn fact(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<String> {
        let value = self.take_fact(file, key);
        self.required(file, key, value, words)
    }

    /// A fact that may be left out.
    pub(in crate::parse) fn optional_fact(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<String> {
        let value = self.take_fact(file, key)?;
        words(file, key, value)
    }

    /// A whole number.
    pub(in crate::parse) fn integer(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<i64> {
        let value = self.take_fact(file, key);
        self.required(file, key, value, integer)
    }

    /// A whole number that translations are matched by.
    pub(in crate::parse) fn integer_id(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<i64> {
        let value = self.take(file, key);
        self.required(file, key, value, integer)
    }

    /// A whole number that may be left out.
    pub(in crate::parse) fn optional_integer(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<i64> {
        let value = self.take_fact(file, key)?;
        integer(file, key, value)
    }

    /// A number that may be left out; a whole number is one too.
    pub(in crate::parse) fn optional_float(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<f64> {
        let value = self.take_fact(file, key)?;
        float(file, key, value)
    }

    /// `true` or `false`.
    pub(in crate::parse) fn boolean(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<bool> {
        let value = self.take_fact(file, key);
        self.required(file, key, value, boolean)
    }

    /// `true`, `false` or left out.
    pub(in crate::parse) fn optional_boolean(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<bool> {
        let value = self.take_fact(file, key)?;
        boolean(file, key, value)
    }

    /// A calendar date.
    pub(in crate::parse) fn date(&mut self, file: &mut File<'a>, key: &'static str) -> Field<Date> {
        let value = self.take_fact(file, key);
        self.required(file, key, value, date)
    }

    /// A calendar date that may be left out.
    pub(in crate::parse) fn optional_date(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<Date> {
        let value = self.take_fact(file, key)?;
        date(file, key, value)
    }

    /// A list of ids or codes, empty when left out.
    pub(in crate::parse) fn facts(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Vec<Spanned<String>> {
        match self.take_fact(file, key) {
            Some(value) => list(file, key, value, words),
            None => Vec::new(),
        }
    }

    /// A list of ids or codes that must not be empty.
    pub(in crate::parse) fn required_facts(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Vec<Spanned<String>> {
        match self.take_fact(file, key) {
            Some(value) => {
                let at = value.span();
                let was_empty = value
                    .get_ref()
                    .as_array()
                    .is_some_and(|items| items.is_empty());
                let items = list(file, key, value, words);
                if was_empty {
                    let span = file.span(at);
                    file.report_missing(key, span, &self.name);
                }
                items
            }
            None => {
                self.missing(file, key);
                Vec::new()
            }
        }
    }

    /// A list of plain texts, empty when left out.
    pub(in crate::parse) fn texts(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Vec<Spanned<String>> {
        match self.take(file, key) {
            Some(value) => list(file, key, value, words),
            None => Vec::new(),
        }
    }

    /// A list of Markdown texts, empty when left out.
    pub(in crate::parse) fn markdowns(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Vec<Spanned<String>> {
        match self.take(file, key) {
            Some(value) => list(file, key, value, markdown),
            None => Vec::new(),
        }
    }

    /// A table that translations do not have, and that may be left out.
    pub(in crate::parse) fn optional_fact_table<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Option<T> {
        let value = self.take_fact(file, key)?;
        one_table(file, format!("`{key}`"), key, value, read)
    }

    /// A table that every original has.
    pub(in crate::parse) fn fact_table<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Option<T> {
        let Some(value) = self.take_fact(file, key) else {
            self.missing(file, key);
            return None;
        };
        one_table(file, format!("`{key}`"), key, value, read)
    }

    /// A table with texts, that may be left out.
    pub(in crate::parse) fn optional_table<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Option<T> {
        let value = self.take(file, key)?;
        one_table(file, format!("[{key}]"), key, value, read)
    }

    /// `[[key]]` tables with texts.
    pub(in crate::parse) fn tables<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        match self.take(file, key) {
            Some(value) => many_tables(file, format!("[[{key}]]"), key, value, read),
            None => Vec::new(),
        }
    }

    /// `[[key]]` tables with texts, of which an original has at least one.
    pub(in crate::parse) fn required_tables<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        match self.take(file, key) {
            Some(value) => many_tables(file, format!("[[{key}]]"), key, value, read),
            None => {
                self.missing(file, key);
                Vec::new()
            }
        }
    }

    /// A list of inline tables that translations do not have.
    pub(in crate::parse) fn fact_tables<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        match self.take_fact(file, key) {
            Some(value) => many_tables(file, format!("`{key}`"), key, value, read),
            None => Vec::new(),
        }
    }

    /// Every table that is left, with its key: the scores of an assessment.
    pub(in crate::parse) fn remaining_tables<T>(
        &mut self,
        file: &mut File<'a>,
        mut read: impl FnMut(&mut File<'a>, Spanned<String>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        self.hint = Some(
            "A score is a table: a line with the id in brackets, and its rating on the next line.",
        );
        let mut read_tables = Vec::new();
        let mut left = Vec::new();
        for (key, value) in std::mem::take(&mut self.entries) {
            let span = value.span();
            match value.into_inner() {
                DeValue::Table(table) => {
                    let name = format!("[{}]", shown(key.get_ref()));
                    let key = Spanned::new(key.get_ref().to_string(), file.span(key.span()));
                    let span = file.span(span);
                    let mut table = Table::new(file, table, span, name);
                    read_tables.push(read(file, key, &mut table));
                    table.finish(file);
                }
                DeValue::Array(_) if file.slice(span.clone()).starts_with("[[") => {
                    let id = shown(key.get_ref());
                    let at = file.span(span);
                    file.report(
                        Diagnostic::new(
                            Code::WrongType,
                            at,
                            format!("`{id}` must be a table, not a list of tables"),
                        )
                        .caret("double brackets")
                        .hint(format!("Write the header with single brackets: [{id}].")),
                    );
                }
                other => left.push((key, toml::Spanned::new(span, other))),
            }
        }
        self.entries = left;
        read_tables
    }

    /// Whether a key is there, not taken yet.
    pub(in crate::parse) fn has(&self, key: &str) -> bool {
        self.entries
            .iter()
            .any(|(written, _)| written.get_ref() == key)
    }

    /// Reports every key that nobody asked for.
    pub(in crate::parse) fn finish(&mut self, file: &mut File<'a>) {
        for (key, _) in std::mem::take(&mut self.entries) {
            let written = key.get_ref();
            let place = if self.name.is_empty() {
                String::new()
            } else {
                format!(" in {}", self.name)
            };
            let mut diagnostic = Diagnostic::new(
                Code::UnknownKey,
                file.span(key.span()),
                format!("The key `{}` is not known{place}", shown(written)),
            )
            .caret("not known here")
            .did_you_mean(written, self.known.iter().copied());
            if !self.known.is_empty() {
                diagnostic = diagnostic.expected(format!("one of: {}", self.known.join(", ")));
            }
            if !self.is_top && file.top_keys.iter().any(|top| top == written) {
                diagnostic = diagnostic.hint(format!(
                    "`{written}` belongs to the whole file: move it above the first line that begins with [."
                ));
            }
            if let Some(hint) = self.hint
                && diagnostic.suggestion.is_none()
            {
                diagnostic = diagnostic.hint(hint);
            }
            file.report(diagnostic);
        }
    }

    fn take(&mut self, file: &mut File<'a>, key: &'static str) -> Option<Value<'a>> {
        self.known.push(key);
        if self.is_top {
            file.top_keys.push(key);
        }
        let at = self
            .entries
            .iter()
            .position(|(written, _)| written.get_ref() == key)?;
        Some(self.entries.remove(at).1)
    }

    /// Takes a key that a translation must not have.
    fn take_fact(&mut self, file: &mut File<'a>, key: &'static str) -> Option<Value<'a>> {
        if !file.is_translation {
            return self.take(file, key);
        }
        let at = self
            .entries
            .iter()
            .position(|(written, _)| written.get_ref() == key)?;
        let (written, _) = self.entries.remove(at);
        let span = file.span(written.span());
        file.report(
            Diagnostic::new(
                Code::UnknownKey,
                span,
                format!("The key `{key}` does not belong in a translation"),
            )
            .caret("not translated")
            .hint("Delete it: numbers and references come from the original file."),
        );
        None
    }

    fn required<T>(
        &self,
        file: &mut File<'a>,
        key: &'static str,
        value: Option<Value<'a>>,
        read: impl FnOnce(&mut File<'a>, &str, Value<'a>) -> Field<T>,
    ) -> Field<T> {
        match value {
            Some(value) => read(file, key, value),
            None => {
                self.missing(file, key);
                None
            }
        }
    }

    fn missing(&self, file: &mut File<'a>, key: &str) {
        if !file.is_translation {
            file.report_missing(key, self.span, &self.name);
        }
    }
}

fn one_table<'a, T>(
    file: &mut File<'a>,
    name: String,
    key: &str,
    value: Value<'a>,
    read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
) -> Option<T> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Table(table) => {
            let at = file.span(span);
            let mut table = Table::new(file, table, at, name);
            let read = read(file, &mut table);
            table.finish(file);
            Some(read)
        }
        other => {
            wrong_type(file, key, span, &other, "a table");
            None
        }
    }
}

fn many_tables<'a, T>(
    file: &mut File<'a>,
    name: String,
    key: &str,
    value: Value<'a>,
    mut read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
) -> Vec<T> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Array(items) => items
            .into_iter()
            .filter_map(|item| one_table(file, name.clone(), key, item, &mut read))
            .collect(),
        other => {
            wrong_type(file, key, span, &other, "a list of tables");
            Vec::new()
        }
    }
}

/// Reads one value under a key.
type Read<T> = for<'f, 'a, 'k> fn(&'f mut File<'a>, &'k str, Value<'a>) -> Field<T>;

fn list<'a, T>(file: &mut File<'a>, key: &str, value: Value<'a>, read: Read<T>) -> Vec<Spanned<T>> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Array(items) => items
            .into_iter()
            .filter_map(|item| read(file, key, item))
            .collect(),
        other => {
            wrong_type(file, key, span, &other, "a list");
            Vec::new()
        }
    }
}

fn words(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<String> {
    let span = value.span();
    match value.into_inner() {
        DeValue::String(value) => {
            let text = strings::text(file, value, span.clone());
            if text.value.trim().is_empty() {
                let span = file.span(span);
                file.report(
                    Diagnostic::new(
                        Code::EmptyText,
                        span,
                        format!("The text of `{key}` is empty"),
                    )
                    .caret("nothing stands here"),
                );
                return None;
            }
            Some(text)
        }
        other => {
            wrong_type(file, key, span, &other, "a text");
            None
        }
    }
}

fn markdown(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<String> {
    let text = words(file, key, value)?;
    let found = markdown_checks::check(&text, Home::Value);
    found
        .into_iter()
        .for_each(|diagnostic| file.report(diagnostic));
    Some(text)
}

fn integer(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<i64> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Integer(number) => {
            if let Ok(number_value) = i64::from_str_radix(number.as_str(), number.radix()) {
                return Some(Spanned::new(number_value, file.span(span)));
            }
            // An empty or signed-twice number was already reported as a syntax error.
            let digits = number.as_str().trim_start_matches(['+', '-']);
            if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                let at = file.span(span);
                file.report(
                    Diagnostic::new(
                        Code::WrongType,
                        at,
                        format!("The number of `{key}` is too large"),
                    )
                    .expected("a whole number"),
                );
            }
            None
        }
        other => {
            wrong_type(file, key, span, &other, "a whole number");
            None
        }
    }
}

fn float(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<f64> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Float(number) => {
            let parsed: f64 = number.as_str().parse().ok()?;
            if parsed.is_finite() {
                return Some(Spanned::new(parsed, file.span(span)));
            }
            let at = file.span(span);
            file.report(
                Diagnostic::new(
                    Code::WrongType,
                    at,
                    format!("`{key}` must be an ordinary number"),
                )
                .expected("a number such as 0.5"),
            );
            None
        }
        DeValue::Integer(number) => {
            let parsed = i64::from_str_radix(number.as_str(), number.radix()).ok()?;
            Some(Spanned::new(parsed as f64, file.span(span)))
        }
        other => {
            wrong_type(file, key, span, &other, "a number");
            None
        }
    }
}

fn boolean(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<bool> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Boolean(value) => Some(Spanned::new(value, file.span(span))),
        other => {
            wrong_type(file, key, span, &other, "true or false");
            None
        }
    }
}

fn date(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<Date> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Datetime(written) => {
            let at = file.span(span.clone());
            match (written.date, written.time, written.offset) {
                (Some(date), None, None) => {
                    let real = i16::try_from(date.year)
                        .ok()
                        .zip(i8::try_from(date.month).ok())
                        .zip(i8::try_from(date.day).ok())
                        .and_then(|((year, month), day)| Date::new(year, month, day).ok());
                    if let Some(real) = real {
                        return Some(Spanned::new(real, at));
                    }
                    file.report(Diagnostic::new(
                        Code::BadDate,
                        at,
                        format!("{} is not a real date", shown(file.slice(span))),
                    ));
                }
                // Impossible dates were already reported as syntax errors.
                (None, None, None) => {}
                _ => file.report(
                    Diagnostic::new(
                        Code::WrongType,
                        at,
                        format!("`{key}` must be a date without a time"),
                    )
                    .caret("this has a time")
                    .expected("a date such as 2026-11-24"),
                ),
            }
            None
        }
        other => {
            wrong_type(file, key, span, &other, "a date");
            None
        }
    }
}

/// Says what was found where something else was expected.
fn wrong_type(
    file: &mut File<'_>,
    key: &str,
    at: Range<usize>,
    found: &DeValue<'_>,
    expected: &str,
) {
    // The parser fills a hole with an empty value at the start of the file, and has reported it.
    if at.is_empty() {
        return;
    }
    let span = file.span(at.clone());
    let found_words = match found {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a decimal point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    let mut diagnostic = Diagnostic::new(
        Code::WrongType,
        span,
        format!("`{key}` must be {expected}, not {found_words}"),
    )
    .caret(format!("this is {found_words}"))
    .expected(expected);
    let written = shown(file.slice(at));
    diagnostic = match (found, expected) {
        (DeValue::String(text), "a whole number" | "a number" | "true or false" | "a date")
            if is_bare(text, expected) =>
        {
            diagnostic.hint(format!("Write {text} without quotes."))
        }
        (DeValue::Float(number), "a whole number") if number.as_str().ends_with(".0") => {
            diagnostic.hint(format!("Write {}.", number.as_str().trim_end_matches(".0")))
        }
        (DeValue::String(_), "a list") => {
            diagnostic.hint(format!("Put it in brackets: [{written}]."))
        }
        (
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_),
            "a text",
        ) => diagnostic.hint(format!("Put it in quotes: \"{written}\".")),
        (DeValue::String(_), "a date") => {
            diagnostic.hint("Write the year, the month and the day without quotes: 2026-11-24.")
        }
        (DeValue::Table(_), "a list of tables") => {
            diagnostic.hint(format!("Write the header with double brackets: [[{key}]]."))
        }
        (DeValue::Array(_), "a table") if written.starts_with("[[") => diagnostic.hint(format!(
            "Write the header with single brackets, once: [{key}]."
        )),
        _ => diagnostic,
    };
    file.report(diagnostic);
}

/// Whether a quoted text would be right without its quotes.
fn is_bare(text: &str, expected: &str) -> bool {
    match expected {
        "true or false" => matches!(text, "true" | "false"),
        "a date" => text.parse::<Date>().is_ok() && text.len() == 10,
        "a number" => text.len() < 20 && text.parse::<f64>().is_ok_and(f64::is_finite),
        _ => text.len() < 20 && text.parse::<i64>().is_ok(),
    }
}

/// Two spellings of one key in Unicode are one key to people (faults.md, T10).
fn refuse_keys_that_look_alike(file: &mut File<'_>, entries: &[(Key<'_>, Value<'_>)]) {
    let mut composed: Vec<(String, Range<usize>)> = entries
        .iter()
        .filter(|(key, _)| !key.get_ref().is_ascii())
        .map(|(key, _)| (key.get_ref().nfc().collect(), key.span()))
        .collect();
    composed.sort_by(|a, b| (&a.0, a.1.start).cmp(&(&b.0, b.1.start)));
    for pair in composed.windows(2) {
        if let [(first, at), (second, again)] = pair
            && first == second
        {
            let first_place = file.span(at.clone());
            let place = file.span(again.clone());
            file.report(
                Diagnostic::new(
                    Code::DuplicateKey,
                    place,
                    format!("The key `{}` is given twice", shown(second)),
                )
                .caret("the same letters, stored in another way")
                .label(first_place, "first given here"),
            );
        }
    }
}
