//! From what the system tells to what matters here.

use std::sync::mpsc::Sender;

use camino::Utf8Path;
use notify::EventKind;
use notify::event::{CreateKind, ModifyKind, RemoveKind};

use crate::walk;

/// What a watcher tells.
#[derive(Debug)]
pub(super) enum Heard {
    /// Something happened at a path below the root.
    Path { path: String, may_be_folder: bool },
    /// Something happened, nobody knows where.
    Lost,
    /// No more folders can be watched.
    Limit,
}

/// Hands on what matters. That files are opened and read does not: this program does so itself.
pub(super) fn listen(root: &Utf8Path, event: notify::Result<notify::Event>, ear: &Sender<Heard>) {
    // Nobody hears it only when the program ends.
    let tell = |heard| drop(ear.send(heard));
    let event = match event {
        Ok(event) if event.need_rescan() => return tell(Heard::Lost),
        Ok(event) => event,
        Err(error) if matches!(error.kind, notify::ErrorKind::MaxFilesWatch) => {
            return tell(Heard::Limit);
        }
        Err(_) => return tell(Heard::Lost),
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
            tell(Heard::Path {
                path,
                may_be_folder,
            });
        }
    }
}

/// The path from the root with `/` between its parts; a name that is not UTF-8 is that of its
/// folder.
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
