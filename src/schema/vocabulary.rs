//! What may stand where a file names something: the ids of the project, and words of this program.

use crate::model::{
    ActivityStatus, EmptyKind, LinkKind, Localized, PLACES, PracticeKind, PracticeOutcome, Site,
    StepAsks,
};
use crate::parse::documents::Values;

/// The ids and words of a site.
#[derive(Clone, Copy)]
pub(super) struct Vocabulary<'a> {
    site: &'a Site,
}

/// An id that is a key, and what it names.
pub(super) struct NamedKey<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
}

impl<'a> Vocabulary<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        Self { site }
    }

    /// The values that a fact can have, in the table of a part if it stands in one; `None` if they are
    /// not a list.
    pub(super) fn values(self, values: Values, part: Option<&str>) -> Option<Vec<&'a str>> {
        let Site {
            settings,
            rubric,
            levers,
            audiences,
            action_plan,
            ..
        } = self.site;
        let parts = rubric.sub_elements.iter();
        Some(match values {
            Values::RubricVersion => rubric.versions(),
            Values::Sector => ids(&rubric.sectors, |sector| &sector.id),
            Values::Basis => ids(&rubric.bases, |basis| &basis.id),
            Values::Element => ids(&rubric.elements, |element| &element.id),
            Values::SubElement => ids(parts, |part| &part.id),
            Values::Part => [Values::SubElement, Values::Element]
                .into_iter()
                .filter_map(|kind| self.values(kind, None))
                .flatten()
                .collect(),
            Values::Criterion => parts
                .filter(|rated| Some(rated.id.as_str()) == part)
                .flat_map(|rated| ids(&rated.criteria, |criterion| &criterion.id))
                .collect(),
            Values::Lever => ids(levers, |lever| &lever.id),
            Values::Audience => ids(audiences, |audience| &audience.id),
            Values::ActionStep => ids(&action_plan.steps, |step| &step.id),
            Values::ResourceCategory => ids(&action_plan.categories, |category| &category.id),
            Values::ResourceType => ids(&settings.resource_types, |kind| &kind.id),
            Values::Status => EmptyKind::ALL.map(EmptyKind::id).into(),
            Values::ActivityStatus => ActivityStatus::ALL.map(ActivityStatus::id).into(),
            Values::StepAsks => StepAsks::ALL.map(StepAsks::id).into(),
            Values::LinkKind => LinkKind::ALL.map(LinkKind::id).into(),
            Values::PracticeKind => PracticeKind::ALL.map(PracticeKind::id).into(),
            Values::Outcome => PracticeOutcome::ALL.map(PracticeOutcome::id).into(),
            Values::StateCode => PLACES.iter().map(|place| place.code).collect(),
            Values::Words
            | Values::DraftFormat
            | Values::DraftId
            | Values::Day
            | Values::Url
            | Values::Contact
            | Values::Language
            | Values::Theme
            | Values::State => return None,
        })
    }

    /// The values of the levels, lowest first.
    pub(super) fn levels(self) -> Vec<i32> {
        let levels = self.site.rubric.levels.iter();
        levels.map(|level| level.value).collect()
    }

    /// The ids that can be keys of tables or texts, with what people call what they name.
    pub(super) fn keys(self, kind: Values) -> Vec<NamedKey<'a>> {
        let (rubric, plan) = (&self.site.rubric, &self.site.action_plan);
        let named = |id: &'a str, title: &'a Localized<String>| NamedKey {
            id,
            title: title.get(self.site.settings.default_language()),
        };
        let elements = rubric.elements.iter();
        let elements = elements.map(|element| named(&element.id, &element.title));
        let parts = rubric.sub_elements.iter();
        let parts = parts.map(|part| named(&part.id, &part.title));
        match kind {
            Values::Element => elements.collect(),
            Values::SubElement => parts.collect(),
            Values::Part => parts.chain(elements).collect(),
            Values::ActionStep => (plan.steps.iter())
                .map(|step| named(&step.id, &step.title))
                .collect(),
            Values::ResourceCategory => (plan.categories.iter())
                .map(|category| named(&category.id, &category.name))
                .collect(),
            _ => Vec::new(),
        }
    }
}

fn ids<'a, T: 'a>(
    items: impl IntoIterator<Item = &'a T>,
    id: impl Fn(&'a T) -> &'a String,
) -> Vec<&'a str> {
    items.into_iter().map(|item| id(item).as_str()).collect()
}
