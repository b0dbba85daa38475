//! The guarantees of the writer, each tested with the fault that would break it.
#![expect(clippy::disallowed_methods, reason = "tests look at the disk directly")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use super::disk::Disk;
use super::run::emit_through;
use super::{EmitError, EmitOptions, EmitReport, Refusal, emit};
use crate::body::Body;

/// Makes the n-th access to the disk fail.
#[derive(Default)]
pub(super) struct Fault {
    fail_at: Option<usize>,
    /// Every access after it fails too, as if the process had been killed.
    then_dead: bool,
    /// The system cannot swap two folders in one step.
    pub(super) no_exchange: bool,
    /// Whether files are really flushed to the disk, which is slow.
    pub(super) syncs: bool,
    count: AtomicUsize,
}

impl Fault {
    pub(super) fn next(&self) -> io::Result<()> {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        match self.fail_at {
            Some(at) if count == at || (self.then_dead && count > at) => {
                Err(io::Error::from(ErrorKind::StorageFull))
            }
            _ => Ok(()),
        }
    }
}

type Files = BTreeMap<String, String>;

fn files(list: &[(&str, &str)]) -> Files {
    list.iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

fn old_site() -> Files {
    files(&[
        ("a/index.html", "a1"),
        ("b/c/index.html", "c1"),
        ("gone/index.html", "gone"),
        ("index.html", "home"),
    ])
}

fn new_site() -> Files {
    files(&[
        ("a/index.html", "a2"),
        ("b/c/index.html", "c1"),
        ("index.html", "home"),
        ("new/index.html", "new"),
    ])
}

/// A project in a temporary folder.
struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for inside in ["site/content", "site/.git", "home"] {
            fs::create_dir_all(folder.path().join(inside)).unwrap();
        }
        Self { folder }
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    fn target(&self) -> PathBuf {
        self.path("site/public")
    }

    fn build(&self, site: &Files) -> Result<EmitReport, EmitError<String>> {
        self.build_with(&Disk::default(), &self.target(), site, false)
    }

    fn build_to(&self, target: &str, site: &Files) -> Result<EmitReport, EmitError<String>> {
        self.build_with(&Disk::default(), Path::new(target), site, false)
    }

    fn build_forced(&self, site: &Files) -> Result<EmitReport, EmitError<String>> {
        self.build_with(&Disk::default(), &self.target(), site, true)
    }

    fn build_with(
        &self,
        disk: &Disk,
        target: &Path,
        site: &Files,
        force: bool,
    ) -> Result<EmitReport, EmitError<String>> {
        let root = self.path("site");
        let home = self.path("home");
        let paths: Vec<String> = site.keys().cloned().collect();
        let options = EmitOptions {
            source_root: &root,
            protected: &["content", ".git"],
            home: Some(&home),
            force,
            progress: None,
            waiting: None,
            cancelled: None,
        };
        emit_through(disk, target, &paths, &options, |at| {
            Ok(Body::from(site[&paths[at]].as_bytes()))
        })
    }

    /// Every file in the target but the manifest.
    fn published(&self) -> Files {
        tree(&self.target())
    }

    /// Asserts that the target is a site, and nothing is left beside it.
    #[track_caller]
    fn assert_whole(&self, site: &Files, fault: usize) {
        assert_eq!(self.published(), *site, "{fault}");
        assert_eq!(self.neighbours(), [""; 0], "{fault}");
    }

    /// The names beside the target.
    fn neighbours(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.path("site"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.contains("statewise"))
            .collect();
        names.sort();
        names
    }
}

fn tree(root: &Path) -> Files {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap();
            let text = fs::read_to_string(entry.path()).unwrap_or_default();
            (path.to_str().unwrap().to_owned(), text)
        })
        .filter(|(path, _)| path != ".statewise-manifest")
        .collect()
}

