//! `(&Site, &Analysis)` → the table of all files of a site, and a view for each page.
//!
//! Pages are rendered on demand. A view borrows from the model and contains everything that its
//! template shows, so that templates compute nothing.
//!
//! Layers; each uses only those above it:
//!
//! ```text
//! palette                  the colors of the ratings
//! address                  the pages and files of a site, and their addresses
//! context                  the site in one language: words, links, prose, shared fragments
//! parts                    parts of views that several pages show
//! frame                    the layout around every page
//! prepare                  makes the shared fragments, before the first page
//! rubric, states, compare, assessment, nation, library, data, embed, changes, prose_page, moved
//!                          the pages, by subject; none of these uses another
//! home, plan               pages that show parts of others
//! files, finding           cards, feeds, and files for hosts and crawlers; the sentence of a page
//! view                     the view and template of each page
//! ```
//!
//! `themes/default/templates/` has the same folders.

mod address;
mod assessment;
mod changes;
mod compare;
mod context;
mod data;
mod embed;
mod files;
mod finding;
mod frame;
mod home;
mod library;
mod moved;
mod nation;
mod palette;
mod parts;
mod plan;
mod prepare;
mod prose_page;
mod rubric;
mod states;
mod view;

#[cfg(test)]
mod tests;

pub use address::affected::AffectedPages;
pub use address::file::{CardOf, DataFile, FeedFormat, FeedOf, FileKind, SiteFile};
pub use address::limits::STATES_TO_COMPARE;
pub use address::page::{AssessmentPage, Page, ResourceFacet};
pub use address::table::PageTable;
pub use address::taken::TakenPath;
pub use address::url::{Urls, is_state_page};
pub use assessment::blank_table::blank_table;
pub use context::fragments::FragmentCache;
pub use context::language::LanguageContext;
pub use context::page::PageContext;
pub use data::archive::{Readme, archive_readme, archived_files};
pub use files::card::card;
pub use files::feed::file::feed;
pub use files::framing::Framing;
pub use files::site_files::site_file;
pub use finding::finding;
pub use palette::stylesheet as palette_stylesheet;
pub use plan::help::gap_help;
pub use prepare::prepare;
pub use view::{TEMPLATES, View, view};
