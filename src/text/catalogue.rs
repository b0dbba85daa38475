//! The messages of one language with their references and variables, for checks at load time.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceId, Span, is_forbidden};
use crate::text::written;

/// The built-in functions of Fluent that messages may call.
const FUNCTIONS: [&str; 1] = ["NUMBER"];

/// A message or term.
#[derive(Debug)]
struct Entry {
    span: Span,
    /// Messages and terms (`-brand`) share one namespace.
    is_term: bool,
    has_value: bool,
    variables: BTreeMap<String, Span>,
    /// The variables of the messages that this one overrides; the generator passes them too.
    overridden_variables: BTreeSet<String>,
    references: Vec<Reference>,
    functions: Vec<(String, Span)>,
    /// The first character in quotes that no text may contain.
    hidden: Option<(char, Span)>,
}

#[derive(Debug)]
struct Reference {
    id: String,
    is_term: bool,
    span: Span,
}

/// The messages and terms of one language; those of the theme override those of the default theme.
#[derive(Debug, Default)]
pub(super) struct Catalogue {
    entries: BTreeMap<String, Entry>,
}

impl Catalogue {
    /// Adds the files of one theme, which override existing messages. Duplicate ids within the
    /// files are an error.
    pub(super) fn add_theme<'a>(
        &mut self,
        files: impl IntoIterator<Item = (SourceId, usize, &'a FluentResource)>,
        diagnostics: &mut Diagnostics,
    ) {
        let mut first: BTreeMap<String, Span> = BTreeMap::new();
        for (source, offset, resource) in files {
            for (id, mut entry) in read(source, offset, resource) {
                if let Some((c, span)) = entry.hidden {
                    written::report(c, span, diagnostics);
                }
                if let Some(&earlier) = first.get(&id) {
                    Diagnostic::new(Code::FluentError, entry.span)
                        .message(format!("The message `{id}` is given twice"))
                        .caret("given again here")
                        .label(earlier, "first given here")
                        .hint("Remove one of the two.")
                        .report(diagnostics);
                    continue;
                }
                first.insert(id.clone(), entry.span);
                if let Some(below) = self.entries.remove(&id) {
                    entry.overridden_variables = below.overridden_variables;
                    entry
                        .overridden_variables
                        .extend(below.variables.into_keys());
                }
                self.entries.insert(id, entry);
            }
        }
    }

    /// The ids of the messages that have a value.
    pub(super) fn messages(&self) -> impl Iterator<Item = &str> {
        (self.entries.iter())
            .filter(|(_, entry)| !entry.is_term && entry.has_value)
            .map(|(id, _)| id.as_str())
    }

    /// Whether there is a message with this id and a value.
    pub(super) fn has(&self, id: &str) -> bool {
        self.entries
            .get(id)
            .is_some_and(|entry| !entry.is_term && entry.has_value)
    }

    /// Whether a message takes variables, itself or through the messages that it refers to.
    pub(super) fn takes_variables(&self, id: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![id];
        while let Some(id) = waiting.pop() {
            if !seen.insert(id) {
                continue;
            }
            if let Some(entry) = self.entries.get(id) {
                if !entry.variables.is_empty() {
                    return true;
                }
                // Terms receive only the arguments of the call, never the message's variables.
                let said = entry.references.iter().filter(|other| !other.is_term);
                waiting.extend(said.map(|other| other.id.as_str()));
            }
        }
        false
    }

    /// Reports references to missing messages, terms and functions, and circular references.
    pub(super) fn check_references(&self, diagnostics: &mut Diagnostics) {
        for (id, entry) in &self.entries {
            for reference in &entry.references {
                let found = self
                    .entries
                    .get(&reference.id)
                    .is_some_and(|other| other.is_term == reference.is_term);
                let (kind, dash) = if reference.is_term {
                    ("term", "-")
                } else {
                    ("message", "")
                };
                if !found {
                    let candidates = (self.entries.iter())
                        .filter(|(_, other)| other.is_term == reference.is_term)
                        .map(|(id, _)| id.as_str());
                    Diagnostic::new(Code::FluentError, reference.span)
                        .message(format!("There is no {kind} `{dash}{}`", reference.id))
                        .caret("used here")
                        .did_you_mean(&reference.id, candidates)
                        .report(diagnostics);
                } else if self.leads_to(&reference.id, id) {
                    Diagnostic::new(Code::FluentError, reference.span)
                        .message(format!("The message `{id}` says itself"))
                        .caret("leads back to it")
                        .hint("Write the text out in one of the messages of the circle.")
                        .report(diagnostics);
                }
            }
            for (function, span) in &entry.functions {
                if !FUNCTIONS.contains(&function.as_str()) {
                    Diagnostic::new(Code::FluentError, *span)
                        .message(format!("There is no function `{function}`"))
                        .caret("called here")
                        .did_you_mean(function, FUNCTIONS)
                        .report(diagnostics);
                }
            }
        }
    }

