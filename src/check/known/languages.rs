//! The languages of the site, needed before anything else can be lowered.

use icu_locale_core::LanguageIdentifier;

use crate::check::known::ids;
use crate::check::known::message::shortened;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Language, MAX_LANGUAGES};
use crate::parse::documents::{Document, RawSite};
use crate::parse::is_language_tag;
use crate::source::Spanned;

/// The languages that `site.toml` lists, the default first; `None`, with a diagnostic here or from
/// `parse`, if it lists no valid one.
pub(crate) fn languages(
    site: &[Document<RawSite>],
    is_broken: impl Fn(&Document<RawSite>) -> bool,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Language>> {
    let document = site.iter().find(|document| document.language.is_none())?;
    let written = &document.body.languages;
    if written.is_empty() {
        if !is_broken(document) {
            Diagnostic::new(Code::MissingKey, document.top)
                .message("`languages` names no language")
                .hint("Write `languages = [\"en\"]`, the language of the originals first.")
                .report(diagnostics);
        }
        return None;
    }
    ids::report_duplicates("language", written.iter().map(Spanned::as_str), diagnostics);
    let mut all_good = true;
    let mut languages: Vec<Language> = Vec::new();
    for tag in written {
        // Browsers and search engines compare tags without case; addresses and names of files do
        // not, so each tag has one spelling.
        let usual = LanguageIdentifier::try_from_str(&tag.value.replace('_', "-")).ok();
        let usual = usual.map(|tag| tag.to_string());
        if !is_language_tag(&tag.value) || usual.as_deref() != Some(tag.value.as_str()) {
            all_good = false;
            Diagnostic::new(Code::UnknownValue, tag.span)
                .message(format!("`{}` is not a language tag", shortened(&tag.value)))
                .expected("a tag like `en`, `es`, `pt-BR` or `zh-Hant`")
                .suggestion(usual.as_deref().filter(|tag| is_language_tag(tag)))
                .report(diagnostics);
            continue;
        }
        let language = Language::new(tag.value.as_str());
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    if let Some(tag) = written.get(MAX_LANGUAGES) {
        all_good = false;
        Diagnostic::new(Code::UnknownValue, tag.span)
            .message(format!("The site lists {} languages", written.len()))
            .expected(format!("at most {MAX_LANGUAGES}"))
            .hint("Take out those from here on.")
            .report(diagnostics);
    }
    all_good.then_some(languages)
}
