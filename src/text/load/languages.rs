//! Loads the Fluent files of a theme.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language_tag;
use crate::source::{DEFAULT_THEME, Source, SourceId, Sources, Span};
use crate::text::Words;
use crate::text::catalogue::Catalogue;
use crate::text::numbers;
use crate::text::words::{Layer, thousands};
use crate::text::written;

/// The language that has every message.
const ENGLISH: &str = "en";

/// The words of each language, in the order given (the site's default language first).
///
/// The messages of a language are those of `themes/<theme>/i18n/<tag>.ftl` and `<tag>-*.ftl`, with
/// these fallbacks: the same files of the default theme, the language without its last part (`es` for
/// `es-MX`), the site's default language, English. All problems of all files are reported; valid
/// messages are used all the same.
pub fn load(
    sources: &Sources,
    theme: &str,
    languages: &[&str],
    diagnostics: &mut Diagnostics,
) -> Vec<Words> {
    let tags: BTreeSet<&str> = (languages.iter())
        .flat_map(|tag| language_tag::with_fallbacks(tag))
        .chain([ENGLISH])
        .collect();
    let read: BTreeMap<&str, Language> = (tags.iter())
        .map(|&tag| (tag, Language::read(sources, theme, tag, &tags, diagnostics)))
        .collect();

    if let Some(english) = read.get(ENGLISH) {
        for (&tag, language) in &read {
            language.catalogue.check_references(diagnostics);
            if tag != ENGLISH {
                language
                    .catalogue
                    .check_variables(&english.catalogue, diagnostics);
            }
        }
    }

    let default = languages.first().copied().unwrap_or(ENGLISH);
    let mut reported = BTreeSet::new();
    (languages.iter())
        .map(|&tag| {
            let mut chain: Vec<&str> = Vec::new();
            for behind in [tag, default, ENGLISH] {
                for tag in language_tag::with_fallbacks(behind) {
                    if !chain.contains(&tag) {
                        chain.push(tag);
                    }
                }
            }
            let own = Spoken::new(tag, &read);
            if own.missing.is_empty() || reported.insert(own.main_file) {
                own.report_missing(sources, diagnostics);
            }
            let speaks = |tag: &&str| Spoken::new(tag, &read).is_spoken();
            let spoken = chain.iter().copied().find(speaks).unwrap_or(ENGLISH);
            // A language of which the tag is a part of `tag` is the same to a reader.
            let spoken = match language_tag::with_fallbacks(tag).any(|own| own == spoken) {
                true => tag,
                false => spoken,
            };
            let chain: Vec<&Language> = chain.iter().filter_map(|tag| read.get(tag)).collect();
            let mut known = BTreeSet::new();
            let mut without_variables = Vec::new();
            for language in &chain {
                for id in language.catalogue.messages() {
                    if known.insert(id) && !language.catalogue.takes_variables(id) {
                        without_variables.push(id);
                    }
                }
            }
            let layers = chain.iter().map(|language| Arc::clone(&language.layer));
            Words::new(tag, spoken, layers.collect(), without_variables)
        })
        .collect()
}

/// The content of the files of one language.
struct Language {
    catalogue: Catalogue,
    layer: Arc<Layer>,
    /// The file for diagnostics about missing messages.
    main_file: Option<SourceId>,
}

impl Language {
    fn read(
        sources: &Sources,
        theme: &str,
        tag: &str,
        tags: &BTreeSet<&str>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut catalogue = Catalogue::default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        // Isolation characters would end up in titles, attributes and feeds; templates set
        // directions (`bdi`, `dir`).
        bundle.set_use_isolating(false);
        // Fails only if a function of that name exists already.
        let _ = bundle.add_builtins();
        let mut main_file = None;
        let mut themes = vec![DEFAULT_THEME];
        if theme != DEFAULT_THEME {
            themes.push(theme);
        }
        for theme in themes {
            let files: Vec<_> = files_of(sources, theme, tag, tags)
                .map(|(id, source)| parse(id, source, diagnostics))
                .collect();
            if let Some(&(last, ..)) = files.last() {
                main_file = Some(last);
            }
            catalogue.add_theme(
                (files.iter()).map(|(id, offset, resource)| (*id, *offset, resource.as_ref())),
                diagnostics,
            );
            for (_, _, resource) in files {
                bundle.add_resource_overriding(resource);
            }
        }
        let mut layer = Arc::new(bundle);
        let (separator, from) = thousands(std::slice::from_ref(&layer));
        if let Some(layer) = Arc::get_mut(&mut layer) {
            layer.set_formatter(numbers::formatter(&separator, from));
        }
        Self {
            catalogue,
            layer,
            main_file,
        }
    }
}

