//! `content/*.md`, `content/practices/*.md`, `content/resources/*.md`

use super::shared::RawCitation;
use crate::parse::record::record;

record! {
    /// A page of prose.
    document RawPage {
        /// The title.
        title: Required Label,
        /// What the page is about, in a sentence, for search engines and link previews.
        description: Optional Text,
        /// Whether the page is left out of the site; false when left out.
        draft: Optional Boolean,
        /// The page itself.
        body: Required Body,
    }
}

record! {
    /// A best practice: what somebody did, and what came of it.
    document RawPractice {
        /// The title.
        title: Required Label,
        /// The practice in a sentence.
        summary: Optional Text,
        /// The states that do it.
        states: Required Facts(State),
        /// The sub-elements that it helps with.
        sub_elements: Required Facts(SubElement),
        /// The levers that it uses.
        levers: Optional Facts(Lever),
        /// The sectors that it is about.
        sectors: Optional Facts(Sector),
        /// The year in which it began.
        started: Optional Year,
        /// Where the facts come from.
        sources: Optional FactTables<RawCitation>,
        /// What is known of what came of it: `measured`, where figures were published, `reported`, where
        /// somebody tells of it, or `unknown`.
        outcome: Optional Fact(Outcome),
        /// Whether it was done, was only proposed, or went wrong: `practice`, so when left out,
        /// `proposal` or `setback`.
        kind: Optional Fact(PracticeKind),
        /// Names that the file had before: their addresses lead to its page.
        moved_from: Optional Facts(Words),
        /// Whether the practice is left out of the site; false when left out.
        draft: Optional Boolean,
        /// The practice, under the headings that `site.toml` names.
        body: Required Body,
    }
}

record! {
    /// A publication or tool that helps.
    document RawResource {
        /// The title as it was published, in every language of the site.
        title: Required Fact(Words),
        /// The organization that published it.
        organization: Required Fact(Words),
        /// The address where it can be had.
        url: Required Fact(Url),
        /// The year in which it was published.
        year: Optional Year,
        /// The kind of resource.
        kind = "type": Required Fact(ResourceType),
        /// The sub-elements that it helps with.
        sub_elements: Optional Facts(SubElement),
        /// The levers that it is about.
        levers: Optional Facts(Lever),
        /// The sectors that it is about.
        sectors: Optional Facts(Sector),
        /// The states that it is about.
        states: Optional Facts(State),
        /// The audiences that it is for.
        audiences: Optional Facts(Audience),
        /// The steps of the action plan that it helps with.
        action_steps: Optional Facts(ActionStep),
        /// Where the address leads: to the publisher's own copy (so when left out), to a page about
        /// the resource, or to somebody else's copy.
        link_kind: Optional Fact(LinkKind),
        /// Names that the file had before: their addresses lead to its page.
        moved_from: Optional Facts(Words),
        /// Whether the resource is left out of the site; false when left out.
        draft: Optional Boolean,
        /// What is in it, in a few sentences.
        body: Required Body,
    }
}
