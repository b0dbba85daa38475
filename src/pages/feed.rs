//! Feeds: what happened, newest first, for readers that ask again by themselves.
//!
//! An entry's id is the address of what it tells about. It never changes when other content comes, and
//! the same entry has the same id in every feed.

mod atom;
mod json;

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Assessment, Site, StateIndex, SubElementIndex};
use crate::text::Arg;

use super::STATES_PER_PAGE;
use super::change_sentence;
use super::changes::rubric_anchor;
use super::context::PageContext;
use super::event::{self, Dated, Event};
use super::table::Page;

/// What a feed follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedOf {
    /// Everything.
    Changes,
    /// A state.
    State(StateIndex),
    /// The ratings of a sub-element.
    SubElement(SubElementIndex),
}

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedFormat {
    /// Atom 1.0 (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// Both, in the order they are offered.
    pub(super) const ALL: [Self; 2] = [Self::Atom, Self::Json];

    /// The end of a file's name.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Atom => "atom",
            Self::Json => "json",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::Json => "JSON",
        }
    }
}

/// How many entries a feed has at most.
const NEWEST: usize = 50;

/// The feeds of a site, once for all languages and formats. Those of single states end where their
/// cards do: past one list page of states, most of a site would be feeds.
pub(super) fn all(site: &Site) -> Vec<FeedOf> {
    let mut all = vec![FeedOf::Changes];
    let sub_elements = 0..site.rubric.sub_elements.len();
    all.extend(sub_elements.map(|at| FeedOf::SubElement(SubElementIndex::new(at))));
    if states_have_feeds(site) {
        all.extend((0..site.states.len()).map(|at| FeedOf::State(StateIndex::new(at))));
    }
    all
}

fn states_have_feeds(site: &Site) -> bool {
    site.states.len() <= STATES_PER_PAGE
}

/// The feed that follows what a page shows.
fn of_page(site: &Site, page: Page) -> Option<FeedOf> {
    match page {
        Page::Home | Page::Changes => Some(FeedOf::Changes),
        Page::State(index) => states_have_feeds(site).then_some(FeedOf::State(index)),
        Page::SubElement(index, _) => Some(FeedOf::SubElement(index)),
        _ => None,
    }
}

/// A link to a feed, for the head of a page and for people.
#[derive(Debug, Serialize)]
pub(super) struct FeedLink {
    href: String,
    content_type: &'static str,
    title: String,
    /// The title and the format.
    label: String,
}

/// The feeds of a page, in each format.
pub(super) fn links(context: &PageContext<'_>, page: Page) -> Vec<FeedLink> {
    let Some(of) = of_page(context.site, page) else {
        return Vec::new();
    };
    let title = title(context, of);
    FeedFormat::ALL
        .map(|format| FeedLink {
            href: (context.urls).file_href(&context.urls.feed_path(
                context.language_at,
                of,
                format,
            )),
            content_type: format.content_type(),
            label: context.say(
                "feed-label",
                &[
                    ("title", Arg::from(title.as_str())),
                    ("format", Arg::from(format.name())),
                ],
            ),
            title: title.clone(),
        })
        .into()
}

/// A feed before it is written.
#[derive(Debug)]
struct Feed<'a> {
    title: String,
    subtitle: String,
    language: &'a str,
    /// Where it stands itself; also its id.
    address: String,
    /// The page that shows the same.
    page: String,
    author: &'a str,
    author_page: String,
    rights: String,
    updated: Date,
    entries: Vec<Entry>,
}

/// Something that happened.
#[derive(Debug)]
struct Entry {
    id: String,
    title: String,
    summary: String,
    /// The page that shows it.
    page: String,
    updated: Date,
}

/// The bytes of a feed.
pub fn feed(context: &PageContext<'_>, of: FeedOf, format: FeedFormat) -> Vec<u8> {
    let site = context.site;
    let entries = match of {
        FeedOf::Changes => {
            let all = event::assessments(site).chain(event::profiles(site));
            entries(context, all.chain(event::rubric_changes(site)))
        }
        FeedOf::State(index) => {
            let all = event::assessments_of(site, index);
            entries(context, all.chain(event::profile_of(site, index)))
        }
        FeedOf::SubElement(index) => ratings(context, index),
    };
    let page = match of {
        FeedOf::Changes => Page::Changes,
        FeedOf::State(index) => Page::State(index),
        FeedOf::SubElement(index) => Page::SubElement(index, 1),
    };
    let path = context.urls.feed_path(context.language_at, of, format);
    let feed = Feed {
        title: title(context, of),
        subtitle: context.text(&site.settings.title).to_owned(),
        language: context.language.tag(),
        address: context.urls.file_absolute(&path),
        page: absolute(context, page),
        author: context.text(&site.settings.publisher),
        author_page: absolute(context, Page::Home),
        rights: super::data_page::license(context),
        updated: entries.first().map_or(site.date, |entry| entry.updated),
        entries,
    };
    match format {
        FeedFormat::Atom => atom::bytes(&feed),
        FeedFormat::Json => json::bytes(&feed),
    }
}

