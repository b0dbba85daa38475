//! Proof that a formatted text says what the text before said.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use crate::parse::comments;

/// What a formatted text does not have in common with the text before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unproven {
    /// It cannot be read, or the text before cannot.
    Syntax(String),
    /// A value differs.
    Values,
    /// A comment is lost, or there are more.
    Comments,
    /// It is larger than a file may be.
    TooLarge,
    /// Formatting it once more gives something else.
    Unstable,
}

/// Compares all values, as the program reads them, and all comments.
pub(super) fn prove(before: &str, after: &str) -> Result<(), Unproven> {
    let read =
        |toml| DeTable::parse(toml).map_err(|error| Unproven::Syntax(error.message().to_owned()));
    if !is_same_table(read(before)?.get_ref(), read(after)?.get_ref()) {
        return Err(Unproven::Values);
    }
    match counted(before) == counted(after) {
        true => Ok(()),
        false => Err(Unproven::Comments),
    }
}

/// How often each comment is there.
fn counted(toml: &str) -> BTreeMap<&str, usize> {
    let mut counted = BTreeMap::new();
    for comment in comments(toml) {
        *counted
            .entry(comment.trim_end_matches([' ', '\t']))
            .or_default() += 1;
    }
    counted
}

fn is_same_table(one: &DeTable<'_>, other: &DeTable<'_>) -> bool {
    one.len() == other.len()
        && one.iter().all(|(key, value)| {
            let other = other.get(key);
            other.is_some_and(|other| is_same(value.get_ref(), other.get_ref()))
        })
}

fn is_same(one: &DeValue<'_>, other: &DeValue<'_>) -> bool {
    match (one, other) {
        (DeValue::String(one), DeValue::String(other)) => one == other,
        (DeValue::Integer(one), DeValue::Integer(other)) => {
            (one.as_str(), one.radix()) == (other.as_str(), other.radix())
        }
        (DeValue::Float(one), DeValue::Float(other)) => one.as_str() == other.as_str(),
        (DeValue::Boolean(one), DeValue::Boolean(other)) => one == other,
        (DeValue::Datetime(one), DeValue::Datetime(other)) => one == other,
        (DeValue::Array(one), DeValue::Array(other)) => {
            let mut pairs = one.iter().zip(other.iter());
            one.len() == other.len()
                && pairs.all(|(one, other)| is_same(one.get_ref(), other.get_ref()))
        }
        (DeValue::Table(one), DeValue::Table(other)) => is_same_table(one, other),
        _ => false,
    }
}
