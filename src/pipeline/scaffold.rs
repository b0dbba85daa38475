//! New files for a project, checked in it before anything is written.

use camino::Utf8Path;
use jiff::civil::Date;

use super::{Memo, Options, Published, parse_all_but_states, publish};
use crate::check::{self, is_slug, slugs_for};
use crate::diagnostic::Diagnostics;
use crate::model::{PLACES, Place, Rubric};
use crate::parse::documents::Documents;
use crate::scaffold::{self, NewAssessment, NewPractice, NewProfile, NewResource};
use crate::source::{SourceId, Sources};

/// What is to be begun.
#[derive(Clone, Debug)]
pub enum Request {
    /// A state: its profile, and an assessment of this year.
    State {
        /// A code or name of the table of places, or any name.
        name: String,
        /// Who rates, and how.
        setup: AssessmentSetup,
    },
    /// An assessment of a state.
    Assessment {
        /// The folder of the state.
        state: String,
        /// The name of the file without its ending.
        edition: String,
        /// The edition to begin from.
        from: Option<String>,
        /// Who rates, and how.
        setup: AssessmentSetup,
    },
    /// A practice.
    Practice {
        /// Its title.
        title: String,
        /// Codes or folders of states.
        states: Vec<String>,
        /// Ids of parts.
        parts: Vec<String>,
    },
    /// A resource.
    Resource {
        /// Its address.
        url: String,
        /// Its title.
        title: Option<String>,
    },
    /// The plan of a state.
    Plan {
        /// The folder of the state.
        state: String,
    },
}

/// What an assessment says of itself.
#[derive(Clone, Debug, Default)]
pub struct AssessmentSetup {
    /// The id of the sector.
    pub sector: Option<String>,
    /// The id of the basis.
    pub basis: Option<String>,
    /// The organization that rates.
    pub assessed_by: Option<String>,
}

/// A file that is to be written.
#[derive(Debug)]
pub struct ScaffoldFile {
    /// Its path in the project.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Whether the project has a file there.
    pub is_there: bool,
}

/// Why there are no new files.
pub enum NoScaffold {
    /// The rubric has errors, so that nothing can be made of it.
    NoRubric(Box<Published>),
    /// What was asked for cannot be: what is wrong, and what can be done, in sentences.
    Refused(String),
}

/// The files for a request, written `today`. Nothing is put on the disk.
///
/// # Errors
///
/// See [`NoScaffold`].
pub fn scaffold(
    sources: &Sources,
    request: &Request,
    options: &Options,
    today: Date,
) -> Result<Vec<ScaffoldFile>, NoScaffold> {
    let mut parsing = Diagnostics::new();
    let documents = parse_all_but_states(sources, &mut parsing);
    let settings = Known::of(&documents);
    let Some((rubric, _)) = check::rubric_and_plan(documents, sources, &options.check, parsing)
    else {
        let published = publish(sources.clone(), options, &mut Memo::default());
        return Err(NoScaffold::NoRubric(Box::new(published)));
    };
    let project = ProjectView {
        sources,
        rubric: &rubric,
        today: today.to_string(),
        known: settings,
    };
    let files = match request {
        Request::State { name, setup } => project.state(name, setup),
        Request::Assessment {
            state,
            edition,
            from,
            setup,
        } => project.assessment(state, edition, from.as_deref(), setup),
        Request::Practice {
            title,
            states,
            parts,
        } => project.practice(title, states, parts),
        Request::Resource { url, title } => project.resource(url, title.as_deref()),
        Request::Plan { state } => project.plan(state),
    };
    let files = files.map_err(NoScaffold::Refused)?;
    Ok((files.into_iter())
        .map(|(path, text)| ScaffoldFile {
            is_there: sources.find(&path).is_some(),
            path,
            text,
        })
        .collect())
}

/// What the settings of the project say, if they can be read.
#[derive(Default)]
struct Known {
    headings: Vec<String>,
    kinds: Vec<String>,
}

