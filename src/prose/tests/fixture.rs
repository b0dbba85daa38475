//! A small site for the tests of this module.

use crate::analysis::tests::support;
use crate::model::{AttachedFile, ImageSize, Language, Localized, Site, Term};
use crate::prose::{HtmlOptions, Link, Prose, Rendered, SeenTerms, Target, TermMatcher};

fn text(text: &str) -> Localized<String> {
    Localized::new(text.to_owned())
}

fn term(id: &str, name: &str, full_name: Option<&str>, aliases: &[&str]) -> Term {
    Term {
        id: id.into(),
        name: text(name),
        full_name: full_name.map(text),
        aliases: Localized::new(aliases.iter().map(|alias| (*alias).to_owned()).collect()),
        definition: Localized::default(),
        link: id != "unlinked",
    }
}

/// A site with one element, two states, some terms and one file.
pub(in crate::prose) fn site() -> Site {
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
        .push((spanish.clone(), vec!["Índice de privacidad".to_owned()]));
    let mut site = support::site(1, &[1], Vec::new());
    site.settings.languages.push(spanish);
    let element = &mut site.rubric.elements[0];
    (element.id, element.slug) = ("GOV".into(), "gov".into());
    let part = &mut site.rubric.sub_elements[0];
    (part.id, part.slug, part.letter) = ("GOV-2".into(), "gov-2".into(), "2".into());
    part.title = text("Clear <roles>");
    site.glossary = vec![
        ferpa,
        term("it", "IT", None, &[]),
        term("dashboard", "dashboard", None, &["data dashboard"]),
        term("data", "data", None, &[]),
        term("unlinked", "secret", None, &[]),
    ]
    .into();
    for (slug, name) in [("kentucky", "Kentucky"), ("ohio", "أوهايو")] {
        let mut state = support::state(slug, Vec::new());
        state.name = text(name);
        site.states.push(state.into());
    }
    site.files.push(AttachedFile {
        path: "content/images/map.png".into(),
        bytes: Default::default(),
        size: Some(ImageSize {
            width: 640,
            height: 480,
        }),
    });
    site
}

/// Calls `work` with a renderer for [`site`] in a language.
pub(in crate::prose) fn with_prose<T>(language: &str, work: impl FnOnce(&Prose<'_>) -> T) -> T {
    let site = site();
    let language = Language::new(language);
    let terms = TermMatcher::new(&site, &language);
    let resolve = |target: &Target<'_>| match *target {
        Target::State(at) => Link {
            href: format!("/states/{}/", site.states[at].slug),
            title: site.states[at].name.original.clone(),
        },
        Target::SubElement(at) => Link {
            href: format!("/elements/{}/", at.0),
            title: site.rubric.sub_element(at).title.original.clone(),
        },
        Target::Term(at) => Link {
            href: format!("/glossary/#{}", site.glossary[at].id),
            title: site.glossary[at].name.original.clone(),
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
        note_word: &|word, number| format!("{word:?} {number}"),
    })
}

/// Renders one text by itself.
pub(in crate::prose) fn rendered(text: &str, options: HtmlOptions<'_>) -> Rendered {
    with_prose("en", |prose| {
        prose.html(text, &options, &mut SeenTerms::default())
    })
}

/// The HTML of one text by itself.
pub(in crate::prose) fn html(text: &str) -> String {
    let options = HtmlOptions {
        in_file: "content/about.md",
        ..HtmlOptions::default()
    };
    rendered(text, options).html
}
