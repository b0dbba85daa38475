//! `&Site` → tables: ratings, means, peers, trends. Pure functions without I/O; every rule is a
//! small function with a table of cases beside it.
//!
//! Three things are never computed: a total score, a rank of states, and a number for an unrated
//! sub-element.

mod comparability;
mod comparison;
mod coverage;
mod cross_index;
mod current;
mod distance;
mod element_map;
mod element_score;
mod element_table;
mod examples;
mod learn_from;
mod move_counts;
mod movement;
mod national_pattern;
mod pattern;
mod peers;
mod plan_progress;
mod planned;
mod rating_matrix;
mod scale;
mod spread;
mod stale;
mod state_table;
mod strengths;
mod sub_element_table;
mod tables;
mod trend;

#[cfg(test)]
pub(crate) mod tests;

pub use comparability::{
    ComparableVersion, SourceKey, breaks_between, comparable_version, is_comparable,
    rest_on_same_source, source_keys,
};
pub use comparison::{Comparison, Incomparability, PartComparison, Widest, compare};
pub use coverage::{Coverage, coverage};
pub use cross_index::CrossIndex;
pub use current::{current_position, look_back_position, previous_assessment, previous_position};
pub use distance::{Distance, SHARED_AT_LEAST};
pub use element_map::{ElementMap, MappedScore, element_map};
pub use element_score::{ElementScore, element_score, element_scores};
pub use element_table::ElementTable;
pub use examples::{Example, examples};
pub use learn_from::{Ahead, LearnFrom, Rise, learn_from};
pub use move_counts::{MoveCounts, move_counts};
pub use movement::{Movement, Moves, SubElementMovement};
pub use national_pattern::{ENOUGH_STATES, LeastRated, NationalPatterns, national_patterns};
pub use pattern::{Pattern, patterns};
pub use peers::{PEERS_UP_TO_STATES, Peer, distance, peers};
pub use plan_progress::{PlanProgress, Progress, plan_progress};
pub use planned::{Planned, PlannedPart, assessment_of_plan};
pub use scale::levels_below_middle;
pub use spread::Spread;
pub use stale::{EvidenceAge, evidence_age};
pub use state_table::StateTable;
pub use strengths::{ENOUGH_PARTS, challenges, strengths};
pub use sub_element_table::{CriterionCount, SubElementTable};
pub use tables::{Analysis, analyse};
pub use trend::{Move, TrendPoint, movement_of, trend};
