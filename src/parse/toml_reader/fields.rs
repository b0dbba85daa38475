//! Taking single values and lists out of a table.

use super::table::Table;
use super::values::{boolean, date, float, integer, list, markdown, words};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::documents::{Field, Text};
use crate::parse::file::File;
use crate::source::Spanned;
use jiff::civil::Date;

impl<'a> Table<'a> {
    /// An id: required in an original, and what a translation is matched by.
    pub(in crate::parse) fn id(&mut self, file: &mut File<'a>, key: &'static str) -> Field<Text> {
        let value = self.take(file, key);
        self.required(file, key, value, words)
    }

    /// A plain text that people will read.
    pub(in crate::parse) fn text(&mut self, file: &mut File<'a>, key: &'static str) -> Field<Text> {
        let value = self.take(file, key);
        self.required(file, key, value, words)
    }

    /// A plain text that may be left out.
    pub(in crate::parse) fn optional_text(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<Text> {
        let value = self.take(file, key)?;
        words(file, key, value)
    }

    /// A Markdown text that people will read.
    pub(in crate::parse) fn markdown(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<Text> {
        let value = self.take(file, key);
        self.required(file, key, value, markdown)
    }

    /// A Markdown text that may be left out.
    pub(in crate::parse) fn optional_markdown(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<Text> {
        let value = self.take(file, key)?;
        markdown(file, key, value)
    }

    /// A string that is not translated: a reference, an address, a code.
    pub(in crate::parse) fn fact(&mut self, file: &mut File<'a>, key: &'static str) -> Field<Text> {
        let value = self.take_fact(file, key);
        self.required(file, key, value, words)
    }

    /// A fact that may be left out.
    pub(in crate::parse) fn optional_fact(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
    ) -> Field<Text> {
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
    ) -> Vec<Spanned<Text>> {
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
    ) -> Vec<Spanned<Text>> {
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
                    file.report(
                        Diagnostic::new(
                            Code::MissingKey,
                            span,
                            format!("The list `{key}` is empty"),
                        )
                        .caret("at least one belongs here")
                        .hint("Name one or more between the brackets."),
                    );
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
    ) -> Vec<Spanned<Text>> {
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
    ) -> Vec<Spanned<Text>> {
        match self.take(file, key) {
            Some(value) => list(file, key, value, markdown),
            None => Vec::new(),
        }
    }
}
