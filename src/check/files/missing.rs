//! Required files.

use std::collections::BTreeSet;

use crate::check::known::elsewhere::Elsewhere;
use crate::check::known::inputs::has_rubric;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Role, SourceId, Sources, Span};

/// Reports missing required files. A file that exists but could not be read is reported by others.
pub(crate) fn report(sources: &Sources, diagnostics: &mut Diagnostics) {
    // A place for the diagnostic. A project without any file has none, and is refused before.
    let Some(anywhere) = sources
        .find("site.toml")
        .map(|(id, _)| id)
        .or_else(|| {
            sources
                .iter()
                .find(|(_, file)| !file.built_in)
                .map(|(id, _)| id)
        })
        .or_else(|| sources.iter().next().map(|(id, _)| id))
    else {
        return;
    };
    let elsewhere = Elsewhere::of(sources);
    for path in ["site.toml", "rubric/rubric.toml", "content/home.md"] {
        if sources.find(path).is_none() && !elsewhere.has(path) {
            let message = format!("The project has no `{path}`, which every site needs");
            missing(anywhere, message, path).report(diagnostics);
        }
    }
    // Without any rubric, which is reported, this would be a consequence.
    if has_rubric(sources)
        && !elsewhere.has("rubric/elements")
        && !sources
            .iter()
            .any(|(_, file)| file.role() == Role::Element && file.path.ends_with(".toml"))
    {
        missing(
            anywhere,
            "The project has no core element: no file in `rubric/elements/`".to_owned(),
            "rubric/elements/1.toml",
        )
        .report(diagnostics);
    }
    let mut seen = BTreeSet::new();
    for (id, file) in sources.iter() {
        let Some(folder) = file.role().state() else {
            continue;
        };
        let profile = format!("states/{folder}/profile.md");
        if seen.insert(folder) && sources.find(&profile).is_none() && !elsewhere.has(&profile) {
            missing(
                id,
                format!("The folder `states/{folder}` has no `profile.md`"),
                &profile,
            )
            .report(diagnostics);
        }
    }
}

fn missing(source: SourceId, message: String, path: &str) -> Diagnostic {
    Diagnostic::new(Code::MissingFile, Span::new(source, 0..0))
        .message(message)
        .absent(path)
        .hint(format!("Write `{path}`."))
}
