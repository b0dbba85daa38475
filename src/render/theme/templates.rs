//! The templates of a theme, compiled once.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use super::{nesting, unused};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::render::DEFAULT_THEME;
use crate::render::error::{self, DEFAULT_PREFIX, Templates};
use crate::render::filters;
use crate::serialized_view::SerializedView;
use crate::source::Sources;

/// The templates of a theme.
pub struct Theme {
    tera: Tera,
    templates: Templates,
}

impl Theme {
    /// Compiles `themes/<theme>/templates/**` over those of the default theme. Reports every
    /// template that cannot be compiled, with its place; a theme with such a template renders
    /// nothing. Templates that nothing asks for are reported, too: `pages` are the names of those of pages.
    pub fn load(
        sources: &Sources,
        theme: &str,
        pages: &[&str],
        diagnostics: &mut Diagnostics,
    ) -> Theme {
        let templates = templates(sources, theme);
        for problem in unused::templates(sources, &templates, pages) {
            problem.report(diagnostics);
        }
        let tera = compile(&templates, diagnostics);
        Theme { tera, templates }
    }

    /// Renders a view. `page` is the page's address, for the message; `shared` are values common to
    /// all pages, available beside the fields of the view.
    ///
    /// # Errors
    ///
    /// A `template-error` that names the page and the place in the template: a variable that the
    /// view does not have, a filter that cannot take its value, a template that is not there or
    /// that writes nothing.
    pub fn render(
        &self,
        template: &str,
        page: &str,
        view: &impl Serialize,
        shared: &[(&'static str, SerializedView)],
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut context = Context::from_serialize(view)
            .map_err(|problem| self.templates.unrendered(template, page, &problem))?;
        for (name, value) in shared {
            context.insert_value(*name, value.clone().into_value());
        }
        let mut bytes = Vec::with_capacity(32 * 1024);
        match self.tera.render_to(template, &context, &mut bytes) {
            Ok(()) if bytes.is_empty() => Err(self.templates.without_words(template, page)),
            Ok(()) => Ok(bytes),
            Err(problem) => Err(self.templates.unrendered(template, page, &problem)),
        }
    }

    /// Whether there is a template of this name.
    pub fn has(&self, template: &str) -> bool {
        self.tera.contains_template(template)
    }
}

/// The templates, by their names in Tera.
fn templates(sources: &Sources, theme: &str) -> Templates {
    let mut found = BTreeMap::new();
    let mut themes = vec![(DEFAULT_THEME, DEFAULT_PREFIX)];
    if theme != DEFAULT_THEME {
        themes.push((theme, ""));
    }
    for (theme, prefix) in themes {
        let folder = format!("themes/{theme}/templates/");
        for (id, source) in sources.iter() {
            if source.oddity.is_none()
                && let Some(name) = source.path.strip_prefix(&folder)
            {
                let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
                let template = error::Template {
                    source: id,
                    offset: source.text.len() - text.len(),
                    text: text.to_owned(),
                };
                found.insert(format!("{prefix}{name}"), template);
            }
        }
    }
    Templates::new(found)
}

fn new_tera() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".xml"]);
    // Cannot fail before a template is added.
    let _ = tera.set_fallback_prefixes([DEFAULT_PREFIX]);
    filters::register(&mut tera);
    tera
}

/// Compiles all templates. If some cannot be compiled, reports them and returns no templates.
fn compile(templates: &Templates, diagnostics: &mut Diagnostics) -> Tera {
    // Tera stops at the first syntax error, so each template is parsed alone first. Invalid ones
    // are replaced with empty ones, so that the others are still checked.
    let (chains, mut emptied) = nesting::too_deep(templates);
    for problem in chains {
        problem.report(diagnostics);
    }
    for (name, template) in templates.iter() {
        if emptied.contains(name) {
            continue;
        }
        let alone = new_tera().add_raw_template(name, &template.text);
        if let Err(problem) = alone
            && let ErrorKind::SyntaxError(report) = problem.kind()
        {
            let range = &report.span().range;
            templates
                .unreadable(name, report.message(), range)
                .report(diagnostics);
            emptied.insert(name.to_owned());
        }
    }

    // Problems between templates are found only when all are loaded.
    loop {
        let mut tera = new_tera();
        let together = templates.iter().map(|(name, template)| {
            let is_empty = emptied.contains(name);
            (name, if is_empty { "" } else { &template.text })
        });
        let Err(problem) = tera.add_raw_templates(together) else {
            return if emptied.is_empty() { tera } else { new_tera() };
        };
        let mut culprit = None;
        for found in templates.unfit(&problem) {
            // An item missing from a replaced template is not an error of the templates that use
            // it.
            if emptied.is_empty() || !found.may_miss_what_was_emptied {
                found.diagnostic.report(diagnostics);
            }
            culprit = culprit.or(found.culprit);
        }
        match culprit {
            Some(culprit) if emptied.insert(culprit.clone()) => {}
            _ => return new_tera(),
        }
    }
}

impl Templates {
    fn without_words(&self, template: &str, page: &str) -> Box<Diagnostic> {
        let diagnostic = Diagnostic::new(Code::TemplateError, self.span(template, 0..0))
            .message(format!("The page {page} would have nothing in it"))
            .hint("Write the template, or delete it: then that of the default theme is used.");
        Box::new(diagnostic)
    }

    fn unrendered(&self, template: &str, page: &str, problem: &tera::Error) -> Box<Diagnostic> {
        let (text, span, callers) = self.place_of(template, problem);
        let (message, candidates) = error::split_candidates(&text);
        let mut diagnostic = Diagnostic::new(Code::TemplateError, span)
            .message(format!("The page {page} cannot be rendered: {message}"))
            .caret("in this template");
        if let Some((written, candidates)) = candidates {
            diagnostic = diagnostic.did_you_mean(&written, candidates.iter().map(String::as_str));
        }
        for caller in callers {
            diagnostic = diagnostic.label(caller, "used from here");
        }
        Box::new(diagnostic)
    }
}
