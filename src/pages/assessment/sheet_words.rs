//! Sentences for the scripts of the record and of settling.

use crate::pages::context::page::PageContext;
use crate::pages::parts::script_words::{ScriptWords, sentences};

/// What both say: about answers, and about files.
fn answers(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "no-answer" => "record-no-answer";
        "range" => "settle-range" lowest highest;
        "rating" => "record-rating";
        "ticks" => "sheet-ticks";
        "evidence" => "form-evidence";
        "sources" => "form-sources";
        "read-on" => "sheet-read-on" date;
        "record-name" => "sheet-name";
        "file-made" => "live-file-made";
        "file-failed" => "live-file-failed";
        "field-system" => "form-system";
        "field-code" => "form-code";
        "field-sector" => "form-sector";
        "field-edition" => "form-edition";
        "field-basis" => "form-basis";
        "field-assessed_on" => "form-assessed-on";
        "field-assessed_by" => "form-assessed-by";
        "field-filled_in_by" => "form-filled-in-by";
        "field-note" => "form-note";
    }
    counted {
        "rated" => "live-rated" of;
    }
    }
}

/// What the record says.
pub(super) fn record(context: &PageContext<'_>, words: &mut ScriptWords) {
    answers(context, words);
    problems(context, words);
    proposal(context, words);
    sentences! { words, context,
    fixed {
        "yes" => "record-yes";
        "not-completed" => "sheet-not-completed";
        "completed" => "record-completed";
        "met" => "record-met";
        "not-met" => "record-not-met";
        "mean-of" => "sheet-mean-of" value rated of;
        "mean-too-few" => "form-mean-too-few" rated of;
        "part-is-rated" => "live-part-is-rated" part level;
        "pattern-highest" => "live-pattern-highest" element;
        "pattern-lowest" => "live-pattern-lowest" element;
        "proposed-none" => "live-proposed-none";
        "orphans-title" => "sheet-orphans-title";
        "orphans-about" => "sheet-orphans-about";
        "settled-line" => "sheet-settled-line";
        "settled-from" => "sheet-settled-from";
        "to-start" => "assessment-to-start";
        "record-changed" => "live-changed-elsewhere";
        "show-newest" => "live-show-newest";
        "failed" => "live-failed";
        "save-draft" => "form-save-file";
        "save-others" => "sheet-save-others";
        "save-toml" => "sheet-save-toml";
        "save-csv" => "sheet-save-csv";
        "save-left-out" => "sheet-save-left-out";
    }
    counted {
        "settled-count" => "sheet-settled-count";
    }
    }
}

