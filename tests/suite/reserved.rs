//! No page of prose can have the URL of another part of the site: the list of reserved names
//! contains every name that the site uses.

use std::collections::BTreeSet;

use camino::Utf8Path;
use statewise::model::RESERVED_SECTIONS;

use crate::files;
use crate::project::publish;

#[test]
fn every_folder_of_the_shipped_site_is_reserved_or_a_page_of_prose() {
    let content = files::root().join("content");
    let site = publish(Utf8Path::from_path(files::root()).unwrap());
    // Languages, and a folder of pictures alone, in which a page of prose takes no picture's place.
    let others = ["en", "es", "cards"];
    let folders: BTreeSet<&str> = site
        .paths()
        .iter()
        .filter_map(|path| Some(path.split_once('/')?.0))
        .collect();
    let free: Vec<&str> = folders
        .into_iter()
        .filter(|folder| !RESERVED_SECTIONS.contains(folder) && !others.contains(folder))
        .filter(|folder| !content.join(format!("{folder}.md")).exists())
        .collect();
    assert!(free.is_empty(), "not in `RESERVED_SECTIONS`: {free:?}");
}
