//! What stands in the root of a project beside its input, and looks like input.
//!
//! The root may hold anything, so only a few names are read there. A slip in one of them, such as
//! `States/`, would take pages off the site without a word.

use crate::source::{Role, UnexpectedFile, nearest};
use crate::walk::intake::{FOLDERS, is_left_behind};
use crate::walk::names;
use crate::walk::open::open;
use std::io::Read;
use std::path::Path;

/// Folders that are read below others, and where.
const INNER: &[(&str, &str)] = &[
    ("elements", "rubric/elements"),
    ("practices", "content/practices"),
    ("resources", "content/resources"),
];

/// Folders that stand beside many projects, and words that only look like the name of an input:
/// they count as input only if they are laid out like it.
const NEIGHBORS: &str = " archive assets backup backups bin build config contact contest context \
    data dist doc docs draft drafts examples lib notes old out output scripts site src stages \
    static stats status temp templates test tests tmp tools vendor www ";

/// Words that only look like `site`.
const OTHER_SETTINGS: &str = " side size suite ";

/// How many names of a folder are looked at, and how deep: a huge one is not walked.
const MAX_NAMES: usize = 2_000;
const MAX_DEPTH: usize = 3;

/// Whether an entry of the root with this name may be input in a wrong place, so that it has to be
/// looked at when it comes or goes.
pub(super) fn may_be_input(name: &str) -> bool {
    let is_notice = |word| name.to_ascii_uppercase().starts_with(word);
    !names::is_hidden_or_secret(name)
        && !is_left_behind(name)
        && !["README", "LICENSE", "CHANGELOG"]
            .into_iter()
            .any(is_notice)
        && !matches!(name, "node_modules" | "public" | "schema" | "target")
}

/// What is wrong with an entry of the root whose name is not read; `None` if it is no input.
pub(super) fn oddity(name: &str, on_disk: &Path) -> Option<UnexpectedFile> {
    if !may_be_input(name) {
        return None;
    }
    let kind = std::fs::symlink_metadata(on_disk).ok()?.file_type();
    let beside = |meant: String, is_slip| UnexpectedFile::BesideInput {
        meant,
        is_folder: !kind.is_file(),
        is_slip,
    };
    if kind.is_file() {
        return settings_slip(name)
            .map(|meant| beside(meant, true))
            .or_else(|| file_elsewhere(name, on_disk).map(|meant| beside(meant, false)));
    }
    if kind.is_symlink() {
        // What it leads to is not looked at, so only the name counts.
        let meant = FOLDERS.iter().find(|folder| is_same_word(name, folder))?;
        return Some(beside((*meant).to_owned(), true));
    }
    folder_slip(name, on_disk)
        .map(|meant| beside(meant, true))
        .or_else(|| folder_elsewhere(name, on_disk).map(|meant| beside(meant, false)))
}

/// The folder whose name was probably meant.
fn folder_slip(name: &str, on_disk: &Path) -> Option<String> {
    let meant = nearest(name, FOLDERS.iter().copied()).or_else(|| copied_folder(name))?;
    let held = Held::in_folder(on_disk, MAX_DEPTH);
    let layout = match meant {
        "states" => held.any(|parts| matches!(parts, [_, "profile.md"])),
        "content" => held.any(|parts| matches!(parts, ["home.md"])),
        "rubric" => held.any(|parts| matches!(parts, ["rubric.toml"])),
        _ => held.any(|parts| matches!(parts, [_, "theme.toml" | "templates" | "i18n"])),
    };
    let is_slip = is_same_word(name, meant)
        || copied_folder(name).is_some()
        || (starts_alike(name, meant) && !is_neighbor(name));
    (layout || (is_slip && held.any(is_text))).then(|| meant.to_owned())
}

/// The input folder that a folder looks like a copy of: `states-old`, `states (copy)`, `states.bak`.
fn copied_folder(name: &str) -> Option<&'static str> {
    let (first, _) = name.split_once(['-', '_', '.', ' ', '('])?;
    let is_meant = |folder: &&&str| is_same_word(first, folder);
    FOLDERS.iter().find(is_meant).copied()
}

/// Where a folder of the root belongs: that of a state, or one that is read below another.
fn folder_elsewhere(name: &str, on_disk: &Path) -> Option<String> {
    if is_neighbor(name) && name != "templates" {
        return None;
    }
    let held = Held::in_folder(on_disk, 1);
    if held.any(|parts| matches!(parts, [file] if is_of_state(file))) {
        return Some(format!("states/{name}"));
    }
    let of_theme = match name {
        "i18n" => held.any(|parts| matches!(parts, [file] if file.ends_with(".ftl"))),
        "templates" => held.any(|parts| matches!(parts, ["base.html" | "home.html"])),
        _ => false,
    };
    if of_theme {
        return Some(format!("themes/default/{name}"));
    }
    let inner = nearest(name, INNER.iter().map(|(inner, _)| *inner))?;
    let &(_, place) = INNER.iter().find(|(folder, _)| *folder == inner)?;
    let is_input = |file: &String| match inner {
        "elements" => file.ends_with(".toml"),
        _ => file.ends_with(".md") && begins_with_facts(&on_disk.join(file)),
    };
    held.0.iter().any(is_input).then(|| place.to_owned())
}

