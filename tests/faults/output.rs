//! Rows B01 to B05: the folder that a site is written to.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::program::{Run, build, build_to, build_well, run, statewise};
use crate::project::{Project, names_in};
use crate::tree::{assert_same, identities, tree};

/// An error of the system: exit code 3, the action that failed, and a remedy.
#[track_caller]
fn assert_refused(run: &Run, words: &str) {
    assert_eq!(run.code, Some(3), "{run:?}");
    assert!(run.stderr.starts_with("error: "), "{run:?}");
    assert!(run.stderr.contains(words), "{run:?}");
    assert_eq!(run.stdout, "");
    let has_way_out = ["Name a", "name another", "Name the", "does not exist"]
        .iter()
        .any(|way| run.stderr.contains(way));
    assert!(has_way_out, "{run:?}");
}

#[test]
fn b01_a_place_that_holds_something_else_is_refused() {
    let project = Project::small();
    let before = identities(project.around());
    let root = project.root();
    for (out, words) in [
        (root.to_owned(), "the project itself"),
        (root.join("."), "the project itself"),
        (root.join("content/.."), "the project itself"),
        (project.around().to_owned(), "the project itself"),
        (root.join(".."), "the project itself"),
        (PathBuf::from("/"), "the project itself"),
        (root.join("content"), "holds your files"),
        (root.join("content/new"), "holds your files"),
        (root.join("public/../states"), ""),
        (root.join("states/ohio"), "holds your files"),
        (root.join("rubric"), "holds your files"),
        (root.join("themes"), "holds your files"),
        (root.join(".git"), "holds your files"),
        (root.join("site.toml"), "a file stands there"),
        (root.join("site.toml/x"), ""),
        (root.join("nothing/../../x"), ""),
    ] {
        let run = build_to(&project, &out);
        assert_eq!(run.code, Some(3), "{out:?}: {run:?}");
        if !words.is_empty() {
            assert_refused(&run, words);
        }
        assert!(
            identities(project.around()) == before,
            "{out:?} changed something"
        );
    }
    for (arguments, folder) in [
        (["build", "--out", "."], root),
        (["build", "--out", ".."], root),
        (["build", "--out", "content"], root),
        (["build", "--out", "../project"], root),
    ] {
        assert_refused(
            &run(statewise().args(arguments).current_dir(folder)),
            "will not write",
        );
    }
    let home = project.path("home");
    fs::create_dir(&home).unwrap();
    let run = run(statewise()
        .arg("build")
        .arg(root)
        .arg("--out")
        .arg(&home)
        .env("HOME", &home));
    assert_refused(&run, "your home folder");
    assert!(names_in(&home).is_empty());
}

#[test]
fn b02_files_of_other_hands_stay() {
    let project = Project::small();
    project.write("public/notes.txt", "mine");
    project.write("public/mine/draft.html", "mine");
    let before = identities(&project.out());
    let refused = build(&project);
    assert_refused(&refused, "did not write");
    assert!(refused.stderr.contains("notes.txt"), "{refused:?}");
    assert!(identities(&project.out()) == before);

    let force = || run(statewise().args(["build", "--force"]).arg(project.root()));
    assert_eq!(force().code, Some(0));
    let first = tree(&project.out());
    assert!(first.contains_key("index.html"));

    // Files that a later build no longer has are removed; foreign files stay, in the same folder
    // too.
    project.write("public/about/draft.html", "mine");
    project.remove("content/about.md");
    project.remove("content/about.es.md");
    assert_eq!(force().code, Some(0));
    let second = tree(&project.out());
    assert!(!second.contains_key("about/index.html"));
    for path in ["notes.txt", "mine/draft.html", "about/draft.html"] {
        assert_eq!(second.get(path), Some(&Some(b"mine".to_vec())), "{path}");
    }
    // A foreign file at the path of a file of the site is not overwritten, with or without
    // `--force`.
    let project = Project::small();
    project.write("public/index.html", "mine");
    let run = run(statewise().args(["build", "--force"]).arg(project.root()));
    assert_eq!(run.code, Some(3), "{run:?}");
    assert!(run.stderr.contains("index.html"), "{run:?}");
    assert_eq!(tree(&project.out()).len(), 1);
}

