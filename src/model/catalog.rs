//! Content besides the ratings: levers, audiences, terms, prose, practices, resources.

use super::{
    AudienceIndex, Citation, IndexVec, LeverIndex, Localized, Markdown, Place,
    ResourceCategoryIndex, ResourceTypeIndex, SectorIndex, StateIndex, StepIndex, SubElementIndex,
};

/// A lever of systems change.
#[derive(Clone, Debug)]
pub struct Lever {
    /// Stable id, used in addresses.
    pub id: String,
    /// The displayed name.
    pub name: Localized<String>,
    /// A description in one sentence.
    pub summary: Localized<String>,
    /// The full description.
    pub description: Localized<Markdown>,
    /// Examples, one line each.
    pub examples: Localized<Vec<Markdown>>,
}

/// A group of people whom the data serves.
#[derive(Clone, Debug)]
pub struct Audience {
    /// Stable id, used in addresses.
    pub id: String,
    /// The displayed name.
    pub name: Localized<String>,
    /// A description in one sentence.
    pub summary: Localized<String>,
    /// The full description: their needs, and where to start.
    pub description: Localized<Markdown>,
    /// What they ask of every state.
    pub questions: Vec<AudienceQuestion>,
}

/// A question that the ratings of a sub-element answer.
#[derive(Clone, Debug)]
pub struct AudienceQuestion {
    /// The question.
    pub text: Localized<String>,
    /// Whose ratings answer it.
    pub sub_element: SubElementIndex,
}

/// A term of the glossary.
#[derive(Clone, Debug)]
pub struct Term {
    /// Stable id, used as anchor.
    pub id: String,
    /// The spelling in texts.
    pub name: Localized<String>,
    /// The full name.
    pub full_name: Option<Localized<String>>,
    /// Other spellings.
    pub aliases: Localized<Vec<String>>,
    /// The definition.
    pub definition: Localized<Markdown>,
    /// Whether the first use in a text is linked.
    pub link: bool,
}

/// The theory of action.
#[derive(Clone, Debug)]
pub struct TheoryOfAction {
    /// The title.
    pub title: Localized<String>,
    /// The description.
    pub introduction: Localized<Markdown>,
    /// The "if": what leaders strengthen. The core elements are added to it by the page.
    pub condition: Localized<Markdown>,
    /// The "then" for each group of people.
    pub outcomes: Vec<Outcome>,
}

/// The outcomes for one group of people.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Stable id, used as anchor.
    pub id: String,
    /// The name of the group.
    pub name: Localized<String>,
    /// The audiences that belong to the group.
    pub audiences: Vec<AudienceIndex>,
    /// What they can then do.
    pub able_to: Localized<Vec<Markdown>>,
    /// The result.
    pub resulting_in: Localized<Vec<Markdown>>,
}

/// The action plan.
#[derive(Clone, Debug, Default)]
pub struct ActionPlan {
    /// The title.
    pub title: Localized<String>,
    /// The purpose.
    pub introduction: Localized<Markdown>,
    /// Its steps, in order.
    pub steps: IndexVec<StepIndex, Step>,
    /// The categories of resources that a plan can draw on, in order.
    pub categories: IndexVec<ResourceCategoryIndex, ResourceCategory>,
}

impl ActionPlan {
    /// The name by which texts link to its page: `page:plan`.
    pub const PAGE: &str = "plan";
}

/// A step of the action plan.
#[derive(Clone, Debug)]
pub struct Step {
    /// Stable id.
    pub id: String,
    /// The title.
    pub title: Localized<String>,
    /// A description in one sentence.
    pub summary: Localized<String>,
    /// The full description.
    pub description: Localized<Markdown>,
    /// An example of what comes of it.
    pub example: Option<Localized<Markdown>>,
    /// What a team fills in here; `None` where there is only to read.
    pub asks: Option<StepAsks>,
}

/// What a team fills in at a step of the action plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepAsks {
    /// The vision, and what good data does for it.
    Vision,
    /// Patterns, strengths and challenges.
    Challenges,
    /// The goals.
    Goals,
    /// What there is and what is missing, by category.
    Resources,
    /// The activities of each goal.
    Activities,
}

impl StepAsks {
    /// Everything that a step can ask for.
    pub const ALL: [Self; 5] = [
        Self::Vision,
        Self::Challenges,
        Self::Goals,
        Self::Resources,
        Self::Activities,
    ];

    /// The keyword in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Vision => "vision",
            Self::Challenges => "challenges",
            Self::Goals => "goals",
            Self::Resources => "resources",
            Self::Activities => "activities",
        }
    }

    /// What a keyword in files means; `None` for any other word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|asks| asks.id() == id)
    }
}

/// A category of resources.
#[derive(Clone, Debug)]
pub struct ResourceCategory {
    /// Stable id.
    pub id: String,
    /// The displayed name.
    pub name: Localized<String>,
    /// What belongs to it, in a sentence.
    pub description: Localized<String>,
}

