//! Messages for the terminal.

use std::collections::BTreeSet;
use std::time::Duration;

use super::problems::Problem;
use crate::diagnostic::render::{counted, visible_line};

/// One line about a rebuild: the files, the number of pages that show them, the duration.
pub(super) fn rebuilt(changed: &BTreeSet<String>, pages: usize, took: Duration) -> String {
    format!(
        "{} concerns {}, shown after {:.0} ms.",
        changed_words(changed),
        counted(pages, "page"),
        took.as_secs_f64() * 1000.0
    )
}

/// One line about changed files that are not served.
pub(super) fn changed(changed: &BTreeSet<String>) -> String {
    format!("{} changed.", files(changed))
}

/// The number of errors that keep the new files from being served, and the place of the first. The
/// problems themselves are printed by [`new_problems`].
pub(super) fn not_shown(problems: &[Problem], has_site: bool) -> String {
    let errors: Vec<&Problem> = problems
        .iter()
        .filter(|problem| problem.is_error())
        .collect();
    let first = errors.first().and_then(|error| error.place.as_deref());
    let (at, are_mended) = match errors.len() {
        1 => (", at ", "it is mended"),
        _ => (", the first at ", "they are mended"),
    };
    let place = first.map_or_else(String::new, |place| format!("{at}{place}"));
    let count = counted(errors.len(), "error");
    if has_site {
        format!("{count}{place}. The pages are from before, until {are_mended}.")
    } else {
        format!("{count}{place}. There is no page to show until {are_mended}.")
    }
}

/// The problems that were not printed yet, or that the errors are gone; `None` if neither.
pub(super) fn new_problems(before: &[Problem], now: &[Problem]) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::problems::system_error;

    fn error(place: Option<&str>) -> Problem {
        Problem {
            place: place.map(str::to_owned),
            ..system_error("Wrong")
        }
    }

    #[test]
    fn what_is_left_is_told_with_its_place() {
        let placed = || error(Some("site.toml:2:1"));
        for (problems, has_site, expected) in [
            (
                vec![placed()],
                true,
                "1 error, at site.toml:2:1. The pages are from before, until it is mended.",
            ),
            (
                vec![placed(), error(None)],
                true,
                "2 errors, the first at site.toml:2:1. The pages are from before, until they are \
                 mended.",
            ),
            (
                vec![error(None)],
                false,
                "1 error. There is no page to show until it is mended.",
            ),
        ] {
            assert_eq!(not_shown(&problems, has_site), expected);
        }
    }

    #[test]
    fn files_and_pages_are_counted() {
        let all: Vec<String> = ["a.md", "b.md", "c.md"].map(str::to_owned).into();
        for (count, pages, expected) in [
            (1, 1, "a.md changed, concerns 1 page, shown after 12 ms."),
            (
                2,
                0,
                "a.md and 1 more file changed, concerns 0 pages, shown after 12 ms.",
            ),
            (
                3,
                7,
                "a.md and 2 more files changed, concerns 7 pages, shown after 12 ms.",
            ),
        ] {
            let changed: BTreeSet<String> = all.iter().take(count).cloned().collect();
            let said = rebuilt(&changed, pages, Duration::from_micros(12_400));
            assert_eq!(said, expected);
        }
    }
}
