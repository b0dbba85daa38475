//! Whether the target is safe to write to, decided before anything is changed.

use std::collections::HashSet;
use std::path::{Component, Path, PathBuf};

use super::clear;
use super::disk::Disk;
use super::failure::{EmitError, IoFailure, Refusal};
use super::manifest::Manifest;
use super::options::EmitOptions;
use super::output_path::MANIFEST;

/// How many foreign files a message names.
const EXAMPLES: usize = 5;

/// Files that file managers create. They are kept, and never a reason to refuse.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// The resolved target path, without links and dots.
pub(super) struct Target {
    /// The folder itself.
    pub(super) path: PathBuf,
    /// Its parent folder.
    pub(super) parent: PathBuf,
    /// Its name.
    pub(super) name: String,
}

impl Target {
    /// The path of a hidden sibling of the target.
    pub(super) fn beside(&self, purpose: &str) -> PathBuf {
        self.parent.join(format!("{}{purpose}", self.prefix()))
    }

    /// The prefix of the names of all hidden siblings.
    pub(super) fn prefix(&self) -> String {
        format!(".{}.statewise-", self.name)
    }
}

/// What exists at the target.
pub(super) struct Old {
    /// The folder.
    pub(super) path: PathBuf,
    /// Whether it exists.
    pub(super) exists: bool,
    /// Whether it holds a manifest.
    pub(super) is_ours: bool,
    /// What earlier builds wrote; empty if there is no manifest.
    pub(super) manifest: Manifest,
}

impl Old {
    /// Writes an empty manifest into a foreign folder, so that the next build recognizes it.
    pub(super) fn adopt(&self, disk: &Disk) -> Result<(), IoFailure> {
        disk.overwrite_file(
            &self.path.join(MANIFEST),
            Manifest::default().text().as_bytes(),
        )
    }
}

/// Resolves the target, and refuses one that is the input, contains it or lies in it.
pub(super) fn resolve<E>(
    disk: &Disk,
    target: &Path,
    options: &EmitOptions<'_>,
) -> Result<Target, EmitError<E>> {
    let absolute = disk.attempt("resolve", target, || std::path::absolute(target))?;
    // Without a trailing slash, which would follow a link.
    let absolute: PathBuf = absolute.components().collect();
    let path = match disk.look(&absolute)? {
        Some(found) if found.is_symlink() => return Err(Refusal::Symlink(absolute).into()),
        Some(found) if !found.is_dir() => return Err(Refusal::NotAFolder(absolute).into()),
        Some(_) => disk.canonical(&absolute)?,
        None => resolve_missing(disk, &absolute)?,
    };
    let root = disk.canonical(options.source_root)?;
    if root.starts_with(&path) {
        return Err(Refusal::ContainsSource(path).into());
    }
    if let Some(home) = options.home
        && let Ok(home) = disk.canonical(home)
        && home.starts_with(&path)
    {
        return Err(Refusal::ContainsHome(path).into());
    }
    if let Ok(inside) = path.strip_prefix(&root)
        && let Some(Component::Normal(first)) = inside.components().next()
        && let Some(folder) = options
            .protected
            .iter()
            .find(|folder| first.eq_ignore_ascii_case(folder))
    {
        return Err(Refusal::InsideSource {
            folder: (*folder).to_owned(),
            target: path,
        }
        .into());
    }
    if path.components().any(|part| part.as_os_str() == ".git") {
        return Err(Refusal::InsideSource {
            folder: ".git".to_owned(),
            target: path,
        }
        .into());
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => Ok(Target {
            parent: parent.to_owned(),
            name: name.to_string_lossy().into_owned(),
            path,
        }),
        _ => Err(Refusal::ContainsSource(path).into()),
    }
}

/// Resolves the nearest existing ancestor, and appends the parts that do not exist yet.
fn resolve_missing<E>(disk: &Disk, absolute: &Path) -> Result<PathBuf, EmitError<E>> {
    let mut existing = absolute;
    while let Some(parent) = existing.parent() {
        existing = parent;
        if let Some(found) = disk.look(existing)? {
            let rest = absolute.strip_prefix(existing).unwrap_or(Path::new(""));
            if !rest
                .components()
                .all(|part| matches!(part, Component::Normal(_)))
            {
                break;
            }
            if found.is_file() {
                return Err(Refusal::NotAFolder(existing.to_owned()).into());
            }
            return Ok(disk.canonical(existing)?.join(rest));
        }
    }
    Err(Refusal::Unresolvable(absolute.to_owned()).into())
}

/// Inspects the target, with the lock held, and refuses one that no build wrote.
pub(super) fn inspect<E>(
    disk: &Disk,
    target: &Target,
    paths: &[String],
    options: &EmitOptions<'_>,
) -> Result<Old, EmitError<E>> {
    let mut old = Old {
        path: target.path.clone(),
        exists: false,
        is_ours: false,
        manifest: Manifest::default(),
    };
    match disk.look(&old.path)? {
        None => return Ok(old),
        Some(found) if found.is_symlink() => return Err(Refusal::Symlink(old.path).into()),
        Some(found) if !found.is_dir() => return Err(Refusal::NotAFolder(old.path).into()),
        Some(_) => old.exists = true,
    }
    if let Some(manifest) = clear::read_manifest(disk, &old.path)? {
        old.is_ours = true;
        old.manifest = manifest;
    }
    let mut foreign = clear::foreign(disk, &old.path, &old.manifest)?;
    foreign.retain(|path| {
        path.file_name()
            .is_none_or(|name| !LITTER.iter().any(|litter| name == *litter))
    });
    if !options.force && !foreign.is_empty() {
        return Err(Refusal::ForeignFiles {
            target: old.path,
            count: foreign.len(),
            examples: foreign
                .iter()
                .take(EXAMPLES)
                .map(|path| path.to_string_lossy().escape_debug().to_string())
                .collect(),
        }
        .into());
    }
    if let Some(file) = in_the_way(&foreign, paths) {
        return Err(Refusal::InTheWay {
            target: old.path,
            file,
        }
        .into());
    }
    Ok(old)
}

/// The first path of the site that conflicts with a foreign file.
fn in_the_way(foreign: &[PathBuf], paths: &[String]) -> Option<String> {
    if foreign.is_empty() {
        return None;
    }
    let taken: HashSet<&Path> = foreign.iter().map(PathBuf::as_path).collect();
    let needed: HashSet<&Path> = foreign
        .iter()
        .flat_map(|place| place.ancestors().skip(1))
        .collect();
    paths
        .iter()
        .map(String::as_str)
        .chain([MANIFEST])
        .find(|path| {
            let place = Path::new(path);
            needed.contains(place) || place.ancestors().any(|part| taken.contains(part))
        })
        .map(str::to_owned)
}
