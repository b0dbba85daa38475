//! `/plan/help/1a.json`: what helps to close a gap of a part: practices, resources, and states that
//! are ahead, with what they did. A script fetches it when somebody looks at the part.

use serde::Serialize;

use crate::analysis::{self, Example};
use crate::model::SubElementIndex;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::score_evidence;
use crate::pages::parts::script_words;

/// The maximum number of practices, resources and states, each.
const AT_MOST: usize = 8;

/// The maximum length of an excerpt of evidence, in characters.
const EXCERPT: usize = 240;

#[derive(Debug, Serialize)]
struct GapHelp<'a> {
    practices: Vec<Item>,
    resources: Vec<ResourceItem<'a>>,
    states: Vec<StateItem<'a>>,
}

#[derive(Debug, Serialize)]
struct Item {
    title: String,
    href: String,
}

#[derive(Debug, Serialize)]
struct ResourceItem<'a> {
    #[serde(flatten)]
    item: Item,
    publisher: &'a str,
}

/// A state, with its rating and the reason for it.
#[derive(Debug, Serialize)]
struct StateItem<'a> {
    name: String,
    href: String,
    /// The value of the level.
    level: i32,
    /// The level before, if the rating rose since the edition `since`.
    from: Option<i32>,
    since: Option<i16>,
    text: String,
    /// The language of the text, if it is not that of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
}

impl From<Link> for Item {
    fn from(Link { label, href }: Link) -> Self {
        Self { title: label, href }
    }
}

/// The file of a part, as JSON. States that rose come first, then the highest ratings.
pub fn gap_help(context: &PageContext<'_>, part: SubElementIndex) -> Vec<u8> {
    let (site, index) = (context.site, &context.analysis.index);
    let help = GapHelp {
        practices: (index.practices_by_sub_element[part].iter())
            .take(AT_MOST)
            .map(|&practice| link::practice(context, practice).into())
            .collect(),
        resources: (index.resources_by_sub_element[part].iter())
            .take(AT_MOST)
            .map(|&resource| ResourceItem {
                item: link::resource(context, resource).into(),
                publisher: &site.resources[resource].organization,
            })
            .collect(),
        states: (analysis::examples(site, context.analysis, part, AT_MOST).iter())
            .filter_map(|example| state(context, part, example))
            .collect(),
    };
    script_words::json(&help).into_bytes()
}

fn state<'a>(
    context: &PageContext<'a>,
    part: SubElementIndex,
    example: &Example,
) -> Option<StateItem<'a>> {
    let site = context.site;
    let assessment = context.current_assessment(example.state)?;
    let evidence = &assessment.score(part).evidence;
    let Link { label, href } = score_evidence::to_score(context, example.state, part);
    let value = |rating| site.rubric.levels[rating].value;
    Some(StateItem {
        name: label,
        href,
        level: value(example.rating),
        from: example.rise.map(|rise| value(rise.from)),
        since: example.rise.map(|rise| rise.since.0),
        text: context.excerpt(evidence, EXCERPT),
        lang: context.other_language(evidence.shown(context.language).is_original),
    })
}
