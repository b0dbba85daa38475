//! The glossary.

use serde::Serialize;

use crate::model::TermIndex;
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::prose::SeenTerms;

/// The view of the glossary, sorted as readers of the language expect.
#[derive(Debug, Serialize)]
pub struct GlossaryView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    groups: Vec<LetterGroup<'a>>,
}

#[derive(Debug, Serialize)]
struct LetterGroup<'a> {
    letter: String,
    terms: Vec<TermView<'a>>,
}

#[derive(Debug, Serialize)]
struct TermView<'a> {
    id: &'a str,
    name_html: String,
    full_name_html: Option<String>,
    definition_html: String,
}

/// The view of the glossary.
pub(crate) fn view<'a>(context: &PageContext<'a>) -> GlossaryView<'a> {
    let site = context.site;
    let title = context.word("glossary-title");
    let mut order: Vec<usize> = (0..site.glossary.len()).collect();
    order.sort_by(|&a, &b| {
        let name = |at: usize| context.text(&site.glossary[at].name);
        context.words.compare(name(a), name(b)).then(a.cmp(&b))
    });
    let mut groups: Vec<LetterGroup<'a>> = Vec::new();
    for at in order {
        let term = &site.glossary[at];
        let name = context.text(&term.name);
        let letter: String = (name.chars())
            .next()
            .map(|first| first.to_uppercase().collect())
            .unwrap_or_default();
        // Each definition is a text of its own, and never links to itself.
        let mut seen = SeenTerms::default();
        seen.insert(TermIndex::new(at));
        let view = TermView {
            id: &term.id,
            name_html: context.text_html(&term.name),
            full_name_html: term.full_name.as_ref().map(|text| context.text_html(text)),
            definition_html: context.block_html(&term.definition, &mut seen),
        };
        match groups.last_mut() {
            Some(group) if group.letter == letter => group.terms.push(view),
            _ => groups.push(LetterGroup {
                letter,
                terms: vec![view],
            }),
        }
    }
    let frame = PageFrame::new(Page::Glossary, &title, context.word("glossary-lead"))
        .written_in("rubric/glossary.toml")
        .untranslated(
            context.is_translated_language()
                && site
                    .glossary
                    .iter()
                    .any(|term| term.definition.shown(context.language).is_original),
        );
    GlossaryView {
        page: Layout::new(context, frame),
        title,
        lead: context.word("glossary-lead"),
        groups,
    }
}