/// Where a file of the root belongs.
fn file_elsewhere(name: &str, on_disk: &Path) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    let in_rubric = format!("rubric/{lower}");
    if lower.ends_with(".toml") && Role::from_path(&in_rubric) != Role::Other {
        return Some(in_rubric);
    }
    if is_of_state(&lower) || lower == "plan.toml" {
        return Some(format!("states/<state>/{lower}"));
    }
    let is_page = lower == "home.md" || lower.ends_with(".md") && begins_with_facts(on_disk);
    is_page.then(|| format!("content/{lower}"))
}

/// The name that the file of the settings should have: `Site.toml`, `site_es.toml`, `site.yaml` and
/// `site.toml.txt` are not read.
fn settings_slip(name: &str) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    let lower = lower.strip_suffix(".txt").unwrap_or(&lower);
    let (stem, ending) = lower.rsplit_once('.')?;
    let mut words = stem.splitn(2, ['.', '_', '-', ' ', '(']);
    let first = words.next()?;
    let is_near = match ending {
        "toml" => {
            is_same_word(first, "site")
                || starts_alike(first, "site")
                    && !OTHER_SETTINGS.contains(&format!(" {first} "))
                    && nearest(first, ["site"]).is_some()
        }
        "tml" | "yaml" | "yml" | "json" => is_same_word(first, "site"),
        _ => false,
    };
    if !is_near {
        return None;
    }
    let Some(rest) = words.next() else {
        return Some("site.toml".to_owned());
    };
    let (language, region) = rest.split_once(['-', '_']).unwrap_or((rest, ""));
    let is_short =
        |word: &str| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    match region {
        "" if is_short(language) => Some(format!("site.{language}.toml")),
        _ if is_short(language) && is_short(region) => {
            Some(format!("site.{language}-{}.toml", region.to_uppercase()))
        }
        // A copy, such as `site (1).toml`, `site-old.toml` or `site.es.old.toml`.
        _ => (is_same_word(first, "site") || rest.contains('.')).then(|| "site.toml".to_owned()),
    }
}

/// Whether a name can only be that of a file of a state: `profile.md`, `2026.toml`.
fn is_of_state(file: &str) -> bool {
    let Some((stem, ending)) = file.rsplit_once('.') else {
        return false;
    };
    let year = stem.split(['-', '.']).next().unwrap_or(stem);
    let is_year = year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
        && year.bytes().all(|byte| byte.is_ascii_digit());
    match ending {
        "md" => stem.split('.').next() == Some("profile"),
        "toml" => is_year,
        _ => false,
    }
}

/// Whether a file begins as a text with facts does.
fn begins_with_facts(path: &Path) -> bool {
    let mut start = [0; 4];
    let read = open(path).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && (&start == b"+++\n" || &start == b"+++\r")
}

fn is_text(parts: &[&str]) -> bool {
    let file = parts.last().copied().unwrap_or_default();
    (file.ends_with(".toml") || file.ends_with(".md") || file.ends_with(".ftl"))
        && !file.starts_with("readme.")
}

fn is_neighbor(name: &str) -> bool {
    NEIGHBORS.contains(&format!(" {} ", name.to_ascii_lowercase()))
}

/// Whether two names differ in case or by an `s` at the end only.
fn is_same_word(name: &str, other: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.trim_end_matches('s') == other.trim_end_matches('s')
}

fn starts_alike(name: &str, other: &str) -> bool {
    let first = |word: &str| word.chars().next().map(|c| c.to_ascii_lowercase());
    first(name) == first(other)
}

/// The paths below a folder, of which very many are not looked at.
struct Held(Vec<String>);

impl Held {
    fn in_folder(folder: &Path, depth: usize) -> Self {
        let entries = walkdir::WalkDir::new(folder)
            .min_depth(1)
            .max_depth(depth)
            .into_iter()
            .filter_entry(|entry| !names::is_hidden_or_secret(&names::shown(entry.file_name()).0))
            .take(MAX_NAMES);
        let below = entries.filter_map(|entry| {
            let entry = entry.ok()?;
            let below = entry.path().strip_prefix(folder).ok()?;
            let parts: Vec<_> = below.iter().map(|part| names::shown(part).0).collect();
            Some(parts.join("/"))
        });
        Self(below.collect())
    }

    /// Whether there is a path with such parts, in small letters.
    fn any(&self, is_wanted: impl Fn(&[&str]) -> bool) -> bool {
        let mut paths = self.0.iter().map(|path| path.to_lowercase());
        paths.any(|path| is_wanted(&path.split('/').collect::<Vec<_>>()))
    }
}
