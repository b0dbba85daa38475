//! The schemas and the program agree: what the site is made of is valid for both, and what is wrong
//! about form is refused by both. The validator is not ours, and holds each schema to the schema of
//! schemas.

use std::collections::{BTreeMap, BTreeSet};

use boon::{Compiler, Draft, SchemaIndex};
use camino::Utf8Path;
use serde_json::Value;
use statewise::diagnostic::{Code, Severity};
use statewise::pipeline::Published;
use statewise::schema::SchemaFile;
use statewise::source::Source;
use statewise::walk;

use crate::files;
use crate::project::{Project, publish};

/// The schemas of a site, by name.
struct Schemas {
    all: boon::Schemas,
    by_name: BTreeMap<String, SchemaIndex>,
}

impl Schemas {
    fn of(site: &Published) -> Self {
        let (mut all, mut by_name) = (boon::Schemas::new(), BTreeMap::new());
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        compiler.enable_format_assertions();
        for (name, text) in site.schemas() {
            let schema: Value = serde_json::from_str(&text).unwrap();
            let address = schema["$id"].as_str().unwrap().to_owned();
            compiler.add_resource(&address, schema).unwrap();
            by_name.insert(name, compiler.compile(&address, &mut all).unwrap());
        }
        assert_eq!(by_name.len(), SchemaFile::all().count());
        Self { all, by_name }
    }

    /// What is wrong with the file at a path; `None` if it is no TOML, or has no schema.
    fn why_not(&self, path: &str, text: &str) -> Option<String> {
        let index = self.by_name[&SchemaFile::of_file(path)?.name()];
        let toml = match path.ends_with(".md") {
            true => front_matter(text)?,
            false => text.to_owned(),
        };
        let value = json(toml::from_str(&toml).ok()?);
        let result = self.all.validate(&value, index);
        Some(result.err().map_or_else(String::new, |why| why.to_string()))
    }
}

/// The facts at the top of a Markdown file.
fn front_matter(text: &str) -> Option<String> {
    let facts = text.strip_prefix("+++")?;
    Some(facts.split_once("\n+++\n")?.0.to_owned())
}

/// TOML as editors hand it to schemas: dates are texts.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::from(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(is) => Value::from(is),
        toml::Value::Datetime(day) => Value::from(day.to_string()),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            let entries = table.into_iter().map(|(key, value)| (key, json(value)));
            Value::Object(entries.collect())
        }
    }
}

/// The files of a project.
fn sources(root: &Utf8Path) -> Vec<Source> {
    let sources = walk::walk(root).unwrap().into_files();
    sources.filter(|source| !source.built_in).collect()
}

/// Holds the files of a right project to its schemas; returns how many there are.
fn check_files(root: &Utf8Path, place: &str) -> usize {
    let schemas = Schemas::of(&publish(root));
    let mut count = 0;
    for source in sources(root) {
        if let Some(why_not) = schemas.why_not(&source.path, &source.text) {
            assert_eq!(why_not, "", "{place}: {}", source.path);
            count += 1;
        } else {
            let has_schema = SchemaFile::of_file(&source.path).is_some();
            assert!(!has_schema, "{place}: {} is no TOML", source.path);
        }
    }
    count
}

#[test]
fn every_file_of_the_shipped_site_is_valid() {
    let root = Utf8Path::from_path(files::root()).unwrap();
    assert!(check_files(root, "this site") > 200);
}

#[test]
fn every_file_of_the_right_cases_is_valid() {
    let cases = files::root().join("tests/sites/ok");
    for name in files::folders(&cases) {
        let project = Project::of_case(&cases.join(&name));
        assert!(check_files(project.root(), &name) > 2, "{name}");
    }
}

/// Checks that everything with a name in a schema says what it means.
fn check_descriptions(schema: &Value, place: &str) -> usize {
    let mut count = 0;
    for (key, of_key) in schema["properties"].as_object().into_iter().flatten() {
        let place = format!("{place}: {key}");
        let about = of_key["description"].as_str().unwrap_or_default();
        assert!(
            about.ends_with('.') && about.contains(' '),
            "{place}: {about:?}"
        );
        count += 1 + check_descriptions(of_key, &place);
    }
    for inner in ["items", "additionalProperties"] {
        if schema[inner].is_object() {
            count += check_descriptions(&schema[inner], place);
        }
    }
    count
}

