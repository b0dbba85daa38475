use super::*;
use crate::model::Language;

/// The project with Spanish as a second language.
fn spanish(edits: Vec<Edit<'_>>) -> Run {
    let mut all = vec![Replace("site.toml", "[\"en\"]", "[\"en\", \"es\"]")];
    all.extend(edits);
    run(&all)
}

#[test]
fn what_is_not_translated_is_noted_once_a_file() {
    let run = spanish(Vec::new());
    assert_eq!(run.problems(), [""; 0]);
    assert_eq!(
        run.notes(),
        [
            "missing-translation content/about.md:1:1",
            "missing-translation content/home.md:1:1",
            "missing-translation content/practices/first.md:1:1",
            "missing-translation content/resources/guide.md:1:1",
            "missing-translation rubric/action-plan.toml:1:1",
            "missing-translation rubric/audiences.toml:1:1",
            "missing-translation rubric/elements/gov.toml:1:1",
            "missing-translation rubric/elements/use.toml:1:1",
            "missing-translation rubric/glossary.toml:1:1",
            "missing-translation rubric/levers.toml:1:1",
            "missing-translation rubric/rubric.toml:1:1",
            "missing-translation site.toml:1:1",
            "missing-translation states/ohio/profile.md:1:1",
        ]
    );
}

#[test]
fn texts_of_a_translation_join_the_originals() {
    let es = Language::new("es");
    let run = spanish(vec![
        File(
            "content/about.es.md",
            "+++\ntitle = \"Acerca\"\n+++\nTexto.\n",
        ),
        File(
            "rubric/elements/gov.es.toml",
            "title = \"Gobierno\"\nshort = \"Gob\"\nwhy = \"Porque.\"\n\n[[sub_element]]\nid = \"GOV-2\"\ntitle = \"Dos\"\nstatement = \"Dos.\"\n",
        ),
        File(
            "states/ohio/2025.es.toml",
            "[GOV-10]\nevidence = \"Bueno.\"\n",
        ),
    ]);
    assert_eq!(run.problems(), [""; 0], "{:#?}", run.diagnostics);
    let notes = run.notes();
    for note in [
        // GOV-10 is not in the translation.
        "missing-translation rubric/elements/gov.es.toml:1:1",
        // Neither is the evidence of GOV, nor that of USE-1.
        "missing-translation states/ohio/2025.es.toml:1:1",
    ] {
        assert!(notes.contains(&note.to_owned()), "{notes:#?}");
    }
    let site = run.site.unwrap();
    assert_eq!(site.page("about").unwrap().title.get(&es), "Acerca");
    assert_eq!(site.rubric.elements[0].title.get(&es), "Gobierno");
    assert!(site.rubric.sub_elements[0].title.shown(&es).is_original);
    assert_eq!(site.rubric.sub_elements[1].title.get(&es), "Dos");
    let evidence = &site.states[0].assessments[0].scores[0].evidence;
    assert_eq!(evidence.get(&es).source(), "Bueno.");
}

#[test]
fn translations_of_nothing_are_orphans() {
    for (path, text, expected) in [
        (
            "content/abuot.es.md",
            "+++\ntitle = \"T\"\n+++\nT.\n",
            vec!["orphan-translation content/abuot.es.md:1:1"],
        ),
        (
            "content/about.fr.md",
            "+++\ntitle = \"T\"\n+++\nT.\n",
            vec!["orphan-translation content/about.fr.md:1:1"],
        ),
        (
            "content/about.en.md",
            "+++\ntitle = \"T\"\n+++\nT.\n",
            vec!["orphan-translation content/about.en.md:1:1"],
        ),
        (
            "rubric/levers.es.toml",
            "[[lever]]\nid = \"polici\"\nname = \"P\"\nsummary = \"S.\"\ndescription = \"D.\"\n",
            vec!["orphan-translation rubric/levers.es.toml:2:7"],
        ),
        (
            "rubric/levers.es.toml",
            "[[lever]]\nid = \"policy\"\nname = \"P\"\nsummary = \"S.\"\ndescription = \"D.\"\nexamples = [\"Una\"]\n",
            vec!["orphan-translation rubric/levers.es.toml:6:14"],
        ),
        (
            "rubric/glossary.es.toml",
            "[[term]]\nid = \"cte\"\nname = \"CTE\"\nfull_name = \"X\"\naliases = [\"a\", \"b\"]\ndefinition = \"D.\"\n",
            vec!["orphan-translation rubric/glossary.es.toml:4:14"],
        ),
        (
            "states/ohio/2025.es.toml",
            "[GOV-2]\nevidence = \"Nada.\"\n",
            vec!["orphan-translation states/ohio/2025.es.toml:1:2"],
        ),
    ] {
        let run = spanish(vec![File(path, text)]);
        assert_eq!(run.problems(), expected, "{path}");
    }
}

