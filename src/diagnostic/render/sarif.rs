//! SARIF 2.1.0, which code hosts read: one run with its rules, and a result for each problem. Paths are
//! relative to where the reader stands, as addresses.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Prefix;
use super::visible::visible_json;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::{Sources, Span};
use crate::url_path;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn render(diagnostics: &[Diagnostic], sources: &Sources, prefix: &Prefix) -> String {
    let mut codes: Vec<Code> = diagnostics.iter().map(|problem| problem.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let indexes: BTreeMap<Code, usize> = codes.iter().copied().zip(0..).collect();
    let results: Vec<Value> = (diagnostics.iter())
        .map(|problem| result(problem, indexes.get(&problem.code), sources, prefix))
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "statewise",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": codes.into_iter().map(rule).collect::<Vec<_>>(),
                },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    // Structures of strings and numbers can always be written.
    let text = serde_json::to_string_pretty(&log).unwrap_or_default();
    visible_json(&text) + "\n"
}

/// A code, with the page that `statewise explain` prints.
fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": { "text": code.summary() },
        "help": { "text": code.explanation(), "markdown": code.explanation() },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn result(problem: &Diagnostic, rule: Option<&usize>, sources: &Sources, prefix: &Prefix) -> Value {
    let place = match &problem.absent {
        Some(path) => json!({
            "physicalLocation": {
                "artifactLocation": { "uri": uri(path, prefix) },
                // Readers want a line, also of a file that is not there.
                "region": { "startLine": 1 },
            },
        }),
        None => location(problem.span, sources, prefix),
    };
    let related: Vec<Value> = (problem.labels.iter().zip(1..))
        .map(|(label, id)| {
            let mut related = location(label.span, sources, prefix);
            related["id"] = json!(id);
            related["message"] = json!({ "text": label.message });
            related
        })
        .collect();
    json!({
        "ruleId": problem.code.name(),
        "ruleIndex": rule,
        "level": level(problem.severity),
        "message": { "text": message(problem) },
        "locations": [place],
        "relatedLocations": related,
    })
}

fn message(problem: &Diagnostic) -> String {
    let mut lines = vec![problem.message.clone()];
    lines.extend(problem.expected.iter().map(|it| format!("Expected: {it}")));
    let offered = problem.suggestion.iter();
    lines.extend(offered.map(|offered| format!("Did you mean `{offered}`?")));
    lines.extend(problem.hints.iter().cloned());
    lines.join("\n")
}

fn location(span: Span, sources: &Sources, prefix: &Prefix) -> Value {
    let (start, end) = (sources.position(span), sources.end_position(span));
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&sources.get(span.source).path, prefix) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        },
    })
}

/// The address of a file: relative, or whole where the reader stands outside.
fn uri(path: &str, prefix: &Prefix) -> String {
    let path = prefix.path(path);
    let encoded = url_path::encoded(&path);
    match encoded.starts_with('/') {
        true => format!("file://{encoded}"),
        false => encoded.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn log(diagnostics: &[Diagnostic], sources: &Sources, folder: &str) -> Value {
        let text = render(diagnostics, sources, &Prefix::of_folder(folder));
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn a_log_has_a_rule_for_each_code_and_a_result_for_each_problem() {
        let (sources, list) = sample::project();
        let log = log(&list, &sources, "docs/my site");
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        assert_eq!(log["runs"].as_array().map(Vec::len), Some(1));
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let results = run["results"].as_array().unwrap();
        assert_eq!((rules.len(), results.len()), (3, 3));
        for (result, problem) in results.iter().zip(&list) {
            let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
            assert_eq!(rule["id"], result["ruleId"]);
            assert_eq!(rule["id"], problem.code.name());
            assert_eq!(rule["shortDescription"]["text"], problem.code.summary());
            assert_eq!(rule["help"]["markdown"], problem.code.explanation());
            assert_eq!(rule["defaultConfiguration"]["level"], result["level"]);
        }
        let first = &results[0];
        assert_eq!(
            first["locations"][0]["physicalLocation"],
            json!({
                "artifactLocation": { "uri": "docs/my%20site/states/ohio/2025.toml" },
                "region": { "startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 8 },
            })
        );
        assert_eq!(
            first["message"]["text"],
            "`raiting` is not known in a score\nExpected: rating, status, evidence, criteria or \
             sources\nDid you mean `rating`?\nRemove the line, or mend the name."
        );
        assert_eq!(
            first["relatedLocations"][0]["message"]["text"],
            "in this score"
        );
        assert_eq!(results[1]["level"], "warning");
    }

    #[test]
    fn places_are_relative_or_whole_and_nothing_hidden_is_written() {
        let path = "a#b \u{202e}.toml";
        let sources = sample::sources(&[(path, "x")]);
        let problem = Diagnostic::new(Code::UnknownKey, sample::span(&sources, path, "x"))
            .message("##[error] \u{1b}[31m");
        let absent = Diagnostic {
            absent: Some("site.toml".to_owned()),
            ..problem.clone()
        };
        for (folder, expected) in [
            (".", ["a%23b%20%E2%80%AE.toml", "site.toml"]),
            ("..", ["../a%23b%20%E2%80%AE.toml", "../site.toml"]),
            (
                "/srv",
                [
                    "file:///srv/a%23b%20%E2%80%AE.toml",
                    "file:///srv/site.toml",
                ],
            ),
        ] {
            let log = log(&[problem.clone(), absent.clone()], &sources, folder);
            for (at, expected) in expected.into_iter().enumerate() {
                let place = &log["runs"][0]["results"][at]["locations"][0]["physicalLocation"];
                assert_eq!(place["artifactLocation"]["uri"], expected);
                assert_eq!(place["region"]["startLine"], 1);
            }
        }
        let text = render(&[problem], &sources, &Prefix::default());
        assert!(!text.contains("##[") && !text.contains('\u{1b}'), "{text}");
        let none = log(&[], &sources, ".");
        assert_eq!(none["runs"][0]["results"], json!([]));
    }
}
