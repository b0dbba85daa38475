//! What many pages of one language show alike, made once.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError, RwLock};

use jiff::civil::Date;

use crate::model::{
    Assessment, CriterionIndex, EmptyKind, Rating, Site, Standing, StateIndex, SubElementIndex,
};
use crate::prepared::Prepared;
use crate::prose::{RenderedOnce, SeenTerms};

use super::cell;
use super::context::PageContext;
use super::layout;
use super::link;

/// How many assessments are kept for the page that shows them next.
const RECENT: usize = 16;

/// What many pages of one language show alike.
#[derive(Debug, Default)]
pub struct LanguageParts {
    levels: Vec<Prepared>,
    empty: Vec<Prepared>,
    sub_elements: Vec<Prepared>,
    criteria: Vec<Vec<Option<TextOnce>>>,
    pub(super) footer: Option<Prepared>,
    accessed: RwLock<BTreeMap<Date, Prepared>>,
    recent: [Mutex<Option<(RecentKey, Prepared)>>; RECENT],
    /// The evidence of every current score, where pairs of states have pages and so show it again and
    /// again; else none.
    evidence: Vec<OnceLock<Option<TextOnce>>>,
}

type RecentKey = (StateIndex, usize);

/// A text, and whether it is in another language than the page.
type TextOnce = (RenderedOnce, bool);

impl LanguageParts {
    /// Makes what pages in the language of the context show alike.
    pub fn new(context: &PageContext<'_>) -> Self {
        let rubric = &context.site.rubric;
        let levels = (0..rubric.levels.len()).map(|at| Rating(at as u8));
        let sub_elements = rubric.sub_elements.iter();
        Self {
            levels: levels
                .map(|rating| Prepared::new(&cell::view_of_rating(context, rating)))
                .collect(),
            empty: EmptyKind::ALL
                .map(|kind| Prepared::new(&cell::view_of_empty(context, kind)))
                .into(),
            sub_elements: (0..rubric.sub_elements.len())
                .map(|at| Prepared::new(&link::sub_element(context, SubElementIndex::new(at))))
                .collect(),
            criteria: sub_elements
                .map(|sub_element| {
                    let criteria = sub_element.criteria.iter();
                    criteria
                        .map(|criterion| context.once(&criterion.text))
                        .collect()
                })
                .collect(),
            footer: Some(Prepared::new(&layout::footer(context))),
            accessed: RwLock::default(),
            recent: Default::default(),
            evidence: evidence_slots(context.site),
        }
    }

    /// The cell of a score.
    pub(super) fn standing(&self, standing: Standing) -> Option<&Prepared> {
        match standing {
            Standing::Rated(rating) => self.levels.get(rating.position()),
            Standing::Empty(kind) => {
                let at = EmptyKind::ALL.iter().position(|&of| of == kind)?;
                self.empty.get(at)
            }
        }
    }

    /// The link to a sub-element.
    pub(super) fn sub_element(&self, index: SubElementIndex) -> Option<&Prepared> {
        self.sub_elements.get(index.position())
    }

    /// A criterion, with the terms linked that are new on the page; `None` where it is more than a
    /// paragraph.
    pub(super) fn criterion<'p>(
        &'p self,
        context: &PageContext<'_>,
        of: SubElementIndex,
        index: CriterionIndex,
        seen: &mut SeenTerms,
    ) -> Option<Cow<'p, str>> {
        let criteria = self.criteria.get(of.position())?;
        let text = criteria.get(index.position())?.as_ref()?;
        Some(on_page(context, text, "span", seen))
    }

    /// The evidence of a state's current score, with the terms linked that are new on the page; `None`
    /// where it is not kept, or has names of its own on each page.
    pub(super) fn evidence<'p, 'a>(
        &'p self,
        context: &PageContext<'a>,
        of: (StateIndex, SubElementIndex),
        assessment: &'a Assessment,
        seen: &mut SeenTerms,
    ) -> Option<Cow<'p, str>> {
        let (state, index) = of;
        let parts = context.site.rubric.sub_elements.len();
        let slot = (self.evidence).get(state.position() * parts + index.position())?;
        let text = slot.get_or_init(|| {
            context.block_once(&assessment.path, &assessment.score(index).evidence)
        });
        Some(on_page(context, text.as_ref()?, "div", seen))
    }

    /// When a source was read, in a sentence.
    pub(super) fn accessed(&self, date: Date, say: impl FnOnce() -> String) -> Prepared {
        let known = self.accessed.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(said) = known.get(&date) {
            return said.clone();
        }
        drop(known);
        let said = Prepared::new(&say());
        let mut known = self
            .accessed
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        known.insert(date, said.clone());
        said
    }

    /// The part of a state's profile that rests on its current assessment. Two pages show it, the
    /// state's own and the edition's, and they are made one after the other.
    pub(super) fn assessment(
        &self,
        state: StateIndex,
        at: usize,
        make: impl FnOnce() -> Prepared,
    ) -> Prepared {
        let Some(slot) = self.recent.get(state.position() % RECENT) else {
            return make();
        };
        let kept = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
        match kept {
            Some((key, part)) if key == (state, at) => part,
            _ => {
                let part = make();
                let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
                *slot = Some(((state, at), part.clone()));
                part
            }
        }
    }
}

/// A text as it stands on a page, marked with its language where that is not the page's.
fn on_page<'p>(
    context: &PageContext<'_>,
    (text, is_foreign): &'p TextOnce,
    tag: &str,
    seen: &mut SeenTerms,
) -> Cow<'p, str> {
    let html = text.html(seen);
    if *is_foreign {
        Cow::Owned(context.mark(html.into_owned(), tag, true))
    } else {
        html
    }
}

fn evidence_slots(site: &Site) -> Vec<OnceLock<Option<TextOnce>>> {
    let states = site.states.len();
    let slots = if site.settings.has_pair_pages(states) {
        states * site.rubric.sub_elements.len()
    } else {
        0
    };
    (0..slots).map(|_| OnceLock::new()).collect()
}
