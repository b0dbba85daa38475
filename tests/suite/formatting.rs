//! `statewise fmt` over the shipped files, and over every wrong site of the tests.

use camino::Utf8Path;
use statewise::pipeline::{Formatting, format};
use statewise::walk::walk;

use crate::files;
use crate::project::Project;

fn formatting(root: &Utf8Path, is_wanted: impl Fn(&str) -> bool) -> Formatting {
    format(walk(root).unwrap(), is_wanted)
}

fn shipped(is_wanted: impl Fn(&str) -> bool) -> Formatting {
    formatting(Utf8Path::from_path(files::root()).unwrap(), is_wanted)
}

/// The files that `fmt` would change, or cannot read.
fn out_of_order(formatting: &Formatting) -> Vec<&str> {
    let changed = formatting.files.iter().filter_map(|file| {
        let source = formatting.sources.get(file.source);
        (file.text.as_deref() != Ok(source.text.as_str())).then_some(source.path.as_str())
    });
    let unread = (formatting.problems.iter())
        .map(|problem| formatting.sources.get(problem.span.source).path.as_str());
    changed.chain(unread).collect()
}

#[test]
fn the_rubric_the_settings_and_the_theme_are_in_order() {
    let formatting = shipped(|path| !path.starts_with("content/") && !path.starts_with("states/"));
    assert!(formatting.files.len() > 25);
    assert_eq!(out_of_order(&formatting), Vec::<&str>::new());
}

#[test]
fn the_whole_shipped_tree_is_in_order() {
    let formatting = shipped(|_| true);
    assert!(formatting.files.len() > 500);
    assert_eq!(out_of_order(&formatting), Vec::<&str>::new());
}

/// Whatever is wrong with a file, it is left alone, or nothing of it is lost.
#[test]
fn t62_every_wrong_site_is_laid_out_or_left_alone() {
    let folder = files::root().join("tests/sites/err");
    let mut count = 0;
    for case in files::folders(&folder) {
        let project = Project::of_case(&folder.join(&case));
        let formatting = formatting(project.root(), |_| true);
        for file in &formatting.files {
            let path = &formatting.sources.get(file.source).path;
            assert!(file.text.is_ok(), "{case}: {path}: {:?}", file.text);
            count += 1;
        }
    }
    assert!(count > 1_000, "only {count} files");
}
