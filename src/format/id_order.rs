//! The order of tables and texts that are named by ids: that of the rubric and of the action plan.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::model::natural_order;
use crate::parse::documents::{Document, Documents, RawText};

/// The places of ids, by the key that they stand under; nothing for the top of a file.
#[derive(Clone, Debug, Default)]
pub struct IdOrder(BTreeMap<&'static str, BTreeMap<String, usize>>);

impl IdOrder {
    /// The order of a project: each element with its sub-elements, the categories of resources, the
    /// steps.
    pub fn of(documents: &Documents) -> Self {
        let mut elements: Vec<_> = originals(&documents.elements).collect();
        elements.sort_by(|one, other| {
            let id = |id: &Option<RawText>| id.as_ref().map(|id| id.value.to_string());
            let (one, other) = (id(&one.id), id(&other.id));
            natural_order(&one.unwrap_or_default(), &other.unwrap_or_default())
        });
        let parts = elements.iter().flat_map(|element| {
            let parts = element.sub_elements.iter().map(|part| &part.id);
            std::iter::once(&element.id).chain(parts)
        });
        let plans = || originals(&documents.action_plan);
        let categories = plans().flat_map(|plan| &plan.resource_categories);
        let steps = plans().flat_map(|plan| &plan.steps);
        let mut order = Self::default();
        order.add("", parts);
        order.add("resources", categories.map(|category| &category.id));
        order.add("left_out", steps.map(|step| &step.id));
        order
    }

    fn add<'d>(&mut self, above: &'static str, ids: impl Iterator<Item = &'d Option<RawText>>) {
        let places = self.0.entry(above).or_default();
        for (place, id) in ids.flatten().enumerate() {
            places.entry(id.value.to_string()).or_insert(place);
        }
    }

    /// The order of two keys under the key `above`: ids that are not known come last, in natural
    /// order.
    pub(super) fn compare(&self, above: &str, one: &str, other: &str) -> Ordering {
        let places = self.0.get(above);
        let place = |id: &str| {
            let place = places.and_then(|places| places.get(id));
            place.copied().unwrap_or(usize::MAX)
        };
        (place(one).cmp(&place(other))).then_with(|| natural_order(one, other))
    }
}

/// The documents that are no translations.
fn originals<T>(documents: &[Document<T>]) -> impl Iterator<Item = &T> {
    let originals = documents
        .iter()
        .filter(|document| document.language.is_none());
    originals.map(|document| &document.body)
}

#[cfg(test)]
impl IdOrder {
    /// The order of lists of ids.
    pub(super) fn of_lists<const N: usize>(lists: [(&'static str, &[&str]); N]) -> Self {
        let places = lists.map(|(above, ids)| {
            let ids = ids.iter().enumerate();
            (above, ids.map(|(at, id)| ((*id).to_owned(), at)).collect())
        });
        Self(places.into())
    }
}
