//! All ids, collected before anything is lowered, so that any text can refer to any of them.

use std::collections::BTreeMap;

use crate::check::known::anchors::Anchors;
use crate::check::known::ids::Ids;
use crate::check::known::inputs::{Inputs, has_rubric};
use crate::check::known::listed::{self, Listed, files};
use crate::check::known::originals::{Original, OriginalDocuments};
use crate::check::known::scale::Scale;
use crate::check::known::state_head::StateHead;
use crate::check::known::trust::Trust;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{
    ActionPlan, AudienceIndex, BasisIndex, DATA_PAGE, ElementIndex, LeverIndex, NeedsAssessment,
    ResourceCategoryIndex, ResourceTypeIndex, SectorIndex, StateIndex, StepIndex, SubElementIndex,
};
use crate::source::Role;

/// All ids. A position here is the position in the site.
#[derive(Clone, PartialEq)]
pub(crate) struct Names {
    pub(crate) scale: Scale,
    pub(crate) elements: Ids<ElementIndex>,
    pub(crate) sub_elements: Ids<SubElementIndex>,
    pub(crate) sectors: Ids<SectorIndex>,
    pub(crate) bases: Ids<BasisIndex>,
    pub(crate) versions: Ids<()>,
    pub(crate) levers: Ids<LeverIndex>,
    pub(crate) audiences: Ids<AudienceIndex>,
    pub(crate) terms: Ids<()>,
    pub(crate) steps: Ids<StepIndex>,
    pub(crate) resource_categories: Ids<ResourceCategoryIndex>,
    pub(crate) resource_types: Ids<ResourceTypeIndex>,
    pub(crate) pages: Ids<()>,
    pub(crate) practices: Ids<()>,
    pub(crate) resources: Ids<()>,
    /// By slug.
    pub(crate) states: Ids<StateIndex>,
    /// The states that have a code.
    pub(crate) states_by_code: BTreeMap<&'static str, StateIndex>,
    pub(crate) anchors: Anchors,
    /// Whether the rubric could be read in full, so that other ids are errors.
    pub(crate) rubric_complete: bool,
    /// Whether the rubric has no error, so that its rules can be applied to scores.
    pub(crate) rules_hold: bool,
}

impl Names {
    /// Collects all ids; reports duplicates.
    pub(crate) fn collect(
        originals: &OriginalDocuments,
        states: &[&StateHead],
        inputs: &Inputs<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let rubric = originals.rubric.as_ref().map(|rubric| &rubric.body);
        let rubric_toml = rubric.is_some() && inputs.is_whole(Role::Rubric);
        let rubric_complete = rubric_toml
            && !originals.elements.is_empty()
            && inputs.is_whole(Role::Element)
            && !inputs.elsewhere.has("rubric/elements");
        // A list that is missing with the whole rubric is no empty list.
        let has_rubric = has_rubric(inputs.sources) && !inputs.elsewhere.has("rubric");
        let ratings = rubric.map_or(&[][..], |rubric| &rubric.ratings);
        let (elements, sub_elements) = listed::elements(originals, rubric_complete, diagnostics);
        Self {
            scale: Scale::new(ratings, rubric_toml),
            elements,
            sub_elements,
            sectors: Listed {
                noun: "sector",
                code: Code::UnknownSector,
                is_complete: rubric_toml && rubric.is_some_and(|rubric| !rubric.sectors.is_empty()),
                items: rubric.map_or(&[][..], |rubric| &rubric.sectors),
                id: |raw| &raw.id,
                index: SectorIndex::new,
            }
            .ids(diagnostics),
            bases: Listed {
                noun: "basis",
                code: Code::UnknownBasis,
                is_complete: rubric_toml && rubric.is_some_and(|rubric| !rubric.bases.is_empty()),
                items: rubric.map_or(&[][..], |rubric| &rubric.bases),
                id: |raw| &raw.id,
                index: BasisIndex::new,
            }
            .ids(diagnostics),
            versions: listed::versions(originals, rubric_toml),
            levers: Listed {
                noun: "lever",
                code: Code::UnknownLever,
                is_complete: has_rubric && inputs.is_whole(Role::Levers),
                items: items(&originals.levers, |raw| &raw.levers),
                id: |raw| &raw.id,
                index: LeverIndex::new,
            }
            .ids(diagnostics),
            audiences: Listed {
                noun: "audience",
                code: Code::UnknownAudience,
                is_complete: has_rubric && inputs.is_whole(Role::Audiences),
                items: items(&originals.audiences, |raw| &raw.audiences),
                id: |raw| &raw.id,
                index: AudienceIndex::new,
            }
            .ids(diagnostics),
            terms: Listed {
                noun: "glossary term",
                code: Code::UnknownTerm,
                is_complete: has_rubric && inputs.is_whole(Role::Glossary),
                items: items(&originals.glossary, |raw| &raw.terms),
                id: |raw| &raw.id,
                index: |_| (),
            }
            .ids(diagnostics),
            steps: Listed {
                noun: "step of the action plan",
                code: Code::UnknownValue,
                is_complete: has_rubric && inputs.is_whole(Role::ActionPlan),
                items: items(&originals.action_plan, |raw| &raw.steps),
                id: |raw| &raw.id,
                index: StepIndex::new,
            }
            .ids(diagnostics),
            resource_categories: Listed {
                noun: "resource category",
                code: Code::UnknownValue,
                is_complete: has_rubric && inputs.is_whole(Role::ActionPlan),
                items: items(&originals.action_plan, |raw| &raw.resource_categories),
                id: |raw| &raw.id,
                index: ResourceCategoryIndex::new,
            }
            .ids(diagnostics),
            resource_types: Listed {
                noun: "resource type",
                code: Code::UnknownValue,
                is_complete: originals.site.is_some() && inputs.is_whole(Role::Settings),
                items: items(&originals.site, |raw| &raw.resource_types),
                id: |raw| &raw.id,
                index: ResourceTypeIndex::new,
            }
            .ids(diagnostics),
            pages: files("page", &originals.pages, originals, inputs, |name| {
                Role::Page(name)
            })
            .with(originals.needs_assessment.as_ref().map(|_| {
                let page = NeedsAssessment::PAGE;
                (page.to_owned(), ())
            }))
            .with(
                originals
                    .plan_page()
                    .map(|_| (ActionPlan::PAGE.to_owned(), ())),
            )
            .with(Some((DATA_PAGE.to_owned(), ()))),
            practices: files(
                "practice",
                &originals.practices,
                originals,
                inputs,
                |name| Role::Practice(name),
            ),
            resources: files(
                "resource",
                &originals.resources,
                originals,
                inputs,
                |name| Role::Resource(name),
            ),
            states: listed::states(states, !inputs.elsewhere.has("states")),
            states_by_code: listed::states_by_code(states),
            anchors: Anchors::new(originals, inputs),
            rubric_complete,
            rules_hold: rubric_complete,
        }
    }

    /// Notes that the rubric has errors: problems of references to it that they may have caused are
    /// not reported.
    pub(crate) fn trust_rubric(&mut self, trust: Trust) {
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
    pub(crate) fn state_of_code(&self, code: &str) -> Option<StateIndex> {
        self.states_by_code.get(code).copied()
    }
}

fn items<T, U>(original: &Option<Original<T>>, part: fn(&T) -> &Vec<U>) -> &[U] {
    original
        .as_ref()
        .map_or(&[], |original| part(&original.body))
}
