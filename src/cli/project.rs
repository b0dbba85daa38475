//! Reading and publishing the project of a command.

use camino::Utf8Path;
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::clock;
use super::common_args::Project;
use super::exit::Stop;
use crate::pipeline::{self, Memo, Published};
use crate::source::Sources;
use crate::{check, walk};

/// The thread pool of a command.
pub(super) fn threads(project: &Project) -> Result<ThreadPool, Stop> {
    threads_for(project.jobs)
}

/// A thread pool for a number of jobs: of one for each processor if none is given.
pub(super) fn threads_for(jobs: Option<u16>) -> Result<ThreadPool, Stop> {
    ThreadPoolBuilder::new()
        .num_threads(jobs.map_or(0, usize::from))
        .build()
        .map_err(|error| {
            Stop::environment(format!(
                "cannot start threads: {error}.\nTry fewer, such as --jobs 1."
            ))
        })
}

/// Reads and checks a project.
///
/// # Errors
///
/// When the folder cannot be read, or is no project.
pub(super) fn publish(
    project: &Project,
    base_url: Option<&str>,
    prose: bool,
) -> Result<Published, Stop> {
    let options = pipeline::Options {
        prose,
        ..options(base_url)?
    };
    let sources = sources(project)?;
    Ok(pipeline::publish(sources, &options, &mut Memo::default()))
}

/// Reads the files of a project.
///
/// # Errors
///
/// When the folder cannot be read, or is no project.
pub(super) fn sources(project: &Project) -> Result<Sources, Stop> {
    in_folder(&project.folder)
}

/// Reads the files of the project in a folder.
///
/// # Errors
///
/// When the folder cannot be read, or is no project.
pub(super) fn in_folder(folder: &Utf8Path) -> Result<Sources, Stop> {
    let sources = walk::walk(folder).map_err(|failure| Stop::environment(format!("{failure}.")))?;
    // With a slip in its name it is a project, and the slip is among its problems.
    if sources.find("site.toml").is_none() && !sources.is_misnamed("site.toml") {
        return Err(Stop::usage(no_project(folder)));
    }
    Ok(sources)
}

/// The options of a run: the day and the base URL.
///
/// # Errors
///
/// When `SOURCE_DATE_EPOCH` or `base_url` is invalid.
pub(super) fn options(base_url: Option<&str>) -> Result<pipeline::Options, Stop> {
    let today = clock::today()?;
    let base_url = base_url.map(checked_base_url).transpose()?;
    Ok(pipeline::Options {
        check: check::Options { today, base_url },
        prose: false,
    })
}

/// Checks that a folder has a `site.toml`.
///
/// # Errors
///
/// When the folder cannot be read, or is no project.
pub(super) fn require_project(folder: &Utf8Path) -> Result<(), Stop> {
    let settings = folder.join("site.toml");
    match std::fs::symlink_metadata(&settings) {
        Ok(_) => Ok(()),
        Err(_) if folder.is_dir() => match walk::walk(folder) {
            Ok(sources) if sources.is_misnamed("site.toml") => Ok(()),
            _ => Err(Stop::usage(no_project(folder))),
        },
        Err(cause) => Err(Stop::environment(format!(
            "{}.",
            walk::WalkError {
                path: folder.to_owned(),
                cause,
            }
        ))),
    }
}

fn checked_base_url(given: &str) -> Result<String, Stop> {
    match check::site_address(given) {
        Ok(_) => Ok(given.to_owned()),
        Err(bad) => Err(Stop::usage(format!(
            "The address {given:?} of --base-url {}.\n\
             {} It is one like https://example.org/ or https://example.org/data/.",
            bad.what, bad.hint
        ))),
    }
}

/// The message about a folder that is no project.
pub(super) fn no_project(folder: &Utf8Path) -> String {
    let mut message = format!(
        "{folder} is not a project: it has no site.toml.\n\
         A project's folder holds\n  \
           site.toml   the site's title, address and languages\n  \
           rubric/     what is rated, and on which scale\n  \
           content/    pages, best practices and resources\n  \
           states/     a folder for each state"
    );
    let full = folder.canonicalize_utf8().unwrap_or_default();
    let above = full
        .ancestors()
        .skip(1)
        .find(|above| above.join("site.toml").is_file());
    if let Some(above) = above {
        message.push_str("\nThe project may be the folder ");
        message.push_str(above.as_str());
        message.push('.');
    }
    message
}
