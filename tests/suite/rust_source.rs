//! The program's own source: Rust files without their tests, and what stands in them.

use std::path::Path;

use crate::files;

/// A file of the program. The three texts have the same length, so places in one are places in all.
pub(crate) struct RustFile {
    /// From the root of the repository.
    pub(crate) path: String,
    /// The path of the module: `["check", "states"]`.
    pub(crate) module: Vec<String>,
    /// Without comments, tests and what stands between quotes.
    pub(crate) code: String,
    /// Without comments and tests.
    pub(crate) with_texts: String,
}

impl RustFile {
    /// Everything that stands between quotes.
    pub(crate) fn texts(&self) -> Vec<String> {
        texts(&self.with_texts)
    }
}

/// What stands between quotes in code without comments; raw texts are left out.
pub(crate) fn texts(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while !rest.is_empty() {
        let (token, after) = rest.split_at(token_length(rest));
        if let Some(text) = token
            .strip_prefix('"')
            .and_then(|token| token.strip_suffix('"'))
        {
            found.push(text.to_owned());
        }
        rest = after;
    }
    found
}

/// Every file below `src/` that is not only for tests.
pub(crate) fn program() -> Vec<RustFile> {
    let src = files::root().join("src");
    let all: Vec<(RustFile, Vec<String>)> = files::below(&src)
        .into_iter()
        .filter(|path| path.ends_with(".rs"))
        .map(|path| read(&path, &files::text(&src.join(&path))))
        .collect();
    let tests: Vec<String> = all.iter().flat_map(|(_, tests)| tests.clone()).collect();
    let is_test = |file: &RustFile| {
        let module = file.module.join("::");
        (tests.iter()).any(|test| module == *test || module.starts_with(&format!("{test}::")))
    };
    all.into_iter()
        .map(|(file, _)| file)
        .filter(|file| !is_test(file))
        .collect()
}

/// A file, and the paths of the modules that it declares for tests only.
pub(crate) fn read(path_in_src: &str, text: &str) -> (RustFile, Vec<String>) {
    let module = module_of(path_in_src);
    let (mut code, mut with_texts) = without_comments(text);
    let mut tests = Vec::new();
    while let Some(at) = code.find("#[cfg(test)]") {
        let end = at + item_length(&code[at..]);
        let item = &code[at..end];
        if let Some(name) = item.trim_end_matches(';').rsplit("mod ").next()
            && item.ends_with(';')
        {
            tests.push(
                [module.clone(), vec![name.trim().to_owned()]]
                    .concat()
                    .join("::"),
            );
        }
        for text in [&mut code, &mut with_texts] {
            text.replace_range(at..end, &blank(&text[at..end]));
        }
    }
    let path = format!("src/{path_in_src}");
    (
        RustFile {
            path,
            module,
            code,
            with_texts,
        },
        tests,
    )
}

/// `check/states/score.rs` → `check`, `states`, `score`; `lib.rs` and `main.rs` are the root.
fn module_of(path: &str) -> Vec<String> {
    let stem = Path::new(path).with_extension("");
    let mut parts: Vec<String> = stem
        .iter()
        .map(|part| part.to_str().unwrap().to_owned())
        .collect();
    if matches!(
        parts.last().map(String::as_str),
        Some("mod" | "lib" | "main")
    ) {
        parts.pop();
    }
    parts
}

/// How long the item is that an attribute stands on.
fn item_length(code: &str) -> usize {
    let mut depth = 0;
    for (at, c) in code.char_indices() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(c, ';' | '}') {
            return at + 1;
        }
    }
    code.len()
}

/// The code with comments and texts blanked, and with comments alone blanked.
fn without_comments(text: &str) -> (String, String) {
    let (mut code, mut with_texts) = (String::new(), String::new());
    let mut rest = text;
    while !rest.is_empty() {
        let length = token_length(rest);
        let (token, after) = rest.split_at(length);
        let is_comment = token.starts_with("//") || token.starts_with("/*");
        let is_text = token.len() > 1 && token.ends_with(['"', '#', '\'']);
        code.push_str(&if is_comment || is_text {
            blank(token)
        } else {
            token.to_owned()
        });
        with_texts.push_str(&if is_comment {
            blank(token)
        } else {
            token.to_owned()
        });
        rest = after;
    }
    (code, with_texts)
}

/// A comment, a text, a character between quotes, or else one character.
fn token_length(rest: &str) -> usize {
    let to = |end: Option<usize>| end.unwrap_or(rest.len());
    if rest.starts_with("//") {
        return to(rest.find('\n'));
    }
    if rest.starts_with("/*") {
        return to(rest.find("*/").map(|at| at + 2));
    }
    for fence in ["r##", "r#", "r"] {
        if let Some(inner) = rest
            .strip_prefix(fence)
            .and_then(|rest| rest.strip_prefix('"'))
        {
            let close = format!("\"{}", &fence[1..]);
            return to(inner
                .find(&close)
                .map(|at| fence.len() + 1 + at + close.len()));
        }
    }
    if rest.starts_with('"') {
        let mut escaped = false;
        let end = rest.char_indices().skip(1).find(|&(_, c)| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        return to(end.map(|(at, _)| at + 1));
    }
    let mut chars = rest.chars();
    if rest.starts_with("'\\") {
        return to(rest[3..].find('\'').map(|at| at + 4));
    }
    if chars.next() == Some('\'')
        && let (Some(inner), Some('\'')) = (chars.next(), chars.next())
    {
        return 2 + inner.len_utf8();
    }
    // A word at once, so that the `r` at its end begins no raw text.
    let word = rest
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(rest.len());
    word.max(rest.chars().next().map_or(0, char::len_utf8))
}

fn blank(text: &str) -> String {
    (text.chars())
        .map(|c| {
            if c == '\n' {
                "\n".to_owned()
            } else {
                " ".repeat(c.len_utf8())
            }
        })
        .collect()
}

#[test]
fn comments_texts_and_tests_are_told_apart() {
    let (file, tests) = read(
        "a/b.rs",
        "use x; // crate::c\nlet q = '\"'; let t = r#\"crate::d \"e\" \"#; f::<'a>(\"\\\"crate\");\n\
         #[cfg(test)]\nmod g { use crate::h; }\n#[cfg(test)]\npub(crate) mod i;\nlet j;",
    );
    assert!(!file.code.contains("crate"), "{}", file.code);
    assert!(
        file.code.contains("f::<'a>(") && file.code.contains("let j;"),
        "{}",
        file.code
    );
    assert!(file.with_texts.contains("crate::d") && !file.with_texts.contains("crate::h"));
    assert_eq!(file.code.len(), file.with_texts.len());
    assert_eq!(tests, ["a::b::i"]);
}
