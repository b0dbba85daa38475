//! Comments in the white space between two things of a document.

use super::tree::Above;

/// The lines of some white space: comments, and empty lines as `None`.
#[derive(Debug, Default)]
pub(super) struct Lines(Vec<Option<String>>);

impl Lines {
    /// White space that begins in the middle of a line: the comment there, and the lines below.
    pub(super) fn after_something(space: &str) -> (Option<String>, Self) {
        match space.split_once('\n') {
            Some((first, below)) => (comment(first), Self::at_line(below)),
            None => (comment(space), Self::default()),
        }
    }

    /// White space that begins with a line.
    pub(super) fn at_line(space: &str) -> Self {
        // What follows the last line break is the indent of what stands there.
        let lines = space.rsplit_once('\n').map(|(lines, _)| lines);
        Self(lines.map_or_else(Vec::new, |lines| lines.split('\n').map(comment).collect()))
    }

    /// All comments.
    pub(super) fn all(self) -> Vec<String> {
        self.0.into_iter().flatten().collect()
    }

    /// The comments before the first empty line, and the lines from there on.
    pub(super) fn split_at_first_empty(mut self) -> (Vec<String>, Self) {
        let at = self.0.iter().position(Option::is_none);
        let below = self.0.split_off(at.unwrap_or(self.0.len()));
        (self.all(), Self(below))
    }

    /// The lines up to the last empty one, and the comments after it.
    pub(super) fn split_at_last_empty(mut self) -> (Self, Vec<String>) {
        let at = self.0.iter().rposition(Option::is_none);
        let last = self.0.split_off(at.map_or(0, |at| at + 1));
        (self, Self(last).all())
    }

    /// Whether there is an empty line.
    pub(super) fn has_empty(&self) -> bool {
        self.0.iter().any(Option::is_none)
    }

    /// The comments above a header.
    pub(super) fn above(self) -> Above {
        Above {
            is_apart: self.0.last().is_some_and(Option::is_none),
            paragraphs: self.paragraphs(),
        }
    }

    /// The comments, in groups between empty lines.
    pub(super) fn paragraphs(self) -> Vec<Vec<String>> {
        let groups = self.0.split(Option::is_none);
        groups
            .map(|group| group.iter().flatten().cloned().collect::<Vec<String>>())
            .filter(|group| !group.is_empty())
            .collect()
    }
}

fn comment(line: &str) -> Option<String> {
    let line = line.trim_matches([' ', '\t']);
    (!line.is_empty()).then(|| line.to_owned())
}
