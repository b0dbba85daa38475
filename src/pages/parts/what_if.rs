//! "What if": what a profile offers to those who want to try another rating.

use serde::Serialize;

use crate::model::StateIndex;
use crate::pages::address::limits;
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;

/// What a profile offers to those who want to try another rating.
#[derive(Debug, Serialize)]
pub(crate) struct WhatIfView {
    /// The state, as the script knows it.
    key: String,
    /// The page that has the words and names of the script.
    words_href: String,
}

/// "What if" on the profile of a state with an assessment.
pub(crate) fn view(context: &PageContext<'_>, index: StateIndex) -> Option<WhatIfView> {
    context.analysis.states[index].current?;
    limits::has_what_if(context.site).then(|| WhatIfView {
        key: context.urls.state_key(index),
        words_href: context.href(Page::Compare),
    })
}
