//! The files that hold schemas.

use super::document::{draft, of_format};
use super::of_keys::KeysOf;
use super::vocabulary::Vocabulary;
use crate::model::Site;
use crate::parse::documents::{self, Format};

/// The folder of the schemas: in a project, and below the root of a site.
pub const FOLDER: &str = "schema";

/// A schema: that of a format, or of its translations. Its address never changes.
#[derive(Clone, Copy, Debug)]
pub struct SchemaFile {
    format: &'static Format,
    is_translation: bool,
}

impl PartialEq for SchemaFile {
    fn eq(&self, other: &Self) -> bool {
        self.format.name == other.format.name && self.is_translation == other.is_translation
    }
}

impl Eq for SchemaFile {}

impl SchemaFile {
    /// The schema of the draft of an assessment.
    pub const DRAFT: Self = Self {
        format: &documents::DRAFT,
        is_translation: false,
    };

    /// Every schema, in the order of the formats.
    pub fn all() -> impl Iterator<Item = Self> {
        documents::formats().flat_map(|format| {
            let original = Self {
                format,
                is_translation: false,
            };
            let translation = format.has_translations.then_some(Self {
                format,
                is_translation: true,
            });
            [Some(original), translation].into_iter().flatten()
        })
    }

    /// The schema of the file at a path of a project; `None` if there is none. That of a Markdown file
    /// is about its front matter.
    pub fn of_file(path: &str) -> Option<Self> {
        let (format, is_translation) = documents::format_at(path)?;
        Some(Self {
            format,
            is_translation,
        })
    }

    /// Its name: `plan`, `plan-translation`.
    pub fn name(self) -> String {
        match self.is_translation {
            true => format!("{}-translation", self.format.name),
            false => self.format.name.to_owned(),
        }
    }

    /// Its path in a project, and below the root of a site.
    pub fn path(self) -> String {
        format!("{FOLDER}/{}.json", self.name())
    }

    /// The schema as the text of a file, with the ids of a site. `address` is where it is published,
    /// which is its name.
    pub fn text(self, site: &Site, address: &str) -> String {
        if self == Self::DRAFT {
            return draft(address);
        }
        let keys = KeysOf::files(Vocabulary::new(site), self.is_translation);
        of_format(self.format, &keys, address)
    }
}
