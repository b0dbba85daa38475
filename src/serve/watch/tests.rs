use notify::EventKind;
use notify::event::ModifyKind;

use super::*;

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
    let (ear, heard) = channel();
    let root = Utf8Path::new("/site");
    let event = |kind, path: &str| notify::Event::new(kind).add_path(path.into());
    let read = EventKind::Access(notify::event::AccessKind::Any);
    let edit = EventKind::Modify(ModifyKind::Any);
    listen(root, Ok(event(read, "/site/content/home.md")), &ear);
    listen(root, Ok(event(edit, "/site/public/index.html")), &ear);
    listen(root, Ok(event(edit, "/site/.git/index")), &ear);
    assert!(heard.try_recv().is_err());
    listen(root, Ok(event(edit, "/site/content/home.md")), &ear);
    assert!(matches!(heard.try_recv(), Ok(Heard::Path { path, .. }) if path == "content/home.md"));
    let overflow = notify::Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
    listen(root, Ok(overflow), &ear);
    assert!(matches!(heard.try_recv(), Ok(Heard::Lost)));

    let mut watch = Watch::new(root, true);
    let mut touched = nothing();
    watch.note(Heard::Lost, &mut touched);
    assert_eq!(touched, Touched::Everything);
}
