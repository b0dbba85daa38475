//! How hard the prose of a site is to read: grades as bands, long sentences, acronyms that nobody
//! explains, words that have a plainer one. Everything it says is a note; a site is published
//! whatever it finds, and a run that does not ask for it pays nothing.
//!
//! ```text
//! Documents ─ texts ────▶ files of texts
//! text      ─ block ────▶ words without markup, and where they stood
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
