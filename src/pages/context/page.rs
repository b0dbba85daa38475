//! What every view is made in.

use std::ops::Deref;

use super::fragments::FragmentCache;
use super::language::LanguageContext;

/// The site in one language, with the fragments that its pages share. Small and `Copy`.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    base: LanguageContext<'a>,
    /// What many pages in the language show.
    pub(crate) fragments: &'a FragmentCache,
}

impl<'a> PageContext<'a> {
    /// The context of pages in a language; the fragments were made in the same language.
    pub fn new(base: LanguageContext<'a>, fragments: &'a FragmentCache) -> Self {
        Self { base, fragments }
    }
}

impl<'a> Deref for PageContext<'a> {
    type Target = LanguageContext<'a>;

    fn deref(&self) -> &Self::Target {
        &self.base
    }
}
