//! A line of a report: words of the program, and texts of files, which are set so that they do
//! nothing.

/// Longer texts of files are cut.
const LONGEST: usize = 160;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// Words of the program.
    Ours(String),
    /// A text of a file.
    Theirs(String),
}

/// A line of a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line(pub(super) Vec<Piece>);

impl Line {
    /// A line with words of the program.
    pub(super) fn of(words: impl Into<String>) -> Self {
        Self::default().say(words)
    }

    /// A line with a text of a file.
    pub(super) fn quoting(text: &str) -> Self {
        Self::default().quote(text)
    }

    /// Adds words of the program.
    pub(super) fn say(mut self, words: impl Into<String>) -> Self {
        self.0.push(Piece::Ours(words.into()));
        self
    }

    /// Adds a text of a file.
    pub(super) fn quote(mut self, text: &str) -> Self {
        let text = text.trim();
        let end = text.char_indices().nth(LONGEST).map(|(end, _)| end);
        self.0.push(Piece::Theirs(match end {
            Some(end) => format!("{}…", &text[..end]),
            None if text.is_empty() => "(empty)".to_owned(),
            None => text.to_owned(),
        }));
        self
    }

    /// Adds another line.
    pub(super) fn add(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Several lines as one, with words between them.
    pub(super) fn joined(lines: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut joined = Self::default();
        for line in lines {
            if !joined.0.is_empty() {
                joined = joined.say(between);
            }
            joined = joined.add(line);
        }
        joined
    }

    /// The line as it is, for programs.
    pub(super) fn plain(&self) -> String {
        let texts = self.0.iter().map(|piece| match piece {
            Piece::Ours(text) | Piece::Theirs(text) => text.as_str(),
        });
        texts.collect()
    }
}
