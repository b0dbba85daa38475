//! Pairs of the same thing in two sites, found with maps: the time grows with the number of things,
//! and not with its square.

use std::collections::{BTreeMap, BTreeSet};

/// The things of two sites, by key.
pub(super) struct Pairs<'a, T> {
    /// Those of both, in the order of the newer site.
    pub(super) both: Vec<(&'a T, &'a T)>,
    /// Those of the older site alone, in its order.
    pub(super) gone: Vec<&'a T>,
    /// Those of the newer site alone, in its order.
    pub(super) new: Vec<&'a T>,
}

/// Pairs the things with equal keys. Of several with one key in a site, all but the last are gone or
/// new.
pub(super) fn by_key<'a, T, K: Ord>(
    base: impl IntoIterator<Item = &'a T>,
    head: impl IntoIterator<Item = &'a T>,
    key: impl Fn(&'a T) -> K,
) -> Pairs<'a, T> {
    let base: Vec<&T> = base.into_iter().collect();
    let mut at: BTreeMap<K, usize> = (base.iter().enumerate())
        .map(|(at, thing)| (key(thing), at))
        .collect();
    let (mut both, mut new, mut paired) = (Vec::new(), Vec::new(), BTreeSet::new());
    for thing in head {
        match at.remove(&key(thing)) {
            Some(at) => {
                both.push((base[at], thing));
                paired.insert(at);
            }
            None => new.push(thing),
        }
    }
    let gone = (base.iter().enumerate())
        .filter(|(at, _)| !paired.contains(at))
        .map(|(_, thing)| *thing)
        .collect();
    Pairs { both, gone, new }
}

/// Something that may have another name than before.
pub(super) struct Named<'a> {
    /// The name of its file or folder.
    pub(super) slug: &'a str,
    /// The former names that it declares.
    pub(super) moved_from: &'a [String],
    /// What only one of its kind has, such as an address or a title.
    pub(super) marks: Vec<String>,
    /// Its text, by which it is known again if most of its lines are the same.
    pub(super) text: &'a str,
}

/// Shorter lines, such as headings, stand in many texts.
const SHORTEST_LINE: usize = 20;

/// Where each of the new things was before, as a position among the ones that are gone, and whether
/// it declares that.
pub(super) fn moves(gone: &[Named<'_>], new: &[Named<'_>]) -> Vec<Option<(usize, bool)>> {
    let mut found = vec![None; new.len()];
    let mut taken = BTreeSet::new();
    let slugs: BTreeMap<&str, usize> = (gone.iter().enumerate())
        .map(|(at, thing)| (thing.slug, at))
        .collect();
    let by_name = |thing: &Named<'_>| {
        let mut former = thing.moved_from.iter();
        former.find_map(|slug| slugs.get(slug.as_str()).copied())
    };
    settle(&mut found, &mut taken, new, true, by_name);
    let marks = only_once(gone, |thing| {
        thing.marks.iter().map(String::as_str).collect()
    });
    let by_mark = |thing: &Named<'_>| {
        let mut own = thing.marks.iter();
        own.find_map(|mark| *marks.get(mark.as_str())?)
    };
    settle(&mut found, &mut taken, new, false, by_mark);
    let lines = only_once(gone, |thing| long_lines(thing.text).collect());
    let by_text = |thing: &Named<'_>| {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        let own: Vec<&str> = long_lines(thing.text).collect();
        for at in own.iter().filter_map(|line| *lines.get(line)?) {
            *shared.entry(at).or_default() += 1;
        }
        let (at, count) = shared.into_iter().max_by_key(|&(_, count)| count)?;
        let longer = own.len().max(long_lines(gone[at].text).count());
        (2 * count > longer).then_some(at)
    };
    settle(&mut found, &mut taken, new, false, by_text);
    found
}

/// Looks for those that are not found yet. Each one that is gone is found at most once.
fn settle(
    found: &mut [Option<(usize, bool)>],
    taken: &mut BTreeSet<usize>,
    new: &[Named<'_>],
    is_declared: bool,
    look: impl Fn(&Named<'_>) -> Option<usize>,
) {
    for (found, thing) in found.iter_mut().zip(new) {
        if found.is_none()
            && let Some(at) = look(thing)
            && taken.insert(at)
        {
            *found = Some((at, is_declared));
        }
    }
}

/// What belongs to one thing only, with its position; `None` for what belongs to several.
fn only_once<'n>(
    things: &'n [Named<'n>],
    of: impl Fn(&'n Named<'n>) -> BTreeSet<&'n str>,
) -> BTreeMap<&'n str, Option<usize>> {
    let mut known: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for (at, thing) in things.iter().enumerate() {
        for text in of(thing) {
            known
                .entry(text)
                .and_modify(|at| *at = None)
                .or_insert(Some(at));
        }
    }
    known
}

fn long_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(str::trim)
        .filter(|line| line.len() >= SHORTEST_LINE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_paired_by_key_whatever_their_order() {
        let (base, head) = (["a", "b", "c"], ["c", "d", "a"]);
        let pairs = by_key(&base, &head, |name| *name);
        assert_eq!(pairs.both, [(&"c", &"c"), (&"a", &"a")]);
        assert_eq!(pairs.gone, [&"b"]);
        assert_eq!(pairs.new, [&"d"]);
        let pairs = by_key(&["a", "a"], &["a", "a"], |name| *name);
        assert_eq!(
            (pairs.both.len(), pairs.gone.len(), pairs.new.len()),
            (1, 1, 1)
        );
    }

    #[test]
    fn what_has_another_name_is_known_again() {
        const ONE: &str = "The first line of a text.\nIts second line, which is long.\n## Lessons";
        const PARTLY: &str =
            "The first line of a text.\nAnother second line, also long.\nA new third line here.";
        const OTHER: &str = "A wholly different text of one line.\n## Lessons";
        const NEARLY: &str =
            "The first line of a text.\nIts second line, which is long.\nA new third line here.";
        let thing = |slug, moved_from, mark: &str, text| Named {
            slug,
            moved_from,
            marks: vec![mark.to_owned()],
            text,
        };
        let old = ["old".to_owned()];
        for (gone, new, expected) in [
            (
                vec![("old", "m", ONE)],
                ("new", &old[..], "n", OTHER),
                Some((0, true)),
            ),
            (
                vec![("old", "m", ONE)],
                ("new", &[], "m", OTHER),
                Some((0, false)),
            ),
            (
                vec![("old", "m", ONE)],
                ("new", &[], "n", NEARLY),
                Some((0, false)),
            ),
            (vec![("old", "m", ONE)], ("new", &[], "n", OTHER), None),
            (vec![("old", "m", ONE)], ("new", &[], "n", PARTLY), None),
            // A mark of several says nothing, and neither does a line.
            (
                vec![("a", "m", OTHER), ("b", "m", "")],
                ("new", &[], "m", ONE),
                None,
            ),
            (
                vec![("a", "k", ONE), ("b", "l", ONE)],
                ("new", &[], "m", ONE),
                None,
            ),
        ] {
            let gone: Vec<_> = (gone.iter())
                .map(|&(slug, mark, text)| thing(slug, &[], mark, text))
                .collect();
            let (slug, moved_from, mark, text) = new;
            let found = moves(&gone, &[thing(slug, moved_from, mark, text)]);
            assert_eq!(found, [expected], "{slug} {mark} {text}");
        }
        // One that is gone became only one of the new.
        let gone = [thing("old", &[], "m", ONE)];
        let new = [thing("x", &[], "m", ONE), thing("y", &old, "n", ONE)];
        assert_eq!(moves(&gone, &new), [None, Some((0, true))]);
    }
}