fn refusal(result: Result<EmitReport, EmitError<String>>) -> Refusal {
    match result {
        Err(EmitError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_first_build_makes_its_folders() {
    let project = Project::new();
    let target = project.path("deep/er/public");
    let report = project
        .build_with(&Disk::default(), &target, &old_site(), false)
        .unwrap();
    assert_eq!((report.written, report.total, report.bytes), (4, 4, 12));
    assert_eq!(tree(&target), old_site());
    assert_eq!(
        fs::read_to_string(target.join(".statewise-manifest")).unwrap(),
        "statewise-manifest 1\na/index.html\nb/c/index.html\ngone/index.html\nindex.html\n"
    );
}

#[test]
fn b08_few_files_and_many_are_sent_to_the_disk() {
    let many: Files = (0..200)
        .map(|n| (format!("{n}/index.html"), n.to_string()))
        .collect();
    for site in [old_site(), many] {
        let project = Project::new();
        let mut disk = Disk::default();
        disk.fault.syncs = true;
        project
            .build_with(&disk, &project.target(), &site, false)
            .unwrap();
        assert_eq!(project.published(), site);
    }
}

#[test]
fn b05_a_second_build_adds_changes_and_removes() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    let report = project.build(&new_site()).unwrap();
    let expected = EmitReport {
        written: 2,
        unchanged: 2,
        removed: 1,
        bytes: 11,
        total: 4,
        left_behind: None,
    };
    assert_eq!(report, expected);
    assert_eq!(project.published(), new_site());
    assert!(!project.target().join("gone").exists());
    assert_eq!(project.neighbours(), [""; 0]);
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let project = Project::new();
    let one = files(&[("a", "file"), ("b/c", "inside")]);
    let two = files(&[("a/c", "inside"), ("b", "file")]);
    for site in [&one, &two, &one] {
        project.build(site).unwrap();
        assert_eq!(project.published(), *site);
    }
}

#[cfg(unix)]
#[test]
fn what_did_not_change_keeps_its_inode_and_time() {
    use std::os::unix::fs::MetadataExt;
    let project = Project::new();
    project.build(&old_site()).unwrap();
    let kept = project.target().join("b/c/index.html");
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let file = fs::File::options().write(true).open(&kept).unwrap();
    file.set_modified(long_ago).unwrap();
    let before = fs::metadata(&kept).unwrap();
    let folder = fs::metadata(project.target()).unwrap().ino();

    assert_eq!(project.build(&old_site()).unwrap().written, 0);
    assert_eq!(fs::metadata(project.target()).unwrap().ino(), folder);

    project.build(&new_site()).unwrap();
    assert_ne!(fs::metadata(project.target()).unwrap().ino(), folder);
    let after = fs::metadata(&kept).unwrap();
    assert_eq!(after.ino(), before.ino());
    assert_eq!(after.modified().unwrap(), long_ago);
    assert_eq!(after.nlink(), 1);
}

#[test]
fn f13_a_change_of_the_same_size_is_seen_whatever_the_time() {
    let project = Project::new();
    project.build(&files(&[("a", "one")])).unwrap();
    let file = fs::File::options()
        .write(true)
        .open(project.target().join("a"))
        .unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(4_070_908_800))
        .unwrap();
    assert_eq!(project.build(&files(&[("a", "two")])).unwrap().written, 1);
    assert_eq!(project.published(), files(&[("a", "two")]));
}

#[test]
fn b01_the_project_and_what_holds_it_are_refused() {
    let project = Project::new();
    fs::write(project.path("site/site.toml"), "").unwrap();
    let before = tree(&project.path(""));
    for target in [
        "site",
        "site/",
        "site/content/..",
        "",
        "site/..",
        "site/../site",
    ] {
        let target = project.path(target);
        let refused = refusal(project.build_to(target.to_str().unwrap(), &old_site()));
        assert!(
            matches!(refused, Refusal::ContainsSource(_)),
            "{target:?}: {refused:?}"
        );
    }
    assert!(matches!(
        refusal(project.build_to("/", &old_site())),
        Refusal::ContainsSource(_)
    ));
    for (target, folder) in [
        ("site/content", "content"),
        ("site/content/deep/er", "content"),
        ("site/Content", "content"),
        ("site/.git/x", ".git"),
    ] {
        let target = project.path(target);
        let refused = refusal(project.build_to(target.to_str().unwrap(), &old_site()));
        assert!(
            matches!(&refused, Refusal::InsideSource { folder: found, .. } if found == folder),
            "{target:?}: {refused:?}"
        );
    }
    let home = project.path("home");
    assert!(matches!(
        refusal(project.build_to(home.to_str().unwrap(), &old_site())),
        Refusal::ContainsHome(_)
    ));
    let nowhere = project.path("nowhere/../../x");
    assert!(matches!(
        refusal(project.build_to(nowhere.to_str().unwrap(), &old_site())),
        Refusal::Unresolvable(_)
    ));
    assert_eq!(tree(&project.path("")), before);
}

#[cfg(unix)]
#[test]
fn b01_a_way_through_a_link_is_seen() {
    let project = Project::new();
    std::os::unix::fs::symlink(project.path("site"), project.path("way")).unwrap();
    let target = project.path("way/content/x");
    assert!(matches!(
        refusal(project.build_to(target.to_str().unwrap(), &old_site())),
        Refusal::InsideSource { .. }
    ));
}

#[test]
fn b02_a_folder_of_other_hands_is_refused() {
    let project = Project::new();
    fs::create_dir_all(project.target().join("photos")).unwrap();
    for name in ["1", "2", "3", "4", "5", "photos/6"] {
        fs::write(project.target().join(name), "mine").unwrap();
    }
    let before = project.published();
    let refused = refusal(project.build(&old_site()));
    assert!(
        refused.to_string().contains("(1, 2, 3, 4, 5 and 1 more)"),
        "{refused}"
    );
    assert_eq!(project.published(), before);
    assert!(project.neighbours().is_empty());
}

#[test]
fn b02_with_force_foreign_files_stay_as_they_are() {
    let project = Project::new();
    fs::create_dir_all(project.target().join("photos")).unwrap();
    fs::write(project.target().join("photos/6"), "mine").unwrap();
    fs::write(project.target().join("CNAME"), "example.org").unwrap();
    for site in [old_site(), new_site(), new_site()] {
        project.build_forced(&site).unwrap();
        let mut expected = site.clone();
        expected.extend(files(&[("photos/6", "mine"), ("CNAME", "example.org")]));
        assert_eq!(project.published(), expected);
    }
    let refused = refusal(project.build(&old_site()));
    assert!(matches!(refused, Refusal::ForeignFiles { count: 2, .. }));
}

#[test]
fn b02_force_does_not_overwrite_what_is_not_ours() {
    for (foreign, page) in [
        ("index.html", "index.html"),
        ("a", "a/index.html"),
        ("index.html/x", "index.html"),
    ] {
        let project = Project::new();
        let place = project.target().join(foreign);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, "mine").unwrap();
        let refused = refusal(project.build_forced(&old_site()));
        assert_eq!(
            refused,
            Refusal::InTheWay {
                target: project.target().canonicalize().unwrap(),
                file: page.to_owned(),
            }
        );
        assert_eq!(project.published(), files(&[(foreign, "mine")]));
    }
}

