//! Typed indexes, and vectors that accept only their own index type. Implemented here because the
//! vectors that other modules need are plain ones with few operations.

use std::marker::PhantomData;
use std::ops::{Deref, DerefMut, Index, IndexMut};

/// A key of an [`IndexVec<I, _>`]: an `I`, or a position.
pub trait PositionOf<I>: Copy {
    /// The position in the list.
    fn position(self) -> usize;
}

impl<I> PositionOf<I> for usize {
    fn position(self) -> usize {
        self
    }
}

impl<I, P: PositionOf<I>> PositionOf<I> for &P {
    fn position(self) -> usize {
        (*self).position()
    }
}

/// A vector with an index type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexVec<I, T>(Vec<T>, PhantomData<I>);

impl<I: From<usize>, T> IndexVec<I, T> {
    /// The item at an index, if there is one.
    pub fn get(&self, index: impl PositionOf<I>) -> Option<&T> {
        self.0.get(index.position())
    }

    /// The index of every item, in order.
    pub fn indices(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.0.len()).map(I::from)
    }

    /// Every item with its index.
    pub fn iter_enumerated(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.indices().zip(&self.0)
    }

    /// The items at some indexes, in their order.
    pub fn named<'v>(&'v self, indices: &'v [I]) -> impl Iterator<Item = &'v T>
    where
        I: PositionOf<I>,
    {
        indices.iter().filter_map(|index| self.get(index))
    }

    /// The index of the first item that satisfies a predicate.
    pub fn find(&self, fits: impl FnMut(&T) -> bool) -> Option<I> {
        self.0.iter().position(fits).map(I::from)
    }
}

impl<I, T> Default for IndexVec<I, T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<I, T> From<Vec<T>> for IndexVec<I, T> {
    fn from(items: Vec<T>) -> Self {
        Self(items, PhantomData)
    }
}

impl<I, T> FromIterator<T> for IndexVec<I, T> {
    fn from_iter<S: IntoIterator<Item = T>>(items: S) -> Self {
        Vec::from_iter(items).into()
    }
}

impl<I, T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for IndexVec<I, T> {
    fn eq(&self, other: &[U; N]) -> bool {
        self.0 == *other
    }
}

impl<'v, I, T> IntoIterator for &'v IndexVec<I, T> {
    type Item = &'v T;
    type IntoIter = std::slice::Iter<'v, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<I, T> Deref for IndexVec<I, T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<I, T> DerefMut for IndexVec<I, T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}

impl<I, T, P: PositionOf<I>> Index<P> for IndexVec<I, T> {
    type Output = T;

    fn index(&self, index: P) -> &T {
        &self.0[index.position()]
    }
}

impl<I, T, P: PositionOf<I>> IndexMut<P> for IndexVec<I, T> {
    fn index_mut(&mut self, index: P) -> &mut T {
        &mut self.0[index.position()]
    }
}

/// Declares the indexes of lists.
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident($number:ty))+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub $number);

            impl $name {
                /// The index of a position in the list.
                pub fn new(position: usize) -> Self {
                    Self(<$number>::try_from(position).unwrap_or(<$number>::MAX))
                }

                /// The position in the list.
                pub fn position(self) -> usize {
                    self.0 as usize
                }
            }

            impl From<usize> for $name {
                fn from(position: usize) -> Self {
                    Self::new(position)
                }
            }

            impl PositionOf<$name> for $name {
                fn position(self) -> usize {
                    self.0 as usize
                }
            }
        )+
    };
}

index! {
    /// A place in [`Rubric::elements`](super::Rubric::elements).
    ElementIndex(u32)
    /// A place in [`Rubric::sub_elements`](super::Rubric::sub_elements).
    SubElementIndex(u32)
    /// A place in [`SubElement::criteria`](super::SubElement::criteria).
    CriterionIndex(u32)
    /// A position on the scale ([`Rubric::levels`](super::Rubric::levels)): 0 is the lowest level.
    /// Not the displayed number, which is [`Level::value`](super::Level::value).
    Rating(u8)
    /// A place in [`Site::levers`](super::Site::levers).
    LeverIndex(u32)
    /// A place in [`Site::audiences`](super::Site::audiences).
    AudienceIndex(u32)
    /// A place in [`Rubric::sectors`](super::Rubric::sectors).
    SectorIndex(u32)
    /// A place in [`Rubric::bases`](super::Rubric::bases).
    BasisIndex(u32)
    /// A place in [`Site::states`](super::Site::states).
    StateIndex(u32)
    /// A place in [`Site::practices`](super::Site::practices).
    PracticeIndex(u32)
    /// A place in [`Site::resources`](super::Site::resources).
    ResourceIndex(u32)
    /// A place in [`Settings::resource_types`](super::Settings::resource_types).
    ResourceTypeIndex(u32)
    /// A place in [`ActionPlan::steps`](super::ActionPlan::steps).
    StepIndex(u32)
    /// A place in [`ActionPlan::categories`](super::ActionPlan::categories).
    ResourceCategoryIndex(u32)
    /// A place in [`Site::glossary`](super::Site::glossary).
    TermIndex(u32)
}
