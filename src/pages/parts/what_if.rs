//! The data that a profile provides for the "what if" script.

use serde::Serialize;

use crate::model::StateIndex;
use crate::pages::address::limits;
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;

/// The data that a profile provides for the "what if" script.
#[derive(Debug, Serialize)]
pub(crate) struct WhatIfView {
    /// The identifier of the state in the data file.
    key: String,
    /// The address of the page that has the words and names for the script.
    words_href: String,
}

/// "What if" on the profile of a state with an assessment; `None` if the site does not offer it.
pub(crate) fn view(context: &PageContext<'_>, index: StateIndex) -> Option<WhatIfView> {
    context.analysis.states[index].current?;
    limits::has_what_if(context.site).then(|| WhatIfView {
        key: context.urls.state_key(index),
        words_href: context.href(Page::Compare),
    })
}