/// The Fluent files of a language in a theme, in path order (`en-basics.ftl` before `en.ftl`).
pub(super) fn files_of<'a>(
    sources: &'a Sources,
    theme: &str,
    tag: &str,
    tags: &BTreeSet<&str>,
) -> impl Iterator<Item = (SourceId, &'a Source)> {
    let folder = format!("themes/{theme}/i18n/");
    sources.iter().filter(move |(_, source)| {
        let name = source
            .path
            .strip_prefix(&folder)
            .and_then(|name| name.strip_suffix(".ftl"));
        source.oddity.is_none() && name.is_some_and(|name| belongs_to(name, tag, tags))
    })
}

/// Whether a file of this name (without its extension) is for `tag`: its name is the tag, or the
/// tag followed by a part that is neither a language of the site nor a region, so that `pt-BR` is
/// never read as a part of `pt`.
pub(super) fn belongs_to(name: &str, tag: &str, tags: &BTreeSet<&str>) -> bool {
    if name == tag {
        return true;
    }
    let Some(part) = name
        .strip_prefix(tag)
        .and_then(|rest| rest.strip_prefix('-'))
    else {
        return false;
    };
    let first = part.split('-').next().unwrap_or(part);
    let is_region = first.len() == 2 || (first.len() == 3 && first.parse::<u16>().is_ok());
    let is_script = first.len() == 4 && first.starts_with(|c: char| c.is_ascii_uppercase());
    let speaks_another = tags.iter().any(|other| {
        other.len() > tag.len()
            && name
                .strip_prefix(other)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    });
    !is_region && !is_script && !speaks_another
}

pub(super) fn parse(
    id: SourceId,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> (SourceId, usize, Arc<FluentResource>) {
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    let offset = source.text.len() - text.len();
    written::characters(id, offset, text, diagnostics);
    let text = match written::is_too_deep(id, offset, text, diagnostics) {
        true => "",
        false => text,
    };
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let end = error.pos.end.min(text.len());
                let start = error.pos.start.min(end);
                Diagnostic::new(
                    Code::FluentError,
                    Span::new(id, offset + start..offset + end),
                )
                .message(format!(
                    "This is not valid Fluent: {}",
                    sentence(&error.kind)
                ))
                .caret("here")
                .hint("A message is `id = text`; its further lines are indented.")
                .report(diagnostics);
            }
            resource
        }
    };
    (id, offset, Arc::new(resource))
}

/// A message of Fluent, to be used inside of another sentence.
fn sentence(kind: &fluent_syntax::parser::ErrorKind) -> String {
    let text = kind.to_string();
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => text,
    }
}

/// What the theme says in a language, with those that stand in for it.
struct Spoken<'a> {
    tag: &'a str,
    /// How many messages there are in English.
    all: usize,
    /// Those that are not said.
    missing: Vec<&'a str>,
    /// The file for diagnostics.
    main_file: Option<SourceId>,
}

impl<'a> Spoken<'a> {
    fn new(tag: &'a str, read: &'a BTreeMap<&str, Language>) -> Self {
        let english = read.get(ENGLISH).into_iter();
        let english: Vec<&str> = (english)
            .flat_map(|english| english.catalogue.messages())
            .collect();
        let own = || language_tag::with_fallbacks(tag).filter_map(|tag| read.get(tag));
        let is_missing = |id: &&str| !own().any(|language| language.catalogue.has(id));
        Self {
            tag,
            all: english.len(),
            missing: english.into_iter().filter(is_missing).collect(),
            main_file: own().find_map(|language| language.main_file),
        }
    }

    /// Whether most of what readers see is in this language.
    fn is_spoken(&self) -> bool {
        self.missing.len() * 2 <= self.all
    }

    fn report_missing(&self, sources: &Sources, diagnostics: &mut Diagnostics) {
        if self.missing.is_empty() {
            return;
        }
        let tag = self.tag;
        let Some(main_file) = self.main_file else {
            if let Some((settings, _)) = sources.find("site.toml") {
                Diagnostic::new(Code::MissingMessage, Span::new(settings, 0..0))
                    .message(format!(
                        "The theme does not speak `{tag}`, so its words are shown in another \
                         language"
                    ))
                    .hint(format!(
                        "Copy the files `themes/default/i18n/en*.ftl` to `{tag}*.ftl` beside \
                         them and translate them."
                    ))
                    .report(diagnostics);
            }
            return;
        };
        let (first, more) = self.missing.split_at(self.missing.len().min(10));
        let mut list = format!("`{}`", first.join("`, `"));
        if !more.is_empty() {
            list.push_str(&format!(" and {} more", more.len()));
        }
        let count = match self.missing.len() {
            1 => "A message is".to_owned(),
            count => format!("{count} messages are"),
        };
        Diagnostic::new(Code::MissingMessage, Span::new(main_file, 0..0))
            .message(format!("{count} not said in `{tag}`: {list}"))
            .caret("missing in this language")
            .hint("Until then, readers see the words of the site's default language, or English.")
            .report(diagnostics);
    }
}
