//! The ways in which editors save files.

use std::fs;
use std::io::Write;

use rustix::process::Signal;

use crate::project::{Project, profile};
use crate::server::{Server, until};

const FILE: &str = "states/ohio/profile.md";
const PAGE: &str = "states/ohio/";

fn ohio(words: &str) -> String {
    format!("+++\nname = \"Ohio\"\ncode = \"OH\"\nupdated = 2026-11-01\n+++\n{words}\n")
}

/// Saves in one way, waits for the page, and expects one rebuild. The server is stopped meanwhile,
/// so that a busy system does not split the save into several.
fn saved_once(server: &Server, words: &str, save: impl FnOnce(&str)) {
    let before = server.rebuilds();
    server.signal(Signal::STOP);
    save(&ohio(words));
    server.signal(Signal::CONT);
    server.wait_for_page(PAGE, words);
    until("it is told", || server.rebuilds() > before);
    assert_eq!(
        server.rebuilds(),
        before + 1,
        "{words}: {:#?}",
        server.lines()
    );
}

#[test]
fn w01_every_way_to_save_is_one_rebuild() {
    let project = Project::small();
    let server = Server::start(project.root());
    let p = &project;
    saved_once(&server, "over", |text| p.write(FILE, text));
    saved_once(&server, "vim", |text| {
        p.write("states/ohio/.profile.md.swp", "b0VIM");
        p.write("states/ohio/4913", "");
        p.remove("states/ohio/4913");
        p.rename(FILE, "states/ohio/profile.md~");
        p.write(FILE, text);
        p.remove("states/ohio/profile.md~");
        p.remove("states/ohio/.profile.md.swp");
    });
    saved_once(&server, "jetbrains", |text| {
        p.write("states/ohio/profile.md___jb_tmp___", text);
        p.rename(FILE, "states/ohio/profile.md___jb_old___");
        p.rename("states/ohio/profile.md___jb_tmp___", FILE);
        p.remove("states/ohio/profile.md___jb_old___");
    });
    saved_once(&server, "sed", |text| {
        p.write("states/ohio/sedX1y2Z3", text);
        p.rename("states/ohio/sedX1y2Z3", FILE);
    });
    saved_once(&server, "gedit", |text| {
        p.write("states/ohio/.goutputstream-AB12CD", text);
        p.rename("states/ohio/.goutputstream-AB12CD", FILE);
    });
    saved_once(&server, "emacs", |text| {
        std::os::unix::fs::symlink("me@here.1", p.path("states/ohio/.#profile.md")).unwrap();
        fs::copy(p.path(FILE), p.path("states/ohio/profile.md~")).unwrap();
        p.write(FILE, text);
        p.remove("states/ohio/.#profile.md");
    });
    saved_once(&server, "pieces", |text| {
        let mut file = fs::File::create(p.path(FILE)).unwrap();
        for piece in text.as_bytes().chunks(7) {
            file.write_all(piece).unwrap();
        }
    });
    let lines = server.lines();
    assert!(
        !lines.iter().any(|line| line.contains("error")),
        "{lines:#?}"
    );
    // An extra rebuild would have been printed before this one.
    saved_once(&server, "at last", |text| p.write(FILE, text));
    assert_eq!(server.rebuilds(), 8, "{:#?}", server.lines());
}

#[test]
fn w01_sed_itself() {
    let project = Project::small();
    let server = Server::start(project.root());
    let status = std::process::Command::new("sed")
        .args(["-i", "s/Made up/Put together/"])
        .arg(project.path(FILE))
        .status()
        .unwrap();
    assert!(status.success());
    server.wait_for_page(PAGE, "Put together");
}

