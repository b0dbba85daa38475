//! The files of a revision, read through `git` without a checkout. The only program that is run, and
//! only where a revision is asked for. Nothing of what it gets comes from the content of files.

use std::io::{ErrorKind, Write};
use std::process::{Command, Output, Stdio};

use camino::Utf8Path;

use super::exit::Stop;
use crate::diagnostic::render::visible_line;
use crate::source::Sources;
use crate::walk::{self, TreeEntry, TreeEntryKind};

/// Variables that lead git to another repository than that of the folder, such as in its own hooks.
const ELSEWHERE: [&str; 7] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_NAMESPACE",
];

/// The project in a folder as it was at a revision.
///
/// # Errors
///
/// When there is no git, no repository, no such revision, or no such folder then.
pub(super) fn sources(folder: &Utf8Path, revision: &str) -> Result<Sources, Stop> {
    if !folder.is_dir() {
        return Err(Stop::environment(format!(
            "there is no folder {folder}, of which a revision could be read."
        )));
    }
    let found = run(folder, &["rev-parse", "--show-prefix"])?;
    if !found.status.success() {
        return Err(no_repository(folder, &found));
    }
    let prefix = text(&found.stdout);
    let commit = format!("{revision}^{{commit}}");
    let commit = object(folder, &commit)?.ok_or_else(|| {
        Stop::usage(format!(
            "the repository of the folder {folder} has no revision {revision:?}.\n\
             `git branch --all` and `git tag` list what there is. A repository that was fetched in \
             part, as in many workflows, lacks older ones: `git fetch --unshallow` gets them."
        ))
    })?;
    let below = prefix.trim_end_matches('/');
    let tree = object(folder, &format!("{commit}:{below}"))?.ok_or_else(|| {
        Stop::usage(format!(
            "at the revision {revision:?}, the repository has no folder {below:?}."
        ))
    })?;
    let listed = run(folder, &["ls-tree", "-r", "-l", "-z", "--full-tree", &tree])?;
    if !listed.status.success() {
        return Err(failed("ls-tree", &listed));
    }
    let (ids, entries): (Vec<String>, Vec<TreeEntry>) = (listed.stdout.split(|byte| *byte == 0))
        .filter_map(entry)
        .unzip();
    walk::read_tree(&entries, |wanted| {
        let ids: Vec<&str> = wanted.iter().map(|&at| ids[at].as_str()).collect();
        contents(folder, &ids)
    })
}

/// The id of what an expression names; `None` if there is nothing.
fn object(folder: &Utf8Path, expression: &str) -> Result<Option<String>, Stop> {
    let arguments = [
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        expression,
    ];
    let found = run(folder, &arguments)?;
    let id = text(&found.stdout);
    let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    Ok((found.status.success() && is_id).then_some(id))
}

/// An entry of `ls-tree -l -z`: `mode type id size<TAB>path`.
fn entry(line: &[u8]) -> Option<(String, TreeEntry)> {
    let tab = line.iter().position(|byte| *byte == b'\t')?;
    let (facts, path) = (line.get(..tab)?, line.get(tab + 1..)?);
    let mut facts = std::str::from_utf8(facts).ok()?.split_ascii_whitespace();
    let (mode, kind, id) = (facts.next()?, facts.next()?, facts.next()?);
    let entry = TreeEntry {
        path: path.to_vec(),
        kind: match (mode, kind) {
            ("120000", _) => TreeEntryKind::Link,
            (_, "blob") => TreeEntryKind::File,
            _ => TreeEntryKind::Other,
        },
        size: facts.next()?.parse().unwrap_or(0),
    };
    Some((id.to_owned(), entry))
}

/// The contents of files, by id.
fn contents(folder: &Utf8Path, ids: &[&str]) -> Result<Vec<Vec<u8>>, Stop> {
    let mut child = command(folder)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_run(&error))?;
    let asked = ids.iter().map(|id| format!("{id}\n")).collect::<String>();
    let input = child.stdin.take();
    // Asked for beside reading, or both would wait for each other.
    let asking = std::thread::spawn(move || {
        input.map_or(Ok(()), |mut input| input.write_all(asked.as_bytes()))
    });
    let output = child
        .wait_with_output()
        .map_err(|error| cannot_run(&error))?;
    // A failure to ask shows in what is missing.
    drop(asking.join());
    split(&output.stdout, ids.len()).ok_or_else(|| failed("cat-file", &output))
}

