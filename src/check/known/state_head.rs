//! The names of a state, known before it is lowered, so that others can refer to it.

use crate::parse::documents::{Documents, Text};
use crate::source::{SourceId, Spanned};

/// A folder below `states/`.
pub(crate) struct StateHead {
    /// The name of the folder.
    pub(crate) folder: String,
    profile: Option<ProfileHead>,
}

/// The profile of a state.
pub(crate) struct ProfileHead {
    pub(crate) source: SourceId,
    pub(crate) code: Option<Spanned<Text>>,
    pub(crate) name: Option<Spanned<Text>>,
    pub(crate) moved_from: Vec<Spanned<Text>>,
    is_draft: bool,
}

impl StateHead {
    /// Takes the head from the documents of a folder.
    pub(crate) fn new(folder: &str, documents: &Documents) -> Self {
        let mut profiles = documents.profiles.iter();
        let original = profiles.find(|document| document.language.is_none());
        Self {
            folder: folder.to_owned(),
            profile: original.map(|document| ProfileHead {
                source: document.source,
                code: document.body.code.clone(),
                name: document.body.name.clone(),
                moved_from: document.body.moved_from.clone(),
                is_draft: (document.body.draft.as_ref()).is_some_and(|draft| draft.value),
            }),
        }
    }

    /// The profile, unless it is a draft.
    pub(crate) fn published(&self) -> Option<&ProfileHead> {
        self.profile.as_ref().filter(|profile| !profile.is_draft)
    }

    /// Whether there is a profile, and it is a draft.
    pub(crate) fn is_draft(&self) -> bool {
        self.profile
            .as_ref()
            .is_some_and(|profile| profile.is_draft)
    }
}
