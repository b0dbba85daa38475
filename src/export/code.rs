//! The codes that stand in columns, and what they mean.

use crate::analysis::Progress;
use crate::model::{ActivityStatus, EmptyKind, LinkKind, PracticeKind, PracticeOutcome, Site};
use std::borrow::Cow;

/// A list of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CodeKind {
    /// The levels of the scale.
    Rating,
    /// How the rating of a part came about.
    Status,
    /// How the score of a core element came about.
    ElementStatus,
    /// What the ratings rest on.
    Basis,
    /// The parts of the system.
    Sector,
    /// The levers of change.
    Lever,
    /// The groups of readers.
    Audience,
    /// The kinds of resources.
    ResourceType,
    /// Where the address of a resource leads.
    LinkKind,
    /// Whether a practice was carried out.
    PracticeKind,
    /// What is known of what came of a practice.
    PracticeOutcome,
    /// The steps of the action plan.
    Step,
    /// How far an activity is.
    ActivityStatus,
    /// How far a goal has come.
    Progress,
}

/// A code with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code<'a> {
    pub(super) kind: CodeKind,
    pub(super) code: Cow<'a, str>,
    /// The words for it in the content; `None` if the theme has them, as the message
    /// [`Code::message_id`].
    pub(super) name: Option<&'a str>,
    /// Its definition in the content; may be empty.
    pub(super) definition: &'a str,
}

impl Code<'_> {
    /// The id of the message that says what the code means.
    pub(super) fn message_id(&self) -> String {
        let of = format!("{}-{}", self.kind.id(), self.code);
        format!("data-code-{of}")
    }
}

impl CodeKind {
    /// Every list, in the order of the table of codes.
    pub const ALL: [Self; 14] = [
        Self::Rating,
        Self::Status,
        Self::ElementStatus,
        Self::Basis,
        Self::Sector,
        Self::Lever,
        Self::Audience,
        Self::ResourceType,
        Self::LinkKind,
        Self::PracticeKind,
        Self::PracticeOutcome,
        Self::Step,
        Self::ActivityStatus,
        Self::Progress,
    ];

    /// Its name in the table of codes.
    pub fn id(self) -> &'static str {
        match self {
            Self::Rating => "rating",
            Self::Status => "status",
            Self::ElementStatus => "element-status",
            Self::Basis => "basis",
            Self::Sector => "sector",
            Self::Lever => "lever",
            Self::Audience => "audience",
            Self::ResourceType => "resource-type",
            Self::LinkKind => "link-kind",
            Self::PracticeKind => "practice-kind",
            Self::PracticeOutcome => "practice-outcome",
            Self::Step => "step",
            Self::ActivityStatus => "activity-status",
            Self::Progress => "progress",
        }
    }

    /// Whether the codes are numbers: the values of levels.
    pub(super) fn are_numbers(self) -> bool {
        self == Self::Rating
    }

    /// The values that a column with these codes can have.
    pub fn values(self, site: &Site) -> Vec<String> {
        let codes = self.codes(site).into_iter();
        codes.map(|code| code.code.into_owned()).collect()
    }

    /// The codes, in the order of the content.
    pub(super) fn codes(self, site: &Site) -> Vec<Code<'_>> {
        let rubric = &site.rubric;
        let own = |code: &'static str| Code {
            kind: self,
            code: Cow::Borrowed(code),
            name: None,
            definition: "",
        };
        fn named<'a>(
            kind: CodeKind,
            code: &'a str,
            name: &'a str,
            definition: &'a str,
        ) -> Code<'a> {
            Code {
                kind,
                code: Cow::Borrowed(code),
                name: Some(name),
                definition: definition.trim(),
            }
        }
        match self {
            Self::Rating => (rubric.levels.iter())
                .map(|level| Code {
                    code: Cow::Owned(level.value.to_string()),
                    ..named(
                        self,
                        "",
                        &level.name.original,
                        level.definition.original.source(),
                    )
                })
                .collect(),
            Self::Status => std::iter::once(RATED)
                .chain(EmptyKind::ALL.map(EmptyKind::id))
                .map(own)
                .collect(),
            Self::ElementStatus => [RATED, COMPUTED, TOO_FEW]
                .into_iter()
                .chain(EmptyKind::ALL.map(EmptyKind::id))
                .map(own)
                .collect(),
            Self::Basis => (rubric.bases.iter())
                .map(|own| {
                    named(
                        self,
                        &own.id,
                        &own.name.original,
                        own.definition.original.source(),
                    )
                })
                .collect(),
            Self::Sector => (rubric.sectors.iter())
                .map(|own| {
                    named(
                        self,
                        &own.id,
                        &own.name.original,
                        own.definition.original.source(),
                    )
                })
                .collect(),
            Self::Lever => (site.levers.iter())
                .map(|own| named(self, &own.id, &own.name.original, &own.summary.original))
                .collect(),
            Self::Audience => (site.audiences.iter())
                .map(|own| named(self, &own.id, &own.name.original, &own.summary.original))
                .collect(),
            Self::ResourceType => (site.settings.resource_types.iter())
                .map(|own| named(self, &own.id, &own.name.original, ""))
                .collect(),
            Self::LinkKind => LINK_KINDS.map(link_kind).map(own).to_vec(),
            Self::PracticeKind => PracticeKind::ALL.map(PracticeKind::id).map(own).to_vec(),
            Self::PracticeOutcome => PracticeOutcome::ALL
                .map(PracticeOutcome::id)
                .map(own)
                .to_vec(),
            Self::Step => (site.action_plan.steps.iter())
                .map(|own| named(self, &own.id, &own.title.original, &own.summary.original))
                .collect(),
            Self::ActivityStatus => ActivityStatus::ALL
                .map(ActivityStatus::id)
                .map(own)
                .to_vec(),
            Self::Progress => Progress::ALL.map(Progress::id).map(own).to_vec(),
        }
    }
}

/// The status of what somebody rated.
pub(super) const RATED: &str = "rated";
/// The status of a core element whose score is a mean.
pub(super) const COMPUTED: &str = "computed";
/// The status of a core element with too few ratings for a mean.
pub(super) const TOO_FEW: &str = "too-few-rated";

const LINK_KINDS: [LinkKind; 3] = [
    LinkKind::Publisher,
    LinkKind::AboutPage,
    LinkKind::ThirdPartyCopy,
];

/// The code of a kind of link.
pub(super) fn link_kind(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Publisher => "publisher",
        LinkKind::AboutPage => "about-page",
        LinkKind::ThirdPartyCopy => "third-party-copy",
    }
}
