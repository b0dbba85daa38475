//! Every address of the site; no other module builds addresses.

use icu_normalizer::ComposingNormalizer;

use crate::model::{
    AttachedFile, ElementIndex, PlaceOrState, Rating, Site, StateIndex, StepAsks, StepIndex,
    SubElementIndex,
};
use crate::pages::palette;
use crate::schema::{self, SchemaFile};
use crate::url_path;

use super::file::{CardOf, DataFile, FeedFormat, FeedOf, SiteFile};
use super::page::{AssessmentPage, HOME, MovedPage, Page, ResourceFacet};

const EMBEDS: &str = "embed/";
const EMBEDDED_HEAT_MAPS: &str = "embed/heatmap/";
const EMBEDDED_MAPS: &str = "embed/map/";
const STATES: &str = "states/";

/// Builds addresses for one site from its base URL, languages and slugs.
#[derive(Clone, Copy, Debug)]
pub struct Urls<'a> {
    site: &'a Site,
    base_path: &'a str,
}

impl<'a> Urls<'a> {
    /// Addresses for a site whose `base_url` has been checked.
    pub fn new(site: &'a Site) -> Self {
        let base_url = site.settings.base_url.as_str();
        let after_scheme = base_url.find("://").map_or(0, |at| at + 3);
        let base_path = base_url[after_scheme..]
            .find('/')
            .map_or("/", |at| &base_url[after_scheme + at..]);
        Self { site, base_path }
    }

