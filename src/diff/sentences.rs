//! What changed, in sentences: they come first.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{
    AssessmentChange, Changes, Direction, EntryChange, FieldChange, Happened, RatingChange,
    StateChange,
};
use super::line::Line;

/// The sentences that a report begins with; none if nothing changed.
pub(super) fn sentences(changes: &Changes) -> Vec<Line> {
    let mut lines = Vec::new();
    if changes.states.len() > 1 {
        lines.push(all_states(&changes.states));
    }
    lines.extend(changes.states.iter().map(one_state));
    lines.extend(entries("", &changes.practices));
    lines.extend(entries("", &changes.resources));
    lines.extend(entries("Rubric: ", &changes.rubric.entries));
    for declared in &changes.rubric.declared {
        let parts = declared.parts.iter().map(|part| Line::quoting(part));
        let line = Line::of("The rubric declares a change in version ").quote(&declared.version);
        let parts = match declared.parts.is_empty() {
            true => line.say(" of no part: "),
            false => line.say(" of ").add(Line::joined(parts, ", ")).say(": "),
        };
        lines.push(parts.say(match declared.comparable {
            true => "ratings before and after can still be compared.",
            false => "a break, ratings before and after cannot be compared.",
        }));
    }
    if !changes.rubric.undeclared.is_empty() {
        let what = (changes.rubric.undeclared.iter()).map(|part| Line::quoting(part));
        let line = Line::of("The rubric declares no change for ");
        lines.push(line.add(Line::joined(what, ", ")).say(
            ", although the words are others: if the meaning is, add a `[[change]]` to \
             `rubric/rubric.toml`.",
        ));
    }
    lines.extend(entries("Other texts: ", &changes.texts));
    lines
}

/// What is counted of states.
#[derive(Default)]
struct Counts<'a> {
    up: usize,
    down: usize,
    gained: usize,
    lost: usize,
    across: usize,
    still_empty: usize,
    sources: (usize, usize, usize),
    reworded: usize,
    translated: usize,
    other_criteria: usize,
    /// For each version with a break, the parts whose ratings cross it.
    breaks: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Counts<'a> {
    fn add(&mut self, assessment: &'a AssessmentChange) {
        for score in &assessment.scores {
            let rating = score.rating.as_ref();
            match rating.map(|rating| rating.direction) {
                Some(Direction::Up) => self.up += 1,
                Some(Direction::Down) => self.down += 1,
                Some(Direction::Gained) => self.gained += 1,
                Some(Direction::Lost) => self.lost += 1,
                Some(Direction::StillEmpty) => self.still_empty += 1,
                Some(Direction::AcrossBreak) => {
                    self.across += 1;
                    for version in rating.iter().flat_map(|rating| &rating.breaks) {
                        let parts = self.breaks.entry(version).or_default();
                        parts.insert(&score.part);
                    }
                }
                None => {}
            }
            self.sources.0 += score.sources.gained.len();
            self.sources.1 += score.sources.lost.len();
            self.sources.2 += score.sources.changed.len();
            let has = |is: fn(&FieldChange) -> bool| usize::from(score.fields.iter().any(is));
            // A rating that came or went takes its texts along.
            if !rating.is_some_and(RatingChange::came_or_went) {
                self.reworded += has(|field| is_text(field) && field.is_of_original());
                self.other_criteria += has(|field| !is_text(field));
            }
            self.translated += has(|field| is_text(field) && !field.is_of_original());
        }
    }

    fn phrases(&self) -> Vec<Line> {
        let mut phrases = series(
            ("rating", "ratings"),
            &[
                (self.up, "up"),
                (self.down, "down"),
                (self.gained, "gained"),
                (self.lost, "lost"),
                (self.across, "not comparable with before"),
                (self.still_empty, "empty for another reason"),
            ],
        );
        let (gained, lost, changed) = self.sources;
        phrases.extend(series(
            ("source", "sources"),
            &[
                (gained, "gained"),
                (lost, "lost"),
                (changed, "cited otherwise"),
            ],
        ));
        phrases.extend(of_parts("evidence reworded", self.reworded));
        phrases.extend(of_parts("translation changed", self.translated));
        phrases.extend(of_parts("other criteria", self.other_criteria));
        phrases.into_iter().map(Line::of).collect()
    }

    /// Whether ratings cross a break; nothing if none is compared.
    fn breaks(&self) -> Line {
        if self.breaks.is_empty() {
            return match self.up + self.down {
                0 => Line::default(),
                _ => Line::of("; crosses no break"),
            };
        }
        let each = self.breaks.iter().map(|(version, parts)| {
            let parts = parts.iter().map(|part| Line::quoting(part));
            let line = Line::of("the break of ").quote(version).say(" (");
            line.add(Line::joined(parts, ", ")).say(")")
        });
        Line::of("; crosses ").add(Line::joined(each, " and "))
    }
}

fn is_text(field: &FieldChange) -> bool {
    matches!(field, FieldChange::Text { .. })
}

/// `evidence reworded for 2 parts`
fn of_parts(what: &str, count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("{what} for 1 part")),
        _ => Some(format!("{what} for {count} parts")),
    }
}

/// `2 ratings up, 1 down`: counts of one thing, of which the first names it.
fn series((one, several): (&str, &str), counts: &[(usize, &str)]) -> Vec<String> {
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    counts
        .enumerate()
        .map(|(at, (count, what))| match (at, count) {
            (0, 1) => format!("1 {one} {what}"),
            (0, _) => format!("{count} {several} {what}"),
            _ => format!("{count} {what}"),
        })
        .collect()
}

