//! The attributes of the root element, from which scripts take names, addresses and sentences.

use serde::Serialize;

use crate::pages::address::page::AssessmentPage;
use crate::pages::context::page::PageContext;
use crate::pages::parts::script_words;

use super::rubric_data::{CriteriaTexts, RubricData};
use super::site_data::SiteData;
use super::words;

/// The attributes, each as JSON.
#[derive(Debug, Serialize)]
pub(super) struct Root {
    rubric: String,
    site: String,
    words: String,
}

impl Root {
    /// The attributes for the scripts of a screen.
    pub(super) fn new(context: &PageContext<'_>, screen: AssessmentPage) -> Self {
        // Only where people's ticks stand side by side does a script show texts of criteria that
        // are not in the page.
        let texts = match screen {
            AssessmentPage::Settle => CriteriaTexts::Given,
            _ => CriteriaTexts::LeftOut,
        };
        Self {
            rubric: script_words::json(&RubricData::new(context, texts)),
            site: script_words::json(&SiteData::new(context, screen)),
            words: words::of(context, screen).into_json(),
        }
    }
}
