//! The styles, scripts and images of a theme, published under names with a hash of their bytes.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::render::DEFAULT_THEME;
use crate::render::language::Language;
use crate::render::references::{Need, Reference, references, relative};
use crate::render::stripped::stripped;
use crate::source::{SourceId, Sources, Span};

/// The static files of a theme.
///
/// `static/style.css` is published as `assets/style.<hash>.css` with a hash of the published bytes:
/// browsers may cache such a file forever, and a changed file has another name. Scripts and styles
/// are published without comments and needless blanks. Files in
/// `static/root/` keep their names and are published at the root of the site.
#[derive(Debug, Default)]
pub struct Assets {
    /// Name in the theme → path in the site.
    paths: BTreeMap<String, String>,
    /// Path in the site → bytes.
    files: BTreeMap<String, Arc<[u8]>>,
    /// Name in the theme → the names of what it imports statically, in their order.
    imports: BTreeMap<String, Vec<String>>,
}

/// A file whose published name is not determined yet.
struct Unnamed<'a> {
    source: SourceId,
    bytes: &'a [u8],
    references: Vec<Reference>,
}

impl Assets {
    /// Loads `themes/<theme>/static/**` over the files of the default theme. Reports references of
    /// styles and scripts to missing files, and circular references.
    pub fn load(sources: &Sources, theme: &str, diagnostics: &mut Diagnostics) -> Assets {
        let mut unnamed = BTreeMap::new();
        let mut themes = vec![DEFAULT_THEME];
        if theme != DEFAULT_THEME {
            themes.push(theme);
        }
        for theme in themes {
            let folder = format!("themes/{theme}/static/");
            for (id, source) in sources.iter() {
                if source.oddity.is_none()
                    && let Some(name) = source.path.strip_prefix(&folder)
                {
                    let bytes = if source.bytes.is_empty() {
                        source.text.as_bytes()
                    } else {
                        &source.bytes
                    };
                    let references = std::str::from_utf8(bytes)
                        .map_or_else(|_| Vec::new(), |text| references(name, text));
                    unnamed.insert(
                        name.to_owned(),
                        Unnamed {
                            source: id,
                            bytes,
                            references,
                        },
                    );
                }
            }
        }
        report_missing(&mut unnamed, diagnostics);
        name_all(unnamed, diagnostics)
    }

    /// The published path of a file by its name in the theme: `style.css`, `root/favicon.svg`.
    pub fn path(&self, name: &str) -> Option<&str> {
        self.paths.get(name).map(String::as_str)
    }

    /// Every name in the theme with its path in the site, by name.
    pub fn paths(&self) -> &BTreeMap<String, String> {
        &self.paths
    }

    /// The paths in the site of all scripts that a script needs before it can run: its static
    /// imports, and theirs, the nearest first. They do not include the script itself.
    pub fn imports(&self, name: &str) -> Vec<&str> {
        let mut seen = BTreeSet::from([name]);
        let mut waiting = VecDeque::from([name]);
        let mut found = Vec::new();
        while let Some(name) = waiting.pop_front() {
            for import in self.imports.get(name).into_iter().flatten() {
                if is_script(import) && seen.insert(import) {
                    waiting.push_back(import);
                    found.extend(self.path(import));
                }
            }
        }
        found
    }

    /// The name in the theme of every script, by name.
    pub fn scripts(&self) -> impl Iterator<Item = &str> {
        let names = self.paths.keys().map(String::as_str);
        names.filter(|name| is_script(name))
    }

    /// Every path in the site with its bytes, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes))
    }
}

