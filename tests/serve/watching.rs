//! Folders that are created, moved and removed, and systems without events of files.

use std::fs;
use std::process::Command;

use rustix::process::Signal;

use crate::project::{Project, copy, profile};
use crate::server::{Server, plain, until};

#[test]
fn w04_folders_that_come_move_and_go_are_seen() {
    let project = Project::small();
    let server = Server::start(project.root());
    let status = |path: &str| server.get(path).status;

    project.add_state("alpha", "Alpha");
    server.wait_for_page("states/alpha/", "Alpha");
    // The new folder is watched too.
    project.write("states/alpha/profile.md", profile("Alpha again"));
    server.wait_for_page("states/alpha/", "Alpha again");

    project.rename("states/alpha", "states/beta");
    until("it moved", || {
        (status("states/alpha/"), status("states/beta/")) == (404, 200)
    });
    project.write("states/beta/profile.md", profile("Beta"));
    server.wait_for_page("states/beta/", "Beta");

    project.rename("states/beta", "../elsewhere");
    until("it moved out", || status("states/beta/") == 404);
    project.rename("../elsewhere", "states/gamma");
    until("it moved in", || status("states/gamma/") == 200);
    project.write("states/gamma/profile.md", profile("Gamma"));
    server.wait_for_page("states/gamma/", "Gamma");

    // A folder that did not exist at the start.
    fs::create_dir_all(project.path("themes/default/static/root/deep/er")).unwrap();
    project.write("themes/default/static/root/deep/er/file.txt", "deep");
    server.wait_for_page("deep/er/file.txt", "deep");
    project.write("themes/default/static/root/deep/er/file.txt", "deeper");
    server.wait_for_page("deep/er/file.txt", "deeper");
}

#[test]
fn w04_a_folder_that_is_deleted_and_restored_is_watched_again() {
    let project = Project::small();
    let server = Server::start(project.root());
    for round in 0..2 {
        project.rename("content", "kept");
        server.wait_for_line("error[");
        assert_eq!(server.get("about/").status, 200, "the last good site stays");
        copy(&project.path("kept"), &project.path("content"));
        fs::remove_dir_all(project.path("kept")).unwrap();
        until("it is whole again", || {
            server.get("_statewise/problems.json").text() == "[]"
        });
        let words = format!("Round {round}.");
        project.write(
            "content/about.md",
            format!("+++\ntitle = \"A\"\n+++\n{words}\n"),
        );
        server.wait_for_page("about/", &words);
    }
    // The whole project too.
    let root = project.root();
    let kept = root.with_file_name("kept");
    fs::rename(root, &kept).unwrap();
    server.wait_for_line("cannot read");
    assert_eq!(server.get("about/").status, 200);
    fs::rename(&kept, root).unwrap();
    until("it is whole again", || {
        server.get("_statewise/problems.json").text() == "[]"
    });
    project.write("content/about.md", "+++\ntitle = \"A\"\n+++\nBack.\n");
    server.wait_for_page("about/", "Back.");
}

#[test]
fn t35_t37_a_slip_in_a_name_of_the_root_is_told_until_it_is_mended() {
    let project = Project::small();
    let server = Server::start(project.root());
    let problems = || server.get("_statewise/problems.json").text();
    for (right, slip) in [
        ("states", "States"),
        ("rubric", "rubrics"),
        ("site.toml", "Site.toml"),
        ("states/ohio", "ohio"),
    ] {
        project.rename(right, slip);
        until(slip, || problems().contains("unexpected-file"));
        assert_eq!(
            problems().matches("\"severity\"").count(),
            1,
            "{}",
            problems()
        );
        assert_eq!(server.get("about/").status, 200, "the last good site stays");
        project.rename(slip, right);
        until("it is whole again", || problems() == "[]");
    }
    project.write("site_fr.toml", "title = \"Vers\"\n");
    until("a file is told", || problems().contains("site.fr.toml"));
    fs::remove_file(project.path("site_fr.toml")).unwrap();
    until("it is gone", || problems() == "[]");
}

#[test]
fn w05_a_deleted_file_takes_its_page_along_and_links_to_it_are_told() {
    let project = Project::small();
    project.write("content/more.md", "+++\ntitle = \"More\"\n+++\nMore.\n");
    let server = Server::start(project.root());
    assert_eq!(server.get("more/").status, 200);
    project.remove("content/more.md");
    until("the page is gone", || server.get("more/").status == 404);

    project.remove("content/about.md");
    server.wait_for_line("error[broken-reference]");
    let problems = || server.get("_statewise/problems.json").text();
    until("the problem is there", || {
        problems().contains("content/home.md:")
    });
    assert_eq!(server.get("about/").status, 200, "the last good site stays");
}

#[test]
#[cfg(target_os = "linux")]
fn w07_where_no_more_can_be_watched_files_are_looked_at() {
    let project = Project::small();
    // A user namespace has its own limits; not every system allows one.
    let mut command = Command::new("unshare");
    let script = "echo 3 > /proc/sys/user/max_inotify_watches && exec \"$@\"";
    command.args(["--user", "--map-root-user", "sh", "-c", script, "sh"]);
    let is_allowed = Command::new("unshare")
        .args(["--user", "--map-root-user", "sh", "-c"])
        .arg("echo 3 > /proc/sys/user/max_inotify_watches")
        .output()
        .is_ok_and(|output| output.status.success());
    if !is_allowed {
        eprintln!("skipped: no user namespaces here");
        return;
    }
    command.arg(env!("CARGO_BIN_EXE_statewise"));
    command
        .arg("serve")
        .arg(project.root())
        .args(["--port", "0"]);
    let server = Server::run(plain(command));
    let line = server.wait_for_line("watch limit");
    assert!(line.contains("twice a second"), "{line}");
    server.wait_for_line("sysctl fs.inotify.max_user_watches=");
    assert!(
        !server
            .lines()
            .iter()
            .any(|line| line.contains("No space left"))
    );
    project.write("content/about.md", "+++\ntitle = \"A\"\n+++\nSeen.\n");
    server.wait_for_page("about/", "Seen.");
}

