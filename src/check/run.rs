//! The order of the steps of a check.

use std::sync::Arc;

use crate::check::files::{missing, unexpected};
use crate::check::kept::Kept;
use crate::check::known::contribution::Contribution;
use crate::check::known::inputs::{Inputs, Options};
use crate::check::known::languages;
use crate::check::known::names::Names;
use crate::check::known::originals::OriginalDocuments;
use crate::check::known::trust::trust_in_rubric;
use crate::check::lowering::Lowering;
use crate::check::{catalog, rubric, site, states, theory, vocabulary};
use crate::diagnostic::Diagnostics;
use crate::model::{Localized, Rubric, Site};
use crate::parse::documents::Documents;
use crate::source::Sources;

/// What became of a check of some files.
pub enum Rechecked {
    /// A site.
    Fine(Box<Site>, Kept),
    /// Errors. All that are in these files are reported, and the others have none.
    Wrong,
}

/// Resolves every id, date and reference; `None` if anything is an error. What is kept lets single
/// states be checked again.
pub fn check(
    documents: Documents,
    sources: &Sources,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<(Site, Kept)> {
    match check_with(documents, sources, options, None, diagnostics)? {
        Rechecked::Fine(site, kept) => Some((*site, kept)),
        Rechecked::Wrong => None,
    }
}

/// As [`check`]. With a check `before`, its states stay as they are, and `documents` need not hold
/// them; nothing if they cannot stay.
pub(super) fn check_with(
    documents: Documents,
    sources: &Sources,
    options: &Options,
    before: Option<(&Site, &Kept)>,
    diagnostics: &mut Diagnostics,
) -> Option<Rechecked> {
    unexpected::report(sources, diagnostics);
    missing::report(sources, diagnostics);
    let broken = diagnostics.error_sources();
    let languages = languages::languages(
        &documents.site,
        |site| broken.contains(&site.source),
        diagnostics,
    );
    let inputs = Inputs::new(sources, options, languages, diagnostics);
    let languages = inputs.languages.clone();
    let mut originals = OriginalDocuments::group(documents, &inputs, diagnostics);
    let mut names = Names::collect(&originals, &inputs, diagnostics);
    if let Some((_, kept)) = before {
        names.take_states_of(&kept.names);
        if !kept.holds_for_states(&languages, &names) {
            return None;
        }
    }
    let mut lowering = Lowering::new(&inputs, &names);
    let elements = std::mem::take(&mut originals.elements);
    let rubric = originals
        .rubric
        .take()
        .map(|original| rubric::lower(&mut lowering, original, elements));
    let mut found = lowering.found;
    diagnostics.extend(std::mem::take(&mut found.diagnostics));
    names.trust_rubric(trust_in_rubric(sources, diagnostics));
    let mut lowering = Lowering::new(&inputs, &names);
    let (site, of_states) = lower(&mut lowering, originals, rubric, before);
    found.add(lowering.found);
    diagnostics.extend(std::mem::take(&mut found.diagnostics));
    let Some(mut site) = site.filter(|_| !diagnostics.has_errors()) else {
        return Some(Rechecked::Wrong);
    };
    let kept = Kept::new(
        options.clone(),
        languages,
        names,
        found.contribution,
        of_states,
    );
    kept.finish(&mut site, sources);
    Some(Rechecked::Fine(Box::new(site), kept))
}

/// Everything but the rubric, and what was found in each state. `None` if there is no `site.toml` or
/// no rubric to make a site from.
fn lower(
    lowering: &mut Lowering<'_>,
    originals: OriginalDocuments,
    rubric: Option<Rubric>,
    before: Option<(&Site, &Kept)>,
) -> (Option<Site>, Vec<Arc<Contribution>>) {
    let has_practices = !originals.practices.is_empty();
    let settings = originals
        .site
        .map(|original| site::lower(lowering, original, has_practices));
    let levers = vocabulary::levers(lowering, originals.levers);
    let audiences = vocabulary::audiences(lowering, originals.audiences);
    let glossary = vocabulary::glossary(lowering, originals.glossary);
    let theory = originals
        .theory
        .map(|original| theory::theory(lowering, original));
    let action_plan = theory::action_plan(lowering, originals.action_plan);
    let content = catalog::pages(lowering, originals.pages);
    let no_headings = Localized::default();
    let headings = settings
        .as_ref()
        .map_or(&no_headings, |settings| &settings.practice_headings);
    let practices = catalog::practices(lowering, originals.practices, headings);
    let resources = catalog::resources(lowering, originals.resources);
    let (states, of_states) = match before {
        Some((site, kept)) => (site.states.clone(), kept.states.clone()),
        None => states::lower(
            lowering,
            originals.profiles,
            originals.assessments,
            rubric.as_ref(),
        ),
    };
    let site = settings.zip(rubric).map(|(settings, rubric)| Site {
        settings,
        rubric,
        levers,
        audiences,
        glossary,
        theory,
        action_plan,
        content,
        practices,
        resources,
        states,
        // Known only when everything else is.
        files: Vec::new(),
        date: lowering.inputs.options.today,
    });
    (site, of_states)
}
