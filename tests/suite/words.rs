//! The words of the shipped theme fit what pages say and what templates ask for.

use std::collections::{BTreeMap, BTreeSet};

use crate::files;
use crate::rust_source::{self, RustFile};

/// A message and what its text refers to.
struct Message {
    variables: BTreeSet<String>,
    text: String,
}

/// `say("id", &[("name", …)])` or `word("id")`.
struct Call {
    place: String,
    id: String,
    given: BTreeSet<String>,
}

#[test]
fn every_word_that_pages_say_is_there_and_takes_what_it_is_given() {
    let mut wrong = Vec::new();
    let calls: Vec<Call> = pages().iter().flat_map(calls).collect();
    assert!(calls.len() > 50, "only {} calls found", calls.len());
    for language in ["en", "es"] {
        let messages = messages(language);
        for call in &calls {
            let Call { place, id, given } = call;
            match messages.get(id) {
                None => wrong.push(format!("{place}: `{id}` is not in {language}.ftl")),
                Some(message) if !message.variables.is_subset(given) => wrong.push(format!(
                    "{place}: `{id}` needs {:?} in {language}.ftl, and is given {given:?}",
                    message.variables
                )),
                Some(message) if language == "en" && message.variables != *given => {
                    wrong.push(format!(
                        "{place}: `{id}` is given {given:?}, and uses only {:?}",
                        message.variables
                    ));
                }
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_word_of_a_template_is_there_and_needs_nothing() {
    let messages = messages("en");
    let wrong: Vec<String> = words_of_templates()
        .into_iter()
        .filter(|id| {
            messages
                .get(id)
                .is_none_or(|message| !message.variables.is_empty())
        })
        .collect();
    assert!(wrong.is_empty(), "templates ask for {wrong:?}");
}

#[test]
fn every_message_is_used() {
    let messages = messages("en");
    let mut used = words_of_templates();
    let mut composed = Vec::new();
    for file in rust_source::program() {
        for text in file.texts() {
            match text
                .split_once('{')
                .and_then(|(start, rest)| Some((start, rest.split_once('}')?.1)))
            {
                Some((start, end)) => composed.push((start.to_owned(), end.to_owned())),
                None => drop(used.insert(text.replace('_', "-"))),
            }
        }
    }
    let is_id_part = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    composed
        .retain(|(start, end)| start.len() + end.len() > 4 && is_id_part(start) && is_id_part(end));
    let is_used = |id: &str| {
        used.contains(id)
            || composed
                .iter()
                .any(|(start, end)| id.starts_with(start) && id.ends_with(end))
            || messages
                .values()
                .any(|message| message.text.contains(&format!("{{ {id} }}")))
    };
    let unused: Vec<&String> = messages.keys().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}

fn pages() -> Vec<RustFile> {
    let mut files = rust_source::program();
    files.retain(|file| file.module.first().is_some_and(|room| room == "pages"));
    files
}

fn calls(file: &RustFile) -> Vec<Call> {
    let mut found = Vec::new();
    for name in ["say(", "word("] {
        for (at, _) in file.code.match_indices(name) {
            let open = at + name.len();
            let arguments = &file.with_texts[open..open + length_to_close(&file.code[open..])];
            let mut texts = rust_source::texts(arguments);
            let is_literal = arguments.trim_start().starts_with('"');
            let has_a_list = name == "word(" || arguments.contains("&[");
            if is_literal && has_a_list {
                let line = file.code[..at].lines().count();
                found.push(Call {
                    place: format!("{}:{line}", file.path),
                    id: texts.remove(0),
                    given: names_of_pairs(arguments),
                });
            }
        }
    }
    found
}

/// Up to the parenthesis that closes one that is open.
fn length_to_close(code: &str) -> usize {
    let mut depth = 1;
    for (at, c) in code.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    code.len()
}

/// The texts that stand first in a pair: `("name", value)`.
fn names_of_pairs(arguments: &str) -> BTreeSet<String> {
    let after_open = arguments.split('(').skip(1).map(str::trim_start);
    after_open
        .filter_map(|rest| rest.strip_prefix('"')?.split_once('"'))
        .filter(|(_, after)| after.trim_start().starts_with(','))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// The ids behind `w.some_id` in every template.
fn words_of_templates() -> BTreeSet<String> {
    let folder = files::root().join("themes/default/templates");
    let mut ids = BTreeSet::new();
    for path in files::below(&folder) {
        let text = files::text(&folder.join(path));
        for (at, _) in text.match_indices("w.") {
            let before = text[..at].chars().next_back();
            if before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '.') {
                let is_part = |c: &char| c.is_alphanumeric() || *c == '_';
                let name: String = text[at + 2..].chars().take_while(is_part).collect();
                ids.insert(name.replace('_', "-"));
            }
        }
    }
    ids
}

/// The messages of `<language>.ftl` and `<language>-*.ftl`.
fn messages(language: &str) -> BTreeMap<String, Message> {
    let folder = files::root().join("themes/default/i18n");
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    for path in files::below(&folder)
        .iter()
        .filter(|path| path.starts_with(language))
    {
        let mut current = None;
        for line in files::text(&folder.join(path)).lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                current = line.split_once(" =").map(|(id, _)| id.to_owned());
            }
            let is_text = !line.starts_with('#') && !line.trim().is_empty();
            if let (Some(id), true) = (&current, is_text) {
                let message = messages.entry(id.clone()).or_insert_with(|| Message {
                    variables: BTreeSet::new(),
                    text: String::new(),
                });
                message.text.push_str(line);
                message
                    .variables
                    .extend(line.split('$').skip(1).map(variable));
            }
        }
    }
    messages
}

fn variable(after_dollar: &str) -> String {
    after_dollar
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        .collect()
}