fn all_states(states: &[StateChange]) -> Line {
    let mut counts = Counts::default();
    let happened = |is: fn(&Happened) -> bool| {
        let those = states.iter().filter(|state| is(&state.happened));
        those.count()
    };
    let compared = states
        .iter()
        .filter(|state| state.happened != Happened::Added);
    for assessment in compared.flat_map(|state| &state.assessments) {
        counts.add(assessment);
    }
    let mut phrases: Vec<Line> = series(
        ("of them", "of them"),
        &[
            (happened(|it| *it == Happened::Added), "new"),
            (happened(|it| *it == Happened::Removed), "gone"),
            (happened(|it| matches!(it, Happened::Moved { .. })), "moved"),
        ],
    )
    .into_iter()
    .map(Line::of)
    .collect();
    phrases.extend(counts.phrases());
    let line = Line::of(format!("{} states changed", states.len()));
    let line = match phrases.is_empty() {
        true => line,
        false => line.say(": ").add(Line::joined(phrases, ", ")),
    };
    line.add(counts.breaks()).say(".")
}

fn one_state(state: &StateChange) -> Line {
    let name = Line::quoting(&state.name);
    let mut counts = Counts::default();
    let mut phrases = Vec::new();
    match &state.happened {
        Happened::Added => phrases.push(Line::of("a new state")),
        Happened::Removed => return name.say(" is gone, with all of its ratings."),
        Happened::Moved { from, is_declared } => {
            let line = Line::of("moved from ").quote(from);
            phrases.push(match is_declared {
                true => line,
                false => line.say(" without `moved_from`, so its old address is gone"),
            });
        }
        Happened::Changed => {}
    }
    for assessment in &state.assessments {
        let id = &assessment.id;
        match &assessment.happened {
            Happened::Added => {
                let sum = |of: fn(&super::Coverage) -> usize| {
                    assessment.coverage.iter().map(of).sum::<usize>()
                };
                let line = Line::quoting(id).say(" is new");
                phrases.push(match &assessment.since {
                    Some(since) => line.say(" and is compared with ").quote(since),
                    None => {
                        let (rated, of) = (sum(|one| one.now), sum(|one| one.parts));
                        let rated = format!("{rated} of {of} parts rated");
                        match state.happened {
                            Happened::Added => Line::of(format!("{rated} in ")).quote(id),
                            _ => line.say(format!(" with {rated}")),
                        }
                    }
                });
            }
            Happened::Removed => phrases.push(Line::quoting(id).say(" is gone")),
            _ if !assessment.fields.is_empty() => {
                phrases.push(Line::of("facts of ").quote(id).say(" changed"));
            }
            _ => {}
        }
        counts.add(assessment);
    }
    phrases.extend(counts.phrases());
    if !state.profile.is_empty() {
        phrases.push(Line::of("profile changed"));
    }
    match state.plan.as_slice() {
        [] => {}
        [whole, ..] if whole.what == "plan" && whole.happened == Happened::Added => {
            phrases.push(Line::of("a new plan"));
        }
        [whole, ..] if whole.what == "plan" && whole.happened == Happened::Removed => {
            phrases.push(Line::of("no plan any more"));
        }
        _ => phrases.push(Line::of("plan changed")),
    }
    name.say(": ")
        .add(Line::joined(phrases, ", "))
        .add(counts.breaks())
        .say(".")
}

/// `2 practices added, 1 moved.`
fn entries(name: &str, entries: &[EntryChange]) -> Option<Line> {
    let mut kinds: Vec<&str> = Vec::new();
    let mut counts: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for entry in entries {
        let counts = counts.entry(entry.what).or_insert_with(|| {
            kinds.push(entry.what);
            [0; 4]
        });
        counts[match entry.happened {
            Happened::Added => 0,
            Happened::Removed => 1,
            Happened::Moved { .. } => 2,
            Happened::Changed => 3,
        }] += 1;
    }
    // There is one of each of these, such as the settings, so it is not counted.
    let one_of_each = entries.iter().filter(|entry| entry.id == entry.what);
    let wholes: BTreeSet<&str> = one_of_each.map(|entry| entry.what).collect();
    let phrases = kinds.into_iter().flat_map(|kind| {
        let [added, removed, moved, changed] = counts.get(kind).copied().unwrap_or_default();
        let counts = [
            (added, "added"),
            (removed, "removed"),
            (moved, "moved"),
            (changed, "changed"),
        ];
        match wholes.contains(kind) {
            true => whole(kind, &counts),
            false => series((kind, &several(kind)), &counts),
        }
    });
    let phrases: Vec<String> = phrases.collect();
    (!phrases.is_empty()).then(|| Line::of(format!("{name}{}.", phrases.join(", "))))
}

fn whole(kind: &str, counts: &[(usize, &str)]) -> Vec<String> {
    let happened = counts.iter().filter(|(count, _)| *count > 0);
    happened.map(|(_, what)| format!("{kind} {what}")).collect()
}

/// The word for several of a kind.
fn several(kind: &str) -> String {
    match kind {
        "criterion" => "criteria".to_owned(),
        "basis" => "bases".to_owned(),
        "category of resources" => "categories of resources".to_owned(),
        "step of the assessment" => "steps of the assessment".to_owned(),
        one => format!("{one}s"),
    }
}