#[test]
fn references_and_headings_of_translations_are_checked() {
    let practice = "+++\ntitle = \"Primera\"\n+++\n## Problema\n\nTexto.\n\n## Result\n\nTexto.\n";
    let site = "title = \"T\"\ndescription = \"D.\"\npublisher = \"E\"\npractice_headings = [\"Problema\", \"Resultado\"]\n\n[[resource_type]]\nid = \"guide\"\nname = \"Guía\"\n";
    let run = spanish(vec![
        File("site.es.toml", site),
        File("content/practices/first.es.md", practice),
        File(
            "content/home.es.md",
            "+++\ntitle = \"Inicio\"\n+++\nVea [esto](page:about#how-ratings-work) y [eso](page:x).\n",
        ),
        File(
            "content/about.es.md",
            "+++\ntitle = \"Acerca\"\n+++\n## Cómo se califica\n\nTexto.\n",
        ),
    ]);
    assert_eq!(
        run.problems(),
        [
            "missing-anchor content/home.es.md:4:12",
            "broken-reference content/home.es.md:4:49",
            "practice-headings content/practices/first.es.md:8:1",
        ]
    );
}

#[test]
fn a_broken_site_file_does_not_make_translations_orphans() {
    let run = run(&[
        Replace("site.toml", "[\"en\"]", "\"en\""),
        File(
            "content/about.es.md",
            "+++\ntitle = \"Acerca\"\n+++\nTexto.\n",
        ),
    ]);
    assert_eq!(run.problems(), ["wrong-type site.toml:4:13"]);
}

#[test]
fn n32_a_translation_serves_the_languages_of_regions_and_one_for_a_region_comes_first() {
    let title = |title: &str| format!("+++\ntitle = \"{title}\"\n+++\nTexto.\n");
    let (spanish, mexican) = (title("Acerca"), title("Acerca de"));
    let run = run(&[
        Replace(
            "site.toml",
            "[\"en\"]",
            "[\"en\", \"es-MX\", \"es-PR\", \"zh-Hant\"]",
        ),
        File("content/about.es.md", &spanish),
        File("content/about.es-MX.md", &mexican),
    ]);
    assert_eq!(run.problems(), [""; 0], "{:#?}", run.diagnostics);
    let missing = |path: &str| {
        let is_missing = |one: &&crate::diagnostic::Diagnostic| one.message.contains(path);
        run.diagnostics.iter().filter(is_missing).count()
    };
    assert_eq!(missing("`content/about.es"), 0);
    assert_eq!(missing("there is no `content/about.zh-Hant.md`"), 1);
    assert_eq!(missing("there is no `content/home.es-PR.md`"), 1);
    let site = run.site.unwrap();
    let about = site
        .content
        .iter()
        .find(|page| page.slug == "about")
        .unwrap();
    for (tag, expected) in [
        ("en", "About"),
        ("es-MX", "Acerca de"),
        ("es-PR", "Acerca"),
        ("zh-Hant", "About"),
    ] {
        assert_eq!(about.title.get(&Language::new(tag)), expected, "{tag}");
    }
}

#[test]
fn n32_a_translation_that_serves_no_language_of_the_site_is_refused() {
    for tag in ["zh", "en-US", "es-MX"] {
        let languages = "[\"en\", \"es\", \"zh-Hant\"]";
        let path = format!("content/about.{tag}.md");
        let run = run(&[
            Replace("site.toml", "[\"en\"]", languages),
            File(&path, "+++\ntitle = \"A\"\n+++\nB.\n"),
        ]);
        let expected = [format!("orphan-translation {path}:1:1")];
        assert_eq!(run.problems(), expected, "{tag}");
    }
}

#[test]
fn n34_each_tag_has_one_spelling() {
    for (tag, meant) in [
        ("ES-mx", Some("es-MX")),
        ("es-mx", Some("es-MX")),
        ("zh-hant", Some("zh-Hant")),
        ("es_MX", Some("es-MX")),
        ("EN", Some("en")),
        ("español", None),
        ("es-", None),
        ("e", None),
        ("es-MX-PR", None),
    ] {
        let languages = format!("[\"en\", \"{tag}\"]");
        let run = run(&[Replace("site.toml", "[\"en\"]", &languages)]);
        let wrong = run.diagnostics.iter().find(|one| {
            one.message.contains("no") && one.code == crate::diagnostic::Code::UnknownValue
        });
        let wrong = wrong.unwrap_or_else(|| panic!("{tag}: {:#?}", run.diagnostics));
        assert_eq!(wrong.suggestion.as_deref(), meant, "{tag}");
        assert!(wrong.expected.is_some());
    }
}