/// What stands in the way of publishing.
fn problems(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "problems-title" => "problems-title";
        "problems-none" => "problems-none";
        "problems-personal" => "problems-personal";
        "problems-personal-about" => "problems-personal-about";
        "problems-stopping" => "problems-stopping";
        "problems-stopping-about" => "problems-stopping-about";
        "problems-other" => "problems-other";
        "problems-other-about" => "problems-other-about";
        "place-setup" => "form-setup-title";
        "place-summary" => "problems-of-summary" element;
        "place-unknown" => "problems-of-unknown" id;
        "place-file" => "problems-of-file";
        "field-whole" => "problems-of-file";
        "field-rating" => "record-rating";
        "field-status" => "record-rating";
        "field-criteria" => "sheet-ticks";
        "field-evidence" => "form-evidence";
        "field-sources" => "form-sources";
        "field-title" => "form-source-title";
        "field-publisher" => "form-source-publisher";
        "field-url" => "form-source-url";
        "field-year" => "form-source-year";
        "field-accessed" => "form-source-accessed";
        "problem-in-source" => "problem-in-source" number problem;
        "problem-missing" => "problem-missing" field;
        "problem-unknown-sector" => "problem-unknown-sector" found;
        "problem-unknown-basis" => "problem-unknown-basis" found;
        "problem-edition-range" => "problem-edition-range" found;
        "problem-date-unreal" => "problem-date-unreal" field found;
        "problem-date-future" => "problem-date-future" field found;
        "problem-date-early" => "problem-date-early" field found;
        "problem-other-rubric" => "problem-other-rubric" found;
        "problem-other-version" => "problem-other-version" found;
        "problem-no-evidence" => "problem-no-evidence";
        "problem-no-source" => "problem-no-source";
        "problem-vague-source" => "problem-vague-source";
        "problem-no-rating" => "problem-no-rating";
        "problem-summary-without-rating" => "problem-summary-without-rating";
        "problem-rating-and-status" => "problem-rating-and-status";
        "problem-unknown-level" => "problem-unknown-level" found;
        "problem-unknown-empty" => "problem-unknown-empty" found;
        "problem-unknown-criterion" => "problem-unknown-criterion" found;
        "problem-unknown-part" => "problem-unknown-part";
        "problem-unknown-element" => "problem-unknown-element";
        "problem-no-title" => "problem-no-title";
        "problem-no-publisher-or-url" => "problem-no-publisher-or-url";
        "problem-url-long" => "problem-url-long";
        "problem-url-space" => "problem-url-space";
        "problem-url-scheme" => "problem-url-scheme" found;
        "problem-url-host" => "problem-url-host" found;
        "problem-url-password" => "problem-url-password";
        "problem-year-range" => "problem-year-range" found;
        "problem-read-before-published" => "problem-read-before-published";
        "problem-character" => "problem-character" field found;
        "problem-conflict" => "problem-conflict" field found;
        "problem-empty-text" => "problem-empty-text" field;
        "problem-html" => "problem-html" field found;
        "problem-heading" => "problem-heading" field found;
        "problem-link" => "problem-link" field found;
        "problem-file-link" => "problem-file-link" field found;
        "problem-anchor-link" => "problem-anchor-link" field found;
        "problem-image" => "problem-image" field;
        "problem-broken-reference" => "problem-broken-reference" field found;
        "problem-unsure-reference" => "problem-unsure-reference" field found;
        "problem-nesting" => "problem-nesting" field;
        "problem-brackets" => "problem-brackets" field found;
        "problem-lost" => "problem-lost" field found;
        "problem-email" => "problem-email" field found;
        "problem-phone" => "problem-phone" field found;
        "problem-nothing-rated" => "problem-nothing-rated";
        "problem-too-large" => "problem-too-large";
    }
    }
}

/// How to propose an assessment for publication.
fn proposal(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "propose-how" => "propose-how";
        "propose-no-edition" => "propose-no-edition";
        "propose-where" => "propose-where";
        "propose-new-state" => "propose-new-state" path;
        "propose-there" => "propose-there";
        "propose-long" => "propose-long";
        "propose-stays" => "propose-stays";
        "github-step-account" => "propose-github-account";
        "github-step-filled" => "propose-github-filled";
        "github-step-copy" => "propose-github-copy";
        "github-step-paste" => "propose-github-paste";
        "github-step-replace" => "propose-github-replace";
        "github-step-end" => "propose-github-end";
        "open-github" => "propose-open-github";
        "mail-step-save" => "propose-mail-save";
        "mail-step-open" => "propose-mail-open";
        "mail-step-attach" => "propose-mail-attach";
        "open-mail" => "propose-open-mail";
        "mail-subject" => "propose-mail-subject" system edition;
        "mail-body" => "propose-mail-body" file path;
        "page-step-open" => "propose-page-open";
        "open-page" => "propose-open-page";
        "hand-step-give" => "propose-hand-give";
        "save-file-named" => "propose-save-file" name;
        "file-text" => "propose-file-text" name;
        "copy-file" => "propose-copy";
        "copied" => "embed-copied";
        "copy-by-hand" => "propose-copy-by-hand";
    }
    counted {
        "propose-problems" => "propose-problems";
    }
    }
}

