//! Two published sites, compared.

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use super::{Published, RenderError};
use crate::diff::{self, Changes, PageState};
use crate::pages::{self, FileKind};

impl Published {
    /// What changed in meaning since another site; `None` if one of them has errors.
    pub fn changes_since(&self, base: &Self) -> Option<Changes> {
        let (base, head) = (base.publication.as_ref()?, self.publication.as_ref()?);
        Some(diff::changes(&base.site, &head.site))
    }

    /// Every page, to be compared with those of another site. Other files repeat what pages show.
    ///
    /// # Errors
    ///
    /// A page cannot be rendered.
    pub fn page_states(&self) -> Result<Vec<PageState>, RenderError> {
        let publication = self.publication.as_ref().ok_or(RenderError::NoSuchFile)?;
        let files: Vec<_> = (publication.paths().iter().zip(publication.kinds())).collect();
        let page = |(path, kind): (&String, &FileKind)| {
            let &FileKind::Page { page, language } = kind else {
                return None;
            };
            let body = publication.render(path, *kind);
            Some(body.map(|body| PageState {
                address: path.strip_suffix("index.html").unwrap_or(path).to_owned(),
                hash: xxh3_64(&body.into_bytes()),
                finding: pages::finding(&publication.context(language), page),
            }))
        };
        files.into_par_iter().filter_map(page).collect()
    }
}
