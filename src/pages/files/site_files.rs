//! What static hosts and robots expect.

use serde_json::json;

use crate::model::Site;
use crate::pages::address::all_pages::pages;
use crate::pages::address::file::SiteFile;
use crate::pages::address::limits::ADDRESSES_PER_SITEMAP;
use crate::pages::address::page::Page;
use crate::pages::address::url::Urls;
use crate::pages::context::escape::escape;
use crate::pages::palette;

use super::framing;

/// The content of a file for hosts and robots.
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

/// The web app manifest. The icons are files that every theme has, as the default theme has them.
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
    format!(
        "{framing}\n\
         {base}assets/*\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         {base}data/*\n  Access-Control-Allow-Origin: *\n"
    )
}

/// Every page that search engines should know, in every language.
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
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for number in 1..=all.len().div_ceil(ADDRESSES_PER_SITEMAP) as u32 {
        let address = urls.file_absolute(&urls.site_path(SiteFile::SitemapPart(number)));
        xml.push_str("  <sitemap><loc>");
        xml.push_str(&escape(&address));
        xml.push_str("</loc></sitemap>\n");
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

fn url_set(site: &Site, urls: &Urls<'_>, addresses: &[(u8, Page)]) -> String {
    let mut xml = String::with_capacity(addresses.len() * 90 + 200);
    xml.push_str(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for &(language, page) in addresses {
        xml.push_str("  <url><loc>");
        xml.push_str(&escape(&urls.absolute(language, page)));
        xml.push_str("</loc>");
        if let Some(date) = last_change(site, page) {
            xml.push_str(&format!("<lastmod>{date}</lastmod>"));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// When a page last changed, where its content says so.
fn last_change(site: &Site, page: Page) -> Option<jiff::civil::Date> {
    match page {
        Page::State(index) => {
            let state = site.states.get(index.position())?;
            let assessed = state
                .assessments
                .iter()
                .map(|assessment| assessment.assessed_on)
                .max();
            state.updated.max(assessed)
        }
        Page::Edition(index, at) => {
            let state = site.states.get(index.position())?;
            state
                .assessments
                .get(at as usize)
                .map(|assessment| assessment.assessed_on)
        }
        _ => None,
    }
}
