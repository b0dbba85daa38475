//! How to cite the data.

use crate::model::{License, Site};

/// One line that names publisher, title, year, address and license, from what `site.toml` says:
/// `Publisher. Title. 2026. https://host/. License: CC BY 4.0 (https://…).`
pub fn citation(site: &Site) -> String {
    let settings = &site.settings;
    format!(
        "{}. {}. {}. {}. License: {}.",
        settings.publisher.original.trim_end_matches('.'),
        settings.title.original.trim_end_matches('.'),
        site.date.year(),
        settings.base_url,
        license(&settings.license)
    )
}

/// The name of a license and its address.
pub(super) fn license(license: &License) -> String {
    match &license.url {
        Some(url) => format!("{} ({url})", license.name),
        None => license.name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::test_support::site;

    #[test]
    fn a_line_to_cite() {
        let mut site = site(4, &[1], Vec::new());
        assert_eq!(
            citation(&site),
            "The editors. Test site. 2025. https://example.org/. License: CC BY 4.0 \
             (https://creativecommons.org/licenses/by/4.0/)."
        );
        site.settings.license.url = None;
        site.settings.publisher.original = "Data Inc.".to_owned();
        assert_eq!(
            citation(&site),
            "Data Inc. Test site. 2025. https://example.org/. License: CC BY 4.0."
        );
    }
}
