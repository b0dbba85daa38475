//! What changed, as data.

use serde::Serialize;

/// Everything that changed in meaning between two sites.
#[derive(Debug, Default, PartialEq, Serialize)]
pub struct Changes {
    /// The states with a change: in the order of the newer site, then those that are gone.
    pub states: Vec<StateChange>,
    /// Best practices.
    pub practices: Vec<EntryChange>,
    /// Resources.
    pub resources: Vec<EntryChange>,
    /// The rubric.
    pub rubric: RubricChange,
    /// Everything else that is read: pages of prose, terms, levers, audiences, settings.
    pub texts: Vec<EntryChange>,
}

impl Changes {
    /// Whether nothing changed in meaning.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What happened to something that has a name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Happened {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another name, and perhaps another content.
    Moved {
        /// Its name before.
        from: String,
        /// Whether it says so in `moved_from`, so that the old address leads to the new one.
        is_declared: bool,
    },
    /// It has another content.
    Changed,
}

/// A thing with a name, such as a practice or a criterion, and what changed of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EntryChange {
    /// What it is, in a word.
    pub what: &'static str,
    /// Its id or the name of its file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What happened to it.
    pub happened: Happened,
    /// What changed of it; empty if it is new or gone.
    pub fields: Vec<FieldChange>,
}

/// What changed of one field.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FieldChange {
    /// A short value.
    Value {
        /// The field.
        field: &'static str,
        /// Its value before, if it had one.
        was: Option<String>,
        /// Its value now, if it has one.
        now: Option<String>,
    },
    /// A list.
    List {
        /// The field.
        field: &'static str,
        /// What came.
        gained: Vec<String>,
        /// What went.
        lost: Vec<String>,
    },
    /// A source that is cited in another way.
    Source(ChangedSource),
    /// A text, which is not repeated.
    Text {
        /// The field.
        field: &'static str,
        /// The language, for a translation.
        language: Option<String>,
        /// What happened to it.
        happened: Rewording,
    },
}

impl FieldChange {
    /// Whether it is a change of the original, and not of a translation.
    pub fn is_of_original(&self) -> bool {
        !matches!(
            self,
            Self::Text {
                language: Some(_),
                ..
            }
        )
    }
}

/// What happened to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rewording {
    /// It has other words.
    Reworded,
    /// It is new.
    Gained,
    /// It is gone.
    Lost,
}

/// What changed of a state.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StateChange {
    /// The name of its folder.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What happened to it.
    pub happened: Happened,
    /// What changed of its profile.
    pub profile: Vec<FieldChange>,
    /// Its assessments that changed, newest first.
    pub assessments: Vec<AssessmentChange>,
    /// What changed of its plan: the plan itself, its goals and their activities.
    pub plan: Vec<EntryChange>,
}

/// What changed of an assessment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssessmentChange {
    /// The name of its file, such as `2026` or `2026-k12`.
    pub id: String,
    /// What happened to it.
    pub happened: Happened,
    /// The earlier edition that a new one is compared with.
    pub since: Option<String>,
    /// The name of its basis.
    pub basis: String,
    /// What changed of the whole.
    pub fields: Vec<FieldChange>,
    /// How many parts of each element are rated, where that changed.
    pub coverage: Vec<Coverage>,
    /// The scores that changed.
    pub scores: Vec<ScoreChange>,
}

/// How many parts of an element are rated.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coverage {
    /// The id of the element.
    pub element: String,
    /// How many parts it has.
    pub parts: usize,
    /// How many were rated before.
    pub was: usize,
    /// How many are rated now.
    pub now: usize,
}

/// What changed of the score of a part, or of a whole element.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScoreChange {
    /// The id of the part or element.
    pub part: String,
    /// Its title.
    pub title: String,
    /// What changed of its rating.
    pub rating: Option<RatingChange>,
    /// What changed of its evidence and criteria.
    pub fields: Vec<FieldChange>,
    /// Its sources.
    pub sources: SourceChanges,
}

/// What changed of a list of sources.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SourceChanges {
    /// Those that came.
    pub gained: Vec<String>,
    /// Those that went.
    pub lost: Vec<String>,
    /// The same sources as before, cited in another way.
    pub changed: Vec<ChangedSource>,
}

/// A source that is cited in another way than before.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangedSource {
    /// Its title now.
    pub title: String,
    /// What was said of it and is not any more.
    pub was: Vec<String>,
    /// What is said of it and was not before.
    pub now: Vec<String>,
}

impl SourceChanges {
    /// Whether the sources are the same.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How a rating changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RatingChange {
    /// What it was; `None` if there was no such part.
    pub was: Option<Mark>,
    /// What it is; `None` if there is no such part.
    pub now: Option<Mark>,
    /// In which direction it went.
    pub direction: Direction,
    /// The versions of the rubric that keep the two from being compared.
    pub breaks: Vec<String>,
}

impl RatingChange {
    /// Whether there was no rating, or is none.
    pub fn came_or_went(&self) -> bool {
        !matches!(
            self.direction,
            Direction::Up | Direction::Down | Direction::AcrossBreak
        )
    }
}

/// A rating, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The number of the level.
    pub value: Option<i32>,
    /// The name of the level, or the kind of empty.
    pub name: String,
}

/// In which direction a rating went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// To a higher level.
    Up,
    /// To a lower level.
    Down,
    /// From one level to another across a break, so that nobody can say whether it rose.
    AcrossBreak,
    /// From nothing to a level.
    Gained,
    /// From a level to nothing.
    Lost,
    /// From one kind of empty to another.
    StillEmpty,
}

/// What changed of the rubric.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RubricChange {
    /// Its own facts, levels, sectors, bases, elements, parts and criteria.
    pub entries: Vec<EntryChange>,
    /// The changes that it declares and did not declare before.
    pub declared: Vec<Declared>,
    /// What has another meaning although no new change is declared for it: ids of parts, or what
    /// concerns all of them.
    pub undeclared: Vec<String>,
}

/// A change that the rubric declares.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Declared {
    /// The version.
    pub version: String,
    /// The ids of the parts.
    pub parts: Vec<String>,
    /// Whether ratings before and after can be compared.
    pub comparable: bool,
}
