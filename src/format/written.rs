//! The text of a document, which its places refer to.

use toml_edit::{Key, RawString};

use super::comments::Lines;
use super::scalar;

/// The text that places in a document refer to.
#[derive(Clone, Copy)]
pub(super) struct Source<'t>(&'t str);

impl<'t> Source<'t> {
    pub(super) fn new(toml: &'t str) -> Self {
        Self(toml)
    }

    /// The text at a place.
    pub(super) fn get(self, raw: Option<&RawString>) -> &'t str {
        let range = raw.and_then(RawString::span);
        range.and_then(|range| self.0.get(range)).unwrap_or("")
    }

    /// The lines above a key.
    pub(super) fn above(self, key: &Key) -> Lines {
        Lines::at_line(self.get(key.leaf_decor().prefix()))
    }

    /// The key as it is written in its normal form.
    pub(super) fn key(self, key: &Key) -> String {
        let written = key.as_repr().map(|repr| self.get(Some(repr.as_raw())));
        scalar::key(key.get(), written.unwrap_or_default())
    }
}
