//! Errors of Tera as diagnostics with a place in a file.

use std::collections::BTreeMap;
use std::ops::Range;

use tera::ErrorKind;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceId, Span};

/// The prefix of the default theme's templates, so that a theme's own have precedence and can still
/// extend them: `{% extends "default/page.html" %}`.
pub(super) const DEFAULT_PREFIX: &str = "default/";

/// A template file.
pub(super) struct Template {
    /// Its file.
    pub(super) source: SourceId,
    /// The length of the byte order mark before the text, in bytes.
    pub(super) offset: usize,
    /// Its text.
    pub(super) text: String,
}

impl Template {
    fn span(&self, range: Range<usize>) -> Span {
        let end = range.end.min(self.text.len());
        let start = range.start.min(end);
        Span::new(self.source, start + self.offset..end + self.offset)
    }

    /// The byte offset of a line and a column in characters, both from 1.
    fn byte(&self, line: usize, column: usize) -> usize {
        let mut start = 0;
        for (at, text) in self.text.split_inclusive('\n').enumerate() {
            if at + 1 == line {
                let within: usize = (text.chars().take(column.saturating_sub(1)))
                    .map(char::len_utf8)
                    .sum();
                return start + within;
            }
            start += text.len();
        }
        self.text.len()
    }

    /// The first occurrence of a text between quotes; the start of the file if there is none.
    fn quoted(&self, text: &str) -> Range<usize> {
        ['"', '\'', '`']
            .iter()
            .find_map(|quote| self.text.find(&format!("{quote}{text}{quote}")))
            .map_or(0..0, |at| at..at + text.len() + 2)
    }
}

/// All templates, by their names in Tera.
pub(super) struct Templates(BTreeMap<String, Template>);

/// A problem between templates.
pub(super) struct Unfit {
    /// The problem.
    pub(super) diagnostic: Diagnostic,
    /// Whether the missing item could be in a template that was replaced with an empty one.
    pub(super) may_miss_what_was_emptied: bool,
    /// The template that prevents Tera from checking the others.
    pub(super) culprit: Option<String>,
}

impl Templates {
    pub(super) fn new(templates: BTreeMap<String, Template>) -> Self {
        Self(templates)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Template)> {
        self.0
            .iter()
            .map(|(name, template)| (name.as_str(), template))
    }

    /// The diagnostic for a template with a syntax error.
    pub(super) fn unreadable(&self, name: &str, said: &str, range: &Range<usize>) -> Diagnostic {
        Diagnostic::new(Code::TemplateError, self.span(name, range.clone()))
            .message(format!(
                "The template cannot be read: {}",
                lower_first(said)
            ))
            .caret("here")
    }

