//! What is nested as deeply as a file can hold it is refused at its place, on a small stack.

use std::collections::BTreeMap;

use statewise::diagnostic::Diagnostics;
use statewise::diagnostic::render::Format;
use statewise::render::Theme;
use statewise::source::{Source, SourceKind, Sources};

use crate::files;
use crate::fuzzed::harness;
use crate::project::{Project, drawn, render_all};

/// An eighth of the largest text file: a reader that calls itself for each part has overflowed long
/// before, and the tests stay quick.
const LONGEST: usize = 256 * 1024;

/// Calls a reader with a part that is repeated up to the limit of files, and up to some lengths
/// below it, between a beginning and an end.
fn deep(target: fn(&[u8]), start: &str, parts: &[&str], end: &str) {
    for part in parts {
        for times in [33, 1_000, (LONGEST - 200) / part.len()] {
            let text = format!("{start}{}{end}", part.repeat(times));
            let work = move || {
                let _pool = harness::on_this_thread();
                target(text.as_bytes());
            };
            let small = std::thread::Builder::new().stack_size(512 * 1024);
            small
                .spawn(work)
                .unwrap()
                .join()
                .unwrap_or_else(|_| panic!("{part:?} × {times}"));
        }
    }
}

#[test]
fn t49_deep_toml_is_refused_before_it_overflows() {
    let values = ["[", "{a=", "[{a=", "{a.b=", "[[", "[ # a\n", "{ a = [\n"];
    deep(harness::toml, "site.toml\ntitle = ", &values, "\n");
    let lines = [
        "a.", "[a.", "[[", "[a]\n", "[[a]]\n", "\"\"\"", "'''", "(", "a = {",
    ];
    deep(harness::toml, "site.toml\n", &lines, "a = 1\n");
    deep(
        harness::toml,
        "content/about.md\n+++\na = ",
        &values,
        "\n+++\n",
    );
}

#[test]
fn t50_a_deep_draft_is_refused_before_it_overflows() {
    deep(
        harness::drafts,
        "{\"a\":",
        &["[", "{\"a\":", "[{\"a\":"],
        "",
    );
    for times in [31, 33, 1_000, 400_000] {
        let both = format!("{{\"a\":{}{}}}", "[".repeat(times), "]".repeat(times));
        deep(harness::drafts, &both, &[" "], "");
    }
}

#[test]
fn c45_deep_markdown_is_refused_before_it_overflows() {
    let parts = [
        ">", "> ", "- ", "1. ", "[", "![", "[^", "*a ", "*_", "**", "~~", "`", "``` \n", "<", "&",
        "|", "- > ", "[a](", "[a]: b\n", "[^a]: ", "# ", "\\", "_a *b ", "    ",
    ];
    deep(harness::markdown, "", &parts, "a\n");
    deep(harness::markdown, "a ", &parts, "a\n");
}

/// The problems of templates of the default theme, and what `0` renders if there are none; on a
/// small stack.
fn themed(files: Vec<(String, String)>) -> Result<String, Vec<String>> {
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    let sources = Sources::new(files.into_iter().map(|(name, text)| Source {
        path: format!("themes/default/templates/{name}"),
        kind: SourceKind::Template,
        text: text.into(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }));
    let work = move || {
        let mut problems = Diagnostics::new();
        let pages: Vec<&str> = names.iter().map(String::as_str).collect();
        let theme = Theme::load(&sources, "default", &pages, &mut problems);
        match problems.is_empty() {
            true => match theme.render("0", "/x/", &BTreeMap::<String, u8>::new(), &[]) {
                Ok(bytes) => Ok(String::from_utf8(bytes).unwrap()),
                Err(problem) => Err(vec![problem.message]),
            },
            false => Err(problems
                .iter()
                .map(|problem| problem.message.clone())
                .collect()),
        }
    };
    let small = std::thread::Builder::new().stack_size(512 * 1024);
    small.spawn(work).unwrap().join().unwrap()
}

/// Templates named by numbers, each of which includes or extends the next; the last is `end`.
fn chain(length: usize, verb: &str, end: &str) -> Vec<(String, String)> {
    let text = |at: usize| match at + 1 == length {
        true => end.to_owned(),
        false => format!("{{% {verb} \"{}\" %}}", at + 1),
    };
    (0..length).map(|at| (at.to_string(), text(at))).collect()
}

#[test]
fn c44_long_chains_of_templates_are_refused_before_they_overflow() {
    for (length, verb, end, expected) in [
        (32, "include", "end", Ok("end")),
        (32, "extends", "end", Ok("end")),
        (33, "include", "end", Err(1)),
        (10_000, "include", "end", Err(1)),
        (10_000, "extends", "end", Err(1)),
        (10_000, "include", "{% include \"0\" %}", Err(1)),
    ] {
        let found = themed(chain(length, verb, end));
        let counted = found.as_deref().map_err(Vec::len);
        assert_eq!(counted, expected, "{verb} {length}: {found:?}");
    }
}

#[test]
fn c44_deep_templates_are_refused_before_they_overflow() {
    let many = 50_000;
    for text in [
        "{% if a %}".repeat(many),
        "{% for a in b %}".repeat(many) + &"{% endfor %}".repeat(many),
        "{% filter upper %}".repeat(many),
        "{% if a %}".to_owned() + &"{% elif b %}".repeat(many) + "{% endif %}",
        format!("{{{{ {}a{} }}}}", "(".repeat(many), ")".repeat(many)),
        format!("{{{{ {}a }}}}", "not ".repeat(many)),
        format!("{{{{ {}a }}}}", "-".repeat(many)),
        format!("{{{{ {}a }}}}", "a + ".repeat(many)),
        format!("{{{{ {}a }}}}", "a ~ ".repeat(many)),
        format!("{{{{ a{} }}}}", ".a".repeat(many)),
        format!("{{{{ a{} }}}}", "[a".repeat(many)),
        format!("{{{{ a{} }}}}", "|upper".repeat(many)),
        format!("{{{{ {}", "[".repeat(many)),
        format!("{{{{ {}", "{a: ".repeat(many)),
    ] {
        let start = text[..20].to_owned();
        let found = themed(vec![("0".to_owned(), text)]);
        assert!(found.is_err(), "{start}");
    }
}

#[test]
fn c46_no_file_without_a_byte_is_published() {
    let empty = vec![("0".to_owned(), "{# later #}".to_owned())];
    let problems = themed(empty).unwrap_err();
    assert_eq!(problems, ["The page /x/ would have nothing in it"]);
    let project = Project::new();
    project.lay(&files::root().join("tests/sites/base"), "");
    project.write("themes/default/static/comment.css", b"/* later */");
    let (built, _) = render_all(&project.publish());
    // All that `.nojekyll` says is its name.
    let built = built.iter().filter(|(path, _)| path != ".nojekyll");
    let (full, empty): (Vec<_>, Vec<_>) = built.partition(|(_, bytes)| !bytes.is_empty());
    assert!(full.len() > 30 && empty.is_empty(), "{empty:?}");
    for path in [
        "content/a.pdf",
        "states/ohio/b.png",
        "themes/default/static/c.css",
    ] {
        project.write(path, b"");
    }
    let problems = drawn(&project.publish(), &[], Format::Short);
    assert_eq!(
        problems.matches("error[empty-file]").count(),
        3,
        "{problems}"
    );
}
