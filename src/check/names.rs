//! Everything that can be named, collected before anything is lowered, so that any text can refer
//! to anything.

use std::collections::{BTreeMap, BTreeSet};

use super::ground::{Ground, Trust};
use super::ids::{self, Ids};
use super::missing_files::state_folder;
use super::originals::{Original, Originals};
use super::scale::Scale;
use super::{anchors::Anchors, places};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{
    AudienceIndex, BasisIndex, ElementIndex, LeverIndex, ResourceTypeIndex, SectorIndex,
    StateIndex, StepIndex, SubElementIndex,
};
use crate::parse::documents::{Field, Text};
use crate::source::Spanned;

/// The ids of everything. A position here is the position in the site.
pub(super) struct Names {
    pub(super) scale: Scale,
    pub(super) elements: Ids<ElementIndex>,
    pub(super) sub_elements: Ids<SubElementIndex>,
    pub(super) sectors: Ids<SectorIndex>,
    pub(super) bases: Ids<BasisIndex>,
    pub(super) versions: Ids<()>,
    pub(super) levers: Ids<LeverIndex>,
    pub(super) audiences: Ids<AudienceIndex>,
    pub(super) terms: Ids<()>,
    pub(super) steps: Ids<StepIndex>,
    pub(super) resource_types: Ids<ResourceTypeIndex>,
    pub(super) pages: Ids<()>,
    pub(super) practices: Ids<()>,
    pub(super) resources: Ids<()>,
    /// By slug.
    pub(super) states: Ids<StateIndex>,
    /// The states that have a code.
    pub(super) states_by_code: BTreeMap<&'static str, StateIndex>,
    pub(super) anchors: Anchors,
    /// Whether the rubric could be read in full, so that ids that are not in it are wrong.
    pub(super) rubric_complete: bool,
    /// Whether the rubric has no error at all, so that what its rules say of a score is right.
    pub(super) rules_hold: bool,
}

impl Names {
    /// Collects all names; reports two that are alike.
    pub(super) fn of(
        originals: &Originals,
        ground: &Ground<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let whole = |prefix: &str| ground.is_whole(prefix);
        let rubric_complete = originals.rubric.is_some()
            && !originals.elements.is_empty()
            && whole("rubric/rubric.toml")
            && whole("rubric/elements/");
        let rubric = originals.rubric.as_ref().map(|rubric| &rubric.body);
        let ratings = rubric.map_or(&[][..], |rubric| &rubric.ratings);
        let (elements, sub_elements) = elements(originals, rubric_complete, diagnostics);
        let rubric_toml = originals.rubric.is_some() && whole("rubric/rubric.toml");
        Self {
            scale: Scale::of(ratings, rubric_toml),
            elements,
            sub_elements,
            sectors: collect(
                "sector",
                Code::UnknownSector,
                rubric_toml && rubric.is_some_and(|rubric| !rubric.sectors.is_empty()),
                rubric.map_or(&[][..], |rubric| &rubric.sectors),
                |raw| &raw.id,
                SectorIndex::new,
                diagnostics,
            ),
            bases: collect(
                "basis",
                Code::UnknownBasis,
                rubric_toml && rubric.is_some_and(|rubric| !rubric.bases.is_empty()),
                rubric.map_or(&[][..], |rubric| &rubric.bases),
                |raw| &raw.id,
                BasisIndex::new,
                diagnostics,
            ),
            versions: versions(originals, rubric_toml),
            levers: collect(
                "lever",
                Code::UnknownLever,
                whole("rubric/levers."),
                list(&originals.levers, |raw| &raw.levers),
                |raw| &raw.id,
                LeverIndex::new,
                diagnostics,
            ),
            audiences: collect(
                "audience",
                Code::UnknownAudience,
                whole("rubric/audiences."),
                list(&originals.audiences, |raw| &raw.audiences),
                |raw| &raw.id,
                AudienceIndex::new,
                diagnostics,
            ),
            terms: collect(
                "glossary term",
                Code::UnknownTerm,
                whole("rubric/glossary."),
                list(&originals.glossary, |raw| &raw.terms),
                |raw| &raw.id,
                |_| (),
                diagnostics,
            ),
            steps: collect(
                "step of the action plan",
                Code::UnknownValue,
                whole("rubric/action-plan."),
                list(&originals.action_plan, |raw| &raw.steps),
                |raw| &raw.id,
                StepIndex::new,
                diagnostics,
            ),
            resource_types: collect(
                "resource type",
                Code::UnknownValue,
                originals.site.is_some() && whole("site."),
                list(&originals.site, |raw| &raw.resource_types),
                |raw| &raw.id,
                ResourceTypeIndex::new,
                diagnostics,
            ),
            pages: files("page", "content/", &originals.pages, originals, ground),
            practices: files(
                "practice",
                "content/practices/",
                &originals.practices,
                originals,
                ground,
            ),
            resources: files(
                "resource",
                "content/resources/",
                &originals.resources,
                originals,
                ground,
            ),
            states: states(originals, ground),
            states_by_code: states_by_code(originals),
            anchors: Anchors::of(&originals.pages, ground),
            rubric_complete,
            rules_hold: rubric_complete,
        }
    }

    /// Takes over the states of a check in which the same ones were there.
    pub(super) fn take_states_of(&mut self, before: &Self) {
        self.states = before.states.clone();
        self.states_by_code.clone_from(&before.states_by_code);
    }

    /// Whether everything in `content/` and `site.toml` that a text can refer to is there in both.
    pub(super) fn lead_to_the_same_content(&self, other: &Self) -> bool {
        self.pages.has_same_ids(&other.pages)
            && self.practices.has_same_ids(&other.practices)
            && self.resources.has_same_ids(&other.resources)
            && self.resource_types.has_same_ids(&other.resource_types)
            && self.anchors == other.anchors
    }

