//! Sentences for the scripts of `/compare/`, which "what if" uses too.

use crate::pages::context::page::PageContext;
use crate::pages::parts::script_words::{ScriptWords, sentences};

/// Every sentence of the page.
pub(super) fn all(context: &PageContext<'_>) -> ScriptWords {
    let mut words = ScriptWords::default();
    sentences! { words, context,
    fixed {
        "part-label" => "compare-part-label";
        "decimal" => "decimal-separator";
        "failed" => "compare-failed";
        "none" => "compare-none";
        "one" => "compare-one" state;
        "base" => "compare-base" state;
        "edition-of" => "compare-edition-of" state;
        "edition" => "edition-label" edition sector;
        "remove" => "compare-remove";
        "first" => "compare-first";
        "again" => "compare-again";
        "title" => "compare-document-title" states;
        "unfold-all" => "compare-unfold-all";
        "fold-all" => "compare-fold-all";
        "unknown-states" => "compare-unknown-states" states;
        "unknown-edition" => "compare-unknown-edition" state edition;
        "twice" => "compare-twice" states;
        "nothing-shared" => "compare-nothing-shared" state base;
        "other-sector" => "compare-other-sector" state sector base base_sector;
        "not-assessed" => "compare-not-assessed" state;
        "pair" => "compare-pair" state base;
        "none-differ" => "compare-none-differ";
        "caption" => "compare-caption" states;
        "evidence" => "compare-evidence" level part state;
        "same" => "compare-same";
        "differs-higher" => "compare-differs-higher" state;
        "differs-lower" => "compare-differs-lower" state;
        "is-base" => "compare-is-base";
        "apart-sector" => "compare-apart-sector";
        "apart-version" => "compare-apart-version";
        "computed" => "score-computed" level rated of;
        "computed-between" => "score-computed-between" low high rated of;
        "too-few" => "score-too-few" rated of;
        "overall-of" => "compare-overall-of" element;
        "what-if-title" => "what-if-title";
        "what-if-note" => "what-if-note";
        "what-if-state" => "what-if-state";
        "what-if-part" => "what-if-part";
        "what-if-level" => "what-if-level";
        "what-if-reset" => "what-if-reset";
        "what-if-choose" => "what-if-choose";
        "what-if-now" => "what-if-now";
        "what-if-then" => "what-if-then";
        "what-if-peers" => "what-if-peers";
        "what-if-leaders" => "what-if-leaders" part;
        "what-if-chosen" => "what-if-chosen" level;
        "what-if-said" => "what-if-said" part level state;
        "what-if-no-leaders" => "what-if-no-leaders";
        "what-if-unrated" => "what-if-unrated";
        "what-if-level-with" => "what-if-level-with" states level;
        "overall-computed" => "overall-computed" value rated of;
        "overall-too-few" => "overall-too-few" rated of;
    }
    counted {
        "and-more" => "compare-and-more" states;
        "limit" => "compare-limit";
        "filtered" => "compare-filtered";
        "too-many" => "compare-too-many" limit;
        "finding" => "compare-finding" state base higher lower same;
        "finding-alike" => "compare-finding-alike" state base;
        "finding-many" => "compare-finding-many" base differing;
        "higher" => "compare-higher";
        "lower" => "compare-lower";
        "parts-higher" => "compare-parts-higher";
        "parts-lower" => "compare-parts-lower";
        "parts-same" => "compare-parts-same";
        "what-if-no-peers" => "what-if-no-peers";
        "what-if-behind" => "what-if-behind" states level;
        "what-if-ahead" => "what-if-ahead" states level;
    }
    }
    words
}
