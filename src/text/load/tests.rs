use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::languages::{belongs_to, load};
use crate::diagnostic::Diagnostics;
use crate::source::{Source, SourceKind, Sources};
use crate::text::Words;

fn file(path: &str, text: &str) -> Source {
    Source {
        path: path.into(),
        kind: SourceKind::Fluent,
        text: text.into(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }
}

const ENGLISH_BASICS: &str = include_str!("../../../themes/default/i18n/en-basics.ftl");
const SPANISH_BASICS: &str = include_str!("../../../themes/default/i18n/es-basics.ftl");

fn basics() -> Vec<Source> {
    vec![
        file("themes/default/i18n/en-basics.ftl", ENGLISH_BASICS),
        file("themes/default/i18n/es-basics.ftl", SPANISH_BASICS),
    ]
}

fn sources(files: &[(&str, &str)]) -> Sources {
    let mut all = basics();
    all.extend(
        files
            .iter()
            .map(|(name, text)| file(&format!("themes/{name}"), text)),
    );
    Sources::new(all)
}

/// The words of the languages, and each problem as `path:line:column code message`.
fn loaded(files: &[(&str, &str)], theme: &str, languages: &[&str]) -> (Vec<Words>, Vec<String>) {
    let sources = sources(files);
    let mut diagnostics = Diagnostics::new();
    let words = load(&sources, theme, languages, &mut diagnostics);
    let problems = diagnostics
        .into_sorted()
        .into_iter()
        .map(|problem| {
            format!(
                "{} {} {}",
                crate::diagnostic::place(&sources, problem.span),
                problem.code.name(),
                problem.message
            )
        })
        .collect();
    (words, problems)
}

#[test]
fn the_basics_of_both_languages_are_clean_and_complete() {
    let (words, problems) = loaded(&[], "default", &["en", "es"]);
    assert_eq!(problems, Vec::<String>::new());
    let date = jiff::civil::date(2026, 11, 3);
    let said: Vec<_> = words
        .iter()
        .map(|words| {
            (
                words.language_name().to_owned(),
                words.direction(),
                words.date(date),
                words.number_tenths(25),
                words.number_tenths(-3),
                words.count(12_345),
                words.count(1_234),
                words.list(&["a", "b", "c"]),
                words.list(&["a", "b"]),
            )
        })
        .collect();
    let own = str::to_owned;
    assert_eq!(
        said,
        [
            (
                own("English"),
                "ltr",
                own("November 3, 2026"),
                own("2.5"),
                own("-0.3"),
                own("12,345"),
                own("1,234"),
                own("a, b, and c"),
                own("a and b"),
            ),
            (
                own("Español"),
                "ltr",
                own("3 de noviembre de 2026"),
                own("2.5"),
                own("-0.3"),
                own("12,345"),
                own("1,234"),
                own("a, b y c"),
                own("a y b"),
            ),
        ]
    );
}

#[test]
fn plural_forms_follow_the_language_and_numbers_are_grouped_in_sentences() {
    let files = [
        (
            "default/i18n/en.ftl",
            "rated = { $count ->\n    [one] { $count } state is rated\n   *[other] { $count } states are rated\n }\n",
        ),
        (
            "default/i18n/es.ftl",
            "rated = { $count ->\n    [one] { $count } estado calificado\n   *[other] { $count } estados calificados\n }\n",
        ),
    ];
    let (words, problems) = loaded(&files, "default", &["en", "es"]);
    assert_eq!(problems, Vec::<String>::new());
    for (at, count, expected) in [
        (0, 0, "0 states are rated"),
        (0, 1, "1 state is rated"),
        (0, 12_000, "12,000 states are rated"),
        (1, 1, "1 estado calificado"),
        (1, 12_000, "12,000 estados calificados"),
    ] {
        assert_eq!(words[at].say("rated", &[("count", count.into())]), expected);
    }
}

#[test]
fn each_language_falls_back_to_the_default_language_and_then_to_english() {
    let files = [
        ("default/i18n/en.ftl", "a = A\nb = B\nc = C\n"),
        ("default/i18n/es.ftl", "b = Be\n"),
        ("default/i18n/fr.ftl", "c = Cé\n"),
        ("mine/i18n/fr.ftl", "a = Moi\n"),
    ];
    let (words, _) = loaded(&files, "mine", &["es", "fr"]);
    let say = |id: &str| words.iter().map(|w| w.say(id, &[])).collect::<Vec<_>>();
    assert_eq!(say("a"), ["A", "Moi"]);
    assert_eq!(say("b"), ["Be", "Be"]);
    assert_eq!(say("c"), ["C", "Cé"]);
    assert_eq!(words[1].plain().get("b").map(String::as_str), Some("Be"));
}

#[test]
fn n32_a_language_of_a_region_has_the_words_of_the_language_and_its_own_first() {
    let files = [
        ("default/i18n/en.ftl", "a = A\nb = B\n"),
        ("default/i18n/es.ftl", "a = Ah\nb = Be\n"),
        ("mine/i18n/es-MX.ftl", "b = Be de México\n"),
    ];
    let (words, problems) = loaded(&files, "mine", &["en", "es-MX", "en-US", "es"]);
    assert_eq!(problems, Vec::<String>::new());
    let said: Vec<_> = words
        .iter()
        .map(|words| {
            let said = words.say("a", &[]) + &words.say("b", &[]);
            (said, words.spoken_tag(), words.language_name())
        })
        .collect();
    let own = str::to_owned;
    assert_eq!(
        said,
        [
            (own("AB"), "en", "English"),
            (own("AhBe de México"), "es-MX", "Español (México)"),
            (own("AB"), "en-US", "English (United States)"),
            (own("AhBe"), "es", "Español"),
        ]
    );
    let date = jiff::civil::date(2026, 11, 3);
    assert_eq!(words[1].date(date), "3 de noviembre de 2026");
    assert_eq!(words[1].compare("nz", "ñ"), Ordering::Less);
}

#[test]
fn n33_the_language_of_the_words_is_known_where_the_theme_does_not_speak_the_own() {
    let files = [
        ("default/i18n/en.ftl", "a = A\n"),
        // One word makes no language.
        ("mine/i18n/pt.ftl", "a = Ã\n"),
    ];
    for (languages, spoken, names) in [
        (
            vec!["en", "fr", "zh-Hant", "pt-BR", "xx"],
            vec!["en", "en", "en", "en", "en"],
            vec!["English", "Français", "繁體中文", "Português (BR)", "xx"],
        ),
        (
            vec!["es-MX", "fr-CA"],
            vec!["es-MX", "es-MX"],
            vec!["Español (México)", "Français (CA)"],
        ),
    ] {
        let (words, _) = loaded(&files, "mine", &languages);
        let found: Vec<_> = words.iter().map(Words::spoken_tag).collect();
        assert_eq!(found, spoken);
        let found: Vec<_> = words.iter().map(Words::language_name).collect();
        assert_eq!(found, names);
    }
}

#[test]
fn an_unknown_message_is_said_as_its_id() {
    let (words, _) = loaded(&[], "default", &["en"]);
    assert_eq!(words[0].say("no-such", &[("a", "b".into())]), "[no-such]");
    assert!(!words[0].has("no-such"));
    assert!(words[0].has("month-1"));
}

#[test]
fn plain_holds_what_takes_no_variables_with_underscores() {
    let files = [(
        "default/i18n/en.ftl",
        "nav-states = States\nwith = With { $name }\nthrough = { with }!\n-brand = Site\nbranded = About { -brand }\n",
    )];
    let (words, problems) = loaded(&files, "default", &["en"]);
    assert_eq!(problems, Vec::<String>::new());
    let plain = words[0].plain();
    assert_eq!(plain["nav_states"], "States");
    assert_eq!(plain["branded"], "About Site");
    assert!(!plain.contains_key("with"));
    assert!(!plain.contains_key("through"));
}

#[test]
fn every_mistake_is_reported_with_its_place() {
    let files = [
        (
            "default/i18n/en.ftl",
            "\u{feff}good = Good { $count }\nb@d = x\ngood = again\nother = { goood } { -term } { FOO(1) }\nx = { y }\ny = { x }\nworse = { $a\n",
        ),
        ("default/i18n/es.ftl", "good = Bueno { $coutn }\n"),
    ];
    let (_, problems) = loaded(&files, "default", &["en", "es"]);
    let e = "themes/default/i18n/en.ftl";
    let s = "themes/default/i18n/es.ftl";
    assert_eq!(
        problems,
        [
            format!(
                "{e}:2:2 fluent-error This is not valid Fluent: expected a token starting with \"=\""
            ),
            format!("{e}:3:1 fluent-error The message `good` is given twice"),
            format!("{e}:4:11 fluent-error There is no message `goood`"),
            format!("{e}:4:22 fluent-error There is no term `-term`"),
            format!("{e}:4:31 fluent-error There is no function `FOO`"),
            format!("{e}:5:7 fluent-error The message `x` says itself"),
            format!("{e}:6:7 fluent-error The message `y` says itself"),
            format!(
                "{e}:8:1 fluent-error This is not valid Fluent: expected a token starting with \"}}\""
            ),
            format!("{s}:1:1 missing-message 3 messages are not said in `es`: `other`, `x`, `y`"),
            format!("{s}:1:17 fluent-error The message `good` is never told `$coutn`"),
        ]
    );
}

#[test]
fn a_language_without_any_file_is_reported_once() {
    let mut files = basics();
    files.push(file("site.toml", ""));
    let sources = Sources::new(files);
    let mut diagnostics = Diagnostics::new();
    let words = load(
        &sources,
        "default",
        &["en", "xx-not!a tag"],
        &mut diagnostics,
    );
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(words[1].say("month-1", &[]), "January");
    assert_eq!(words[1].compare("b", "a"), Ordering::Greater);
}

#[test]
fn names_sort_as_readers_expect_and_never_tie() {
    let (words, _) = loaded(&[], "default", &["es"]);
    let mut names = ["zorro", "Ñandú", "nube", "ola", "árbol", "Arbol"];
    names.sort_by(|a, b| words[0].compare(a, b));
    assert_eq!(names, ["Arbol", "árbol", "nube", "Ñandú", "ola", "zorro"]);
}

#[test]
fn n35_letters_that_nobody_looks_for_do_not_decide_the_order() {
    let (words, _) = loaded(&[], "default", &["en", "es"]);
    for words in words {
        let mut names = [
            "Oz",
            "O\u{2bb}ahu",
            "Ohio",
            "Hawaiian",
            "Hawai\u{2bb}i",
            "Hawaii",
        ];
        names.sort_by(|a, b| words.compare(a, b));
        let expected = [
            "Hawaii",
            "Hawai\u{2bb}i",
            "Hawaiian",
            "O\u{2bb}ahu",
            "Ohio",
            "Oz",
        ];
        assert_eq!(names, expected);
    }
}

#[test]
fn a_region_is_never_read_as_a_part_of_its_language() {
    let tags = BTreeSet::from(["pt", "en", "zh-custom"]);
    for (name, tag, expected) in [
        ("pt", "pt", true),
        ("pt-basics", "pt", true),
        ("pt-BR", "pt", false),
        ("pt-BR-basics", "pt", false),
        ("es-419", "es", false),
        ("zh-Hans", "zh", false),
        ("zh-custom", "zh", false),
        ("ptx", "pt", false),
    ] {
        assert_eq!(belongs_to(name, tag, &tags), expected, "{name} as {tag}");
    }
}

#[test]
fn c38_c40_hidden_characters_and_deep_braces_are_refused() {
    let deep = format!("a = {}\"x\"{}\n", "{ ".repeat(3_000), " }".repeat(3_000));
    for (text, wanted) in [
        ("a = x { \"\\u0001\" }\n", "1:10 forbidden-character"),
        ("a = x { \"\\u202E\" }\n", "1:10 forbidden-character"),
        ("a = x\u{202e}\n", "1:6 forbidden-character"),
        ("a = x { \"\\U00FFFF\" }\n", "1:10 forbidden-character"),
        (deep.as_str(), "fluent-error"),
    ] {
        let (_, problems) = loaded(&[("own/i18n/en.ftl", text)], "own", &["en"]);
        assert!(
            problems.iter().any(|problem| problem.contains(wanted)),
            "{problems:?}"
        );
    }
    let quotes = "a = { \"{\" } and { \"{\" }\n"
        .repeat(3)
        .replace("a =", "b =");
    let (_, problems) = loaded(&[("own/i18n/en.ftl", &quotes)], "own", &["en"]);
    assert!(!problems.iter().any(|problem| problem.contains("nested")));
}
