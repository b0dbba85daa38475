//! Names of published files that no disk could hold.

use crate::check::known::message::shortened;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceKind, Sources, Span};

/// The longest name of a file whose published name holds a hash (a dot and 16 digits), in bytes: a
/// disk holds 255.
const LONGEST: usize = 255 - 17;

/// Reports files of the project whose published name would be too long. (Names that become parts of
/// addresses are checked with these.)
pub(crate) fn report(sources: &Sources, diagnostics: &mut Diagnostics) {
    for (id, source) in sources.iter() {
        let name = source.path.rsplit('/').next().unwrap_or(&source.path);
        if source.kind == SourceKind::Asset && name.len() > LONGEST {
            Diagnostic::new(Code::BadFileName, Span::new(id, 0..0))
                .message(format!(
                    "The name `{}` has {} bytes, which is too long for some disks with the hash \
                     that its address gets",
                    shortened(name),
                    name.len()
                ))
                .expected(format!("at most {LONGEST} bytes"))
                .hint("Give it a short name.")
                .report(diagnostics);
        }
    }
}