    /// The problems between templates that have no syntax errors.
    pub(super) fn unfit(&self, problem: &tera::Error) -> Vec<Unfit> {
        let unfit = |name: &str, range: Range<usize>, message: String, culprit: Option<&String>| {
            vec![Unfit {
                diagnostic: Diagnostic::new(Code::TemplateError, self.span(name, range))
                    .message(message)
                    .caret("here"),
                may_miss_what_was_emptied: false,
                culprit: culprit.cloned(),
            }]
        };
        let quoted = |name: &str, text: &str| {
            let template = self.0.get(name);
            template.map_or(0..0, |template| {
                let range = template.quoted(text);
                match text.strip_prefix("default/") {
                    Some(short) if range.is_empty() => template.quoted(short),
                    _ => range,
                }
            })
        };
        let first_quoted = |name: &str, chain: &[String]| {
            let ranges = chain.iter().map(|other| quoted(name, other));
            ranges
                .into_iter()
                .find(|range| !range.is_empty())
                .unwrap_or(0..0)
        };
        match problem.kind() {
            ErrorKind::MissingParent { current, parent } => unfit(
                current,
                quoted(current, parent),
                format!("There is no template `{parent}` to extend"),
                Some(current),
            ),
            ErrorKind::CircularExtend {
                tpl,
                inheritance_chain,
            } => unfit(
                tpl,
                first_quoted(tpl, inheritance_chain),
                "The template extends itself in a circle".to_owned(),
                Some(tpl),
            ),
            ErrorKind::CircularInclude { tpl, include_chain } => unfit(
                tpl,
                first_quoted(tpl, include_chain),
                format!(
                    "The template includes itself in a circle: {}",
                    include_chain.join(" → ")
                ),
                Some(tpl),
            ),
            _ => {
                let said = problem.to_string();
                let reports = reports(&said);
                if reports.is_empty() {
                    // "Component `x` is defined in both `a` and `b`" names the file and no place.
                    let named = (said.split('`').skip(1).step_by(2))
                        .filter(|name| self.0.contains_key(*name))
                        .last()
                        .map(str::to_owned);
                    return unfit(
                        named.as_deref().unwrap_or_default(),
                        0..0,
                        format!("The templates do not fit together: {}", lower_first(&said)),
                        named.as_ref(),
                    );
                }
                reports
                    .into_iter()
                    .map(|report| Unfit {
                        diagnostic: Diagnostic::new(Code::TemplateError, self.report_span(&report))
                            .message(format!(
                                "The template cannot be used: {}",
                                lower_first(report.message)
                            ))
                            .caret("here"),
                        may_miss_what_was_emptied: ["Unknown component", "Block "]
                            .iter()
                            .any(|start| report.message.starts_with(start)),
                        culprit: None,
                    })
                    .collect()
            }
        }
    }

    /// The diagnostic for an error during rendering: its place, and the places that include it.
    pub(super) fn place_of(
        &self,
        template: &str,
        problem: &tera::Error,
    ) -> (String, Span, Vec<Span>) {
        match problem.kind() {
            ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
                let callers = reports(&problem.to_string())
                    .iter()
                    .skip(1)
                    .map(|caller| self.report_span(caller))
                    .collect();
                let span = self.span(report.filename(), report.span().range.clone());
                (lower_first(report.message()), span, callers)
            }
            _ => (
                lower_first(&problem.to_string()),
                self.span(template, 0..0),
                Vec::new(),
            ),
        }
    }

    /// A range of a template; without such a template, the start of any file, so that the message
    /// is still shown.
    pub(super) fn span(&self, name: &str, range: Range<usize>) -> Span {
        let found = self.0.get(name).or_else(|| {
            let prefixed = format!("{DEFAULT_PREFIX}{name}");
            self.0.get(&prefixed)
        });
        match found {
            Some(template) => template.span(range),
            None => Span::new(
                self.0
                    .values()
                    .next()
                    .map_or(SourceId::FIRST, |template| template.source),
                0..0,
            ),
        }
    }

    fn report_span(&self, report: &Report<'_>) -> Span {
        let range = self.0.get(report.name).map_or(0..0, |template| {
            let start = template.byte(report.line, report.column);
            let end = template.byte(report.line, report.column + report.width);
            start..end
        });
        self.span(report.name, range)
    }
}

/// A place in a message of Tera:
///
/// ```text
/// error: Unknown filter `x`
///  --> page.html:1:11
///   |
/// 1 | {{ name | x }}
///   |           ^
/// ```
struct Report<'a> {
    message: &'a str,
    name: &'a str,
    line: usize,
    column: usize,
    width: usize,
}

fn reports(text: &str) -> Vec<Report<'_>> {
    let lines: Vec<&str> = text.lines().collect();
    let mut reports = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let (message, place) = if let Some(message) = line.strip_prefix("error: ") {
            let place = lines.get(at + 1).and_then(|line| line.split_once("--> "));
            (message, place.map(|(_, place)| place))
        } else if let Some(note) = line.strip_prefix("note: ") {
            (note, note.rsplit(' ').next())
        } else {
            continue;
        };
        let Some(place) = place else { continue };
        let mut parts = place.rsplitn(3, ':');
        let column = parts.next().and_then(|column| column.parse().ok());
        let line = parts.next().and_then(|line| line.parse().ok());
        if let (Some(column), Some(line), Some(name)) = (column, line, parts.next()) {
            let width = lines
                .get(at..)
                .unwrap_or_default()
                .iter()
                .find(|line| line.ends_with('^'))
                .map_or(0, |line| line.bytes().filter(|&byte| byte == b'^').count());
            reports.push(Report {
                message,
                name,
                line,
                column,
                width,
            });
        }
    }
    reports
}

