//! Sentences for the scripts of the plan. Those about storage, and about patterns, strengths and
//! challenges, are the form's.

use crate::pages::assessment::{live_words, words};
use crate::pages::context::page::PageContext;
use crate::pages::parts::script_words::{ScriptWords, sentences};

/// Every sentence that the scripts say.
pub(super) fn all(context: &PageContext<'_>) -> ScriptWords {
    let mut words = ScriptWords::default();
    words::shared(context, &mut words);
    live_words::shared(context, &mut words);
    live_words::saving(context, &mut words);
    live_words::changes(context, &mut words);
    live_words::form(context, &mut words);
    steps(context, &mut words);
    goals(context, &mut words);
    notes(context, &mut words);
    sheet(context, &mut words);
    words
}

/// About the plan as a whole and its steps.
fn steps(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "unnamed" => "plan-unnamed";
        "saved" => "form-saved" time;
        "not-started" => "form-not-started";
        "in-progress" => "form-in-progress";
        "mode-one" => "plan-mode-one";
        "from-failed" => "live-from-failed";
        "begin-new" => "plan-begin-new";
        "begin-go-on" => "plan-begin-go-on";
        "begin-open" => "plan-begin-open" name;
        "begin-saved" => "plan-begin-saved";
        "nothing-rated" => "plan-nothing-rated";
        "step-left-out" => "plan-step-left-out";
        "since-title" => "plan-since-title" state;
        "since-about" => "plan-since-about";
        "since-ask" => "plan-since-ask";
        "since-shown" => "plan-since-shown";
        "since-nothing" => "plan-since-nothing";
        "since-assessed" => "plan-since-assessed" date;
        "progress-met" => "plan-progress-met";
        "progress-moved" => "plan-progress-moved";
        "progress-fell" => "plan-progress-fell";
        "progress-unchanged" => "plan-progress-unchanged";
        "progress-not-assessed" => "plan-progress-not-assessed";
        "out-no-toml" => "plan-out-no-toml";
        "out-no-calendar" => "plan-out-no-calendar";
        "calendar-owner" => "plan-calendar-owner" owner;
        "calendar-success" => "plan-calendar-success" success;
        "calendar-goal" => "plan-calendar-goal" goal;
        "calendar-done" => "plan-calendar-done";
        "calendar-untitled-goal" => "plan-number-goal" number;
        "calendar-untitled-activity" => "plan-number-activity" number;
    }
    counted {
        "since-file" => "form-since-file";
        "goals" => "plan-goals";
        "activities" => "plan-activities";
    }
    }
}

/// About goals and activities, and how to come to them.
fn goals(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "goal-number" => "plan-number-goal" number;
        "goal-number-title" => "plan-number-goal-title" number;
        "goal-to" => "plan-line-to" to;
        "goal-from-to" => "plan-line-from-to" from to;
        "goal-added" => "plan-added-goal" number;
        "goal-removed" => "plan-removed-goal" name;
        "goal-moved" => "plan-moved-goal" number;
        "goal-parts" => "plan-parts" parts;
        "goal-parts-none" => "plan-parts-none";
        "goal-part-unknown" => "plan-part-unknown";
        "activity-number" => "plan-number-activity" number;
        "activity-number-title" => "plan-number-activity-title" number;
        "activity-added" => "plan-added-activity" number;
        "activity-removed" => "plan-removed-activity" name;
        "activity-moved" => "plan-moved-activity" number;
        "activity-add" => "plan-activity-add";
        "not-rated" => "plan-not-rated";
        "gap" => "plan-gap" part title level;
        "gap-title" => "plan-gap-title" part from to;
        "gap-criteria" => "plan-gap-criteria" level;
        "gap-criteria-hint" => "plan-gap-criteria-hint";
        "gap-make" => "plan-gap-make";
        "gap-goal" => "plan-gap-goal" part from to;
        "gap-goal-to" => "plan-gap-goal-to" part to;
        "gap-no-help" => "plan-gap-no-help";
        "gap-rose" => "plan-gap-rose" from since;
        "map-today" => "plan-map-today";
        "map-planned" => "plan-map-planned";
        "map-cell" => "plan-map-cell" level;
    }
    counted {
        "gap-ahead" => "plan-gap-ahead";
        "gap-practices" => "plan-gap-practices";
        "gap-resources" => "plan-gap-resources";
    }
    }
}