/// Reports references to files that the theme does not have, and drops them.
fn report_missing(unnamed: &mut BTreeMap<String, Unnamed<'_>>, diagnostics: &mut Diagnostics) {
    let names: Vec<String> = unnamed.keys().cloned().collect();
    for (name, file) in unnamed {
        file.references.retain(|reference| {
            let is_there = names.binary_search(&reference.name).is_ok();
            if !is_there {
                let before = file.bytes.get(..reference.range.start).unwrap_or_default();
                let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
                Diagnostic::new(Code::TemplateError, Span::new(file.source, 0..0))
                    .message(format!(
                        "Line {line} of `{name}` refers to `{}`, which the theme does not have",
                        reference.name
                    ))
                    .did_you_mean(&reference.name, names.iter().map(String::as_str))
                    .hint("Put the file into the folder `static` of the theme.")
                    .report(diagnostics);
            }
            is_there
        });
    }
}

/// Names every file after all files that it refers to, since their names are part of its bytes.
fn name_all(unnamed: BTreeMap<String, Unnamed<'_>>, diagnostics: &mut Diagnostics) -> Assets {
    let mut assets = Assets::default();
    let mut waits_for: BTreeMap<&str, usize> = BTreeMap::new();
    let mut waited_for_by: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, file) in &unnamed {
        waits_for.insert(name, file.references.len());
        for reference in &file.references {
            waited_for_by.entry(&reference.name).or_default().push(name);
        }
    }
    let mut ready: Vec<&str> = (waits_for.iter())
        .filter(|&(_, &count)| count == 0)
        .map(|(&name, _)| name)
        .collect();
    while let Some(name) = ready.pop() {
        if let Some(file) = unnamed.get(name) {
            assets.add(name, file);
        }
        for &waiting in waited_for_by.get(name).into_iter().flatten() {
            if let Some(count) = waits_for.get_mut(waiting) {
                *count -= 1;
                if *count == 0 {
                    ready.push(waiting);
                }
            }
        }
    }
    for (name, file) in &unnamed {
        if !assets.paths.contains_key(name) {
            Diagnostic::new(Code::TemplateError, Span::new(file.source, 0..0))
                .message(format!(
                    "`{name}` refers to itself, or to files that refer to each other in a circle"
                ))
                .hint("The name of a file holds a hash of its bytes, and so of the names in it.")
                .report(diagnostics);
        }
    }
    assets
}

impl Assets {
    fn add(&mut self, name: &str, file: &Unnamed<'_>) {
        let root = name.strip_prefix("root/");
        // All published files keep their folder structure, so the hash does not change relative
        // paths.
        let from = root.map_or_else(|| format!("assets/{name}"), str::to_owned);
        let mut bytes = Vec::with_capacity(file.bytes.len());
        let mut done = 0;
        for reference in &file.references {
            if let Some(path) = self.paths.get(&reference.name)
                && let Some(before) = file.bytes.get(done..reference.range.start)
            {
                bytes.extend_from_slice(before);
                bytes.extend_from_slice(relative(&from, path).as_bytes());
                done = reference.range.end;
            }
        }
        bytes.extend_from_slice(file.bytes.get(done..).unwrap_or_default());
        let text = std::str::from_utf8(&bytes).ok();
        let short = Language::of(name)
            .zip(text)
            .and_then(|(language, text)| stripped(language, text))
            // A file without a byte looks like one that was lost.
            .filter(|short| !short.is_empty());
        let bytes = short.map_or(bytes, String::into_bytes);
        let path = match root {
            Some(root) => root.to_owned(),
            None => hashed_path(name, &bytes),
        };
        self.files.insert(path.clone(), bytes.into());
        let first = file.references.iter().filter(|it| it.need == Need::First);
        let imports = first.map(|reference| reference.name.clone()).collect();
        self.imports.insert(name.to_owned(), imports);
        self.paths.insert(name.to_owned(), path);
    }
}

fn is_script(name: &str) -> bool {
    Language::of(name) == Some(Language::Script)
}

fn hashed_path(name: &str, bytes: &[u8]) -> String {
    let hash = xxhash_rust::xxh3::xxh3_64(bytes);
    let (folder, file) = name
        .rsplit_once('/')
        .map_or(("", name), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("assets/{folder}{slash}{stem}.{hash:016x}.{ending}"),
        None => format!("assets/{folder}{slash}{file}.{hash:016x}"),
    }
}