#[test]
fn what_file_managers_leave_is_no_reason_to_refuse() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    fs::write(project.target().join("b/.DS_Store"), "x").unwrap();
    project.build(&new_site()).unwrap();
    assert_eq!(project.published()["b/.DS_Store"], "x");
}

#[test]
fn a_manifest_alone_does_not_make_other_files_ours() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    fs::write(project.target().join("a/mine.txt"), "mine").unwrap();
    let refused = refusal(project.build(&new_site()));
    assert!(refused.to_string().contains("(a/mine.txt)"), "{refused}");
    let mut expected = old_site();
    expected.insert("a/mine.txt".into(), "mine".into());
    assert_eq!(project.published(), expected);
}

#[test]
fn n04_a_forged_manifest_removes_nothing_outside() {
    let project = Project::new();
    fs::create_dir_all(project.target()).unwrap();
    fs::write(project.path("site/precious"), "x").unwrap();
    fs::write(
        project.target().join(".statewise-manifest"),
        "statewise-manifest 1\n../precious\n",
    )
    .unwrap();
    project.build(&old_site()).unwrap();
    assert!(project.path("site/precious").exists());
}

#[cfg(unix)]
#[test]
fn b04_a_link_at_the_target_is_refused() {
    let project = Project::new();
    fs::create_dir(project.path("elsewhere")).unwrap();
    std::os::unix::fs::symlink(project.path("elsewhere"), project.target()).unwrap();
    for target in ["site/public", "site/public/", "site/public/."] {
        let target = project.path(target);
        let refused = refusal(project.build_to(target.to_str().unwrap(), &old_site()));
        assert!(matches!(refused, Refusal::Symlink(_)), "{refused:?}");
    }
    assert!(tree(&project.path("elsewhere")).is_empty());
}

