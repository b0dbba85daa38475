//! `site.toml`: the settings of the site.

use std::collections::BTreeSet;

use url::Url;

use crate::check::facts::citations;
use crate::check::facts::slug_id::slug_id;
use crate::check::facts::stand_in;
use crate::check::facts::urls;
use crate::check::known::message::shortened;
use crate::check::known::originals::Original;
use crate::check::known::{ids, slugs};
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{BadAddress, web_address};
use crate::model::{License, ResourceType, Settings};
use crate::parse::documents::{Field, RawNamedLink, RawSite, Text};
use crate::source::{DEFAULT_THEME, Span, Spanned};

/// The default number of years after which a score is marked as old.
const STALE_AFTER_YEARS: u16 = 3;

/// The default number of states up to which every pair has a page: enough for all states and
/// territories.
const COMPARE_PAIRS_UP_TO: u16 = 60;

/// Lowers the settings. `needs_headings`: whether the site has practices, whose headings are
/// required.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    original: Original<RawSite>,
    needs_headings: bool,
) -> Settings {
    let (raw, mut others) = (original.body, original.translations);
    let top = others.place();
    if needs_headings && raw.practice_headings.is_empty() {
        lowering.lacking("practice_headings", top);
    }
    report_duplicate_headings(lowering, &raw.practice_headings);
    let base_url = base_url(lowering, raw.base_url, top);
    for (key, field) in [("contact", &raw.contact), ("repository", &raw.repository)] {
        if let Some(written) = field {
            stand_in::report(lowering, &base_url, (key, &written.value, written.span));
        }
    }
    let title = others.text(lowering, "title", raw.title, |raw| &mut raw.title);
    let publisher = others.optional_text(lowering, "publisher", raw.publisher, |raw| {
        &mut raw.publisher
    });
    let practice_headings = others.matching_texts(
        lowering,
        "practice_headings",
        raw.practice_headings,
        |raw| &mut raw.practice_headings,
    );
    let mut nested = others.nested(
        "resource type",
        |raw| &mut raw.resource_types,
        |raw| raw.id.clone(),
    );
    let mut resource_types = Vec::with_capacity(raw.resource_types.len());
    for raw in raw.resource_types {
        let id = slug_id(lowering, "resource type", raw.id, raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        let has_place = !raw.sub_elements.is_empty() || !raw.audiences.is_empty();
        match (raw.question.is_some(), has_place) {
            (true, false) => lowering.lacking("sub_elements", raw.span),
            (false, true) => lowering.lacking("question", raw.span),
            _ => {}
        }
        let names = lowering.names;
        resource_types.push(ResourceType {
            id,
            name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
            question: others
                .optional_text(lowering, "question", raw.question, |raw| &mut raw.question),
            sub_elements: names.sub_elements.resolve_all(&raw.sub_elements, lowering),
            audiences: names.audiences.resolve_all(&raw.audiences, lowering),
        });
    }
    nested.finish(lowering);
    Settings {
        description: others.text(lowering, "description", raw.description, |raw| {
            &mut raw.description
        }),
        base_url,
        languages: lowering.inputs.languages.clone(),
        theme: theme(lowering, raw.theme),
        repository: raw
            .repository
            .and_then(|written| repository(lowering, written)),
        branch: raw
            .branch
            .map_or_else(|| "main".to_owned(), |branch| branch.value.to_string()),
        contact: raw.contact.and_then(|written| contact(lowering, written)),
        publisher: publisher.unwrap_or_else(|| title.clone()),
        title,
        stale_after_years: stale_after_years(lowering, raw.stale_after_years),
        compare_pairs_up_to: compare_pairs_up_to(lowering, raw.compare_pairs_up_to),
        license: license(lowering, raw.license, top),
        practice_headings,
        resource_types: resource_types.into(),
    }
}

fn report_duplicate_headings(lowering: &mut Lowering<'_>, headings: &[Spanned<Text>]) {
    ids::report_duplicates(
        "heading of practices",
        headings.iter().map(Spanned::as_str),
        lowering,
    );
}

/// The URL of the site, with a final slash. The option of the run overrides the file.
fn base_url(lowering: &mut Lowering<'_>, field: Field<Text>, top: Span) -> String {
    let place = field.as_ref().map_or(top, |field| field.span);
    let given = lowering.inputs.options.base_url.clone();
    let written = match given {
        Some(given) => Some(Spanned::new(Text::from(given), place)),
        None => lowering.required(field, "base_url", top),
    };
    let Some(written) = written else {
        return String::new();
    };
    match site_address(&written.value) {
        Ok(url) => url.into(),
        Err(bad) => {
            urls::problem(bad, &written.value, place).report(lowering);
            String::new()
        }
    }
}

/// Checks the address of a page of another site.
///
/// # Errors
///
/// When it is no `http:` or `https:` address.
pub fn link_address(written: &str) -> Result<Url, BadAddress> {
    web_address(written)
}

/// The address that a site stands at, with a final slash. Options are held to it too.
pub fn site_address(written: &str) -> Result<Url, BadAddress> {
    let mut url = web_address(written)?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(BadAddress {
            what: "has a `?` or `#` in it",
            hint: "Take it out with all that follows: `https://example.org/site/`.",
        });
    }
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(url)
}

