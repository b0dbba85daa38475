//! The names of facets in query strings, such as `?lever=policy`.

pub(crate) const TYPE: &str = "type";
pub(crate) const PART: &str = "part";
pub(crate) const LEVER: &str = "lever";
pub(crate) const SECTOR: &str = "sector";
pub(crate) const STATE: &str = "state";
pub(crate) const AUDIENCE: &str = "audience";
pub(crate) const STEP: &str = "step";
pub(crate) const KIND: &str = "kind";
pub(crate) const OUTCOME: &str = "outcome";
