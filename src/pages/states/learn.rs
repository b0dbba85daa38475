//! The states most similar to a state, and for each of its challenges the states ahead, their
//! evidence, practices and resources.

use serde::Serialize;

use crate::analysis::{self, Ahead, PEERS_UP_TO_STATES, SHARED_AT_LEAST};
use crate::model::{Assessment, StateIndex, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::difference;
use crate::pages::parts::practice_rows::{self, PracticeRow};
use crate::pages::parts::resource_rows::{self, ResourceRow};
use crate::pages::parts::score_evidence::{self, ScoreEvidence};
use crate::prose::SeenTerms;
use crate::text::say;

/// The maximum number of peers.
const PEERS: usize = 5;

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct LearnView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    profile: Link,
    /// Whether the site is small enough for peers.
    has_peers: bool,
    peers: Vec<PeerRow>,
    /// Why no peers are named, if there are none.
    no_peers: Option<String>,
    rule: String,
    parts: Vec<LearnPart<'a>>,
}

/// A peer: one of the states most similar by their ratings.
#[derive(Debug, Serialize)]
struct PeerRow {
    state: Link,
    likeness: String,
    /// A link to the comparison of the two.
    pair: Option<Link>,
}

/// A sub-element among the challenges.
#[derive(Debug, Serialize)]
struct LearnPart<'a> {
    anchor: String,
    link: Link,
    cell: Cell,
    own: String,
    ahead: Vec<AheadView<'a>>,
    /// A notice if no state is ahead.
    nobody: Option<String>,
    practices: Vec<PracticeRow<'a>>,
    resources: Vec<ResourceRow<'a>>,
    #[serde(skip)]
    is_untranslated: bool,
}

/// A state that is ahead, the reasons why it is named, and its evidence.
#[derive(Debug, Serialize)]
struct AheadView<'a> {
    evidence: ScoreEvidence<'a>,
    why: Vec<String>,
    pair: Option<Link>,
}

/// The view of the page of a state.
pub(crate) fn view<'a>(context: &PageContext<'a>, state: StateIndex) -> LearnView<'a> {
    let site = context.site;
    let name = context.state_name(state);
    let title = say!(context, "learn-title", state = name);
    let challenges = context
        .current_assessment(state)
        .map(|assessment| analysis::challenges(&site.rubric, assessment))
        .unwrap_or_default();
    let is_rated = context.analysis.states[state].rated > 0;
    let lead = say!(
        context,
        if is_rated {
            "learn-lead"
        } else {
            "headline-none"
        },
        state = name,
        count = challenges.len()
    );
    let peers = analysis::peers(context.analysis, state, PEERS);
    let mut seen = SeenTerms::default();
    let parts: Vec<LearnPart<'a>> = (challenges.into_iter())
        .map(|index| part(context, state, index, &mut seen))
        .collect();
    let frame = PageFrame::new(Page::Learn(state), &title, &lead)
        .above([
            context.link(context.word("nav-states"), Page::States(1)),
            link::state(context, state),
        ])
        .untranslated(parts.iter().any(|part| part.is_untranslated));
    LearnView {
        page: Layout::new(context, frame),
        title,
        lead,
        profile: link::state(context, state),
        has_peers: site.states.len() <= PEERS_UP_TO_STATES,
        no_peers: peers.is_empty().then(|| {
            say!(
                context,
                "learn-no-peers",
                state = name,
                least = SHARED_AT_LEAST
            )
        }),
        peers: (peers.iter())
            .map(|peer| peer_row(context, state, peer))
            .collect(),
        rule: say!(context, "learn-rule", state = name, least = SHARED_AT_LEAST),
        parts,
    }
}

fn peer_row(context: &PageContext<'_>, state: StateIndex, peer: &analysis::Peer) -> PeerRow {
    PeerRow {
        state: link::state(context, peer.state),
        likeness: difference::likeness(context, Some(peer.distance)),
        pair: pair_link(context, state, peer.state),
    }
}

fn part<'a>(
    context: &PageContext<'a>,
    state: StateIndex,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> LearnPart<'a> {
    let learned = analysis::learn_from(context.site, context.analysis, state, index);
    let name = context.state_name(state);
    let own = context.current_value(state, index);
    let level = own.rating().map_or("", |rating| context.level_name(rating));
    LearnPart {
        anchor: context.urls.score_anchor(index),
        link: link::sub_element(context, index),
        cell: cell::value(context, own),
        own: say!(context, "learn-own", state = name, level),
        nobody: (learned.ahead.is_empty()).then(|| say!(context, "learn-nobody", state = name)),
        ahead: (learned.ahead.iter())
            .filter_map(|ahead| {
                let assessment = context.current_assessment(ahead.state)?;
                Some(AheadView {
                    evidence: score_evidence::view(context, ahead.state, assessment, index, seen),
                    why: why(context, name, ahead, assessment),
                    pair: pair_link(context, state, ahead.state),
                })
            })
            .collect(),
        is_untranslated: learned.ahead.iter().any(|ahead| {
            context
                .current_assessment(ahead.state)
                .is_some_and(|assessment| {
                    score_evidence::is_untranslated(context, assessment, index)
                })
        }),
        practices: practice_rows::rows(context, &learned.practices),
        resources: resource_rows::rows(context, &learned.resources),
    }
}

/// Why a state is named (its rating rose, it is similar), or why it does not come first.
pub(crate) fn why(
    context: &PageContext<'_>,
    name: &str,
    ahead: &Ahead,
    assessment: &Assessment,
) -> Vec<String> {
    let mut why = Vec::new();
    if let Some(rise) = ahead.rise {
        let since = rise.since.0.to_string();
        why.push(say!(
            context,
            "learn-why-rose",
            from = context.level_name(rise.from),
            to = context.level_name(ahead.rating),
            since
        ));
    }
    if let Some(distance) = ahead.distance {
        let value = context.words.number_tenths(distance.tenths());
        why.push(say!(
            context,
            "learn-why-alike",
            state = name,
            value,
            shared = distance.shared()
        ));
    } else if ahead.same_sector {
        why.push(say!(
            context,
            "learn-why-unknown",
            state = name,
            least = SHARED_AT_LEAST
        ));
    }
    if !ahead.same_sector {
        let sector = &context.site.rubric.sectors[assessment.sector].name;
        why.push(say!(
            context,
            "learn-why-sector",
            sector = context.text(sector)
        ));
    }
    why
}

fn pair_link(context: &PageContext<'_>, state: StateIndex, other: StateIndex) -> Option<Link> {
    let href = link::pair(context, state, other)?;
    let name = |index: StateIndex| context.state_name(index);
    Some(Link::new(
        say!(
            context,
            "learn-pair",
            state = name(state),
            other = name(other)
        ),
        href,
    ))
}
