//! JSON Schemas (draft 2020-12) of formats, made from their one definition, for text editors and for
//! programs that write files for this one.
//!
//! A schema says what the reader takes, with the meaning of each key, as far as a schema can: not
//! that no key is given twice, nor how large or how deep a file may be, nor what one key asks of
//! another. Ids are those of the project. TOML is held to a schema as editors do it: dates are texts.
//!
//! What is empty is best left out of a draft: the reader takes `null` for a key that is not there, and
//! a schema does not.

mod document;
mod file;
mod of_keys;
mod value;
mod vocabulary;

pub use file::{FOLDER, SchemaFile};

#[cfg(test)]
mod tests;
