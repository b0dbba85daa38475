//! A sub-element: what is rated, how every state stands, and what helps.

use serde::Serialize;

use crate::analysis::Spread;
use crate::model::{Rating, Standing, StateIndex, SubElementIndex};
use crate::prose::SeenTerms;
use crate::text::Arg;

use super::STATES_PER_PAGE;
use super::cell::{self, Cell};
use super::context::PageContext;
use super::element::element_link;
use super::heat_map;
use super::layout::{Layout, PageFrame};
use super::link::{self, Link};
use super::practice::{self, PracticeRow};
use super::resource::{self, ResourceRow};
use super::spread_table::SpreadTable;
use super::state_list::Pager;
use super::table::{Page, page_count};

/// How many states that share the furthest place are named.
const MOST_NAMED: usize = 10;

/// What a sub-element's page lays out.
#[derive(Debug, Serialize)]
pub struct SubElementView<'a> {
    page: Layout<'a>,
    id: &'a str,
    title_html: String,
    /// The first page of the list of states carries everything else too.
    is_first: bool,
    statement_html: String,
    element: Link,
    levels: Vec<DescribedLevel>,
    spread: SpreadView,
    /// The share at each level; `None` where nobody is rated, and after the first page.
    shares: Option<SpreadTable>,
    furthest: Option<String>,
    furthest_states: Vec<Link>,
    groups: Vec<StandingGroup>,
    pager: Pager,
    levers: Vec<Link>,
    practices: Vec<PracticeRow<'a>>,
    resources: Vec<ResourceRow<'a>>,
    terms: Vec<Link>,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Debug, Serialize)]
struct DescribedLevel {
    cell: Cell,
    criteria: Vec<CriterionView>,
}

#[derive(Debug, Serialize)]
struct CriterionView {
    anchor: String,
    html: String,
}

/// How many states are at each level, in words and as parts of a bar.
#[derive(Debug, Serialize)]
pub(super) struct SpreadView {
    finding: String,
    parts: Vec<SpreadPart>,
    width: usize,
    chart_name: String,
}

impl SpreadView {
    /// How many states are rated, in a sentence.
    pub(super) fn into_finding(self) -> String {
        self.finding
    }

    /// What the bar shows, in words.
    pub(super) fn in_words(&self) -> String {
        let parts: Vec<&str> = self.parts.iter().map(|part| part.words.as_str()).collect();
        format!(
            "{}: {} {}",
            self.chart_name,
            self.finding,
            parts.join(" · ")
        )
    }
}

/// How many states are at one level.
#[derive(Debug, Serialize)]
pub(super) struct SpreadPart {
    cell: Cell,
    count: usize,
    words: String,
    x: usize,
    width: usize,
}

/// States that stand alike.
#[derive(Debug, Serialize)]
struct StandingGroup {
    cell: Cell,
    /// Said where these ratings cannot be compared with those above.
    note: Option<String>,
    states: Vec<Link>,
}

pub(super) fn view<'a>(
    context: &PageContext<'a>,
    index: SubElementIndex,
    number: u32,
) -> SubElementView<'a> {
    let site = context.site;
    let rubric = &site.rubric;
    let sub_element = rubric.sub_element(index);
    let table = &context.analysis.sub_elements[index.position()];
    let cross = &context.analysis.index;
    let is_first = number <= 1;
    let mut seen = SeenTerms::default();
    let title = format!("{} {}", sub_element.id, context.text(&sub_element.title));
    let statement_html = context.block_html(&sub_element.statement, &mut seen);
    let levels = if is_first {
        described_levels(context, index, &mut seen)
    } else {
        Vec::new()
    };
    let neighbor = |at: Option<usize>| {
        let at = at.filter(|&at| at < rubric.sub_elements.len())?;
        Some(link::sub_element(context, SubElementIndex::new(at)))
    };
    let from = (number.max(1) as usize - 1) * STATES_PER_PAGE;
    let to = (from + STATES_PER_PAGE).min(table.standings.len());
    SubElementView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::SubElement(index, number),
                title: if is_first {
                    title
                } else {
                    context.say(
                        "numbered-title",
                        &[
                            ("title", Arg::from(title.as_str())),
                            ("number", Arg::from(number as usize)),
                        ],
                    )
                },
                description: context.excerpt(&sub_element.statement, 200),
                above: vec![
                    Link::new(context.word("nav-rubric"), context.href(Page::Elements)),
                    element_link(context, sub_element.element),
                ],
                path: None,
                is_untranslated: context.is_translated_language()
                    && sub_element.statement.shown(context.language).is_original,
            },
        ),
        id: &sub_element.id,
        title_html: context.text_html(&sub_element.title),
        is_first,
        element: element_link(context, sub_element.element),
        spread: spread(context, index),
        shares: (is_first && table.spread.rated() > 0)
            .then(|| SpreadTable::of_sub_element(context, index)),
        furthest: furthest(context, index),
        furthest_states: furthest_named(context, index)
            .iter()
            .map(|&state| link::state(context, state))
            .collect(),
        groups: groups(context, index, from.min(to)..to),
        pager: Pager::new(context, number, page_count(site.states.len()), |number| {
            Page::SubElement(index, number)
        }),
        levers: sub_element
            .levers
            .iter()
            .map(|&lever| {
                Link::new(
                    context.text(&site.levers[lever.position()].name),
                    context.href(Page::Lever(lever)),
                )
            })
            .collect(),
        practices: practice::rows(context, &cross.practices_by_sub_element[index.position()]),
        resources: resource::rows(context, &cross.resources_by_sub_element[index.position()]),
        terms: terms(context, &seen),
        statement_html,
        levels,
        previous: neighbor(index.position().checked_sub(1)),
        next: neighbor(Some(index.position() + 1)),
    }
}

