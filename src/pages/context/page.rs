//! The context that every view is built in.

use std::ops::Deref;

use super::fragments::FragmentCache;
use super::language::LanguageContext;

/// The site in one language, with the fragments that its pages share. Small and `Copy`.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    base: LanguageContext<'a>,
    /// Fragments that many pages in the language share.
    pub(crate) fragments: &'a FragmentCache,
}

impl<'a> PageContext<'a> {
    /// The context of pages in a language; the fragments must be of the same language.
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
