//! The dependencies between files of the program, from the names in each of them.
//!
//! A name is resolved to the file that *defines* it, also through a `pub use`: `super::Thing`,
//! which `mod.rs` re-exports, is an arrow to the file of `Thing`. `mod child;` and `pub use
//! child::Thing` are not arrows themselves. Code that is compiled for tests only does not count.
//! Method calls are not resolved, because only the compiler knows their types.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Ident, Item, UseTree, Visibility};

use crate::rust_source::RustFile;

/// Files, and for each pair of files the names by which the first uses the second.
pub(crate) struct FileGraph {
    /// Paths from the root of the repository, sorted.
    pub(crate) files: Vec<String>,
    /// By index in `files`: each name that makes the arrow, and the first line with it.
    pub(crate) arrows: BTreeMap<(usize, usize), BTreeMap<String, usize>>,
    /// For each file, the paths that it writes from the root: `["check", "ids"]`.
    pub(crate) named: Vec<BTreeSet<Vec<String>>>,
    /// Paths into the program that could not be resolved.
    pub(crate) lost: BTreeSet<String>,
}

impl FileGraph {
    pub(crate) fn of(program: &[RustFile]) -> Self {
        let modules = Modules::of(program);
        let mut graph = Self {
            files: program.iter().map(|file| file.path.clone()).collect(),
            arrows: BTreeMap::new(),
            named: vec![BTreeSet::new(); program.len()],
            lost: BTreeSet::new(),
        };
        for (at, file) in program.iter().enumerate() {
            let mut paths = Paths::in_module(modules.by_path[&file.module]);
            paths.modules = Some(&modules);
            paths.visit_file(&file.syntax);
            for path in paths.found {
                graph.add(&modules, at, &path);
            }
        }
        graph
    }

    fn add(&mut self, modules: &Modules, file: usize, path: &Written) {
        let line = path.line;
        let written = path.parts.join("::");
        if let Some((from, rest)) = modules.start(path.module, &path.parts)
            && modules.crate_of(from) == LIB
        {
            let from_root = modules.list[from].path.iter().cloned();
            self.named[file].insert(from_root.chain(rest.iter().cloned()).collect());
        }
        let targets = modules.resolve(path.module, &path.parts, &mut Vec::new());
        if targets.is_empty() && modules.start(path.module, &path.parts).is_some() {
            let place = &self.files[file];
            self.lost.insert(format!("{place}:{line}: {written}"));
        }
        for target in targets {
            let Target::Item(used) = target else { continue };
            let is_below = |module: usize| {
                modules.list[module]
                    .path
                    .starts_with(&modules.list[path.module].path)
            };
            let is_own_export = path.is_export && is_below(modules.of_file[used]);
            if used != file && !is_own_export {
                let names = self.arrows.entry((file, used)).or_default();
                let first = names.entry(written.clone()).or_insert(line);
                *first = line.min(*first);
            }
        }
    }

    /// The circles: sets of files that all reach each other, largest first.
    pub(crate) fn circles(&self) -> Vec<Vec<usize>> {
        let reached: Vec<BTreeSet<usize>> =
            (0..self.files.len()).map(|at| self.reach(at)).collect();
        let mut circles: BTreeSet<Vec<usize>> = BTreeSet::new();
        for from in 0..self.files.len() {
            let circle: Vec<usize> = reached[from]
                .iter()
                .copied()
                .filter(|&to| reached[to].contains(&from))
                .collect();
            if circle.len() > 1 {
                circles.insert(circle);
            }
        }
        let mut circles: Vec<Vec<usize>> = circles.into_iter().collect();
        circles.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
        circles
    }

    fn reach(&self, from: usize) -> BTreeSet<usize> {
        let mut reached = BTreeSet::new();
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            for (&(_, to), _) in self.arrows.range((at, 0)..(at + 1, 0)) {
                if reached.insert(to) {
                    open.push(to);
                }
            }
        }
        reached
    }

    /// A circle in words: its files, and each arrow between two of them with the names that make
    /// it.
    pub(crate) fn describe(&self, circle: &[usize]) -> String {
        let mut text = format!("a circle of {} files:\n", circle.len());
        for &(from, to) in self.arrows.keys() {
            if circle.contains(&from) && circle.contains(&to) {
                text.push_str(&self.arrow(from, to));
            }
        }
        text
    }

    /// `  a.rs -> b.rs (7: super::b::Thing)`, as a line; the number is that of a line in the first.
    pub(crate) fn arrow(&self, from: usize, to: usize) -> String {
        let names = (self.arrows[&(from, to)].iter()).map(|(name, line)| format!("{line}: {name}"));
        let names: Vec<String> = names.collect();
        let (from, to) = (&self.files[from], &self.files[to]);
        format!("  {from} -> {to} ({})\n", names.join(", "))
    }
}

/// A path as written, with its line.
struct Written {
    module: usize,
    parts: Vec<String>,
    line: usize,
    /// Whether it is in a `pub use`, `pub(crate) use` and so on.
    is_export: bool,
}