#[test]
fn every_key_of_every_schema_is_described() {
    let project = Project::of_case(&files::root().join("tests/sites/ok/plan"));
    let mut count = 0;
    for (name, text) in project.publish().schemas() {
        let schema: Value = serde_json::from_str(&text).unwrap();
        for head in ["title", "description"] {
            let said = schema[head].as_str().unwrap_or_default();
            assert!(said.len() > 10, "{name} has no {head}");
        }
        let address = schema["$id"].as_str().unwrap();
        assert!(
            address.ends_with(&format!("/schema/{name}.json")),
            "{address}"
        );
        count += check_descriptions(&schema, &name);
    }
    assert!(count > 500, "{count}");
}

/// The codes of mistakes about form: a wrong key, or a wrong value of one key. A date of a wrong form is
/// no TOML, or of the wrong type.
const OF_FORM: [Code; 18] = [
    Code::UnknownKey,
    Code::WrongType,
    Code::MissingKey,
    Code::EmptyText,
    Code::LongName,
    Code::BadUrl,
    Code::RatingOffScale,
    Code::UnknownSubElement,
    Code::UnknownElement,
    Code::UnknownCriterion,
    Code::UnknownLever,
    Code::UnknownAudience,
    Code::UnknownSector,
    Code::UnknownStatus,
    Code::UnknownBasis,
    Code::UnknownStateCode,
    Code::UnknownValue,
    Code::UnknownRubricVersion,
];

/// Files with such a mistake that a schema takes, and why.
const TAKEN: [(&str, &str); 3] = [
    (
        "long-name.id/rubric/levers.toml",
        "how long an id may be follows from the addresses that it is part of",
    ),
    (
        "missing-key.questions/site.toml",
        "what one key asks of another is known to the check alone",
    ),
    (
        "unknown-value/site.toml",
        "the range of a number is known to the rule that uses it",
    ),
];

#[test]
fn what_is_wrong_about_form_is_refused_by_both() {
    let cases = files::root().join("tests/sites/err");
    let base = Schemas::of(&publish(Project::of_case(&cases.join("none")).root()));
    let (mut taken, mut refused) = (BTreeMap::new(), BTreeSet::new());
    for name in files::folders(&cases) {
        let case = cases.join(&name);
        let code = Code::from_name(name.split('.').next().unwrap()).unwrap();
        if !OF_FORM.contains(&code) {
            continue;
        }
        let project = Project::of_case(&case);
        let published = publish(project.root());
        let texts = sources(project.root());
        for problem in published.diagnostics() {
            let path = &published.sources().get(problem.span.source).path;
            let is_of_form = OF_FORM.contains(&problem.code) && problem.absent.is_none();
            let text = texts.iter().find(|source| source.path == *path);
            let (true, Severity::Error, Some(text)) = (is_of_form, problem.severity, text) else {
                continue;
            };
            match base.why_not(path, &text.text).as_deref() {
                // No editor gets as far as the schema.
                None => {}
                Some("") => {
                    let file = format!("{name}/{path}");
                    taken.insert(file, problem.message.clone());
                }
                Some(_) => drop(refused.insert(problem.code)),
            }
        }
    }
    let listed: BTreeSet<&str> = TAKEN.iter().map(|(file, _)| *file).collect();
    let found: BTreeSet<&str> = taken.keys().map(String::as_str).collect();
    assert_eq!(found, listed, "{taken:#?}");
    let all: BTreeSet<Code> = OF_FORM.into();
    assert_eq!(refused, all, "each kind is refused somewhere");
}

