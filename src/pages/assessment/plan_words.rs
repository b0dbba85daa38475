//! Sentences for the scripts: what differs between the action plans of two drafts.

use crate::pages::context::page::PageContext;
use crate::pages::parts::script_words::{ScriptWords, sentences};

/// What each answer of a plan is called.
pub(super) fn changes(context: &PageContext<'_>, words: &mut ScriptWords) {
    sentences! { words, context,
    fixed {
        "answer-of-goal" => "plan-answer-of-goal" name answer;
        "answer-of-activity" => "plan-answer-of-activity" name answer;
        "answer-of-step" => "plan-answer-of-step" step;
        "answer-of-resource" => "plan-answer-of-resource" category answer;
        "answer-plan-vision" => "plan-vision";
        "answer-plan-data_vision" => "plan-data-vision";
        "answer-plan-written_on" => "plan-written-on";
        "answer-plan-written_by" => "plan-written-by";
        "answer-plan-goals" => "plan-answer-order";
        "answer-resource-there" => "plan-there";
        "answer-resource-missing" => "plan-missing";
        "answer-goal-id" => "plan-answer-id";
        "answer-goal-activities" => "plan-answer-activities";
        "answer-goal-title" => "plan-goal-title";
        "answer-goal-specific" => "plan-goal-specific";
        "answer-goal-measurable" => "plan-goal-measurable";
        "answer-goal-attainable" => "plan-goal-attainable";
        "answer-goal-relevant" => "plan-goal-relevant";
        "answer-goal-due" => "plan-due";
        "answer-goal-owner" => "plan-owner";
        "answer-goal-parts" => "plan-goal-parts";
        "answer-goal-from" => "plan-goal-from";
        "answer-goal-to" => "plan-goal-to";
        "answer-goal-what" => "plan-activity-what";
        "answer-goal-success" => "plan-activity-success";
        "answer-goal-levers" => "plan-levers";
        "answer-goal-status" => "plan-status";
        "activity-planned" => "plan-status-planned";
        "activity-started" => "plan-status-started";
        "activity-done" => "plan-status-done";
        "activity-stopped" => "plan-status-stopped";
    }
    }
}
