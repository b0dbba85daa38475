//! A draft of a site: the base files plus those that a test adds.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::made_up::MadeUp;
use super::texts::{FILES, NEEDS_ASSESSMENT};
use crate::model::PLACES;

/// The sub-elements, in the order in which a draft gives their ratings.
const PARTS: [&str; 9] = ["1A", "1B", "1C", "2A", "2B", "2C", "3A", "3B", "3C"];

/// A draft of a site.
pub(in crate::pages) struct Draft {
    files: BTreeMap<String, String>,
    /// The slug of the state that editions are added to.
    state: String,
    /// The path of the edition that was added last.
    edition: String,
}

/// A draft of the fictional site without a state.
pub(in crate::pages) fn site() -> Draft {
    let files = FILES.iter();
    Draft {
        files: files
            .map(|&(path, text)| (path.to_owned(), text.to_owned()))
            .collect(),
        state: String::new(),
        edition: String::new(),
    }
}

impl Draft {
    /// Adds a state by the slug of a place (`ohio`, `new-york`). Other slugs add a system without a
    /// postal code and place on the map.
    pub(in crate::pages) fn state(mut self, slug: &str) -> Self {
        let place = PLACES.iter().find(|place| slug_of(place.name) == slug);
        let front = match place {
            Some(place) => format!("name = \"{}\"\ncode = \"{}\"", place.name, place.code),
            None => format!("name = \"System {slug}\""),
        };
        slug.clone_into(&mut self.state);
        let path = format!("states/{slug}/profile.md");
        self.file(&path, &format!("+++\n{front}\n+++\nMade up for tests.\n"))
    }

    /// Adds an edition to the last state, a self-assessment of May 1. Ratings are one character for
    /// each sub-element, 1A to 3C: a digit is a rating, `-` not assessed, `~` under review, `x` not
    /// applicable, `w` withheld; spaces are ignored.
    pub(in crate::pages) fn edition(mut self, year: i16, sector: &str, ratings: &str) -> Self {
        let mut text = format!(
            "rubric = \"2\"\nsector = \"{sector}\"\nbasis = \"own-word\"\n\
             assessed_on = {year}-05-01\nassessed_by = \"The tests\"\n"
        );
        let ratings: Vec<char> = ratings.chars().filter(|sign| *sign != ' ').collect();
        assert!(ratings.len() <= PARTS.len(), "{ratings:?}");
        for (part, sign) in PARTS.into_iter().zip(ratings) {
            let says = match sign {
                '-' => continue,
                '~' => "status = \"under-review\"".to_owned(),
                'x' => "status = \"not-applicable\"".to_owned(),
                'w' => "status = \"withheld\"".to_owned(),
                digit => format!("rating = {digit}\nevidence = \"{} says so.\"", self.state),
            };
            write!(text, "\n[{part}]\n{says}\n").unwrap();
        }
        let name = match sector {
            "whole" => year.to_string(),
            part => format!("{year}-{part}"),
        };
        self.edition = format!("states/{}/{name}.toml", self.state);
        let path = self.edition.clone();
        self.file(&path, &text)
    }

    /// Rates the last edition against another version of the rubric.
    pub(in crate::pages) fn against(self, version: &str) -> Self {
        self.in_edition("rubric = \"2\"", &format!("rubric = \"{version}\""))
    }

    /// Sets the date of the last edition.
    pub(in crate::pages) fn on(mut self, day: &str) -> Self {
        let text = self.files.get_mut(&self.edition).unwrap();
        let at = text.find("assessed_on = ").unwrap() + "assessed_on = ".len();
        text.replace_range(at..at + day.len(), day);
        self
    }

    /// Says which time the last edition speaks of.
    pub(in crate::pages) fn speaking_of(self, time: &str) -> Self {
        self.in_edition("assessed_on", &format!("as_of = {time}\nassessed_on"))
    }

