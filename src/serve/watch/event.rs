//! Converts events of the operating system into events of input files.

use std::sync::mpsc::Sender;

use camino::Utf8Path;
use notify::EventKind;
use notify::event::{CreateKind, ModifyKind, RemoveKind};

use crate::walk;

/// An event of the input files.
#[derive(Debug)]
pub(super) enum Event {
    /// A change at a path below the root, with `/` between its parts.
    Path { path: String, may_be_folder: bool },
    /// Events were lost: anything may have changed.
    Overflow,
    /// The system allows no more watches.
    WatchLimit,
}

/// Forwards changes of input files. Opening and reading a file is no change: this program does it
/// itself.
pub(super) fn forward(root: &Utf8Path, event: notify::Result<notify::Event>, to: &Sender<Event>) {
    // The receiver is gone only when the program ends.
    let send = |event| drop(to.send(event));
    let event = match event {
        Ok(event) if event.need_rescan() => return send(Event::Overflow),
        Ok(event) => event,
        Err(error) if matches!(error.kind, notify::ErrorKind::MaxFilesWatch) => {
            return send(Event::WatchLimit);
        }
        Err(_) => return send(Event::Overflow),
    };
    let may_be_folder = match event.kind {
        EventKind::Access(_) => return,
        EventKind::Create(CreateKind::File) | EventKind::Remove(RemoveKind::File) => false,
        EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_)) => false,
        _ => true,
    };
    for path in &event.paths {
        let Some(path) = below(root, path) else {
            continue;
        };
        if walk::is_input(&path) {
            send(Event::Path {
                path,
                may_be_folder,
            });
        }
    }
}

/// The path below the root with `/` between its parts. It ends before a name that is not UTF-8.
fn below(root: &Utf8Path, path: &std::path::Path) -> Option<String> {
    let below = path.strip_prefix(root).ok()?;
    let mut parts = Vec::new();
    for part in below.components() {
        match part.as_os_str().to_str() {
            Some(part) => parts.push(part),
            None => break,
        }
    }
    Some(parts.join("/"))
}
