//! Tables. Each is in a box that scrolls on narrow screens; the box can be focused with the
//! keyboard, and its label is the text of the table's head.

use pulldown_cmark::Alignment;

use super::open::OpenTable;
use super::state::Writer;
use crate::prose::escape::attribute;

impl Writer<'_, '_> {
    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.has_names = true;
        self.open_block("<div class=\"scroll words\"");
        self.table = Some(OpenTable {
            alignments,
            column: 0,
            in_head: false,
            head: Vec::new(),
            start: self.html.len(),
        });
        self.html.push_str("><table>\n");
    }

    pub(super) fn start_row(&mut self, in_head: bool) {
        if let Some(table) = &mut self.table {
            table.in_head = in_head;
            table.column = 0;
        }
        self.open_block(if in_head { "<thead><tr>" } else { "<tr>" });
    }

    pub(super) fn start_cell(&mut self) {
        let Some(table) = &mut self.table else { return };
        self.html.push_str(if table.in_head {
            "<th scope=\"col\""
        } else {
            "<td"
        });
        self.html
            .push_str(match table.alignments.get(table.column) {
                Some(Alignment::Right) => " class=\"end\">",
                Some(Alignment::Center) => " class=\"center\">",
                _ => ">",
            });
        table.column += 1;
        if table.in_head {
            table.head.push(String::new());
        }
    }

    pub(super) fn end_cell(&mut self) {
        let in_head = self.table.as_ref().is_some_and(|table| table.in_head);
        self.html.push_str(if in_head { "</th>" } else { "</td>" });
    }

    /// Adds a text to the open table head, if there is one.
    pub(super) fn head_text(&mut self, text: &str) {
        if let Some(table) = &mut self.table
            && table.in_head
            && let Some(cell) = table.head.last_mut()
        {
            cell.push_str(text);
        }
    }

    pub(super) fn end_table(&mut self) {
        self.close_block("</tbody></table></div>\n");
        let Some(table) = self.table.take() else {
            return;
        };
        let words: Vec<String> = (table.head.iter())
            .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|cell| !cell.is_empty())
            .collect();
        let mut attributes = String::from(" tabindex=\"0\"");
        // A region without a label would be worse for accessibility than none.
        if !words.is_empty() {
            attributes.push_str(" role=\"region\"");
            let name = self.seen.table_name(&words.join(", "));
            attribute(&mut attributes, "aria-label", &name);
        }
        self.html.insert_str(table.start, &attributes);
    }
}
