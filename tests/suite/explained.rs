//! Every code has a page with the rule, its reason, an example and the remedy.

use statewise::diagnostic::Code;

#[test]
fn every_explanation_has_its_sections_in_order() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let name = code.name();
        let sections = sections(code.explanation());
        let headings: Vec<&str> = sections.iter().map(|(heading, _)| *heading).collect();
        let title = format!("# {name}");
        if headings != [title.as_str(), "## Why", "## Example", "## Fix"] {
            wrong.push(format!("{name}: {headings:?}"));
        }
        for (heading, _) in sections.iter().filter(|(_, lines)| *lines == 0) {
            wrong.push(format!("{name}: nothing stands below {heading}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The headings of a page, and the number of lines with text below each. A line of code that looks
/// like a heading does not count.
fn sections(page: &str) -> Vec<(&str, usize)> {
    let mut in_code = false;
    let mut found: Vec<(&str, usize)> = Vec::new();
    for line in page.lines() {
        in_code ^= line.starts_with("```");
        if !in_code && line.starts_with('#') {
            found.push((line, 0));
        } else if let Some((_, lines)) = found.last_mut() {
            *lines += usize::from(!line.trim().is_empty());
        }
    }
    found
}
