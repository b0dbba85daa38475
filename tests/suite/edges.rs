//! Which room may use which: the list in ARCHITECTURE.md, held against the source.

use std::collections::{BTreeMap, BTreeSet};

use crate::files;
use crate::rust_source::{self, RustFile};

type Edges = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_room_uses_a_room_that_the_architecture_does_not_allow() {
    let allowed = allowed(&files::text(&files::root().join("ARCHITECTURE.md")));
    assert!(!allowed.is_empty(), "ARCHITECTURE.md has no block ```edges");
    let mut seen = Edges::new();
    let mut forbidden = Vec::new();
    for file in rust_source::program() {
        let room = match (file.path.as_str(), file.module.first()) {
            ("src/lib.rs", _) => continue,
            (_, Some(room)) => room.clone(),
            (_, None) => "main".to_owned(),
        };
        for used in uses(&file) {
            if used == room {
                continue;
            }
            if !allowed
                .get(&room)
                .is_some_and(|allowed| allowed.contains(&used))
            {
                forbidden.push(format!("{}: {room} uses {used}", file.path));
            }
            seen.entry(room.clone()).or_default().insert(used);
        }
    }
    assert!(
        forbidden.is_empty(),
        "forbidden by ARCHITECTURE.md:\n{}",
        forbidden.join("\n")
    );
    for (room, used) in &allowed {
        let unused: Vec<&String> = used
            .iter()
            .filter(|used| !seen.get(room).is_some_and(|seen| seen.contains(*used)))
            .collect();
        assert!(
            unused.is_empty(),
            "ARCHITECTURE.md allows {room} -> {unused:?}, which nothing needs"
        );
    }
}

/// The rooms that each room may use: lines `a -> b, c` in a block that begins with ```` ```edges ````.
fn allowed(architecture: &str) -> Edges {
    let block = architecture.split("```edges\n").nth(1).unwrap_or("");
    let block = block.split("```").next().unwrap_or("");
    let line = |line: &str| {
        let (room, used) = line.split_once("->")?;
        let used = used.split(',').map(|used| used.trim().to_owned()).collect();
        Some((room.trim().to_owned(), used))
    };
    block.lines().filter_map(line).collect()
}

/// The rooms that a file names: what follows `crate::`, `statewise::`, or as many `super::` as lead
/// to the root.
fn uses(file: &RustFile) -> BTreeSet<String> {
    let to_root = "super::".repeat(file.module.len());
    let mut used = BTreeSet::new();
    for root in ["crate::", "statewise::", &to_root] {
        if root.is_empty() {
            continue;
        }
        for (at, _) in file.code.match_indices(root) {
            let before = file.code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | ':')) {
                continue;
            }
            used.extend(first_parts(&file.code[at + root.len()..]));
        }
    }
    used
}

/// The first parts of a path, or of every path in braces.
fn first_parts(path: &str) -> Vec<String> {
    let name = |path: &str| -> String {
        path.trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let Some(group) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let mut depth = 0;
    let mut parts = vec![name(group)];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(name(&group[at + 1..])),
            _ => {}
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[test]
fn edges_are_read_from_the_block() {
    let edges =
        allowed("# A\n\n```text\nx -> y\n```\n\n```edges\na -> b, c\nd -> e\n```\nf -> g\n");
    assert_eq!(edges.len(), 2);
    assert!(edges["a"].contains("c") && edges["d"].contains("e"));
}

#[test]
fn used_rooms_are_found_however_they_are_named() {
    let text = "use crate::{a::{b, c}, d, e::f};\nuse super::super::g;\nuse super::h;\nlet _ = \
                crate::i::j(\"crate::k\");\n#[cfg(test)]\nmod tests { use crate::l; }\n";
    let (file, _) = rust_source::read("room/part.rs", text);
    let found: Vec<String> = uses(&file).into_iter().collect();
    assert_eq!(found, ["a", "d", "e", "g", "i"]);
}