#[cfg(unix)]
#[test]
fn b04_links_inside_the_old_site_are_not_followed() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    fs::create_dir_all(project.path("precious")).unwrap();
    fs::write(project.path("precious/index.html"), "precious").unwrap();
    fs::remove_file(project.target().join("gone/index.html")).unwrap();
    fs::remove_dir(project.target().join("gone")).unwrap();
    std::os::unix::fs::symlink(project.path("precious"), project.target().join("gone")).unwrap();
    refusal(project.build(&new_site()));
    project.build_forced(&new_site()).unwrap();
    assert_eq!(
        fs::read_to_string(project.path("precious/index.html")).unwrap(),
        "precious"
    );
    assert!(project.target().join("gone").is_symlink());
}

#[test]
fn a_file_at_the_target_is_refused() {
    let project = Project::new();
    fs::write(project.target(), "x").unwrap();
    assert!(matches!(
        refusal(project.build(&old_site())),
        Refusal::NotAFolder(_)
    ));
    let below = project.target().join("deeper");
    assert!(matches!(
        refusal(project.build_to(below.to_str().unwrap(), &old_site())),
        Refusal::NotAFolder(_)
    ));
}

#[test]
fn b07_a_page_that_fails_leaves_the_old_site() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    let site = new_site();
    let paths: Vec<String> = site.keys().cloned().collect();
    let root = project.path("site");
    for bad in 0..paths.len() {
        let stop = AtomicBool::new(false);
        let cancelled = || stop.load(Ordering::Relaxed);
        let options = EmitOptions {
            source_root: &root,
            protected: &[],
            home: None,
            force: false,
            progress: None,
            waiting: None,
            cancelled: Some(&cancelled),
        };
        let failed = emit(&project.target(), &paths, &options, |at| {
            if at == bad {
                return Err("boom");
            }
            Ok(Body::from(site[&paths[at]].as_bytes()))
        });
        assert!(matches!(failed, Err(EmitError::Render("boom"))));
        let given_up = emit(&project.target(), &paths, &options, |at| {
            stop.store(at == bad, Ordering::Relaxed);
            Ok::<_, String>(Body::from(site[&paths[at]].as_bytes()))
        });
        if matches!(given_up, Err(EmitError::Cancelled)) {
            assert_eq!(project.published(), old_site());
        }
        assert_eq!(project.neighbours(), [""; 0]);
        project.build(&old_site()).unwrap();
    }
}

