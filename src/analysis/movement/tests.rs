use super::SubElementMovement;
use crate::analysis::tests::support::{assessment, rubric_change, site, state};
use crate::analysis::{analyse, previous_assessment};
use crate::model::{Assessment, Rating, SectorIndex, Site, StateIndex, SubElementIndex};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// An edition of a state: year, index of its sector, version of the rubric, one character for each
/// value.
type Edition<'t> = (i16, u32, &'t str, &'t str);

/// A site with editions of each state, on a rubric that broke the comparison of its second
/// sub-element in 2024.
fn site_with_editions(levels: usize, elements: &[usize], states: &[Vec<Edition<'_>>]) -> Site {
    let mut site = site(levels, elements, Vec::new());
    site.rubric.version = "2024".to_owned();
    site.rubric.changes = vec![
        rubric_change("2021", &[], true),
        rubric_change("2024", &[1], false),
    ];
    let made = |&(edition, sector, version, standings): &Edition<'_>| -> Assessment {
        let mut made = assessment(&site.rubric, edition, standings);
        made.sector = SectorIndex(sector);
        version.clone_into(&mut made.rubric_version);
        made
    };
    let states = states
        .iter()
        .enumerate()
        .map(|(at, editions)| state(&format!("s{at:04}"), editions.iter().map(made).collect()))
        .collect::<Vec<_>>();
    site.states = states.into_iter().map(Into::into).collect();
    site
}

/// Up, down, same, not comparable, newly rated, no longer rated, rated in neither.
fn counts(movement: &SubElementMovement) -> [usize; 7] {
    [
        movement.moves.up(),
        movement.moves.down(),
        movement.moves.same(),
        movement.not_comparable,
        movement.newly_rated,
        movement.no_longer_rated,
        movement.unrated,
    ]
}

fn states(list: &[StateIndex]) -> Vec<u32> {
    list.iter().map(|index| index.0).collect()
}

#[test]
fn each_state_against_its_own_edition_before() {
    for (name, editions, with_earlier, expected) in [
        ("none", vec![], 0, [0; 7]),
        ("one edition", vec![(2026, 0, "2021", "3")], 0, [0; 7]),
        (
            "up",
            vec![(2026, 0, "2021", "3"), (2021, 0, "2021", "1")],
            1,
            [1, 0, 0, 0, 0, 0, 0],
        ),
        (
            "down",
            vec![(2026, 0, "2021", "1"), (2021, 0, "2021", "4")],
            1,
            [0, 1, 0, 0, 0, 0, 0],
        ),
        (
            "same, though the rubric changed elsewhere",
            vec![(2026, 0, "2024", "2"), (2021, 0, "2021", "2")],
            1,
            [0, 0, 1, 0, 0, 0, 0],
        ),
        (
            "newly rated",
            vec![(2026, 0, "2021", "2"), (2021, 0, "2021", "~")],
            1,
            [0, 0, 0, 0, 1, 0, 0],
        ),
        (
            "no longer rated",
            vec![(2026, 0, "2021", "w"), (2021, 0, "2021", "2")],
            1,
            [0, 0, 0, 0, 0, 1, 0],
        ),
        (
            "neither",
            vec![(2026, 0, "2021", "-"), (2021, 0, "2021", "x")],
            1,
            [0, 0, 0, 0, 0, 0, 1],
        ),
        (
            "another sector before",
            vec![(2026, 0, "2021", "4"), (2021, 1, "2021", "1")],
            0,
            [0; 7],
        ),
        (
            "another sector between",
            vec![
                (2026, 0, "2021", "4"),
                (2023, 1, "2021", "1"),
                (2021, 0, "2021", "4"),
            ],
            1,
            [0, 0, 1, 0, 0, 0, 0],
        ),
        (
            "two sectors in one edition",
            vec![
                (2026, 0, "2021", "4"),
                (2026, 1, "2021", "2"),
                (2021, 1, "2021", "1"),
            ],
            0,
            [0; 7],
        ),
        (
            "one sector only, twice",
            vec![(2026, 1, "2021", "2"), (2021, 1, "2021", "1")],
            1,
            [1, 0, 0, 0, 0, 0, 0],
        ),
        (
            "only the edition before counts",
            vec![
                (2026, 0, "2021", "2"),
                (2023, 0, "2021", "3"),
                (2021, 0, "2021", "1"),
            ],
            1,
            [0, 1, 0, 0, 0, 0, 0],
        ),
    ] {
        let site = site_with_editions(4, &[2], &[editions]);
        let movement = analyse(&site).movement;
        assert_eq!(movement.states.len(), with_earlier, "{name}");
        let only_other_sector =
            name == "another sector before" || name == "two sectors in one edition";
        assert_eq!(
            movement.other_sector,
            usize::from(only_other_sector),
            "{name}"
        );
        assert_eq!(counts(&movement.sub_elements[0]), expected, "{name}");
    }
}

#[test]
fn t23_nothing_moves_across_a_break() {
    let site = site_with_editions(
        4,
        &[2],
        &[
            vec![(2026, 0, "2024", "44"), (2021, 0, "2021", "11")],
            vec![(2026, 0, "2024", "22"), (2025, 0, "2024", "11")],
        ],
    );
    let movement = analyse(&site).movement;
    let whole = &movement.sub_elements[0];
    assert_eq!(counts(whole), [2, 0, 0, 0, 0, 0, 0]);
    assert_eq!((states(&whole.most_improved), whole.rose_by), (vec![0], 3));
    let broken = &movement.sub_elements[1];
    assert_eq!(counts(broken), [1, 0, 0, 1, 0, 0, 0]);
    assert_eq!(
        (states(&broken.most_improved), broken.rose_by),
        (vec![1], 1)
    );
    assert_eq!(broken.breaks, BTreeSet::from([1]));
}

