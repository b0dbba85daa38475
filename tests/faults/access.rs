//! Rows B18 to B23: folders that the person who builds may not write to. Root may write everywhere,
//! so as root these tests run the program as nobody.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;

use crate::program::{Run, run, statewise};
use crate::project::{Project, names_in};
use crate::tree::tree;

const NOBODY: u32 = 65534;

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// `statewise build`, as somebody who is not root.
fn build_as_somebody(project: &Project, out: &Path, more: &[&str]) -> Run {
    let mut command = statewise();
    command.arg("build").arg(project.root()).args(more);
    command.arg("--out").arg(out);
    if is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    run(&mut command)
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// A folder of its own for the output, which belongs to the person who builds.
fn folder_of_somebody(project: &Project) -> std::path::PathBuf {
    let folder = project.around().join("srv");
    fs::create_dir(&folder).unwrap();
    set_mode(project.around(), 0o755);
    give(&folder);
    folder
}

fn give(path: &Path) {
    if is_root() {
        chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
    }
}

/// Refused before a page was made, with these words, and nothing changed.
#[track_caller]
fn assert_refused(project: &Project, out: &Path, words: &[String]) {
    let before = tree(project.around());
    let run = build_as_somebody(project, out, &[]);
    assert_eq!(run.code, Some(3), "{run:?}");
    for words in words {
        assert!(run.stderr.contains(words.as_str()), "{words}: {run:?}");
    }
    assert!(tree(project.around()) == before);
}

#[test]
fn b18_a_read_only_output_folder_is_refused_and_nothing_is_left_beside_it() {
    let project = Project::small();
    let srv = folder_of_somebody(&project);
    let out = srv.join("html");
    assert_eq!(build_as_somebody(&project, &out, &[]).code, Some(0));
    for folder in [out.clone(), out.join("states")] {
        set_mode(&folder, 0o555);
        let words = format!("will not write to {}", folder.display());
        assert_refused(&project, &out, &[words]);
        assert_eq!(names_in(&srv), ["html"]);
        set_mode(&folder, 0o755);
    }
    assert_eq!(build_as_somebody(&project, &out, &[]).code, Some(0));
}

#[test]
fn b20_folders_of_other_people_are_refused_before_a_page_is_made() {
    let project = Project::small();
    let srv = folder_of_somebody(&project);
    let out = srv.join("html");
    fs::create_dir(&out).unwrap();
    give(&out);
    set_mode(&srv, 0o555);
    let words = format!("needs to write in {}, the folder above", srv.display());
    assert_refused(&project, &out, std::slice::from_ref(&words));
    assert_refused(&project, &srv.join("new"), &[words]);
    set_mode(&srv, 0o755);
    // As in `/tmp`: anybody may write, and only owners rename.
    if is_root() {
        chown(&srv, Some(0), Some(0)).unwrap();
        chown(&out, Some(0), Some(0)).unwrap();
        set_mode(&srv, 0o1777);
        set_mode(&out, 0o777);
        assert_refused(&project, &out, &["the folder above".to_owned()]);
    } else {
        eprintln!("skipped: only root can give a folder to somebody else");
    }
    assert_eq!(fs::metadata(&out).unwrap().nlink(), 2);
}

#[test]
fn b19_names_too_long_for_a_disk_are_found_by_check() {
    let long = |length: usize| "x".repeat(length);
    for path in [
        format!("content/practices/{}.md", long(201)),
        format!("content/resources/{}.md", long(250)),
        format!("states/{}/profile.md", long(252)),
        format!("states/ohio/{}.pdf", long(240)),
        format!("themes/default/static/{}.css", long(240)),
    ] {
        let project = Project::small();
        project.write(&path, "+++\ntitle = \"A\"\nname = \"A\"\n+++\n");
        let run = run(statewise().arg("check").arg(project.root()));
        assert_eq!(run.code, Some(1), "{run:?}");
        let name = run.stderr.clone() + &run.stdout;
        assert!(name.contains("is too long for some disks"), "{run:?}");
    }
}

#[test]
fn b23_in_place_needs_nothing_of_the_folder_above() {
    let project = Project::small();
    let srv = folder_of_somebody(&project);
    let out = srv.join("html");
    fs::create_dir(&out).unwrap();
    give(&out);
    set_mode(&srv, 0o555);
    let build = || build_as_somebody(&project, &out, &["--in-place"]);
    assert_eq!(build().code, Some(0));
    let whole = tree(&out);
    project.replace("content/about.md", "Nobody in particular.", "Somebody.");
    let second = build();
    assert_eq!(second.code, Some(0), "{second:?}");
    assert!(
        second.stderr.contains("(1 changed, 0 removed)"),
        "{second:?}"
    );
    assert!(tree(&out) != whole);
    assert_eq!(names_in(&srv), ["html"]);
    assert!(!names_in(&out).contains(&".statewise-lock".to_owned()));
    set_mode(&srv, 0o755);
    // The same bytes as by a swap.
    let other = srv.join("other");
    assert_eq!(build_as_somebody(&project, &other, &[]).code, Some(0));
    assert!(tree(&out) == tree(&other));
}

/// A real mount, of another disk and of a folder of the same one.
#[test]
fn b22_b23_a_mounted_volume_is_refused_at_once_and_written_in_place() {
    let project = Project::small();
    let out = project.around().join("volume");
    let bound = project.around().join("bound");
    fs::create_dir(&out).unwrap();
    fs::create_dir(&bound).unwrap();
    for mount in [
        format!("mount -t tmpfs none '{}'", out.display()),
        format!("mount --bind '{}' '{}'", bound.display(), out.display()),
    ] {
        let in_namespace = |more: &str| {
            let program = env!("CARGO_BIN_EXE_statewise");
            let root = project.root().display();
            let script = format!(
                "{mount} || exit 99; '{program}' build '{root}' --out '{}' {more}; code=$?
                 ls -A '{}'; exit $code",
                out.display(),
                out.display()
            );
            let mut command = std::process::Command::new("unshare");
            command.args(["--mount", "sh", "-c", &script]);
            command.output()
        };
        let Some(refused) = in_namespace("").ok().filter(|output| {
            output
                .status
                .code()
                .is_some_and(|code| code != 99 && code != 1)
        }) else {
            eprintln!("SKIPPED: this needs root and unshare");
            return;
        };
        let stderr = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(3), "{stderr}");
        assert!(stderr.contains("--in-place"), "{stderr}");
        assert_eq!(String::from_utf8_lossy(&refused.stdout), "");
        let written = in_namespace("--in-place").unwrap();
        assert_eq!(written.status.code(), Some(0), "{written:?}");
        let names = String::from_utf8_lossy(&written.stdout).into_owned();
        assert!(names.lines().any(|name| name == "index.html"), "{names}");
        assert!(!names.contains(".statewise-ready"), "{names}");
    }
}
