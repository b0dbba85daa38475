//! Which project, and which of its files.

use camino::{Utf8Path, Utf8PathBuf};

use crate::cli::exit::Stop;
use crate::cli::project::no_project;
use crate::pipeline::is_formatted;
use crate::source::Sources;

/// The files that a command is about.
#[derive(Debug)]
pub(super) struct Selection {
    /// The folder of the project.
    pub(super) folder: Utf8PathBuf,
    /// Files and folders in it, each as it was given and from the folder on.
    wanted: Vec<(Utf8PathBuf, Utf8PathBuf)>,
}

impl Selection {
    /// Those at paths of one project. A link is never followed out of it.
    pub(super) fn of(paths: &[Utf8PathBuf]) -> Result<Self, Stop> {
        let here = [Utf8PathBuf::from(".")];
        let paths = if paths.is_empty() { &here } else { paths };
        let mut selection: Option<Self> = None;
        for path in paths {
            let (folder, below) = project_of(path)?;
            let selection = selection.get_or_insert_with(|| Self {
                folder: folder.clone(),
                wanted: Vec::new(),
            });
            if full(&selection.folder)? != full(&folder)? {
                return Err(Stop::usage(format!(
                    "{path} is in another project than the paths before it.\n\
                     Run this once for each project."
                )));
            }
            selection.wanted.push((path.clone(), below));
        }
        selection.ok_or_else(|| Stop::usage("no path was given."))
    }

    /// Whether the file at a path of the project is wanted.
    pub(super) fn has(&self, path: &str) -> bool {
        let path = Utf8Path::new(path);
        self.wanted
            .iter()
            .any(|(_, wanted)| path.starts_with(wanted))
    }

    /// Refuses paths at which there is nothing to lay out.
    pub(super) fn require_files(&self, sources: &Sources) -> Result<(), Stop> {
        for (given, wanted) in &self.wanted {
            let mut files = sources.iter().filter(|(_, source)| !source.built_in);
            let is_there = files.any(|(_, source)| {
                let has_format = is_formatted(&source.path) || source.oddity.is_some();
                has_format && Utf8Path::new(&source.path).starts_with(wanted)
            });
            if !is_there {
                return Err(Stop::usage(format!(
                    "there is no TOML or Markdown of the project at {given}.\n\
                     Files are laid out below states/, content/ and rubric/, site.toml, and the \
                     plain-words/ of a theme."
                )));
            }
        }
        Ok(())
    }
}

/// The project that a path is in, and the path from its folder on.
fn project_of(path: &Utf8Path) -> Result<(Utf8PathBuf, Utf8PathBuf), Stop> {
    if is_project(path) {
        return Ok((path.to_owned(), Utf8PathBuf::new()));
    }
    // Only folders above are looked at through links: the file itself may be one, which is refused.
    let place = match (path.parent(), path.file_name()) {
        (Some(above), Some(name)) => full(non_empty(above))?.join(name),
        _ => full(path)?,
    };
    // As it was given, the folder is shown in messages as people know it.
    let given = path.ancestors().skip(1).map(non_empty);
    let found = given.chain(place.ancestors().skip(1)).find_map(|above| {
        let below = place.strip_prefix(full(above).ok()?).ok()?;
        is_project(above).then(|| (above.to_owned(), below.to_owned()))
    });
    found.ok_or_else(|| Stop::usage(no_project(path)))
}

fn is_project(folder: &Utf8Path) -> bool {
    folder.join("site.toml").is_file()
}

fn non_empty(path: &Utf8Path) -> &Utf8Path {
    match path.as_str() {
        "" => Utf8Path::new("."),
        _ => path,
    }
}

fn full(path: &Utf8Path) -> Result<Utf8PathBuf, Stop> {
    path.canonicalize_utf8()
        .map_err(|error| Stop::environment(format!("cannot read {path}: {error}.")))
}
