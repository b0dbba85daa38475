//! Builds into the folder itself.

use super::*;

fn build_into(
    project: &Project,
    disk: &Disk,
    site: &Files,
    force: bool,
) -> Result<EmitReport, EmitError<String>> {
    let root = project.path("site");
    let paths: Vec<String> = site.keys().cloned().collect();
    let options = EmitOptions {
        force,
        in_place: true,
        ..EmitOptions::new(&root)
    };
    emit_through(disk, &project.target(), &paths, &options, |at| {
        Ok(Body::from(site[&paths[at]].as_bytes()))
    })
}

/// Where nothing else works: something is mounted at the target, and the folder above may only be
/// read.
fn volume(project: &Project) -> Disk {
    Disk {
        fault: Fault {
            read_only: vec![project.path("site").canonicalize().unwrap()],
            mounts: vec![project.path("site/public").canonicalize().unwrap()],
            ..Fault::default()
        },
    }
}

/// Asserts that the folder is a site, with nothing left in it or beside it.
#[track_caller]
fn assert_whole(project: &Project, site: &Files, at: usize) {
    project.assert_whole(site, at);
    let manifest = fs::read_to_string(project.target().join(".statewise-manifest")).unwrap();
    assert!(manifest.starts_with("statewise-manifest 1\n"), "{at}");
}

#[test]
fn b23_a_volume_holds_each_site_in_turn() {
    let project = Project::new();
    fs::create_dir(project.target()).unwrap();
    let one = files(&[("a", "file"), ("b/c", "inside"), ("d/e/f", "x")]);
    let two = files(&[("a/c", "inside"), ("b", "file"), ("d/e/f", "x")]);
    for site in [
        old_site(),
        new_site(),
        new_site(),
        one.clone(),
        two,
        one,
        old_site(),
    ] {
        build_into(&project, &volume(&project), &site, false).unwrap();
        assert_whole(&project, &site, 0);
    }
    let report = build_into(&project, &volume(&project), &old_site(), false).unwrap();
    assert_eq!((report.written, report.unchanged), (0, 4));
    // The other kind of build goes on from there, and the other way round.
    project.build(&new_site()).unwrap();
    build_into(&project, &Disk::default(), &old_site(), false).unwrap();
    assert_whole(&project, &old_site(), 0);
}

#[test]
fn b23_a_folder_that_is_not_there_is_made_and_goes_again_if_nothing_comes_of_it() {
    let project = Project::new();
    let mut site = old_site();
    site.insert("bad".into(), "x".into());
    let root = project.path("site");
    let options = EmitOptions {
        in_place: true,
        ..EmitOptions::new(&root)
    };
    let failed = emit(&project.target(), &["a".into()], &options, |_| {
        Err::<Body<'_>, _>("boom")
    });
    assert!(matches!(failed, Err(EmitError::Render("boom"))));
    assert!(!project.target().exists());
    build_into(&project, &Disk::default(), &site, false).unwrap();
    assert_whole(&project, &site, 0);
}

#[test]
fn b23_foreign_files_are_refused_or_stay() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    fs::write(project.target().join("gone/mine"), "mine").unwrap();
    let refused = refusal(build_into(&project, &Disk::default(), &new_site(), false));
    assert!(matches!(refused, Refusal::ForeignFiles { count: 1, .. }));
    build_into(&project, &Disk::default(), &new_site(), true).unwrap();
    let mut expected = new_site();
    expected.insert("gone/mine".into(), "mine".into());
    assert_whole(&project, &expected, 0);

    fs::create_dir(project.target().join("late")).unwrap();
    fs::write(project.target().join("late/index.html"), "mine").unwrap();
    let mut site = new_site();
    site.insert("late/index.html".into(), "ours".into());
    let refused = refusal(build_into(&project, &Disk::default(), &site, true));
    assert!(matches!(refused, Refusal::InTheWay { .. }));
}

#[test]
fn b23_most_of_a_site_does_not_go_in_place_either() {
    let project = Project::new();
    let pages = |range: std::ops::Range<usize>| -> Files {
        range.map(|n| (format!("{n}.html"), "x".into())).collect()
    };
    project.build(&pages(0..30)).unwrap();
    let refused = refusal(build_into(&project, &Disk::default(), &pages(0..3), false));
    assert!(matches!(refused, Refusal::TooMuchGone { gone: 27, .. }));
    build_into(&project, &Disk::default(), &pages(0..3), true).unwrap();
}

#[cfg(unix)]
#[test]
fn b23_a_link_in_the_site_is_not_written_through() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    fs::create_dir(project.path("precious")).unwrap();
    fs::remove_dir_all(project.target().join("a")).unwrap();
    std::os::unix::fs::symlink(project.path("precious"), project.target().join("a")).unwrap();
    for force in [false, true] {
        refusal(build_into(&project, &Disk::default(), &new_site(), force));
    }
    assert!(tree(&project.path("precious")).is_empty());
}

