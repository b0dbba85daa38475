//! Files for static hosts and crawlers.

use std::io;

use jiff::civil::Date;
use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::writer::Writer;
use serde_json::json;

use crate::model::Site;
use crate::pages::address::all_pages::pages;
use crate::pages::address::file::SiteFile;
use crate::pages::address::limits::ADDRESSES_PER_SITEMAP;
use crate::pages::address::page::Page;
use crate::pages::address::url::Urls;
use crate::pages::palette;

use super::framing;

/// The content of a file for hosts and crawlers.
pub fn site_file(site: &Site, urls: &Urls<'_>, file: SiteFile) -> String {
    match file {
        SiteFile::Sitemap => sitemap(site, urls),
        SiteFile::SitemapPart(number) => {
            let all = addresses(site);
            let from = (number.max(1) as usize - 1) * ADDRESSES_PER_SITEMAP;
            let to = (from + ADDRESSES_PER_SITEMAP).min(all.len());
            url_set(site, urls, &all[from.min(to)..to])
        }
        SiteFile::Robots => format!(
            "User-agent: *\nAllow: /\n\nSitemap: {}\n",
            urls.file_absolute(&urls.site_path(SiteFile::Sitemap))
        ),
        SiteFile::Headers => headers(urls),
        SiteFile::NoJekyll => String::new(),
        SiteFile::Palette => palette::stylesheet(site),
        SiteFile::Manifest => manifest(site, urls),
    }
}

/// The web app manifest. Its icons are files that every theme must have, like the default theme.
fn manifest(site: &Site, urls: &Urls<'_>) -> String {
    let language = site.settings.default_language();
    let icon = |size: u32| {
        json!({
            "src": urls.file_href(&format!("icon-{size}.png")),
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
        })
    };
    let manifest = json!({
        "name": site.settings.title.get(language),
        "description": site.settings.description.get(language),
        "lang": language.tag(),
        "id": urls.base_path(),
        "start_url": urls.base_path(),
        "scope": urls.base_path(),
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": [icon(192), icon(512)],
    });
    format!("{manifest:#}\n")
}

fn headers(urls: &Urls<'_>) -> String {
    let base = urls.base_path();
    let of_every_path = "  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=()\n";
    let framing = framing::rules(urls, of_every_path);
    let schemas = urls.schema_folder();
    format!(
        "{framing}\n\
         {base}assets/*\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         {base}data/*\n  Access-Control-Allow-Origin: *\n\n\
         {schemas}*\n  Access-Control-Allow-Origin: *\n"
    )
}

/// Every page that search engines should index, in every language.
fn addresses(site: &Site) -> Vec<(u8, Page)> {
    let all = pages(site);
    let mut addresses = Vec::with_capacity(all.len() * site.settings.languages.len());
    for language in 0..site.settings.languages.len() {
        let language = u8::try_from(language).unwrap_or(u8::MAX);
        addresses.extend(
            all.iter()
                .filter(|page| page.is_for_search_engines())
                .map(|&page| (language, page)),
        );
    }
    addresses
}

fn sitemap(site: &Site, urls: &Urls<'_>) -> String {
    let all = addresses(site);
    if all.len() <= ADDRESSES_PER_SITEMAP {
        return url_set(site, urls, &all);
    }
    let parts = 1..=all.len().div_ceil(ADDRESSES_PER_SITEMAP) as u32;
    let part = |number| urls.file_absolute(&urls.site_path(SiteFile::SitemapPart(number)));
    list(
        "sitemapindex",
        "sitemap",
        parts.map(|number| (part(number), None)),
    )
}

fn url_set(site: &Site, urls: &Urls<'_>, addresses: &[(u8, Page)]) -> String {
    let row = |&(language, page)| (urls.absolute(language, page), last_change(site, page));
    list("urlset", "url", addresses.iter().map(row))
}

/// A list of addresses with the dates of their last change, as sitemaps.org XML, one on each line.
fn list(root: &str, name: &str, rows: impl Iterator<Item = (String, Option<Date>)>) -> String {
    let mut xml = Writer::new(Vec::new());
    // Writing to memory cannot fail.
    let _ = write_list(&mut xml, root, name, rows);
    String::from_utf8(xml.into_inner()).unwrap_or_default()
}

fn write_list(
    xml: &mut Writer<Vec<u8>>,
    root: &str,
    name: &str,
    mut rows: impl Iterator<Item = (String, Option<Date>)>,
) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.get_mut().push(b'\n');
    xml.create_element(root)
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .write_inner_content(|xml| {
            xml.get_mut().push(b'\n');
            rows.try_for_each(|(address, date)| {
                xml.get_mut().extend(b"  ");
                xml.create_element(name).write_inner_content(|xml| {
                    xml.create_element("loc")
                        .write_text_content(BytesText::new(&address))?;
                    if let Some(date) = date {
                        xml.create_element("lastmod")
                            .write_text_content(BytesText::new(&date.to_string()))?;
                    }
                    Ok(())
                })?;
                xml.get_mut().push(b'\n');
                Ok(())
            })
        })?;
    xml.get_mut().push(b'\n');
    Ok(())
}

/// The date of the last change of a page, if its content has one.
fn last_change(site: &Site, page: Page) -> Option<Date> {
    match page {
        Page::State(index) => {
            let state = site.states.get(index)?;
            let assessed = (state.assessments.iter())
                .map(|assessment| assessment.assessed_on)
                .max();
            state.updated.max(assessed)
        }
        Page::Edition(index, at) => {
            let state = site.states.get(index)?;
            state
                .assessments
                .get(at as usize)
                .map(|assessment| assessment.assessed_on)
        }
        _ => None,
    }
}
