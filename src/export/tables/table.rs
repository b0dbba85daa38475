//! The list of tables, with their keys.

use super::links::{
    activity_levers, goal_parts, practice_levers, practice_parts, practice_sectors,
    practice_states, resource_audiences, resource_levers, resource_parts, resource_sectors,
    resource_states, resource_steps,
};
use super::{
    activities, assessments, codes, elements, evidence, goals, parts, practice_sources, practices,
    rating_criteria, ratings, resources, rubric, sources, states,
};
use crate::export::column::Column;
use crate::export::format::Format;
use crate::model::Site;

/// A table of the site. Each has one kind of row, and no cell holds a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Every state, assessed or not.
    States,
    /// Every assessment.
    Assessments,
    /// Every part of each assessment.
    Ratings,
    /// Every core element of each assessment.
    Elements,
    /// The criteria that hold.
    RatingCriteria,
    /// The texts that give reasons.
    Evidence,
    /// The sources of ratings and evidence.
    Sources,
    /// The parts of the rubric.
    Parts,
    /// The criteria of the rubric.
    Rubric,
    /// The meanings of codes.
    Codes,
    /// Best practices.
    Practices,
    /// The parts that practices move.
    PracticeParts,
    /// The states of practices.
    PracticeStates,
    /// The levers that practices use.
    PracticeLevers,
    /// The sectors that practices are about.
    PracticeSectors,
    /// The sources of practices.
    PracticeSources,
    /// The resource repository.
    Resources,
    /// The parts that resources help with.
    ResourceParts,
    /// The states that resources are about.
    ResourceStates,
    /// The levers that resources are about.
    ResourceLevers,
    /// The sectors that resources are about.
    ResourceSectors,
    /// The audiences of resources.
    ResourceAudiences,
    /// The steps of the action plan that resources help with.
    ResourceSteps,
    /// The goals of plans, if there are plans.
    Goals,
    /// The parts that goals are to move, if there are plans.
    GoalParts,
    /// The activities of goals, if there are plans.
    Activities,
    /// The levers that activities use, if there are plans.
    ActivityLevers,
}

/// Columns whose values stand in columns of another table.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    /// The columns.
    pub columns: &'static [&'static str],
    /// The other table.
    pub table: Table,
    /// Its columns, in the same order.
    pub to: &'static [&'static str],
}

/// What is known of a table.
struct Definition {
    id: &'static str,
    columns: &'static [Column],
    key: &'static [&'static str],
    references: &'static [Reference],
}

const fn reference(column: &'static [&'static str], table: Table) -> Reference {
    Reference {
        columns: column,
        table,
        to: column,
    }
}

const STATE: Reference = reference(&["slug"], Table::States);
const ASSESSMENT: Reference = reference(&["assessment_id"], Table::Assessments);
const PART: Reference = reference(&["part"], Table::Parts);
const PRACTICE: Reference = reference(&["practice"], Table::Practices);
const RESOURCE: Reference = reference(&["resource"], Table::Resources);
const GOAL: Reference = reference(&["slug", "goal"], Table::Goals);

impl Table {
    /// Every table that a site can have, in the order they are listed.
    pub const ALL: [Self; 27] = [
        Self::States,
        Self::Assessments,
        Self::Ratings,
        Self::Elements,
        Self::RatingCriteria,
        Self::Evidence,
        Self::Sources,
        Self::Parts,
        Self::Rubric,
        Self::Codes,
        Self::Practices,
        Self::PracticeParts,
        Self::PracticeStates,
        Self::PracticeLevers,
        Self::PracticeSectors,
        Self::PracticeSources,
        Self::Resources,
        Self::ResourceParts,
        Self::ResourceStates,
        Self::ResourceLevers,
        Self::ResourceSectors,
        Self::ResourceAudiences,
        Self::ResourceSteps,
        Self::Goals,
        Self::GoalParts,
        Self::Activities,
        Self::ActivityLevers,
    ];

