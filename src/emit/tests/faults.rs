//! Errors, kills and two builds at once: a whole site is left every time.

use super::*;

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
            cancelled: Some(&cancelled),
            ..EmitOptions::new(&root)
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
                    ..Fault::default()
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
    let options = EmitOptions::new(&root);
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
        waiting: Some(&waiting),
        cancelled: Some(&cancelled),
        ..EmitOptions::new(&root)
    };
    let result = emit(&project.target(), &["a".into()], &options, |_| {
        Ok::<_, String>(Body::from(&b"a"[..]))
    });
    assert!(matches!(result, Err(EmitError::Cancelled)));
    assert_eq!(told.into_inner(), 1);
    assert!(!project.target().exists());
}
