//! Sentences for the scripts of each screen.

use crate::pages::address::page::AssessmentPage;
use crate::pages::context::page::PageContext;
use crate::pages::parts::script_words::{ScriptWords, sentences};

use super::{live_words, sheet_words};

/// Every sentence that the scripts of a screen say.
pub(super) fn of(context: &PageContext<'_>, screen: AssessmentPage) -> ScriptWords {
    let mut words = ScriptWords::default();
    shared(context, &mut words);
    match screen {
        AssessmentPage::Start => {
            start(context, &mut words);
            live_words::shared(context, &mut words);
            live_words::saving(context, &mut words);
            live_words::changes(context, &mut words);
            live_words::start(context, &mut words);
        }
        AssessmentPage::Form => {
            form(context, &mut words);
            live_words::shared(context, &mut words);
            live_words::saving(context, &mut words);
            live_words::changes(context, &mut words);
            live_words::form(context, &mut words);
        }
        AssessmentPage::HeatMap => {
            live_words::shared(context, &mut words);
            live_words::heat(context, &mut words);
        }
        AssessmentPage::Record => sheet_words::record(context, &mut words),
        AssessmentPage::Settle => sheet_words::settle(context, &mut words),
    }
    words
}

/// What every screen may say: about scores, and about storage.
pub(crate) fn shared(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "decimal" => "decimal-separator";
        "computed" => "score-computed" level rated of;
        "computed-between" => "score-computed-between" low high rated of;
        "too-few" => "score-too-few" rated of;
        "overall-chosen" => "overall-chosen" level;
        "overall-computed" => "overall-computed" value rated of;
        "overall-too-few" => "overall-too-few" rated of;
        "caption" => "own-heat-map-caption" state;
        "pattern-even" => "pattern-even";
        "pattern-clustered-low" => "pattern-clustered-low" element;
        "pattern-clustered-high" => "pattern-clustered-high" element;
        "pattern-shared-lever" => "pattern-shared-lever" lever parts;
        "pattern-few-rated" => "pattern-few-rated" rated of;
        "pattern-spread-out" => "pattern-spread-out" low elements;
        "unnamed" => "assessment-unnamed";
        "no-draft" => "assessment-no-draft";
        "storage-failed" => "assessment-storage-failed";
        "newer-version" => "assessment-newer-version";
    }
    }
}

fn start(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "draft-about" => "start-draft-about" date size;
        "copy-of" => "start-copy-of" name;
        "removed" => "start-removed" name;
        "from" => "start-from" state edition;
        "none" => "start-none";
    }
    counted {
        "drafts" => "start-drafts";
        "answered" => "start-answered" of;
    }
    }
}

fn form(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "saved" => "form-saved" time;
        "not-saved" => "form-not-saved";
        "not-started" => "form-not-started";
        "in-progress" => "form-in-progress";
        "completed" => "form-completed-status";
        "suggestion" => "form-suggestion" level because;
        "mean" => "form-mean" value rated of;
        "mean-too-few" => "form-mean-too-few" rated of;
        "source" => "form-source-number" number;
        "preview-empty" => "form-preview-empty";
        "mode-one" => "form-mode-one";
        "mode-all" => "form-mode-all";
    }
    counted {
        "since-file" => "form-since-file";
        "progress" => "form-progress" of;
    }
    }
}
