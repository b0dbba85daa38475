//! Compares the documentation of the formats with their definitions.

use super::{ASSESSMENT, found};
use crate::diagnostic::Code;
use crate::parse::documents::{Key, formats};
use std::collections::BTreeSet;

/// The blocks of code in a text.
fn blocks(markdown: &str) -> impl Iterator<Item = &str> {
    markdown
        .split("\n```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| {
            let (_language, code) = block.split_once('\n')?;
            Some(code)
        })
}

fn names(keys: &'static [Key]) -> Vec<&'static str> {
    let nested = keys.iter().flat_map(|key| names(key.keys));
    keys.iter().map(|key| key.name).chain(nested).collect()
}

#[test]
fn the_samples_of_the_guides_are_files_that_can_be_read() {
    let mut seen = BTreeSet::new();
    for guide in [
        include_str!("../../../CONTRIBUTING.md"),
        include_str!("../../../content/contribute.md"),
        include_str!("../../../content/contribute.es.md"),
    ] {
        for sample in blocks(guide) {
            let path = match sample {
                sample if sample.starts_with("+++") => "states/kentucky/profile.md",
                sample if sample.contains("assessed_by = ") => ASSESSMENT,
                _ => continue,
            };
            assert_eq!(found(path, sample), [""; 0], "{sample}");
            seen.insert(path);
        }
    }
    assert_eq!(seen.len(), 2);
}

#[test]
fn explanations_name_only_keys_that_exist() {
    let known: BTreeSet<&str> = formats().flat_map(|format| names(format.keys)).collect();
    let mut seen = 0;
    for code in Code::ALL {
        let (_, fixed) = code.explanation().split_once("## Fix").unwrap();
        for line in blocks(fixed).flat_map(str::lines) {
            let key = line.split(" = ").next().unwrap_or_default();
            let is_key = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
            if line.contains(" = ") && key.bytes().all(is_key) {
                assert!(known.contains(key), "{}: {key}", code.name());
                seen += 1;
            }
        }
    }
    assert!(seen > 20);
}