/// Runs a build with a fault at each access to the disk in turn, until one succeeds.
fn with_each_fault(
    then_dead: bool,
    no_exchange: bool,
    foreign: bool,
    check: impl Fn(&Project, usize, Result<EmitReport, EmitError<String>>) + Sync,
) {
    let one_thread = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    one_thread.install(|| {
        for fail_at in 0.. {
            let project = Project::new();
            project.build(&old_site()).unwrap();
            if foreign {
                fs::write(project.target().join("CNAME"), "x").unwrap();
            }
            let disk = Disk {
                fault: Fault {
                    fail_at: Some(fail_at),
                    then_dead,
                    no_exchange,
                    syncs: false,
                    count: AtomicUsize::new(0),
                },
            };
            let result = project.build_with(&disk, &project.target(), &new_site(), foreign);
            let touches = disk.fault.count.load(Ordering::Relaxed);
            check(&project, fail_at, result);
            if touches <= fail_at {
                assert!(fail_at > 30, "only {fail_at} touches");
                return;
            }
        }
    });
}

#[test]
fn b07_an_error_at_any_touch_of_the_disk_leaves_the_old_site() {
    for no_exchange in [false, true] {
        with_each_fault(false, no_exchange, false, |project, at, result| {
            let expected = match &result {
                Ok(_) => new_site(),
                Err(EmitError::Io(failure)) => {
                    assert!(failure.to_string().contains("The disk is full"));
                    old_site()
                }
                Err(other) => panic!("{at}: {other:?}"),
            };
            assert_eq!(project.published(), expected, "{at}: {result:?}");
            project.build(&new_site()).unwrap();
            project.assert_whole(&new_site(), at);
        });
    }
}

#[test]
fn f07_a_build_killed_at_any_touch_of_the_disk_leaves_one_whole_site() {
    with_each_fault(true, false, false, |project, at, _| {
        let found = project.published();
        assert!(
            found == old_site() || found == new_site(),
            "{at}: {found:?}"
        );
        let report = project.build(&new_site()).unwrap();
        assert_eq!(report.left_behind, None, "{at}");
        project.assert_whole(&new_site(), at);
    });
}

#[test]
fn f07_where_folders_cannot_be_swapped_the_next_build_recovers() {
    with_each_fault(true, true, false, |project, at, _| {
        if project.target().exists() {
            let found = project.published();
            assert!(
                found == old_site() || found == new_site(),
                "{at}: {found:?}"
            );
        }
        project.build(&new_site()).unwrap();
        project.assert_whole(&new_site(), at);
    });
}

#[test]
fn f07_foreign_files_outlive_a_killed_build() {
    for no_exchange in [false, true] {
        with_each_fault(true, no_exchange, true, |project, at, _| {
            project.build_forced(&new_site()).unwrap();
            let mut expected = new_site();
            expected.insert("CNAME".into(), "x".into());
            project.assert_whole(&expected, at);
        });
    }
}

#[test]
fn leftovers_without_our_mark_are_not_touched() {
    let project = Project::new();
    let stranger = project.path("site/.public.statewise-new-1");
    fs::create_dir(&stranger).unwrap();
    fs::write(stranger.join("x"), "mine").unwrap();
    fs::create_dir(project.path("site/.public.statewise-new-x")).unwrap();
    fs::create_dir(project.path("site/.public.statewise-new-2")).unwrap();
    project.build(&old_site()).unwrap();
    assert_eq!(
        project.neighbours(),
        [".public.statewise-new-1", ".public.statewise-new-x"]
    );
    assert_eq!(tree(&stranger), files(&[("x", "mine")]));
}

#[test]
fn a_foreign_file_that_appears_during_a_build_is_carried_over() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    let site = new_site();
    let paths: Vec<String> = site.keys().cloned().collect();
    let root = project.path("site");
    let options = EmitOptions {
        source_root: &root,
        protected: &[],
        home: None,
        force: false,
        progress: None,
        waiting: None,
        cancelled: None,
    };
    let report = emit(&project.target(), &paths, &options, |at| {
        fs::write(project.target().join("gone/note.txt"), "mine").unwrap();
        fs::write(project.target().join("new"), "in the way").unwrap();
        Ok::<_, String>(Body::from(site[&paths[at]].as_bytes()))
    })
    .unwrap();
    let mut expected = new_site();
    expected.insert("gone/note.txt".into(), "mine".into());
    assert_eq!(project.published(), expected);
    // Foreign files that conflict with the new site are not lost either.
    let left = report.left_behind.unwrap();
    assert_eq!(tree(&left), files(&[("new", "in the way")]));
}