fn described_levels(
    context: &PageContext<'_>,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> Vec<DescribedLevel> {
    let sub_element = context.site.rubric.sub_element(index);
    let mut described = Vec::new();
    for level in sub_element.described_levels() {
        let criteria = sub_element
            .criteria_of(level)
            .map(|(_, criterion)| CriterionView {
                anchor: format!("criterion-{}", criterion.id),
                html: context.inline_html(&criterion.text, seen),
            })
            .collect();
        described.push(DescribedLevel {
            cell: cell::rated(context, level),
            criteria,
        });
    }
    described
}

/// How the states spread over the levels.
pub(super) fn spread(context: &PageContext<'_>, index: SubElementIndex) -> SpreadView {
    let spread = &context.analysis.sub_elements[index.position()].spread;
    let rated = spread.rated();
    let all = rated + spread.not_comparable + spread.empty.iter().sum::<usize>();
    let title = context.text(&context.site.rubric.sub_element(index).title);
    let parts = spread_parts(context, spread);
    SpreadView {
        finding: context.say(
            "spread-finding",
            &[("rated", Arg::from(rated)), ("of", Arg::from(all))],
        ),
        width: parts.iter().map(|part| part.width).sum(),
        parts,
        chart_name: context.say("spread-chart", &[("part", Arg::from(title))]),
    }
}

/// The parts of a bar, from the lowest level. A bar is 1,000 wide; its parts end where they would
/// without rounding.
pub(super) fn spread_parts(context: &PageContext<'_>, spread: &Spread) -> Vec<SpreadPart> {
    let rated = spread.rated();
    let mut x = 0;
    let levels = spread.levels.iter().enumerate();
    levels
        .map(|(at, &count)| {
            let rating = Rating(at as u8);
            let width = (count * 1000).checked_div(rated).unwrap_or(0);
            let part = SpreadPart {
                cell: cell::rated(context, rating),
                count,
                words: context.say(
                    "spread-part",
                    &[
                        ("count", Arg::from(count)),
                        ("level", Arg::from(context.level_name(rating))),
                    ],
                ),
                x,
                width,
            };
            x += width;
            part
        })
        .collect()
}

/// The states that are furthest along, unless they are so many that naming them only repeats the
/// list below: naming some of them would be unfair to the others.
fn furthest_named<'c>(context: &PageContext<'c>, index: SubElementIndex) -> &'c [StateIndex] {
    let furthest = &context.analysis.sub_elements[index.position()].furthest;
    if furthest.len() <= MOST_NAMED {
        furthest
    } else {
        &[]
    }
}

fn furthest(context: &PageContext<'_>, index: SubElementIndex) -> Option<String> {
    let table = &context.analysis.sub_elements[index.position()];
    let first = *table.furthest.first()?;
    let rating = heat_map::standing_of(context, first, index).rating()?;
    let message = if table.furthest.len() <= MOST_NAMED {
        "furthest"
    } else {
        "furthest-many"
    };
    Some(context.say(
        message,
        &[
            ("count", Arg::from(table.furthest.len())),
            ("level", Arg::from(context.level_name(rating))),
            (
                "part",
                Arg::from(context.site.rubric.sub_element(index).id.as_str()),
            ),
        ],
    ))
}

/// Runs of states with one standing, in the order of the table. States that were rated on an older
/// version that cannot be compared come after the others, and apart.
fn groups(
    context: &PageContext<'_>,
    index: SubElementIndex,
    range: std::ops::Range<usize>,
) -> Vec<StandingGroup> {
    let table = &context.analysis.sub_elements[index.position()];
    let comparable = table.spread.rated();
    let older = comparable..comparable + table.spread.not_comparable;
    let mut groups: Vec<((Standing, bool), StandingGroup)> = Vec::new();
    for (at, &state) in table
        .standings
        .iter()
        .enumerate()
        .take(range.end)
        .skip(range.start)
    {
        let standing = heat_map::standing_of(context, state, index);
        let is_older = older.contains(&at);
        let link = link::state(context, state);
        match groups.last_mut() {
            Some((last, group)) if *last == (standing, is_older) => group.states.push(link),
            _ => groups.push((
                (standing, is_older),
                StandingGroup {
                    cell: cell::standing(context, standing),
                    note: is_older.then(|| context.word("standing-older-version")),
                    states: vec![link],
                },
            )),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn terms(context: &PageContext<'_>, seen: &SeenTerms) -> Vec<Link> {
    seen.terms()
        .map(|index| {
            let term = &context.site.glossary[index.position()];
            Link::new(
                context.text(&term.name),
                format!("{}#{}", context.href(Page::Glossary), term.id),
            )
        })
        .collect()
}
