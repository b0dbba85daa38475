//! The theory of action: if leaders do this, then people can do that.

use serde::Serialize;

use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::prose::SeenTerms;

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct TheoryView<'a> {
    page: Layout<'a>,
    title_html: String,
    introduction_html: String,
    condition_html: String,
    elements: Vec<Link>,
    outcomes: Vec<OutcomeView<'a>>,
}

#[derive(Debug, Serialize)]
struct OutcomeView<'a> {
    id: &'a str,
    name_html: String,
    able_to_html: Vec<String>,
    resulting_in_html: Vec<String>,
    audiences: Vec<Link>,
}

/// The view of the theory of action; empty for a site without one, which has no such page.
pub(crate) fn view<'a>(context: &PageContext<'a>) -> TheoryView<'a> {
    let site = context.site;
    let mut seen = SeenTerms::default();
    let theory = site.theory.as_ref();
    let title = theory.map_or("", |theory| context.text(&theory.title));
    let frame = PageFrame::new(
        Page::Theory,
        title.to_owned(),
        theory
            .map(|theory| context.excerpt(&theory.introduction, 200))
            .unwrap_or_default(),
    )
    .written_in("rubric/theory-of-action.toml")
    .untranslated(
        context.is_translated_language()
            && theory.is_some_and(|theory| theory.introduction.shown(context.language).is_original),
    );
    TheoryView {
        page: Layout::new(context, frame),
        title_html: theory
            .map(|theory| context.text_html(&theory.title))
            .unwrap_or_default(),
        introduction_html: theory
            .map(|theory| context.block_html(&theory.introduction, &mut seen))
            .unwrap_or_default(),
        condition_html: theory
            .map(|theory| context.inline_html(&theory.condition, &mut seen))
            .unwrap_or_default(),
        elements: (site.rubric.elements.indices())
            .map(|index| link::element(context, index))
            .collect(),
        outcomes: theory
            .map(|theory| theory.outcomes.as_slice())
            .unwrap_or_default()
            .iter()
            .map(|outcome| OutcomeView {
                id: &outcome.id,
                name_html: context.text_html(&outcome.name),
                able_to_html: context.list_html(&outcome.able_to, &mut seen),
                resulting_in_html: context.list_html(&outcome.resulting_in, &mut seen),
                audiences: link::all(context, &outcome.audiences, link::audience),
            })
            .collect(),
    }
}
