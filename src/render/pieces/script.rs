//! The pieces of a script.
//!
//! The one hard question of the language is whether a `/` divides or begins a regular expression.
//! It is answered only where the word or sign before it leaves no doubt, or where no other `/`
//! follows on the line, which a regular expression would need. Otherwise the whole file is in doubt.

use super::cursor::{Cursor, is_blank, names_source_map};
use super::piece::{Piece, PieceKind};

/// The pieces of a script; `None` if they are in doubt. A template is one piece, with all that is
/// nested in it.
pub(super) fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut scan = Scan {
        cursor: Cursor::new(text),
        found: Vec::new(),
        before: Before::Operator,
        is_new_line: false,
        open: Vec::new(),
        templates: 0,
    };
    let mut start = 0;
    while let Some(first) = scan.cursor.peek() {
        let kind = scan.piece(first)?;
        if scan.templates == 0 {
            let text = scan.cursor.since(start);
            scan.found.push(Piece { kind, text });
            start = scan.cursor.at();
        }
    }
    scan.open.is_empty().then_some(scan.found)
}

/// What the last word or sign means for a `/` after it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A value must follow, so it begins a regular expression.
    Operator,
    /// A value ends here, so it divides.
    Value,
    /// A name: it divides, unless a line break between them ends a statement.
    Name,
    /// A word like `if`, which is followed by a value in parentheses and then by a statement.
    Head,
    /// A single dot: a word after it is a name, whatever it is elsewhere.
    Dot,
    /// A `#`: likewise.
    Hash,
    /// Both are possible.
    Unsure,
}

/// A bracket that is open.
enum Open {
    /// `(`, and whether a word like `if` stands before it.
    Parenthesis { follows_head: bool },
    /// `[`.
    Bracket,
    /// `{`.
    Brace,
    /// `${` in a template.
    Template,
}

struct Scan<'t> {
    cursor: Cursor<'t>,
    found: Vec<Piece<'t>>,
    before: Before,
    /// Whether a line break follows the last word or sign.
    is_new_line: bool,
    open: Vec<Open>,
    /// How many templates are open.
    templates: usize,
}

