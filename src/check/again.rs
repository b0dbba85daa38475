//! Checking a part of the files again, while everything else stays as it is.
//!
//! What is right in a state depends on its own files and on the names of everything else, and a name
//! is the slug, the code or the id of something; so a state whose own files changed can be lowered
//! alone as long as no name comes or goes. For the same reason all states stay as they are when the
//! text of a page, a practice or a resource changes.

use crate::check::kept::Kept;
use crate::check::known::inputs::{Inputs, Options};
use crate::check::known::originals::OriginalDocuments;
use crate::check::lowering::Lowering;
use crate::check::run::{Rechecked, check_with};
use crate::check::states;
use crate::diagnostic::Diagnostics;
use crate::model::{Site, State};
use crate::parse::documents::Documents;
use crate::source::Sources;

/// Checks everything but the states, given the documents of all the rest, of which none in `rubric/`
/// changed. Nothing if the states have to be looked at too. The files of the project must be the
/// same ones as before.
pub fn recheck_content(
    site: &Site,
    kept: &Kept,
    documents: Documents,
    sources: &Sources,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Rechecked> {
    if !kept.holds_for(options) {
        return None;
    }
    check_with(documents, sources, options, Some((site, kept)), diagnostics)
}

/// Checks states whose files changed, given the documents of exactly these states, and how many
/// states they are. Nothing if more than these states has to be looked at. The files of the project
/// must be the same ones as before.
pub fn recheck_states(
    site: &Site,
    kept: &Kept,
    documents: Documents,
    count: usize,
    sources: &Sources,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Rechecked> {
    if !kept.holds_for(options) {
        return None;
    }
    let languages = Some(kept.languages.clone());
    let inputs = Inputs::new(sources, options, languages, diagnostics);
    let originals = OriginalDocuments::group(documents, &inputs, diagnostics);
    let mut lowering = Lowering::new(&inputs, &kept.names);
    let (lowered, marks) = states::lower_each(
        &mut lowering,
        originals.profiles,
        originals.assessments,
        Some(&site.rubric),
    );
    diagnostics.extend(lowering.found.diagnostics);
    // A state that is a draft now, or was one, is another name.
    if lowered.len() != count {
        return None;
    }
    let (mut site, mut kept) = (site.clone(), kept.clone());
    for (state, marks) in lowered.into_iter().zip(marks) {
        let at = site
            .states
            .binary_search_by(|known| known.slug.cmp(&state.slug))
            .ok()?;
        let (known, known_marks) = (site.states.get_mut(at)?, kept.states.get_mut(at)?);
        if code(known) != code(&state) {
            return None;
        }
        *known = state;
        *known_marks = marks;
    }
    if diagnostics.has_errors() {
        return Some(Rechecked::Wrong);
    }
    kept.finish(&mut site, sources);
    Some(Rechecked::Fine(Box::new(site), kept))
}

fn code(state: &State) -> Option<&'static str> {
    state.place.map(|place| place.code)
}
