//! The order of the steps of a check.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::check::facts::images;
use crate::check::files::{empty, long_names, missing, schema_lines, twins, unexpected};
use crate::check::known::inputs::{Inputs, Options};
use crate::check::known::languages;
use crate::check::known::names::Names;
use crate::check::known::originals::OriginalDocuments;
use crate::check::known::trust::{Trust, trust_in_rubric};
use crate::check::lowering::Lowering;
use crate::check::states::{self, StateMemo};
use crate::check::{catalog, needs_assessment, rubric, site, theory, vocabulary};
use crate::diagnostic::Diagnostics;
use crate::model::{ActionPlan, AttachedFile, Localized, Rubric, Site, State};
use crate::parse::documents::{Document, Documents, RawSite};
use crate::source::{SourceId, Sources};

/// Resolves every id, date and reference; `None` if anything is an error. `documents` need
/// not hold those of states: of them, those that `memo` does not know are parsed here.
pub fn check(
    documents: Documents,
    sources: &Sources,
    options: &Options,
    memo: &mut StateMemo,
    diagnostics: &mut Diagnostics,
) -> Option<Site> {
    unexpected::report(sources, diagnostics);
    twins::report(sources, diagnostics);
    long_names::report(sources, diagnostics);
    empty::report(sources, diagnostics);
    missing::report(sources, diagnostics);
    let broken = diagnostics.error_sources();
    let languages = languages::languages(
        &documents.site,
        |site| broken.contains(&site.source),
        diagnostics,
    );
    let addresses = site_addresses(&documents.site, options);
    let inputs = Inputs::new(sources, options, languages, diagnostics);
    let mut originals = OriginalDocuments::group(documents, &inputs, diagnostics);
    let folders = memo.folders(sources);
    let heads: Vec<_> = folders.iter().map(|folder| &folder.head).collect();
    let mut names = Names::collect(&originals, &heads, &inputs, diagnostics);
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
    states::check_heads(&mut lowering, &folders);
    let states = memo.lower(&mut lowering, folders, rubric.as_ref());
    let site = lower(&mut lowering, originals, rubric, states);
    found.add(lowering.found);
    diagnostics.extend(found.diagnostics);
    // At the end, since no other rule depends on what only editors read.
    schema_lines::report(sources, &addresses, diagnostics);
    let mut site = site.filter(|_| !diagnostics.has_errors())?;
    site.files = attached_files(&found.contribution.attached, sources);
    let newest = found.contribution.newest;
    site.date = newest.unwrap_or_else(|| first_day(&site.rubric));
    Some(site)
}

/// The addresses of the site, in `site.toml` and of this run.
fn site_addresses(site: &[Document<RawSite>], options: &Options) -> Vec<String> {
    let mut originals = site.iter().filter(|document| document.language.is_none());
    let written = originals.find_map(|document| document.body.base_url.as_ref());
    let written = written.map(|written| written.value.as_str());
    let all = written.into_iter().chain(options.base_url.as_deref());
    all.filter_map(|address| site::site_address(address).ok())
        .map(String::from)
        .collect()
}

/// The rubric of a project and its action plan alone, to make files of states with them. `problems`
/// are those of parsing. `None` if it is not known which ids it has; why is among the problems of [`check`].
pub fn rubric_and_plan(
    documents: Documents,
    sources: &Sources,
    options: &Options,
    mut problems: Diagnostics,
) -> Option<(Rubric, ActionPlan)> {
    unexpected::report(sources, &mut problems);
    let languages = languages::languages(&documents.site, |_| false, &mut problems);
    let inputs = Inputs::new(sources, options, languages, &problems);
    let mut originals = OriginalDocuments::group(documents, &inputs, &mut problems);
    let names = Names::collect(&originals, &[], &inputs, &mut problems);
    let mut lowering = Lowering::new(&inputs, &names);
    let elements = std::mem::take(&mut originals.elements);
    let rubric = rubric::lower(&mut lowering, originals.rubric.take()?, elements);
    let plan = theory::action_plan(&mut lowering, originals.action_plan);
    problems.extend(lowering.found.diagnostics);
    let is_known = names.rubric_complete && trust_in_rubric(sources, &problems) > Trust::None;
    is_known.then_some((rubric, plan))
}

/// Lowers everything but the rubric and the states. `None` if there is no `site.toml` or no rubric.
fn lower(
    lowering: &mut Lowering<'_>,
    originals: OriginalDocuments,
    rubric: Option<Rubric>,
    states: Vec<Arc<State>>,
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
    let needs_assessment = originals
        .needs_assessment
        .map(|original| needs_assessment::needs_assessment(lowering, original));
    let content = catalog::pages(lowering, originals.pages);
    let no_headings = Localized::default();
    let headings = settings
        .as_ref()
        .map_or(&no_headings, |settings| &settings.practice_headings);
    let practices = catalog::practices(lowering, originals.practices, headings);
    let resources = catalog::resources(lowering, originals.resources);
    settings.zip(rubric).map(|(settings, rubric)| Site {
        settings,
        rubric,
        levers: levers.into(),
        audiences: audiences.into(),
        glossary: glossary.into(),
        theory,
        action_plan,
        needs_assessment,
        content,
        practices: practices.into(),
        resources: resources.into(),
        states: states.into(),
        // Depends on everything else.
        files: Vec::new(),
        date: lowering.inputs.options.today,
    })
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

/// The date of a site whose content has none: January 1 of the year in which its rubric was
/// published, or of 1970. With today's date, the site would change every day (faults.md, R02).
fn first_day(rubric: &Rubric) -> Date {
    let year = rubric.source.year.unwrap_or(1970);
    Date::new(year, 1, 1).unwrap_or(Date::constant(1970, 1, 1))
}
