//! What a check leaves behind for the next one.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::check::facts::images;
use crate::check::known::contribution::Contribution;
use crate::check::known::inputs::Options;
use crate::check::known::names::Names;
use crate::model::{AttachedFile, Language, Rubric, Site};
use crate::source::{SourceId, Sources};

/// What a check leaves behind for the next one.
#[derive(Clone)]
pub struct Kept {
    options: Options,
    pub(super) languages: Vec<Language>,
    pub(super) names: Arc<Names>,
    rest: Arc<Contribution>,
    /// For each state of the site.
    pub(super) states: Vec<Arc<Contribution>>,
}

impl Kept {
    pub(super) fn new(
        options: Options,
        languages: Vec<Language>,
        names: Names,
        rest: Contribution,
        states: Vec<Arc<Contribution>>,
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
        let mut all = Contribution::default();
        all.add(&self.rest);
        self.states.iter().for_each(|state| all.add(state));
        site.files = attached_files(&all.attached, sources);
        site.date = (self.options.site_date)
            .or(all.newest)
            .unwrap_or_else(|| first_day(&site.rubric));
    }
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

/// The date of a site in which no date stands: the year in which its rubric was published, or the
/// beginning of 1970. Today would make the site another one tomorrow (faults.md, R02).
fn first_day(rubric: &Rubric) -> Date {
    let year = rubric.source.year.unwrap_or(1970);
    Date::new(year, 1, 1).unwrap_or(Date::constant(1970, 1, 1))
}
