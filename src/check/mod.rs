//! Documents → Site. Parse, don't validate: the only constructor of model types.
//!
//! First everything that can be named is collected ([`names`]), then each kind of document is
//! lowered by the file of its name. What is wrong is reported and replaced by something harmless;
//! a site with errors is thrown away at the end, so that one run reports everything.

mod again;
mod anchors;
mod catalog;
mod citations;
mod dates;
mod file_names;
mod ground;
mod ids;
mod images;
mod languages;
mod lowering;
mod missing_files;
mod names;
mod nested;
mod oddities;
mod originals;
mod places;
mod references;
mod rubric;
mod scale;
mod site;
mod slugs;
mod states;
mod theory;
mod translations;
mod urls;
mod vocabulary;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::Diagnostics;
use crate::model::{AttachedFile, Localized, Rubric, Site};
use crate::parse::documents::Documents;
use crate::source::{SourceId, Sources};
pub use again::{Kept, Rechecked, recheck_content, recheck_states};

use again::Marks;
use ground::Ground;
use lowering::Lowering;
use names::Names;
use originals::Originals;

/// What checking needs to know besides the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Dates after this day are in the future.
    pub today: Date,
    /// The date of the site, if the run was told one (`SOURCE_DATE_EPOCH`).
    pub site_date: Option<Date>,
    /// Overrides `base_url` of `site.toml`.
    pub base_url: Option<String>,
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
fn check_with(
    documents: Documents,
    sources: &Sources,
    options: &Options,
    before: Option<(&Site, &Kept)>,
    diagnostics: &mut Diagnostics,
) -> Option<Rechecked> {
    oddities::report(sources, diagnostics);
    missing_files::report(sources, diagnostics);
    let broken = diagnostics.error_sources();
    let languages = languages::of(
        &documents.site,
        |site| broken.contains(&site.source),
        diagnostics,
    );
    let ground = Ground::new(sources, options, languages, diagnostics);
    let languages = ground.languages.clone();
    let mut originals = Originals::of(documents, &ground, diagnostics);
    let mut names = Names::of(&originals, &ground, diagnostics);
    if let Some((_, kept)) = before {
        names.take_states_of(&kept.names);
        if !kept.holds_for_states(&languages, &names) {
            return None;
        }
    }
    let mut lowering = Lowering::new(&ground, &names);
    let elements = std::mem::take(&mut originals.elements);
    let rubric = originals
        .rubric
        .take()
        .map(|original| rubric::lower(&mut lowering, original, elements));
    let mut found = lowering.found;
    diagnostics.extend(std::mem::take(&mut found.diagnostics));
    names.trust_rubric(ground::trust_in_rubric(sources, diagnostics));
    let mut lowering = Lowering::new(&ground, &names);
    let (site, of_states) = lower(&mut lowering, originals, rubric, before);
    found.add(lowering.found);
    diagnostics.extend(std::mem::take(&mut found.diagnostics));
    let Some(mut site) = site.filter(|_| !diagnostics.has_errors()) else {
        return Some(Rechecked::Wrong);
    };
    let kept = Kept::new(options.clone(), languages, names, found.marks, of_states);
    kept.finish(&mut site, sources);
    Some(Rechecked::Fine(Box::new(site), kept))
}

/// The date of a site in which no date stands: the year in which its rubric was published, or the
/// beginning of 1970. Today would make the site another one tomorrow (faults.md, R02).
fn first_day(rubric: &Rubric) -> Date {
    let year = rubric.source.year.unwrap_or(1970);
    Date::new(year, 1, 1).unwrap_or(Date::constant(1970, 1, 1))
}

/// Everything but the rubric, and what was found in each state. `None` if there is no `site.toml` or
/// no rubric to make a site from.
fn lower(
    lowering: &mut Lowering<'_>,
    originals: Originals,
    rubric: Option<Rubric>,
    before: Option<(&Site, &Kept)>,
) -> (Option<Site>, Vec<Arc<Marks>>) {
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
        date: lowering.ground.options.today,
    });
    (site, of_states)
}

fn attached_files(attached: &BTreeSet<SourceId>, sources: &Sources) -> Vec<AttachedFile> {
    attached
        .iter()
        .map(|&id| {
            let file = sources.get(id);
            AttachedFile {
                path: file.path.clone(),
                bytes: Arc::clone(&file.bytes),
                size: images::size(&file.bytes),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
