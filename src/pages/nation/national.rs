//! All states together: their distribution over the levels, and patterns.

use serde::Serialize;

use crate::analysis::{self, ENOUGH_STATES, LeastRated, NationalPatterns};
use crate::model::SubElementIndex;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::evidence_age;
use crate::pages::parts::spread_table::SpreadTable;
use crate::pages::parts::tile_map::{self, TileMap};
use crate::pages::parts::trust;
use crate::text::say;

/// The maximum number of sub-elements named in a sentence; more are counted.
const MOST_NAMED: usize = 12;

/// The maximum number of sub-elements named by their titles in a sentence; more are named by their
/// ids.
const MOST_TITLES: usize = 8;

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct NationalView<'a> {
    page: Layout<'a>,
    title: String,
    finding: String,
    /// What the numbers are; see [`trust`].
    trust: String,
    /// How many ratings rest on old or undated sources.
    evidence_age: Option<String>,
    map: Option<TileMap<'a>>,
    patterns: Vec<String>,
    /// The rule by which sub-elements are weak.
    pattern_rule: String,
    key: Vec<Cell>,
    elements: Vec<ElementSection<'a>>,
    trends_href: String,
}

#[derive(Debug, Serialize)]
struct ElementSection<'a> {
    icon: Option<&'a str>,
    link: Link,
    finding: String,
    table: SpreadTable,
}

/// The view of `/national/`.
pub(crate) fn view<'a>(context: &PageContext<'a>) -> NationalView<'a> {
    let site = context.site;
    let found = analysis::national_patterns(site, context.analysis);
    let finding = finding(context, &found);
    let title = context.word("national-title");
    let frame = PageFrame::new(Page::National, &title, context.word("national-description"));
    NationalView {
        page: Layout::new(context, frame),
        title,
        finding,
        trust: trust::paragraph(context),
        evidence_age: evidence_age::sentences(
            context,
            analysis::coverage(site, context.analysis).evidence,
        ),
        map: tile_map::view(context),
        patterns: patterns(context, &found),
        pattern_rule: rule(context),
        key: cell::key(context, cell::Unrated::default()),
        elements: (site.rubric.elements.indices())
            .map(|index| ElementSection {
                icon: site.rubric.element(index).icon.as_deref(),
                link: link::element(context, index),
                finding: tile_map::finding(context, index),
                table: SpreadTable::of_element(context, index),
            })
            .collect(),
        trends_href: context.href(Page::Trends),
    }
}

/// How many sub-elements have enough ratings, and how many of these are weak.
fn finding(context: &PageContext<'_>, found: &NationalPatterns) -> String {
    let coverage = analysis::coverage(context.site, context.analysis);
    if coverage.rated > 0 && coverage.rated == coverage.states {
        let all = say!(context, "national-rated-all", states = coverage.states);
        return format!("{all} {}", weak(context, found));
    }
    let rated = say!(
        context,
        "national-rated",
        rated = coverage.rated,
        states = coverage.states
    );
    if coverage.rated == 0 {
        return rated;
    }
    format!("{rated} {}", weak(context, found))
}

fn weak(context: &PageContext<'_>, found: &NationalPatterns) -> String {
    say!(
        context,
        "national-weak",
        weak = found.weak.len(),
        judged = found.judged,
        least = ENOUGH_STATES
    )
}

/// The patterns, as sentences.
fn patterns(context: &PageContext<'_>, found: &NationalPatterns) -> Vec<String> {
    let rubric = &context.site.rubric;
    let mut sentences = Vec::new();
    if !found.weak.is_empty() {
        sentences.push(say!(
            context,
            "national-weak-parts",
            count = found.weak.len(),
            parts = labels(context, &found.weak)
        ));
    }
    if let Some(element) = found.cluster {
        let short = context.text(&rubric.element(element).short);
        sentences.push(say!(context, "national-cluster", element = short));
    }
    if let Some(elements) = found.spread_over {
        sentences.push(say!(context, "national-spread", elements));
    }
    if let Some((lever, parts)) = &found.lever {
        let name = context.text(&context.site.levers[lever].name);
        sentences.push(say!(
            context,
            "national-lever",
            lever = name,
            parts = context.ids(parts)
        ));
    }
    sentences.extend((found.least_rated.as_ref()).map(|least| least_rated(context, least)));
    sentences
}

fn least_rated(context: &PageContext<'_>, least: &LeastRated) -> String {
    let (count, states) = (least.sub_elements.len(), context.site.states.len());
    if count > MOST_NAMED {
        return say!(
            context,
            "national-least-rated-many",
            count,
            rated = least.states,
            states
        );
    }
    say!(
        context,
        "national-least-rated",
        count,
        parts = labels(context, &least.sub_elements),
        rated = least.states,
        states
    )
}

/// Titles if there are few enough to read, because ids alone are hard to understand for new
/// readers; else ids.
fn labels(context: &PageContext<'_>, parts: &[SubElementIndex]) -> String {
    if parts.len() > MOST_TITLES {
        return context.ids(parts);
    }
    let links = parts.iter().map(|&index| link::sub_element(context, index));
    let labels: Vec<String> = links.map(|link| link.label).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    context.words.list(&labels)
}

fn rule(context: &PageContext<'_>) -> String {
    let below = analysis::levels_below_middle(&context.site.rubric);
    let names: Vec<&str> = (below.iter())
        .map(|&level| context.level_name(level))
        .collect();
    say!(
        context,
        "national-rule",
        levels = context.words.list(&names),
        count = names.len(),
        least = ENOUGH_STATES
    )
}
