use crate::diagnostic::Code;
use crate::parse::markdown_checks::Placement;
use crate::parse::markdown_checks::tests::checked;

/// The texts at the places of leftover marks.
fn leftovers(text: &str) -> Vec<String> {
    (checked(text, Placement::Body).into_iter())
        .filter(|problem| problem.code == Code::LeftoverMarkup)
        .map(|problem| text[problem.span.range()].to_owned())
        .collect()
}

#[test]
fn c35_marks_that_stay_are_named() {
    let mut bad = 0;
    for (text, at) in [
        ("##\u{a0}Strengths", "\u{a0}"),
        ("text\n\n##\u{2007}Strengths", "\u{2007}"),
        ("##\u{202f}Strengths", "\u{202f}"),
        ("##\u{3000}Strengths", "\u{3000}"),
        ("##\u{200b}Strengths", "\u{200b}"),
        ("\u{a0}## Strengths", "\u{a0}"),
        ("\u{a0}\u{a0}- nested", "\u{a0}\u{a0}"),
        ("-\u{a0}item", "\u{a0}"),
        ("*\u{a0}item", "\u{a0}"),
        ("1.\u{a0}item", "\u{a0}"),
        ("12)\u{2009}item", "\u{2009}"),
        ("one\n\u{a0}\ntwo", "\u{a0}"),
        ("##Strengths", "##"),
        ("#Strengths", "#"),
        ("-First", "-"),
        ("1.First", "1."),
        ("####### Deep", "#######"),
        ("Text\n    ## Heading", "##"),
        ("Text\n      - item", "-"),
        ("• First\n", "•"),
        ("**Result:**text", "**"),
        ("The **Result:**text", "**"),
        ("**\"Result\"**text", "**"),
        ("word**\"quoted\"**", "**"),
        ("*Result:*text", "*"),
        ("__Result:__text", "__"),
        ("_Result:_text", "_"),
        ("**text **more", "**"),
        ("**text ** more", "**"),
        ("*text *", "*"),
        ("**never closed", "**"),
        ("~~gone ~~", "~~"),
        ("`code", "`"),
        ("==marked==", "=="),
        ("a :tada: b", ":tada:"),
        ("::: note\ntext\n:::", ":::"),
        ("## Words {#words}", "{#words}"),
        ("## Words {.big}", "{.big}"),
        ("[the report][report]", "[the report][report]"),
        ("[the report][]", "[the report][]"),
        ("a[^note] b", "[^note]"),
        ("(text)[https://example.org]", "[https://example.org]"),
        ("[Report](annual report.pdf)", "[Report](annual report.pdf)"),
        ("[Report] (annual.pdf)", "[Report] (annual.pdf)"),
        ("[Report](annual.pdf", "[Report](annual.pdf"),
        ("[[Ohio]]", "[[Ohio]]"),
        ("- [x] done", "[x]"),
        ("- [ ] open", "[ ]"),
        ("1. [X] done", "[X]"),
        ("- [x] done\n\n- other", "[x]"),
        ("> [!NOTE]\n> Remember.", "[!NOTE]"),
        ("| a | b |\n|---|\n| 1 | 2 |", "|---|"),
        ("| a | b |\n| 1 | 2 |", "| a | b |"),
        ("| a | b |\n|—|—|\n| 1 | 2 |", "|—|—|"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\ntext", "text"),
        ("A whole sentence.\n---", "---"),
        ("Two\nlines\n-----", "-----"),
        ("Done\n---\nMore", "---"),
        ("> Quoted.\n> ---", "---"),
        ("```\ncode\n\ntext", "```"),
        ("- a\n  - **b:**c", "**"),
        ("| a |\n|---|\n| **b:**c |", "**"),
    ] {
        if leftovers(text) != [at] {
            eprintln!("{text:?} wants {at:?} has {:?}", leftovers(text));
            bad += 1;
        }
    }
    assert_eq!(bad, 0);
}

#[test]
fn c35_ordinary_words_are_no_marks() {
    let mut bad = 0;
    for text in [
        "5 * 3 and 5*3 and 2**10 and 4 ** 2",
        "snake_case and __init__ and a_b_c and file_name.txt",
        "he [sic] said [1] and [1][2] and [emphasis added] and \"word[3]\"",
        "$5 and $10, 5% * 2, #1 in the nation, ~20 to ~5",
        "#1 in the nation\n#2 is next",
        "Total* and Share*",
        "*Preliminary",
        "A share of 12.4** and 3.1*",
        "Name: ____ and ______ (signature)",
        "-5 degrees\n-3 degrees",
        "1.5 million",
        "2021 was good.\nIn\n2022. So",
        "\\## Words\n\n\\*\\*Result:\\*\\*text \\[a\\]\\[b\\] \\`code",
        "&#42;&#42;a &lbrack;a][b]",
        "`**a:**b` and `[a][b]`",
        "```\n##a\n[a][b]\n```",
        "a | b and c | d",
        "| a | b |\n|---|---|\n| 1 | 2 |\n\ntext",
        "Title\n--------",
        "text\n\n---\n\ntext",
        "at 10:30:00, ratio 1:2:3, see: this: that",
        "[sic](as written) and [words] (more words)",
        "[text](page:about) **bold**, *it*: ~~gone~~ text",
        "> [!] wow",
        "**bold**text and *a*b",
        "x = 5, a == b, a === b",
        "2 > 1 and 1 < 2\n\n- a\n  - b\n\n    c",
        "- a\u{a0}b\n- 5\u{a0}%\n\nN.\u{a0}1",
        "é\u{a0}a",
    ] {
        if !leftovers(text).is_empty() {
            eprintln!("{text:?} has {:?}", leftovers(text));
            bad += 1;
        }
    }
    assert_eq!(bad, 0);
}
