//! Lines to cite the site or a state by, ready to be copied.

use crate::model::Assessment;
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::pages::parts::assessment_words;
use crate::text::say;

/// The line for the whole site. In the site's first language it is the one in the files
/// ([`crate::export::citation`]).
pub(crate) fn of_site(context: &PageContext<'_>) -> String {
    let settings = &context.site.settings;
    say!(
        context,
        "cite-site",
        publisher = without_period(context.text(&settings.publisher)),
        site = without_period(context.text(&settings.title)),
        year = context.site.date.year().to_string(),
        address = context.urls.absolute(context.language_at, Page::Home),
        license = crate::export::license(&settings.license)
    )
}

/// The line for one assessment of a state: who rated, which edition, on what basis and when, and the
/// address of the page that shows it.
pub(crate) fn of_state(
    context: &PageContext<'_>,
    state: &str,
    assessment: &Assessment,
    page: Page,
) -> String {
    let settings = &context.site.settings;
    let basis = &context.site.rubric.bases[assessment.basis].name;
    say!(
        context,
        "cite-state",
        who = without_period(&assessment.assessed_by),
        state = state,
        edition = assessment_words::edition_label(context, assessment),
        basis = context.text(basis),
        date = context.words.date(assessment.assessed_on),
        site = without_period(context.text(&settings.title)),
        address = context.urls.absolute(context.language_at, page),
        license = crate::export::license(&settings.license)
    )
}

fn without_period(text: &str) -> &str {
    text.trim_end_matches('.')
}
