//! The Markdown of a comment. It is cut at a row where a comment could not hold it.

use crate::diff::line::{Line, Piece};
use crate::diff::report::Section;

use super::inert;

/// The most characters that come out: comments on GitHub end at 65,536.
pub const MARKDOWN_LIMIT: usize = 60_000;

/// Room for what is said at the end about rows that are left out.
const END: usize = 100;

pub(super) fn render(sentences: &[Line], sections: &[Section]) -> String {
    let mut comment = Comment::default();
    if let [only] = sentences {
        comment.add("", &format!("{}\n", shown(only)), 1);
    } else {
        for sentence in sentences {
            comment.add("", &format!("- {}\n", shown(sentence)), 1);
        }
    }
    for section in sections {
        let mut head = format!("\n### {}\n\n", section.title);
        if !section.columns.is_empty() {
            let rule = vec!["---"; section.columns.len()];
            head.push_str(&table_row(
                section.columns.iter().map(|&name| name.to_owned()),
            ));
            head.push_str(&table_row(rule.into_iter().map(str::to_owned)));
        }
        for row in &section.rows {
            let cells = row.iter().map(shown);
            let row = match section.columns.is_empty() {
                true => format!("- {}\n", cells.collect::<String>()),
                false => table_row(cells),
            };
            comment.add(&head, &row, 1);
            head.clear();
        }
        if let Some(more) = section.left_out() {
            comment.add("", &format!("- {more}\n"), section.more);
        }
    }
    comment.finish()
}

fn table_row(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

fn shown(line: &Line) -> String {
    let pieces = line.0.iter().map(|piece| match piece {
        Piece::Ours(words) => words.clone(),
        Piece::Theirs(text) => inert::in_markdown(text),
    });
    pieces.collect()
}

/// A comment, and how many rows it could not hold.
#[derive(Default)]
struct Comment {
    text: String,
    characters: usize,
    left_out: usize,
}

impl Comment {
    /// Adds a row that stands for a number of rows. Once one does not fit, none is added.
    fn add(&mut self, head: &str, row: &str, stands_for: usize) {
        let more = head.chars().count() + row.chars().count();
        if self.left_out > 0 || self.characters + more + END > MARKDOWN_LIMIT {
            self.left_out += stands_for;
            return;
        }
        self.text.push_str(head);
        self.text.push_str(row);
        self.characters += more;
    }

    fn finish(mut self) -> String {
        if self.left_out > 0 {
            let rows = if self.left_out == 1 {
                "row is"
            } else {
                "rows are"
            };
            let line = format!("\n{} more {rows} left out.\n", self.left_out);
            self.text.push_str(&line);
        }
        self.text
    }
}
