//! The content of the pages of the rubric.

mod element;
mod sub_element;
mod vocabulary;

use crate::pages::tests::support::{MadeUp, site};

/// States rated on 1A only; a state with an empty text has no assessment.
fn rated_on_soil(ratings: &[(&str, &str)]) -> MadeUp {
    let states = ratings.iter().fold(site(), |draft, (state, rating)| {
        let draft = draft.state(state);
        match *rating {
            "" => draft,
            rating => draft.edition(2026, "whole", rating),
        }
    });
    states.build()
}

fn five_states() -> MadeUp {
    rated_on_soil(&[
        ("guam", "2"),
        ("iowa", ""),
        ("kentucky", "3"),
        ("ohio", "4"),
        ("utah", "1"),
    ])
}
