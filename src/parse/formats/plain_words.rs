//! `themes/*/plain-words/*.toml`

use crate::parse::record::record;

record! {
    /// Words that have a plainer one, in one language, for `statewise check --prose`.
    document RawPlainWords {
        /// A plainer word, and what it stands for.
        words: Optional FactTables<RawPlainWord>,
        /// Acronyms that need no explanation.
        known_acronyms: Optional Facts(Words),
    }
}

record! {
    /// A plainer word.
    table RawPlainWord {
        /// What to say.
        say: Required Fact(Words),
        /// What not to say, in every form.
        not: Required Facts(Words),
    }
}
