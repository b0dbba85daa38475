//! What many pages of one language show alike, made once.

use std::sync::{Mutex, PoisonError};

use crate::model::{
    Criterion, CriterionIndex, EmptyKind, Rating, Standing, StateIndex, SubElementIndex, TermIndex,
};
use crate::prepared::Prepared;
use crate::prose::SeenTerms;

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
    criteria: Vec<Vec<FixedText>>,
    pub(super) footer: Option<Prepared>,
    recent: [Mutex<Option<(RecentKey, Prepared)>>; RECENT],
}

type RecentKey = (StateIndex, usize);

/// A text, as it stands on a page whose earlier texts have linked every term in it.
#[derive(Debug)]
struct FixedText {
    html: String,
    /// The terms that it links where nothing before it has.
    terms: Vec<TermIndex>,
}

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
                        .map(|criterion| fixed(context, criterion))
                        .collect()
                })
                .collect(),
            footer: Some(Prepared::new(&layout::footer(context))),
            recent: Default::default(),
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

    /// A criterion, unless the page has yet to link one of the terms in it.
    pub(super) fn criterion(
        &self,
        of: SubElementIndex,
        index: CriterionIndex,
        seen: &SeenTerms,
    ) -> Option<&str> {
        let criteria = self.criteria.get(of.position())?;
        let text = criteria.get(index.position())?;
        let is_seen = text.terms.iter().all(|&term| seen.contains(term));
        is_seen.then_some(text.html.as_str())
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

fn fixed(context: &PageContext<'_>, criterion: &Criterion) -> FixedText {
    let mut seen = SeenTerms::default();
    context.inline_html(&criterion.text, &mut seen);
    FixedText {
        terms: seen.terms().collect(),
        html: context.inline_html(&criterion.text, &mut seen),
    }
}
