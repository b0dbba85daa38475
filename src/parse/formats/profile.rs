//! `states/*/profile.md`

use super::shared::RawNamedLink;
use crate::parse::record::record;

record! {
    /// Who a state is: its data system, its agencies, and what there is to say about it.
    document RawProfile {
        /// The name of the state or system.
        name: Required Label,
        /// Its USPS code, if it has one; without, it is not on the map.
        code: Optional Fact(StateCode),
        /// The state's longitudinal data system.
        data_system: Optional FactTable<RawNamedLink>,
        /// The agencies that work on it.
        agencies: Optional FactTables<RawAgency>,
        /// The day on which the profile was last brought up to date.
        updated: Optional Date,
        /// Names that the folder had before: their addresses lead to the state's pages.
        moved_from: Optional Facts(Words),
        /// Whether the state is left out of the site; false when left out.
        draft: Optional Boolean,
        /// The story of the state.
        body: Optional Body,
    }
}

record! {
    /// An agency of a state.
    table RawAgency {
        /// What it is called.
        name: Required Label,
        /// The address of its page.
        url: Optional Fact(Url),
        /// The sector that it works in.
        sector: Optional Fact(Sector),
    }
}
