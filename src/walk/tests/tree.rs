use crate::walk::{Change, ChangeKind, Touched, Tree};
use camino::{Utf8Path, Utf8PathBuf};

struct Project {
    _folder: tempfile::TempDir,
    root: Utf8PathBuf,
}

#[expect(clippy::disallowed_methods, reason = "tests lay out projects on disk")]
impl Project {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = Utf8Path::from_path(folder.path()).unwrap().to_owned();
        let project = Self {
            _folder: folder,
            root,
        };
        project.write("site.toml", "title = 1");
        project.write("content/home.md", "home");
        project.write("states/ky/profile.md", "ky");
        project
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

fn paths(list: &[&str]) -> Touched {
    Touched::Paths(list.iter().map(|&path| path.to_owned()).collect())
}

fn told(changes: &[Change]) -> Vec<(&str, ChangeKind)> {
    let told = changes
        .iter()
        .map(|change| (change.path.as_str(), change.kind));
    told.collect()
}

/// After every step the tree is what a fresh walk gives.
fn refresh(project: &Project, tree: &mut Tree, touched: &Touched) -> Vec<Change> {
    let changes = tree.refresh(touched).unwrap();
    let fresh = crate::walk::walk(&project.root).unwrap();
    let files = |sources: &crate::source::Sources| -> Vec<crate::source::Source> {
        sources.iter().map(|(_, source)| source.clone()).collect()
    };
    assert!(files(tree.sources()) == files(&fresh), "{touched:?}");
    changes
}

#[test]
fn only_what_is_not_as_it_was_is_told() {
    use ChangeKind::{Added, Edited, Emptied, Removed};
    let project = Project::new();
    let mut tree = Tree::read(&project.root).unwrap();
    for touched in [
        paths(&["content/home.md"]),
        paths(&[]),
        Touched::Somewhere,
        Touched::Everything,
    ] {
        assert_eq!(refresh(&project, &mut tree, &touched), []);
    }

    project.write("content/home.md", "house");
    let changes = refresh(&project, &mut tree, &paths(&["content/home.md"]));
    assert_eq!(told(&changes), [("content/home.md", Edited)]);

    // A copy that an editor made, and that is gone again.
    project.write("content/home.md", "hut");
    let changes = refresh(
        &project,
        &mut tree,
        &paths(&["content/home.md", "content/home.md~", "content/xyz"]),
    );
    assert_eq!(told(&changes), [("content/home.md", Edited)]);

    project.write("content/home.md", "");
    let changes = refresh(&project, &mut tree, &Touched::Somewhere);
    assert_eq!(told(&changes), [("content/home.md", Emptied)]);

    project.write("states/md/profile.md", "md");
    project.write("states/md/2025.toml", "x");
    let changes = refresh(&project, &mut tree, &paths(&["states/md"]));
    assert_eq!(
        told(&changes),
        [
            ("states/md/2025.toml", Added),
            ("states/md/profile.md", Added)
        ]
    );

    std::fs::rename(
        project.root.join("states/md"),
        project.root.join("states/me"),
    )
    .unwrap();
    let changes = refresh(&project, &mut tree, &paths(&["states/md", "states/me"]));
    assert_eq!(
        told(&changes),
        [
            ("states/md/2025.toml", Removed),
            ("states/md/profile.md", Removed),
            ("states/me/2025.toml", Added),
            ("states/me/profile.md", Added),
        ]
    );

    std::fs::remove_dir_all(project.root.join("content")).unwrap();
    let changes = refresh(&project, &mut tree, &Touched::Somewhere);
    assert_eq!(told(&changes), [("content/home.md", Removed)]);
    project.write("content/home.md", "back");
    let changes = refresh(&project, &mut tree, &Touched::Somewhere);
    assert_eq!(told(&changes), [("content/home.md", Added)]);
}

#[test]
fn f13_a_time_that_does_not_move_hides_nothing_that_is_named() {
    let project = Project::new();
    let file = project.root.join("content/home.md");
    let time = std::fs::metadata(&file).unwrap().modified().unwrap();
    let mut tree = Tree::read(&project.root).unwrap();
    project.write("content/home.md", "hime");
    let handle = std::fs::OpenOptions::new()
        .append(true)
        .open(&file)
        .unwrap();
    handle.set_modified(time).unwrap();
    let changes = refresh(&project, &mut tree, &paths(&["content/home.md"]));
    assert_eq!(told(&changes), [("content/home.md", ChangeKind::Edited)]);
}

#[test]
fn a_file_over_the_built_in_theme_comes_and_goes() {
    let project = Project::new();
    let mut tree = Tree::read(&project.root).unwrap();
    let path = "themes/default/templates/base.html";
    project.write(path, "mine");
    let changes = refresh(&project, &mut tree, &paths(&["themes"]));
    assert_eq!(told(&changes), [(path, ChangeKind::Added)]);
    std::fs::remove_file(project.root.join(path)).unwrap();
    let changes = refresh(&project, &mut tree, &paths(&[path]));
    assert_eq!(told(&changes), [(path, ChangeKind::Removed)]);
}

#[test]
#[cfg(unix)]
fn what_is_refused_is_told_once() {
    let project = Project::new();
    let mut tree = Tree::read(&project.root).unwrap();
    let link = project.root.join("content/link.md");
    std::os::unix::fs::symlink("home.md", &link).unwrap();
    let changes = refresh(&project, &mut tree, &paths(&["content/link.md"]));
    assert_eq!(told(&changes), [("content/link.md", ChangeKind::Added)]);
    let changes = refresh(&project, &mut tree, &paths(&["content/link.md"]));
    assert_eq!(changes, []);
    std::fs::remove_file(&link).unwrap();
    project.write("content/link.md", "text");
    let changes = refresh(&project, &mut tree, &paths(&["content/link.md"]));
    assert_eq!(told(&changes), [("content/link.md", ChangeKind::Edited)]);
}
