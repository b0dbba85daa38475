//! Everything around the ratings: levers, audiences, terms, prose, practices, resources.

use super::{
    AudienceIndex, Citation, IndexVec, LeverIndex, Localized, Markdown, Place, ResourceTypeIndex,
    SectorIndex, StateIndex, StepIndex, SubElementIndex,
};

/// A lever of systems change.
#[derive(Clone, Debug)]
pub struct Lever {
    /// Stable id, also its address.
    pub id: String,
    /// What people call it.
    pub name: Localized<String>,
    /// One sentence.
    pub summary: Localized<String>,
    /// What it is and how it works.
    pub description: Localized<Markdown>,
    /// Examples, one line each.
    pub examples: Localized<Vec<Markdown>>,
}

/// A group of people whom the data serves.
#[derive(Clone, Debug)]
pub struct Audience {
    /// Stable id, also its address.
    pub id: String,
    /// What people call it.
    pub name: Localized<String>,
    /// Who they are, in a sentence.
    pub summary: Localized<String>,
    /// What they need and where to start.
    pub description: Localized<Markdown>,
}

/// A term of the glossary.
#[derive(Clone, Debug)]
pub struct Term {
    /// Stable id, also its anchor.
    pub id: String,
    /// As it is written in a text.
    pub name: Localized<String>,
    /// Written out.
    pub full_name: Option<Localized<String>>,
    /// Other ways to write it.
    pub aliases: Localized<Vec<String>>,
    /// What it means.
    pub definition: Localized<Markdown>,
    /// Whether the first use in a text is linked.
    pub link: bool,
}

/// The theory of action.
#[derive(Clone, Debug)]
pub struct TheoryOfAction {
    /// What people call it.
    pub title: Localized<String>,
    /// What it says.
    pub introduction: Localized<Markdown>,
    /// The "if": what leaders strengthen; the elements follow by themselves.
    pub condition: Localized<Markdown>,
    /// The "then", for each group of people.
    pub outcomes: Vec<Outcome>,
}

/// What changes for one group of people.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Stable id, also its anchor.
    pub id: String,
    /// The group.
    pub name: Localized<String>,
    /// The audiences that the group belongs to.
    pub audiences: Vec<AudienceIndex>,
    /// What they can then do.
    pub able_to: Localized<Vec<Markdown>>,
    /// What comes of it.
    pub resulting_in: Localized<Vec<Markdown>>,
}

/// The action plan.
#[derive(Clone, Debug, Default)]
pub struct ActionPlan {
    /// What people call it.
    pub title: Localized<String>,
    /// What it is for.
    pub introduction: Localized<Markdown>,
    /// Its steps, in order.
    pub steps: IndexVec<StepIndex, Step>,
}

/// A step of the action plan.
#[derive(Clone, Debug)]
pub struct Step {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub title: Localized<String>,
    /// One sentence.
    pub summary: Localized<String>,
    /// What to do.
    pub description: Localized<Markdown>,
}

/// A page of prose.
#[derive(Clone, Debug)]
pub struct ContentPage {
    /// Its address.
    pub slug: String,
    /// Its title, the page's only first-level heading.
    pub title: Localized<String>,
    /// One sentence.
    pub description: Option<Localized<String>>,
    /// Everything else.
    pub body: Localized<Markdown>,
    /// The file it was written in, for "edit this page".
    pub path: String,
}

/// A state as practices and resources name it: with a profile here, or only by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceOrState {
    /// Has a profile.
    State(StateIndex),
    /// Is in the table of codes and has no profile yet.
    Place(&'static Place),
}

/// A best practice.
#[derive(Clone, Debug)]
pub struct Practice {
    /// Its address.
    pub slug: String,
    /// Its title.
    pub title: Localized<String>,
    /// One sentence.
    pub summary: Option<Localized<String>>,
    /// Where it was done.
    pub states: Vec<PlaceOrState>,
    /// What it moves.
    pub sub_elements: Vec<SubElementIndex>,
    /// How.
    pub levers: Vec<LeverIndex>,
    /// In which part of the system.
    pub sectors: Vec<SectorIndex>,
    /// When it began.
    pub started: Option<i16>,
    /// Where the facts come from.
    pub sources: Vec<Citation>,
    /// The story under its fixed headings.
    pub body: Localized<Markdown>,
    /// The file it was written in.
    pub path: String,
}

/// How good the address of a resource is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkKind {
    /// The maker's own site.
    #[default]
    Publisher,
    /// A page that describes it.
    AboutPage,
    /// A copy on somebody else's site.
    ThirdPartyCopy,
}

/// An entry of the resource repository.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Its address.
    pub slug: String,
    /// The real title of the publication.
    pub title: String,
    /// Who made it.
    pub organization: String,
    /// Where it is, `http` or `https`.
    pub url: String,
    /// When it was published.
    pub year: Option<i16>,
    /// What it is.
    pub kind: ResourceTypeIndex,
    /// How good the address is.
    pub link_kind: LinkKind,
    /// What it helps with.
    pub sub_elements: Vec<SubElementIndex>,
    /// By which lever.
    pub levers: Vec<LeverIndex>,
    /// For which part of the system.
    pub sectors: Vec<SectorIndex>,
    /// The states it belongs to.
    pub states: Vec<PlaceOrState>,
    /// Whom it serves.
    pub audiences: Vec<AudienceIndex>,
    /// At which steps of the plan it helps.
    pub action_steps: Vec<StepIndex>,
    /// What it is for.
    pub summary: Localized<Markdown>,
    /// The file it was written in.
    pub path: String,
}

/// An image or document that content shows.
#[derive(Clone, Debug)]
pub struct AttachedFile {
    /// Path in the project.
    pub path: String,
    /// Its bytes.
    pub bytes: std::sync::Arc<[u8]>,
    /// Its size, if it is an image.
    pub size: Option<ImageSize>,
}

/// The size of an image, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageSize {
    /// From 1.
    pub width: u32,
    /// From 1.
    pub height: u32,
}
