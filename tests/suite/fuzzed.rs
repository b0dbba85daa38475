//! The functions that `fuzz/` runs millions of times, run here for every input of the tests, what
//! fuzzers found, and some thousand inputs made of those. On small stacks, since what recurses
//! without an end is found so.

use std::path::{Path, PathBuf};

#[path = "../../fuzz/harness/mod.rs"]
pub(crate) mod harness;

use crate::files;

/// A function that takes any input.
type Target = fn(&[u8]);

/// The inputs made of those in the corpus, for each target.
const MADE: usize = 3_000;

/// The longest input that is made.
const LONGEST: usize = 1_500;

/// What an input may be changed with: what means something to some reader.
const PIECES: &[&str] = &[
    "[",
    "]",
    "[[",
    "{",
    "}",
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "=",
    ",",
    "#",
    "\n",
    "\r\n",
    "\\",
    "+++\n",
    "\\u202e",
    "\\uFFFF",
    "\\x1",
    "&#x202e;",
    "&#0;",
    "&#1;",
    "&amp",
    "<",
    ">",
    "<!--",
    "<b>",
    "`",
    "```\n",
    "~~",
    "**",
    "_",
    "> ",
    "- ",
    "1. ",
    "|",
    "|-|\n",
    "[^1]",
    "[^1]: ",
    "[a]: ",
    "](",
    "![",
    "://",
    "@",
    "%2e",
    "%",
    "/",
    "..",
    "\0",
    "\u{202e}",
    "\u{feff}",
    "é",
    "\u{10ffff}",
    "\u{301}",
    ".es",
    ".toml",
    ".md",
    "-",
    " ",
    "\t",
    "Host: a\r\n",
    "HTTP/1.1",
    "1979-05-27",
    "0x",
    "1e9",
    "true",
    "null",
    ";",
    "\u{a0}",
    ":",
];

fn run(name: &str) {
    let (corpus, target) = corpus(name);
    let found = below(&format!("fuzz/found/{name}"));
    let found = found.iter().map(|path| bytes(path));
    let corpus: Vec<Vec<u8>> = corpus.into_iter().chain(found).collect();
    assert!(corpus.len() > 5, "the corpus of {name} is lost");
    let on_small_stack = std::thread::Builder::new().stack_size(512 * 1024);
    let work = move || {
        let _pool = harness::on_this_thread();
        corpus.iter().for_each(|input| target(input));
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        let short: Vec<&[u8]> = corpus
            .iter()
            .map(|it| &it[..it.len().min(LONGEST)])
            .collect();
        for _ in 0..MADE {
            target(&random.made_of(&short));
        }
    };
    on_small_stack.spawn(work).unwrap().join().unwrap();
}

/// A generator (xorshift), so that every run makes the same inputs.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    fn of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }

    fn range(&mut self, of: &[u8]) -> std::ops::Range<usize> {
        let start = self.below(of.len() + 1);
        start..(start + self.below(40)).min(of.len())
    }

    /// An input with a few changes: a part is replaced by a piece, itself several times, or a part
    /// of another input.
    fn made_of(&mut self, corpus: &[&[u8]]) -> Vec<u8> {
        let mut made = self.of(corpus).to_vec();
        for _ in 0..=self.below(4) {
            let out = self.range(&made);
            let put = match self.below(4) {
                0 => Vec::new(),
                1 => self.of(PIECES).repeat(1 + self.below(8)).into_bytes(),
                2 => made[out.clone()].repeat(2 + self.below(6)),
                _ => {
                    let other = self.of(corpus);
                    other[self.range(other)].to_vec()
                }
            };
            made.splice(out, put);
        }
        made
    }
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// The files below a folder of the project.
fn below(folder: &str) -> Vec<PathBuf> {
    let folder = files::root().join(folder);
    let paths = files::below(&folder).into_iter();
    paths.map(|path| folder.join(path)).collect()
}

