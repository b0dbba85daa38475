//! What the scripts of the page say, also those of "what if".

use crate::pages::context::page::PageContext;
use crate::pages::parts::script_words::{COUNT, ScriptWords};
use crate::text::Arg;

/// Stand in sentences for what the script puts in.
const STATE: Arg<'static> = Arg::Text("{state}");
const STATES: Arg<'static> = Arg::Text("{states}");
const BASE: Arg<'static> = Arg::Text("{base}");
const PART: Arg<'static> = Arg::Text("{part}");
const ELEMENT: Arg<'static> = Arg::Text("{element}");
const LEVEL: Arg<'static> = Arg::Text("{level}");
const VALUE: Arg<'static> = Arg::Text("{value}");
const EDITION: Arg<'static> = Arg::Text("{edition}");
const SECTOR: Arg<'static> = Arg::Text("{sector}");
const RATED: Arg<'static> = Arg::Text("{rated}");
const OF: Arg<'static> = Arg::Text("{of}");
const SHOWN: Arg<'static> = Arg::Text(COUNT);

/// Every sentence of the page.
pub(super) fn all(context: &PageContext<'_>) -> ScriptWords {
    let mut words = ScriptWords::default();
    choosing(context, &mut words);
    left_out(context, &mut words);
    findings(context, &mut words);
    cells(context, &mut words);
    what_if(context, &mut words);
    words
}

fn choosing(context: &PageContext<'_>, words: &mut ScriptWords) {
    words.add("part-label", context.word("compare-part-label"));
    words.add("decimal", context.word("decimal-separator"));
    words.add("failed", context.word("compare-failed"));
    words.add("none", context.word("compare-none"));
    words.add("one", context.say("compare-one", &[("state", STATE)]));
    words.add("base", context.say("compare-base", &[("state", STATE)]));
    words.add(
        "edition-of",
        context.say("compare-edition-of", &[("state", STATE)]),
    );
    words.add(
        "edition",
        context.say("edition-label", &[("edition", EDITION), ("sector", SECTOR)]),
    );
    words.add("remove", context.word("compare-remove"));
    words.add("first", context.word("compare-first"));
    words.add("again", context.word("compare-again"));
    words.add(
        "title",
        context.say("compare-document-title", &[("states", STATES)]),
    );
    words.add("unfold-all", context.word("compare-unfold-all"));
    words.add("fold-all", context.word("compare-fold-all"));
    words.add_counted(context, "and-more", |count| {
        context.say(
            "compare-and-more",
            &[("count", count), ("shown", SHOWN), ("states", STATES)],
        )
    });
    words.add_counted(context, "limit", |count| {
        context.say("compare-limit", &[("count", count), ("shown", SHOWN)])
    });
    words.add_counted(context, "filtered", |count| {
        context.say("compare-filtered", &[("count", count), ("shown", SHOWN)])
    });
}

fn left_out(context: &PageContext<'_>, words: &mut ScriptWords) {
    words.add(
        "unknown-states",
        context.say("compare-unknown-states", &[("states", STATES)]),
    );
    words.add(
        "unknown-edition",
        context.say(
            "compare-unknown-edition",
            &[("state", STATE), ("edition", EDITION)],
        ),
    );
    words.add("twice", context.say("compare-twice", &[("states", STATES)]));
    words.add_counted(context, "too-many", |count| {
        context.say(
            "compare-too-many",
            &[
                ("count", count),
                ("shown", SHOWN),
                ("limit", Arg::Text("{limit}")),
            ],
        )
    });
}

fn findings(context: &PageContext<'_>, words: &mut ScriptWords) {
    words.add_counted(context, "finding", |count| {
        context.say(
            "compare-finding",
            &[
                ("count", count),
                ("shown", SHOWN),
                ("state", STATE),
                ("base", BASE),
                ("higher", Arg::Text("{higher}")),
                ("lower", Arg::Text("{lower}")),
                ("same", Arg::Text("{same}")),
            ],
        )
    });
    words.add_counted(context, "finding-alike", |count| {
        context.say(
            "compare-finding-alike",
            &[
                ("count", count),
                ("shown", SHOWN),
                ("state", STATE),
                ("base", BASE),
            ],
        )
    });
    words.add_counted(context, "finding-many", |count| {
        context.say(
            "compare-finding-many",
            &[
                ("count", count),
                ("shown", SHOWN),
                ("base", BASE),
                ("differing", Arg::Text("{differing}")),
            ],
        )
    });
    words.add_counted(context, "widest", |count| {
        context.say(
            "compare-widest",
            &[
                ("count", count),
                ("shown", SHOWN),
                ("base", BASE),
                ("part", PART),
                ("states", STATES),
            ],
        )
    });
    words.add(
        "nothing-shared",
        context.say(
            "compare-nothing-shared",
            &[("state", STATE), ("base", BASE)],
        ),
    );
    words.add(
        "other-sector",
        context.say(
            "compare-other-sector",
            &[
                ("state", STATE),
                ("sector", SECTOR),
                ("base", BASE),
                ("base_sector", Arg::Text("{base_sector}")),
            ],
        ),
    );
    words.add(
        "not-assessed",
        context.say("compare-not-assessed", &[("state", STATE)]),
    );
    words.add(
        "pair",
        context.say("compare-pair", &[("state", STATE), ("base", BASE)]),
    );
    words.add("none-differ", context.word("compare-none-differ"));
}

