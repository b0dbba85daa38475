//! The content of the pages of states.

mod ages;
mod learn;
mod list;
mod plan;
mod profile;
mod strengths;

use crate::pages::tests::support::{MadeUp, site};

/// Ohio with these editions of the whole sector.
fn ohio(editions: &[(i16, &str)]) -> MadeUp {
    let ohio = editions
        .iter()
        .fold(site().state("ohio"), |draft, &(year, ratings)| {
            draft.edition(year, "whole", ratings)
        });
    ohio.build()
}