#[test]
fn b10_two_builds_at_once_do_not_mix() {
    let project = Project::new();
    let site = |mark: &str| -> Files {
        (0..40)
            .map(|n| (format!("{}/{n}", n % 7), mark.repeat(n + 1)))
            .collect()
    };
    let (one, two) = (site("1"), site("2"));
    let seen = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for site in [&one, &two] {
            let (project, seen) = (&project, &seen);
            scope.spawn(move || {
                for _ in 0..15 {
                    let report = project.build(site).unwrap();
                    seen.lock().unwrap().push(report.total);
                }
            });
        }
    });
    assert_eq!(*seen.lock().unwrap(), vec![40; 30]);
    let found = project.published();
    assert!(found == one || found == two);
    assert_eq!(project.neighbours(), [""; 0]);
}

#[test]
fn a_build_that_waits_says_so_and_can_be_given_up() {
    let project = Project::new();
    let lock = fs::File::create(project.path("site/.public.statewise-lock")).unwrap();
    lock.lock().unwrap();
    let told = AtomicUsize::new(0);
    let root = project.path("site");
    let waiting = || {
        told.fetch_add(1, Ordering::Relaxed);
    };
    let cancelled = || told.load(Ordering::Relaxed) > 0;
    let options = EmitOptions {
        source_root: &root,
        protected: &[],
        home: None,
        force: false,
        progress: None,
        waiting: Some(&waiting),
        cancelled: Some(&cancelled),
    };
    let result = emit(&project.target(), &["a".into()], &options, |_| {
        Ok::<_, String>(Body::from(&b"a"[..]))
    });
    assert!(matches!(result, Err(EmitError::Cancelled)));
    assert_eq!(told.into_inner(), 1);
    assert!(!project.target().exists());
}

#[test]
fn b14_odd_names_on_the_way_are_no_trouble() {
    let project = Project::new();
    let target = project.path("a b#c%20é/pub lic");
    project
        .build_with(&Disk::default(), &target, &old_site(), false)
        .unwrap();
    assert_eq!(tree(&target), old_site());
}

/// A body that is written in pieces of odd sizes, one of them larger than any buffer.
fn stream(text: &str) -> Body<'_> {
    Body::Stream(Box::new(move |out| {
        let (first, rest) = text.as_bytes().split_at(text.len() / 3);
        out.write_all(first)?;
        out.write_all(rest)
    }))
}

#[test]
fn a_stream_is_written_and_compared_like_bytes() {
    let project = Project::new();
    let long = "0123456789".repeat(10_000);
    let paths = ["big.csv".to_owned(), "index.html".to_owned()];
    let root = project.path("site");
    let write = |big: &str| {
        let options = EmitOptions {
            source_root: &root,
            protected: &[],
            home: None,
            force: false,
            progress: None,
            waiting: None,
            cancelled: None,
        };
        emit(&project.target(), &paths, &options, |at| {
            Ok::<_, String>(if at == 0 {
                stream(big)
            } else {
                Body::from(&b"home"[..])
            })
        })
        .unwrap()
    };
    let shorter = &long[..long.len() - 1];
    let other_end = format!("{shorter}x");
    for (big, written) in [
        (long.as_str(), 2),
        (long.as_str(), 0),
        (shorter, 1),
        (long.as_str(), 1),
        (other_end.as_str(), 1),
    ] {
        let report = write(big);
        assert_eq!(report.written, written);
        assert_eq!(report.bytes, big.len() as u64 + 4);
        let found = fs::read_to_string(project.target().join("big.csv")).unwrap();
        assert!(found == big);
    }
}
