//! The sources that a rating or a practice gained and lost.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::source_keys;
use crate::model::Citation;

use super::change::{ChangedSource, SourceChanges};

/// Compares two lists of sources. One is the same as before if its address is, or its title and its
/// publisher, or, without a publisher, its title.
pub(super) fn source_changes(base: &[Citation], head: &[Citation]) -> SourceChanges {
    let mut changes = SourceChanges::default();
    if base == head {
        return changes;
    }
    let mut known = BTreeMap::new();
    let mut titles = BTreeMap::new();
    for (at, source) in base.iter().enumerate() {
        for key in source_keys(source) {
            known.entry(key).or_insert(at);
        }
        titles.entry(source.title.trim()).or_insert(at);
    }
    let mut taken = BTreeSet::new();
    for source in head {
        let by_title = || {
            let at = *titles.get(source.title.trim())?;
            let is_bare = source.publisher.is_none() || base[at].publisher.is_none();
            is_bare.then_some(at)
        };
        let found = source_keys(source)
            .find_map(|key| known.get(&key).copied())
            .or_else(by_title);
        match found.filter(|&at| taken.insert(at)) {
            None => changes.gained.push(described(source)),
            Some(at) if base[at] == *source => {}
            Some(at) => changes.changed.push(cited_otherwise(&base[at], source)),
        }
    }
    changes.lost = (base.iter().enumerate())
        .filter(|(at, _)| !taken.contains(at))
        .map(|(_, source)| described(source))
        .collect();
    changes
}

/// What differs between two citations of one source.
fn cited_otherwise(was: &Citation, now: &Citation) -> ChangedSource {
    let (before, after) = (parts(was), parts(now));
    let without = |parts: &[String], others: &[String]| -> Vec<String> {
        let own = parts.iter().filter(|part| !others.contains(part));
        own.cloned().collect()
    };
    ChangedSource {
        title: now.title.to_string(),
        was: without(&before, &after),
        now: without(&after, &before),
    }
}

/// A source in a line.
fn described(source: &Citation) -> String {
    parts(source).join(", ")
}

/// What is said of a source.
fn parts(source: &Citation) -> Vec<String> {
    let mut parts = vec![source.title.to_string()];
    parts.extend(source.publisher.as_ref().map(ToString::to_string));
    parts.extend(source.year.map(|year| year.to_string()));
    parts.extend(source.copy_of.map(|year| format!("copy of {year}")));
    parts.extend(source.url.as_ref().map(ToString::to_string));
    parts.extend(source.accessed.map(|day| format!("read {day}")));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(texts: &[&str]) -> Vec<Citation> {
        let given = |text: &str| (!text.is_empty()).then(|| text.into());
        (texts.iter())
            .map(|text| {
                let parts: Vec<&str> = text.split('|').collect();
                Citation {
                    title: parts[0].into(),
                    publisher: given(parts[1]),
                    url: given(parts[2]),
                    year: parts[3].parse().ok(),
                    ..Citation::default()
                }
            })
            .collect()
    }

    #[test]
    fn sources_are_gained_lost_or_cited_otherwise() {
        for (base, head, counts) in [
            (&["A|P||"][..], &["A|P||"][..], (0, 0, 0)),
            (&["A|P||", "B|P||"], &["B|P||", "A|P||"], (0, 0, 0)), // their order means nothing
            (&["A|P||"], &["A|P||", "B|P||"], (1, 0, 0)),
            (&["A|P||", "B|P||"], &["B|P||"], (0, 1, 0)),
            (&["A|P||2024"], &["A|P||2026"], (0, 0, 1)),
            (
                &["A|P|https://x.org/a|"],
                &["B|Q|http://x.org/a/|"],
                (0, 0, 1),
            ),
            (
                &["A|P|https://x.org/a|"],
                &["A|P|https://x.org/b|"],
                (0, 0, 1),
            ),
            (&["A|||"], &["A|P||"], (0, 0, 1)), // it got a publisher
            (&["A|P||"], &["A|Q||"], (1, 1, 0)),
            (&["A|P||"], &["A|P||", "A|P||"], (1, 0, 0)), // each is found once
        ] {
            let found = source_changes(&sources(base), &sources(head));
            let found = (found.gained.len(), found.lost.len(), found.changed.len());
            assert_eq!(found, counts, "{base:?} {head:?}");
        }
    }
}