/// Changes of one place of a file of the base, and what the program says of each.
const CHANGES: [(&str, &str, &str, Code); 27] = [
    ("site.toml", "title = ", "titel = ", Code::UnknownKey),
    (
        "site.toml",
        "publisher = \"The tests of statewise\"\n",
        "",
        Code::MissingKey,
    ),
    ("site.toml", "[\"en\"]", "\"en\"", Code::WrongType),
    ("site.toml", "[\"en\"]", "[]", Code::MissingKey),
    ("site.toml", "[\"en\"]", "[\"EN\"]", Code::UnknownValue),
    (
        "site.toml",
        "https://example.org/",
        "example.org",
        Code::BadUrl,
    ),
    (
        "site.toml",
        "mailto:tests@example.org",
        "tests@example.org",
        Code::BadUrl,
    ),
    ("site.toml", "\"CC0\"", "\" \"", Code::EmptyText),
    (
        "rubric/rubric.toml",
        "value = 1",
        "value = \"1\"",
        Code::WrongType,
    ),
    (
        "rubric/rubric.toml",
        "more_than = 0.5",
        "more = 0.5",
        Code::UnknownKey,
    ),
    (
        "rubric/rubric.toml",
        "needs_source = true",
        "needs_source = \"yes\"",
        Code::WrongType,
    ),
    (
        "rubric/rubric.toml",
        "[suggestion]",
        "[[suggestion]]",
        Code::WrongType,
    ),
    (
        "rubric/elements/1.toml",
        "[\"tools\"]",
        "[\"tolls\"]",
        Code::UnknownLever,
    ),
    (
        "rubric/elements/1.toml",
        "level = 1",
        "level = 5",
        Code::RatingOffScale,
    ),
    (
        "content/resources/soil-guide.md",
        "\"guide\"",
        "\"gide\"",
        Code::UnknownValue,
    ),
    (
        "content/resources/soil-guide.md",
        "[\"1A\"]",
        "[\"1C\"]",
        Code::UnknownSubElement,
    ),
    (
        "content/practices/shared-barrel.md",
        "[\"OH\"]",
        "[\"Ohio\"]",
        Code::UnknownStateCode,
    ),
    (
        "content/practices/shared-barrel.md",
        "[\"OH\"]",
        "\"OH\"",
        Code::WrongType,
    ),
    (
        "states/ohio/profile.md",
        "\"OH\"",
        "\"OX\"",
        Code::UnknownStateCode,
    ),
    (
        "states/ohio/profile.md",
        "2026-11-01",
        "2026-11-01T10:00:00",
        Code::WrongType,
    ),
    (
        "states/ohio/profile.md",
        "2026-11-01",
        "\"today\"",
        Code::WrongType,
    ),
    (
        "states/ohio/2026.toml",
        "rubric = \"2026\"",
        "rubric = \"2025\"",
        Code::UnknownRubricVersion,
    ),
    (
        "states/ohio/2026.toml",
        "\"own-word\"",
        "\"my-word\"",
        Code::UnknownBasis,
    ),
    (
        "states/ohio/2026.toml",
        "[1B]",
        "[1C]",
        Code::UnknownSubElement,
    ),
    (
        "states/ohio/2026.toml",
        "[\"worms\"]",
        "[\"dry\"]",
        Code::UnknownCriterion,
    ),
    (
        "states/ohio/2026.toml",
        "\"under-review\"",
        "\"review\"",
        Code::UnknownStatus,
    ),
    (
        "states/ohio/2026.toml",
        "rating = 3",
        "rating = 3.5",
        Code::WrongType,
    ),
];

#[test]
fn one_change_makes_a_file_wrong_for_both() {
    let base = files::root().join("tests/sites/base");
    let project = Project::of_case(&base.join("none"));
    let schemas = Schemas::of(&publish(project.root()));
    for (path, from, to, code) in CHANGES {
        let right = files::text(&base.join(path));
        assert_eq!(schemas.why_not(path, &right).as_deref(), Some(""), "{path}");
        let wrong = right.replacen(from, to, 1);
        assert_ne!(wrong, right, "{path} has no {from}");
        let why_not = schemas.why_not(path, &wrong);
        assert!(why_not.is_some_and(|why| !why.is_empty()), "{path}: {to}");
        project.write(path, wrong.as_bytes());
        let site = publish(project.root());
        let told = site.diagnostics().iter().any(|problem| {
            problem.code == code && site.sources().get(problem.span.source).path == path
        });
        assert!(told, "{path}: {to}: {:?}", site.diagnostics());
        project.write(path, right.as_bytes());
    }
}

#[test]
fn a_translation_has_texts_alone() {
    let project = Project::of_case(&files::root().join("tests/sites/base/none"));
    let schemas = Schemas::of(&publish(project.root()));
    for (path, text, is_right) in [
        (
            "states/ohio/2026.es.toml",
            "[1A]\nevidence = \"Lombrices.\"\n",
            true,
        ),
        ("states/ohio/2026.es.toml", "note = \"Nota.\"\n", true),
        ("states/ohio/2026.es.toml", "[1A]\nrating = 4\n", false),
        (
            "states/ohio/2026.es.toml",
            "[3A]\nevidence = \"Nada.\"\n",
            false,
        ),
        ("site.es.toml", "title = \"Un sitio\"\n", true),
        ("site.es.toml", "languages = [\"es\"]\n", false),
        (
            "content/about.es.md",
            "+++\ntitle = \"Acerca\"\n+++\n",
            true,
        ),
        ("content/about.es.md", "+++\ndraft = true\n+++\n", false),
    ] {
        let why_not = schemas.why_not(path, text).unwrap();
        assert_eq!(why_not.is_empty(), is_right, "{path}: {text}: {why_not}");
    }
}
