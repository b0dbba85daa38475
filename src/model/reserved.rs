//! Names in addresses that the site keeps for itself.

/// Names directly under the root of the site. `pages/url.rs` makes addresses in most of them;
/// `assessment`, `plan` and `api` are reserved for pages that do not exist yet, so that no page of
/// prose has to move when they do.
pub const RESERVED_SECTIONS: [&str; 21] = [
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
    "embed",
    "feeds",
    "assets",
    "api",
    "404",
    "index",
];

/// Names that mean something to hosts or to lists of pages, in any folder.
pub const RESERVED_EVERYWHERE: [&str; 3] = ["404", "index", "page"];

/// Names of the lists that the resource repository keeps beside the resources.
pub const RESERVED_AMONG_RESOURCES: [&str; 4] = ["type", "sector", "step", "state"];
