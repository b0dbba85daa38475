//! For a terminal, or the log of a build.

use crate::diff::line::{Line, Piece};
use crate::diff::report::Section;

use super::inert;

/// Wider cells of a table are not filled up.
const WIDEST: usize = 40;

pub(super) fn render(sentences: &[Line], sections: &[Section]) -> String {
    let mut lines: Vec<String> = sentences.iter().map(shown).collect();
    for section in sections {
        lines.push(String::new());
        lines.push(section.title.clone());
        let rows: Vec<Vec<String>> = (section.rows.iter())
            .map(|row| row.iter().map(shown).collect())
            .collect();
        let widths = widths(&rows);
        lines.extend(
            rows.iter()
                .map(|row| format!("  {}", aligned(row, &widths))),
        );
        lines.extend(section.left_out().map(|line| format!("  {line}")));
    }
    let mut text = String::new();
    for line in lines {
        text.push_str(&inert::line_of_log(line.trim_end()));
        text.push('\n');
    }
    text
}

fn shown(line: &Line) -> String {
    let pieces = line.0.iter().map(|piece| match piece {
        Piece::Ours(words) => words.clone(),
        Piece::Theirs(text) => inert::on_terminal(text),
    });
    pieces.collect()
}

/// The width of each column, in characters.
fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let mut widths = Vec::new();
    for row in rows {
        widths.resize(widths.len().max(row.len()), 0);
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count()).min(WIDEST);
        }
    }
    widths
}

fn aligned(row: &[String], widths: &[usize]) -> String {
    let cells = row.iter().zip(widths).enumerate();
    cells
        .map(|(at, (cell, width))| match at {
            0 => format!("{cell:width$}"),
            // From what it was to what it is.
            3 => format!(" → {cell:width$}"),
            _ => format!("  {cell:width$}"),
        })
        .collect()
}
