//! The context of one task: what it can look up, and its results. Tasks run in parallel, and their
//! results are merged in order.

use crate::check::known::contribution::Contribution;
use crate::check::known::inputs::Inputs;
use crate::check::known::names::Names;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Reporter};
use crate::parse::documents::{Field, Text};
use crate::source::{Span, Spanned};

/// What one task can look up, and its results besides the model value.
pub(crate) struct Lowering<'a> {
    pub(crate) inputs: &'a Inputs<'a>,
    pub(crate) names: &'a Names,
    pub(crate) found: Found,
}

/// The results of a task besides its model value.
#[derive(Clone, Default)]
pub(crate) struct Found {
    pub(crate) diagnostics: Diagnostics,
    /// Attachments and dates, to be merged into those of the site.
    pub(crate) contribution: Contribution,
}

impl Found {
    pub(crate) fn add(&mut self, other: Found) {
        self.diagnostics.extend(other.diagnostics);
        self.contribution.add(&other.contribution);
    }
}

impl Reporter for Lowering<'_> {
    fn add(&mut self, diagnostic: Diagnostic) {
        diagnostic.report(&mut self.found.diagnostics);
    }
}

impl<'a> Lowering<'a> {
    pub(crate) fn new(inputs: &'a Inputs<'a>, names: &'a Names) -> Self {
        Self {
            inputs,
            names,
            found: Found::default(),
        }
    }

    /// A required value. Absence is reported unless the file already has errors, because then the
    /// value may only have been unreadable.
    pub(crate) fn required<T>(
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
    pub(crate) fn required_or_default<T: Default>(
        &mut self,
        field: Field<T>,
        key: &str,
        place: Span,
    ) -> T {
        self.required(field, key, place)
            .map(|field| field.value)
            .unwrap_or_default()
    }

    /// As [`Self::required_or_default`], for a text that the site owns.
    pub(crate) fn required_text(&mut self, field: Field<Text>, key: &str, place: Span) -> String {
        self.required_or_default(field, key, place).to_string()
    }

    /// Reports that a key is missing, unless the file already has errors.
    pub(crate) fn lacking(&mut self, key: &str, place: Span) {
        if !self.inputs.is_broken(place.source) {
            Diagnostic::new(Code::MissingKey, place)
                .message(format!("`{key}` is missing"))
                .hint(format!("Add `{key}`."))
                .report(self);
        }
    }
}
