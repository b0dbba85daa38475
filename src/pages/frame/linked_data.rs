//! Structured data for search engines, in the schema.org vocabulary (JSON-LD).

use serde_json::{Value, json};

use crate::export::{Format, Table};
use crate::model::StateIndex;
use crate::pages::address::file::DataFile;
use crate::pages::address::page::Page;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;

/// The JSON-LD graph of a page: its breadcrumbs and its main entity.
pub(crate) fn graph(
    context: &PageContext<'_>,
    page: Page,
    name: &str,
    description: &str,
    breadcrumbs: &[Link],
) -> Value {
    let mut items = Vec::new();
    if !breadcrumbs.is_empty() {
        items.push(way(context, breadcrumbs));
    }
    match page {
        Page::Home => items.push(json!({
            "@type": "WebSite",
            "name": context.text(&context.site.settings.title),
            "description": context.text(&context.site.settings.description),
            "url": context.urls.absolute(context.language_at, page),
            "inLanguage": context.page_language(),
            "publisher": publisher(context),
        })),
        Page::Data => items.push(dataset(
            context,
            page,
            context.text(&context.site.settings.title),
            description,
            &Format::ALL.map(|format| DataFile::Table(Table::Ratings, format)),
            context.site.date,
        )),
        Page::State(index) => items.push(state(context, page, name, description, index)),
        _ => {}
    }
    json!({ "@context": "https://schema.org", "@graph": items })
}

fn way(context: &PageContext<'_>, breadcrumbs: &[Link]) -> Value {
    let steps: Vec<Value> = (breadcrumbs.iter())
        .enumerate()
        .map(|(at, crumb)| {
            json!({
                "@type": "ListItem",
                "position": at + 1,
                "name": crumb.label,
                "item": context.urls.absolute_href(&crumb.href),
            })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": steps })
}

fn state(
    context: &PageContext<'_>,
    page: Page,
    name: &str,
    description: &str,
    index: StateIndex,
) -> Value {
    let state = &context.site.states[index];
    let assessed = state.assessments.iter().map(|own| own.assessed_on).max();
    let date = state.updated.max(assessed).unwrap_or(context.site.date);
    let site = context.text(&context.site.settings.title);
    let files = [DataFile::StateCsv(index), DataFile::StateJson(index)];
    let title = format!("{name} – {site}");
    let mut dataset = dataset(context, page, &title, description, &files, date);
    if let Some(fields) = dataset.as_object_mut() {
        let place = json!({ "@type": "Place", "name": name });
        fields.insert("spatialCoverage".to_owned(), place);
    }
    dataset
}

fn dataset(
    context: &PageContext<'_>,
    page: Page,
    name: &str,
    description: &str,
    files: &[DataFile],
    date: jiff::civil::Date,
) -> Value {
    let settings = &context.site.settings;
    let distribution: Vec<Value> = (files.iter())
        .map(|&file| {
            let path = context.urls.data_path(file);
            let format = if path.ends_with(".csv") {
                "text/csv"
            } else {
                "application/json"
            };
            json!({
                "@type": "DataDownload",
                "encodingFormat": format,
                "contentUrl": context.urls.file_absolute(&path),
            })
        })
        .collect();
    json!({
        "@type": "Dataset",
        "name": name,
        "description": description,
        "url": context.urls.absolute(context.language_at, page),
        "inLanguage": context.page_language(),
        "isAccessibleForFree": true,
        "license": settings.license.url.as_deref().unwrap_or(&settings.license.name),
        "creator": publisher(context),
        "dateModified": date.to_string(),
        "distribution": distribution,
    })
}

fn publisher(context: &PageContext<'_>) -> Value {
    json!({
        "@type": "Organization",
        "name": context.text(&context.site.settings.publisher),
    })
}
