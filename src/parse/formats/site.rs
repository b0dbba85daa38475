//! `site.toml`

use super::shared::RawNamedLink;
use crate::parse::record::record;

record! {
    /// The settings of the whole site.
    document RawSite {
        /// The name of the site.
        title: Required Label,
        /// What the site is, in a sentence.
        description: Required Text,
        /// The address at which the site will stand, with its folder if it has one.
        base_url: Required Fact(Url),
        /// The languages of the site; the first is that of the originals.
        languages: Required Facts(Language),
        /// The theme that makes the pages: a folder in `themes/`, else the built-in one.
        theme: Optional Fact(Theme),
        /// The address of the repository with these files, for links that propose a change.
        repository: Optional Fact(Url),
        /// The branch that such links edit; `main` when left out.
        branch: Optional Fact(Words),
        /// Where corrections can be sent.
        contact: Optional Fact(Contact),
        /// Who publishes the site, for citations of it.
        publisher: Required Label,
        /// After how many years, 1 to 50, a score is marked as old; 3 when left out.
        stale_after_years: Optional Integer,
        /// Up to how many states, 0 to 400, every pair of them has a page; 60 when left out.
        compare_pairs_up_to: Optional Integer,
        /// The license of the texts and data.
        license: Required FactTable<RawNamedLink>,
        /// The headings that every practice has, in this order.
        practice_headings: Optional Labels,
        /// A kind of resource that the library sorts by.
        resource_types = "resource_type": Optional Tables<RawResourceType>,
    }
}

record! {
    /// A kind of resource.
    table RawResourceType {
        /// The id that resources name as their `type`.
        id: Required Id,
        /// What people call it.
        name: Required Label,
        /// What somebody asks who looks for this kind, such as "Looking for training?". It is shown
        /// where `sub_elements` and `audiences` say, with the way to what there is.
        question: Optional Text,
        /// The sub-elements on whose pages the question stands.
        sub_elements: Optional Facts(SubElement),
        /// The audiences on whose pages the question stands.
        audiences: Optional Facts(Audience),
    }
}
