//! The program's own source as syntax trees, without tests and comments.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, ImplItem, Item, Lit, Meta, Stmt, Token};

use crate::files;

/// A file of the program.
pub(crate) struct RustFile {
    /// From the root of the repository.
    pub(crate) path: String,
    /// The path of the module: `["check", "states"]`; `main.rs` is `["main"]`.
    pub(crate) module: Vec<String>,
    /// The syntax without comments, and without items that are compiled for tests only.
    pub(crate) syntax: syn::File,
}

impl RustFile {
    /// The values of all string literals.
    pub(crate) fn texts(&self) -> Vec<String> {
        let mut found = Vec::new();
        each_token(self.syntax.to_token_stream(), &mut |token| {
            found.extend(text(token));
        });
        found
    }

    /// Every name and every literal, one a line.
    pub(crate) fn words(&self) -> String {
        let mut words = String::new();
        each_token(self.syntax.to_token_stream(), &mut |token| {
            let word = match token {
                TokenTree::Ident(name) => name.to_string(),
                TokenTree::Literal(literal) => text(token).unwrap_or_else(|| literal.to_string()),
                TokenTree::Group(_) | TokenTree::Punct(_) => return,
            };
            words.push_str(&word);
            words.push('\n');
        });
        words
    }
}

/// The value of a string literal.
pub(crate) fn text(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text.value()),
        Lit::ByteStr(bytes) => Some(String::from_utf8_lossy(&bytes.value()).into_owned()),
        _ => None,
    }
}

/// Calls a function with every token, and with those inside of brackets after the brackets.
pub(crate) fn each_token(tokens: TokenStream, see: &mut impl FnMut(&TokenTree)) {
    for token in tokens {
        see(&token);
        if let TokenTree::Group(group) = token {
            each_token(group.stream(), see);
        }
    }
}

/// Every file below `src/` that is not only for tests.
pub(crate) fn program() -> Vec<RustFile> {
    let src = files::root().join("src");
    let texts = files::below(&src)
        .into_iter()
        .filter(|path| path.ends_with(".rs"))
        .map(|path| (path.clone(), files::text(&src.join(&path))))
        .collect();
    reached(&texts)
}

