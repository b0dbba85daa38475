//! Which ratings can be compared. The changes of the rubric say which version broke the comparison of
//! which sub-elements; no trend, movement, order or list of peers crosses such a break. And two
//! ratings of one state that rest on the same source show no movement.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Change, Citation, ElementIndex, Rubric, SubElementIndex, natural_order};

/// Whether ratings of a sub-element under two versions of the rubric can be compared: true unless a
/// change after the older version, up to and including the newer one, broke the comparison. The
/// order of `a` and `b` does not matter. Versions are ordered as in [`Rubric::versions`].
pub fn is_comparable(rubric: &Rubric, a: &str, b: &str, sub_element: SubElementIndex) -> bool {
    a == b
        || comparable_version(rubric, a, sub_element) == comparable_version(rubric, b, sub_element)
}

/// The changes that broke the comparison of a sub-element between two versions, oldest first, each
/// with its position in [`Rubric::changes`]. Empty if the ratings can be compared.
pub fn breaks_between<'r>(
    rubric: &'r Rubric,
    a: &'r str,
    b: &'r str,
    sub_element: SubElementIndex,
) -> impl Iterator<Item = (usize, &'r Change)> {
    let (older, newer) = if natural_order(a, b).is_le() {
        (a, b)
    } else {
        (b, a)
    };
    (rubric.changes.iter())
        .enumerate()
        .filter(move |(_, change)| {
            !change.comparable
                && natural_order(&change.version, older).is_gt()
                && natural_order(&change.version, newer).is_le()
                && change.sub_elements.contains(&sub_element)
        })
}

/// The number of changes, up to and including a version of the rubric, that broke the comparison of
/// a sub-element. Ratings can be compared if their numbers are equal; a higher number is newer.
pub fn comparable_version(
    rubric: &Rubric,
    version: &str,
    sub_element: SubElementIndex,
) -> ComparableVersion {
    count(rubric, version, |changed| changed == sub_element)
}

/// [`comparable_version`] for the score of a core element: the sum over its sub-elements.
pub(super) fn comparable_element_version(
    rubric: &Rubric,
    version: &str,
    element: ElementIndex,
) -> ComparableVersion {
    count(rubric, version, |changed| {
        rubric
            .sub_elements
            .get(changed)
            .is_some_and(|sub_element| sub_element.element == element)
    })
}

/// The number of breaks up to a version of the rubric, from 0.
pub type ComparableVersion = u16;

fn count(
    rubric: &Rubric,
    version: &str,
    concerns: impl Fn(SubElementIndex) -> bool,
) -> ComparableVersion {
    let breaks = rubric.changes.iter().filter(|change| {
        !change.comparable
            && natural_order(&change.version, version).is_le()
            && change.sub_elements.iter().any(|&changed| concerns(changed))
    });
    ComparableVersion::try_from(breaks.count()).unwrap_or(ComparableVersion::MAX)
}

/// Whether a later rating rests on nothing but the sources of an earlier one: then whatever differs
/// is the reading and not the state. Sources are the same if they have one address, or one title and
/// publisher, unless their dates differ: the report of another year is another source. False where
/// the later rating names no source.
pub fn rest_on_same_source(earlier: &[Citation], later: &[Citation]) -> bool {
    if earlier.is_empty() || later.is_empty() {
        return false;
    }
    let mut known: BTreeMap<SourceKey<'_>, BTreeSet<Option<i16>>> = BTreeMap::new();
    for source in earlier {
        for key in source_keys(source) {
            known.entry(key).or_default().insert(source.dated());
        }
    }
    later.iter().all(|source| {
        let dated = source.dated();
        source_keys(source).any(|key| {
            known.get(&key).is_some_and(|dates| {
                dated.is_none() || dates.contains(&None) || dates.contains(&dated)
            })
        })
    })
}

/// What makes two sources the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKey<'c> {
    /// The address without its scheme, which sites change.
    Address(&'c str),
    /// The title and the publisher.
    Title(&'c str, &'c str),
}