    /// The path of the site on its host: `/` or `/path/`.
    pub fn base_path(&self) -> &'a str {
        self.base_path
    }

    /// The address of a page in a language, from the root of the host.
    pub fn href(&self, language: u8, page: Page) -> String {
        format!(
            "{}{}{}",
            self.base_path,
            self.prefix(language),
            self.page_path(page)
        )
    }

    /// The full address of a page in a language.
    pub fn absolute(&self, language: u8, page: Page) -> String {
        format!(
            "{}{}{}",
            self.site.settings.base_url,
            self.prefix(language),
            self.page_path(page)
        )
    }

    /// The file of a page in a language, below the output folder.
    pub fn out_path(&self, language: u8, page: Page) -> String {
        let path = self.page_path(page);
        let file = if path.is_empty() || path.ends_with('/') {
            "index.html"
        } else {
            ""
        };
        format!("{}{path}{file}", self.prefix(language))
    }

    /// The address of any file, from the root of the host.
    pub fn file_href(&self, out_path: &str) -> String {
        format!("{}{}", self.base_path, url_path::encoded(out_path))
    }

    /// The full address of any file.
    pub fn file_absolute(&self, out_path: &str) -> String {
        format!(
            "{}{}",
            self.site.settings.base_url,
            url_path::encoded(out_path)
        )
    }

    /// The full address for an address from the root of the host.
    pub fn absolute_href(&self, href: &str) -> String {
        let base_url = self.site.settings.base_url.as_str();
        let origin = base_url.strip_suffix(self.base_path).unwrap_or(base_url);
        format!("{origin}{href}")
    }

    /// The file of a card. Its name does not depend on its bytes, so that posted links to it keep
    /// working; it is therefore not below `assets/`, which browsers may cache forever.
    pub fn card_path(&self, language: u8, of: CardOf) -> String {
        format!("{}.png", self.card_stem(language, of))
    }

    /// The file of a card as SVG, beside the PNG.
    pub fn drawing_path(&self, language: u8, of: CardOf) -> String {
        format!("{}.svg", self.card_stem(language, of))
    }

    fn card_stem(&self, language: u8, of: CardOf) -> String {
        let page = match of {
            CardOf::Site => "site/".to_owned(),
            CardOf::State(index) => self.page_path(Page::State(index)),
            CardOf::Element(index) => self.page_path(Page::Element(index)),
            CardOf::Map(index) => self.page_path(Page::EmbedMap(index, None)),
            CardOf::SubElement(index) => self.page_path(Page::SubElement(index, 1)),
        };
        format!(
            "cards/{}{}",
            self.prefix(language),
            page.trim_end_matches('/')
        )
    }

    /// The file of a feed.
    pub fn feed_path(&self, language: u8, of: FeedOf, format: FeedFormat) -> String {
        let followed = match of {
            FeedOf::Changes => self.page_path(Page::Changes),
            FeedOf::State(index) => self.page_path(Page::State(index)),
            FeedOf::SubElement(index) => self.page_path(Page::SubElement(index, 1)),
        };
        format!(
            "{}feeds/{}.{}",
            self.prefix(language),
            followed.trim_end_matches('/'),
            format.ending()
        )
    }

    /// The path of the table of questions to fill in, in a language.
    pub fn blank_table_path(&self, language: u8) -> String {
        let folder = self.page_path(Page::Assessment(AssessmentPage::Start));
        format!("{}{folder}blank.csv", self.prefix(language))
    }

    /// The path of what helps to close a gap of a sub-element, in a language.
    pub fn gap_help_path(&self, language: u8, of: SubElementIndex) -> String {
        let folder = self.page_path(Page::Plan);
        let part = &self.site.rubric.sub_element(of).slug;
        format!("{}{folder}help/{part}.json", self.prefix(language))
    }

    /// The path of a data file.
    pub fn data_path(&self, file: DataFile) -> String {
        let state = |index: StateIndex| &self.site.states[index].slug;
        match file {
            DataFile::Table(table, format) => format!("data/{}.{}", table.id(), format.ending()),
            DataFile::Edition(edition, table, format) => {
                let (table, ending) = (table.id(), format.ending());
                format!("data/editions/{}/{table}.{ending}", edition.0)
            }
            DataFile::Archive => "data/all.zip".to_owned(),
            DataFile::DictionaryCsv => "data/dictionary.csv".to_owned(),
            DataFile::DictionaryJson => "data/dictionary.json".to_owned(),
            DataFile::DataPackage => "data/datapackage.json".to_owned(),
            DataFile::RubricJson => "data/rubric.json".to_owned(),
            DataFile::CompareJson => "data/compare.json".to_owned(),
            DataFile::StateCsv(index) => format!("data/states/{}.csv", state(index)),
            DataFile::StateJson(index) => format!("data/states/{}.json", state(index)),
        }
    }

    /// The path of a schema.
    pub fn schema_path(&self, file: SchemaFile) -> String {
        file.path()
    }

    /// The folder of the schemas, from the root of the host.
    pub(crate) fn schema_folder(&self) -> String {
        self.file_href(&format!("{}/", schema::FOLDER))
    }

    /// The path of a data file inside the archive.
    pub fn archived_path(&self, file: DataFile) -> String {
        let path = self.data_path(file);
        path.strip_prefix("data/").unwrap_or(&path).to_owned()
    }

    /// The path of a file for hosts and crawlers.
    pub fn site_path(&self, file: SiteFile) -> String {
        match file {
            SiteFile::Sitemap => "sitemap.xml".to_owned(),
            SiteFile::SitemapPart(number) => format!("sitemap-{number}.xml"),
            SiteFile::Robots => "robots.txt".to_owned(),
            SiteFile::Headers => "_headers".to_owned(),
            SiteFile::NoJekyll => ".nojekyll".to_owned(),
            SiteFile::Manifest => "site.webmanifest".to_owned(),
            SiteFile::Palette => palette::path(self.site),
        }
    }

    /// The path of an attached file, with a hash of its bytes in the name. Letters are composed,
    /// since some systems decompose those of names, and hosts compare them byte for byte.
    pub fn attached_path(&self, file: &AttachedFile) -> String {
        let hash = xxhash_rust::xxh3::xxh3_64(&file.bytes);
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        let name = &ComposingNormalizer::new_nfc().normalize(name);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
        format!(
            "assets/files/{}.{hash:016x}.{}",
            beginning(stem),
            ending.to_ascii_lowercase()
        )
    }

    /// The address of a list with filters, such as `/resources/`, with a value of a facet chosen.
    pub fn filtered_href(&self, language: u8, page: Page, facet: &str, value: &str) -> String {
        let list = self.href(language, page);
        format!("{list}?{facet}={}", url_path::encoded(value))
    }

    /// The address of `/compare/` with these states chosen.
    pub fn compare_href(&self, language: u8, states: &[StateIndex]) -> String {
        let chosen: Vec<String> = states.iter().map(|&index| self.state_key(index)).collect();
        format!(
            "{}?states={}",
            self.href(language, Page::Compare),
            chosen.join(",")
        )
    }

    /// The address of a pair page as a pattern for scripts, with `{first}` and `{second}` for the
    /// slugs in slug order.
    pub fn pair_pattern(&self, language: u8) -> String {
        let path = pair_path("{first}", "{second}");
        format!("{}{}{path}", self.base_path, self.prefix(language))
    }

    /// The address of the first page of the needs assessment with the offer to start from an
    /// assessment of a state.
    pub fn start_from_href(&self, language: u8, state: StateIndex, at: u32) -> String {
        let start = Page::Assessment(AssessmentPage::Start);
        self.href_with_start(language, start, state, at)
    }

    /// The address of the action plan with the offer to start from an assessment of a state.
    pub fn plan_from_href(&self, language: u8, state: StateIndex, at: u32) -> String {
        self.href_with_start(language, Page::Plan, state, at)
    }

    /// The address of the step of the action plan that sets goals, with a sub-element chosen.
    pub fn plan_part_href(&self, language: u8, part: SubElementIndex) -> String {
        let mut steps = self.site.action_plan.steps.iter_enumerated();
        let goals = steps.find(|(_, step)| step.asks == Some(StepAsks::Goals));
        format!(
            "{}?part={}{}",
            self.href(language, Page::Plan),
            self.site.rubric.sub_element(part).id,
            goals.map_or_else(String::new, |(index, _)| format!(
                "#{}",
                self.step_anchor(index)
            ))
        )
    }

    fn href_with_start(&self, language: u8, page: Page, state: StateIndex, at: u32) -> String {
        format!(
            "{}?from={}/{}",
            self.href(language, page),
            self.site.states[state].slug,
            edition_slug(self.site, state, at)
        )
    }

    /// The identifier of a state in the query of `/compare/`: its postal code, or its slug if it
    /// has none.
    pub fn state_key(&self, index: StateIndex) -> String {
        let state = &self.site.states[index];
        match state.place {
            Some(place) => place.code.to_ascii_lowercase(),
            None => state.slug.clone(),
        }
    }

    /// The folders of embeds in every language, from the root of the host. Their pages may be
    /// framed.
    pub(crate) fn embed_folders(&self) -> Vec<String> {
        let languages = 0..self.site.settings.languages.len();
        let languages = languages.map(|at| u8::try_from(at).unwrap_or(u8::MAX));
        languages
            .flat_map(|at| {
                [EMBEDDED_HEAT_MAPS, EMBEDDED_MAPS]
                    .map(|folder| format!("{}{}{folder}", self.base_path, self.prefix(at)))
            })
            .collect()
    }

    /// The anchor of a sub-element on a profile.
    pub fn score_anchor(&self, index: SubElementIndex) -> String {
        format!("score-{}", self.site.rubric.sub_element(index).slug)
    }

    /// The anchor of what a level means, on the page of a part.
    pub fn level_anchor(&self, rating: Rating) -> String {
        format!("level-{}", self.site.rubric.level(rating).value)
    }

    /// The anchor of an element on a profile.
    pub fn element_anchor(&self, index: ElementIndex) -> String {
        format!("element-{}", self.site.rubric.element(index).slug)
    }

    /// The anchor of a step on the page of the action plan.
    pub fn step_anchor(&self, index: StepIndex) -> String {
        format!("step-{}", self.site.action_plan.steps[index].id)
    }

    /// An edition in addresses: `2025`, or `2025-k12` for a single sector.
    pub fn edition_id(&self, state: StateIndex, at: u32) -> String {
        edition_slug(self.site, state, at)
    }

    fn prefix(&self, language: u8) -> String {
        match language {
            0 => String::new(),
            at => self
                .site
                .settings
                .languages
                .get(usize::from(at))
                .map(|language| format!("{}/", language.tag()))
                .unwrap_or_default(),
        }
    }

    fn page_path(&self, page: Page) -> String {
        let site = self.site;
        let numbered = |path: String, number: u32| match number {
            0 | 1 => path,
            _ => format!("{path}page/{number}/"),
        };
        match page {
            Page::Home => String::new(),
            Page::Elements => "elements/".to_owned(),
            Page::Element(index) => format!("elements/{}/", site.rubric.element(index).slug),
            Page::SubElement(index, number) => {
                let sub_element = site.rubric.sub_element(index);
                let element = site.rubric.element(sub_element.element);
                numbered(
                    format!("elements/{}/{}/", element.slug, sub_element.slug),
                    number,
                )
            }
            Page::States(number) => numbered(STATES.to_owned(), number),
            Page::State(index) => format!("{STATES}{}/", site.states[index].slug),
            Page::Edition(index, at) => {
                let state = &site.states[index];
                format!("{STATES}{}/{}/", state.slug, edition_slug(site, index, at))
            }
            Page::Learn(index) => format!("{STATES}{}/learn/", site.states[index].slug),
            Page::StatePlan(index) => format!("{STATES}{}/plan/", site.states[index].slug),
            Page::Compare => "compare/".to_owned(),
            Page::PairsOf(index) => format!("compare/{}/", site.states[index].slug),
            Page::Pair(first, second) => {
                let slug = |index: StateIndex| &site.states[index].slug;
                pair_path(slug(first), slug(second))
            }
            Page::Assessment(screen) => format!(
                "assessment/{}",
                match screen {
                    AssessmentPage::Start => "",
                    AssessmentPage::Form => "form/",
                    AssessmentPage::HeatMap => "heat-map/",
                    AssessmentPage::Record => "record/",
                    AssessmentPage::Settle => "settle/",
                }
            ),
            Page::Plan => "plan/".to_owned(),
            Page::Practices => "practices/".to_owned(),
            Page::Practice(index) => format!("practices/{}/", site.practices[index].slug),
            Page::Resources => "resources/".to_owned(),
            Page::ResourcesOf(facet) => {
                let kind = match facet {
                    ResourceFacet::Type(_) => "type",
                    ResourceFacet::Sector(_) => "sector",
                    ResourceFacet::Step(_) => "step",
                    ResourceFacet::State(_) => "state",
                };
                format!("resources/{kind}/{}/", facet_value(site, facet))
            }
            Page::Resource(index) => format!("resources/{}/", site.resources[index].slug),
            Page::Levers => "levers/".to_owned(),
            Page::Lever(index) => format!("levers/{}/", site.levers[index].id),
            Page::Audiences => "audiences/".to_owned(),
            Page::Audience(index) => format!("audiences/{}/", site.audiences[index].id),
            Page::Glossary => "glossary/".to_owned(),
            Page::Theory => "theory-of-action/".to_owned(),
            Page::Content(at) => match site.content.get(at as usize) {
                Some(page) if page.slug != HOME => format!("{}/", page.slug),
                _ => String::new(),
            },
            Page::Data => "data/".to_owned(),
            Page::Changes => "changes/".to_owned(),
            Page::National => "national/".to_owned(),
            Page::Trends => "trends/".to_owned(),
            Page::NotFound => "404.html".to_owned(),
            Page::Embeds => EMBEDS.to_owned(),
            Page::EmbedHeatMap(index, at) => {
                let state = &site.states[index].slug;
                match at {
                    None => format!("{EMBEDDED_HEAT_MAPS}{state}/"),
                    Some(at) => {
                        let edition = edition_slug(site, index, at);
                        format!("{EMBEDDED_HEAT_MAPS}{state}/{edition}/")
                    }
                }
            }
            Page::EmbedMap(index, year) => {
                let element = &site.rubric.element(index).slug;
                match year {
                    None => format!("{EMBEDDED_MAPS}{element}/"),
                    Some(year) => format!("{EMBEDDED_MAPS}{element}/{year}/"),
                }
            }
            Page::Moved(of, at) => self.moved_path(of, at as usize),
        }
    }

    /// The path of a page under a former name of what it is about.
    fn moved_path(&self, of: MovedPage, at: usize) -> String {
        let site = self.site;
        let (slug, moved_from) = match of {
            MovedPage::State(index)
            | MovedPage::Edition(index, _)
            | MovedPage::Learn(index)
            | MovedPage::StatePlan(index)
            | MovedPage::EmbedHeatMap(index, _) => {
                let state = &site.states[index];
                (&state.slug, &state.moved_from)
            }
            MovedPage::Practice(index) => {
                let practice = &site.practices[index];
                (&practice.slug, &practice.moved_from)
            }
            MovedPage::Resource(index) => {
                let resource = &site.resources[index];
                (&resource.slug, &resource.moved_from)
            }
        };
        let old = moved_from.get(at).map_or("", String::as_str);
        let (top, path) = (self.page_path(of.top()), self.page_path(of.page()));
        let folder = top.strip_suffix(&format!("{slug}/")).unwrap_or(&top);
        let below = path.strip_prefix(&top).unwrap_or_default();
        format!("{folder}{old}/{below}")
    }
}