    /// Adds a source to each rating of the last edition.
    pub(in crate::pages) fn sourced(self, source: &str) -> Self {
        let path = self.edition.clone();
        let sourced = format!("says so.\"\nsources = [{source}]");
        let text = self.files[&path].replace("says so.\"", &sourced);
        self.file(&path, &text)
    }

    /// Adds a rating to the last edition, with a source that these keys date.
    pub(in crate::pages) fn rated(self, part: &str, rating: u8, dates: &str) -> Self {
        let path = self.edition.clone();
        let text = format!(
            "{}\n[{part}]\nrating = {rating}\nevidence = \"Seen.\"\nsources = [{{ title = \"A leaf\", \
             url = \"https://garden.example/leaf\", {dates} }}]\n",
            self.files[&path]
        );
        self.file(&path, &text)
    }

    /// Adds a plan of May 1, 2025, to the last state; `more` is what it says besides.
    pub(in crate::pages) fn plan(self, more: &str) -> Self {
        let path = format!("states/{}/plan.toml", self.state);
        let text = format!("written_on = 2025-05-01\nwritten_by = \"Office of Soil\"\n{more}");
        self.file(&path, &text)
    }

    /// Sets the basis of the last edition to a desk review.
    pub(in crate::pages) fn desk_review(self) -> Self {
        let sourced = "says so.\"\nsources = [{ title = \"A leaf\", publisher = \"Nobody\", \
                       url = \"https://garden.example/leaf\", year = 2020, accessed = 2020-01-01 }]";
        let path = self.edition.clone();
        let text = self.files[&path].replace("says so.\"", sourced);
        self.file(&path, &text)
            .in_edition("\"own-word\"", "\"desk-review\"")
    }

    fn in_edition(self, old: &str, new: &str) -> Self {
        let path = self.edition.clone();
        self.replace(&path, old, new)
    }

    /// Adds a practice or resource: front matter and text.
    pub(in crate::pages) fn content(self, path: &str, front: &str, body: &str) -> Self {
        let text = format!("+++\n{front}\n+++\n{body}\n");
        self.file(&format!("content/{path}.md"), &text)
    }

    /// Adds a best practice for some sub-elements (`"1A", "2B"`) of some states (`"OH"`).
    pub(in crate::pages) fn practice(self, slug: &str, parts: &str, states: &str) -> Self {
        let front = format!(
            "title = \"Practice {slug}\"\nstates = [{states}]\nsub_elements = [{parts}]\n\
             levers = [\"tools\"]\nstarted = 2019\nsources = [{{ title = \"A leaf\", publisher = \
             \"Nobody\", url = \"https://garden.example/leaf\", year = 2020, accessed = 2020-01-01 }}]"
        );
        let body = "## Problem\n\nIt was dry.\n\n## Lessons\n\nKeep a barrel.";
        self.content(&format!("practices/{slug}"), &front, body)
    }

    /// Adds a guide; `more` is further front matter.
    pub(in crate::pages) fn resource(self, slug: &str, more: &str) -> Self {
        let front = format!(
            "title = \"Resource {slug}\"\norganization = \"The diggers\"\n\
             url = \"https://garden.example/{slug}\"\n{more}"
        );
        self.content(&format!("resources/{slug}"), &front, "How to dig.")
    }

    /// Adds the texts of a needs assessment, so that the site offers one.
    pub(in crate::pages) fn needs_assessment(self) -> Self {
        self.file("rubric/assessment.toml", NEEDS_ASSESSMENT)
    }

    /// Adds or replaces a file.
    pub(in crate::pages) fn file(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.to_owned());
        self
    }

    /// Removes a file.
    pub(in crate::pages) fn without(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "{path}");
        self
    }

    /// Replaces a text in a file, which must occur exactly once.
    pub(in crate::pages) fn replace(mut self, path: &str, old: &str, new: &str) -> Self {
        let text = self.files.get_mut(path).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{path}: {old:?}");
        *text = text.replacen(old, new, 1);
        self
    }

    /// Builds the site; the draft must have no error.
    pub(in crate::pages) fn build(self) -> MadeUp {
        MadeUp::new(self.files)
    }
}

fn slug_of(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}