/// The contents in the answer of `cat-file --batch`: for each `id type size`, a line break, the content
/// and a line break.
fn split(mut answer: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    let mut contents = Vec::with_capacity(count);
    for _ in 0..count {
        let end = answer.iter().position(|byte| *byte == b'\n')?;
        let head = std::str::from_utf8(answer.get(..end)?).ok()?;
        let size: usize = head.rsplit_once(' ')?.1.parse().ok()?;
        let rest = answer.get(end + 1..)?;
        contents.push(rest.get(..size)?.to_vec());
        answer = rest.get(size + 1..)?;
    }
    Some(contents)
}

fn run(folder: &Utf8Path, arguments: &[&str]) -> Result<Output, Stop> {
    command(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| cannot_run(&error))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one program that is run, where a revision is asked for"
)]
fn command(folder: &Utf8Path) -> Command {
    let mut command = Command::new("git");
    command
        .current_dir(folder)
        .arg("--no-pager")
        // Nothing is fetched, asked or written, and messages are those that are looked for.
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("LC_ALL", "C");
    for variable in ELSEWHERE {
        command.env_remove(variable);
    }
    command
}

fn text(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    text.trim_end_matches(['\n', '\r']).to_owned()
}

fn cannot_run(error: &std::io::Error) -> Stop {
    Stop::environment(match error.kind() {
        ErrorKind::NotFound => "git is not installed, or not on the PATH, and reads revisions.\n\
             Install it, or give two folders."
            .to_owned(),
        _ => format!("git cannot be run: {error}."),
    })
}

fn no_repository(folder: &Utf8Path, output: &Output) -> Stop {
    let said = text(&output.stderr);
    Stop::environment(if said.contains("not a git repository") {
        format!(
            "the folder {folder} is in no git repository, so it has no revisions.\n\
             Give two folders, or a folder of a repository."
        )
    } else {
        format!(
            "git cannot read the repository of the folder {folder}: {}",
            first_line(&said)
        )
    })
}

fn failed(what: &str, output: &Output) -> Stop {
    let said = text(&output.stderr);
    Stop::environment(match said.is_empty() {
        true => format!("`git {what}` did not give all files of the revision."),
        false => format!("`git {what}` failed: {}", first_line(&said)),
    })
}

fn first_line(said: &str) -> String {
    visible_line(said.lines().next().unwrap_or("")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_a_tree_are_read_whatever_their_names() {
        for (line, expected) in [
            (
                "100644 blob ab12     10\tstates/a b.toml",
                Some(("ab12", TreeEntryKind::File, 10, "states/a b.toml")),
            ),
            (
                "120000 blob ab12 3\tx\ty",
                Some(("ab12", TreeEntryKind::Link, 3, "x\ty")),
            ),
            (
                "160000 commit ab12       -\tstates",
                Some(("ab12", TreeEntryKind::Other, 0, "states")),
            ),
            ("", None),
            ("100644 blob ab12 3", None),
            ("100644 blob\tx", None),
        ] {
            let found = entry(line.as_bytes());
            let expected = expected.map(|(id, kind, size, path)| {
                let path = path.as_bytes().to_vec();
                (id.to_owned(), TreeEntry { path, kind, size })
            });
            assert_eq!(found, expected, "{line:?}");
        }
    }

    #[test]
    fn contents_are_parted_by_their_sizes() {
        let answer = b"a1 blob 3\n\nb\n\na2 blob 0\n\na3 blob 1\nx\n";
        let expected = [&b"\nb\n"[..], b"", b"x"].map(<[u8]>::to_vec);
        assert_eq!(split(answer, 3), Some(expected.to_vec()));
        for short in [
            &b"a1 blob 3\nab"[..],
            b"a1 missing\n",
            b"",
            b"a1 blob 9999999999999999999\nx\n",
        ] {
            assert_eq!(split(short, 1), None, "{short:?}");
        }
    }
}
