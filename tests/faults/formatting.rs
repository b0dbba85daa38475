//! `statewise fmt`: rows T and N, and the disk.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use crate::program::{Run, run, statewise};
use crate::project::{Project, names_in};
use crate::tree::{assert_same, tree};

const SCORES: &str = "states/ohio/2024.toml";
const PROFILE: &str = "states/ohio/profile.md";

/// What begins every assessment below.
const TOP: &str = "basis = 'own-word'\nrubric = \"2\"\n";

fn fmt(project: &Project, args: &[&str]) -> Run {
    fmt_in(project.root(), args)
}

fn fmt_in(folder: &Path, args: &[&str]) -> Run {
    run(statewise().current_dir(folder).arg("fmt").args(args))
}

/// The small project as `fmt` leaves it.
fn in_order() -> Project {
    let project = Project::small();
    let run = fmt(&project, &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let run = fmt(&project, &["--check"]);
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (Some(0), ""),
        "{}",
        run.stderr
    );
    project
}

#[test]
fn t60_what_cannot_be_read_is_left_as_it_is() {
    let long_key = format!("{}b = 1\n", "a.".repeat(90));
    let nested = format!("a = {}{}\n", "[".repeat(200), "]".repeat(200));
    let cases: &[(&str, &str, &str)] = &[
        ("T01", "[1A]\nrating = 1\nrating = 2\n", "duplicate-key"),
        ("T01", "[1A]\nrating = 1\n\"rating\" = 2\n", "duplicate-key"),
        ("T01", "[1A]\n[1A]\n", "duplicate-key"),
        ("T02", "[a]\n[[a]]\n", "duplicate-key"),
        (
            "T04",
            "<<<<<<< ours\nnote = \"a\"\n=======\nnote = \"b\"\n>>>>>>> theirs\n",
            "merge-conflict",
        ),
        ("T05", "note = “x”\n", "smart-quote"),
        ("T05", "note\u{a0}= \"x\"\n", "smart-quote"),
        ("T07", "note = \"a\rb\"\n", "forbidden-character"),
        ("T07", "note = \"a\0b\"\n", "forbidden-character"),
        ("T07", "note = \"a\u{7f}b\"\n", "forbidden-character"),
        ("T08", "note = \"x\\u0000y\"\n", "forbidden-character"),
        ("T08", "note = \"\\e[31m\"\n", "forbidden-character"),
        ("T10", "\"é\" = 1\n\"e\u{301}\" = 2\n", "duplicate-key"),
        ("T25", "note = \"\"\"\n[1A]\nrating = 1\n", "toml-syntax"),
        ("T25", "note = [\n[1A]\nrating = 1\n", "toml-syntax"),
        ("T26", "rating = 11/24/2026\n", "toml-syntax"),
        ("T28", &long_key, "toml-syntax"),
        ("T49", &nested, "toml-syntax"),
    ];
    let project = in_order();
    for (id, text, code) in cases {
        let text = format!("{TOP}{text}");
        project.write(SCORES, &text);
        for args in [&[][..], &["--check"]] {
            let run = fmt(&project, args);
            assert_eq!(run.code, Some(1), "{id}: {}", run.stderr);
            assert!(
                run.stderr.contains(&format!("error[{code}]")),
                "{id}: {}",
                run.stderr
            );
            assert!(run.stderr.contains(SCORES), "{id}: {}", run.stderr);
            assert!(!run.stderr.contains(['\0', '\u{1b}', '\u{7f}']), "{id}");
            assert_eq!(project.read(SCORES), text, "{id}");
        }
    }
    for (id, bytes, code) in [
        ("T22", &b""[..], "empty-file"),
        ("T22", b"# only\n", "empty-file"),
        ("C23", b"note = \"\xe9\"\n", "not-utf8"),
    ] {
        project.write(SCORES, bytes);
        let run = fmt(&project, &[]);
        assert_eq!(run.code, Some(1), "{id}: {}", run.stderr);
        assert!(
            run.stderr.contains(&format!("error[{code}]")),
            "{id}: {}",
            run.stderr
        );
        assert_eq!(fs::read(project.path(SCORES)).unwrap(), bytes, "{id}");
    }
}

