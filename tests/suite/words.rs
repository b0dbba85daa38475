//! The messages of the shipped theme match their uses in views and templates.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;

use crate::files;
use crate::rust_source::{self, RustFile};

/// A message and the variables and messages in its text.
struct Message {
    variables: BTreeSet<String>,
    text: String,
}

/// `say!(words, "id", name = …)`, `say("id", &[("name", …)])` or `word("id")`.
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
    add_calls(file.syntax.to_token_stream(), &file.path, &mut found);
    found
}

/// Calls in tokens, since many stand inside of macros.
fn add_calls(tokens: TokenStream, path: &str, found: &mut Vec<Call>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        add_calls(group.stream(), path, found);
        let arguments: Vec<TokenTree> = group.stream().into_iter().collect();
        let (name, calls) = match &tokens[..at] {
            [.., TokenTree::Ident(name), TokenTree::Punct(mark)] if mark.as_char() == '!' => {
                match name.to_string().as_str() {
                    "say" => (name, said(&arguments).into_iter().collect()),
                    "sentences" => (name, sentences(&arguments)),
                    _ => continue,
                }
            }
            [.., TokenTree::Ident(name)] if group.delimiter() == Delimiter::Parenthesis => {
                (name, called(name, &arguments).into_iter().collect())
            }
            _ => continue,
        };
        let place = format!("{path}:{}", name.span().start().line);
        found.extend(calls.into_iter().map(|(id, given)| Call {
            place: place.clone(),
            id,
            given,
        }));
    }
}

/// The id of a message, and the variables that it is given.
type Said = (String, BTreeSet<String>);

/// `word("id")` or `say("id", &[("name", value)])`.
fn called(name: &Ident, arguments: &[TokenTree]) -> Option<Said> {
    let has_a_list = name == "word" || (name == "say" && arguments.windows(2).any(is_list));
    let id = rust_source::text(arguments.first().filter(|_| has_a_list)?)?;
    let mut given = BTreeSet::new();
    rust_source::each_token(arguments.iter().cloned().collect(), &mut |token| {
        given.extend(name_of_pair(token));
    });
    Some((id, given))
}

/// `say!(words, "id", name = value, name)`.
fn said(arguments: &[TokenTree]) -> Option<Said> {
    let mut parts = split(arguments, ',').skip(1);
    let [id] = parts.next()? else { return None };
    let given = parts.filter_map(|part| Some(part.first()?.to_string()));
    Some((rust_source::text(id)?, given.collect()))
}

/// `fixed { "name" => "id" variable variable; … } counted { … }`.
fn sentences(arguments: &[TokenTree]) -> Vec<Said> {
    let mut found = Vec::new();
    for pair in arguments.windows(2) {
        let [TokenTree::Ident(kind), TokenTree::Group(group)] = pair else {
            continue;
        };
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        for sentence in split(&tokens, ';').filter(|sentence| !sentence.is_empty()) {
            let id = rust_source::text(&sentence[3]).unwrap_or_else(|| panic!("{sentence:?}"));
            let mut given: BTreeSet<String> =
                sentence[4..].iter().map(ToString::to_string).collect();
            if kind == "counted" {
                given.extend(["count", "shown"].map(str::to_owned));
            }
            found.push((id, given));
        }
    }
    found
}

fn split(tokens: &[TokenTree], mark: char) -> impl Iterator<Item = &[TokenTree]> {
    tokens.split(move |token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark))
}

/// `&[…]`.
fn is_list(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(and), TokenTree::Group(list)]
        if and.as_char() == '&' && list.delimiter() == Delimiter::Bracket)
}

/// The text that stands first in a pair: `("name", value)`.
fn name_of_pair(token: &TokenTree) -> Option<String> {
    let TokenTree::Group(group) = token else {
        return None;
    };
    let mut tokens = group.stream().into_iter();
    let name = rust_source::text(&tokens.next()?)?;
    let is_pair = matches!(tokens.next()?, TokenTree::Punct(comma) if comma.as_char() == ',');
    (is_pair && group.delimiter() == Delimiter::Parenthesis).then_some(name)
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
