//! statewise reads a tree of small text files, refuses what is wrong with a precise message, and
//! publishes the rest as a site whose every page is a pure function of those files.
//!
//! ```text
//! project directory ─ walk ──────▶ Sources       text and places
//! Sources           ─ parse ─────▶ Documents     raw, spanned, perhaps wrong
//! Documents         ─ check ─────▶ Site          every id resolved, every date real
//! Site              ─ analysis ──▶ Analysis      tables: standings, means, peers, trends
//! Site + Analysis   ─ pages ─────▶ PageTable     sorted: path → page, and a view for each
//! view              ─ render ────▶ bytes         the theme's templates
//! bytes             ─ emit ──────▶ public/       atomic, only what changed
//! ```
//!
//! After `walk` everything is pure: no disk, clock, environment or network until `emit`.
//! `ARCHITECTURE.md` says which room may use which; a test holds it.

pub mod body;
pub mod diagnostic;
pub mod language_tag;
pub mod letters;
pub mod markdown;
pub mod serialized_view;
pub mod source;
pub mod url_path;

pub mod analysis;
pub mod cards;
pub mod check;
pub mod diff;
pub mod draft;
pub mod emit;
pub mod export;
pub mod format;
pub mod model;
pub mod pages;
pub mod parse;
pub mod pipeline;
pub mod prose;
// Notes on prose, for `check --prose`. The feature is on by default.
#[cfg(feature = "reading")]
pub mod reading;
#[cfg(not(feature = "reading"))]
#[path = "reading/absent.rs"]
pub mod reading;
pub mod render;
pub mod scaffold;
pub mod schema;
pub mod serve;
pub mod text;
pub mod walk;

pub mod cli;