impl Known {
    fn of(documents: &Documents) -> Self {
        let site = (documents.site.iter()).find(|document| document.language.is_none());
        let Some(site) = site else {
            return Self::default();
        };
        let headings = site.body.practice_headings.iter();
        let kinds = site.body.resource_types.iter();
        Self {
            headings: headings.map(|heading| heading.value.to_string()).collect(),
            kinds: kinds
                .filter_map(|kind| kind.id.as_ref().map(|id| id.value.to_string()))
                .collect(),
        }
    }
}

struct ProjectView<'a> {
    sources: &'a Sources,
    rubric: &'a Rubric,
    today: String,
    known: Known,
}

/// Paths and texts.
type Files = Result<Vec<(String, String)>, String>;

impl ProjectView<'_> {
    fn state(&self, name: &str, setup: &AssessmentSetup) -> Files {
        let place = PLACES.iter().find(|place| {
            place.code.eq_ignore_ascii_case(name) || place.name.eq_ignore_ascii_case(name)
        });
        let name = place.map_or(name, |place| place.name);
        let folder = slug(name)?;
        if let Some(there) = self.folder_of(name, place) {
            return Err(format!(
                "{name} is there already: states/{there}/.\n\
                 `statewise new assessment {there} {}` begins another assessment of it.",
                self.year()
            ));
        }
        let profile = NewProfile {
            name,
            place,
            today: &self.today,
        };
        let assessment = scaffold::assessment(&self.setup(setup)?, self.rubric);
        let edition = self.edition_of(setup);
        Ok(vec![
            (
                format!("states/{folder}/profile.md"),
                scaffold::profile(&profile, self.rubric),
            ),
            (format!("states/{folder}/{edition}.toml"), assessment),
        ])
    }

    fn assessment(
        &self,
        state: &str,
        edition: &str,
        from: Option<&str>,
        setup: &AssessmentSetup,
    ) -> Files {
        let folder = self.existing(state)?;
        let path = format!("states/{folder}/{edition}.toml");
        let (year, sector) = match edition.split_once('-') {
            Some((year, sector)) => (year, Some(sector)),
            None => (edition, None),
        };
        if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(format!(
                "An edition is a year of four digits, with a sector where only that was looked at: \
                 {} or {}-k12, not {edition:?}.",
                self.year(),
                self.year()
            ));
        }
        let sectors = || self.rubric.sectors.iter().map(|sector| sector.id.as_str());
        if let Some(sector) = sector.filter(|&sector| !sectors().any(|id| id == sector)) {
            let known: Vec<&str> = sectors().collect();
            let known = known.join(", ");
            return Err(format!(
                "There is no sector {sector:?}. There are: {known}."
            ));
        }
        let Some(from) = from else {
            let setup = AssessmentSetup {
                sector: setup.sector.clone().or(sector.map(str::to_owned)),
                ..setup.clone()
            };
            let text = scaffold::assessment(&self.setup(&setup)?, self.rubric);
            return Ok(vec![(path, text)]);
        };
        let before = format!("states/{folder}/{from}.toml");
        let Some((_, before)) = self.sources.find(&before) else {
            return Err(format!("There is no {before} to begin from."));
        };
        let text = scaffold::of_another_year(&before.text, &self.today);
        Ok(vec![(path, text)])
    }

    fn practice(&self, title: &str, states: &[String], parts: &[String]) -> Files {
        let new = NewPractice {
            title,
            states,
            parts,
            headings: &self.known.headings,
        };
        let path = format!("content/practices/{}.md", slug(title)?);
        Ok(vec![(path, scaffold::practice(&new, self.rubric))])
    }

    fn resource(&self, url: &str, title: Option<&str>) -> Files {
        if let Err(bad) = check::link_address(url) {
            let (what, hint) = (bad.what, bad.hint);
            return Err(format!("The address {url:?} {what}. {hint}"));
        }
        let new = NewResource {
            url,
            title,
            kinds: &self.known.kinds,
        };
        let name = title.unwrap_or_else(|| url.split("://").last().unwrap_or(url));
        let path = format!("content/resources/{}.md", slug(name)?);
        Ok(vec![(path, scaffold::resource(&new))])
    }

    fn plan(&self, state: &str) -> Files {
        let folder = self.existing(state)?;
        Ok(vec![(
            format!("states/{folder}/plan.toml"),
            scaffold::plan(&self.today),
        )])
    }

    /// What an assessment is made with, if the rubric knows it.
    fn setup<'s>(&'s self, setup: &'s AssessmentSetup) -> Result<NewAssessment<'s>, String> {
        let rubric = self.rubric;
        let sectors = rubric.sectors.iter().map(|sector| sector.id.as_str());
        let bases = rubric.bases.iter().map(|basis| basis.id.as_str());
        Ok(NewAssessment {
            sector: known("sector", setup.sector.as_deref(), sectors)?,
            basis: known("basis", setup.basis.as_deref(), bases)?,
            assessed_by: setup.assessed_by.as_deref(),
            today: &self.today,
        })
    }

    fn year(&self) -> &str {
        self.today.split('-').next().unwrap_or_default()
    }

    /// The name of this year's edition: with its sector, unless that is the whole system.
    fn edition_of(&self, setup: &AssessmentSetup) -> String {
        let whole = self.rubric.sectors.iter().next().map(|it| it.id.as_str());
        match setup.sector.as_deref().filter(|&it| Some(it) != whole) {
            Some(sector) => format!("{}-{sector}", self.year()),
            None => self.year().to_owned(),
        }
    }

    /// The folder of a state that is there, by its folder, code or name.
    fn existing(&self, state: &str) -> Result<String, String> {
        let place = PLACES.iter().find(|place| {
            place.code.eq_ignore_ascii_case(state) || place.name.eq_ignore_ascii_case(state)
        });
        let name = place.map_or(state, |place| place.name);
        self.folder_of(name, place).ok_or_else(|| {
            format!(
                "There is no state {state:?} in states/.\n`statewise new state {state:?}` begins it."
            )
        })
    }

    fn folder_of(&self, name: &str, place: Option<&Place>) -> Option<String> {
        let slugs = slugs_for(name);
        let folders =
            (self.sources.iter()).filter_map(|(id, file)| Some((id, file.role().state()?)));
        let mut folders = folders.peekable();
        folders.peek()?;
        folders
            .find(|&(id, folder)| slugs.iter().any(|slug| slug == folder) || self.is_of(id, place))
            .map(|(_, folder)| folder.to_owned())
    }

    /// Whether a file is the profile of a place: it says the code.
    fn is_of(&self, id: SourceId, place: Option<&Place>) -> bool {
        let source = self.sources.get(id);
        let is_profile = Utf8Path::new(&source.path).file_name() == Some("profile.md");
        let code = place.map(|place| format!("code = \"{}\"", place.code));
        is_profile && code.is_some_and(|code| source.text.lines().any(|line| line.trim() == code))
    }
}

/// An id that was given, if it is one of those that there are.
fn known<'a>(
    what: &str,
    given: Option<&'a str>,
    all: impl Iterator<Item = &'a str>,
) -> Result<Option<&'a str>, String> {
    let all: Vec<&str> = all.collect();
    match given {
        Some(given) if !all.contains(&given) => {
            let all = all.join(", ");
            Err(format!("There is no {what} {given:?}. There are: {all}."))
        }
        given => Ok(given),
    }
}

/// The name of a file or folder for a title.
fn slug(title: &str) -> Result<String, String> {
    const LONGEST: usize = 60;
    let slug = slugs_for(title).into_iter().next().unwrap_or_default();
    let mut short = String::new();
    for word in slug.split('-') {
        if !short.is_empty() && short.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push('-');
        }
        short.push_str(word);
    }
    match is_slug(&short) && short.len() <= 200 {
        true => Ok(short),
        false => Err(format!(
            "No name of a file can be made of {title:?}: it needs letters or digits of ASCII."
        )),
    }
}
