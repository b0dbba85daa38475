//! Which folders are refused as a target, and what of them is left alone.

use super::*;

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
