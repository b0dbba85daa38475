//! Two sites → what changed in meaning, as data, and as text, JSON and Markdown. Pure: no disk, no git.
//!
//! Things are matched by what names them: states by folder, assessments by file, parts by id,
//! practices and resources by file, sources by address or title. Names that changed are moves. All
//! of it uses maps, so the time grows with the size of the sites.
//!
//! Titles come from strangers. [`Format::Text`] and [`Format::Markdown`] set them so that nothing in
//! them acts: no mention, no link, no HTML, no command for a terminal or a build log.

mod assessments;
mod change;
mod entries;
mod fields;
mod guides;
mod library;
mod line;
mod pages;
mod pairs;
mod plans;
mod render;
mod report;
mod rubric;
mod scores;
mod sentences;
mod side;
mod source_changes;
mod states;
mod texts;

#[cfg(test)]
mod tests;

pub use change::{
    AssessmentChange, ChangedSource, Changes, Coverage, Declared, Direction, EntryChange,
    FieldChange, Happened, Mark, RatingChange, Rewording, RubricChange, ScoreChange, SourceChanges,
    StateChange,
};
pub use pages::{Finding, PageChange, PageChanges, PageState, page_changes};
pub use render::{Format, MARKDOWN_LIMIT, render};

use crate::model::Site;

/// What changed in meaning from one site to another.
pub fn changes(base: &Site, head: &Site) -> Changes {
    let (base, head) = (side::Side { site: base }, side::Side { site: head });
    Changes {
        states: states::changed_states(base, head),
        practices: library::changed_practices(base, head),
        resources: library::changed_resources(base, head),
        rubric: rubric::changed_rubric(base, head),
        texts: texts::changed_texts(base, head),
    }
}
