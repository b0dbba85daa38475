use std::sync::mpsc::channel;

use camino::Utf8Path;
use notify::EventKind;
use notify::event::ModifyKind;

use super::event::{Event, forward};
use super::file_watcher::{FileWatcher, no_changes, reason};
use crate::walk::Touched;

#[test]
fn w07_the_limit_is_named_with_a_way_out() {
    let said = reason(&notify::Error::new(notify::ErrorKind::MaxFilesWatch));
    assert!(
        said.contains("watch limit") && said.contains("twice a second"),
        "{said}"
    );
    assert!(!said.contains("No space left"), "{said}");
}

#[test]
fn w10_w11_reading_says_nothing_and_an_overflow_looks_at_everything() {
    let (sender, events) = channel();
    let root = Utf8Path::new("/site");
    let event = |kind, path: &str| notify::Event::new(kind).add_path(path.into());
    let read = EventKind::Access(notify::event::AccessKind::Any);
    let edit = EventKind::Modify(ModifyKind::Any);
    forward(root, Ok(event(read, "/site/content/home.md")), &sender);
    forward(root, Ok(event(edit, "/site/public/index.html")), &sender);
    forward(root, Ok(event(edit, "/site/.git/index")), &sender);
    assert!(events.try_recv().is_err());
    forward(root, Ok(event(edit, "/site/content/home.md")), &sender);
    assert!(matches!(events.try_recv(), Ok(Event::Path { path, .. }) if path == "content/home.md"));
    let overflow = notify::Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
    forward(root, Ok(overflow), &sender);
    assert!(matches!(events.try_recv(), Ok(Event::Overflow)));

    let mut watch = FileWatcher::new(root, true);
    let mut touched = no_changes();
    watch.apply(Event::Overflow, &mut touched);
    assert_eq!(touched, Touched::Everything);
}
