use super::{PieceKind, pieces};
use crate::render::language::Language;

/// The text with a bar around each comment, and blanks as they are; `None` in doubt.
fn shown(language: Language, text: &str) -> Option<String> {
    let found = pieces(language, text)?;
    let whole: String = found.iter().map(|piece| piece.text).collect();
    assert_eq!(whole, text, "no piece is missing");
    let shown = found.iter().map(|piece| match piece.kind {
        PieceKind::Comment => format!("|{}|", piece.text),
        PieceKind::Blank | PieceKind::Code => piece.text.to_owned(),
    });
    Some(shown.collect())
}

/// Each text ends with a comment, after `¦`.
#[test]
fn comments_of_scripts_are_found_whatever_stands_before_them() {
    for text in [
        "a?.b?.[c] ??= d ¦// '",
        "class A { #p = 1; static { this.#p } has(o) { return #p in o } } ¦// '",
        "`a ${b + `c ${{ d: '}' }.d} // e`} /* f */` ¦// g",
        "x = tag`a`/2 ¦/* / */",
        "if (a) /re\\/[/'\"]/.test(b) ¦// c",
        "for await (const a of b) /'/.test(a) ¦// c",
        "while (a) /'/ ¦// c",
        "a.if(b) / c ¦// ' /",
        "f((a) / 2, b) / 2 ¦// ' /",
        "a[b] / 2 ¦// ' /",
        "return /'/ ¦// c",
        "return\n/'/ ¦// c",
        "a.return / 2 ¦// ' /",
        "[...typeof /'/] ¦// c",
        "x = { a: /'/, b: c ? /`/ : /\"/ } ¦// d",
        "a => /'/ ¦// b",
        "a = b / c / 2 ¦// ' /",
        "a /= 2 ¦// ' /",
        "1 / 2 + 0xffn / 1_000.5e3 ¦// ' /",
        "this.#a / 2 ¦// ' /",
        "/[/]'[^\\]/]/gu ¦// a",
        "'\\\n\\'' + \"\\\r\n\\\"\" ¦// a",
        "λ / 2 ¦// ' /",
        "{}\n a ¦// '",
        "a*/'/ ¦// b",
    ] {
        let (code, comment) = text.split_once('¦').unwrap();
        assert_eq!(
            shown(Language::Script, &format!("{code}{comment}")),
            Some(format!("{code}|{comment}|")),
        );
    }
}

#[test]
fn scripts_in_doubt_are_known() {
    for text in [
        // A block and then a regular expression, or an object that is divided.
        "{} /'/ // a",
        "a++ /'/ // a",
        // A statement that ends with its line, or a division.
        "let a\n/'/ // b",
        "import 'a'\n/'/ // b",
        "await /'/ // a",
        "for (a of /'/) {} // b",
        "break\n/'/ // a",
        // Comments of browsers from before scripts were everywhere.
        "a <!-- b",
        "\n--> a",
        "#!/bin/node",
        "\\u0061 = 1",
        "a // b \u{2028} c",
        "\u{feff}a",
        "a //# sourceMappingURL=a.js.map",
        // No scripts at all.
        "'a",
        "'a\n'",
        "`a${b}",
        "/* a",
        "x = /a",
        "(]",
        "(",
        ")",
    ] {
        assert_eq!(shown(Language::Script, text), None, "{text}");
    }
    // No regular expression can end on such a line.
    for text in [
        "{} / 2 |// a|",
        "a++ / 2 ",
        "let a\n/ 2",
        "await / 2",
        "'a'\n/ 2",
    ] {
        let plain = text.replace('|', "");
        let found = shown(Language::Script, &plain);
        match text.contains('|') {
            // The comment could be the end of one.
            true => assert_eq!(found, None, "{text}"),
            false => assert_eq!(found.as_deref(), Some(text)),
        }
    }
}

#[test]
fn comments_of_styles_are_found_and_doubts_are_known() {
    for (text, expected) in [
        ("a/*b*/c", Some("a|/*b*/|c")),
        ("a{b:'/*' \"*/\"}/*c*/", Some("a{b:'/*' \"*/\"}|/*c*/|")),
        ("a{b:URL(/*)} /*c*/", Some("a{b:URL(/*)} |/*c*/|")),
        ("a{b:url(\"/*\"/*c*/)}", Some("a{b:url(\"/*\"|/*c*/|)}")),
        ("a{b:my-url(/*c*/)}", Some("a{b:my-url(|/*c*/|)}")),
        ("a{b://c}", Some("a{b://c}")),
        ("a{content:'\\'/*'}", Some("a{content:'\\'/*'}")),
        (".a\\:b{}", None),
        ("a{b:url(c'd)}", None),
        ("a{b:url(c", None),
        ("a{b:'c\n'}", None),
        ("/* a", None),
        ("a{} /*# sourceMappingURL=a.css.map */", None),
    ] {
        assert_eq!(shown(Language::Style, text).as_deref(), expected, "{text}");
    }
}