/// The beginning of a file's name that leaves room for the hash: systems hold 255 bytes.
fn beginning(stem: &str) -> &str {
    let end = (0..=stem.len().min(200)).rev();
    let end = end.into_iter().find(|&at| stem.is_char_boundary(at));
    stem.get(..end.unwrap_or(0)).unwrap_or(stem)
}

/// Whether a file below the output folder, perhaps of an older site, is the page of a state in the
/// site's first language.
pub fn is_state_page(out_path: &str) -> bool {
    (out_path.strip_prefix(STATES))
        .and_then(|below| below.strip_suffix("/index.html"))
        .is_some_and(|slug| !slug.is_empty() && !slug.contains('/'))
}

fn pair_path(first: &str, second: &str) -> String {
    format!("compare/{first}/{second}/")
}

/// An edition in addresses: `2025`, or `2025-k12` for a single sector.
pub(crate) fn edition_slug(site: &Site, state: StateIndex, at: u32) -> String {
    let Some(assessment) = site.states[state].assessments.get(at as usize) else {
        return String::new();
    };
    let year = assessment.edition.0;
    if assessment.sector == site.rubric.whole_sector() {
        year.to_string()
    } else {
        format!("{year}-{}", site.rubric.sectors[assessment.sector].id)
    }
}

/// A facet value in addresses and filters.
pub(crate) fn facet_value(site: &Site, facet: ResourceFacet) -> String {
    match facet {
        ResourceFacet::Type(index) => site.settings.resource_types[index].id.clone(),
        ResourceFacet::Sector(index) => site.rubric.sectors[index].id.clone(),
        ResourceFacet::Step(index) => site.action_plan.steps[index].id.clone(),
        ResourceFacet::State(PlaceOrState::State(index)) => site.states[index].slug.clone(),
        // The slug that a profile of the place will have, so that the address does not change then.
        ResourceFacet::State(PlaceOrState::Place(place)) => place
            .name
            .replace('.', "")
            .replace(' ', "-")
            .to_ascii_lowercase(),
    }
}
