//! New files for a project, made of its rubric and settings.

use jiff::civil::Date;

use super::{Memo, Options, Published, parse_all_but_states, publish, state_folder};
use crate::check;
use crate::diagnostic::Diagnostics;
use crate::parse::documents::Documents;
use crate::scaffold::{self, Known, Request, ScaffoldFile};
use crate::source::Sources;

/// Why there are no new files.
pub enum NoScaffold {
    /// The rubric has errors, so that nothing can be made of it.
    NoRubric(Box<Published>),
    /// What was asked for cannot be: what is wrong, and what can be done, in sentences.
    Refused(String),
}

/// The files for a request, written `today`. Nothing is put on the disk.
///
/// # Errors
///
/// See [`NoScaffold`].
pub fn scaffold(
    sources: &Sources,
    request: &Request,
    options: &Options,
    today: Date,
) -> Result<Vec<ScaffoldFile>, NoScaffold> {
    let mut parsing = Diagnostics::new();
    let documents = parse_all_but_states(sources, &mut parsing);
    let (headings, kinds) = headings_and_kinds(&documents);
    let Some((rubric, _)) = check::rubric_and_plan(documents, sources, &options.check, parsing)
    else {
        let published = publish(sources.clone(), options, &mut Memo::default());
        return Err(NoScaffold::NoRubric(Box::new(published)));
    };
    let known = Known {
        rubric: &rubric,
        today: today.to_string(),
        headings,
        kinds,
        text: &|path| sources.find(path).map(|(_, file)| &*file.text),
        folder: &|code, name| state_folder::named(sources, code, name),
        has_folder: &|name| {
            let mut states = sources.iter().filter_map(|(_, file)| file.role().state());
            states.any(|folder| folder == name)
        },
    };
    scaffold::files(request, &known).map_err(NoScaffold::Refused)
}

/// The headings of practices and the ids of the kinds of resources, as far as the settings can be read.
fn headings_and_kinds(documents: &Documents) -> (Vec<String>, Vec<String>) {
    let mut sites = documents.site.iter();
    let Some(site) = sites.find(|document| document.language.is_none()) else {
        return (Vec::new(), Vec::new());
    };
    let headings = site.body.practice_headings.iter();
    let kinds = site.body.resource_types.iter();
    (
        headings.map(|heading| heading.value.to_string()).collect(),
        kinds
            .filter_map(|kind| Some(kind.id.as_ref()?.value.to_string()))
            .collect(),
    )
}
