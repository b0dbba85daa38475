//! The header of every JSON file.

use super::citation::{citation, edition_citation, license};
use crate::model::{Edition, Site};
use serde::Serialize;

/// The header of every JSON file: license, citation, and the edition or the date of the site.
#[derive(Serialize)]
pub(super) struct Head {
    citation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<i16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    generated_for: Option<String>,
    license: String,
}

impl Head {
    /// The header of a file about the current state of the site.
    pub(super) fn new(site: &Site) -> Self {
        Self {
            citation: citation(site),
            edition: None,
            generated_for: Some(site.date.to_string()),
            license: license(&site.settings.license),
        }
    }

    /// The header of a file about one edition: without the date of the site, so that newer editions
    /// do not change the file.
    pub(super) fn of_edition(site: &Site, edition: Edition) -> Self {
        Self {
            citation: edition_citation(site, edition),
            edition: Some(edition.0),
            generated_for: None,
            license: license(&site.settings.license),
        }
    }
}