/// Runs a build into the folder with a fault at each access to the disk in turn, until one succeeds.
fn with_each_fault(
    then_dead: bool,
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
            project
                .build(&mixed(&old_site(), "file", "folder/x"))
                .unwrap();
            if foreign {
                fs::write(project.target().join("CNAME"), "x").unwrap();
            }
            let disk = Disk {
                fault: Fault {
                    fail_at: Some(fail_at),
                    then_dead,
                    ..Fault::default()
                },
            };
            let site = mixed(&new_site(), "file/x", "folder");
            let result = build_into(&project, &disk, &site, foreign);
            let touches = disk.fault.count.load(Ordering::Relaxed);
            check(&project, fail_at, result);
            if touches <= fail_at {
                assert!(fail_at > 50, "only {fail_at} touches");
                return;
            }
        }
    });
}

/// A site in which, from one to the next, a file becomes a folder and a folder a file.
fn mixed(site: &Files, one: &str, other: &str) -> Files {
    let mut site = site.clone();
    site.extend(files(&[(one, one), (other, other)]));
    site
}

/// Asserts that each file is that of the old site or of the new one.
#[track_caller]
fn assert_old_or_new(found: &Files, at: usize) {
    let old = mixed(&old_site(), "file", "folder/x");
    let new = mixed(&new_site(), "file/x", "folder");
    for (path, text) in found {
        let is_own = path.starts_with(".statewise-") || path == "CNAME";
        let is_known = old.get(path) == Some(text) || new.get(path) == Some(text);
        assert!(is_own || is_known, "{at}: {path} {text}");
    }
    for path in old.keys().filter(|path| new.contains_key(*path)) {
        assert!(found.contains_key(path), "{at}: {path} is missing");
    }
}

#[test]
fn b24_an_error_or_the_end_at_any_touch_is_mended_by_the_next_build() {
    let old = mixed(&old_site(), "file", "folder/x");
    let new = mixed(&new_site(), "file/x", "folder");
    for then_dead in [false, true] {
        for next_in_place in [false, true] {
            with_each_fault(then_dead, false, |project, at, result| {
                let found = project.published();
                assert_old_or_new(&found, at);
                match &result {
                    Ok(_) if !then_dead => assert_eq!(found, new, "{at}"),
                    Err(EmitError::Io(failure)) if !then_dead => {
                        let says = failure.to_string();
                        match failure.is_midway {
                            true => assert!(says.contains("build again"), "{says}"),
                            false => {
                                assert!(says.contains("still in place"), "{says}");
                                assert_eq!(found, old, "{at}");
                            }
                        }
                    }
                    _ => {}
                }
                if next_in_place {
                    build_into(project, &Disk::default(), &new, false).unwrap();
                } else {
                    project.build(&new).unwrap();
                }
                assert_whole(project, &new, at);
            });
        }
    }
}

#[test]
fn b24_the_next_build_may_be_of_another_site() {
    with_each_fault(true, true, |project, at, _| {
        build_into(project, &Disk::default(), &old_site(), true).unwrap();
        let mut expected = old_site();
        expected.insert("CNAME".into(), "x".into());
        assert_whole(project, &expected, at);
    });
}

#[test]
fn b24_a_file_that_appears_after_the_end_is_not_taken() {
    let seen = Mutex::new(false);
    with_each_fault(true, false, |project, at, _| {
        let place = project.target().join("new/index.html");
        if place.exists() {
            return;
        }
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, "mine").unwrap();
        let site = mixed(&new_site(), "file/x", "folder");
        for force in [false, true] {
            refusal(build_into(project, &Disk::default(), &site, force));
            assert_eq!(fs::read_to_string(&place).unwrap(), "mine", "{at}");
        }
        *seen.lock().unwrap() |= project.target().join(".statewise-ready").exists();
        fs::remove_dir_all(place.parent().unwrap()).unwrap();
        build_into(project, &Disk::default(), &site, false).unwrap();
        assert_whole(project, &site, at);
    });
    assert!(*seen.lock().unwrap(), "no build ended in between");
}

#[test]
fn b10_two_builds_of_both_kinds_do_not_mix() {
    let project = Project::new();
    let site = |mark: &str| -> Files {
        (0..20)
            .map(|n| (format!("{}/{n}", n % 7), mark.repeat(n + 1)))
            .collect()
    };
    let (one, two) = (site("1"), site("2"));
    std::thread::scope(|scope| {
        scope.spawn(|| (0..15).for_each(|_| drop(project.build(&one).unwrap())));
        for _ in 0..15 {
            build_into(&project, &Disk::default(), &two, false).unwrap();
        }
    });
    let found = project.published();
    assert!(found == one || found == two);
    assert_eq!(project.neighbours(), [""; 0]);
}
