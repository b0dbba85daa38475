//! Classifies the errors of the `toml` crate by the beginnings of their messages. This is the only
//! place that depends on them: the version is pinned in `Cargo.toml`, and a test provokes each.

/// The kind of a parser error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About {
    /// A character that no file may contain.
    Character,
    /// A date, time or offset that does not exist.
    Date,
    /// A list or inline table that is never closed.
    OpenList,
    /// A key or table that is defined twice.
    Duplicate,
    /// A line without an equals sign. The parser skips the rest of its table.
    NoValue,
    /// A value that is neither quoted nor a number, a date or a boolean.
    Unquoted,
    /// Something after a value.
    AfterValue,
    /// A text that is not closed on its line.
    OpenLine,
    /// A backslash in a text.
    Escape,
    /// A header without its closing bracket.
    Header,
    /// A list.
    CommaInList,
    /// An inline table.
    CommaInTable,
    /// A comma too many.
    ExtraComma,
    /// An equals sign too many.
    ExtraEquals,
    /// A key without its value, or a value without its key, in an inline table.
    Pair,
    /// A character that cannot stand in a key.
    KeyCharacter,
    /// A value without a key.
    NoKey,
    /// A number that begins with a zero.
    LeadingZero,
    /// Too many lists or tables in one another.
    Depth,
    /// A number.
    Number,
}

/// The beginnings of messages. The first that matches counts.
const BEGINNINGS: [(&str, About); 36] = [
    ("carriage return", About::Character),
    ("invalid comment character", About::Character),
    ("invalid date", About::Date),
    ("invalid time", About::Date),
    ("invalid offset", About::Date),
    ("unclosed array,", About::OpenList),
    ("unclosed inline table", About::OpenList),
    ("duplicate key", About::Duplicate),
    ("cannot extend", About::Duplicate),
    ("key with no value", About::NoValue),
    ("string values must be quoted", About::Unquoted),
    ("invalid boolean", About::Unquoted),
    ("unexpected key or value", About::AfterValue),
    ("invalid basic string, expected `\"`", About::OpenLine),
    ("invalid literal string, expected", About::OpenLine),
    ("missing escaped value", About::Escape),
    ("too few unicode", About::Escape),
    ("unclosed table", About::Header),
    ("unclosed array table", About::Header),
    ("missing comma between array elements", About::CommaInList),
    ("missing comma between key-value pairs", About::CommaInTable),
    ("extra comma", About::ExtraComma),
    ("extra `=`", About::ExtraEquals),
    ("missing assignment", About::Pair),
    ("missing key", About::Pair),
    ("invalid unquoted key", About::KeyCharacter),
    ("unquoted keys cannot be empty", About::NoKey),
    ("unexpected leading zero", About::LeadingZero),
    ("cannot recurse", About::Depth),
    ("invalid mantissa", About::Number),
    ("invalid fraction", About::Number),
    ("invalid exponent", About::Number),
    ("invalid float", About::Number),
    ("`_` may only", About::Number),
    ("redundant numeric sign", About::Number),
    ("unexpected sign", About::Number),
];

/// The kind of a message; `None` for one that is not known, and is not shown to anybody.
pub(super) fn about(message: &str) -> Option<About> {
    let mut all = BEGINNINGS.iter();
    all.find(|(beginning, _)| message.starts_with(beginning))
        .map(|&(_, about)| about)
}

#[cfg(test)]
mod tests {
    use super::{BEGINNINGS, about};
    use toml::de::DeTable;

    /// For each beginning, a text that provokes the message.
    const EXAMPLES: [(&str, &str); BEGINNINGS.len()] = [
        ("carriage return", "a = 1\rb = 2"),
        ("invalid comment character", "a = 1 # \u{1}"),
        ("invalid date", "a = 2026-13-01"),
        ("invalid time", "a = 24:00:00"),
        ("invalid offset", "a = 2026-01-01T00:00:00+99:00"),
        ("unclosed array,", "a = [1"),
        ("unclosed inline table", "a = { b = 1"),
        ("duplicate key", "a = 1\na = 2"),
        ("cannot extend", "a = [1]\na.b = 1"),
        ("key with no value", "a b"),
        ("string values must be quoted", "a = x"),
        ("invalid boolean", "a = True"),
        ("unexpected key or value", "a = \"x\" y"),
        ("invalid basic string, expected `\"`", "a = \"x"),
        ("invalid literal string, expected", "a = 'x"),
        ("missing escaped value", "a = \"\\q\""),
        ("too few unicode", "a = \"C:\\Users\""),
        ("unclosed table", "[a"),
        ("unclosed array table", "[[a]"),
        ("missing comma between array elements", "a = [\"x\" \"y\"]"),
        (
            "missing comma between key-value pairs",
            "a = { b = 1 \"c\" = 2 }",
        ),
        ("extra comma", "a = [1,, 2]"),
        ("extra `=`", "a == 1"),
        ("missing assignment", "a = { b 1 }"),
        ("missing key", "a = {{ b = 1 }}"),
        ("invalid unquoted key", "é = 1"),
        ("unquoted keys cannot be empty", "= 1"),
        ("unexpected leading zero", "a = 01"),
        ("cannot recurse", DEEP),
        ("invalid mantissa", "a = .5"),
        ("invalid fraction", "a = 1."),
        ("invalid exponent", "a = 1e"),
        ("invalid float", "a = 1.0.0"),
        ("`_` may only", "a = 1__0"),
        ("redundant numeric sign", "a = ++1"),
        ("unexpected sign", "a = 0x+1"),
    ];

    const DEEP: &str = concat!(
        "a = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    );

    #[test]
    fn the_parser_says_each_of_them() {
        for ((beginning, expected), (of_example, toml)) in BEGINNINGS.iter().zip(EXAMPLES) {
            assert_eq!(*beginning, of_example);
            let (_, errors) = DeTable::parse_recoverable(toml);
            let said: Vec<&str> = errors.iter().map(|error| error.message()).collect();
            let one = said.iter().find(|message| message.starts_with(beginning));
            let one = one.unwrap_or_else(|| panic!("{toml:?} says {said:?}, not {beginning:?}"));
            assert_eq!(about(one), Some(*expected), "{toml:?}");
        }
    }
}