/// The files that `lib.rs` and `main.rs` reach by `mod` lines outside of tests; `texts` has the
/// path of each file below `src/`.
pub(crate) fn reached(texts: &BTreeMap<String, String>) -> Vec<RustFile> {
    let mut found = Vec::new();
    for (root, module) in [("lib.rs", Vec::new()), ("main.rs", vec!["main".to_owned()])] {
        if let Some(text) = texts.get(root) {
            add(texts, root.to_owned(), module, text, &mut found);
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn add(
    texts: &BTreeMap<String, String>,
    path: String,
    module: Vec<String>,
    text: &str,
    found: &mut Vec<RustFile>,
) {
    let syntax = without_tests(text).unwrap_or_else(|error| panic!("src/{path}: {error}"));
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let folder = match name {
        "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
        _ => path.trim_end_matches(".rs").to_owned(),
    };
    for item in &syntax.items {
        let Item::Mod(child) = item else { continue };
        if child.content.is_some() {
            continue;
        }
        let name = child.ident.to_string();
        let base = format!("{folder}/{name}");
        let base = base.trim_start_matches('/');
        let path = [format!("{base}.rs"), format!("{base}/mod.rs")]
            .into_iter()
            .find(|path| texts.contains_key(path))
            .unwrap_or_else(|| panic!("src/{path}: no file for `mod {name}`"));
        let module = [module.clone(), vec![name]].concat();
        let text = &texts[&path];
        add(texts, path, module, text, found);
    }
    found.push(RustFile {
        path: format!("src/{path}"),
        module,
        syntax,
    });
}

/// The syntax of a file without comments, and without items that are compiled for tests only.
pub(crate) fn without_tests(text: &str) -> syn::Result<syn::File> {
    let mut syntax = syn::parse_file(text)?;
    WithoutTests.visit_file_mut(&mut syntax);
    Ok(syntax)
}

struct WithoutTests;

impl VisitMut for WithoutTests {
    fn visit_file_mut(&mut self, file: &mut syn::File) {
        file.items.retain(|item| !is_test(item));
        visit_mut::visit_file_mut(self, file);
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if let Some((_, items)) = &mut module.content {
            items.retain(|item| !is_test(item));
        }
        visit_mut::visit_item_mod_mut(self, module);
    }

    fn visit_item_impl_mut(&mut self, block: &mut syn::ItemImpl) {
        block.items.retain(|item| !is_test::<ImplItem>(item));
        visit_mut::visit_item_impl_mut(self, block);
    }

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        block.stmts.retain(|statement| !is_test::<Stmt>(statement));
        visit_mut::visit_block_mut(self, block);
    }

    fn visit_fields_named_mut(&mut self, fields: &mut syn::FieldsNamed) {
        let all = std::mem::take(&mut fields.named).into_pairs();
        fields.named = all.filter(|field| !is_test(field)).collect();
        visit_mut::visit_fields_named_mut(self, fields);
    }

    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    }
}

/// Whether an item, a statement or a field has an attribute `cfg` that only holds in tests.
fn is_test<T: ToTokens>(node: &T) -> bool {
    let mut tokens = node.to_token_stream().into_iter();
    while let Some(TokenTree::Punct(hash)) = tokens.next()
        && hash.as_char() == '#'
        && let Some(TokenTree::Group(attribute)) = tokens.next()
    {
        let cfg = syn::parse2::<Meta>(attribute.stream())
            .ok()
            .and_then(|meta| {
                let list = meta.require_list().ok()?;
                list.path.is_ident("cfg").then(|| list.parse_args().ok())?
            });
        if cfg.is_some_and(|condition| needs_test(&condition)) {
            return true;
        }
    }
    false
}

/// `test`, `all(test, …)`, or `any` of nothing else.
fn needs_test(condition: &Meta) -> bool {
    match condition {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) => {
            let parts = list
                .parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
                .unwrap_or_default();
            match list.path.get_ident().map(ToString::to_string).as_deref() {
                Some("all") => parts.iter().any(needs_test),
                Some("any") => !parts.is_empty() && parts.iter().all(needs_test),
                _ => false,
            }
        }
        _ => false,
    }
}

#[test]
fn comments_texts_and_tests_are_told_apart() {
    let texts = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod b;"),
        (
            "a/b.rs",
            "//! crate::doc\nuse x; // crate::c\nfn k() { let q = '\"'; let t = r#\"crate::d \"e\" \"#;\n\
             f::<'_>(\"\\\"crate\", b\"one\", format!(\"two{}\", \"three\"));\n\
             #[cfg(test)]\nuse crate::n;\n}\n#[cfg(test)]\nmod g { use crate::h; }\n\
             #[cfg(all(test, feature = \"y\"))]\npub(crate) mod i;\n#[cfg(not(test))]\nstruct J {\n#[cfg(test)]\nm: u8 }\n\
             impl J {\n/// crate::doc\n#[cfg(test)]\nfn o() { crate::p(\"four\"); }\n}",
        ),
        ("a/b/i.rs", "use crate::l;"),
    ];
    let texts = texts.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let files = reached(&BTreeMap::from(texts));
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["src/a/b.rs", "src/a/mod.rs", "src/lib.rs"]);
    assert_eq!(files[0].module, ["a", "b"]);
    assert_eq!(
        files[0].texts(),
        ["crate::d \"e\" ", "\"crate", "one", "two{}", "three"]
    );
    let words = files[0].words();
    assert!(
        words.contains("J\n") && words.contains("\"crate\n"),
        "{words}"
    );
    for absent in ["doc", "c", "h", "i", "n", "four", "m"] {
        assert!(!words.lines().any(|word| word == absent), "{words}");
    }
}