#[test]
fn b17_a_build_that_would_take_most_of_the_site_away_asks_first() {
    let project = Project::large(40);
    build_well(&project);
    let before = identities(project.root());
    let set_aside = project.around().join("states");
    fs::rename(project.path("states"), &set_aside).unwrap();
    let refused = build(&project);
    assert_refused(&refused, "every state (states/");
    assert!(refused.stderr.contains("--force"), "{refused:?}");
    fs::rename(&set_aside, project.path("states")).unwrap();
    assert!(identities(project.root()) == before);

    // A site of which a state, or half, goes is one that somebody works on.
    project.remove("states/system-000");
    build_well(&project);
    fs::rename(project.path("states"), &set_aside).unwrap();
    let forced = run(statewise().args(["build", "--force"]).arg(project.root()));
    assert_eq!(forced.code, Some(0), "{forced:?}");
    assert!(!project.out().join("states/ohio").exists());
}

#[test]
fn b25_well_known_files_are_published() {
    let project = Project::small();
    let root = "themes/default/static/root";
    project.write(&format!("{root}/.well-known/security.txt"), "Contact: x");
    project.write(&format!("{root}/CNAME"), "example.org");
    project.write(&format!("{root}/.htpasswd"), "secret");
    let run = build(&project);
    assert_eq!(run.code, Some(0), "{run:?}");
    let codes: Vec<&str> = run.problems().iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["hidden-file"]);
    for (path, text) in [
        (".well-known/security.txt", Some("Contact: x")),
        ("CNAME", Some("example.org")),
        (".htpasswd", None),
    ] {
        let found = fs::read_to_string(project.out().join(path)).ok();
        assert_eq!(found.as_deref(), text, "{path}");
    }
}

#[test]
fn b26_b27_an_address_that_goes_is_named_and_can_be_kept() {
    let project = Project::small();
    build_well(&project);
    let text = project.read("content/practices/barrel.md");
    project.remove("content/practices/barrel.md");
    project.write("content/practices/drum.md", &text);
    let renamed = build(&project);
    assert_eq!(renamed.code, Some(0), "{renamed:?}");
    for words in [
        "practices/barrel/",
        "2 pages of the site before are gone",
        "moved_from",
    ] {
        assert!(renamed.stderr.contains(words), "{words}: {renamed:?}");
    }
    let kept = text.replacen("+++\n", "+++\nmoved_from = [\"barrel\"]\n", 1);
    project.write("content/practices/drum.md", kept);
    let run = build(&project);
    assert!(!run.stderr.contains("are gone"), "{run:?}");
    for (folder, language) in [("", "en"), ("es/", "es")] {
        let path = format!("{folder}practices/barrel/index.html");
        let page = fs::read_to_string(project.out().join(&path)).unwrap();
        assert!(
            page.contains(&format!("<html lang=\"{language}\"")),
            "{page}"
        );
        let refresh = format!("content=\"0; url=/{folder}practices/drum/\"");
        assert!(page.contains(&refresh), "{page}");
        assert!(
            page.contains("noindex") && !page.contains("<script"),
            "{page}"
        );
    }
    // Nothing else names the old address.
    let naming: Vec<String> = tree(&project.out())
        .into_iter()
        .filter(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes.as_deref().unwrap_or_default());
            text.contains("practices/barrel")
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(naming, [".statewise-manifest"]);
}

#[test]
fn b02_a_forged_list_removes_nothing_outside() {
    let project = Project::small();
    project.write("precious.txt", "mine");
    project.write(
        "public/.statewise-manifest",
        "statewise-manifest 1\n../precious.txt\n",
    );
    let run = build(&project);
    assert!(matches!(run.code, Some(0 | 3)), "{run:?}");
    assert_eq!(project.read("precious.txt"), "mine");
}

#[test]
fn b04_links_are_not_followed() {
    let project = Project::small();
    let elsewhere = project.around().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("precious.txt"), "mine").unwrap();
    let link = project.around().join("link");
    symlink(&elsewhere, &link).unwrap();
    let slash = PathBuf::from(format!("{}/", link.display()));
    for out in [link.as_path(), slash.as_path()] {
        assert_refused(&build_to(&project, out), "symbolic link");
    }
    assert_eq!(names_in(&elsewhere), ["precious.txt"]);
    let nowhere = project.around().join("nowhere");
    symlink(project.around().join("missing"), &nowhere).unwrap();
    assert_refused(&build_to(&project, &nowhere), "symbolic link");

    // A folder of the site that was replaced by a link: the link is removed, its target stays.
    build_well(&project);
    fs::remove_dir_all(project.path("public/about")).unwrap();
    symlink(&elsewhere, project.path("public/about")).unwrap();
    fs::write(elsewhere.join("index.html"), "mine").unwrap();
    build(&project);
    assert_eq!(names_in(&elsewhere), ["index.html", "precious.txt"]);
    assert_eq!(
        fs::read_to_string(elsewhere.join("index.html")).unwrap(),
        "mine"
    );
}

