//! Readers of files: TOML of every format, drafts, and tables of answers.

use statewise::diagnostic::render::{Format, Prefix, render};
use statewise::diagnostic::{Diagnostic, Diagnostics, shortened};
use statewise::source::Sources;
use statewise::{draft, parse, pipeline};

use super::site;

/// An input is a path, a line break, and the text of the file. Its problems are drawn, too, and it is
/// laid out if it can be read.
pub(crate) fn toml(input: &[u8]) {
    let Some((path, text)) = std::str::from_utf8(input)
        .ok()
        .and_then(|it| it.split_once('\n'))
    else {
        return;
    };
    let sources = site::of_file(path, text);
    let mut problems = Diagnostics::new();
    parse::parse(&sources, &mut problems);
    judge(problems.into_sorted(), &sources);
    let formatting = pipeline::format(sources, |_| true);
    for file in &formatting.files {
        assert!(file.text.is_ok(), "{path} is not laid out: {:?}", file.text);
    }
}

/// An input is the JSON of a draft.
pub(crate) fn drafts(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let sources = site::of_file("draft.json", text);
    for (id, source) in sources.iter() {
        let (_, problems) = draft::read_json(id, &source.text);
        judge(problems.into_sorted(), &sources);
    }
}

/// An input is the bytes of a table.
pub(crate) fn answers(input: &[u8]) {
    let Ok(text) = draft::decode_csv(input) else {
        return;
    };
    let sources = site::of_file("answers.csv", &text);
    for (id, source) in sources.iter() {
        let (_, problems) = draft::read_csv(id, &source.text, &site::BASE.rubric, &[]);
        judge(problems.into_sorted(), &sources);
    }
}

fn judge(problems: Vec<Diagnostic>, sources: &Sources) {
    site::is_clean(&problems, sources);
    let prefix = Prefix::default();
    for problem in shortened(problems).iter().take(8) {
        for format in [Format::Pretty, Format::Short, Format::Json] {
            let drawn = render(
                std::slice::from_ref(problem),
                sources,
                format,
                false,
                &prefix,
            );
            assert!(drawn.len() < 60_000, "{} bytes are drawn", drawn.len());
        }
    }
}