/// Every module of the program, and its names.
struct Modules {
    list: Vec<Module>,
    by_path: BTreeMap<Vec<String>, usize>,
    /// The module of each file.
    of_file: Vec<usize>,
}

#[derive(Default)]
struct Module {
    path: Vec<String>,
    file: usize,
    defined: BTreeSet<String>,
    macros: BTreeSet<String>,
    imports: Vec<(String, Vec<String>)>,
    globs: Vec<Vec<String>>,
    /// Whether an item-level macro call may define further names.
    has_more: bool,
}

/// The module of `lib.rs`.
const LIB: usize = 0;

/// The target of a path: an item that a file defines, or a module.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Item(usize),
    Module(usize),
}

impl Modules {
    fn of(program: &[RustFile]) -> Self {
        let mut modules = Self {
            list: Vec::new(),
            by_path: BTreeMap::new(),
            of_file: Vec::new(),
        };
        modules.at(&[], 0);
        for (at, file) in program.iter().enumerate() {
            let module = modules.at(&file.module, at);
            modules.of_file.push(module);
            modules.fill(module, at, &file.syntax.items);
        }
        modules
    }

    fn at(&mut self, path: &[String], file: usize) -> usize {
        let at = *(self.by_path.entry(path.to_vec())).or_insert(self.list.len());
        if at == self.list.len() {
            self.list.push(Module::default());
        }
        self.list[at].path = path.to_vec();
        self.list[at].file = file;
        at
    }

    fn fill(&mut self, at: usize, file: usize, items: &[Item]) {
        // A `use` inside of a function counts for its whole module.
        let mut paths = Paths::in_module(at);
        for item in items {
            paths.visit_item(item);
            if let Item::Mod(module) = item
                && let Some((_, items)) = &module.content
            {
                let path = [self.list[at].path.clone(), vec![module.ident.to_string()]].concat();
                let inner = self.at(&path, file);
                self.fill(inner, file, items);
            }
            let module = &mut self.list[at];
            if let Item::Macro(call) = item {
                match &call.ident {
                    Some(name) => drop(module.macros.insert(name.to_string())),
                    None => module.has_more = true,
                }
            }
            module.defined.extend(name_of(item));
        }
        self.list[at].imports = paths.imports;
        self.list[at].globs = paths.globs;
    }

    /// The module that `crate`, `self`, `super` or `statewise` at the start of a path means, and
    /// the rest; `None` for a path that starts with any other name.
    fn start<'a>(&self, module: usize, path: &'a [String]) -> Option<(usize, &'a [String])> {
        let mut at = match path.first()?.as_str() {
            "crate" => self.crate_of(module),
            "statewise" => LIB,
            "self" => module,
            "super" => self.parent(module)?,
            _ => return None,
        };
        let mut rest = &path[1..];
        while rest.first().is_some_and(|part| part == "super") {
            at = self.parent(at)?;
            rest = &rest[1..];
        }
        Some((at, rest))
    }

    fn crate_of(&self, module: usize) -> usize {
        match self.list[module].path.first().map(String::as_str) {
            Some("main") => self.by_path[&vec!["main".to_owned()]],
            _ => LIB,
        }
    }

    fn parent(&self, module: usize) -> Option<usize> {
        let (_, parent) = self.list[module].path.split_last()?;
        self.by_path.get(parent).copied()
    }

    /// Resolves a path in a module. `open` has the names that are being resolved.
    fn resolve(
        &self,
        module: usize,
        path: &[String],
        open: &mut Vec<(usize, String)>,
    ) -> Vec<Target> {
        let (mut targets, mut rest) = match self.start(module, path) {
            Some((start, rest)) => (vec![Target::Module(start)], rest),
            None => (self.look_up(module, &path[0], open), &path[1..]),
        };
        while let Some((part, after)) = rest.split_first() {
            let modules: Vec<usize> = (targets.iter())
                .filter_map(|target| match target {
                    Target::Module(module) => Some(*module),
                    Target::Item(_) => None,
                })
                .collect();
            if modules.is_empty() {
                // The rest after an item belongs to it: a variant, an associated function.
                return targets;
            }
            targets = Vec::new();
            for module in modules {
                let mut found = self.look_up(module, part, open);
                if found.is_empty() && self.list[module].has_more {
                    found.push(Target::Item(self.list[module].file));
                }
                targets.extend(found);
            }
            rest = after;
        }
        let is_item = |target: &Target| matches!(target, Target::Item(_));
        if targets.iter().any(is_item) {
            targets.retain(is_item);
        }
        targets
    }

    /// Resolves a name in a module.
    fn look_up(&self, at: usize, name: &str, open: &mut Vec<(usize, String)>) -> Vec<Target> {
        let module = &self.list[at];
        let mut found = Vec::new();
        let child = [module.path.clone(), vec![name.to_owned()]].concat();
        if let Some(&child) = self.by_path.get(&child) {
            found.push(Target::Module(child));
        }
        if module.defined.contains(name) || module.macros.contains(name) {
            found.push(Target::Item(module.file));
        }
        // In `pub use thing::thing` the first `thing` is not the one that is imported.
        let key = (at, name.to_owned());
        if open.contains(&key) {
            return found;
        }
        open.push(key);
        for (_, path) in module.imports.iter().filter(|(import, _)| import == name) {
            found.extend(self.resolve(at, path, open));
        }
        if found.is_empty() {
            for glob in &module.globs {
                for target in self.resolve(at, glob, open) {
                    if let Target::Module(from) = target {
                        found.extend(self.look_up(from, name, open));
                    }
                }
            }
        }
        open.pop();
        found
    }

    /// The file of a macro that a module above has before its `mod` line.
    fn macro_above(&self, module: usize, name: &str) -> Option<usize> {
        let parent = self.parent(module)?;
        if self.list[parent].macros.contains(name) {
            return Some(parent);
        }
        self.macro_above(parent, name)
    }
}

