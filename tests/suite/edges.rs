//! Compares the dependencies between rooms, and between the parts of a room, with the lists in
//! ARCHITECTURE.md, and finds files of the program that use each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::file_graph::FileGraph;
use crate::files;
use crate::rust_source::{self, RustFile};

type Edges = BTreeMap<String, BTreeSet<String>>;

/// For each folder below `src/`, its layers from the lowest to the highest.
type Layers = BTreeMap<String, Vec<Vec<String>>>;

/// The files of `src/` and their dependencies.
static GRAPH: LazyLock<FileGraph> = LazyLock::new(|| FileGraph::of(&rust_source::program()));

#[test]
fn no_room_uses_a_room_that_the_architecture_does_not_allow() {
    let allowed = allowed(&architecture());
    assert!(!allowed.is_empty(), "ARCHITECTURE.md has no block ```edges");
    let mut seen = Edges::new();
    let mut forbidden = Vec::new();
    for (file, named) in GRAPH.files.iter().zip(&GRAPH.named) {
        let room = file["src/".len()..].split(['/', '.']).next().unwrap();
        if room == "lib" {
            continue;
        }
        for used in named.iter().filter_map(|path| path.first()) {
            if used == room {
                continue;
            }
            if !allowed
                .get(room)
                .is_some_and(|allowed| allowed.contains(used))
            {
                forbidden.push(format!("{file}: {room} uses {used}"));
            }
            seen.entry(room.to_owned())
                .or_default()
                .insert(used.clone());
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

#[test]
fn no_files_use_each_other_in_a_circle() {
    let circles = GRAPH.circles();
    let described: Vec<String> = (circles.iter())
        .map(|circle| GRAPH.describe(circle))
        .collect();
    assert!(circles.is_empty(), "{}", described.join("\n"));
}

#[test]
fn no_part_of_a_room_uses_a_part_of_its_own_layer_or_of_a_higher_one() {
    let layers = layers(&architecture());
    assert!(!layers.is_empty(), "ARCHITECTURE.md has no block ```layers");
    let wrong = broken_layers(&layers, &GRAPH);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every name must be resolved, or an arrow would be missing.
#[test]
fn every_name_leads_to_a_file() {
    let lost: Vec<&str> = GRAPH.lost.iter().map(String::as_str).collect();
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

fn architecture() -> String {
    files::text(&files::root().join("ARCHITECTURE.md"))
}

/// The lines of a block of ARCHITECTURE.md that begins with three backticks and a name.
fn block<'a>(architecture: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let start = format!("```{name}\n");
    let block = architecture.split(start.as_str()).nth(1).unwrap_or("");
    block.split("```").next().unwrap_or("").lines()
}

/// The rooms that each room may use: lines `a -> b, c`.
fn allowed(architecture: &str) -> Edges {
    let line = |line: &str| {
        let (room, used) = line.split_once("->")?;
        let used = used.split(',').map(|used| used.trim().to_owned()).collect();
        Some((room.trim().to_owned(), used))
    };
    block(architecture, "edges").filter_map(line).collect()
}

/// The layers of each folder: `folder: a < b, c < d`, which may continue in indented lines.
fn layers(architecture: &str) -> Layers {
    let mut texts: Vec<String> = Vec::new();
    for line in block(architecture, "layers") {
        match texts.last_mut() {
            Some(text) if line.starts_with(' ') => text.push_str(line),
            _ => texts.push(line.to_owned()),
        }
    }
    let layer = |layer: &str| {
        layer
            .split(',')
            .map(|part| part.trim().to_owned())
            .collect()
    };
    let folder = |text: &String| {
        let (folder, layers) = text.split_once(':')?;
        Some((folder.to_owned(), layers.split('<').map(layer).collect()))
    };
    texts.iter().filter_map(folder).collect()
}

/// Violations of the layers: parts that do not exist or are in no layer, and arrows to a part that
/// is not lower. The `mod.rs` of a folder is above all of its parts.
fn broken_layers(layers: &Layers, graph: &FileGraph) -> Vec<String> {
    let mut wrong = Vec::new();
    for (folder, layers) in layers {
        // The name of the file or folder that a file belongs to.
        let part = |file: usize| {
            let inner = graph.files[file].strip_prefix(&format!("src/{folder}/"))?;
            let part = inner.split('/').next()?;
            Some(part.trim_end_matches(".rs"))
        };
        let height = |part: &str| match part {
            "mod" => Some(layers.len()),
            _ => (layers.iter()).position(|layer| layer.iter().any(|name| name == part)),
        };
        let there: BTreeSet<&str> = (0..graph.files.len()).filter_map(part).collect();
        for part in layers.iter().flatten() {
            if !there.contains(part.as_str()) {
                wrong.push(format!("{folder}: there is no {part}"));
            }
        }
        for part in there {
            if height(part).is_none() {
                wrong.push(format!("{folder}: {part} is in no layer"));
            }
        }
        for &(from, to) in graph.arrows.keys() {
            let (Some(user), Some(used)) = (part(from), part(to)) else {
                continue;
            };
            if user != used && height(user).is_some() && height(user) <= height(used) {
                let arrow = graph.arrow(from, to);
                wrong.push(format!("{folder}: {user} may not use {used}:\n{arrow}"));
            }
        }
    }
    wrong
}

/// A program of a few files: the path below `src/` and the text of each.
fn made_up(files: &[(&str, &str)]) -> Vec<RustFile> {
    let texts = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    rust_source::reached(&texts.collect())
}

/// The arrows of a program as `a.rs -> b.rs`, and its circles as lists of files.
fn arrows_and_circles(files: &[(&str, &str)]) -> (Vec<String>, Vec<Vec<String>>) {
    let graph = FileGraph::of(&made_up(files));
    assert!(graph.lost.is_empty(), "{:?}", graph.lost);
    let name = |at: usize| graph.files[at].trim_start_matches("src/").to_owned();
    let arrow = |&(from, to): &(usize, usize)| format!("{} -> {}", name(from), name(to));
    let circle = |circle: Vec<usize>| circle.into_iter().map(name).collect();
    (
        graph.arrows.keys().map(arrow).collect(),
        graph.circles().into_iter().map(circle).collect(),
    )
}

#[test]
fn edges_and_layers_are_read_from_their_blocks() {
    let text = "# A\n\n```text\nx -> y\n```\n\n```edges\na -> b, c\nd -> e\n```\nf -> g\n\
                ```layers\na: b < c, d\n   < e\na/e: f\n```\ng: h\n";
    let edges = allowed(text);
    assert_eq!(edges.len(), 2);
    assert!(edges["a"].contains("c") && edges["d"].contains("e"));
    let layers = layers(text);
    assert_eq!(layers.len(), 2);
    let b_to_e = [vec!["b"], vec!["c", "d"], vec!["e"]];
    assert_eq!(layers["a"], b_to_e);
    assert_eq!(layers["a/e"], [["f"]]);
}

#[test]
fn used_rooms_are_found_however_they_are_named() {
    let text = "use crate::{a::{b, c}, d, e::f};\nuse super::super::g;\nuse super::h;\n\
                fn k() { crate::i::j(\"crate::k\"); println!(\"{}\", crate::m::N); }\n\
                #[cfg(test)]\nmod tests { use crate::l; }\n";
    let files = made_up(&[
        ("lib.rs", "mod room;"),
        ("room/mod.rs", "mod part;"),
        ("room/part.rs", text),
    ]);
    let graph = FileGraph::of(&files);
    let at = graph
        .files
        .iter()
        .position(|path| path == "src/room/part.rs");
    let found: BTreeSet<&str> = graph.named[at.unwrap()]
        .iter()
        .map(|path| path[0].as_str())
        .collect();
    let expected = BTreeSet::from(["a", "d", "e", "g", "i", "m", "room"]);
    assert_eq!(found, expected);
}

#[test]
fn an_import_is_an_arrow_to_the_file_that_defines_it() {
    let (arrows, circles) = arrows_and_circles(&[
        ("lib.rs", "pub mod a;\npub mod b;"),
        (
            "a/mod.rs",
            "//! Docs.\nmod deep;\nmod user;\npub use deep::inner::{Thing as Renamed, *};\npub(crate) use user::user;",
        ),
        ("a/deep/mod.rs", "pub mod inner;"),
        (
            "a/deep/inner.rs",
            "pub struct Thing;\npub const LIMIT: u8 = 1;",
        ),
        (
            "a/user.rs",
            "use super::{Renamed, LIMIT};\npub fn user(_: Renamed) {}",
        ),
        (
            "b.rs",
            "use crate::a;\nfn f() { let _ = vec![a::user(a::Renamed)]; let b: Option<crate::a::Renamed> = None; }",
        ),
    ]);
    assert_eq!(
        arrows,
        [
            "a/user.rs -> a/deep/inner.rs",
            "b.rs -> a/deep/inner.rs",
            "b.rs -> a/user.rs"
        ]
    );
    assert!(circles.is_empty(), "{circles:?}");
}

#[test]
fn a_circle_of_rooms_is_found() {
    let (_, circles) = arrows_and_circles(&[
        ("lib.rs", "mod a;\nmod b;\nmod c;\nmod d;"),
        ("a.rs", "use crate::b::B;\npub struct A;"),
        (
            "b.rs",
            "pub struct B;\nfn f() { format!(\"{}\", crate::c::f()); }",
        ),
        (
            "c.rs",
            "pub fn f() -> super::a::A { super::a::A }\nuse super::d::D;",
        ),
        (
            "d.rs",
            "pub struct D;\n#[cfg(test)]\nmod tests { use crate::c::f; }",
        ),
    ]);
    assert_eq!(circles, [["a.rs", "b.rs", "c.rs"]]);
}

#[test]
fn a_circle_inside_a_room_is_found() {
    let siblings = arrows_and_circles(&[
        ("lib.rs", "mod room;"),
        ("room/mod.rs", "mod one;\nmod two;\npub use one::One;"),
        (
            "room/one.rs",
            "use super::two;\npub struct One;\nfn f() { two::f(); }",
        ),
        ("room/two.rs", "use super::One;\npub fn f() {}"),
    ]);
    assert_eq!(siblings.1, [["room/one.rs", "room/two.rs"]]);
}

#[test]
fn a_child_that_reaches_back_into_its_parent_is_a_circle() {
    let text = "mod child;\nconst LIMIT: u8 = 1;\nfn f() { child::g(); }";
    let with = |child: &str| {
        arrows_and_circles(&[
            ("lib.rs", "mod room;"),
            ("room/mod.rs", text),
            ("room/child.rs", child),
        ])
    };
    let (_, circles) = with("pub fn g() -> u8 { super::LIMIT }");
    assert_eq!(circles, [["room/child.rs", "room/mod.rs"]]);
    let (arrows, circles) =
        with("pub fn g() {}\n#[cfg(test)]\nmod tests { use super::super::LIMIT; }");
    assert_eq!(arrows, ["room/mod.rs -> room/child.rs"]);
    assert!(circles.is_empty());
}

#[test]
fn macros_and_what_they_define_are_arrows_too() {
    let (arrows, _) = arrows_and_circles(&[
        ("lib.rs", "mod a;\nmod b;\nmod c;"),
        (
            "a/mod.rs",
            "macro_rules! index { ($n:ident) => { pub struct $n(crate::c::C); } }\nindex!(Made);\nmod d;",
        ),
        ("a/d.rs", "index!(Other);"),
        ("b.rs", "use crate::a::Made;"),
        ("c.rs", "pub struct C;"),
    ]);
    assert_eq!(
        arrows,
        ["a/d.rs -> a/mod.rs", "a/mod.rs -> c.rs", "b.rs -> a/mod.rs"]
    );
}

#[test]
fn a_broken_layer_is_found() {
    let text = "```layers\nroom: low < left, right < gone\n```";
    let with = |low: &str, left: &str| {
        let graph = FileGraph::of(&made_up(&[
            ("lib.rs", "mod room;"),
            (
                "room/mod.rs",
                "mod extra;\nmod left;\nmod low;\nmod right;\nfn f() { right::f(); }",
            ),
            ("room/extra.rs", ""),
            ("room/low/mod.rs", "pub mod inner;\npub fn f() {}"),
            ("room/low/inner.rs", low),
            ("room/left.rs", left),
            (
                "room/right.rs",
                "pub fn f() { super::low::f(); super::low::inner::g(); }",
            ),
        ]));
        broken_layers(&layers(text), &graph)
    };
    let always = ["room: there is no gone", "room: extra is in no layer"];
    assert_eq!(with("pub fn g() {}", "use super::low::f;"), always);
    let wrong = with(
        "pub fn g() { crate::room::right::f(); }",
        "use super::right;\nfn f() { right::f(); }",
    );
    assert_eq!(
        wrong[2..],
        [
            "room: left may not use right:\n  src/room/left.rs -> src/room/right.rs (2: right::f)\n",
            "room: low may not use right:\n  src/room/low/inner.rs -> src/room/right.rs (1: crate::room::right::f)\n",
        ]
    );
}
