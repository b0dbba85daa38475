//! The files of the archive of all data, and its readme.

use crate::export;
use crate::model::Site;
use crate::pages::address::all_files::whole_data_files;
use crate::pages::address::file::DataFile;
use crate::pages::address::page::Page;
use crate::pages::address::url::Urls;
use crate::pages::context::page::PageContext;
use crate::pages::parts::trust;
use crate::text::say;

use super::page;

/// A text file of the archive.
#[derive(Debug)]
pub struct Readme {
    /// Its path in the archive.
    pub path: String,
    /// Its content.
    pub text: String,
}

/// The files of the archive with their paths in it, sorted by path.
pub fn archived_files(site: &Site, urls: &Urls<'_>) -> Vec<(String, DataFile)> {
    let mut files: Vec<(String, DataFile)> = whole_data_files(site)
        .map(|file| (urls.archived_path(file), file))
        .collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

/// The readme: what the archive is, its license, and its files.
pub fn archive_readme(context: &PageContext<'_>) -> Readme {
    let site = context.site;
    let title = context.text(&site.settings.title);
    let date = context.words.date(site.date);
    let address = context.urls.absolute(context.language_at, Page::Data);
    let mut text = format!(
        "{}\n\n{}\n\n{}\n\n{}\n{}\n\n{}\n{}\n\n{}\n\n",
        say!(context, "archive-title", site = title),
        say!(context, "archive-what", date, address),
        trust::sentences(context).join("\n"),
        context.word("data-license-title"),
        export::license(&context.site.settings.license),
        context.word("data-cite-title"),
        export::citation(site),
        context.word("data-files-title"),
    );
    for (path, file) in archived_files(site, &context.urls) {
        text.push_str(&format!("{path}\n  {}\n", page::description(context, file)));
    }
    text.push_str(&format!("\n{}\n", context.word("archive-check")));
    Readme {
        path: "README.txt".to_owned(),
        text,
    }
}
