//! What a build writes, keeps and removes.

use super::*;

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
        pages_gone: vec!["gone/index.html".into()],
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
        let options = EmitOptions::new(&root);
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
