//! HTML fragments that many pages of one language share.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError, RwLock};

use jiff::civil::Date;

use crate::model::{
    Assessment, CriterionIndex, EmptyKind, IndexVec, Rating, ScoreValue, Site, StateIndex,
    SubElementIndex,
};
use crate::prose::{RenderedOnce, SeenTerms};
use crate::serialized_view::SerializedView;

use super::language::LanguageContext;

/// The number of assessment fragments kept in the cache.
const RECENT: usize = 16;

/// HTML fragments that many pages of one language share. Some are made before the first page
/// ([`crate::pages::prepare`]), the others on first use. They contain texts of states, so a cache
/// must not outlive its site.
#[derive(Debug)]
pub struct FragmentCache {
    eager: EagerFragments,
    accessed: RwLock<BTreeMap<Date, SerializedView>>,
    recent: [Mutex<Option<(RecentKey, SerializedView)>>; RECENT],
    /// The evidence of every current score if pairs of states have pages, which show it many times;
    /// else empty.
    evidence: Vec<OnceLock<Option<TextOnce>>>,
}

/// The fragments made before the first page.
#[derive(Debug)]
pub(crate) struct EagerFragments {
    /// The cell of each rating.
    pub(crate) levels: IndexVec<Rating, SerializedView>,
    /// The cell of each kind of empty, in the order of [`EmptyKind::ALL`].
    pub(crate) empty: [SerializedView; EmptyKind::ALL.len()],
    /// The link to each sub-element.
    pub(crate) sub_elements: IndexVec<SubElementIndex, SerializedView>,
    /// The criteria of each sub-element; `None` for one that cannot be cached (see
    /// [`PageContext::once`](super::PageContext::once)).
    pub(crate) criteria: IndexVec<SubElementIndex, IndexVec<CriterionIndex, Option<TextOnce>>>,
    /// The links in the footer.
    pub(crate) footer: SerializedView,
    /// The links in the footer of the home page.
    pub(crate) footer_of_home: SerializedView,
}

/// A state, and the position of an assessment in
/// [`State::assessments`](crate::model::State::assessments).
type RecentKey = (StateIndex, usize);

/// A text, and whether it is in a language other than the page's.
pub(crate) type TextOnce = (RenderedOnce, bool);

impl FragmentCache {
    /// A cache for the pages of a site in one language.
    pub(crate) fn new(site: &Site, eager: EagerFragments) -> Self {
        let states = site.states.len();
        let slots = if site.settings.has_pair_pages(states) {
            states * site.rubric.sub_elements.len()
        } else {
            0
        };
        Self {
            eager,
            accessed: RwLock::default(),
            recent: Default::default(),
            evidence: (0..slots).map(|_| OnceLock::new()).collect(),
        }
    }

    /// The cell of a score.
    pub(crate) fn value(&self, value: ScoreValue) -> SerializedView {
        match value {
            ScoreValue::Rated(rating) => self.eager.levels[rating].clone(),
            ScoreValue::Empty(kind) => {
                let at = EmptyKind::ALL.iter().position(|&of| of == kind);
                self.eager.empty[at.unwrap_or_default()].clone()
            }
        }
    }

    /// The link to a sub-element.
    pub(crate) fn sub_element(&self, index: SubElementIndex) -> SerializedView {
        self.eager.sub_elements[index].clone()
    }

    /// The links in the footer of the home page.
    pub(crate) fn footer_of_home(&self) -> SerializedView {
        self.eager.footer_of_home.clone()
    }

    /// The links in the footer.
    pub(crate) fn footer(&self) -> SerializedView {
        self.eager.footer.clone()
    }

    /// A criterion, with links for terms that occur first here on the page.
    pub(crate) fn criterion<'p>(
        &'p self,
        context: &LanguageContext<'_>,
        of: SubElementIndex,
        index: CriterionIndex,
        seen: &mut SeenTerms,
    ) -> Cow<'p, str> {
        match &self.eager.criteria[of][index] {
            Some(text) => on_page(context, text, "span", seen),
            None => {
                let criterion = &context.site.rubric.sub_element(of).criteria[index];
                Cow::Owned(context.inline_html(&criterion.text, seen))
            }
        }
    }

    /// The evidence of a state's current score, with links for terms that occur first here on the
    /// page; `None` if it is not cached, or has anchors that must be unique on each page.
    pub(crate) fn evidence<'p, 'a>(
        &'p self,
        context: &LanguageContext<'a>,
        (state, index): (StateIndex, SubElementIndex),
        assessment: &'a Assessment,
        seen: &mut SeenTerms,
    ) -> Option<Cow<'p, str>> {
        let parts = context.site.rubric.sub_elements.len();
        let slot = (self.evidence).get(state.position() * parts + index.position())?;
        let text = slot.get_or_init(|| {
            context.block_once(&assessment.path, &assessment.score(index).evidence)
        });
        Some(on_page(context, text.as_ref()?, "div", seen))
    }

    /// A sentence with the date on which a source was accessed.
    pub(crate) fn accessed(&self, date: Date, say: impl FnOnce() -> String) -> SerializedView {
        let known = self.accessed.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(said) = known.get(&date) {
            return said.clone();
        }
        drop(known);
        let said = SerializedView::new(&say());
        let mut known = self
            .accessed
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        known.insert(date, said.clone());
        said
    }

    /// The part of a state's profile that shows its current assessment. It is cached because two
    /// pages show it, the state's and the edition's, which are rendered one after the other.
    pub(crate) fn assessment(
        &self,
        state: StateIndex,
        at: usize,
        make: impl FnOnce() -> SerializedView,
    ) -> SerializedView {
        let slot = &self.recent[state.position() % RECENT];
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

/// A text for one page, with a `lang` attribute if it is not in the page's language.
fn on_page<'p>(
    context: &LanguageContext<'_>,
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
