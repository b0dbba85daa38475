//! Templates of a theme that nothing asks for. The name of one is a slip as a rule, and the page that it
//! was written for would look as before without a word.

use std::collections::BTreeSet;

use super::nesting;
use crate::diagnostic::{Code, Diagnostic, Edit, nearest};
use crate::render::error::{DEFAULT_PREFIX, Templates};
use crate::source::{SourceId, Sources};

/// A diagnostic for each template of a project that is neither that of a page, by the names in `pages`,
/// nor stands for one of the built-in theme, nor is used by another template.
pub(super) fn templates(
    sources: &Sources,
    templates: &Templates,
    pages: &[&str],
) -> Vec<Diagnostic> {
    let uses = nesting::uses(templates);
    let used: BTreeSet<&str> = uses.values().flatten().map(|used| used.name).collect();
    let plain = |name: &'_ str| name.strip_prefix(DEFAULT_PREFIX).map(str::to_owned);
    let built_in: BTreeSet<String> = templates
        .iter()
        .filter(|(_, template)| sources.get(template.source).built_in)
        .filter_map(|(name, _)| plain(name))
        .collect();
    let used_plainly: BTreeSet<String> = used.iter().filter_map(|name| plain(name)).collect();
    let mut found = Vec::new();
    for (name, template) in templates.iter() {
        let own = plain(name).unwrap_or_else(|| name.to_owned());
        // A component is called by its own name, and not by that of its file.
        let is_asked_for = template.text.contains("{% component")
            || used.contains(name)
            || used_plainly.contains(&own)
            || built_in.contains(&own)
            || pages.contains(&own.as_str());
        if is_asked_for || sources.get(template.source).built_in {
            continue;
        }
        let known = pages
            .iter()
            .copied()
            .chain(built_in.iter().map(String::as_str));
        found.push(problem(
            sources,
            template.source,
            &own,
            nearest(&own, known),
        ));
    }
    found
}

fn problem(sources: &Sources, id: SourceId, name: &str, near: Option<&str>) -> Diagnostic {
    let path = &sources.get(id).path;
    let diagnostic = Diagnostic::new(Code::UnexpectedFile, crate::source::Span::new(id, 0..0))
        .message(format!("No page and no other template uses `{path}`"))
        .expected("the name of a template of the built-in theme, or one that another template includes or extends");
    let meant = near.and_then(|near| Some(format!("{}{near}", path.strip_suffix(name)?)));
    match meant {
        Some(meant)
            if sources
                .iter()
                .all(|(_, file)| file.path != meant || file.built_in) =>
        {
            diagnostic
                .suggestion(Some(&meant))
                .hint(format!("Rename it to `{meant}`, or remove it."))
                .edit(Edit::Rename(id, meant))
        }
        _ => diagnostic.hint("Include it where it belongs, or remove it."),
    }
}