/// What settling says.
pub(super) fn settle(context: &PageContext<'_>, words: &mut ScriptWords) {
    answers(context, words);
    sentences! { words, context,
    fixed {
        "class-same" => "settle-same";
        "class-one-apart" => "settle-one-apart";
        "class-more-apart" => "settle-more-apart";
        "class-some-silent" => "settle-some-silent";
        "class-empty-against-rated" => "settle-empty-against-rated";
        "person" => "settle-person" number;
        "nobody" => "settle-nobody";
        "on-device" => "settle-on-device";
        "add" => "settle-add";
        "add-this" => "settle-add-this" name;
        "close-file" => "settle-close";
        "close-file-of" => "settle-close-this" name;
        "no-hash" => "settle-no-hash";
        "not-said" => "settle-not-said";
        "differs-version" => "settle-differs-version" values;
        "differs-system" => "settle-differs-system" values;
        "differs-code" => "settle-differs-code" values;
        "differs-sector" => "settle-differs-sector" values;
        "differs-edition" => "settle-differs-edition" values;
        "differs-basis" => "settle-differs-basis" values;
        "refused-twice" => "settle-refused-twice" file found;
        "refused-too-many" => "settle-refused-too-many" file;
        "refused-other-rubric" => "settle-refused-other-rubric" file found;
        "refused-newer" => "settle-refused-newer" file;
        "refused-plan" => "settle-refused-plan" file;
        "refused-file" => "settle-refused" file why;
        "import-too-large" => "live-import-too-large";
        "import-encoding" => "live-import-encoding";
        "import-empty" => "live-import-empty";
        "import-json" => "live-import-json";
        "import-number" => "live-import-number";
        "import-depth" => "live-import-depth";
        "import-format" => "live-import-format";
        "import-version" => "live-import-version";
        "import-shape" => "settle-import-shape";
        "import-workbook" => "live-import-workbook";
        "import-utf-16" => "live-import-utf-16";
        "import-header" => "live-import-header";
        "import-quote" => "live-import-quote";
        "import-unreadable" => "live-import-unreadable";
        "overall-of" => "problems-of-summary" element;
        "row-open" => "settle-row-open";
        "row-settled" => "settle-row-settled" level;
        "row-done" => "settle-row-done" part;
        "row-open-again" => "settle-row-open-again" part;
        "agreed" => "settle-agreed";
        "ticks-that-stand" => "settle-ticks-that-stand";
        "evidence-to-take" => "settle-evidence-to-take";
        "why" => "settle-why";
        "settle" => "settle-do";
        "settle-again" => "settle-do-again";
        "settled-by" => "settle-settled-by" by;
        "take-back" => "settle-take-back";
        "errors-title" => "settle-errors-title";
        "lacks-value" => "settle-lacks-value";
        "lacks-by" => "settle-lacks-by";
        "lacks-why" => "settle-lacks-why";
        "accept-title" => "settle-accept-title";
        "accept" => "settle-accept";
        "undo-last" => "settle-undo-last";
        "undone" => "settle-undone";
        "settled-name" => "settle-settled-name" system;
        "saved" => "form-saved" time;
        "resumed" => "settle-resumed" time;
        "not-saved" => "form-not-saved";
        "settled-elsewhere" => "settle-settled-elsewhere";
        "my-version" => "live-my-version" name;
        "failed" => "live-failed";
        "setup-differs" => "settle-setup-differs";
        "setup-differs-about" => "settle-setup-differs-about";
        "leave-open" => "settle-leave-open";
        "highlights-left" => "settle-highlights-left";
        "plans-differ" => "settle-plans-differ";
        "save-file" => "form-save-file";
        "go-to-form" => "settle-go-to-form";
        "go-to-record" => "settle-go-to-record";
    }
    counted {
        "files" => "settle-files";
        "parts" => "settle-parts";
        "overalls" => "settle-overalls";
        "notes" => "settle-notes";
        "progress" => "settle-progress" of;
        "accept-about" => "settle-accept-about";
        "accepted" => "settle-accepted";
    }
    }
}