fn name_of(item: &Item) -> Option<String> {
    let name: &Ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::TraitAlias(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

/// Collects the paths in a file.
struct Paths<'a> {
    module: usize,
    /// Whether inline modules are visited.
    modules: Option<&'a Modules>,
    found: Vec<Written>,
    imports: Vec<(String, Vec<String>)>,
    globs: Vec<Vec<String>>,
}

impl Paths<'_> {
    fn in_module(module: usize) -> Self {
        Self {
            module,
            modules: None,
            found: Vec::new(),
            imports: Vec::new(),
            globs: Vec::new(),
        }
    }

    fn add(&mut self, parts: Vec<String>, line: usize, is_export: bool) {
        self.found.push(Written {
            module: self.module,
            parts,
            line,
            is_export,
        });
    }

    /// Every path of a `use`.
    fn add_use(&mut self, before: &[String], tree: &UseTree, is_export: bool) {
        let with = |name: &Ident| [before, &[name.to_string()]].concat();
        let (name, shown, path) = match tree {
            UseTree::Path(path) => {
                return self.add_use(&with(&path.ident), &path.tree, is_export);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_use(before, tree, is_export);
                }
                return;
            }
            UseTree::Glob(glob) => {
                self.globs.push(before.to_vec());
                let line = glob.star_token.spans[0].start().line;
                return self.add(before.to_vec(), line, is_export);
            }
            UseTree::Name(name) => (&name.ident, &name.ident, with(&name.ident)),
            UseTree::Rename(name) => (&name.ident, &name.rename, with(&name.ident)),
        };
        let (shown, path) = if name == "self" {
            let last = before.last().cloned().unwrap_or_default();
            let shown = if shown == "self" {
                last
            } else {
                shown.to_string()
            };
            (shown, before.to_vec())
        } else {
            (shown.to_string(), path)
        };
        self.add(path.clone(), name.span().start().line, is_export);
        self.imports.push((shown, path));
    }

    /// The paths in what a macro or an attribute is given, which is not Rust before it is expanded:
    /// names with `::` between, and single names that can only be a type, a function or a macro.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mark = |at: usize, mark: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == mark);
        let mut at = 0;
        while at < tokens.len() {
            let start = at;
            at += 1;
            match &tokens[start] {
                TokenTree::Group(group) => self.add_tokens(group.stream()),
                TokenTree::Ident(first) => {
                    let mut parts = vec![first.to_string()];
                    while mark(at, ':')
                        && mark(at + 1, ':')
                        && let Some(TokenTree::Ident(next)) = tokens.get(at + 2)
                    {
                        parts.push(next.to_string());
                        at += 3;
                    }
                    let is_field =
                        start > 0 && mark(start - 1, '.') && !(start > 1 && mark(start - 2, '.'));
                    let is_call = mark(at, '!')
                        || matches!(tokens.get(at), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
                    let is_type = parts[0].starts_with(char::is_uppercase);
                    if !is_field && (parts.len() > 1 || is_call || is_type) {
                        self.add(parts, first.span().start().line, false);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let is_export = !matches!(item.vis, Visibility::Inherited);
        self.add_use(&[], &item.tree, is_export);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let (Some((_, items)), Some(modules)) = (&item.content, self.modules) else {
            return;
        };
        let outer = self.module;
        let path = [
            modules.list[outer].path.clone(),
            vec![item.ident.to_string()],
        ]
        .concat();
        self.module = modules.by_path[&path];
        for item in items {
            self.visit_item(item);
        }
        self.module = outer;
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = (path.segments.iter())
            .map(|part| part.ident.to_string())
            .collect();
        if path.leading_colon.is_none() && parts[0] != "Self" {
            let line = path.segments[0].ident.span().start().line;
            self.add(parts, line, false);
        }
        visit::visit_path(self, path);
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if let (Some(modules), Some(name)) = (self.modules, call.path.get_ident())
            && let Some(above) = modules.macro_above(self.module, &name.to_string())
        {
            let path = &modules.list[above].path;
            let parts = [&["crate".to_owned()], &path[..], &[name.to_string()]].concat();
            self.add(parts, name.span().start().line, false);
        }
        visit::visit_macro(self, call);
        self.add_tokens(call.tokens.clone());
    }

    fn visit_meta_list(&mut self, list: &'ast syn::MetaList) {
        self.add_tokens(list.tokens.clone());
    }
}
