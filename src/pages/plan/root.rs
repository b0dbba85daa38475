//! The attributes of the root element, from which scripts take names, addresses and sentences.

use serde::Serialize;

use crate::pages::assessment::site_data::SiteData;
use crate::pages::context::page::PageContext;
use crate::pages::parts::script_words;

use super::rubric_data::PlanRubric;
use super::words;

/// The attributes, each as JSON.
#[derive(Debug, Serialize)]
pub(super) struct Root {
    rubric: String,
    site: String,
    words: String,
}

impl Root {
    pub(super) fn new(context: &PageContext<'_>) -> Self {
        Self {
            rubric: script_words::json(&PlanRubric::new(context)),
            site: script_words::json(&SiteData::with_states(context)),
            words: words::all(context).into_json(),
        }
    }
}
