//! Addresses of the server, and its end.

use std::process::Command;

use crate::client::{connect, get, rest};
use crate::project::Project;
use crate::server::{Server, plain, serve, until};

#[test]
fn s13_s31_addresses_and_ports() {
    let project = Project::small();
    let run = |flags: &[&str]| {
        let output = serve(project.root()).args(flags).output().unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, said) = run(&["--port", "99999"]);
    assert_eq!(code, Some(2), "{said}");
    let (code, said) = run(&["--host", "somewhere"]);
    assert_eq!(code, Some(2), "{said}");
    // An address reserved for documentation, which no computer has.
    let (code, said) = run(&["--host", "192.0.2.1", "--port", "0"]);
    assert_eq!(code, Some(3), "{said}");

    let server = Server::start(project.root());
    assert_ne!(server.port, 0);
    let (code, said) = run(&["--port", &server.port.to_string()]);
    assert_eq!(code, Some(3), "{said}");
    assert!(
        said.contains(&format!("port {} is in use", server.port)),
        "{said}"
    );
    assert!(said.contains("statewise serve --port "), "{said}");
    let is_reachable = |host: &str| std::net::TcpStream::connect((host, server.port)).is_ok();
    assert!(is_reachable("127.0.0.1"));
    // Browsers resolve `localhost` to either; a system may have no IPv6.
    if std::net::TcpListener::bind("[::1]:0").is_ok() {
        assert!(is_reachable("::1"));
    }
    // 127.0.0.2 is a local address too, but the server does not listen on it.
    assert!(!is_reachable("127.0.0.2"));

    let everywhere = Server::start_with(project.root(), &["--host", "0.0.0.0", "--port", "0"]);
    everywhere.wait_for_line("warning: everybody who can reach this machine");
}

#[test]
#[cfg(target_os = "linux")]
fn s31_a_port_that_nobody_may_take_is_told() {
    let first = std::fs::read_to_string("/proc/sys/net/ipv4/ip_unprivileged_port_start").unwrap();
    // In its own user namespace a program has no privileges; not every system allows one.
    let unshare = || Command::new("unshare");
    let is_allowed =
        (unshare().args(["--user", "true"]).output()).is_ok_and(|output| output.status.success());
    if !is_allowed || first.trim().parse::<u16>().unwrap() <= 80 {
        eprintln!("skipped: this machine lets everybody take port 80, or has no user namespaces");
        return;
    }
    let project = Project::small();
    let mut command = unshare();
    command.args([
        "--user",
        env!("CARGO_BIN_EXE_statewise"),
        "serve",
        "--port",
        "80",
    ]);
    let output = plain(command).arg(project.root()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("cannot serve at 127.0.0.1:80"), "{said}");
    assert!(
        said.contains("is free: statewise serve --port 80"),
        "{said}"
    );
}

#[test]
fn a_site_below_a_path_stands_there_too() {
    let project = Project::small();
    let site = project.read("site.toml");
    project.write(
        "site.toml",
        site.replace("example.org/", "example.org/some/where/"),
    );
    let server = Server::start(project.root());
    for (path, status, location) in [
        ("/", 308, Some("/some/where/")),
        ("/some/where", 308, Some("/some/where/")),
        ("/some/where/", 200, None),
        ("/some/where/states", 308, Some("/some/where/states/")),
        (
            "/some/where/about/index.html",
            308,
            Some("/some/where/about/"),
        ),
        ("/about/", 404, None),
        ("/some/", 404, None),
    ] {
        let answer = get(server.port, path);
        assert_eq!(
            (answer.status, answer.field("location")),
            (status, location),
            "{path}"
        );
    }
}

#[test]
fn n12_a_site_below_a_path_with_an_accent_stands_there_too() {
    let project = Project::small();
    let site = project.read("site.toml");
    project.write(
        "site.toml",
        site.replace("example.org/", "example.org/educación/"),
    );
    let server = Server::start(project.root());
    let base = "/educaci%C3%B3n/";
    for (path, status, location) in [
        ("/".to_owned(), 308, Some(base.to_owned())),
        ("/educaci%C3%B3n".to_owned(), 308, Some(base.to_owned())),
        (base.to_owned(), 200, None),
        (format!("{base}states"), 308, Some(format!("{base}states/"))),
    ] {
        let answer = get(server.port, &path);
        assert_eq!(
            (answer.status, answer.field("location").map(str::to_owned)),
            (status, location),
            "{path}"
        );
    }
}

#[test]
fn ctrl_c_ends_it_at_once() {
    let project = Project::small();
    let mut server = Server::start(project.root());
    let stream = connect(
        server.port,
        format!(
            "GET /_statewise/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
            server.port
        )
        .as_bytes(),
    );
    server.signal(rustix::process::Signal::INT);
    assert!(!server.ended().success());
    drop(rest(stream));
}

#[test]
#[cfg(target_os = "linux")]
fn open_shows_the_address_in_the_browser() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::small();
    let folder = project.root().with_file_name("programs");
    let browser = folder.join("xdg-open");
    let asked = folder.join("asked");
    std::fs::create_dir(&folder).unwrap();
    // Renamed only when it is complete.
    let script = format!(
        "#!/bin/sh\necho \"$@\" > {0}.part && mv {0}.part {0}\n",
        asked.display()
    );
    std::fs::write(&browser, script).unwrap();
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = std::env::var("PATH").unwrap();
    let mut command = serve(project.root());
    command
        .args(["--port", "0", "--open", "--host", "localhost"])
        .env("PATH", format!("{}:{path}", folder.display()));
    let server = Server::run(command);
    until("the browser was opened", || asked.exists());
    let address = std::fs::read_to_string(&asked).unwrap();
    assert_eq!(address, format!("http://127.0.0.1:{}/\n", server.port));

    // Without a browser it still serves.
    let mut command = serve(project.root());
    command.args(["--port", "0", "--open"]).env("PATH", "");
    let server = Server::run(command);
    server.wait_for_line("warning: no browser could be opened");
    assert_eq!(get(server.port, "/").status, 200);
}
