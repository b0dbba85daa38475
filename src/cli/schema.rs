//! `statewise schema`

use std::fs;
use std::io::ErrorKind;

use camino::{Utf8Path, Utf8PathBuf};

use super::common_args::{Global, Project};
use super::exit::{ExitCode, Stop};
use super::new_files::{self, NewFile};
use super::schema_args::Schema;
use super::terminal::Terminal;
use super::{problems, project, viewpoint};
use crate::diagnostic::nearest;
use crate::diagnostic::render::{self, Format};
use crate::pipeline::Published;
use crate::schema::{FOLDER, SchemaFile};

/// A schema file: its place, its text, and what stands there now.
struct File {
    path: Utf8PathBuf,
    text: String,
    there: Option<Vec<u8>>,
}

impl File {
    fn is_there(&self) -> bool {
        self.there.as_deref() == Some(self.text.as_bytes())
    }
}

/// Writes the schemas of a project, prints one, or compares all with the files that are there. The
/// paths that were written, or that differ, go to standard output.
pub(super) fn run(schema: &Schema, global: &Global, terminal: &Terminal) -> Result<ExitCode, Stop> {
    let name = schema.format.as_deref().map(known_name).transpose()?;
    let of_project = Project {
        folder: schema.project.clone(),
        jobs: None,
    };
    let published =
        project::threads(&of_project)?.install(|| project::publish(&of_project, None, false))?;
    if !published.is_publishable() {
        return Ok(refuse(&of_project, &published, global, terminal));
    }
    let mut schemas = published.schemas();
    if let Some(name) = name {
        schemas.retain(|(other, _)| *other == name);
        schemas
            .iter()
            .try_for_each(|(_, text)| terminal.output(text))?;
        return Ok(ExitCode::Ok);
    }
    let folder = folder(schema)?;
    let files = schemas
        .into_iter()
        .map(|(name, text)| {
            let path = folder.join(format!("{name}.json"));
            let there = there(&path)?;
            Ok(File { path, text, there })
        })
        .collect::<Result<Vec<_>, Stop>>()?;
    match schema.check {
        true => compare(&files, terminal),
        false => write(&folder, &files, terminal),
    }
}

/// The name of a schema, which may be written as that of its file.
fn known_name(written: &str) -> Result<String, Stop> {
    let names: Vec<String> = SchemaFile::all().map(SchemaFile::name).collect();
    let name = written.strip_suffix(".json").unwrap_or(written);
    if names.iter().any(|known| known == name) {
        return Ok(name.to_owned());
    }
    let names = names.iter().map(String::as_str);
    let offer = match nearest(name, names.clone()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("There are {}.", names.collect::<Vec<_>>().join(", ")),
    };
    Err(Stop::usage(format!(
        "there is no schema {written:?}.\n{offer}\n\
         The folder of the project is given with --project."
    )))
}

/// Lists the problems, and says that nothing was written.
fn refuse(
    project: &Project,
    published: &Published,
    global: &Global,
    terminal: &Terminal,
) -> ExitCode {
    let all = published.diagnostics().to_vec();
    let prefix = viewpoint::prefix(&project.folder, Format::Pretty);
    problems::tell(all, published.sources(), &prefix, global, terminal);
    terminal.status(
        "Nothing was written: schemas hold the ids of the project, and those are known when it has no \
         errors.",
    );
    ExitCode::Problems
}

/// The folder to write to. That of the project came from others perhaps, so it must be no link to
/// another place.
fn folder(schema: &Schema) -> Result<Utf8PathBuf, Stop> {
    if let Some(out) = &schema.out {
        return Ok(out.clone());
    }
    let folder = match schema.project.as_str() {
        "." => Utf8PathBuf::from(FOLDER),
        _ => schema.project.join(FOLDER),
    };
    match fs::symlink_metadata(&folder) {
        Ok(found) if !found.is_dir() => Err(Stop::environment(format!(
            "{folder} is no folder, and nothing is written through a link.\n\
             Move it away, or name another folder with --out."
        ))),
        _ => Ok(folder),
    }
}

/// What stands at a path; `None` if nothing does. What is no file is not opened: it may have no end.
#[expect(
    clippy::disallowed_methods,
    reason = "schemas are no input of the site, and only this command reads them"
)]
fn there(path: &Utf8Path) -> Result<Option<Vec<u8>>, Stop> {
    if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(Stop::environment(format!(
            "{path} is no file, and a schema belongs there.\nMove it away."
        )));
    }
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound) => Ok(None),
        Err(error) => Err(Stop::environment(format!("cannot read {path}: {error}."))),
    }
}

fn write(folder: &Utf8Path, files: &[File], terminal: &Terminal) -> Result<ExitCode, Stop> {
    fs::create_dir_all(folder)
        .map_err(|error| Stop::environment(format!("cannot make {folder}: {error}.")))?;
    let (same, other): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.is_there());
    let new: Vec<NewFile<'_>> = (other.iter())
        .map(|file| NewFile {
            path: file.path.clone(),
            text: &file.text,
        })
        .collect();
    new_files::write(&new, true)?;
    terminal.output(&paths(&other))?;
    let left = match same.len() {
        0 => String::new(),
        count => format!(" {count} of {} did not change.", files.len()),
    };
    terminal.status(&format!(
        "Wrote {} to {}.{left}",
        render::counted(other.len(), "schema"),
        render::visible_line(folder.as_str()),
    ));
    Ok(ExitCode::Ok)
}

fn compare(files: &[File], terminal: &Terminal) -> Result<ExitCode, Stop> {
    let other: Vec<&File> = files.iter().filter(|file| !file.is_there()).collect();
    if other.is_empty() {
        let all = render::counted(files.len(), "schema");
        terminal.status(&format!("Checked {all}: all are as they should be."));
        return Ok(ExitCode::Ok);
    }
    terminal.output(&paths(&other))?;
    terminal.status(&format!(
        "{} missing or not as it would be written. `statewise schema` writes what belongs there.",
        match other.len() {
            1 => "1 file is".to_owned(),
            count => format!("{count} files are"),
        }
    ));
    Ok(ExitCode::Problems)
}

fn paths(files: &[&File]) -> String {
    files
        .iter()
        .map(|file| format!("{}\n", file.path))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::known_name;

    #[test]
    fn a_schema_is_found_by_its_name() {
        for written in ["plan", "plan.json", "plan-translation", "draft"] {
            let name = written.trim_end_matches(".json");
            assert_eq!(known_name(written).unwrap(), name);
        }
        let near = known_name("asessment").unwrap_err().message;
        assert!(near.contains("Did you mean `assessment`?"), "{near}");
        let far = known_name("../data").unwrap_err().message;
        assert!(far.contains("There are site, site-translation, "), "{far}");
        assert!(far.contains("--project"), "{far}");
    }
}
