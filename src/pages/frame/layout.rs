//! The layout around every page: head, navigation, breadcrumbs, languages, footer.

use serde::Serialize;

use crate::pages::address::all_files;
use crate::pages::address::all_pages::has_plan;
use crate::pages::address::file::SiteFile;
use crate::pages::address::page::{AssessmentPage, Page};
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::feed_links::{self, FeedLink};
use crate::pages::frame::{card_alt, footer, linked_data};
use crate::pages::parts::citation;
use crate::serialized_view::SerializedView;
use crate::text::say;

/// The fields of the layout template.
#[derive(Debug, Serialize)]
pub(crate) struct Layout<'a> {
    /// Language tag of the page.
    lang: &'a str,
    /// `ltr` or `rtl`.
    direction: &'a str,
    /// The `title` element: the title of the page, then that of the site.
    full_title: String,
    /// One or two sentences for search engines and previews.
    description: String,
    /// The canonical address; `None` for the page for unknown addresses.
    canonical: Option<String>,
    /// Whether search engines should leave the page out.
    is_unlisted: bool,
    /// The image of link previews.
    card: Option<CardView>,
    /// JSON-LD for search engines; `None` for a page without a canonical address.
    linked_data: Option<serde_json::Value>,
    /// The feeds for the content of the page.
    feeds: Vec<FeedLink>,
    /// The same page in every language.
    alternates: Vec<Alternate<'a>>,
    site_title: &'a str,
    home_href: String,
    navigation: Vec<NavigationItem>,
    breadcrumbs: Vec<Link>,
    footer: SerializedView,
    /// The id of a footer that lists more pages than the others.
    footer_id: Option<&'static str>,
    license: Link,
    license_sentence: String,
    source_sentence_html: String,
    /// The date of the site.
    updated: String,
    palette_href: &'a str,
    manifest_href: String,
    /// The address that opens the page's file for editing in the repository.
    edit_href: Option<String>,
    /// The address for corrections: an issue or the contact.
    correct_href: Option<String>,
    /// A notice if the page's own text is not translated.
    notice: Option<String>,
}

#[derive(Debug, Serialize)]
struct CardView {
    address: String,
    alt: String,
    width: u32,
    height: u32,
}

#[derive(Debug, Serialize)]
struct Alternate<'a> {
    lang: &'a str,
    name: &'a str,
    href: String,
    absolute: String,
    is_current: bool,
}

#[derive(Debug, Serialize)]
struct NavigationItem {
    label: String,
    href: String,
    is_current: bool,
}

/// The properties of a page that its layout depends on.
pub(crate) struct PageFrame<'a> {
    /// The page.
    pub(crate) page: Page,
    /// Its title.
    pub(crate) title: String,
    /// One or two sentences.
    pub(crate) description: String,
    /// The pages above it, without the front page, which is added.
    pub(crate) above: Vec<Link>,
    /// The file that its text is written in, if there is exactly one.
    pub(crate) path: Option<&'a str>,
    /// Whether its own text is shown in a language other than the page's.
    pub(crate) is_untranslated: bool,
}

impl<'a> PageFrame<'a> {
    /// A page directly below the front page, whose text is not from a single file.
    pub(crate) fn new(
        page: Page,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Self {
            page,
            title: title.into(),
            description: description.into(),
            above: Vec::new(),
            path: None,
            is_untranslated: false,
        }
    }

    /// Sets the pages above it, besides the front page.
    pub(crate) fn above(self, above: impl Into<Vec<Link>>) -> Self {
        let above = above.into();
        Self { above, ..self }
    }

    /// Sets the file that its text is written in.
    pub(crate) fn written_in(self, path: &'a str) -> Self {
        let path = Some(path);
        Self { path, ..self }
    }

    /// Sets whether its own text is shown in a language other than the page's.
    pub(crate) fn untranslated(self, is_untranslated: bool) -> Self {
        Self {
            is_untranslated,
            ..self
        }
    }
}

impl<'a> Layout<'a> {
    /// The layout of a page.
    pub(crate) fn new(context: &PageContext<'a>, frame: PageFrame<'_>) -> Self {
        let settings = &context.site.settings;
        let site_title = context.text(&settings.title);
        let is_home = frame.page == Page::Home;
        let full_title = if is_home || frame.title == site_title {
            site_title.to_owned()
        } else {
            format!("{} – {site_title}", frame.title)
        };
        let is_addressed = frame.page != Page::NotFound;
        let mut breadcrumbs = Vec::new();
        if !is_home {
            breadcrumbs.push(context.link(context.word("nav-home"), Page::Home));
            breadcrumbs.extend(frame.above);
            breadcrumbs.push(context.link(frame.title.clone(), frame.page));
        }
        Self {
            lang: context.page_language(),
            direction: context.words.direction(),
            full_title,
            is_unlisted: !frame.page.is_for_search_engines(),
            card: card_view(context, frame.page).filter(|_| is_addressed),
            linked_data: is_addressed.then(|| {
                linked_data::graph(
                    context,
                    frame.page,
                    &frame.title,
                    &frame.description,
                    &breadcrumbs,
                )
            }),
            description: frame.description,
            feeds: feed_links::links(context, frame.page),
            canonical: is_addressed.then(|| context.urls.absolute(context.language_at, frame.page)),
            alternates: if is_addressed {
                alternates(context, frame.page)
            } else {
                Vec::new()
            },
            site_title,
            home_href: context.href(Page::Home),
            navigation: navigation(context, frame.page),
            breadcrumbs,
            footer: match frame.page {
                Page::Home => context.fragments.footer_of_home(),
                _ => context.fragments.footer(),
            },
            footer_id: (frame.page == Page::Home && footer::is_shortened(context))
                .then_some(footer::ALL_PAGES),
            license: link::license(context),
            license_sentence: context.word("footer-license"),
            source_sentence_html: source_sentence(context),
            updated: context.words.date(context.site.date),
            palette_href: context.palette_href,
            manifest_href: (context.urls).file_href(&context.urls.site_path(SiteFile::Manifest)),
            edit_href: frame.path.and_then(|path| edit_href(context, path)),
            correct_href: correct_href(context, &frame.title, frame.page, ""),
            notice: frame
                .is_untranslated
                .then(|| context.word("notice-untranslated")),
        }
    }