/// A page of prose.
#[derive(Clone, Debug)]
pub struct ContentPage {
    /// Its address.
    pub slug: String,
    /// Its title, the page's only first-level heading.
    pub title: Localized<String>,
    /// A description in one sentence.
    pub description: Option<Localized<String>>,
    /// The text.
    pub body: Localized<Markdown>,
    /// The path of its file, for "edit this page".
    pub path: String,
}

/// A state that a practice or resource refers to, with or without a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceOrState {
    /// A state with a profile.
    State(StateIndex),
    /// A place of the fixed table without a profile.
    Place(&'static Place),
}

/// A best practice.
#[derive(Clone, Debug)]
pub struct Practice {
    /// The name of its file, used in addresses.
    pub slug: String,
    /// Its title.
    pub title: Localized<String>,
    /// A description in one sentence.
    pub summary: Option<Localized<String>>,
    /// The states where it was carried out.
    pub states: Vec<PlaceOrState>,
    /// The sub-elements that it moves.
    pub sub_elements: Vec<SubElementIndex>,
    /// The levers that it uses.
    pub levers: Vec<LeverIndex>,
    /// The parts of the system that it is about.
    pub sectors: Vec<SectorIndex>,
    /// The year in which it began.
    pub started: Option<i16>,
    /// Whether it was done at all, and held.
    pub kind: PracticeKind,
    /// What is known of what came of it, if the file says so.
    pub outcome: Option<PracticeOutcome>,
    /// The sources of its facts.
    pub sources: Vec<Citation>,
    /// The text under its fixed headings.
    pub body: Localized<Markdown>,
    /// Former names of its file, whose addresses lead to its page.
    pub moved_from: Vec<String>,
    /// The path of its file.
    pub path: String,
}

/// Whether a practice was carried out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PracticeKind {
    /// It was carried out.
    #[default]
    Practice,
    /// It was only proposed or planned.
    Proposal,
    /// It was carried out, and went wrong or was given up.
    Setback,
}

impl PracticeKind {
    /// Every kind, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Practice, Self::Proposal, Self::Setback];

    /// The keyword in files and query strings, and the end of the ids of messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Proposal => "proposal",
            Self::Setback => "setback",
        }
    }
}

/// What is known of what came of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PracticeOutcome {
    /// Figures of what came of it were published.
    Measured,
    /// Somebody tells what came of it.
    Reported,
    /// Nothing was found on it.
    Unknown,
}

impl PracticeOutcome {
    /// Every kind, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Measured, Self::Reported, Self::Unknown];

    /// The keyword in files and query strings, and the end of the ids of messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Reported => "reported",
            Self::Unknown => "unknown",
        }
    }
}

/// The kind of page that the address of a resource leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkKind {
    /// The publication on its publisher's site.
    #[default]
    Publisher,
    /// A page that describes the publication.
    AboutPage,
    /// A copy on another site.
    ThirdPartyCopy,
}

impl LinkKind {
    /// Every kind, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Publisher, Self::AboutPage, Self::ThirdPartyCopy];

    /// The keyword in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Publisher => "publisher",
            Self::AboutPage => "about-page",
            Self::ThirdPartyCopy => "third-party-copy",
        }
    }
}

/// An entry of the resource repository.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The name of its file, used in addresses.
    pub slug: String,
    /// The title of the publication.
    pub title: String,
    /// The publisher or author.
    pub organization: String,
    /// The address, `http` or `https`.
    pub url: String,
    /// The year of publication.
    pub year: Option<i16>,
    /// The kind of resource.
    pub kind: ResourceTypeIndex,
    /// The kind of page that the address leads to.
    pub link_kind: LinkKind,
    /// The sub-elements that it helps with.
    pub sub_elements: Vec<SubElementIndex>,
    /// The levers that it is about.
    pub levers: Vec<LeverIndex>,
    /// The parts of the system that it is about.
    pub sectors: Vec<SectorIndex>,
    /// The states that it is about.
    pub states: Vec<PlaceOrState>,
    /// The audiences that it is for.
    pub audiences: Vec<AudienceIndex>,
    /// The steps of the action plan that it helps with.
    pub action_steps: Vec<StepIndex>,
    /// The description.
    pub summary: Localized<Markdown>,
    /// Former names of its file, whose addresses lead to its page.
    pub moved_from: Vec<String>,
    /// The path of its file.
    pub path: String,
}

/// An image or document that content refers to.
#[derive(Clone, Debug)]
pub struct AttachedFile {
    /// The path in the project.
    pub path: String,
    /// The content.
    pub bytes: std::sync::Arc<[u8]>,
    /// The size in pixels, if it is an image.
    pub size: Option<ImageSize>,
}

/// The size of an image, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageSize {
    /// At least 1.
    pub width: u32,
    /// At least 1.
    pub height: u32,
}
