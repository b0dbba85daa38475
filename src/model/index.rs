//! Indexes into the lists of a site.

/// Declares an index into one of the lists of [`Site`](super::Site).
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub u32);

            impl $name {
                /// The index of a position in the list.
                pub fn new(position: usize) -> Self {
                    Self(u32::try_from(position).unwrap_or(u32::MAX))
                }

                /// The position in the list.
                pub fn position(self) -> usize {
                    self.0 as usize
                }
            }
        )+
    };
}

index! {
    /// A place in [`Rubric::elements`](super::Rubric::elements).
    ElementIndex
    /// A place in [`Rubric::sub_elements`](super::Rubric::sub_elements).
    SubElementIndex
    /// A place in [`SubElement::criteria`](super::SubElement::criteria).
    CriterionIndex
    /// A place in [`Site::levers`](super::Site::levers).
    LeverIndex
    /// A place in [`Site::audiences`](super::Site::audiences).
    AudienceIndex
    /// A place in [`Rubric::sectors`](super::Rubric::sectors).
    SectorIndex
    /// A place in [`Rubric::bases`](super::Rubric::bases).
    BasisIndex
    /// A place in [`Site::states`](super::Site::states).
    StateIndex
    /// A place in [`Site::practices`](super::Site::practices).
    PracticeIndex
    /// A place in [`Site::resources`](super::Site::resources).
    ResourceIndex
    /// A place in [`Settings::resource_types`](super::Settings::resource_types).
    ResourceTypeIndex
    /// A place in [`ActionPlan::steps`](super::ActionPlan::steps).
    StepIndex
    /// A place in [`Site::glossary`](super::Site::glossary).
    TermIndex
}
