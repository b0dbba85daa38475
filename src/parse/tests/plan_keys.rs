//! A draft says everything that `plan.toml` can say, and each thing once.

use crate::parse::documents::{DRAFT, Key, Kind, Values, formats};
use std::collections::BTreeMap;

/// The name in a draft of what is one of several there.
fn plural(name: &str) -> &str {
    match name {
        "goal" => "goals",
        "activity" => "activities",
        "strength" => "strengths",
        "challenge" => "challenges",
        other => other,
    }
}

/// What a value is, whether it is in TOML or JSON.
fn type_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Date | Kind::Fact(Values::Day) => "date",
        Kind::Fact(_) | Kind::Id | Kind::Label | Kind::Text | Kind::Markdown => "text",
        Kind::Facts(_) | Kind::Texts => "texts",
        Kind::Integer | Kind::Year | Kind::Level => "number",
        Kind::Table | Kind::FactTable => "table",
        Kind::Tables | Kind::FactTables => "tables",
        Kind::KeyedTables(_) => "tables under ids",
        Kind::KeyedTexts(_) => "texts under ids",
        other => panic!("{other:?} is in no plan"),
    }
}

/// Every key with the names of those around it, and what its value is, in the order of the keys.
fn places(keys: &[Key], above: &str) -> Vec<(String, &'static str)> {
    let places = keys.iter().map(|key| {
        let place = format!("{above}/{}", plural(key.name));
        let inside = places(key.keys, &place);
        [vec![(place, type_of(key.kind))], inside].concat()
    });
    places.collect::<Vec<_>>().concat()
}

fn key<'k>(keys: &'k [Key], name: &str) -> &'k Key {
    keys.iter().find(|key| key.name == name).unwrap()
}

#[test]
fn a_draft_has_every_key_of_a_plan_once() {
    let file = formats().find(|format| format.path == "states/*/plan.toml");
    let file = places(file.unwrap().keys, "");
    let plan = places(key(DRAFT.keys, "plan").keys, "");
    let assessment = key(DRAFT.keys, "assessment").keys;
    // What a draft says elsewhere, as the assessment needs it too.
    let version = key(key(DRAFT.keys, "rubric").keys, "version");
    let mut elsewhere = vec![("/rubric".to_owned(), type_of(version.kind))];
    for name in ["sector", "patterns", "strengths", "challenges"] {
        let place = format!("/{name}");
        let key = key(assessment, name);
        elsewhere.push((place.clone(), type_of(key.kind)));
        elsewhere.extend(places(key.keys, &place));
    }
    let both: BTreeMap<_, _> = plan.iter().chain(&elsewhere).cloned().collect();
    assert_eq!(both.len(), plan.len() + elsewhere.len(), "said twice");
    assert_eq!(both, file.iter().cloned().collect());
    let in_order = file.into_iter().filter(|place| !elsewhere.contains(place));
    assert_eq!(in_order.collect::<Vec<_>>(), plan, "in another order");
}
