//! Machine-readable files: the archive is complete, the files of an edition never change, and feeds
//! conform to RFC 4287 and JSON Feed.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::files;
use crate::project::{Project, render_all};

type Files = BTreeMap<String, Vec<u8>>;

fn project(case: &str) -> Project {
    Project::of_case(&files::root().join("tests/sites/ok").join(case))
}

fn built(project: &Project) -> Files {
    render_all(&project.publish()).0.into_iter().collect()
}

/// A further edition of a state, a new state, and a newer version of the rubric.
fn add_newer(project: &Project) {
    let newer = "rubric = \"2028\"\nbasis = \"own-word\"\nassessed_on = 2026-11-20\n\
                 assessed_by = \"The tests\"\n\n[1A]\nrating = 1\nevidence = \"Gone.\"\n";
    project.write("states/guam/2026.toml", newer.as_bytes());
    project.write("states/iowa/2026.toml", newer.as_bytes());
    project.write(
        "states/iowa/profile.md",
        b"+++\nname = \"Iowa\"\ncode = \"IA\"\n+++\nMade up for tests.\n",
    );
    let rubric = files::text(project.root().join("rubric/rubric.toml").as_std_path());
    let rubric = rubric.replace("version = \"2026\"\ntitle", "version = \"2028\"\ntitle");
    let change = "\n[[change]]\nversion = \"2028\"\nsub_elements = [\"1A\"]\ncomparable = false\n\
                  note = \"New.\"\n";
    project.write("rubric/rubric.toml", (rubric + change).as_bytes());
}

#[test]
fn the_archive_holds_the_files_of_the_site_and_their_hashes() {
    for case in ["data-out", "minimal"] {
        let site = built(&project(case));
        let mut archive = zip::ZipArchive::new(Cursor::new(&site["data/all.zip"])).unwrap();
        let mut found = Files::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            assert!(found.insert(name, bytes).is_none());
        }
        let hashes = String::from_utf8(found.remove("SHA256SUMS").unwrap()).unwrap();
        let mut named = BTreeSet::new();
        for line in hashes.lines() {
            let (hash, name) = line.split_once("  ").unwrap();
            let digest = Sha256::digest(&found[name]);
            let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(hash, digest, "{name}");
            named.insert(name.to_owned());
        }
        assert!(named.iter().eq(found.keys()));
        let readme = String::from_utf8(found.remove("README.txt").unwrap()).unwrap();
        for (path, bytes) in &found {
            assert_eq!(&site[&format!("data/{path}")], bytes, "{path}");
            assert!(readme.lines().any(|line| line == path), "{path}");
        }
        let is_whole = |path: &&String| {
            path.starts_with("data/")
                && !path.starts_with("data/states/")
                && !path.ends_with(".html")
                && *path != "data/all.zip"
        };
        assert_eq!(site.keys().filter(is_whole).count(), found.len());
        assert!(readme.contains("CC0"));
    }
}

#[test]
fn an_edition_stays_as_it_is_when_newer_ones_come() {
    let project = project("data-out");
    project.delete("states/guam/2026.toml");
    let before = built(&project);
    add_newer(&project);
    let after = built(&project);
    let of_editions: Vec<_> = before
        .iter()
        .filter(|(path, _)| path.starts_with("data/editions/2024/"))
        .collect();
    assert_eq!(of_editions.len(), 7);
    for (path, bytes) in of_editions {
        assert!(after.get(path) == Some(bytes), "{path} changed");
    }
    assert_ne!(before["data/ratings.csv"], after["data/ratings.csv"]);
    assert_ne!(before["data/all.zip"], after["data/all.zip"]);
}

/// An entry of a feed: id, title, day, summary.
type Entry = [String; 4];

#[test]
fn feeds_are_valid_and_say_the_same_in_both_formats() {
    for case in files::folders(&files::root().join("tests/sites/ok")) {
        let site = built(&project(&case));
        let feeds = || site.keys().filter(|path| path.contains("feeds/"));
        assert!(feeds().count() > 0, "{case}");
        for path in feeds() {
            let text = std::str::from_utf8(&site[path]).unwrap();
            let at = format!("{case}: {path}");
            let entries = match path.strip_suffix(".atom") {
                Some(stem) => {
                    let entries = atom(&at, path, text);
                    let other = format!("{stem}.json");
                    let others = json(&at, &other, std::str::from_utf8(&site[&other]).unwrap());
                    assert_eq!(entries, others, "{at}");
                    entries
                }
                None => json(&at, path, text),
            };
            let ids: BTreeSet<_> = entries.iter().map(|entry| &entry[0]).collect();
            assert_eq!(ids.len(), entries.len(), "{at}: an id twice");
            assert!(entries.len() <= 50, "{at}");
            let days = entries.iter().map(|entry| std::cmp::Reverse(&entry[2]));
            assert!(days.is_sorted(), "{at}: not the newest first");
        }
    }
}

const ATOM: &str = "http://www.w3.org/2005/Atom";

