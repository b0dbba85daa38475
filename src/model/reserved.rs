//! Slugs that are reserved for pages of the generator.

/// Names directly under the root of the site. `pages/address/url.rs` uses most of them;
/// `assessment`, `plan` and `api` are reserved for future pages, so that no page of prose will have
/// to move.
pub const RESERVED_SECTIONS: [&str; 22] = [
    "elements",
    "states",
    "compare",
    "national",
    "trends",
    "practices",
    "resources",
    "levers",
    "audiences",
    "glossary",
    "theory-of-action",
    "changes",
    "assessment",
    "plan",
    "data",
    "schema",
    "embed",
    "feeds",
    "assets",
    "api",
    "404",
    "index",
];

/// The name by which texts link to the page of downloads: `page:data`.
pub const DATA_PAGE: &str = "data";

/// The anchors of that page, to which texts can link: `page:data#cite`.
pub const DATA_ANCHORS: [&str; 5] = ["cite", "charts", "download", "programs", "changed"];

/// Names with a meaning for hosts or for paged lists, in any folder.
pub const RESERVED_EVERYWHERE: [&str; 3] = ["404", "index", "page"];

/// Names of lists in the folder of the resource repository.
pub const RESERVED_AMONG_RESOURCES: [&str; 4] = ["type", "sector", "step", "state"];