impl Scan<'_> {
    /// Consumes the piece that begins with `first`.
    fn piece(&mut self, first: char) -> Option<PieceKind> {
        let start = self.cursor.at();
        let rest = self.cursor.rest();
        if is_blank(first) {
            self.cursor.skip_while(is_blank);
            self.is_new_line |= self.cursor.since(start).contains(['\n', '\r']);
            return Some(PieceKind::Blank);
        }
        if rest.starts_with("//") || rest.starts_with("/*") {
            if rest.starts_with("//") {
                self.cursor.skip_while(|c| !matches!(c, '\n' | '\r'));
            } else {
                self.cursor.skip_block_comment()?;
            }
            let comment = self.cursor.since(start);
            self.is_new_line |= comment.contains(['\n', '\r']);
            // The other two line breaks of the language would have to be kept.
            let is_plain = !comment.contains(['\u{2028}', '\u{2029}']);
            return (is_plain && !names_source_map(comment)).then_some(PieceKind::Comment);
        }
        self.before = self.code(first)?;
        self.is_new_line = false;
        Some(PieceKind::Code)
    }

    /// Consumes a word, sign or literal, and says what it means for a `/` after it.
    fn code(&mut self, first: char) -> Option<Before> {
        let rest = self.cursor.rest();
        if is_in_name(first) {
            let start = self.cursor.at();
            self.cursor.skip_while(is_in_name);
            return Some(after_word(self.before, self.cursor.since(start)));
        }
        if ["<!--", "-->", "#!"]
            .iter()
            .any(|mark| rest.starts_with(mark))
        {
            return None;
        }
        match first {
            '"' | '\'' => {
                self.cursor.skip_string()?;
                // A statement like `import "x"` can end here.
                return Some(Before::Unsure);
            }
            '/' => return self.slash(),
            '+' | '-' => {
                let is_double = self.cursor.skip("++") || self.cursor.skip("--");
                if is_double {
                    return Some(Before::Unsure);
                }
            }
            '.' if self.cursor.skip("...") => return Some(Before::Operator),
            _ => {}
        }
        self.cursor.bump();
        match first {
            '`' => {
                self.templates += 1;
                return self.template();
            }
            '(' => self.open.push(Open::Parenthesis {
                follows_head: self.before == Before::Head,
            }),
            '[' => self.open.push(Open::Bracket),
            '{' => self.open.push(Open::Brace),
            ')' | ']' | '}' => return self.close(first),
            '.' => return Some(Before::Dot),
            '#' => return Some(Before::Hash),
            '+' | '-' | '*' | '%' | '<' | '>' | '=' | '!' | '&' | '|' | '^' | '~' | '?' | ':'
            | ';' | ',' | '@' => {}
            _ => return None,
        }
        Some(Before::Operator)
    }

    fn close(&mut self, bracket: char) -> Option<Before> {
        match (bracket, self.open.pop()?) {
            (')', Open::Parenthesis { follows_head: true }) => Some(Before::Operator),
            (')', Open::Parenthesis { .. }) | (']', Open::Bracket) => Some(Before::Value),
            // An object, or a block.
            ('}', Open::Brace) => Some(Before::Unsure),
            ('}', Open::Template) => self.template(),
            _ => None,
        }
    }

    /// Consumes the text of a template, up to its end or the next `${`.
    fn template(&mut self) -> Option<Before> {
        loop {
            if self.cursor.skip("${") {
                self.open.push(Open::Template);
                return Some(Before::Operator);
            }
            match self.cursor.bump()? {
                '\\' => self.cursor.skip_escaped()?,
                '`' => {
                    self.templates -= 1;
                    return Some(Before::Value);
                }
                _ => {}
            }
        }
    }

    /// Consumes a division sign or a regular expression.
    fn slash(&mut self) -> Option<Before> {
        let length = regex_length(self.cursor.rest());
        let is_regex = match self.before {
            Before::Operator => true,
            Before::Value => false,
            Before::Name if !self.is_new_line => false,
            _ if length.is_none() => false,
            _ => return None,
        };
        if !is_regex {
            self.cursor.bump();
            return Some(Before::Operator);
        }
        let regex = self.cursor.rest().get(..length?)?;
        self.cursor.skip(regex);
        self.cursor.skip_while(is_in_name);
        Some(Before::Value)
    }
}

/// The length of the regular expression that a text begins with, without its flags; `None` if it
/// does not end on its line.
fn regex_length(text: &str) -> Option<usize> {
    let mut is_in_class = false;
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => return None,
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '[' => is_in_class = true,
            ']' => is_in_class = false,
            '/' if !is_in_class => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn is_in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '$') || (!c.is_ascii() && c.is_alphanumeric())
}

/// What a name, keyword or number means for a `/` after it.
fn after_word(before: Before, word: &str) -> Before {
    match (before, word) {
        (Before::Dot, _) => Before::Value,
        (Before::Hash, _) => Before::Name,
        (_, word) if word.starts_with(|c: char| c.is_ascii_digit()) => Before::Value,
        (_, "this" | "super" | "null" | "true" | "false") => Before::Value,
        (_, "if" | "while" | "for" | "with") | (Before::Head, "await") => Before::Head,
        (
            _,
            "return" | "typeof" | "case" | "delete" | "void" | "throw" | "new" | "instanceof"
            | "in" | "else" | "do" | "extends" | "default",
        ) => Before::Operator,
        // Names in one place and keywords in another, and keywords after which a statement ends.
        (
            _,
            "await" | "yield" | "of" | "async" | "let" | "static" | "get" | "set" | "break"
            | "continue" | "debugger" | "function" | "class" | "const" | "var" | "import"
            | "export" | "switch" | "catch" | "try" | "finally" | "enum",
        ) => Before::Unsure,
        _ => Before::Name,
    }
}
