//! Notes on long sentences.

use super::file::FileProse;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The maximum number of words in a sentence, names and numbers included.
const MAX_WORDS: usize = 35;

/// Notes every long sentence of a file.
pub(super) fn report(file: &FileProse<'_>, diagnostics: &mut Diagnostics) {
    for sentence in &file.sentences {
        let length = sentence.length();
        let Some(first) = sentence.words.first().filter(|_| length > MAX_WORDS) else {
            continue;
        };
        Diagnostic::new(Code::LongSentence, sentence.place(first.range.clone()))
            .message(format!("A sentence has {length} words"))
            .caret("it begins here")
            .expected(format!("at most {MAX_WORDS} words"))
            .hint("Say one thing in each sentence, or make a list.")
            .report(diagnostics);
    }
}