#[test]
fn w08_with_poll_files_are_looked_at() {
    let project = Project::small();
    let server = Server::start_with(project.root(), &["--port", "0", "--poll"]);
    for round in 0..3 {
        let words = format!("Round {round}.");
        project.write(
            "content/about.md",
            format!("+++\ntitle = \"A\"\n+++\n{words}\n"),
        );
        server.wait_for_page("about/", &words);
    }
    project.add_state("alpha", "Alpha");
    server.wait_for_page("states/alpha/", "Alpha");
    until("it is told", || server.rebuilds() == 4);
}

#[test]
fn w10_reading_copying_and_building_rebuild_nothing() {
    let project = Project::small();
    let server = Server::start(project.root());
    for _ in 0..3 {
        copy(project.root(), &project.root().with_file_name("copy"));
    }
    let mut command = plain(Command::new(env!("CARGO_BIN_EXE_statewise")));
    let built = command.arg("build").arg(project.root()).output().unwrap();
    assert!(built.status.success(), "{built:?}");
    assert!(project.path("public/index.html").is_file());
    project.write(".git/index", "x");
    project.write("notes.txt", "x");
    // Writing the same bytes again is no change.
    project.write("content/home.md", project.read("content/home.md"));
    project.write("content/about.md", "+++\ntitle = \"A\"\n+++\nOnce.\n");
    server.wait_for_page("about/", "Once.");
    until("it is told", || server.rebuilds() > 0);
    assert_eq!(server.rebuilds(), 1, "{:#?}", server.lines());
    server.wait_for_line("content/about.md changed, concerns");
}

#[test]
fn b10_a_build_while_the_site_is_served_touches_nothing() {
    let project = Project::small();
    let server = Server::start(project.root());
    let before = server.get("states/ohio/").body;
    for _ in 0..3 {
        let mut command = plain(Command::new(env!("CARGO_BIN_EXE_statewise")));
        let built = command.arg("build").arg(project.root()).output().unwrap();
        assert!(built.status.success(), "{built:?}");
        assert!(server.get("states/ohio/").body == before);
    }
    assert_eq!(server.rebuilds(), 0, "{:#?}", server.lines());
}

#[test]
#[cfg(target_os = "linux")]
fn w11_when_the_system_loses_count_everything_is_looked_at() {
    let project = Project::small();
    let server = Server::start(project.root());
    let limit = fs::read_to_string("/proc/sys/fs/inotify/max_queued_events").unwrap();
    let limit: usize = limit.trim().parse().unwrap();
    if limit > 100_000 {
        eprintln!("skipped: the queue is too long to fill");
        return;
    }
    server.signal(Signal::STOP);
    let about = project.read("content/about.md");
    let home = project.read("content/home.md");
    for _ in 0..limit {
        // Two files in turn, since equal events are counted once.
        project.write("content/about.md", &about);
        project.write("content/home.md", &home);
    }
    let ohio = project.read("states/ohio/profile.md");
    project.write(
        "states/ohio/profile.md",
        ohio.replace("Made up", "Found again"),
    );
    server.signal(Signal::CONT);
    server.wait_for_page("states/ohio/", "Found again");
}

#[test]
fn w14_after_a_sleep_it_goes_on() {
    let project = Project::small();
    let server = Server::start(project.root());
    server.signal(Signal::STOP);
    let file = project.path("content/about.md");
    project.write("content/about.md", "+++\ntitle = \"A\"\n+++\nSlept.\n");
    // The clock was set back meanwhile.
    let handle = fs::OpenOptions::new().append(true).open(&file).unwrap();
    handle.set_modified(std::time::UNIX_EPOCH).unwrap();
    server.signal(Signal::CONT);
    server.wait_for_page("about/", "Slept.");
    project.write("content/about.md", "+++\ntitle = \"A\"\n+++\nAwake.\n");
    let handle = fs::OpenOptions::new().append(true).open(&file).unwrap();
    let later = std::time::UNIX_EPOCH + std::time::Duration::from_secs(4_070_908_800);
    handle.set_modified(later).unwrap();
    server.wait_for_page("about/", "Awake.");
}

#[test]
fn a_mistake_in_a_template_is_told_before_anybody_meets_it() {
    let project = Project::small();
    let base = "themes/default/templates/not-found.html";
    let text = fs::read_to_string(crate::project::repository().join(base)).unwrap();
    let server = Server::start(project.root());
    project.write(
        base,
        text.replace(
            "{% block content %}",
            "{% block content %}{{ nothing_of_that_name }}",
        ),
    );
    server.wait_for_line("error[template-error]");
    assert_eq!(
        server.get("states/").status,
        200,
        "the last good site stays"
    );
    project.write(
        base,
        text.replace("{% block content %}", "{% block content %}Hello from here"),
    );
    server.wait_for_page("404.html", "Hello from here");
    server.wait_for_line("Mended");
}