/// The entries of an Atom feed, which is checked against RFC 4287.
fn atom(at: &str, path: &str, text: &str) -> Vec<Entry> {
    let document = roxmltree::Document::parse(text).unwrap();
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")), "{at}");
    let language = feed.attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
    assert!(
        language.is_some_and(|tag| ["en", "es", "es-MX"].contains(&tag)),
        "{at}"
    );
    let name = child(feed, "author")
        .children()
        .find(|node| node.has_tag_name((ATOM, "name")));
    assert!(name.is_some_and(|name| !words(name).is_empty()), "{at}");
    for node in [feed].into_iter().chain(children(feed, "entry")) {
        is_moment(&words(child(node, "updated")));
        assert!(words(child(node, "id")).starts_with("https://"), "{at}");
        assert!(!words(child(node, "title")).is_empty(), "{at}");
        let alternates = links(node, "alternate");
        assert_eq!(alternates.len(), 1, "{at}");
    }
    let own = links(feed, "self");
    assert_eq!(own.len(), 1, "{at}");
    assert!(own[0].ends_with(&format!("/{path}")), "{at}: {own:?}");
    children(feed, "entry")
        .map(|entry| ["id", "title", "updated", "summary"].map(|name| words(child(entry, name))))
        .collect()
}

fn children<'a, 'b>(
    node: roxmltree::Node<'a, 'b>,
    name: &'static str,
) -> impl Iterator<Item = roxmltree::Node<'a, 'b>> {
    node.children()
        .filter(move |child| child.has_tag_name((ATOM, name)))
}

/// The only child of a name.
fn child<'a, 'b>(node: roxmltree::Node<'a, 'b>, name: &'static str) -> roxmltree::Node<'a, 'b> {
    let found: Vec<_> = children(node, name).collect();
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

fn words(node: roxmltree::Node<'_, '_>) -> String {
    node.text().unwrap_or_default().to_owned()
}

fn links(node: roxmltree::Node<'_, '_>, relation: &str) -> Vec<String> {
    let links = children(node, "link").filter(|link| link.attribute("rel") == Some(relation));
    links
        .map(|link| link.attribute("href").unwrap().to_owned())
        .collect()
}

/// An RFC 3339 time, which both kinds of feeds require.
fn is_moment(text: &str) {
    let day = text.strip_suffix("T00:00:00Z").unwrap();
    day.parse::<jiff::civil::Date>().unwrap();
}

/// The entries of a JSON Feed, which is checked against version 1.1.
fn json(at: &str, path: &str, text: &str) -> Vec<Entry> {
    let feed: Value = serde_json::from_str(text).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1", "{at}");
    let own = feed["feed_url"].as_str().unwrap();
    assert!(own.ends_with(&format!("/{path}")), "{at}");
    for name in ["title", "home_page_url", "language"] {
        assert!(
            feed[name].as_str().is_some_and(|text| !text.is_empty()),
            "{at}: {name}"
        );
    }
    assert!(feed["authors"][0]["name"].is_string(), "{at}");
    let items = feed["items"].as_array().unwrap().iter();
    items
        .map(|item| {
            assert!(
                item["url"].as_str().unwrap().starts_with("https://"),
                "{at}"
            );
            is_moment(item["date_published"].as_str().unwrap());
            ["id", "title", "date_published", "content_text"]
                .map(|name| item[name].as_str().unwrap().to_owned())
        })
        .collect()
}

#[test]
fn entries_keep_their_ids_when_other_content_comes() {
    let project = project("data-out");
    project.delete("states/guam/2026.toml");
    let before = built(&project);
    add_newer(&project);
    let after = built(&project);
    // An updated profile is a new entry, with an id of its own.
    let ids = |files: &Files| -> BTreeSet<String> {
        let text = std::str::from_utf8(&files["feeds/changes.json"])
            .unwrap()
            .to_owned();
        let feed: serde_json::Value = serde_json::from_str(&text).unwrap();
        let items = feed["items"].as_array().unwrap();
        let ids = items
            .iter()
            .map(|item| item["id"].as_str().unwrap().to_owned());
        ids.filter(|id| id.contains("#updated-")).collect()
    };
    let profile = "states/iowa/profile.md";
    let iowa = files::text(project.root().join(profile).as_std_path());
    for day in ["2026-11-21", "2026-11-22"] {
        let dated = iowa.replacen(
            "code = \"IA\"",
            &format!("code = \"IA\"\nupdated = {day}"),
            1,
        );
        project.write(profile, dated.as_bytes());
        let found = ids(&built(&project));
        assert!(
            found
                .iter()
                .any(|id| id.ends_with(&format!("/iowa/#updated-{day}"))),
            "{found:?}"
        );
    }
    let mut compared = 0;
    for (path, bytes) in before.iter().filter(|(path, _)| path.ends_with(".atom")) {
        let read = |bytes: &[u8]| atom(path, path, std::str::from_utf8(bytes).unwrap());
        let now: BTreeSet<Entry> = read(&after[path]).into_iter().collect();
        for entry in read(bytes) {
            assert!(now.contains(&entry), "{path}: {entry:?}");
            compared += 1;
        }
    }
    assert!(compared > 10);
    let all = String::from_utf8(after["feeds/changes.atom"].clone()).unwrap();
    assert!(all.contains("#version-2028"));
}