    /// The rubric turned out to have errors: what they may have caused is not held against what
    /// refers to it.
    pub(super) fn trust_rubric(&mut self, trust: Trust) {
        self.rules_hold = self.rules_hold && trust == Trust::Full;
        if trust != Trust::None {
            return;
        }
        self.rubric_complete = false;
        self.scale.distrust();
        self.elements.distrust();
        self.sub_elements.distrust();
        self.sectors.distrust();
        self.bases.distrust();
        self.versions.distrust();
    }

    /// The state or place that a practice or resource names: a code, or the slug of a profile.
    pub(super) fn state_of_code(&self, code: &str) -> Option<StateIndex> {
        self.states_by_code.get(code).copied()
    }
}

fn list<T, U>(original: &Option<Original<T>>, part: fn(&T) -> &Vec<U>) -> &[U] {
    original
        .as_ref()
        .map_or(&[], |original| part(&original.body))
}

fn spanned(id: &Field<Text>) -> Option<Spanned<&str>> {
    id.as_ref().map(ids::borrowed)
}

fn collect<U, I: Copy>(
    noun: &'static str,
    code: Code,
    complete: bool,
    items: &[U],
    id: fn(&U) -> &Field<Text>,
    index: fn(usize) -> I,
    diagnostics: &mut Diagnostics,
) -> Ids<I> {
    ids::report_duplicates(
        noun,
        items.iter().filter_map(|item| spanned(id(item))),
        diagnostics,
    );
    let ids = items.iter().enumerate().filter_map(|(at, item)| {
        let id = id(item).as_ref()?;
        Some((id.value.to_string(), index(at)))
    });
    Ids::new(noun, code, complete, ids)
}

/// Elements and sub-elements share one space of ids: both head tables in an assessment.
fn elements(
    originals: &Originals,
    complete: bool,
    diagnostics: &mut Diagnostics,
) -> (Ids<ElementIndex>, Ids<SubElementIndex>) {
    let mut all = Vec::new();
    let mut element_ids = Vec::new();
    let mut sub_element_ids = Vec::new();
    let mut sub_elements = 0;
    for (at, element) in originals.elements.iter().enumerate() {
        if let Some(id) = spanned(&element.body.id) {
            all.push(id);
            element_ids.push((id.value.to_owned(), ElementIndex::new(at)));
        }
        for sub_element in &element.body.sub_elements {
            if let Some(id) = spanned(&sub_element.id) {
                all.push(id);
                sub_element_ids.push((id.value.to_owned(), SubElementIndex::new(sub_elements)));
            }
            sub_elements += 1;
        }
    }
    ids::report_duplicates("core element or sub-element", all, diagnostics);
    (
        Ids::new("core element", Code::UnknownElement, complete, element_ids),
        Ids::new(
            "sub-element",
            Code::UnknownSubElement,
            complete,
            sub_element_ids,
        ),
    )
}

fn versions(originals: &Originals, complete: bool) -> Ids<()> {
    let versions = originals.rubric.iter().flat_map(|rubric| {
        let changed = rubric.body.changes.iter().map(|change| &change.version);
        std::iter::once(&rubric.body.version)
            .chain(changed)
            .flatten()
            .map(|version| (version.value.to_string(), ()))
    });
    Ids::new(
        "rubric version",
        Code::UnknownRubricVersion,
        complete,
        versions,
    )
}

/// Things that are a file each; the id is the file's name.
fn files<T>(
    noun: &'static str,
    folder: &str,
    list: &[Original<T>],
    originals: &Originals,
    ground: &Ground<'_>,
) -> Ids<()> {
    let in_folder = |path: &str| {
        let name = path.strip_prefix(folder)?;
        (!name.contains('/')).then(|| name.split('.').next().unwrap_or(name).to_owned())
    };
    let ids = list.iter().map(|original| (original.name().to_owned(), ()));
    Ids::new(noun, Code::BrokenReference, true, ids)
        .with_unreadable(ground.broken_paths(folder).filter_map(in_folder).collect())
        .with_drafts(
            originals
                .drafts
                .iter()
                .filter_map(|stem| in_folder(stem))
                .collect(),
        )
}

fn states(originals: &Originals, ground: &Ground<'_>) -> Ids<StateIndex> {
    let slugs = originals
        .profiles
        .iter()
        .enumerate()
        .map(|(at, profile)| (profile.folder().to_owned(), StateIndex::new(at)));
    let drafts: BTreeSet<String> = originals
        .drafts
        .iter()
        .filter_map(|stem| state_folder(stem))
        .map(str::to_owned)
        .collect();
    // A folder without a profile, or with a broken one, is reported once and not at every mention.
    let folders = ground
        .sources
        .iter()
        .filter_map(|(_, file)| state_folder(&file.path))
        .filter(|folder| !drafts.contains(*folder))
        .map(str::to_owned)
        .collect();
    Ids::new("state", Code::UnknownStateCode, true, slugs)
        .with_unreadable(folders)
        .with_drafts(drafts)
}

fn states_by_code(originals: &Originals) -> BTreeMap<&'static str, StateIndex> {
    let mut by_code = BTreeMap::new();
    for (at, profile) in originals.profiles.iter().enumerate() {
        if let Some(place) = profile
            .body
            .code
            .as_ref()
            .and_then(|code| places::find(&code.value))
        {
            by_code.entry(place.code).or_insert(StateIndex::new(at));
        }
    }
    by_code
}