/// The files of the project and its tests with one of these endings.
fn inputs(endings: &[&str]) -> Vec<PathBuf> {
    let folders = [
        "tests/sites",
        "tests/browser/drafts",
        "content",
        "rubric",
        "states",
    ];
    let all = folders.into_iter().flat_map(below);
    let has_ending = |path: &PathBuf| {
        endings
            .iter()
            .any(|end| path.extension().is_some_and(|its| its == *end))
    };
    all.filter(has_ending).collect()
}

/// The path that a file has in its project.
fn in_project(path: &Path) -> String {
    let path = path.to_str().unwrap();
    let root = ["/site/", "/sites/base/"]
        .iter()
        .find_map(|root| path.split_once(root));
    let own = path.strip_prefix(files::root().to_str().unwrap());
    root.map_or(own.unwrap_or(path).trim_start_matches('/'), |(_, below)| {
        below
    })
    .to_owned()
}

fn of_files(endings: &[&str], with: impl Fn(&Path, Vec<u8>) -> Vec<u8>) -> Vec<Vec<u8>> {
    let files = inputs(endings).into_iter();
    files
        .map(|path| with(&path, bytes(&path)))
        .filter(|input| input.len() < 100_000)
        .collect()
}

fn lines(name: &str) -> Vec<Vec<u8>> {
    let text = files::text(&files::root().join("fuzz/seeds").join(name));
    // A line holds an input with its escapes, as Rust writes it.
    text.lines()
        .map(|line| unescaped(line).into_bytes())
        .collect()
}

fn unescaped(line: &str) -> String {
    line.replace("\\r", "\r")
        .replace("\\n", "\n")
        .replace("\\0", "\0")
}

fn corpus(name: &str) -> (Vec<Vec<u8>>, Target) {
    match name {
        "toml" => {
            let with_path =
                |path: &Path, text: Vec<u8>| [in_project(path).as_bytes(), b"\n", &text].concat();
            (of_files(&["toml", "md"], with_path), harness::toml)
        }
        "markdown" => {
            let body = |_: &Path, text: Vec<u8>| {
                let text = String::from_utf8_lossy(&text).into_owned();
                let parts: Vec<&str> = text.splitn(3, "+++\n").collect();
                parts[parts.len() - 1].as_bytes().to_vec()
            };
            let mut texts = of_files(&["md"], body);
            texts.extend(lines("markdown"));
            (texts, harness::markdown)
        }
        "paths" => {
            let own = inputs(&["toml", "md", "png", "gif", "ftl", "html", "css"]);
            let own = own.iter().map(|path| in_project(path).into_bytes());
            (own.chain(lines("paths")).collect(), harness::paths)
        }
        "requests" => (lines("requests"), harness::requests),
        "drafts" => (of_files(&["json"], |_, text| text), harness::drafts),
        _ => (of_files(&["csv"], |_, text| text), harness::answers),
    }
}

const TARGETS: &[&str] = &["toml", "markdown", "paths", "requests", "drafts", "answers"];

#[test]
fn t45_any_toml_is_read_or_refused() {
    run("toml");
}

#[test]
fn c43_any_markdown_is_refused_or_safe_html() {
    run("markdown");
}

#[test]
fn t46_any_path_means_something_or_nothing() {
    run("paths");
}

#[test]
fn s36_any_request_is_read_or_refused() {
    run("requests");
}

#[test]
fn t47_any_draft_is_read_or_refused() {
    run("drafts");
}

#[test]
fn t48_any_table_is_read_or_refused() {
    run("answers");
}

/// Writes the corpus for the fuzzers: `STATEWISE_CORPUS=fuzz/corpus cargo test --test suite corpus`.
#[test]
fn corpus_of_the_fuzzers() {
    for name in TARGETS {
        let target = files::root().join(format!("fuzz/fuzz_targets/{name}.rs"));
        assert!(target.is_file(), "{name} is no target");
        #[expect(
            clippy::disallowed_methods,
            reason = "only this test takes an argument"
        )]
        let Some(folder) = std::env::var_os("STATEWISE_CORPUS") else {
            continue;
        };
        let folder = files::root().join(folder).join(name);
        std::fs::create_dir_all(&folder).unwrap();
        for (at, input) in corpus(name).0.iter().enumerate() {
            std::fs::write(folder.join(at.to_string()), input).unwrap();
        }
    }
}
