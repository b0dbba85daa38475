//! Citations of the data.

use crate::model::{AsOf, Assessment, Edition, License, Site};

/// A citation in one line with publisher, title, year, address and license, from `site.toml`:
/// `Publisher. Title. 2026. https://host/. License: CC BY 4.0 (https://…).`
pub fn citation(site: &Site) -> String {
    of_year(site, &site.date.year().to_string())
}

/// The citation of the data of one edition. Its year does not depend on the date of the site. What
/// only looks back to that year is cited with the year in which it was written.
pub fn edition_citation(site: &Site, edition: Edition) -> String {
    let all = || {
        let all = site.states.iter().flat_map(|state| &state.assessments);
        all.filter(|assessment| assessment.edition == edition)
    };
    let written = all().map(|assessment| assessment.assessed_on.year()).max();
    match written {
        Some(written) if all().all(Assessment::is_look_back) => {
            let mut times = all().map(Assessment::speaks_of);
            let first = times.next();
            let time = first.filter(|first| times.all(|time| time == *first));
            let time = time.unwrap_or(AsOf::Year(edition.0));
            of_year(site, &format!("{written}, looking back to {time}"))
        }
        _ => of_year(site, &edition.0.to_string()),
    }
}

fn of_year(site: &Site, year: &str) -> String {
    let settings = &site.settings;
    format!(
        "{}. {}. {year}. {}. License: {}.",
        settings.publisher.original.trim_end_matches('.'),
        settings.title.original.trim_end_matches('.'),
        settings.base_url,
        license(&settings.license)
    )
}

/// The name of a license and its address.
pub fn license(license: &License) -> String {
    match &license.url {
        Some(url) => format!("{} ({url})", license.name),
        None => license.name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, site, state};

    #[test]
    fn a_line_to_cite() {
        let mut site = site(4, &[1], Vec::new());
        assert_eq!(
            citation(&site),
            "The editors. Test site. 2025. https://example.org/. License: CC BY 4.0 \
             (https://creativecommons.org/licenses/by/4.0/)."
        );
        assert_eq!(
            edition_citation(&site, Edition(2021)),
            citation(&site).replace("2025", "2021")
        );
        let mut old = assessment(&site.rubric, 2013, "2");
        old.assessed_on = jiff::civil::date(2025, 6, 1);
        site.states.push(state("a", vec![old]).into());
        assert_eq!(
            edition_citation(&site, Edition(2013)),
            citation(&site).replace("2025", "2025, looking back to 2013")
        );
        std::sync::Arc::make_mut(&mut site.states[0]).assessments[0].as_of =
            Some(AsOf::Day(jiff::civil::date(2013, 5, 1)));
        assert_eq!(
            edition_citation(&site, Edition(2013)),
            citation(&site).replace("2025", "2025, looking back to 2013-05-01")
        );
        site.settings.license.url = None;
        site.settings.publisher.original = "Data Inc.".to_owned();
        assert_eq!(
            citation(&site),
            "Data Inc. Test site. 2025. https://example.org/. License: CC BY 4.0."
        );
    }
}