/// The built-in theme, or one in a folder of the project.
fn theme(lowering: &mut Lowering<'_>, field: Field<Text>) -> String {
    let Some(written) = field else {
        return DEFAULT_THEME.to_owned();
    };
    let mut themes: BTreeSet<&str> = lowering
        .inputs
        .sources
        .iter()
        .filter_map(|(_, file)| file.role().theme())
        .collect();
    themes.insert(DEFAULT_THEME);
    let is_known = slugs::is_slug(&written.value) && themes.contains(written.value.as_str());
    if !is_known && !lowering.inputs.elsewhere.has("themes") {
        let themes: Vec<&str> = themes.into_iter().collect();
        ids::unknown_word(Code::UnknownValue, "theme", &written, &themes)
            .hint("A theme is a folder in `themes/`.")
            .report(lowering);
    }
    written.value.to_string()
}

fn repository(lowering: &mut Lowering<'_>, written: Spanned<Text>) -> Option<String> {
    let span = written.span;
    let address = urls::web(written, lowering)?;
    if !is_https(&address) {
        Diagnostic::new(Code::BadUrl, span)
            .message("The address of the repository does not begin with `https://`")
            .expected("an address like `https://github.com/somebody/something`")
            .report(lowering);
    }
    Some(address.trim_end_matches('/').to_owned())
}

fn contact(lowering: &mut Lowering<'_>, written: Spanned<Text>) -> Option<String> {
    if let Some(mailbox) = written.value.strip_prefix("mailto:") {
        let (name, host) = mailbox.split_once('@').unwrap_or_default();
        let clean = |part: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '@' | '<' | '>'))
        };
        if clean(name) && clean(host) {
            return Some(written.value.to_string());
        }
    } else if is_https(&written.value) {
        let address = urls::web(written, lowering)?;
        return Some(address.to_string());
    }
    Diagnostic::new(Code::BadUrl, written.span)
        .message(format!(
            "`{}` is not a way to reach anybody",
            shortened(&written.value)
        ))
        .expected("`mailto:` with an e-mail address, or an address with `https://`")
        .report(lowering);
    None
}

fn is_https(address: &str) -> bool {
    address
        .split_at_checked("https://".len())
        .is_some_and(|(scheme, _)| scheme.eq_ignore_ascii_case("https://"))
}

fn stale_after_years(lowering: &mut Lowering<'_>, field: Field<i64>) -> u16 {
    let Some(Spanned { value, span }) = field else {
        return STALE_AFTER_YEARS;
    };
    let years = u16::try_from(value).ok();
    let years = years.filter(|years| (1..=50).contains(years));
    if years.is_none() {
        Diagnostic::new(Code::UnknownValue, span)
            .message(format!("Scores cannot go stale after {value} years"))
            .expected("a number of years from 1 to 50")
            .report(lowering);
    }
    years.unwrap_or(STALE_AFTER_YEARS)
}

/// Pairs grow with the square of the states: 400 states have 79,800 of them.
const PAIRS_UP_TO_AT_MOST: u16 = 400;

fn compare_pairs_up_to(lowering: &mut Lowering<'_>, field: Field<i64>) -> u16 {
    let Some(Spanned { value, span }) = field else {
        return COMPARE_PAIRS_UP_TO;
    };
    let states = u16::try_from(value).ok();
    let states = states.filter(|states| *states <= PAIRS_UP_TO_AT_MOST);
    if states.is_none() {
        Diagnostic::new(Code::UnknownValue, span)
            .message(format!("Pair pages cannot go up to {value} states"))
            .expected(format!(
                "a number of states from 0 (no pair pages) to {PAIRS_UP_TO_AT_MOST}"
            ))
            .report(lowering);
    }
    states.unwrap_or(COMPARE_PAIRS_UP_TO)
}

fn license(lowering: &mut Lowering<'_>, raw: Option<RawNamedLink>, top: Span) -> License {
    let Some(raw) = raw else {
        lowering.lacking("license", top);
        return License::default();
    };
    let place = raw.url.as_ref().map_or(top, |url| url.span);
    let link = citations::named_link(lowering, raw.name, raw.url, place);
    License {
        name: link.name,
        url: link.url,
    }
}