/// By what a source is known again: its address, and its title with its publisher.
pub fn source_keys(source: &Citation) -> impl Iterator<Item = SourceKey<'_>> {
    let address = source.url.as_deref().map(|url| {
        let bare = url.split_once("://").map_or(url, |(_, bare)| bare);
        SourceKey::Address(bare.trim_end_matches('/'))
    });
    let publisher = source.publisher.as_deref();
    let title = publisher.map(|publisher| SourceKey::Title(source.title.trim(), publisher.trim()));
    address.into_iter().chain(title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support;

    #[test]
    fn sources_are_the_same_by_address_or_by_title_and_publisher() {
        let source = |text: &str| {
            let [title, publisher, url, year] = text.split('|').collect::<Vec<_>>()[..] else {
                panic!("{text}");
            };
            let given = |text: &str| (!text.is_empty()).then(|| text.into());
            Citation {
                title: title.into(),
                publisher: given(publisher),
                url: given(url),
                year: year.parse().ok(),
                ..Citation::default()
            }
        };
        let sources = |texts: &[&str]| texts.iter().map(|text| source(text)).collect::<Vec<_>>();
        for (earlier, later, same) in [
            (&[][..], &["A|P||"][..], false),
            (&["A|P||"], &[], false), // a rating without a source says nothing about it
            (&["A|P||"], &["A|P||"], true),
            (&["A|P||"], &["A|Q||"], false),
            (&["A|||"], &["A|||"], false), // a title alone is too common
            (&["A|P|https://x.org/a|"], &["B|Q|http://x.org/a/|"], true),
            (&["A|P|https://x.org/a|"], &["B|Q|https://x.org/b|"], false),
            (&["A|P|https://x.org/a|"], &["A|P|https://x.org/b|"], true),
            (&["A|P||2021"], &["A|P||2025"], false), // the report of another year
            (&["A|P||2021"], &["A|P||2021"], true),
            (&["A|P||2021"], &["A|P||"], true), // nothing says that it is another
            (&["A|P||"], &["A|P||2021"], true),
            (&["A|P||", "B|P||"], &["B|P||"], true),
            (&["A|P||"], &["A|P||", "B|P||"], false), // something new was read
        ] {
            let found = rest_on_same_source(&sources(earlier), &sources(later));
            assert_eq!(found, same, "{earlier:?} {later:?}");
        }
        let copy = |year| Citation {
            copy_of: Some(year),
            ..source("A|P|https://x.org/a|")
        };
        assert!(rest_on_same_source(&[copy(2018)], &[copy(2018)]));
        assert!(!rest_on_same_source(&[copy(2018)], &[copy(2023)]));
    }

    #[test]
    fn t23_a_break_parts_the_versions_on_its_two_sides() {
        let mut rubric = support::rubric(4, &[2, 1]);
        rubric.version = "2027".to_owned();
        rubric.changes = vec![
            support::rubric_change("2023", &[0], true),
            support::rubric_change("2024", &[0], false),
            support::rubric_change("2027", &[1], false),
        ];
        let changes = rubric.changes.clone();
        for (a, b, sub_element, comparable) in [
            ("2021", "2021", 0, true),
            ("2021", "2023", 0, true), // changed, and still comparable
            ("2021", "2024", 0, false),
            ("2024", "2021", 0, false), // the order of the arguments does not matter
            ("2023", "2024", 0, false),
            ("2024", "2027", 0, true),
            ("2021", "2027", 0, false),
            ("2021", "2024", 1, true), // the change concerns another sub-element
            ("2024", "2027", 1, false),
            ("2021", "2027", 2, true),
        ] {
            assert_eq!(
                is_comparable(&rubric, a, b, SubElementIndex(sub_element)),
                comparable,
                "{a} {b} {sub_element}"
            );
            let breaks = breaks_between(&rubric, a, b, SubElementIndex(sub_element));
            assert_eq!(breaks.count() == 0, comparable, "{a} {b} {sub_element}");
        }
        rubric.changes = vec![support::rubric_change("1.10", &[0], false)];
        for (a, b, comparable) in [
            ("1.2", "1.9", true),
            ("1.9", "1.10", false),
            ("1.10", "1.11", true),
        ] {
            assert_eq!(
                is_comparable(&rubric, a, b, SubElementIndex(0)),
                comparable,
                "{a} {b}"
            );
        }
        rubric.changes = changes;
        let of_element =
            |version, element| comparable_element_version(&rubric, version, ElementIndex(element));
        assert_eq!(of_element("2021", 0), 0);
        assert_eq!(of_element("2024", 0), 1);
        assert_eq!(of_element("2027", 0), 2);
        assert_eq!(of_element("2027", 1), 0);
    }
}