#[test]
fn b05_what_is_removed_disappears_everywhere() {
    let project = Project::small();
    build_well(&project);
    let is_named = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("guide");
    let naming = |project: &Project| -> Vec<String> {
        tree(&project.out())
            .into_iter()
            // Files of the theme may use the word.
            .filter(|(path, _)| !path.starts_with("assets/"))
            .filter(|(path, bytes)| {
                path.contains("guide") || bytes.as_deref().is_some_and(is_named)
            })
            .map(|(path, _)| path)
            .collect()
    };
    let before = naming(&project);
    for path in [
        "resources/guide/index.html",
        "resources/index.html",
        "sitemap.xml",
    ] {
        assert!(before.iter().any(|own| own == path), "{before:?}");
    }
    project.remove("content/resources/guide.md");
    project.replace("site.toml", "id = \"guide\"", "id = \"paper\"");
    build_well(&project);
    assert_eq!(naming(&project), Vec::<String>::new());
    // The same as if it had never existed.
    let fresh = project.around().join("fresh");
    assert_eq!(build_to(&project, &fresh).code, Some(0));
    assert_same(&tree(&fresh), &tree(&project.out()), "after a removal");
}

#[test]
fn b05_what_does_not_change_keeps_its_file() {
    let project = Project::small();
    build_well(&project);
    let before = identities(&project.out());
    // Rewritten with the same content: the time of a source file does not matter.
    for path in project.files("content") {
        project.write(&path, project.read(&path));
    }
    build_well(&project);
    assert!(identities(&project.out()) == before);

    project.replace("content/about.md", "Nobody in particular.", "Somebody.");
    build_well(&project);
    let after = identities(&project.out());
    let changed: Vec<&String> = after
        .iter()
        .filter(|(path, entry)| entry.2.is_some() && before.get(*path) != Some(entry))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(changed, [".statewise-manifest", "about/index.html"]);
    assert_eq!(names_in(project.root()), names_after_a_build());
}

fn names_after_a_build() -> Vec<&'static str> {
    vec![
        "content",
        "public",
        "rubric",
        "site.es.toml",
        "site.toml",
        "states",
    ]
}

#[test]
fn b10_two_builds_at_once_end_with_one_whole_site() {
    let project = Project::large(40);
    let out = project.out();
    let base_urls = ["https://one.example/", "https://two.example/x/"];
    let command = |base_url: &str| {
        let mut command = statewise();
        command
            .arg("build")
            .arg(project.root())
            .args(["--base-url", base_url]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let wholes = base_urls.map(|base_url| {
        assert_eq!(run(&mut command(base_url)).code, Some(0));
        tree(&out)
    });
    for _ in 0..4 {
        let children = base_urls.map(|base_url| command(base_url).spawn().unwrap());
        for mut child in children {
            assert_eq!(child.wait().unwrap().code(), Some(0));
        }
        assert!(wholes.contains(&tree(&out)));
        assert!(
            !names_in(project.root())
                .iter()
                .any(|name| name.starts_with('.'))
        );
    }
}

#[test]
fn b14_odd_paths_are_no_trouble() {
    let small = Project::small();
    build_well(&small);
    let expected = tree(&small.out());
    for name in [
        "with spaces",
        "a#b",
        "50%",
        "%20",
        "é",
        "e\u{301}",
        "a?b&c",
        "-x",
        "日本",
        "a'b\"c",
        "👩‍👩‍👧",
    ] {
        let project = small.copied_to(name);
        fs::remove_dir_all(project.out()).unwrap();
        build_well(&project);
        assert_same(&expected, &tree(&project.out()), name);
        // Run from inside of it, and to a folder with a similar name.
        let out = project.around().join(format!("to {name}"));
        let inside = run(statewise()
            .args(["build", "--out"])
            .arg(&out)
            .current_dir(project.root()));
        assert_eq!(inside.code, Some(0), "{inside:?}");
        assert_same(&expected, &tree(&out), name);
    }
}

/// A read-only folder: the input is unchanged, and the site is written elsewhere. (The superuser
/// can write anyway; then this only checks that nothing was written.)
#[test]
fn b14_a_checkout_that_is_only_read_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::small();
    let before = identities(project.root());
    let set = |mode: u32| {
        let permissions = fs::Permissions::from_mode(mode);
        fs::set_permissions(project.root(), permissions).unwrap();
    };
    set(0o555);
    let run = build_to(&project, &project.around().join("out"));
    set(0o755);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(identities(project.root()) == before);
    assert!(Path::new(&project.around().join("out/index.html")).exists());
}
