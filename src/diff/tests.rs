//! Large sets of changes.

use super::change::{Changes, EntryChange, Happened};
use super::pages::PageChanges;
use super::pairs::{Named, moves};
use super::render::{Format, MARKDOWN_LIMIT, render};

fn practices(count: usize, title: &str) -> Changes {
    let practice = |at| EntryChange {
        what: "practice",
        id: format!("practice-{at}"),
        title: title.to_owned(),
        happened: Happened::Added,
        fields: Vec::new(),
    };
    Changes {
        practices: (0..count).map(practice).collect(),
        ..Changes::default()
    }
}

#[test]
fn g06_a_comment_is_cut_at_a_row_and_says_how_many_are_left_out() {
    let pages = PageChanges::default();
    for (count, title, is_cut) in [
        (10, "A title", false),
        (5_000, "A title", true),
        (5_000, "| `@name` |", true),
        (1, "x".repeat(100_000).as_str(), false),
        (2_000, "漢".repeat(500).as_str(), true),
    ] {
        let comment = render(&practices(count, title), &pages, Format::Markdown);
        assert!(comment.chars().count() <= MARKDOWN_LIMIT, "{count} {title}");
        let rows = comment
            .lines()
            .filter(|line| line.starts_with("- practice"))
            .count();
        let end = format!("\n{} more rows are left out.\n", count - rows);
        assert_eq!(comment.ends_with(&end), is_cut, "{count} {title}");
        assert_eq!(rows < count, is_cut);
        assert!(
            comment
                .lines()
                .all(|line| line.matches('`').count() % 2 == 0)
        );
    }
}

#[test]
fn g07_thousands_of_new_names_are_looked_up_and_not_compared_in_pairs() {
    // 400 million comparisons of texts would take minutes.
    let texts: Vec<String> = (0..20_000)
        .map(|at| {
            format!(
                "This is the long line of thing {at}.\nAnd its second line, number {at}.\n\
                 Everybody has this third line."
            )
        })
        .collect();
    let names: Vec<String> = (0..20_000).map(|at| format!("name-{at}")).collect();
    let named = |suffix: &str| -> Vec<Named<'_>> {
        (names.iter().zip(&texts))
            .map(|(slug, text)| Named {
                slug,
                moved_from: &[],
                marks: vec![format!("{slug}{suffix}")],
                text,
            })
            .collect()
    };
    let found = moves(&named("a"), &named("b"));
    assert!(
        found
            .iter()
            .enumerate()
            .all(|(at, found)| *found == Some((at, false)))
    );
}