fn cells(context: &PageContext<'_>, words: &mut ScriptWords) {
    words.add(
        "caption",
        context.say("compare-caption", &[("states", STATES)]),
    );
    words.add(
        "evidence",
        context.say(
            "compare-evidence",
            &[("level", LEVEL), ("part", PART), ("state", STATE)],
        ),
    );
    words.add(
        "evidence-link",
        context.say("compare-evidence-link", &[("part", PART), ("state", STATE)]),
    );
    words.add_counted(context, "higher", |count| {
        context.say("compare-higher", &[("count", count), ("shown", SHOWN)])
    });
    words.add_counted(context, "lower", |count| {
        context.say("compare-lower", &[("count", count), ("shown", SHOWN)])
    });
    words.add_counted(context, "parts-higher", |count| {
        context.say(
            "compare-parts-higher",
            &[("count", count), ("shown", SHOWN)],
        )
    });
    words.add_counted(context, "parts-lower", |count| {
        context.say("compare-parts-lower", &[("count", count), ("shown", SHOWN)])
    });
    words.add_counted(context, "parts-same", |count| {
        context.say("compare-parts-same", &[("count", count), ("shown", SHOWN)])
    });
    words.add("same", context.word("compare-same"));
    words.add("is-base", context.word("compare-is-base"));
    words.add("apart-sector", context.word("compare-apart-sector"));
    words.add("apart-version", context.word("compare-apart-version"));
    words.add(
        "computed",
        context.say(
            "score-computed",
            &[("level", LEVEL), ("rated", RATED), ("of", OF)],
        ),
    );
    words.add(
        "too-few",
        context.say("score-too-few", &[("rated", RATED), ("of", OF)]),
    );
    words.add(
        "overall-of",
        context.say("compare-overall-of", &[("element", ELEMENT)]),
    );
}

fn what_if(context: &PageContext<'_>, words: &mut ScriptWords) {
    words.add("what-if-title", context.word("what-if-title"));
    words.add("what-if-note", context.word("what-if-note"));
    words.add("what-if-state", context.word("what-if-state"));
    words.add("what-if-part", context.word("what-if-part"));
    words.add("what-if-level", context.word("what-if-level"));
    words.add("what-if-reset", context.word("what-if-reset"));
    words.add("what-if-choose", context.word("what-if-choose"));
    words.add("what-if-now", context.word("what-if-now"));
    words.add("what-if-then", context.word("what-if-then"));
    words.add("what-if-peers", context.word("what-if-peers"));
    words.add(
        "what-if-leaders",
        context.say("what-if-leaders", &[("part", PART)]),
    );
    words.add(
        "what-if-chosen",
        context.say("what-if-chosen", &[("level", LEVEL)]),
    );
    words.add(
        "what-if-said",
        context.say(
            "what-if-said",
            &[("part", PART), ("level", LEVEL), ("state", STATE)],
        ),
    );
    words.add_counted(context, "what-if-no-peers", |count| {
        context.say("what-if-no-peers", &[("count", count), ("shown", SHOWN)])
    });
    words.add("what-if-no-leaders", context.word("what-if-no-leaders"));
    words.add("what-if-unrated", context.word("what-if-unrated"));
    words.add_counted(context, "what-if-behind", |count| {
        context.say(
            "what-if-behind",
            &[
                ("count", count),
                ("shown", SHOWN),
                ("states", STATES),
                ("level", LEVEL),
            ],
        )
    });
    words.add(
        "what-if-level-with",
        context.say(
            "what-if-level-with",
            &[("states", STATES), ("level", LEVEL)],
        ),
    );
    words.add_counted(context, "what-if-ahead", |count| {
        context.say(
            "what-if-ahead",
            &[
                ("count", count),
                ("shown", SHOWN),
                ("states", STATES),
                ("level", LEVEL),
            ],
        )
    });
    words.add(
        "overall-computed",
        context.say(
            "overall-computed",
            &[("value", VALUE), ("rated", RATED), ("of", OF)],
        ),
    );
    words.add(
        "overall-too-few",
        context.say("overall-too-few", &[("rated", RATED), ("of", OF)]),
    );
}