#[test]
fn t60_what_is_only_wrong_is_laid_out_like_the_rest() {
    let project = in_order();
    for (id, path, before, after) in [
        (
            "T11",
            SCORES,
            "note='a'\nx = {a=1,\n}\n",
            "note = \"a\"\nx = { a = 1 }\n",
        ),
        (
            "T13",
            SCORES,
            "[1A]\nstatus='x'\nrating=\"3\"\n",
            "[1A]\nrating = \"3\"\nstatus = \"x\"\n",
        ),
        (
            "T14",
            SCORES,
            "[1A]\nraiting=3 # odd\n",
            "[1A]\nraiting = 3 # odd\n",
        ),
        (
            "T16",
            SCORES,
            "basis=''\nrubric='2'\nassessed_on=\"2026-02-30\"",
            "rubric = \"2\"\nbasis = \"\"\nassessed_on = \"2026-02-30\"\n",
        ),
        (
            "T17",
            PROFILE,
            "+++\ndata_system={url='javascript:a',name='n'}\nname='O'\n+++\n",
            "+++\nname = \"O\"\ndata_system = { name = \"n\", url = \"javascript:a\" }\n+++\n",
        ),
        (
            "T19",
            PROFILE,
            "+++\ncode='IA'\nname='O'\n+++\n",
            "+++\nname = \"O\"\ncode = \"IA\"\n+++\n",
        ),
        ("T20", SCORES, "[1A]\n[1]\n", "[1]\n\n[1A]\n"),
        (
            "T23",
            SCORES,
            "basis='b'\nrubric='1999'\n",
            "rubric = \"1999\"\nbasis = \"b\"\n",
        ),
        (
            "T29",
            SCORES,
            "basis='b'\rrubric='2'\r",
            "rubric = \"2\"\nbasis = \"b\"\n",
        ),
        (
            "C22",
            SCORES,
            "\u{feff}basis='b'\r\nrubric='2'\r\n",
            "rubric = \"2\"\nbasis = \"b\"\n",
        ),
        (
            "C26",
            PROFILE,
            "+++\nname='{{ config }}'\n+++\n{% include \"a\" %}\r\n\r\n  b  \r\n",
            "+++\nname = \"{{ config }}\"\n+++\n{% include \"a\" %}\n\n  b  \n",
        ),
        (
            "N01",
            PROFILE,
            "+++\nname='O'\n+++\n# main\n# main\n",
            "+++\nname = \"O\"\n+++\n# main\n# main\n",
        ),
        (
            "N02",
            "content/index.md",
            "+++\ntitle='a'\n+++\n",
            "+++\ntitle = \"a\"\n+++\n",
        ),
        (
            "N07",
            PROFILE,
            "+++\nname='e\u{301} 🙂 \u{200b}\u{5d0}'\n+++\n",
            "+++\nname = \"e\u{301} 🙂 \u{200b}\u{5d0}\"\n+++\n",
        ),
        (
            "N08",
            "content/_a.md",
            "+++\ntitle='a'\n+++\n",
            "+++\ntitle = \"a\"\n+++\n",
        ),
        (
            "N11",
            PROFILE,
            "+++\nname='O'\n+++\n[a](https://аpple.com)\n",
            "+++\nname = \"O\"\n+++\n[a](https://аpple.com)\n",
        ),
        (
            "N14",
            "states/ohio/2026 (1).toml",
            "basis='b'\nrubric='2'",
            "rubric = \"2\"\nbasis = \"b\"\n",
        ),
        (
            "N24",
            "states/año/2024.toml",
            "basis='b'\nrubric='2'",
            "rubric = \"2\"\nbasis = \"b\"\n",
        ),
        (
            "N35",
            PROFILE,
            "+++\nname='Hawaiʻi'\n+++\n",
            "+++\nname = \"Hawaiʻi\"\n+++\n",
        ),
    ] {
        project.write(path, before);
        let run = fmt(&project, &[]);
        assert_eq!(run.code, Some(0), "{id}: {}", run.stderr);
        assert_eq!(run.stdout, format!("{path}\n"), "{id}: {}", run.stderr);
        assert_eq!(project.read(path), after, "{id}");
        let run = fmt(&project, &["--check"]);
        assert_eq!(run.code, Some(0), "{id}: {}", run.stdout);
    }
}

#[test]
fn t60_names_that_no_system_can_hold_are_told_and_nothing_else_is_read() {
    let project = in_order();
    for name in ["con.md", "a:b.md", "nul.md"] {
        let path = format!("content/{name}");
        project.write(&path, "+++\ntitle='a'\n+++\n");
        let run = fmt(&project, &[&path]);
        assert_eq!(run.code, Some(1), "{name}: {}", run.stderr);
        assert!(
            run.stderr.contains("error[bad-file-name]"),
            "{name}: {}",
            run.stderr
        );
        assert_eq!(project.read(&path), "+++\ntitle='a'\n+++\n");
        project.remove(&path);
    }
    // Notes, drafts and the files of a theme's author are none of ours.
    for path in [
        "notes.toml",
        "states/ohio/README.md",
        "public/a.toml",
        ".git/a.toml",
    ] {
        project.write(path, "b=1\na=2\n");
        let run = fmt(&project, &[]);
        assert_eq!(
            (run.code, run.stdout.as_str()),
            (Some(0), ""),
            "{path}: {}",
            run.stderr
        );
        assert_eq!(project.read(path), "b=1\na=2\n");
        let run = fmt(&project, &[path]);
        assert_eq!(run.code, Some(2), "{path}: {}", run.stderr);
    }
}

