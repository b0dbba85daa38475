//! What the system will not allow is said before a page is made.

use super::*;

/// The refusal of a second build, which must not have asked for any page.
#[track_caller]
fn refused_before_a_page(project: &Project, fault: Fault) -> Refusal {
    let disk = Disk { fault };
    let paths: Vec<String> = new_site().into_keys().collect();
    let root = project.path("site");
    let options = EmitOptions::new(&root);
    let result = emit_through(&disk, &project.target(), &paths, &options, |at| {
        Err::<Body<'_>, _>(format!("page {at} was made"))
    });
    assert_eq!(project.neighbours(), [""; 0]);
    refusal(result)
}

/// The path as a build resolves it.
fn real(project: &Project, inside: &str) -> PathBuf {
    project.path(inside).canonicalize().unwrap()
}

#[test]
fn b18_a_folder_of_the_old_site_that_cannot_be_written_to_is_named() {
    for inside in ["site/public", "site/public/b", "site/public/b/c"] {
        let project = Project::new();
        project.build(&old_site()).unwrap();
        let folder = real(&project, inside);
        let fault = Fault {
            read_only: vec![folder.clone()],
            ..Fault::default()
        };
        assert_eq!(
            refused_before_a_page(&project, fault),
            Refusal::NotWritable(folder)
        );
        assert_eq!(project.published(), old_site());
    }
}

#[test]
fn b20_the_folder_above_must_be_writable() {
    for is_built in [false, true] {
        let project = Project::new();
        if is_built {
            project.build(&old_site()).unwrap();
        }
        let above = real(&project, "site");
        let fault = Fault {
            read_only: vec![above.clone()],
            ..Fault::default()
        };
        let refused = refused_before_a_page(&project, fault);
        let words = format!("needs to write in {}, the folder above", above.display());
        assert!(refused.to_string().contains(&words), "{refused}");
        assert_eq!(project.target().exists(), is_built);
    }
    // The nearest folder that is there.
    let project = Project::new();
    let disk = Disk {
        fault: Fault {
            read_only: vec![real(&project, "site")],
            ..Fault::default()
        },
    };
    let result = project.build_with(&disk, &project.path("site/a/b"), &old_site(), false);
    assert!(matches!(refusal(result), Refusal::FolderAbove { .. }));
}

#[test]
fn b22_a_mount_point_is_seen_before_a_page_is_made() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    let fault = Fault {
        mounts: vec![real(&project, "site/public")],
        ..Fault::default()
    };
    let refused = refused_before_a_page(&project, fault);
    assert_eq!(refused, Refusal::MountPoint(real(&project, "site/public")));
    assert_eq!(project.published(), old_site());
}

/// `/proc` and `/` are mounted everywhere that tests run.
#[cfg(target_os = "linux")]
#[test]
fn b22_the_system_tells_what_is_mounted() {
    let disk = Disk::default();
    assert!(disk.is_mount_point(Path::new("/proc")).unwrap());
    let project = Project::new();
    assert!(!disk.is_mount_point(&project.path("site")).unwrap());
}

#[test]
fn b19_a_name_that_no_disk_holds_is_refused_before_a_page() {
    let project = Project::new();
    project.build(&old_site()).unwrap();
    for (length, is_refused) in [(255, false), (256, true)] {
        let mut site = old_site();
        site.insert(format!("a/{}", "x".repeat(length)), "x".into());
        let result = project.build(&site);
        match is_refused {
            false => assert_eq!(result.unwrap().total, 5),
            true => assert!(matches!(
                refusal(result),
                Refusal::LongName { bytes: 256, .. }
            )),
        }
    }
}

#[cfg(unix)]
#[test]
fn b19_what_cannot_be_written_does_not_keep_the_rest_of_a_dead_site() {
    let project = Project::new();
    let dead = project.path("site/.public.statewise-new-7");
    fs::create_dir_all(dead.join("a")).unwrap();
    fs::write(dead.join("a/index.html"), "x").unwrap();
    let long = "x".repeat(300);
    let manifest = format!("statewise-manifest 1\na/index.html\nb/{long}\n{long}/c\n");
    fs::write(dead.join(".statewise-manifest"), manifest).unwrap();
    project.build(&old_site()).unwrap();
    assert_eq!(project.neighbours(), [""; 0]);
}

#[cfg(unix)]
#[test]
fn b21_what_a_dead_build_left_is_removed_whatever_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let set = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let project = Project::new();
    let parent = project.path("site");
    let dead = |name: &str, manifest: Option<&str>, mode| {
        let folder = parent.join(name);
        fs::create_dir_all(folder.join("a")).unwrap();
        if let Some(manifest) = manifest {
            fs::write(folder.join("a/index.html"), "x").unwrap();
            fs::write(folder.join(".statewise-manifest"), manifest).unwrap();
        } else {
            fs::remove_dir(folder.join("a")).unwrap();
        }
        set(&folder.join("."), mode);
    };
    let whole = "statewise-manifest 1\na/index.html\n";
    dead(".public.statewise-new-1", Some(whole), 0o555);
    dead(".public.statewise-old-2", Some(whole), 0o000);
    // Ended before its manifest was written.
    dead(".public.statewise-new-3", None, 0o000);
    // Not ours: no manifest, or another target's.
    let stranger = parent.join(".public.statewise-new-4");
    fs::create_dir(&stranger).unwrap();
    fs::write(stranger.join("mine"), "x").unwrap();
    set(&stranger, 0o500);
    dead(".private.statewise-new-5", Some(whole), 0o700);
    fs::create_dir(project.target()).unwrap();
    project.build(&old_site()).unwrap();
    assert_eq!(
        project.neighbours(),
        [".private.statewise-new-5", ".public.statewise-new-4"]
    );
    let mode = fs::metadata(&stranger).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o500);
    assert_eq!(project.published(), old_site());
}
