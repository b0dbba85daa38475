//! Before and after, and random documents.

mod random;
mod random_text;
mod shown;

use super::{IdOrder, Unproven, file};
use crate::parse::documents::Format;
use crate::parse::format_of;

fn format_at(path: &str) -> &'static Format {
    format_of(path).unwrap()
}

fn formatted(path: &str, text: &str) -> Result<String, Unproven> {
    file(text, format_at(path), &order())
}

/// A made-up rubric, whose order is not the natural one.
fn order() -> IdOrder {
    IdOrder::of_lists([
        ("", &["2", "2B", "2A", "1", "1A"]),
        ("resources", &["money", "people"]),
        ("left_out", &["vision", "goals"]),
    ])
}
