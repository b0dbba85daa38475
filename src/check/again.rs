//! Checking a part of the files again, while everything else stays as it is.
//!
//! What is right in a state depends on its own files and on the names of everything else, and a name
//! is the slug, the code or the id of something; so a state whose own files changed can be lowered
//! alone as long as no name comes or goes. For the same reason all states stay as they are when the
//! text of a page, a practice or a resource changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::ground::Ground;
use super::lowering::Lowering;
use super::names::Names;
use super::originals::Originals;
use super::{Options, attached_files, first_day, states};
use crate::diagnostic::Diagnostics;
use crate::model::{Language, Site, State};
use crate::parse::documents::Documents;
use crate::source::{SourceId, Sources};

/// What a check leaves behind for the next one.
#[derive(Clone)]
pub struct Kept {
    options: Options,
    languages: Vec<Language>,
    pub(super) names: Arc<Names>,
    rest: Arc<Marks>,
    /// For each state of the site.
    pub(super) states: Vec<Arc<Marks>>,
}

/// What became of a check of some files.
pub enum Rechecked {
    /// A site.
    Fine(Box<Site>, Kept),
    /// Errors. All that are in these files are reported, and the others have none.
    Wrong,
}

/// What the site as a whole follows from, found in a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// The files that texts show or link to.
    pub(super) attached: BTreeSet<SourceId>,
    /// The newest date that is not in the future.
    pub(super) newest: Option<Date>,
}

impl Marks {
    pub(super) fn add(&mut self, other: &Self) {
        self.attached.extend(&other.attached);
        self.newest = self.newest.max(other.newest);
    }
}

impl Kept {
    pub(super) fn new(
        options: Options,
        languages: Vec<Language>,
        names: Names,
        rest: Marks,
        states: Vec<Arc<Marks>>,
    ) -> Self {
        Self {
            options,
            languages,
            names: Arc::new(names),
            rest: Arc::new(rest),
            states,
        }
    }

    /// Whether what was found would be found with these options too.
    pub fn holds_for(&self, options: &Options) -> bool {
        self.options == *options
    }

    /// Whether states stay as they are among these languages and names, while no file of the rubric
    /// changed.
    pub(super) fn holds_for_states(&self, languages: &[Language], names: &Names) -> bool {
        self.languages == languages && self.names.lead_to_the_same_content(names)
    }

    /// Sets what the site as a whole follows from.
    pub(super) fn finish(&self, site: &mut Site, sources: &Sources) {
        let mut all = Marks::default();
        all.add(&self.rest);
        self.states.iter().for_each(|state| all.add(state));
        site.files = attached_files(&all.attached, sources);
        site.date = (self.options.site_date)
            .or(all.newest)
            .unwrap_or_else(|| first_day(&site.rubric));
    }
}

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
    super::check_with(documents, sources, options, Some((site, kept)), diagnostics)
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
    let ground = Ground::new(sources, options, languages, diagnostics);
    let originals = Originals::of(documents, &ground, diagnostics);
    let mut lowering = Lowering::new(&ground, &kept.names);
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
