//! How deep templates include and extend each other: Tera calls itself for each step, so a chain
//! without an end would end the program.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::render::error::{DEFAULT_PREFIX, Templates};

/// The longest chain of templates that include or extend each other.
const MAX_CHAIN: usize = 32;

/// So many templates may lead into circles, which Tera reports with their names.
const MAX_IN_CIRCLES: usize = 256;

/// So many `elif` may stand in one template.
const MAX_BRANCHES: usize = 200;

/// The problems of chains that are too long, and the templates that begin such a chain.
pub(super) fn too_deep(templates: &Templates) -> (Vec<Diagnostic>, BTreeSet<String>) {
    let uses = uses(templates);
    let heights = heights(&uses);
    let names = || uses.keys().copied();
    let height = |name: &str| heights.get(name).copied();
    let is_high = |name: &&str| height(name).is_some_and(|height| height > MAX_CHAIN);
    let mut cut: BTreeSet<String> = names().filter(is_high).map(str::to_owned).collect();
    let is_first = |name: &&str| height(name) == Some(MAX_CHAIN + 1);
    let mut reported: Vec<&str> = names().filter(is_first).collect();
    let in_circles: Vec<&str> = names().filter(|name| height(name).is_none()).collect();
    if in_circles.len() > MAX_IN_CIRCLES {
        reported.extend(in_circles.first());
        cut.extend(in_circles.into_iter().map(str::to_owned));
    }
    // Tera calls itself for each `elif`, too.
    for (name, template) in templates.iter() {
        if template.text.matches("elif").count() > MAX_BRANCHES {
            reported.push(name);
            cut.insert(name.to_owned());
        }
    }
    let problem = |name| {
        let range = uses
            .get(name)
            .and_then(|uses| uses.first())
            .map(|it| it.range.clone());
        Diagnostic::new(
            Code::TemplateError,
            templates.span(name, range.unwrap_or(0..0)),
        )
        .message(format!(
            "More than {MAX_CHAIN} templates include or extend each other in a row, or one has more than {MAX_BRANCHES} `elif`"
        ))
        .caret("one too many")
        .hint("Put what they hold into fewer templates.")
    };
    (reported.into_iter().map(problem).collect(), cut)
}

/// That a template includes or extends another.
pub(super) struct Use<'t> {
    pub(super) name: &'t str,
    range: Range<usize>,
}

/// What each template includes and extends.
pub(super) fn uses(templates: &Templates) -> BTreeMap<&str, Vec<Use<'_>>> {
    let names: BTreeSet<&str> = templates.iter().map(|(name, _)| name).collect();
    let mut uses = BTreeMap::new();
    for (name, template) in templates.iter() {
        let mut used = Vec::new();
        for (written, range) in quoted(&template.text) {
            let default = format!("{DEFAULT_PREFIX}{written}");
            let found = names.get(written).or_else(|| names.get(default.as_str()));
            used.extend(found.map(|&name| Use { name, range }));
        }
        uses.insert(name, used);
    }
    uses
}

/// The names in `{% include "…" %}` and `{% extends "…" %}`.
fn quoted(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    text.match_indices("{%").filter_map(|(at, _)| {
        let tag = text.get(at + 2..)?.trim_start_matches('-').trim_start();
        let name = tag
            .strip_prefix("include")
            .or_else(|| tag.strip_prefix("extends"))?;
        let name = name.trim_start();
        let quote = name
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\'' | '`'))?;
        let name = name.get(1..)?;
        let start = text.len() - name.len();
        let end = name.find(quote)?;
        Some((name.get(..end)?, start..start + end))
    })
}

/// The length of the longest chain from each template on, itself included; none for those that
/// lead into a circle.
fn heights<'t>(uses: &BTreeMap<&'t str, Vec<Use<'t>>>) -> BTreeMap<&'t str, usize> {
    let mut waits_for: BTreeMap<&str, usize> = BTreeMap::new();
    let mut used_by: BTreeMap<&str, Vec<&'t str>> = BTreeMap::new();
    for (&name, used) in uses {
        waits_for.insert(name, used.len());
        for one in used {
            used_by.entry(one.name).or_default().push(name);
        }
    }
    let mut heights: BTreeMap<&'t str, usize> = BTreeMap::new();
    let mut ready: Vec<&'t str> = Vec::new();
    ready.extend(
        uses.iter()
            .filter(|(_, used)| used.is_empty())
            .map(|(&name, _)| name),
    );
    while let Some(name) = ready.pop() {
        let below = uses.get(name).into_iter().flatten();
        let below = below.filter_map(|one| heights.get(one.name)).max();
        heights.insert(name, below.map_or(1, |below| below + 1));
        for &user in used_by.get(name).into_iter().flatten() {
            if let Some(count) = waits_for.get_mut(user) {
                *count -= 1;
                if *count == 0 {
                    ready.push(user);
                }
            }
        }
    }
    heights
}
