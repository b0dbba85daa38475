//! Sentences for the scripts of the needs assessment: those about what people do on a screen. Beside
//! them stand the names of things, in `words.rs`.

use crate::pages::context::page::PageContext;
use crate::pages::parts::script_words::{ScriptWords, sentences};

use super::plan_words;

/// What the form, the heat map and the first page say.
pub(crate) fn shared(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "part-is-rated" => "live-part-is-rated" part level;
        "pattern-highest" => "live-pattern-highest" element;
        "pattern-lowest" => "live-pattern-lowest" element;
        "proposed" => "live-proposed";
        "proposed-none" => "live-proposed-none";
    }
    counted {
        "rated" => "live-rated" of;
    }
    }
}

/// What is said about keeping answers.
pub(crate) fn saving(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "undo" => "live-undo";
        "fault-blocked" => "live-fault-blocked";
        "fault-full" => "live-fault-full";
        "fault-dropped" => "live-fault-dropped";
        "fault-refused" => "live-fault-refused";
        "not-saved-now" => "live-not-saved-now";
        "kept-yes" => "live-kept-yes";
        "kept-no" => "live-kept-no";
        "failed" => "live-failed";
    }
    }
}

/// What differs between two drafts.
pub(crate) fn changes(context: &PageContext<'_>, words: &mut ScriptWords) {
    plan_words::changes(context, words);
    sentences! { words, context,
    fixed {
        "yes" => "live-yes";
        "change-added" => "live-change-added" is;
        "change-changed" => "live-change-changed" was is;
        "change-lost" => "live-change-lost" was;
        "answer-of" => "live-answer-of" part answer;
        "answer-of-element" => "live-answer-of-element" element answer;
        "answer-rating" => "live-answer-rating";
        "answer-criteria" => "live-answer-criteria";
        "answer-evidence" => "live-answer-evidence";
        "answer-sources" => "live-answer-sources";
        "answer-is_completed" => "live-answer-is-completed";
        "answer-system" => "live-answer-system";
        "answer-code" => "live-answer-code";
        "answer-sector" => "live-answer-sector";
        "answer-edition" => "live-answer-edition";
        "answer-basis" => "live-answer-basis";
        "answer-assessed_on" => "live-answer-assessed-on";
        "answer-assessed_by" => "live-answer-assessed-by";
        "answer-filled_in_by" => "live-answer-filled-in-by";
        "answer-note" => "live-answer-note";
        "answer-patterns" => "live-answer-patterns";
        "answer-strengths" => "live-answer-strengths";
        "answer-challenges" => "live-answer-challenges";
        "answer-settled" => "live-answer-settled";
        "answer-name" => "live-answer-name";
        "answer-rubric" => "live-answer-rubric";
        "answer-plan" => "live-answer-plan";
    }
    }
}

/// What only the form says.
pub(crate) fn form(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "save-file" => "form-save-file";
        "not-saved" => "form-not-saved";
        "saves-by-itself" => "live-saves-by-itself";
        "not-saved-short" => "live-not-saved-short";
        "saved-again" => "live-saved-again";
        "try-again" => "live-try-again";
        "my-version" => "live-my-version" name;
        "conflict" => "live-conflict" name;
        "conflict-choose" => "live-conflict-choose";
        "conflict-title" => "live-conflict-title";
        "conflict-about" => "live-conflict-about" time name mine;
        "conflict-both" => "live-conflict-both";
        "conflict-theirs" => "live-conflict-theirs";
        "mine-dropped" => "live-mine-dropped";
        "deleted-elsewhere" => "live-deleted-elsewhere" name;
        "deleted-elsewhere-yet" => "live-deleted-elsewhere-yet";
        "changed-elsewhere" => "live-changed-elsewhere";
        "show-newest" => "live-show-newest";
        "file-made" => "live-file-made";
        "file-failed" => "live-file-failed";
        "no-year" => "live-no-year";
        "source-removed" => "live-source-removed";
        "use" => "live-use";
        "use-this" => "live-use-this" text;
        "patterns-add" => "live-patterns-add";
        "patterns-own" => "live-patterns-own" number;
        "patterns-remove" => "live-patterns-remove" number;
        "strengths-add" => "live-strengths-add";
        "strengths-own" => "live-strengths-own" number;
        "strengths-remove" => "live-strengths-remove" number;
        "challenges-add" => "live-challenges-add";
        "challenges-own" => "live-challenges-own" number;
        "challenges-remove" => "live-challenges-remove" number;
        "own-removed" => "live-own-removed";
        "names-none" => "live-names-none";
        "names" => "live-names" parts;
        "next-is" => "live-next-is" name;
        "previous-is" => "live-previous-is" name;
    }
    counted {
        "conflict-differences" => "live-conflict-differences";
        "completed-of" => "live-completed-of" of;
        "orphans" => "live-orphans" names;
    }
    }
}

