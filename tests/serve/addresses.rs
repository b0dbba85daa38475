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

/// Names of attached files with every sign of ASCII that all systems can hold, and others.
fn odd_names() -> Vec<String> {
    let signs = ('!'..='~').filter(|c| !c.is_alphanumeric() && !r#"<>:"/\|?*"#.contains(*c));
    let around = signs.map(|sign| format!("a{sign}b"));
    let others = [
        "report#1",
        "50%",
        "a%41",
        "a%zz",
        "my chart",
        "a'b\u{201c}c",
        "a\u{f1}o",
        "e\u{301}tude",
        "\u{2bb}okina",
        "\u{5831}\u{544a}",
        "\u{1f4ca}",
        "a&amp;b",
        "--x",
    ];
    around.chain(others.map(str::to_owned)).collect()
}

#[test]
fn n30_n31_a_file_of_any_name_is_served_at_the_address_that_a_page_links_to() {
    let project = Project::small();
    let site = project.read("site.toml");
    project.write(
        "site.toml",
        site.replace("example.org/", "example.org/some/where/"),
    );
    let image = std::fs::read("tests/images/still.png").unwrap();
    let mut page = project.read("content/about.md");
    for (at, name) in odd_names().iter().enumerate() {
        let file = format!("{name}.pdf");
        project.write(&format!("content/{file}"), format!("%PDF {at}"));
        project.write(
            &format!("content/{name}.png"),
            [&image, &[u8::try_from(at).unwrap()][..]].concat(),
        );
        let address = statewise::url_path::encoded(name);
        page.push_str(&format!(
            "\n[f{at}]({address}.pdf) ![i{at}]({address}.png)\n"
        ));
    }
    // As people write them; letters composed, and decomposed.
    page.push_str("\n[as written](<my chart.pdf>) [raw percent](50%.pdf) [d](an\u{303}o.pdf) [c](\u{e9}tude.pdf)\n");
    project.write("content/about.md", page);
    let server = Server::start(project.root());
    let about = "http://127.0.0.1/some/where/about/";
    let problems = get(server.port, "/_statewise/problems.json").text();
    assert!(problems.is_empty() || problems == "[]", "{problems}");
    let html = get(server.port, "/some/where/about/").text();
    let bytes_at = |address: &str| {
        let url = url::Url::parse(about).unwrap().join(address).unwrap();
        assert_eq!((url.query(), url.fragment()), (None, None), "{address}");
        let answer = get(server.port, url.path());
        assert_eq!(answer.status, 200, "{address}");
        answer.body
    };
    let before = |end: &str, attribute: &str| {
        let start = html.split(end).next().unwrap();
        let value = start.rsplit(attribute).next().unwrap();
        value.split('"').next().unwrap().to_owned()
    };
    for at in 0..odd_names().len() {
        let href = before(&format!(">f{at}</a>"), "href=\"");
        assert_eq!(bytes_at(&href), format!("%PDF {at}").as_bytes(), "{href}");
        let src = before(&format!("\" alt=\"i{at}\""), "src=\"");
        assert_eq!(
            bytes_at(&src).last(),
            Some(&u8::try_from(at).unwrap()),
            "{src}"
        );
    }
    for (text, name) in [
        ("as written", "my chart"),
        ("raw percent", "50%"),
        ("d", "a\u{f1}o"),
        ("c", "e\u{301}tude"),
    ] {
        let at = odd_names().iter().position(|other| other == name).unwrap();
        let href = before(&format!(">{text}</a>"), "href=\"");
        assert_eq!(bytes_at(&href), format!("%PDF {at}").as_bytes(), "{href}");
    }
}
