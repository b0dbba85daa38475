//! Changes of things that have an id and fields.

use super::change::{EntryChange, FieldChange, Happened};
use super::fields::Fields;
use super::pairs::{self, Pairs};

/// A change of one thing.
pub(super) fn entry(
    what: &'static str,
    id: &str,
    title: &str,
    happened: Happened,
    fields: Vec<FieldChange>,
) -> EntryChange {
    EntryChange {
        what,
        id: id.to_owned(),
        title: title.to_owned(),
        happened,
        fields,
    }
}

/// A change for each thing that is new, then for each that is gone.
pub(super) fn added_and_removed<'a, T>(
    pairs: &Pairs<'a, T>,
    change: impl Fn(&'a T, Happened) -> EntryChange,
) -> Vec<EntryChange> {
    let new = pairs.new.iter().map(|one| change(one, Happened::Added));
    let gone = pairs.gone.iter().map(|one| change(one, Happened::Removed));
    new.chain(gone).collect()
}

/// The changes of things with an id and a title, whose fields a function compares.
pub(super) fn changed_entries<'a, T: 'a>(
    what: &'static str,
    base: impl IntoIterator<Item = &'a T>,
    head: impl IntoIterator<Item = &'a T>,
    name: impl Fn(&'a T) -> (&'a str, &'a str),
    compare: impl Fn(&mut Fields, &'a T, &'a T),
) -> Vec<EntryChange> {
    let pairs = pairs::by_key(base, head, |one| name(one).0);
    let one = |of: &'a T, happened, fields| {
        let (id, title) = name(of);
        entry(what, id, title, happened, fields)
    };
    let mut changes = Vec::new();
    for &(was, now) in &pairs.both {
        let mut fields = Fields::default();
        compare(&mut fields, was, now);
        let fields = fields.into_changes();
        if !fields.is_empty() {
            changes.push(one(now, Happened::Changed, fields));
        }
    }
    changes.extend(added_and_removed(&pairs, |of, happened| {
        one(of, happened, Vec::new())
    }));
    changes
}

/// The change of the one thing of its kind, if a field of it changed.
pub(super) fn changed_whole(
    what: &'static str,
    title: &str,
    fields: Fields,
) -> Option<EntryChange> {
    let fields = fields.into_changes();
    (!fields.is_empty()).then(|| entry(what, what, title, Happened::Changed, fields))
}
