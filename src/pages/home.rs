//! The front page.

use serde::Serialize;

use crate::pages::address::all_pages::has_plan;
use crate::pages::address::limits::STATES_PER_PAGE;
use crate::pages::address::page::{AssessmentPage, HOME, Page};
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::change_rows::{self, ChangeRow};
use crate::pages::parts::find_state::{self, FindState};
use crate::pages::parts::heat_map::{self, HeatMap};
use crate::pages::parts::tile_map::{self, TileMap};
use crate::pages::parts::trust;
use crate::prose::SeenTerms;
use crate::text::say;

/// The view of the front page.
#[derive(Debug, Serialize)]
pub struct HomeView<'a> {
    page: Layout<'a>,
    title: String,
    lead_html: String,
    /// What the numbers are; see [`trust`].
    trust: String,
    /// The way to the needs assessment, if the site offers one.
    assess: Option<Link>,
    /// The way to the action plan, if the site offers one.
    plan: Option<Link>,
    find_state: Option<FindState>,
    map: Option<TileMap<'a>>,
    compare_href: String,
    national_href: String,
    trends_href: String,
    heat_map: Option<HeatMap<'a>>,
    heat_map_finding: String,
    /// The first states, up to the number listed on one page.
    states: Vec<Link>,
    /// A link to all states if there are more than are shown.
    more_states: Option<Link>,
    audiences: Vec<Way>,
    recent: Vec<ChangeRow>,
    changes_href: String,
}

#[derive(Debug, Serialize)]
struct Way {
    link: Link,
    summary: String,
}

/// The view of the front page.
pub(super) fn view<'a>(context: &PageContext<'a>) -> HomeView<'a> {
    let site = context.site;
    let mut seen = SeenTerms::default();
    let home = site.page(HOME);
    let title = home.map_or_else(
        || context.text(&site.settings.title).to_owned(),
        |page| context.text(&page.title).to_owned(),
    );
    let description = home.and_then(|page| page.description.as_ref()).map_or_else(
        || context.text(&site.settings.description),
        |text| context.text(text),
    );
    let is_untranslated = context.is_translated_language()
        && home.is_some_and(|page| page.body.shown(context.language).is_original);
    let shown = site.states.len().min(STATES_PER_PAGE);
    let more = site.states.len() - shown;
    let assessed = (context.analysis.states.iter())
        .filter(|table| table.current.is_some())
        .count();
    let frame = PageFrame {
        path: home.map(|page| page.path.as_str()),
        ..PageFrame::new(Page::Home, &title, description).untranslated(is_untranslated)
    };
    HomeView {
        page: Layout::new(context, frame),
        title,
        lead_html: home
            .map(|page| context.block_html(&page.body, &mut seen))
            .unwrap_or_default(),
        assess: site.needs_assessment.as_ref().map(|_| {
            context.link(
                context.word("home-assess"),
                Page::Assessment(AssessmentPage::Start),
            )
        }),
        plan: has_plan(site).then(|| context.link(context.word("plan-home"), Page::Plan)),
        trust: trust::paragraph(context),
        find_state: find_state::view(context),
        map: tile_map::view(context),
        compare_href: context.href(Page::Compare),
        national_href: context.href(Page::National),
        trends_href: context.href(Page::Trends),
        heat_map: (shown > 0).then(|| heat_map::of_states(context, 0..shown)),
        heat_map_finding: say!(context, "home-heat-map-finding", states = assessed),
        states: (site.states.indices().take(shown))
            .map(|index| link::state(context, index))
            .collect(),
        more_states: (more > 0).then(|| {
            context.link(
                say!(context, "home-more-states", states = more),
                Page::States(2),
            )
        }),
        audiences: (site.audiences.iter_enumerated())
            .map(|(index, audience)| Way {
                link: context.link(context.text(&audience.name), Page::Audience(index)),
                summary: context.text_html(&audience.summary),
            })
            .collect(),
        recent: change_rows::newest(context, 5),
        changes_href: context.href(Page::Changes),
    }
}
