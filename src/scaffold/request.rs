//! What is asked for, and the files that come of it.

use super::{NewAssessment, NewPractice, NewProfile, NewResource};
use crate::check::{self, is_slug, slugs_for};
use crate::model::{PLACES, Place, Rubric};

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

/// What is known of the project.
pub struct Known<'a> {
    /// Its rubric.
    pub rubric: &'a Rubric,
    /// The day on which the files are written.
    pub today: String,
    /// The headings that every practice has.
    pub headings: Vec<String>,
    /// The ids of the kinds of resources.
    pub kinds: Vec<String>,
    /// The text of the file at a path.
    pub text: &'a dyn Fn(&str) -> Option<&'a str>,
    /// The folder of the state whose profile has a code, else a name.
    pub folder: &'a dyn Fn(&str, &str) -> Option<String>,
    /// Whether a folder of that name is one of a state.
    pub has_folder: &'a dyn Fn(&str) -> bool,
}

/// The files for a request.
///
/// # Errors
///
/// What was asked for cannot be: what is wrong, and what can be done, in sentences.
pub fn files(request: &Request, known: &Known<'_>) -> Result<Vec<ScaffoldFile>, String> {
    let files = match request {
        Request::State { name, setup } => known.state(name, setup),
        Request::Assessment {
            state,
            edition,
            from,
            setup,
        } => known.assessment(state, edition, from.as_deref(), setup),
        Request::Practice {
            title,
            states,
            parts,
        } => known.practice(title, states, parts),
        Request::Resource { url, title } => known.resource(url, title.as_deref()),
        Request::Plan { state } => known.plan(state),
    }?;
    Ok((files.into_iter())
        .map(|(path, text)| ScaffoldFile {
            is_there: (known.text)(&path).is_some(),
            path,
            text,
        })
        .collect())
}

/// Paths and texts.
type Files = Result<Vec<(String, String)>, String>;

impl Known<'_> {
    fn state(&self, name: &str, setup: &AssessmentSetup) -> Files {
        let place = place(name);
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
        let assessment = super::assessment(&self.setup(setup)?, self.rubric);
        let edition = self.edition_of(setup);
        Ok(vec![
            (
                format!("states/{folder}/profile.md"),
                super::profile(&profile, self.rubric),
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
            let text = super::assessment(&self.setup(&setup)?, self.rubric);
            return Ok(vec![(path, text)]);
        };
        let before = format!("states/{folder}/{from}.toml");
        let Some(text) = (self.text)(&before) else {
            return Err(format!("There is no {before} to begin from."));
        };
        let text = super::of_another_year(text, &self.today);
        Ok(vec![(path, text)])
    }

    fn practice(&self, title: &str, states: &[String], parts: &[String]) -> Files {
        let new = NewPractice {
            title,
            states,
            parts,
            headings: &self.headings,
        };
        let path = format!("content/practices/{}.md", slug(title)?);
        Ok(vec![(path, super::practice(&new, self.rubric))])
    }

    fn resource(&self, url: &str, title: Option<&str>) -> Files {
        if let Err(bad) = check::link_address(url) {
            let (what, hint) = (bad.what, bad.hint);
            return Err(format!("The address {url:?} {what}. {hint}"));
        }
        let new = NewResource {
            url,
            title,
            kinds: &self.kinds,
        };
        let name = title.unwrap_or_else(|| url.split("://").last().unwrap_or(url));
        let path = format!("content/resources/{}.md", slug(name)?);
        Ok(vec![(path, super::resource(&new))])
    }

    fn plan(&self, state: &str) -> Files {
        let folder = self.existing(state)?;
        Ok(vec![(
            format!("states/{folder}/plan.toml"),
            super::plan(&self.today),
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
        let place = place(state);
        let name = place.map_or(state, |place| place.name);
        self.folder_of(name, place).ok_or_else(|| {
            format!(
                "There is no state {state:?} in states/.\n`statewise new state {state:?}` begins it."
            )
        })
    }

    fn folder_of(&self, name: &str, place: Option<&Place>) -> Option<String> {
        let code = place.map_or("", |place| place.code);
        let has_folder = |slug: &String| (self.has_folder)(slug);
        let of_profile = (self.folder)(code, name);
        of_profile.or_else(|| slugs_for(name).into_iter().find(has_folder))
    }
}

/// The place of the table with a code or name.
fn place(written: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| {
        place.code.eq_ignore_ascii_case(written) || place.name.eq_ignore_ascii_case(written)
    })
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
