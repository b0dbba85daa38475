//! The scores of one assessment.

use crate::model::{Score, SummativeScore};

/// One slot for each sub-element and each core element of the rubric.
pub(super) struct Scores {
    pub(super) of_sub_elements: Vec<Score>,
    pub(super) of_elements: Vec<Option<SummativeScore>>,
}