    /// Its name, in file names and in the dictionary.
    pub fn id(self) -> &'static str {
        self.definition().id
    }

    /// Its columns, in order.
    pub fn columns(self) -> &'static [Column] {
        self.definition().columns
    }

    /// The columns whose values no two rows share.
    pub fn key(self) -> &'static [&'static str] {
        self.definition().key
    }

    /// The columns that refer to rows of other tables.
    pub fn references(self) -> &'static [Reference] {
        self.definition().references
    }

    /// The formats that it is written in. The rubric as JSON is a file of its own, with all that is
    /// in the rubric.
    pub fn formats(self) -> &'static [Format] {
        match self {
            Self::Rubric => &[Format::Csv],
            _ => &Format::ALL,
        }
    }

    fn definition(self) -> Definition {
        let of = |id, columns, key, references| Definition {
            id,
            columns,
            key,
            references,
        };
        match self {
            Self::States => of("states", &states::COLUMNS, &["slug"], &[CURRENT]),
            Self::Assessments => of(
                "assessments",
                &assessments::COLUMNS,
                &["assessment_id"],
                &[STATE],
            ),
            Self::Ratings => of(
                "ratings",
                &ratings::COLUMNS,
                &["assessment_id", "part"],
                &[ASSESSMENT, STATE, PART],
            ),
            Self::Elements => of(
                "elements",
                &elements::COLUMNS,
                &["assessment_id", "element"],
                &[ASSESSMENT, STATE],
            ),
            Self::RatingCriteria => of(
                "rating_criteria",
                &rating_criteria::COLUMNS,
                &["assessment_id", "part", "criterion"],
                &[RATING, CRITERION],
            ),
            Self::Evidence => of(
                "evidence",
                &evidence::COLUMNS,
                &["assessment_id", "about"],
                &[ASSESSMENT, STATE],
            ),
            Self::Sources => of(
                "sources",
                &sources::COLUMNS,
                &["assessment_id", "about", "source_number"],
                &[ASSESSMENT, STATE],
            ),
            Self::Parts => of("parts", &parts::COLUMNS, &["part"], &[]),
            Self::Rubric => of("rubric", &rubric::COLUMNS, &["part", "criterion"], &[PART]),
            Self::Codes => of("codes", &codes::COLUMNS, &["kind", "code"], &[]),
            Self::Practices => of("practices", &practices::COLUMNS, &["practice"], &[]),
            Self::PracticeParts => of(
                "practice_parts",
                &practice_parts::COLUMNS,
                &["practice", "part"],
                &[PRACTICE, PART],
            ),
            Self::PracticeStates => of(
                "practice_states",
                &practice_states::COLUMNS,
                &["practice", "slug"],
                &[PRACTICE, STATE],
            ),
            Self::PracticeLevers => of(
                "practice_levers",
                &practice_levers::COLUMNS,
                &["practice", "lever"],
                &[PRACTICE],
            ),
            Self::PracticeSectors => of(
                "practice_sectors",
                &practice_sectors::COLUMNS,
                &["practice", "sector"],
                &[PRACTICE],
            ),
            Self::PracticeSources => of(
                "practice_sources",
                &practice_sources::COLUMNS,
                &["practice", "source_number"],
                &[PRACTICE],
            ),
            Self::Resources => of("resources", &resources::COLUMNS, &["resource"], &[]),
            Self::ResourceParts => of(
                "resource_parts",
                &resource_parts::COLUMNS,
                &["resource", "part"],
                &[RESOURCE, PART],
            ),
            Self::ResourceStates => of(
                "resource_states",
                &resource_states::COLUMNS,
                &["resource", "slug"],
                &[RESOURCE, STATE],
            ),
            Self::ResourceLevers => of(
                "resource_levers",
                &resource_levers::COLUMNS,
                &["resource", "lever"],
                &[RESOURCE],
            ),
            Self::ResourceSectors => of(
                "resource_sectors",
                &resource_sectors::COLUMNS,
                &["resource", "sector"],
                &[RESOURCE],
            ),
            Self::ResourceAudiences => of(
                "resource_audiences",
                &resource_audiences::COLUMNS,
                &["resource", "audience"],
                &[RESOURCE],
            ),
            Self::ResourceSteps => of(
                "resource_steps",
                &resource_steps::COLUMNS,
                &["resource", "step"],
                &[RESOURCE],
            ),
            Self::Goals => of("goals", &goals::COLUMNS, &["slug", "goal"], &[STATE]),
            Self::GoalParts => of(
                "goal_parts",
                &goal_parts::COLUMNS,
                &["slug", "goal", "part"],
                &[GOAL, PART],
            ),
            Self::Activities => of(
                "activities",
                &activities::COLUMNS,
                &["slug", "goal", "activity"],
                &[GOAL],
            ),
            Self::ActivityLevers => of(
                "activity_levers",
                &activity_levers::COLUMNS,
                &["slug", "goal", "activity", "lever"],
                &[ACTIVITY],
            ),
        }
    }
}

/// The assessment that the page of a state shows.
const CURRENT: Reference = Reference {
    columns: &["current_assessment"],
    table: Table::Assessments,
    to: &["assessment_id"],
};
const ACTIVITY: Reference = reference(&["slug", "goal", "activity"], Table::Activities);
const RATING: Reference = reference(&["assessment_id", "part"], Table::Ratings);
const CRITERION: Reference = reference(&["part", "criterion"], Table::Rubric);

/// The tables of a site, in the order they are listed.
pub fn tables(site: &Site) -> impl Iterator<Item = Table> {
    let has_plans = site.states.iter().any(|state| state.plan.is_some());
    let tables = Table::ALL.into_iter();
    tables.filter(move |table| match table {
        Table::Goals | Table::GoalParts | Table::Activities | Table::ActivityLevers => has_plans,
        _ => true,
    })
}