/// What a colleague would ask.
fn notes(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "notes-title" => "plan-notes-title";
        "note-activity" => "plan-note-activity" goal number;
        "note-no-measure" => "plan-note-no-measure";
        "note-no-measure-example" => "plan-note-no-measure-example";
        "note-no-measure-example-activity" => "plan-note-no-measure-example-activity";
        "note-no-owner" => "plan-note-no-owner";
        "note-no-owner-example" => "plan-note-no-owner-example";
        "note-no-date" => "plan-note-no-date";
        "note-no-date-example" => "plan-note-no-date-example";
        "note-past-date" => "plan-note-past-date";
        "note-past-date-example" => "plan-note-past-date-example";
        "note-unreal-date" => "plan-note-unreal-date";
        "note-unreal-date-example" => "plan-note-unreal-date-example";
        "note-few-goals" => "plan-note-few-goals";
        "note-few-goals-example" => "plan-note-few-goals-example";
        "note-many-goals" => "plan-note-many-goals";
        "note-many-goals-example" => "plan-note-many-goals-example";
        "note-goal-without-activity" => "plan-note-goal-without-activity";
        "note-goal-without-activity-example" => "plan-note-goal-without-activity-example";
        "note-untitled-goal" => "plan-note-untitled-goal";
        "note-untitled-goal-example" => "plan-note-untitled-goal-example";
        "note-to-not-above-from" => "plan-note-to-not-above-from";
        "note-to-not-above-from-example" => "plan-note-to-not-above-from-example";
        "note-unknown-level" => "plan-note-unknown-level";
        "note-unknown-level-example" => "plan-note-unknown-level-example";
        "note-unknown-part" => "plan-note-unknown-part";
        "note-unknown-part-example" => "plan-note-unknown-part-example";
    }
    counted {
        "notes-more" => "plan-notes-more";
    }
    }
}

/// What stands on the sheet.
fn sheet(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "sheet-title" => "plan-sheet-title" name;
        "sheet-nothing" => "plan-sheet-nothing";
        "sheet-planned" => "plan-sheet-planned";
        "read-on" => "sheet-read-on" date;
        "vision" => "plan-vision";
        "data-vision" => "plan-data-vision";
        "patterns" => "patterns-title";
        "strengths" => "strengths-title";
        "challenges" => "assessment-challenges-title";
        "resources" => "plan-resources";
        "activities-of" => "plan-activities-of" number;
        "field-system" => "form-system";
        "field-sector" => "form-sector";
        "field-rubric" => "record-rubric";
        "field-written_on" => "plan-written-on";
        "field-written_by" => "plan-written-by";
        "field-parts" => "plan-goal-parts";
        "field-from" => "plan-goal-from";
        "field-to" => "plan-goal-to";
        "field-specific" => "plan-goal-specific";
        "field-measurable" => "plan-goal-measurable";
        "field-attainable" => "plan-goal-attainable";
        "field-relevant" => "plan-goal-relevant";
        "field-due" => "plan-due";
        "field-owner" => "plan-owner";
        "field-resource" => "plan-resource";
        "field-there" => "plan-there";
        "field-missing" => "plan-missing";
        "field-what" => "plan-activity-what";
        "field-success" => "plan-activity-success";
        "field-levers" => "plan-levers";
        "field-status" => "plan-status";
        "status-planned" => "plan-status-planned";
        "status-started" => "plan-status-started";
        "status-done" => "plan-status-done";
        "status-stopped" => "plan-status-stopped";
    }
    }
}