/// Splits "Variable `x` is not defined. Available variables: a, b" into the sentence, the name that
/// was written, and the available names.
pub(super) fn split_candidates(text: &str) -> (&str, Option<(String, Vec<String>)>) {
    let Some((message, candidates)) = text.split_once(". Available variables: ") else {
        return (text, None);
    };
    let written = message.split('`').nth(1).unwrap_or_default().to_owned();
    let candidates = candidates.split(", ").map(str::to_owned).collect();
    (message, Some((written, candidates)))
}

/// The text with a lower-case first letter, to be used inside of another sentence.
fn lower_first(text: &str) -> String {
    let mut characters = text.trim_end_matches('.').chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// Triggers every message of Tera that is parsed here.
#[cfg(test)]
mod tests {
    use super::{reports, split_candidates};
    use tera::{Context, Tera};

    fn refused(templates: &[(&str, &str)]) -> String {
        let mut tera = Tera::new();
        let refused = tera.add_raw_templates(templates.iter().copied());
        refused.unwrap_err().to_string()
    }

    #[test]
    fn the_report_of_tera_is_drawn_as_it_is_read() {
        for (templates, message, place) in [
            (
                &[("a.html", "\n <p>{{ name | nofilter }}")][..],
                "Unknown filter `nofilter`",
                ("a.html", 2, 15, 8),
            ),
            (
                &[("a.html", "{{ <nocomponent/> }}")],
                "Unknown component `nocomponent`",
                ("a.html", 1, 4, 14),
            ),
            (
                &[
                    (
                        "a.html",
                        "{% extends 'b.html' %}{% block x %}{% endblock %}",
                    ),
                    ("b.html", ""),
                ],
                "Block `x` is not defined in any parent template",
                ("a.html", 1, 32, 1),
            ),
        ] {
            let said = refused(templates);
            let found = reports(&said);
            let [report] = found.as_slice() else {
                panic!("{said}")
            };
            assert_eq!(report.message, message);
            let read = (report.name, report.line, report.column, report.width);
            assert_eq!(read, place, "{said}");
        }
    }

    #[test]
    fn two_components_of_one_name_are_named_with_their_files() {
        let one = "{% component x() %}{% endcomponent x %}";
        let said = refused(&[("a.html", one), ("b.html", one)]);
        assert_eq!(
            said,
            "Component `x` is defined in both `a.html` and `b.html`"
        );
    }

    #[test]
    fn notes_and_candidates_are_read_out_of_an_error_of_rendering() {
        let mut tera = Tera::new();
        tera.add_raw_templates([
            (
                "a.html",
                "{% component x(name: string) %}{{ nam }}{% endcomponent x %}",
            ),
            ("b.html", "\n{{ <x name=\"y\"/> }}"),
        ])
        .unwrap();
        let problem = tera.render("b.html", &Context::new()).unwrap_err();
        let said = problem.to_string();
        let found = reports(&said);
        let [error, caller] = found.as_slice() else {
            panic!("{said}")
        };
        assert_eq!((error.name, error.line), ("a.html", 1), "{said}");
        assert_eq!((caller.name, caller.line), ("b.html", 2), "{said}");
        let (message, candidates) = split_candidates(error.message);
        assert_eq!(message, "Variable `nam` is not defined");
        let (written, candidates) = candidates.unwrap();
        assert_eq!(written, "nam");
        assert!(candidates.contains(&"name".to_owned()), "{said}");
    }
}
