//! Publishing what was published before, where only some files differ.

use std::collections::BTreeSet;

use super::look::Look;
use super::publication::Publication;
use super::{Options, Published, theme_and_languages};
use crate::check::Rechecked;
use crate::diagnostic::Diagnostics;
use crate::model::Site;
use crate::source::{SourceId, Sources};
use crate::{check, parse};

impl Published {
    /// What [`super::publish`] makes of `sources`, made of this where that is quicker: the files at
    /// the paths `changed` differ from those that this was made of, and no others. Nothing if
    /// everything has to be looked at anew.
    pub fn again(
        &self,
        sources: &Sources,
        changed: &BTreeSet<String>,
        options: &Options,
    ) -> Option<Published> {
        let publication = self.publication.as_ref()?;
        let is_fine = |sources: &Sources, path: &str| {
            (sources.find(path)).is_some_and(|(_, source)| source.oddity.is_none())
        };
        let is_same_set = sources.len() == self.sources.len()
            && changed
                .iter()
                .all(|path| is_fine(sources, path) && is_fine(&self.sources, path));
        // Prose is measured as a whole, for a person who asks once.
        if options.prose || self.prose.is_some() {
            return None;
        }
        if !is_same_set || !publication.kept.holds_for(&options.check) {
            return None;
        }
        if changed.iter().all(|path| path.starts_with("themes/")) {
            return self.with_theme_of(publication, sources);
        }
        if changed.iter().all(|path| is_content(path)) {
            return self.with_content_of(publication, sources, options);
        }
        let folders: Option<BTreeSet<&str>> =
            changed.iter().map(|path| folder_of_state(path)).collect();
        self.with_states_of(publication, sources, &folders?, options)
    }

    fn with_theme_of(&self, publication: &Publication, sources: &Sources) -> Option<Published> {
        let before = &publication.look;
        let look = Look::load(sources, &before.name, &before.tags);
        let mut all = self.problems_of_content.clone();
        all.extend(look.problems.clone());
        if all.has_errors() {
            return None;
        }
        Some(Self::new(
            sources.clone(),
            self.problems_of_content.clone(),
            all,
            Some(publication.with_look(look)),
        ))
    }

    fn with_content_of(
        &self,
        publication: &Publication,
        sources: &Sources,
        options: &Options,
    ) -> Option<Published> {
        let files: BTreeSet<SourceId> = sources
            .iter()
            .filter(|(_, source)| {
                !source.path.starts_with("states/") && !source.path.starts_with("themes/")
            })
            .map(|(id, _)| id)
            .collect();
        let mut found = Diagnostics::new();
        let documents = parse::parse_files(sources, &files, &mut found);
        let (theme, languages) = theme_and_languages(&documents);
        if theme != publication.look.name || languages != publication.look.tags {
            return None;
        }
        let rechecked = check::recheck_content(
            &publication.site,
            &publication.kept,
            documents,
            sources,
            &options.check,
            &mut found,
        )?;
        let next = |site, kept| publication.with_content(site, kept);
        self.after(publication, sources, &files, found, rechecked, next)
    }

    fn with_states_of(
        &self,
        publication: &Publication,
        sources: &Sources,
        folders: &BTreeSet<&str>,
        options: &Options,
    ) -> Option<Published> {
        let files: BTreeSet<SourceId> = folders
            .iter()
            .flat_map(|folder| sources.below(folder))
            .collect();
        let mut found = Diagnostics::new();
        let documents = parse::parse_files(sources, &files, &mut found);
        let rechecked = check::recheck_states(
            &publication.site,
            &publication.kept,
            documents,
            folders.len(),
            sources,
            &options.check,
            &mut found,
        )?;
        let next = |site, kept| publication.with_site(site, kept);
        self.after(publication, sources, &files, found, rechecked, next)
    }

    /// What becomes of this once `files` were checked again, and what was `found` in them.
    fn after(
        &self,
        publication: &Publication,
        sources: &Sources,
        files: &BTreeSet<SourceId>,
        found: Diagnostics,
        rechecked: Rechecked,
        next: impl FnOnce(Site, check::Kept) -> Publication,
    ) -> Option<Published> {
        let mut problems = Diagnostics::new();
        for problem in self.problems_of_content.iter() {
            if files.contains(&problem.span.source) {
                continue;
            }
            // What it shows in another file may have moved.
            if (problem.labels.iter()).any(|label| files.contains(&label.span.source)) {
                return None;
            }
            problems.push(problem.clone());
        }
        for problem in found.iter() {
            if files.contains(&problem.span.source) {
                problems.push(problem.clone());
            }
        }
        let mut all = problems.clone();
        all.extend(publication.look.problems.clone());
        let publication = match rechecked {
            Rechecked::Fine(site, kept) => Some(next(*site, kept)),
            Rechecked::Wrong => None,
        };
        Some(Self::new(sources.clone(), problems, all, publication))
    }
}

/// Whether a file is a text of `content/` or of `site.toml`.
fn is_content(path: &str) -> bool {
    let is_text = path.ends_with(".toml") || path.ends_with(".md");
    is_text && (path.starts_with("content/") || !path.contains('/'))
}

/// The folder of the state that a text belongs to, with a `/` at its end; nothing for other files.
fn folder_of_state(path: &str) -> Option<&str> {
    let is_text = path.ends_with(".toml") || path.ends_with(".md");
    let below = path.strip_prefix("states/").filter(|_| is_text)?;
    let slug = below.split_once('/')?.0;
    path.get(.."states/".len() + slug.len() + 1)
}
