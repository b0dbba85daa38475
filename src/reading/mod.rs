//! How hard the prose of a site is to read: grades as bands, long sentences, acronyms that nobody
//! explains, words that have a plainer one. Everything it reports is a note, so a site is
//! published whatever it finds, and it only runs for `check --prose`.
//!
//! ```text
//! Documents ─ texts ────▶ files of texts
//! text      ─ block ────▶ words without markup, and their places
//! words     ─ sentence ─▶ sentences
//! sentence  ─ word ─────▶ words ─ classify ▶ plain, term, name, code
//! file      ─ rules ────▶ notes;  tallies ─ summary ▶ grades
//! ```

mod acronym;
mod block;
mod classify;
mod english;
mod file;
mod grade;
mod language;
mod lexicon;
mod long_sentence;
mod phrases;
mod plain_words;
mod review;
mod sentence;
mod spanish;
mod summary;
mod texts;
mod word;

pub use grade::Band;
pub use language::Language;
pub use review::review;
pub use summary::{Share, Summary};
