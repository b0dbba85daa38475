//! Documents → Site. Parse, don't validate: the only constructor of model types.

use jiff::civil::Date;

use crate::diagnostic::Diagnostics;
use crate::model::Site;
use crate::parse::documents::Documents;
use crate::source::Sources;

/// What checking needs to know besides the files.
#[derive(Clone, Debug)]
pub struct Options {
    /// Dates after this day are in the future.
    pub today: Date,
    /// The date of the site, if the run was told one (`SOURCE_DATE_EPOCH`).
    pub site_date: Option<Date>,
    /// Overrides `base_url` of `site.toml`.
    pub base_url: Option<String>,
}

/// Resolves every id, date and reference; `None` if anything is an error.
pub fn check(
    _documents: Documents,
    _sources: &Sources,
    _options: &Options,
    _diagnostics: &mut Diagnostics,
) -> Option<Site> {
    None
}
