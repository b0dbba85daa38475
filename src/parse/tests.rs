use super::parse;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::parse::documents::Documents;
use crate::source::{Source, SourceKind, Sources};

fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.into(),
        kind: if path.ends_with(".md") {
            SourceKind::Markdown
        } else {
            SourceKind::Toml
        },
        text: text.into(),
        bytes: Vec::new(),
        oddity: None,
        built_in: false,
    }
}

fn read(path: &str, text: &str) -> (Sources, Documents, Vec<Diagnostic>) {
    let sources = Sources::new([source(path, text)]);
    let mut diagnostics = Diagnostics::new();
    let documents = parse(&sources, &mut diagnostics);
    (sources, documents, diagnostics.into_sorted())
}

/// Code, place and message of everything found, one a line; missing keys are left out unless
/// asked for.
fn found(path: &str, text: &str) -> Vec<String> {
    let (sources, _, diagnostics) = read(path, text);
    diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code != Code::MissingKey)
        .map(|diagnostic| {
            let at = sources.position(diagnostic.span);
            format!(
                "{} {}:{} {}",
                diagnostic.code.name(),
                at.line,
                at.column,
                diagnostic.message
            )
        })
        .collect()
}

#[test]
fn print_all() {
    for text in [
        "a = 2026-02-30\n",
        "assessed_on = 2026-02-30\n",
        "assessed_on = 24:00\n",
        "assessed_on = 07:32\n",
        "assessed_on = \"2026-01-02\"\n",
        "rubric = three\nb = 2\n",
        "rubric = “x”\n",
        "rubric\u{a0}= \"1\"\n",
        "rubric = \nbasis = \"x\"\n",
        "a b = 1\n",
        "a\n",
        "= 1\n",
        "[1A\nrating=1\n",
        "[[1A]\nrating=1\n",
        "[[1A]]\nrating=1\n",
        "rubric = \"x\nbasis = \"y\"\n",
        "basis=\"x\"\nnote = \"\"\"x\nb = 1\n",
        "[1A]\nrating = 3\ncriteria = [\"a\", \"b\"\nevidence = \"x\"\n[c]\nd=1\n",
        "rubric=\"1\"\nrubric=\"2\"\n",
        "rubric=\"1\"\n\"rubric\"=\"2\"\n",
        "[1A]\nrating=1\n[1A]\nstatus=\"x\"\n",
        "[1A]\nrating=1\n[[1A]]\nstatus=\"x\"\n",
        "rubric=\"1\"\n[rubric]\n",
        "note = \"x\\u0000y\\e[31m\\x1b\"\n",
        "note = \"x\u{1}\u{7f}\"\n",
        "note = \"x\ry\"\n",
        "# c\u{1}\n[1A]\nrating=1",
        "rubric = \"1\"\rb = 2\n",
        "[1A]\nrating = \"3\"\n",
        "[1A]\nrating = 3.0\n",
        "[1A]\nrating = true\n",
        "[1A]\nrating = 99999999999999999999\n",
        "[1A]\nraiting = 3\n",
        "[1A]\nrating = 03\n",
        "1A = 3\n",
        "[1A]\nbasis = \"x\"\n",
        "<<<<<<< HEAD\nrubric=\"1\"\n=======\nrubric=\"2\"\n>>>>>>> b\nbasis = 3\n",
        "rubric = \"1\",\n",
        "rubric: \"1\"\n",
        "note = \"say \"hi\" x\"\n",
        "note = \"a\\q\"\n",
        "note = \"\u{202e}x\"\n",
        "note=\"\"\n",
        "note = \"# x\"\n",
        "note = \"<b>x</b>\"\n",
        "note = \"\"\"\n[x](javascript:a)\n\"\"\"\n",
        "[1A]\nsources = [{title=\"x\",title=\"y\"}]\n",
        "",
        "# x\n",
        "a = {b = [1, 2\nc = 3\n",
        "[1A]\nsources = [{ titel = \"x\" }]\nsources2 = 1\n",
    ] {
        println!("--- {text:?}");
        let (sources, _, diagnostics) = read("states/ky/2026.toml", text);
        for d in diagnostics {
            if d.code == Code::MissingKey && !text.contains("title") {
                continue;
            };
            let at = sources.position(d.span);
            println!(
                "  {} {}:{} {} | {:?} | {:?} exp {:?} sug {:?} hints {:?} labels {:?}",
                d.code.name(),
                at.line,
                at.column,
                d.message,
                sources.slice(d.span),
                d.caret,
                d.expected,
                d.suggestion,
                d.hints,
                d.labels
                    .iter()
                    .map(|l| (sources.slice(l.span), &l.message))
                    .collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn shipped() {
    let root = std::path::Path::new("/work/main");
    let mut files = vec![];
    let mut folders = vec![
        root.join("rubric"),
        root.join("content"),
        root.join("states"),
    ];
    for f in ["site.toml", "site.es.toml"] {
        files.push(root.join(f));
    }
    while let Some(f) = folders.pop() {
        if let Ok(d) = std::fs::read_dir(f) {
            for e in d {
                let e = e.unwrap();
                if e.path().is_dir() {
                    folders.push(e.path())
                } else {
                    files.push(e.path())
                }
            }
        }
    }
    let sources = Sources::new(files.iter().map(|f| {
        source(
            f.strip_prefix(root).unwrap().to_str().unwrap(),
            &std::fs::read_to_string(f).unwrap(),
        )
    }));
    let mut diagnostics = Diagnostics::new();
    let documents = parse(&sources, &mut diagnostics);
    for d in diagnostics.into_sorted() {
        println!(
            "{} {} {:?} {:?}",
            crate::diagnostic::place(&sources, d.span),
            d.message,
            d.hints,
            d.expected
        );
    }
    println!(
        "{} {} {}",
        documents.elements.len(),
        documents.assessments.len(),
        documents.pages.len()
    );
}