    /// Adds a detail to the `title` element, for pages whose titles are not unique: many
    /// publications are called "Resources".
    pub(crate) fn with_title_detail(mut self, detail: &str) -> Self {
        if let Some(title) = self.full_title.strip_suffix(self.site_title) {
            self.full_title = format!("{title}{detail} – {}", self.site_title);
        }
        self
    }
}

fn card_view(context: &PageContext<'_>, page: Page) -> Option<CardView> {
    let of = all_files::card_of_page(context.site, page)?;
    let path = context.urls.card_path(context.language_at, of);
    Some(CardView {
        address: context.urls.file_absolute(&path),
        alt: card_alt::text(context, of),
        width: crate::cards::WIDTH,
        height: crate::cards::HEIGHT,
    })
}

fn alternates<'a>(context: &PageContext<'a>, page: Page) -> Vec<Alternate<'a>> {
    let languages = &context.site.settings.languages;
    (languages.iter())
        .enumerate()
        .map(|(at, language)| {
            let at = u8::try_from(at).unwrap_or(u8::MAX);
            Alternate {
                lang: language.tag(),
                name: context.name_of(language),
                href: context.urls.href(at, page),
                absolute: context.urls.absolute(at, page),
                is_current: at == context.language_at,
            }
        })
        .collect()
}

fn navigation(context: &PageContext<'_>, current: Page) -> Vec<NavigationItem> {
    let site = context.site;
    let about = (site.content.iter()).position(|page| page.slug == "about");
    let mut items = vec![
        (Page::Elements, "nav-rubric"),
        (Page::States(1), "nav-states"),
        (Page::Compare, "nav-compare"),
        (Page::Practices, "nav-practices"),
        (Page::Resources, "nav-resources"),
        (Page::Data, "nav-data"),
        (Page::Glossary, "nav-glossary"),
    ];
    if site.needs_assessment.is_some() {
        let start = Page::Assessment(AssessmentPage::Start);
        items.insert(3, (start, "nav-assessment"));
    }
    if has_plan(site) {
        items.insert(4, (Page::Plan, "plan-nav"));
    }
    items.extend(about.map(|at| (Page::Content(at as u32), "nav-about")));
    (items.into_iter())
        .map(|(page, id)| NavigationItem {
            label: context.word(id),
            href: context.href(page),
            is_current: section(current) == section(page),
        })
        .collect()
}

/// The entry of the navigation that a page belongs to.
fn section(page: Page) -> Page {
    match page {
        Page::Element(_) | Page::SubElement(..) => Page::Elements,
        Page::State(_)
        | Page::Edition(..)
        | Page::Learn(_)
        | Page::StatePlan(_)
        | Page::States(_) => Page::States(1),
        Page::PairsOf(_) | Page::Pair(..) => Page::Compare,
        Page::Assessment(_) => Page::Assessment(AssessmentPage::Start),
        Page::Practice(_) => Page::Practices,
        Page::ResourcesOf(_) | Page::Resource(_) => Page::Resources,
        other => other,
    }
}

fn source_sentence(context: &PageContext<'_>) -> String {
    citation::source_sentence_html(context, &context.site.rubric.source)
}

fn edit_href(context: &PageContext<'_>, path: &str) -> Option<String> {
    let settings = &context.site.settings;
    let repository = settings.repository.as_deref()?;
    Some(format!("{repository}/edit/{}/{path}", settings.branch))
}

/// The address for corrections: a new issue in the repository, else the contact of the site. Both say
/// which page it is about, down to an anchor (empty for the whole page).
pub(crate) fn correct_href(
    context: &PageContext<'_>,
    what: &str,
    page: Page,
    anchor: &str,
) -> Option<String> {
    let settings = &context.site.settings;
    let encoded =
        |text: &str| -> String { url::form_urlencoded::byte_serialize(text.as_bytes()).collect() };
    let subject = encoded(&say!(context, "correction-subject", page = what));
    let body = if page == Page::NotFound {
        String::new()
    } else {
        let mut address = context.urls.absolute(context.language_at, page);
        if !anchor.is_empty() {
            address = format!("{address}#{anchor}");
        }
        format!("&body={}", encoded(&address))
    };
    match (&settings.repository, &settings.contact) {
        (Some(repository), _) => Some(format!("{repository}/issues/new?title={subject}{body}")),
        (None, Some(contact)) if contact.starts_with("mailto:") => Some(format!(
            "{contact}?subject={}{body}",
            subject.replace('+', "%20")
        )),
        (None, Some(contact)) => Some(contact.clone()),
        (None, None) => None,
    }
}