/// What only the first page says.
pub(crate) fn start(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "open" => "live-open";
        "open-plan" => "plan-open";
        "rename" => "live-rename";
        "copy" => "live-copy";
        "delete" => "live-delete";
        "cancel" => "live-cancel";
        "save-file" => "form-save-file";
        "not-saved" => "live-not-saved-now";
        "act-on" => "live-act-on" act name;
        "unreadable" => "live-unreadable";
        "unreadable-about" => "live-unreadable-about" size;
        "backup-of" => "live-backup-of" name;
        "clear" => "live-clear";
        "clear-title" => "live-clear-title";
        "clear-do" => "live-clear-do";
        "clear-keep" => "live-clear-keep";
        "cleared" => "live-cleared";
        "clear-undone" => "live-clear-undone";
        "back-again" => "live-back-again" name;
        "rename-title" => "live-rename-title";
        "rename-label" => "live-rename-label";
        "rename-do" => "live-rename-do";
        "rename-done" => "live-rename-done" name;
        "copy-done" => "live-copy-done" name;
        "from-failed" => "live-from-failed";
        "import-title" => "live-import-title" name;
        "import-refused" => "live-import-refused" name;
        "import-into" => "live-import-into";
        "import-as-new" => "live-import-as-new";
        "import-counts" => "live-import-counts" added changed lost;
        "import-take" => "live-import-take";
        "import-cancel" => "live-import-cancel";
        "import-read" => "live-import-read";
        "import-done-title" => "live-import-done-title";
        "import-done" => "live-import-done" name;
        "import-undone" => "live-import-undone";
        "import-meanwhile" => "live-import-meanwhile";
        "import-notes" => "live-import-notes";
        "import-too-large" => "live-import-too-large";
        "import-encoding" => "live-import-encoding";
        "import-empty" => "live-import-empty";
        "import-json" => "live-import-json";
        "import-number" => "live-import-number";
        "import-twice" => "live-import-twice";
        "import-depth" => "live-import-depth";
        "import-format" => "live-import-format";
        "import-version" => "live-import-version";
        "import-shape" => "live-import-shape";
        "import-workbook" => "live-import-workbook";
        "import-utf-16" => "live-import-utf-16";
        "import-header" => "live-import-header";
        "import-quote" => "live-import-quote";
        "import-unreadable" => "live-import-unreadable";
        "note-column" => "live-note-column" value;
        "note-column-twice" => "live-note-column-twice" value;
        "note-id" => "live-note-id" row value;
        "note-id-twice" => "live-note-id-twice" row value;
        "note-no-id" => "live-note-no-id" row;
        "note-cell" => "live-note-cell" row value;
        "note-rating" => "live-note-rating" row value;
        "note-criterion" => "live-note-criterion" row value;
        "note-source" => "live-note-source" row value;
        "note-year" => "live-note-year" row value;
        "note-completed" => "live-note-completed" row value;
        "note-criteria" => "live-note-criteria" row value;
        "note-sources" => "live-note-sources" row value;
        "note-unknown" => "live-note-unknown" value;
        "note-other-rubric" => "live-note-other-rubric" value;
        "note-orphan" => "live-note-orphan" value;
        "note-plan-kind" => "live-note-plan-kind" row value;
        "note-plan-cell" => "live-note-plan-cell" row value;
        "note-plan-no-id" => "live-note-plan-no-id" row;
        "note-plan-twice" => "live-note-plan-twice" row value;
        "note-plan-date" => "live-note-plan-date" row value;
        "note-plan-no-goal" => "live-note-plan-no-goal" row value;
    }
    counted {
        "clear-about" => "live-clear-about";
        "import-adds" => "live-import-adds";
        "import-added" => "live-import-added";
        "import-changed" => "live-import-changed";
        "import-lost" => "live-import-lost";
        "and-more" => "live-and-more";
    }
    }
}

/// What only the heat map says.
pub(crate) fn heat(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "to-start" => "assessment-to-start";
        "saved" => "form-saved" time;
    }
    }
}
