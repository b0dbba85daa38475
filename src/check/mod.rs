//! Documents → Site. Parse, don't validate: the only constructor of model types.
//!
//! First everything that can be named is collected ([`names`]), then each kind of document is
//! lowered by the file of its name. What is wrong is reported and replaced by something harmless;
//! a site with errors is thrown away at the end, so that one run reports everything.

mod anchors;
mod catalog;
mod citations;
mod dates;
mod file_names;
mod ground;
mod ids;
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

use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::Diagnostics;
use crate::model::{AttachedFile, Localized, Rubric, Site};
use crate::parse::documents::Documents;
use crate::source::Sources;
use ground::Ground;
use lowering::{Found, Lowering};
use names::Names;
use originals::Originals;

/// What checking needs to know besides the files.
#[derive(Clone, Debug)]
pub struct Options {
    /// Dates after this day are in the future.
    pub today: Date,
    /// The date of the site, if the run was told one (`SOURCE_DATE_EPOCH`).
    pub site_date: Option<Date>,
    /// Overrides `base_url` of `site.toml`.
    pub base_url: Option<String>,
}

/// Resolves every id, date and reference; `None` if anything is an error.
pub fn check(
    documents: Documents,
    sources: &Sources,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Site> {
    oddities::report(sources, diagnostics);
    missing_files::report(sources, diagnostics);
    let broken = diagnostics.error_sources();
    let languages = languages::of(
        &documents.site,
        |site| broken.contains(&site.source),
        diagnostics,
    );
    let ground = Ground::new(sources, options, languages, diagnostics);
    let mut originals = Originals::of(documents, &ground, diagnostics);
    let mut names = Names::of(&originals, &ground, diagnostics);
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
    let site = lower(&mut lowering, originals, rubric);
    found.add(lowering.found);
    let files = attached_files(&found, sources);
    let newest = found.newest;
    diagnostics.extend(found.diagnostics);
    let mut site = site.filter(|_| !diagnostics.has_errors())?;
    site.files = files;
    site.date = options
        .site_date
        .or(newest)
        .unwrap_or_else(|| first_day(&site.rubric));
    Some(site)
}

/// The date of a site in which no date stands: the year in which its rubric was published, or the
/// beginning of 1970. Today would make the site another one tomorrow (faults.md, R02).
fn first_day(rubric: &Rubric) -> Date {
    let year = rubric.source.year.unwrap_or(1970);
    Date::new(year, 1, 1).unwrap_or(Date::constant(1970, 1, 1))
}

/// Everything but the rubric. `None` if there is no `site.toml` or no rubric to make a site from.
fn lower(
    lowering: &mut Lowering<'_>,
    originals: Originals,
    rubric: Option<Rubric>,
) -> Option<Site> {
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
    let states = states::lower(
        lowering,
        originals.profiles,
        originals.assessments,
        rubric.as_ref(),
    );
    Some(Site {
        settings: settings?,
        rubric: rubric?,
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
    })
}

fn attached_files(found: &Found, sources: &Sources) -> Vec<AttachedFile> {
    found
        .attached
        .iter()
        .map(|&id| {
            let file = sources.get(id);
            AttachedFile {
                path: file.path.clone(),
                bytes: Arc::from(file.bytes.as_slice()),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