    fn leads_to(&self, from: &str, to: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![from];
        while let Some(id) = waiting.pop() {
            if id == to {
                return true;
            }
            if seen.insert(id)
                && let Some(entry) = self.entries.get(id)
            {
                waiting.extend(entry.references.iter().map(|other| other.id.as_str()));
            }
        }
        false
    }

    /// Reports variables that the English message does not have, since the generator passes only
    /// those of the English message.
    pub(super) fn check_variables(&self, english: &Catalogue, diagnostics: &mut Diagnostics) {
        for (id, entry) in &self.entries {
            let Some(reference) = english.entries.get(id) else {
                continue;
            };
            if entry.is_term || reference.is_term {
                continue;
            }
            let known: Vec<&str> = (reference.variables.keys())
                .chain(&reference.overridden_variables)
                .map(String::as_str)
                .collect();
            for (variable, &span) in &entry.variables {
                if !known.contains(&variable.as_str()) {
                    let mut problem = Diagnostic::new(Code::FluentError, span)
                        .message(format!("The message `{id}` is never told `${variable}`"))
                        .caret("not in the English message")
                        .did_you_mean(variable, known.iter().copied());
                    if !known.is_empty() {
                        problem = problem.expected(format!("${}", known.join(", $")));
                    }
                    problem.report(diagnostics);
                }
            }
        }
    }
}

fn read(source: SourceId, offset: usize, resource: &FluentResource) -> Vec<(String, Entry)> {
    let place = Place {
        source,
        offset,
        start: resource.source().as_ptr() as usize,
    };
    let mut entries = Vec::new();
    for entry in resource.entries() {
        let (id, value, attributes, is_term) = match entry {
            ast::Entry::Message(message) => (
                message.id.name,
                message.value.as_ref(),
                &message.attributes,
                false,
            ),
            ast::Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes, true),
            _ => continue,
        };
        let mut found = Entry {
            span: place.span(id),
            is_term,
            has_value: value.is_some(),
            variables: BTreeMap::new(),
            overridden_variables: BTreeSet::new(),
            references: Vec::new(),
            functions: Vec::new(),
            hidden: None,
        };
        for pattern in
            (value.into_iter()).chain(attributes.iter().map(|attribute| &attribute.value))
        {
            place.pattern(pattern, &mut found);
        }
        entries.push((id.to_owned(), found));
    }
    entries
}

/// Computes spans in a parsed file: Fluent keeps slices of the file, so the distance of a slice
/// from the start is its offset.
struct Place {
    source: SourceId,
    offset: usize,
    start: usize,
}

impl Place {
    fn span(&self, slice: &str) -> Span {
        let start = (slice.as_ptr() as usize).saturating_sub(self.start) + self.offset;
        Span::new(self.source, start..start + slice.len())
    }

    fn pattern(&self, pattern: &ast::Pattern<&str>, found: &mut Entry) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression, found);
            }
        }
    }

    fn expression(&self, expression: &ast::Expression<&str>, found: &mut Entry) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, found),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector, found);
                for variant in variants {
                    self.pattern(&variant.value, found);
                }
            }
        }
    }

    fn inline(&self, inline: &ast::InlineExpression<&str>, found: &mut Entry) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                // Characters of the file are checked for the whole file.
                let hidden = unescape_unicode_to_string(value)
                    .chars()
                    .find(|&c| is_forbidden(c) && !value.contains(c));
                if let Some(c) = hidden {
                    found.hidden.get_or_insert((c, self.span(value)));
                }
            }
            ast::InlineExpression::NumberLiteral { .. } => {}
            ast::InlineExpression::FunctionReference { id, arguments } => {
                found
                    .functions
                    .push((id.name.to_owned(), self.span(id.name)));
                self.arguments(arguments, found);
            }
            ast::InlineExpression::MessageReference { id, .. } => {
                found.references.push(Reference {
                    id: id.name.to_owned(),
                    is_term: false,
                    span: self.span(id.name),
                })
            }
            ast::InlineExpression::TermReference { id, arguments, .. } => {
                found.references.push(Reference {
                    id: id.name.to_owned(),
                    is_term: true,
                    span: self.span(id.name),
                });
                if let Some(arguments) = arguments {
                    self.arguments(arguments, found);
                }
            }
            ast::InlineExpression::VariableReference { id } => {
                found
                    .variables
                    .entry(id.name.to_owned())
                    .or_insert_with(|| self.span(id.name));
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression, found),
        }
    }

    fn arguments(&self, arguments: &ast::CallArguments<&str>, found: &mut Entry) {
        for argument in
            (arguments.positional.iter()).chain(arguments.named.iter().map(|named| &named.value))
        {
            self.inline(argument, found);
        }
    }
}
