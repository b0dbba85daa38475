//! The action plan, filled in by people in their browser: five steps on one page. It is a part of the
//! draft of the needs assessment, and its scripts share storage, messages and files with that.

pub(crate) mod help;
pub(crate) mod page;

mod fields;
mod root;
mod rubric_data;
mod starts;
mod words;

#[cfg(test)]
mod tests;
