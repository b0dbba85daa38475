//! Runs the program and parses its output.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::project::Project;

/// The result of a run.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit code; none after a signal.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The program, without environment variables that change its behavior.
pub(crate) fn statewise() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_statewise"));
    plain(&mut command);
    command
}

/// Removes environment variables that change the program's behavior.
pub(crate) fn plain(command: &mut Command) {
    command
        .env_remove("SOURCE_DATE_EPOCH")
        .env_remove("GITHUB_WORKSPACE")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::null());
}

/// Runs a command to its end, and fails if it panics.
pub(crate) fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let run = Run {
        code: output.status.code(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    };
    assert!(!run.stderr.contains("panicked"), "{command:?}: {run:?}");
    run
}

/// `statewise build` of a project, to the usual place, from its folder.
pub(crate) fn build(project: &Project) -> Run {
    let mut command = statewise();
    command.current_dir(project.root());
    run(command.arg("build").arg(project.root()))
}

/// `statewise build --out`.
pub(crate) fn build_to(project: &Project, out: &Path) -> Run {
    run(statewise()
        .arg("build")
        .arg(project.root())
        .arg("--out")
        .arg(out))
}

/// `statewise build`, which must succeed.
pub(crate) fn build_well(project: &Project) {
    let run = build(project);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
}

/// One problem, as printed for people.
#[derive(Debug)]
pub(crate) struct Told<'a> {
    /// `error` or `warning`
    pub(crate) severity: &'a str,
    /// The code in brackets.
    pub(crate) code: &'a str,
    /// `path:line:column`, or the path alone for a file without text.
    pub(crate) place: &'a str,
    /// The whole text of the problem.
    pub(crate) text: &'a str,
}

impl Run {
    /// The problems that a build lists.
    pub(crate) fn problems(&self) -> Vec<Told<'_>> {
        self.stderr
            .split("\n\n")
            .filter_map(|text| {
                let (severity, rest) = text.trim_start().split_once('[')?;
                let (code, _) = rest.split_once("]: ")?;
                matches!(severity, "error" | "warning" | "note").then(|| Told {
                    severity,
                    code,
                    place: text
                        .lines()
                        .find_map(|line| line.trim_start().strip_prefix("--> "))
                        .unwrap_or_default(),
                    text,
                })
            })
            .collect()
    }
}
