//! A fictional site with its tables, and its files by their addresses.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use jiff::civil::date;
use serde_json::Value;

use crate::analysis::{self, Analysis};
#[cfg(feature = "cards")]
use crate::cards::Card;
use crate::check::{self, StateMemo};
use crate::diagnostic::{Diagnostics, Severity, place};
use crate::model::Site;
use crate::pages::{self, FileKind, FragmentCache, LanguageContext, PageContext, PageTable, Urls};
use crate::parse;
use crate::prose::TermMatcher;
use crate::source::{DEFAULT_THEME, Source, SourceKind, Sources};
use crate::text::{self, Words};
use crate::walk::THEME_FILES;

/// The languages of the fictional site.
const LANGUAGES: [&str; 2] = ["en", "es"];

/// The words of the theme, which are the same for all tests.
static WORDS: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let files = THEME_FILES
        .iter()
        .filter(|(path, _)| path.ends_with(".ftl"));
    let sources = Sources::new(files.map(|(path, bytes)| {
        let text = std::str::from_utf8(bytes).unwrap();
        source((*path).to_owned(), SourceKind::Fluent, text)
    }));
    text::load(&sources, DEFAULT_THEME, &LANGUAGES, &mut Diagnostics::new())
});

/// A fictional site with everything that its pages need.
pub(in crate::pages) struct MadeUp {
    pub(in crate::pages) site: Site,
    pub(in crate::pages) table: PageTable,
    analysis: Analysis,
    terms: Vec<TermMatcher>,
    fragments: Vec<FragmentCache>,
}

impl MadeUp {
    pub(super) fn new(files: BTreeMap<String, String>) -> Self {
        let site = checked(files);
        let analysis = analysis::analyse(&site);
        let languages = site.settings.languages.iter();
        let mut made = Self {
            table: PageTable::new(&site, &Urls::new(&site), std::iter::empty()),
            terms: languages
                .map(|language| TermMatcher::new(&site, language))
                .collect(),
            fragments: Vec::new(),
            site,
            analysis,
        };
        made.fragments = (0..made.terms.len())
            .map(|at| pages::prepare(&made.language_context(at)))
            .collect();
        made
    }

    fn language_context(&self, at: usize) -> LanguageContext<'_> {
        let language = &self.site.settings.languages[at];
        let words = WORDS.iter();
        let mut words = words.filter(|words| words.language_tag() == language.tag());
        LanguageContext {
            site: &self.site,
            analysis: &self.analysis,
            urls: Urls::new(&self.site),
            language_at: u8::try_from(at).unwrap(),
            language,
            words: words.next().unwrap(),
            all_words: &WORDS,
            terms: &self.terms[at],
            palette_href: "/palette.css",
        }
    }

    /// The context of pages in the language at a position in the settings.
    pub(in crate::pages) fn context(&self, language: u8) -> PageContext<'_> {
        let at = usize::from(language);
        PageContext::new(self.language_context(at), &self.fragments[at])
    }

    /// Whether there is a file at a path below the output folder.
    pub(in crate::pages) fn has(&self, path: &str) -> bool {
        self.kind(path).is_some()
    }

    fn kind(&self, path: &str) -> Option<FileKind> {
        let paths = self.table.paths();
        let at = paths.iter().position(|found| found == path)?;
        Some(self.table.kinds()[at])
    }

    /// The view or JSON file at an address of the site (`/es/states/ohio/`).
    pub(in crate::pages) fn value(&self, address: &str) -> Value {
        match self.found(address) {
            FileKind::Page { page, language } => {
                serde_json::to_value(pages::view(&self.context(language), page)).unwrap()
            }
            _ => serde_json::from_str(&self.file(address)).unwrap(),
        }
    }

    /// The text of a feed or of a file for hosts and crawlers.
    pub(in crate::pages) fn file(&self, address: &str) -> String {
        match self.found(address) {
            FileKind::Feed {
                of,
                format,
                language,
            } => String::from_utf8(pages::feed(&self.context(language), of, format)).unwrap(),
            FileKind::BlankTable { language } => {
                String::from_utf8(pages::blank_table(&self.context(language))).unwrap()
            }
            FileKind::GapHelp { of, language } => {
                String::from_utf8(pages::gap_help(&self.context(language), of)).unwrap()
            }
            FileKind::Site(file) => pages::site_file(&self.site, &Urls::new(&self.site), file),
            other => panic!("{address} is {other:?}"),
        }
    }

    /// The card at an address.
    #[cfg(feature = "cards")]
    pub(in crate::pages) fn card(&self, address: &str) -> Card {
        match self.found(address) {
            FileKind::Card { of, language } | FileKind::Drawing { of, language } => {
                pages::card(&self.context(language), of)
            }
            other => panic!("{address} is {other:?}"),
        }
    }

    fn found(&self, address: &str) -> FileKind {
        let mut path = address.trim_start_matches('/').to_owned();
        if path.is_empty() || path.ends_with('/') {
            path.push_str("index.html");
        }
        let kind = self.kind(&path);
        kind.unwrap_or_else(|| panic!("the site has no {path}"))
    }
}

/// The site of some files, parsed and checked as in every build.
fn checked(files: BTreeMap<String, String>) -> Site {
    let sources = Sources::new(files.into_iter().map(|(path, text)| {
        let kind = if path.ends_with(".toml") {
            SourceKind::Toml
        } else {
            SourceKind::Markdown
        };
        source(path, kind, &text)
    }));
    let mut found = Diagnostics::new();
    let documents = parse::parse(&sources, &mut found);
    let options = check::Options {
        today: date(2026, 6, 15),
        base_url: None,
    };
    let memo = &mut StateMemo::default();
    let site = check::check(documents, &sources, &options, memo, &mut found);
    let errors: Vec<String> = (found.into_sorted().iter())
        .filter(|found| found.severity == Severity::Error)
        .map(|found| format!("{}: {}", place(&sources, found.span), found.message))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    site.unwrap()
}

fn source(path: String, kind: SourceKind, text: &str) -> Source {
    Source {
        path,
        kind,
        text: text.into(),
        bytes: Arc::default(),
        oddity: None,
        built_in: false,
    }
}
