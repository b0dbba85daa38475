//! Served files are equal to built ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::project::repository;
use crate::server::{Server, plain};

#[test]
fn what_is_served_for_every_path_is_what_is_built() {
    let out = tempfile::tempdir().unwrap();
    let site = out.path().join("site");
    let mut command = plain(std::process::Command::new(env!("CARGO_BIN_EXE_statewise")));
    let built = command
        .arg("build")
        .arg(repository())
        .arg("--out")
        .arg(&site)
        .output()
        .unwrap();
    assert!(built.status.success(), "{built:?}");
    let mut files = BTreeMap::new();
    collect(&site, "", &mut files);
    files.remove(".statewise-manifest");
    assert!(files.len() > 100);

    let server = Server::start(repository());
    for (path, bytes) in &files {
        let asked = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path.as_str(),
        };
        let answer = get_below(&server, asked);
        let served = if path.ends_with(".html") {
            without_script(&answer)
        } else {
            answer
        };
        assert!(
            served == *bytes,
            "{path} is served in another way than it is built"
        );
    }
}

fn get_below(server: &Server, path: &str) -> Vec<u8> {
    let answer = server.get(path);
    assert_eq!(answer.status, 200, "{path}");
    answer.body
}

/// The page without the reload script, which only served pages have.
fn without_script(page: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(page).unwrap();
    let mark = "<script src=\"/_statewise/reload.js\"";
    assert_eq!(text.matches(mark).count(), 1);
    let (before, rest) = text.split_once(mark).unwrap();
    let (_, after) = rest.split_once("</script>\n").unwrap();
    assert!(after.starts_with("</body>"));
    [before, after].concat().into_bytes()
}

fn collect(folder: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

#[test]
fn the_reload_script_stands_in_no_built_site() {
    let out = tempfile::tempdir().unwrap();
    let site = out.path().join("site");
    let mut command = plain(std::process::Command::new(env!("CARGO_BIN_EXE_statewise")));
    command
        .arg("build")
        .arg(repository().join("tests/sites/base"));
    assert!(
        command
            .arg("--out")
            .arg(&site)
            .output()
            .unwrap()
            .status
            .success()
    );
    let mut files = BTreeMap::new();
    collect(&site, "", &mut files);
    let mark = b"_statewise";
    for (path, bytes) in files {
        let holds = bytes.windows(mark.len()).any(|window| window == mark);
        assert!(!holds, "{path}");
    }
}
