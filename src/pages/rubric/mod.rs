//! Pages about the rubric and its words.

mod audience_answers;
pub(crate) mod element;
pub(crate) mod glossary;
mod planned;
pub(crate) mod sub_element;
pub(crate) mod theory;
pub(crate) mod vocabulary;

#[cfg(test)]
mod tests;
