//! The default theme, which is embedded in the binary.

use crate::source::{Source, SourceKind, Text, UnexpectedFile};
use crate::walk::intake::{self, Intake};

include!(concat!(env!("OUT_DIR"), "/theme_files.rs"));

/// Every file of the built-in theme, at the path that it would have in a project.
pub(super) fn theme() -> Vec<Source> {
    THEME_FILES
        .iter()
        .filter_map(|&(path, bytes)| {
            let Intake::Take(kind) = intake::at(path) else {
                return None;
            };
            let mut source = Source {
                path: path.to_owned(),
                kind,
                text: Text::new(),
                bytes: std::sync::Arc::default(),
                oddity: None,
                built_in: true,
            };
            if kind == SourceKind::Asset {
                source.bytes = (*bytes).into();
            } else {
                match std::str::from_utf8(bytes) {
                    Ok(text) => source.text = text.replace("\r\n", "\n").into(),
                    Err(error) => {
                        source.kind = SourceKind::Refused;
                        source.oddity = Some(UnexpectedFile::NotUtf8 {
                            offset: error.valid_up_to(),
                        });
                    }
                }
            }
            Some(source)
        })
        .collect()
}
