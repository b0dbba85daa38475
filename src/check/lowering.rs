//! One piece of the work: what it knows and what it has found. Pieces run in parallel and are
//! joined in order.

use super::again::Marks;
use super::ground::Ground;
use super::names::Names;
use super::references;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Language, Markdown};
use crate::parse::documents::{Field, Text};
use crate::source::{Span, Spanned};

/// What one piece of the work knows and has found.
pub(super) struct Lowering<'a> {
    pub(super) ground: &'a Ground<'a>,
    pub(super) names: &'a Names,
    pub(super) found: Found,
}

/// What was found on the way.
#[derive(Default)]
pub(super) struct Found {
    pub(super) diagnostics: Diagnostics,
    /// What the site as a whole follows from.
    pub(super) marks: Marks,
}

impl Found {
    pub(super) fn add(&mut self, other: Found) {
        self.diagnostics.extend(other.diagnostics);
        self.marks.add(&other.marks);
    }
}

impl<'a> Lowering<'a> {
    pub(super) fn new(ground: &'a Ground<'a>, names: &'a Names) -> Self {
        Self {
            ground,
            names,
            found: Found::default(),
        }
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.diagnostics.push(diagnostic);
    }

    /// A value that must be there. Absence is reported unless the file already has errors, because
    /// then the value may only have been unreadable.
    pub(super) fn required<T>(
        &mut self,
        field: Field<T>,
        key: &str,
        place: Span,
    ) -> Option<Spanned<T>> {
        if field.is_none() {
            self.lacking(key, place);
        }
        field
    }

    /// As [`Self::required`], with an empty value in place of an absent one.
    pub(super) fn required_or_default<T: Default>(
        &mut self,
        field: Field<T>,
        key: &str,
        place: Span,
    ) -> T {
        self.required(field, key, place)
            .map(|field| field.value)
            .unwrap_or_default()
    }

    /// As [`Self::required_or_default`], for a text that the site holds for itself.
    pub(super) fn required_text(&mut self, field: Field<Text>, key: &str, place: Span) -> String {
        self.required_or_default(field, key, place).to_string()
    }

    /// Reports that a key is missing, unless the file already has errors.
    pub(super) fn lacking(&mut self, key: &str, place: Span) {
        if !self.ground.is_broken(place.source) {
            self.report(
                Diagnostic::new(Code::MissingKey, place, format!("`{key}` is missing"))
                    .hint(format!("Add `{key}`.")),
            );
        }
    }

    /// A text whose references all lead somewhere.
    pub(super) fn markdown(&mut self, text: Spanned<Text>, language: &Language) -> Markdown {
        references::check(self, &text, language);
        Markdown::checked(text.value)
    }
}