fn absolute(context: &PageContext<'_>, page: Page) -> String {
    context.urls.absolute(context.language_at, page)
}

fn title(context: &PageContext<'_>, of: FeedOf) -> String {
    let rubric = &context.site.rubric;
    match of {
        FeedOf::Changes => context.word("feed-title-changes"),
        FeedOf::State(index) => {
            let name = context.text(&context.site.states[index.position()].name);
            context.say("feed-title-state", &[("state", Arg::from(name))])
        }
        FeedOf::SubElement(index) => {
            let sub_element = rubric.sub_element(index);
            let part = format!("{} {}", sub_element.id, context.text(&sub_element.title));
            context.say("feed-title-part", &[("part", Arg::from(part.as_str()))])
        }
    }
}

fn entries(context: &PageContext<'_>, events: impl Iterator<Item = Dated>) -> Vec<Entry> {
    let (newest, _) = event::newest(events, NEWEST);
    let entries = newest.into_iter();
    entries.map(|dated| entry(context, dated)).collect()
}

fn entry(context: &PageContext<'_>, dated: Dated) -> Entry {
    let site = context.site;
    let (id, page, title, summary) = match dated.event {
        Event::Assessment(index, at) => {
            let state = &site.states[index.position()];
            let page = absolute(context, Page::Edition(index, at));
            let summary = state.assessments.get(at as usize).map(|assessment| {
                let sentence = change_sentence::of_assessment(context, state, assessment);
                on_basis(context, assessment, &sentence)
            });
            let title = assessment_title(context, index, at);
            (page.clone(), page, title, summary.unwrap_or_default())
        }
        Event::Profile(index) => {
            let page = absolute(context, Page::State(index));
            let name = context.text(&site.states[index.position()].name);
            let title = context.say("change-profile-of", &[("state", Arg::from(name))]);
            let id = format!("{page}#updated-{}", dated.date);
            (id, page, title, context.word("change-profile"))
        }
        Event::Rubric(at) => {
            let change = &site.rubric.changes[at];
            let anchor = rubric_anchor(site, at);
            let page = format!("{}#{anchor}", absolute(context, Page::Changes));
            let version = Arg::from(change.version.as_str());
            let title = context.say("change-rubric", &[("version", version)]);
            (page.clone(), page, title, rubric_summary(context, at))
        }
    };
    Entry {
        id,
        title,
        summary,
        page,
        updated: dated.date,
    }
}

fn rubric_summary(context: &PageContext<'_>, at: usize) -> String {
    let change = &context.site.rubric.changes[at];
    let comparable = context.word(if change.comparable {
        "change-comparable"
    } else {
        "change-not-comparable"
    });
    let note = context.excerpt(&change.note, 300);
    if note.is_empty() {
        return comparable;
    }
    format!("{comparable} {note}")
}

/// A sentence about ratings, behind what they stand on.
fn on_basis(context: &PageContext<'_>, assessment: &Assessment, sentence: &str) -> String {
    let basis = &context.site.rubric.bases[assessment.basis.position()].name;
    context.say(
        "change-on-basis",
        &[
            ("basis", Arg::from(context.text(basis))),
            ("sentence", Arg::from(sentence)),
        ],
    )
}

/// `Kentucky, edition 2026`
fn assessment_title(context: &PageContext<'_>, index: StateIndex, at: u32) -> String {
    let state = &context.site.states[index.position()];
    let Some(assessment) = state.assessments.get(at as usize) else {
        return String::new();
    };
    let edition = change_sentence::edition(context, assessment);
    context.say(
        "change-assessment",
        &[
            ("state", Arg::from(context.text(&state.name))),
            ("edition", Arg::from(edition.as_str())),
        ],
    )
}

/// The ratings of a sub-element.
fn ratings(context: &PageContext<'_>, of: SubElementIndex) -> Vec<Entry> {
    let site = context.site;
    let found = |dated: &Dated| {
        let Event::Assessment(index, at) = dated.event else {
            return None;
        };
        let state = site.states.get(index.position())?;
        let assessment = state.assessments.get(at as usize)?;
        let rating = assessment.score(of).standing.rating()?;
        Some((index, at, state, assessment, rating))
    };
    let rated = event::assessments(site).filter(|dated| found(dated).is_some());
    let (newest, _) = event::newest(rated, NEWEST);
    let entries = newest.into_iter().filter_map(|dated| {
        let (index, at, state, assessment, rating) = found(&dated)?;
        let page = absolute(context, Page::Edition(index, at));
        let page = format!("{page}#{}", context.urls.score_anchor(of));
        let level = change_sentence::level(context, rating);
        let edition = change_sentence::edition(context, assessment);
        Some(Entry {
            id: page.clone(),
            title: context.say(
                "rating-title",
                &[
                    ("state", Arg::from(context.text(&state.name))),
                    ("edition", Arg::from(edition.as_str())),
                    ("level", Arg::from(level.as_str())),
                ],
            ),
            summary: on_basis(
                context,
                assessment,
                &change_sentence::of_rating(context, state, assessment, of),
            ),
            page,
            updated: dated.date,
        })
    });
    entries.collect()
}

/// A day as feeds write it: its beginning, in UTC.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
