//! Readability of the prose of a site: bands of grades, long sentences, unexplained acronyms, words
//! with a plainer synonym. It reports only notes, which never keep a site from being
//! published, and runs only for `check --prose`.
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
