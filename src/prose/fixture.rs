//! A small site for the tests of this room.

use crate::model::{
    AttachedFile, Citation, Element, ElementIndex, ImageSize, Language, Level, License, Localized,
    Markdown, Rubric, Settings, Site, State, SubElement, SubElementIndex, Term,
};
use crate::prose::{HtmlOptions, Link, Prose, Rendered, SeenTerms, Target, TermMatcher};

fn text(text: &str) -> Localized<String> {
    Localized::new(text.to_owned())
}

fn markdown(text: &str) -> Localized<Markdown> {
    Localized::new(Markdown::checked(text))
}

fn state(slug: &str, name: &str) -> State {
    State {
        slug: slug.into(),
        name: text(name),
        place: None,
        data_system: None,
        agencies: Vec::new(),
        updated: None,
        narrative: markdown(""),
        assessments: Vec::new(),
        path: format!("states/{slug}/profile.md"),
    }
}

fn term(id: &str, name: &str, full_name: Option<&str>, aliases: &[&str]) -> Term {
    Term {
        id: id.into(),
        name: text(name),
        full_name: full_name.map(text),
        aliases: Localized::new(aliases.iter().map(|alias| (*alias).to_owned()).collect()),
        definition: markdown(""),
        link: id != "unlinked",
    }
}

/// A site with one element, two states, some terms and one file.
pub(super) fn site() -> Site {
    let mut ferpa = term(
        "ferpa",
        "FERPA",
        Some("Family Educational Rights and Privacy Act"),
        &["student privacy law"],
    );
    let spanish = Language::new("es");
    ferpa
        .aliases
        .translations
        .push((spanish, vec!["Índice de privacidad".to_owned()]));
    Site {
        settings: Settings {
            title: text("Site"),
            description: text(""),
            base_url: "https://example.org/".into(),
            languages: vec![Language::new("en"), Language::new("es")],
            theme: "default".into(),
            repository: None,
            branch: "main".into(),
            contact: None,
            publisher: text(""),
            stale_after_years: 3,
            compare_pairs_up_to: 60,
            license: License {
                name: "CC0".into(),
                url: None,
            },
            practice_headings: Localized::default(),
            resource_types: Vec::new(),
        },
        rubric: Rubric {
            id: "r".into(),
            version: "1".into(),
            title: text("Rubric"),
            source: Citation {
                title: "Source".into(),
                publisher: None,
                url: None,
                year: None,
                accessed: None,
            },
            levels: vec![Level {
                value: 1,
                name: text("Low"),
                definition: markdown(""),
            }],
            sectors: Vec::new(),
            bases: Vec::new(),
            suggestion: None,
            changes: Vec::new(),
            elements: vec![Element {
                id: "GOV".into(),
                slug: "gov".into(),
                title: text("Governance"),
                short: text("Gov"),
                why: markdown(""),
                icon: None,
                sub_elements: vec![SubElementIndex(0)],
            }],
            sub_elements: vec![SubElement {
                id: "GOV-2".into(),
                slug: "gov-2".into(),
                letter: "2".into(),
                element: ElementIndex(0),
                title: text("Clear <roles>"),
                statement: markdown(""),
                levers: Vec::new(),
                criteria: Vec::new(),
            }],
        },
        levers: Vec::new(),
        audiences: Vec::new(),
        glossary: vec![
            ferpa,
            term("it", "IT", None, &[]),
            term("dashboard", "dashboard", None, &["data dashboard"]),
            term("data", "data", None, &[]),
            term("unlinked", "secret", None, &[]),
        ],
        theory: None,
        action_plan: Default::default(),
        content: Vec::new(),
        practices: Vec::new(),
        resources: Vec::new(),
        states: vec![
            state("kentucky", "Kentucky").into(),
            state("ohio", "أوهايو").into(),
        ],
        files: vec![AttachedFile {
            path: "content/images/map.png".into(),
            bytes: Default::default(),
            size: Some(ImageSize {
                width: 640,
                height: 480,
            }),
        }],
        date: jiff::civil::date(2026, 1, 1),
    }
}

/// Works on the texts of [`site`] in a language.
pub(super) fn with_prose<T>(language: &str, work: impl FnOnce(&Prose<'_>) -> T) -> T {
    let site = site();
    let language = Language::new(language);
    let terms = TermMatcher::new(&site, &language);
    let resolve = |target: &Target<'_>| match *target {
        Target::State(at) => Link {
            href: format!("/states/{}/", site.states[at.position()].slug),
            title: site.states[at.position()].name.original.clone(),
        },
        Target::SubElement(at) => Link {
            href: format!("/elements/{}/", at.0),
            title: site.rubric.sub_element(at).title.original.clone(),
        },
        Target::Term(at) => Link {
            href: format!("/glossary/#{}", site.glossary[at.position()].id),
            title: site.glossary[at.position()].name.original.clone(),
        },
        Target::Page(slug, anchor) => Link {
            href: format!("/{slug}/#{}", anchor.unwrap_or_default()),
            title: slug.to_owned(),
        },
        Target::File(path) => Link {
            href: format!("/files/{path}"),
            title: path.to_owned(),
        },
        _ => Link {
            href: String::new(),
            title: "elsewhere".to_owned(),
        },
    };
    work(&Prose {
        site: &site,
        language: &language,
        resolve: &resolve,
        terms: &terms,
    })
}

/// Renders one text by itself.
pub(super) fn rendered(text: &str, options: HtmlOptions<'_>) -> Rendered {
    with_prose("en", |prose| {
        prose.html(text, &options, &mut SeenTerms::default())
    })
}

/// The HTML of one text by itself.
pub(super) fn html(text: &str) -> String {
    let options = HtmlOptions {
        in_file: "content/about.md",
        ..HtmlOptions::default()
    };
    rendered(text, options).html
}
