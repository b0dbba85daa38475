//! Where the reader of problems stands, so that the paths in them lead to the files.

use camino::{Utf8Path, Utf8PathBuf};

use crate::diagnostic::render::{Format, Prefix};

/// The folder of the repository in a workflow on GitHub, to which marks in pull requests are
/// relative.
const WORKSPACE: &str = "GITHUB_WORKSPACE";

/// What comes before a path of the project in a folder, as that was given: paths begin in the working
/// directory, and for GitHub and SARIF in the workspace of GitHub, if the project is in it.
#[expect(
    clippy::disallowed_methods,
    reason = "the environment is read in cli/ only"
)]
pub(super) fn prefix(folder: &Utf8Path, format: Format) -> Prefix {
    let workspace = match format {
        Format::Github | Format::Sarif => std::env::var_os(WORKSPACE),
        _ => None,
    };
    let workspace = workspace.and_then(|path| Utf8PathBuf::from_path_buf(path.into()).ok());
    let in_workspace = workspace
        .filter(|path| path.is_absolute())
        .and_then(|workspace| below(&workspace, folder));
    // A relative folder stays as it was given: links in it are what the reader sees.
    let in_working_directory = || {
        let here = Utf8PathBuf::from_path_buf(std::env::current_dir().ok()?).ok()?;
        folder.is_absolute().then(|| below(&here, folder)).flatten()
    };
    let path = in_workspace.or_else(in_working_directory);
    Prefix::of_folder(path.as_deref().unwrap_or(folder).as_str())
}

/// A folder as a path from another one that it is in, whatever links lead there.
fn below(above: &Utf8Path, folder: &Utf8Path) -> Option<Utf8PathBuf> {
    let (above, folder) = (
        above.canonicalize_utf8().ok()?,
        folder.canonicalize_utf8().ok()?,
    );
    folder.strip_prefix(above).ok().map(Utf8Path::to_owned)
}