#[test]
fn w02_a_file_that_is_emptied_before_it_is_written_is_waited_for() {
    let project = Project::small();
    let server = Server::start(project.root());
    let told = || {
        let lines = server.lines();
        lines.iter().filter(|line| line.contains("error[")).count()
    };
    // On a busy system the pause may have been too short: an error was printed and then resolved.
    // Then it is tried again.
    let mut rounds_without_an_error = 0;
    for round in 0..100 {
        let before = told();
        // A save after a quiet period: soon after another save the debounce is longer.
        std::thread::sleep(std::time::Duration::from_millis(300));
        let file = fs::File::create(project.path(FILE)).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(50));
        let words = format!("round {round}.");
        (&file).write_all(ohio(&words).as_bytes()).unwrap();
        drop(file);
        server.wait_for_page(PAGE, &words);
        until("nothing is wrong", || {
            server.get("_statewise/problems.json").text() == "[]"
        });
        if told() == before {
            rounds_without_an_error += 1;
        }
        if rounds_without_an_error == 5 {
            break;
        }
    }
    assert_eq!(rounds_without_an_error, 5, "{:#?}", server.lines());
    // A file that stays empty is reported.
    project.write(FILE, "");
    server.wait_for_line("error[empty-file]");
}

#[test]
fn two_hundred_saves_in_two_seconds_end_with_the_last() {
    let project = Project::small();
    let server = Server::start(project.root());
    let began = std::time::Instant::now();
    for round in 0..200 {
        project.write(FILE, ohio(&format!("save {round}.")));
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    server.wait_for_page(PAGE, "save 199.");
    until("it is told", || server.rebuilds() > 0);
    // The first save is rebuilt alone, because those that follow are not known yet. After it the
    // debounce is 80 ms, which a busy system may exceed at times.
    let most = 2 + began.elapsed().as_millis() / 80;
    let rebuilds = server.rebuilds();
    assert!(rebuilds as u128 <= most, "{:#?}", server.lines());
}

#[test]
fn a_burst_is_one_rebuild() {
    let project = Project::small();
    let server = Server::start(project.root());
    // The server is stopped while all files are written, so that it sees them as one change.
    server.signal(Signal::STOP);
    for round in 0..200 {
        project.write(FILE, ohio(&format!("save {round}.")));
    }
    for state in 0..50 {
        project.add_state(&format!("system-{state}"), &format!("System {state}"));
    }
    server.signal(Signal::CONT);
    server.wait_for_page("states/system-49/", "System 49");
    server.wait_for_page(PAGE, "save 199.");
    until("it is told", || server.rebuilds() > 0);
    assert_eq!(server.rebuilds(), 1, "{:#?}", server.lines());
}

#[test]
fn git_checkout_of_500_files() {
    let project = Project::small();
    let git = |arguments: &[&str]| {
        let output = std::process::Command::new("git")
            .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
            .args(arguments)
            .current_dir(project.root())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    git(&["init", "--quiet", "--initial-branch", "one"]);
    let write = |edition: &str| {
        for state in 0..500 {
            let name = format!("System {state} {edition}");
            let path = format!("states/system-{state:03}/profile.md");
            project.write(&path, profile(&name));
        }
    };
    write("one");
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "one"]);
    git(&["checkout", "--quiet", "-b", "two"]);
    write("two");
    git(&["commit", "--quiet", "-a", "-m", "two"]);
    let server = Server::start(project.root());
    server.wait_for_page("states/system-499/", "System 499 two");
    server.signal(Signal::STOP);
    git(&["checkout", "--quiet", "one"]);
    server.signal(Signal::CONT);
    for state in [0, 250, 499] {
        let page = format!("states/system-{state:03}/");
        server.wait_for_page(&page, &format!("System {state} one"));
    }
    until("it is told", || server.rebuilds() > 0);
    assert_eq!(server.rebuilds(), 1, "{:#?}", server.lines());
    // And back, while the server is running.
    git(&["checkout", "--quiet", "two"]);
    server.wait_for_page("states/system-000/", "System 0 two");
    server.wait_for_page("states/system-499/", "System 499 two");
}
