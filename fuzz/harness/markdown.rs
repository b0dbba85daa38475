//! The checks of Markdown and its renderer.

use std::sync::LazyLock;

use statewise::diagnostic::Diagnostics;
use statewise::model::Language;
use statewise::parse;
use statewise::prose::{HtmlOptions, Link, Prose, SeenTerms, Target, TermMatcher};
use statewise::source::is_forbidden;

use super::{html, site};

const FRONT_MATTER: &str = "+++\ntitle = \"A\"\n+++\n";

/// What a page may hold besides 50 times its text: the frame of lists of footnotes.
const FRAME: usize = 2_000;

static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language::new("en"));
static TERMS: LazyLock<TermMatcher> = LazyLock::new(|| TermMatcher::new(&site::BASE, &ENGLISH));

/// An input is the text of a page, without the front matter.
pub(crate) fn markdown(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let sources = site::of_file("content/about.md", &format!("{FRONT_MATTER}{text}"));
    let mut problems = Diagnostics::new();
    parse::parse(&sources, &mut problems);
    let is_clean = site::is_clean(&problems.into_sorted(), &sources);
    let html = rendered(text);
    if let Err(wrong) = html::check(&html) {
        panic!("{wrong}");
    }
    if is_clean {
        let most = 50 * text.len() + FRAME;
        assert!(html.len() <= most, "{} of {} bytes", html.len(), text.len());
        let hidden = html.chars().find(|&c| is_forbidden(c));
        assert_eq!(hidden, None, "{html}");
    }
}

fn rendered(text: &str) -> String {
    let resolve = |target: &Target<'_>| Link {
        href: match target {
            Target::File(path) => format!("/files/{path}"),
            _ => "/there/".to_owned(),
        },
        title: "There".to_owned(),
    };
    let prose = Prose {
        site: &site::BASE,
        language: &ENGLISH,
        resolve: &resolve,
        terms: &TERMS,
        note_word: &|word, number| format!("{word:?} {number}"),
    };
    let options = HtmlOptions {
        in_file: "content/about.md",
        heading_shift: 1,
        ..HtmlOptions::default()
    };
    let once = prose.once(text, &options);
    let html = prose.html(text, &options, &mut SeenTerms::default()).html;
    drop(once);
    html
}