#[test]
fn the_most_improved_are_those_that_rose_most_by_slug() {
    let rise = |from, to| vec![(2026, 0, "2021", to), (2021, 0, "2021", from)];
    for (histories, by, most) in [
        (vec![], 0, vec![]),
        (vec![rise("2", "2"), rise("3", "1")], 0, vec![]), // no rating rose
        (
            vec![rise("1", "2"), rise("1", "3"), rise("2", "4")],
            2,
            vec![1, 2],
        ),
        (
            vec![rise("1", "4"), rise("-", "4"), rise("4", "1")],
            3,
            vec![0],
        ),
    ] {
        let site = site_with_editions(4, &[1], &histories);
        let movement = &analyse(&site).movement.sub_elements[0];
        assert_eq!(
            (movement.rose_by, states(&movement.most_improved)),
            (by, most)
        );
    }
}

#[test]
fn the_pairs_of_levels_and_their_total() {
    let site = site_with_editions(
        3,
        &[1, 2],
        &[
            vec![(2026, 0, "2021", "321"), (2021, 0, "2021", "121")],
            vec![(2026, 0, "2021", "331"), (2021, 0, "2021", "12-")],
        ],
    );
    let movement = analyse(&site).movement;
    let pairs: Vec<_> = movement.sub_elements[0].moves.pairs().collect();
    assert_eq!(pairs, [(Rating(0), Rating(2), 2)]);
    let total = movement.total(&site.rubric.elements[1].sub_elements);
    let pairs: Vec<_> = total.moves.pairs().collect();
    assert_eq!(
        pairs,
        [
            (Rating(0), Rating(0), 1),
            (Rating(1), Rating(1), 1),
            (Rating(1), Rating(2), 1)
        ]
    );
    assert_eq!(counts(&total), [1, 0, 2, 0, 1, 0, 0]);
    assert_eq!(total.rose_by, 0);
    assert_eq!(movement.total(&[]), SubElementMovement::default());
}

/// Histories of a few states: two or three editions, in both sectors and on both versions.
fn histories() -> impl Strategy<Value = Vec<Vec<(u32, bool, String)>>> {
    let edition = (0u32..2, any::<bool>(), "[1-3~wx-]{4}");
    prop::collection::vec(prop::collection::vec(edition, 0..4), 0..20)
}

fn made(histories: &[Vec<(u32, bool, String)>]) -> Site {
    let states: Vec<Vec<Edition<'_>>> = histories
        .iter()
        .map(|editions| {
            let years = (2020i16..=2026).rev();
            editions
                .iter()
                .zip(years)
                .map(|((sector, is_new, standings), year)| {
                    let version = if *is_new { "2024" } else { "2021" };
                    (year, *sector, version, standings.as_str())
                })
                .collect()
        })
        .collect();
    site_with_editions(3, &[2, 1, 1], &states)
}

proptest! {
    #[test]
    fn every_state_with_an_earlier_edition_is_counted_once(histories in histories()) {
        let site = made(&histories);
        let analysis = analyse(&site);
        let movement = &analysis.movement;
        let with_earlier: Vec<usize> = (0..site.states.len())
            .filter(|&at| {
                let state = &site.states[at];
                let current = analysis.states[at].assessment(state);
                current.is_some_and(|current| previous_assessment(state, current).is_some())
            })
            .collect();
        prop_assert_eq!(states(&movement.states), with_earlier.iter().map(|&at| at as u32).collect::<Vec<_>>());
        for part in &movement.sub_elements {
            prop_assert_eq!(part.states(), with_earlier.len());
            prop_assert_eq!(counts(part).iter().sum::<usize>(), with_earlier.len());
            prop_assert_eq!(part.rose_by > 0, part.moves.up() > 0);
            prop_assert_eq!(part.most_improved.is_empty(), part.moves.up() == 0);
            prop_assert!(part.most_improved.len() <= part.moves.up());
            prop_assert!(part.most_improved.is_sorted());
            prop_assert_eq!(part.breaks.is_empty(), part.not_comparable == 0);
            prop_assert!(part.moves.pairs().count() <= 9);
        }
        let all: Vec<_> = (0..4).map(SubElementIndex::new).collect();
        prop_assert_eq!(movement.total(&all).states(), 4 * with_earlier.len());
    }

    #[test]
    fn the_order_of_states_does_not_matter(histories in histories(), turn in 0usize..20) {
        let mut turned = histories.clone();
        turned.rotate_left(turn.min(histories.len()));
        let (one, other) = (analyse(&made(&histories)).movement, analyse(&made(&turned)).movement);
        for (one, other) in one.sub_elements.iter().zip(&other.sub_elements) {
            prop_assert_eq!(counts(one), counts(other));
            prop_assert_eq!(&one.moves, &other.moves);
            prop_assert_eq!((one.rose_by, one.most_improved.len()), (other.rose_by, other.most_improved.len()));
        }
    }

    #[test]
    fn what_nobody_rated_changes_nothing(histories in histories()) {
        let mut more = histories.clone();
        more.push(vec![(0, true, "----".to_owned()), (0, true, "xw~-".to_owned())]);
        more.push(Vec::new());
        let (one, other) = (analyse(&made(&histories)).movement, analyse(&made(&more)).movement);
        for (one, other) in one.sub_elements.iter().zip(&other.sub_elements) {
            prop_assert_eq!(counts(one)[..6].to_vec(), counts(other)[..6].to_vec());
            prop_assert_eq!(one.unrated + 1, other.unrated);
            prop_assert_eq!(&one.most_improved, &other.most_improved);
        }
    }
}
