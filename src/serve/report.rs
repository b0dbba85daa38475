//! What people read on the terminal.

use std::collections::BTreeSet;
use std::time::Duration;

use super::problems::Problem;
use crate::diagnostic::render::visible_line;

/// One line about a rebuild.
pub(super) fn rebuilt(changed: &BTreeSet<String>, pages: usize, took: Duration) -> String {
    format!(
        "{} {}, shown after {:.0} ms.",
        changed_words(changed),
        match pages {
            1 => "concerns 1 page".to_owned(),
            count => format!("concerns {count} pages"),
        },
        took.as_secs_f64() * 1000.0
    )
}

/// One line about files that changed.
pub(super) fn changed(changed: &BTreeSet<String>) -> String {
    format!("{} changed.", files(changed))
}

/// How much keeps the new files from being shown.
pub(super) fn not_shown(problems: &[Problem], has_site: bool) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let count = match errors {
        1 => "1 error".to_owned(),
        count => format!("{count} errors"),
    };
    let rest = if has_site {
        "The pages are from before; they follow once it is mended."
    } else {
        "There is no page to show yet."
    };
    format!("{count}. {rest}")
}

/// The problems that were not told yet, or that the errors are gone; nothing if nothing is new.
pub(super) fn news(before: &[Problem], now: &[Problem]) -> Option<String> {
    let fresh: String = now
        .iter()
        .filter(|problem| !before.contains(problem))
        .map(|problem| problem.colored.as_str())
        .collect();
    if !fresh.is_empty() {
        return Some(fresh);
    }
    let has_errors = |problems: &[Problem]| problems.iter().any(Problem::is_error);
    let is_mended = has_errors(before) && !has_errors(now);
    is_mended.then(|| "Mended.\n".to_owned())
}

fn changed_words(changed: &BTreeSet<String>) -> String {
    format!("{} changed,", files(changed))
}

fn files(changed: &BTreeSet<String>) -> String {
    let mut paths = changed.iter().map(|path| visible_line(path));
    match (paths.next(), changed.len()) {
        (Some(only), 1) => only.into_owned(),
        (Some(first), 2) => format!("{first} and 1 more file"),
        (Some(first), count) => format!("{first} and {} more files", count - 1),
        (None, _) => "Something".to_owned(),
    }
}
