//! Comments that name the schema of a file, for text editors: `#:schema ../../schema/plan.json`.

use crate::parse::front_matter;
use crate::parse::toml_reader::lines_outside_of_strings;
use crate::source::{Source, SourceId, SourceKind, Span, nearest};

/// A comment that names a schema, or was meant to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaComment<'a> {
    /// From its `#` to the end of what it says.
    pub span: Span,
    /// What it says.
    pub text: &'a str,
    /// Whether editors read it.
    pub form: SchemaForm<'a>,
}

/// Whether editors read a comment as the name of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaForm<'a> {
    /// They do; this is the address.
    Address(&'a str),
    /// They do not, since it is misspelled.
    Misspelled,
    /// They do not, since it stands below a key.
    BelowKeys,
}

/// Where the first line of a file's TOML begins, and the comments that name its schema.
pub fn schema_comments(id: SourceId, source: &Source) -> (usize, Vec<SchemaComment<'_>>) {
    let text = source.text.as_str();
    let toml = match source.kind {
        SourceKind::Markdown => front_matter::split(text).map_or(0..0, |parts| parts.toml),
        _ => 0..text.len(),
    };
    let toml_text = text.get(toml.clone()).unwrap_or_default();
    let without_mark = toml_text.strip_prefix('\u{feff}').unwrap_or(toml_text);
    let first = toml.start + toml_text.len() - without_mark.len();
    let mut found = Vec::new();
    let mut add = |line: &'_ str, at: usize, form| {
        let start = at + line.len() - line.trim_start().len();
        let range = start..start + line.trim().len();
        let span = Span::new(id, range.clone());
        let text = text.get(range).unwrap_or_default();
        found.push(SchemaComment { span, text, form });
    };
    let mut at = first;
    for line in without_mark.split_inclusive('\n') {
        let comment = line.trim();
        if !comment.is_empty() && !comment.starts_with('#') {
            break;
        }
        if let Some(form) = form_of(comment) {
            add(line, at, form);
        }
        at += line.len();
    }
    let below = text.get(at..toml.end).unwrap_or_default();
    if below.contains(DIRECTIVE) {
        for range in lines_outside_of_strings(below) {
            let line = below.get(range.clone()).unwrap_or_default();
            let is_directive = line
                .trim()
                .strip_prefix(DIRECTIVE)
                .is_some_and(begins_apart);
            if is_directive {
                add(line, at + range.start, SchemaForm::BelowKeys);
            }
        }
    }
    (first, found)
}

const DIRECTIVE: &str = "#:schema";

/// What a comment is; `None` if it has nothing to do with schemas.
fn form_of(comment: &str) -> Option<SchemaForm<'_>> {
    if let Some(after) = comment.strip_prefix(DIRECTIVE)
        // Some editors know no other space here.
        && (after.is_empty() || after.starts_with(' '))
        && !after.trim_start().starts_with([':', '='])
    {
        return Some(SchemaForm::Address(after.trim()));
    }
    let words = comment.strip_prefix('#')?.trim_start();
    let (is_directive, words) = match words.strip_prefix(':') {
        Some(words) => (true, words.trim_start()),
        None => (false, words),
    };
    let words = words.trim_start_matches('$');
    let end = words.find(|c: char| !c.is_alphanumeric());
    let (word, after) = words.split_at(end.unwrap_or(words.len()));
    let is_apart = begins_apart(after) || after.starts_with([':', '=']);
    let address = after.trim_start_matches([' ', '\t', ':', '=']);
    let is_meant =
        nearest(word, ["schema"]).is_some() && (is_directive || (is_apart && is_address(address)));
    is_meant.then_some(SchemaForm::Misspelled)
}

/// Whether a text is no continuation of the word before it.
fn begins_apart(text: &str) -> bool {
    text.is_empty() || text.starts_with([' ', '\t'])
}

/// Whether a text can only be an address, so that a comment is more than a remark on schemas.
fn is_address(text: &str) -> bool {
    let text = text.trim_matches(['"', '\'', '<', '>']);
    let is_one_word = !text.contains(char::is_whitespace);
    is_one_word && (text.ends_with(".json") || text.contains("://") || text.starts_with("../"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;
    use std::sync::Arc;

    fn source(kind: SourceKind, text: &str) -> Source {
        Source {
            path: "a".into(),
            kind,
            text: text.into(),
            bytes: Arc::default(),
            oddity: None,
            built_in: false,
        }
    }

    /// The forms of the comments in a file, and what they say.
    fn found(kind: SourceKind, text: &str) -> Vec<String> {
        let sources = Sources::new([source(kind, text)]);
        let (id, source) = sources.find("a").unwrap();
        let (_, found) = schema_comments(id, source);
        let shown = found.iter().map(|one| {
            assert_eq!(source.text.get(one.span.range()), Some(one.text));
            format!("{:?} {}", one.form, one.text)
        });
        shown.collect()
    }

    #[test]
    fn a_comment_says_what_it_was_meant_to_be() {
        let address = Some(SchemaForm::Address("../schema/a.json"));
        for right in ["#:schema ../schema/a.json", "#:schema   ../schema/a.json"] {
            assert_eq!(form_of(right), address, "{right}");
        }
        assert_eq!(form_of("#:schema"), Some(SchemaForm::Address("")));
        for misspelled in [
            "#:schema = ../schema/a.json",
            "#:schema: ../schema/a.json",
            "#:schema\t../schema/a.json",
            "#:schema=../schema/a.json",
            "#:schema../schema/a.json",
            "# :schema ../schema/a.json",
            "#: schema ../schema/a.json",
            "# : schema ../schema/a.json",
            "#:scheme ../schema/a.json",
            "#:shema ../schema/a.json",
            "#:Schema ../schema/a.json",
            "#:$schema ../schema/a.json",
            "#:schemas",
            "#schema ../schema/a.json",
            "# schema: ../schema/a.json",
            "# $schema = \"https://a.example/a.json\"",
            "#schema=schema/a.json",
        ] {
            assert_eq!(
                form_of(misspelled),
                Some(SchemaForm::Misspelled),
                "{misspelled}"
            );
        }
        for other in [
            "#",
            "##",
            "# The scheme of colors",
            "# schema",
            "# schema.json has the keys",
            "# schema: see schema/a.json",
            "# #:schema ../schema/a.json",
            "#:tombi toml-version = \"v1.0.0\"",
            "# https://a.example/schema/a.json",
            "# source: https://a.example/a.json",
        ] {
            assert_eq!(form_of(other), None, "{other}");
        }
    }

    #[test]
    fn comments_count_above_all_keys_and_outside_of_texts() {
        let toml = "\u{feff}\n# A remark\n  #:schema a.json  \r\nb = \"\"\"\n#:schema in a text\n\"\"\"\n\
                    c = 1 # x\n#:schema b.json\n#:schemata\n";
        let expected = [
            "Address(\"a.json\") #:schema a.json",
            "BelowKeys #:schema b.json",
        ];
        assert_eq!(found(SourceKind::Toml, toml), expected);
        let markdown = "+++\n# schema: a.json\ntitle = \"a\"\n+++\n\n#:schema b.json\n";
        assert_eq!(
            found(SourceKind::Markdown, markdown),
            ["Misspelled # schema: a.json"]
        );
        assert_eq!(found(SourceKind::Markdown, "#:schema a.json\n"), [""; 0]);
        assert_eq!(found(SourceKind::Toml, ""), [""; 0]);
    }
}
