//! Random values from a fixed seed, the same on every system.

/// A generator (SplitMix64).
pub(crate) struct Random {
    state: u64,
    /// Whether texts hold only what a published file may hold.
    pub(crate) is_tame: bool,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            state: seed,
            is_tame: false,
        }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// A number in a range.
    pub(crate) fn from(&mut self, range: std::ops::RangeInclusive<i64>) -> i64 {
        let width = range.end().abs_diff(*range.start()) + 1;
        range.start() + (self.next() % width) as i64
    }

    /// Whether something happens that does so in `percent` of all cases.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Whether something wrong happens, which it never does in tame cases.
    pub(crate) fn odd(&mut self, percent: usize) -> bool {
        !self.is_tame && self.chance(percent)
    }

    /// One of several.
    pub(crate) fn one<'o, T>(&mut self, of: &'o [T]) -> &'o T {
        &of[self.below(of.len())]
    }

    /// Changes the order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }

    /// A text that is hard on readers and writers of files; never empty.
    pub(crate) fn text(&mut self) -> String {
        if self.odd(1) {
            return self
                .one(&["Je länger, ", "a\n", "\"\"\"", "🙂"])
                .repeat(1700);
        }
        let mut text = String::new();
        if self.is_tame {
            text.push('A');
        }
        for _ in 0..1 + self.below(12) {
            let pieces = if self.is_tame { TAME } else { PIECES };
            let piece = *self.one(pieces);
            text.push_str(piece);
            if self.odd(4) {
                text.push(self.character());
            }
        }
        text
    }

    /// A short word such as an id, mostly a plain one.
    pub(crate) fn word(&mut self) -> String {
        if self.chance(85) {
            return (*self.one(WORDS)).to_owned();
        }
        self.text()
    }

    fn character(&mut self) -> char {
        loop {
            let planes = [0x20, 0x100, 0x2100, 0x1_0000, 0x11_0000];
            let end = *self.one(&planes);
            if let Some(c) = char::from_u32(self.below(end) as u32) {
                return c;
            }
        }
    }
}

const WORDS: &[&str] = &[
    "a",
    "b",
    "worms",
    "rain-barrel",
    "1A",
    "9Z",
    "k12",
    "__proto__",
    "constructor",
    "x.y",
    "rating",
    "ＡＢ",
    "🙂",
    "note",
];

/// What texts of a published file can be made of.
const TAME: &[&str] = &[
    "Each law names a lead.",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\"",
    "\"\"\"",
    "\\",
    "\\n",
    "'",
    "🙂",
    "é",
    "שלום",
    "**bold**",
    "'''",
    "{",
    "= ",
    "; ",
    "\u{a0}",
    "\u{200f}",
    "“quoted”",
];

/// What texts are made of. Together they make quotes in runs, line ends of all kinds, escapes in
/// escapes, what looks like TOML, Markdown and HTML, and characters that no file may have.
const PIECES: &[&str] = &[
    "Each law names a lead.",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "\"\"\"",
    "\"\"\"\"",
    "'",
    "'''",
    "\\",
    "\\\\",
    "\\n",
    "\\u0041",
    "\\\"",
    "\\\n",
    "# ",
    "= ",
    "[1A]\n",
    "[[x]]",
    "rating = 4\n",
    "evidence = \"\"\"\n",
    "{",
    "}",
    ",",
    "|",
    "`",
    "**bold**",
    "- item\n",
    "> ",
    "<b>",
    "<script>",
    "[a](https://example.org/)",
    "![](x.png)",
    "🙂",
    "👩‍👩‍👧",
    "é",
    "e\u{301}",
    "ß",
    "שלום",
    "مرحبا",
    "\u{200f}",
    "\u{200b}",
    "\u{a0}",
    "\u{ad}",
    "\u{2028}",
    "\u{2029}",
    "\u{feff}",
    "\u{202e}",
    "\u{2066}",
    "\u{85}",
    "\u{7f}",
    "\u{0}",
    "\u{1}",
    "\u{8}",
    "\u{b}",
    "\u{c}",
    "\u{1b}",
    "\u{1f}",
    "\u{fffd}",
    "\u{ffff}",
    "\u{10ffff}",
    "=SUM(A1)",
    "+1",
    "-1",
    "@x",
    "'=1",
    ";",
    "“quoted”",
    "1",
    "true",
    "2026-11-24",
    "=======\n",
    "<<<<<<< a\n",
    "+++\n",
    "$&",
    "$1",
    "__proto__",
    "%",
];