#[test]
fn f01_nothing_outside_of_the_project_is_read_or_written() {
    let project = in_order();
    let outside = project.around().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("a.toml"), "b=1\na=2\n").unwrap();
    fs::write(outside.join("a.md"), "+++\nb=1\na=2\n+++\n").unwrap();
    let before = tree(&outside);
    symlink(
        outside.join("a.toml"),
        project.path("states/ohio/2025.toml"),
    )
    .unwrap();
    symlink(&outside, project.path("states/iowa")).unwrap();
    let run = fmt(&project, &[]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert_eq!(
        run.stderr.matches("error[refused-file]").count(),
        2,
        "{}",
        run.stderr
    );
    for (path, code) in [
        ("states/ohio/2025.toml", 1),
        ("states/iowa", 1),
        ("states/iowa/a.toml", 2),
        ("../outside", 2),
        ("../outside/a.md", 2),
        ("states/nowhere", 2),
        ("/", 2),
    ] {
        let run = fmt(&project, &[path]);
        assert_eq!(run.code, Some(code), "{path}: {}", run.stderr);
    }
    assert_same(&before, &tree(&outside), "outside");
    // Two projects are two runs.
    let other = Project::small();
    let run = fmt(&project, &["site.toml", other.root().to_str().unwrap()]);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    assert!(run.stderr.contains("another project"), "{}", run.stderr);
}

#[test]
fn t60_a_file_of_50_mb_is_refused_and_stays() {
    let project = in_order();
    let file = fs::File::create(project.path("states/ohio/2025.toml")).unwrap();
    file.set_len(50 * 1024 * 1024).unwrap();
    let run = fmt(&project, &[]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(
        run.stderr.contains("error[file-too-large]"),
        "{}",
        run.stderr
    );
    assert_eq!(file.metadata().unwrap().len(), 50 * 1024 * 1024);
}

#[test]
fn only_files_that_differ_are_written_whole_and_with_their_permissions() {
    let project = in_order();
    let text = format!("{TOP}# why\n[1A]\nrating=1\n");
    let laid_out = "rubric = \"2\"\nbasis = \"own-word\"\n\n# why\n[1A]\nrating = 1\n";
    project.write(SCORES, &text);
    let path = project.path(SCORES);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let names = names_in(path.parent().unwrap());
    let before = tree(project.root());
    // A check lists it, and writes nothing.
    let check = fmt(&project, &["--check"]);
    assert_eq!(check.code, Some(1), "{}", check.stderr);
    assert_eq!(
        check.stdout,
        format!("{SCORES}:1\n  - basis = 'own-word'\n  + rubric = \"2\"\n")
    );
    assert_same(&before, &tree(project.root()), "--check");
    // What is in the way is never written over.
    let beside = format!("{SCORES}.new");
    project.write(&beside, "mine");
    let run = fmt(&project, &[SCORES]);
    assert_eq!(run.code, Some(3), "{}", run.stderr);
    assert!(run.stderr.contains("is in the way"), "{}", run.stderr);
    assert_eq!(
        (project.read(&beside), project.read(SCORES)),
        ("mine".to_owned(), text.clone())
    );
    project.remove(&beside);
    // What may only be read stays.
    fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
    let run = fmt(&project, &[]);
    assert_eq!(run.code, Some(3), "{}", run.stderr);
    assert_eq!(project.read(SCORES), text);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let run = fmt(&project, &[]);
    assert_eq!(
        (run.code, run.stdout),
        (Some(0), format!("{SCORES}\n")),
        "{}",
        run.stderr
    );
    assert_eq!(project.read(SCORES), laid_out);
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert_eq!(names_in(path.parent().unwrap()), names);
}

#[test]
fn paths_are_those_of_the_folder_that_people_are_in() {
    let project = in_order();
    for (folder, args, shown) in [
        ("states/ohio", &[][..], "states/ohio/2024.toml"),
        ("states/ohio", &["2024.toml"], "states/ohio/2024.toml"),
        ("states", &["ohio", "guam"], "states/ohio/2024.toml"),
        ("", &["./states/ohio/"], "states/ohio/2024.toml"),
        ("content", &["../states"], "states/ohio/2024.toml"),
    ] {
        project.write(SCORES, format!("{TOP}[1A]\nrating=1\n"));
        let run = fmt_in(&project.path(folder), args);
        assert_eq!(run.code, Some(0), "{folder} {args:?}: {}", run.stderr);
        assert!(
            run.stdout.trim_end().ends_with(shown),
            "{folder} {args:?}: {}",
            run.stdout
        );
    }
    let run = fmt_in(&project.path("content"), &[]);
    assert!(run.stderr.contains("nothing to change"), "{}", run.stderr);
}

#[test]
fn without_a_rubric_that_can_be_read_its_order_is_not_guessed() {
    let project = in_order();
    let text = format!("{TOP}[1A]\nrating=1\n");
    project.write(SCORES, &text);
    project.append("rubric/elements/1.toml", "id = \n");
    let run = fmt(&project, &["states"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(
        run.stderr.contains("rubric/elements/1.toml"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("left as they are"), "{}", run.stderr);
    assert_eq!(project.read(SCORES), text);
}
