//! Changes as sections of rows, for people.

use super::change::{
    AssessmentChange, ChangedSource, Changes, Coverage, Direction, EntryChange, FieldChange,
    Happened, Mark, RatingChange, Rewording, ScoreChange, StateChange,
};
use super::line::Line;
use super::pages::PageChanges;

/// A section of a report.
pub(super) struct Section {
    /// Its title.
    pub(super) title: String,
    /// The heads of its columns; none for a list, whose rows have one cell.
    pub(super) columns: &'static [&'static str],
    /// Its rows.
    pub(super) rows: Vec<Vec<Line>>,
    /// How many more rows there are, which are not listed.
    pub(super) more: usize,
}

impl Section {
    /// How many rows are not listed, in words.
    pub(super) fn left_out(&self) -> Option<String> {
        (self.more > 0).then(|| format!("and {} more", self.more))
    }
}

/// So many pages are listed.
const PAGES: usize = 12;

/// So many things of a list are named.
const NAMED: usize = 20;

/// The sections that have rows.
pub(super) fn sections(changes: &Changes, pages: &PageChanges) -> Vec<Section> {
    let states = &changes.states;
    let rubric = changes.rubric.entries.iter();
    let all = [
        Section {
            columns: &["State", "Part", "Was", "Now", "", "Basis"],
            ..section("Ratings", ratings(states))
        },
        list("Parts rated", coverage(states)),
        list("Evidence and sources", evidence(states)),
        list("Assessments and profiles", facts(states)),
        list("Plans", plans(states)),
        list("Practices", changes.practices.iter().map(entry)),
        list("Resources", changes.resources.iter().map(entry)),
        list("Rubric", rubric.map(entry)),
        list("Other texts", changes.texts.iter().map(entry)),
        list("Sentences that lead pages", findings(pages)),
        page_section(pages),
    ];
    all.into_iter()
        .filter(|section| !section.rows.is_empty())
        .collect()
}

fn section(title: &str, rows: Vec<Vec<Line>>) -> Section {
    Section {
        title: title.to_owned(),
        columns: &[],
        rows,
        more: 0,
    }
}

fn list(title: &str, rows: impl IntoIterator<Item = Line>) -> Section {
    section(title, rows.into_iter().map(|line| vec![line]).collect())
}

/// Every assessment with its state.
fn assessments(states: &[StateChange]) -> impl Iterator<Item = (&StateChange, &AssessmentChange)> {
    (states.iter()).flat_map(|state| state.assessments.iter().map(move |one| (state, one)))
}

/// Every score with its state and assessment.
fn scores(
    states: &[StateChange],
) -> impl Iterator<Item = (&StateChange, &AssessmentChange, &ScoreChange)> {
    assessments(states).flat_map(|(state, assessment)| {
        let scores = assessment.scores.iter();
        scores.map(move |score| (state, assessment, score))
    })
}

fn ratings(states: &[StateChange]) -> Vec<Vec<Line>> {
    let row = |(state, assessment, score): (&StateChange, &AssessmentChange, &ScoreChange)| {
        let rating = score.rating.as_ref()?;
        let edition = Line::quoting(&state.name).say(" ").quote(&assessment.id);
        Some(vec![
            match &assessment.since {
                Some(since) => edition.say(" since ").quote(since),
                None => edition,
            },
            part(score),
            mark(rating.was.as_ref()),
            mark(rating.now.as_ref()),
            direction(rating),
            Line::quoting(&assessment.basis),
        ])
    };
    scores(states).filter_map(row).collect()
}

fn part(score: &ScoreChange) -> Line {
    Line::quoting(&score.part).say(" ").quote(&score.title)
}

fn mark(mark: Option<&Mark>) -> Line {
    match mark {
        None => Line::of("no such part"),
        Some(Mark { value: None, name }) => Line::of(name.clone()),
        Some(Mark {
            value: Some(value),
            name,
        }) => Line::of(format!("{value} ")).quote(name),
    }
}

fn direction(rating: &RatingChange) -> Line {
    Line::of(match rating.direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Gained => "gained",
        Direction::Lost => "lost",
        Direction::StillEmpty => "still empty",
        Direction::AcrossBreak => {
            let versions = rating.breaks.iter().map(|version| Line::quoting(version));
            return Line::of("across the break of ").add(Line::joined(versions, ", "));
        }
    })
}

/// `16 of 19 parts of element 3 (15 before)`
fn coverage(states: &[StateChange]) -> Vec<Line> {
    let one = |happened: &Happened, element: &Coverage| {
        let Coverage {
            parts, was, now, ..
        } = element;
        let parts_word = if *parts == 1 { "part" } else { "parts" };
        let line = Line::of(format!("{now} of {parts} {parts_word} of element "));
        let line = line.quote(&element.element);
        match happened {
            Happened::Added if *was == 0 => line,
            _ => line.say(format!(" ({was} before)")),
        }
    };
    let line = |(state, assessment): (&StateChange, &AssessmentChange)| {
        let elements = assessment.coverage.iter();
        let elements = elements.map(|element| one(&assessment.happened, element));
        (!assessment.coverage.is_empty()).then(|| {
            let line = Line::quoting(&state.name).say(" ").quote(&assessment.id);
            line.say(": ").add(Line::joined(elements, ", "))
        })
    };
    assessments(states).filter_map(line).collect()
}

fn evidence(states: &[StateChange]) -> Vec<Line> {
    let line = |(state, assessment, score): (&StateChange, &AssessmentChange, &ScoreChange)| {
        let mut changes: Vec<Line> = score.fields.iter().map(field).collect();
        let sources = &score.sources;
        if !(sources.gained.is_empty() && sources.lost.is_empty()) {
            changes.push(gained_and_lost("sources", &sources.gained, &sources.lost));
        }
        changes.extend(sources.changed.iter().take(NAMED).map(source));
        if let Some(more @ 1..) = sources.changed.len().checked_sub(NAMED) {
            changes.push(Line::of(format!("{more} more sources are cited otherwise")));
        }
        (!changes.is_empty()).then(|| {
            let line = Line::quoting(&state.name).say(" ").quote(&assessment.id);
            let line = line.say(", ").add(part(score)).say(": ");
            line.add(Line::joined(changes, "; "))
        })
    };
    scores(states).filter_map(line).collect()
}

fn facts(states: &[StateChange]) -> Vec<Line> {
    let mut lines = Vec::new();
    for state in states {
        if !state.profile.is_empty() {
            let line = Line::quoting(&state.name).say(", profile: ");
            lines.push(line.add(fields(&state.profile)));
        }
        for assessment in state
            .assessments
            .iter()
            .filter(|one| !one.fields.is_empty())
        {
            let line = Line::quoting(&state.name).say(" ").quote(&assessment.id);
            lines.push(line.say(": ").add(fields(&assessment.fields)));
        }
    }
    lines
}

fn plans(states: &[StateChange]) -> Vec<Line> {
    let of_state = |state: &StateChange| -> Vec<Line> {
        let name = Line::quoting(&state.name).say(", ");
        let plan = state.plan.iter();
        plan.map(|change| name.clone().add(entry(change))).collect()
    };
    states.iter().flat_map(of_state).collect()
}

/// A thing, and what happened to it.
fn entry(change: &EntryChange) -> Line {
    let mut line = Line::of(change.what);
    if change.id != change.what {
        line = line.say(" ").quote(&change.id);
    }
    if !change.title.is_empty() {
        line = line.say(" (").quote(&change.title).say(")");
    }
    let line = match &change.happened {
        Happened::Added => return line.say(" added"),
        Happened::Removed => return line.say(" removed"),
        Happened::Changed => line.say(": "),
        Happened::Moved { from, is_declared } => {
            let line = line.say(" moved from ").quote(from);
            let line = match is_declared {
                true => line,
                false => line.say(" without `moved_from`, so its old address is gone"),
            };
            if change.fields.is_empty() {
                return line;
            }
            line.say("; ")
        }
    };
    line.add(fields(&change.fields))
}

fn fields(changes: &[FieldChange]) -> Line {
    Line::joined(changes.iter().map(field), "; ")
}

fn field(change: &FieldChange) -> Line {
    match change {
        FieldChange::Value { field, was, now } => from_to(field, was.as_deref(), now.as_deref()),
        FieldChange::List {
            field,
            gained,
            lost,
        } => gained_and_lost(field, gained, lost),
        FieldChange::Source(changed) => source(changed),
        FieldChange::Text {
            field,
            language,
            happened,
        } => {
            let line = Line::of(*field);
            let line = match language {
                Some(language) => line.say(" (").quote(language).say(")"),
                None => line,
            };
            line.say(match happened {
                Rewording::Reworded => " reworded",
                Rewording::Gained => " gained",
                Rewording::Lost => " lost",
            })
        }
    }
}

fn source(changed: &ChangedSource) -> Line {
    let parts = |parts: &[String]| match parts {
        [] => Line::of("none"),
        parts => Line::joined(parts.iter().map(|part| Line::quoting(part)), ", "),
    };
    let line = Line::of("source ").quote(&changed.title).say(": ");
    line.add(parts(&changed.was))
        .say(" → ")
        .add(parts(&changed.now))
}

fn from_to(field: &str, was: Option<&str>, now: Option<&str>) -> Line {
    let value = |value: Option<&str>| value.map_or_else(|| Line::of("none"), Line::quoting);
    Line::of(format!("{field}: "))
        .add(value(was))
        .say(" → ")
        .add(value(now))
}

/// Each with its sign, since a title may have commas.
fn gained_and_lost(field: &str, gained: &[String], lost: &[String]) -> Line {
    let signed = |sign, list: &'_ [String]| -> Vec<Line> {
        let named = list.iter().take(NAMED);
        let mut lines: Vec<Line> = named.map(|text| Line::of(sign).quote(text)).collect();
        if let Some(more @ 1..) = list.len().checked_sub(NAMED) {
            lines.push(Line::of(format!("{sign}{more} more")));
        }
        lines
    };
    let lines = signed("+ ", gained).into_iter().chain(signed("− ", lost));
    Line::of(format!("{field}: ")).add(Line::joined(lines, ", "))
}

fn findings(pages: &PageChanges) -> Vec<Line> {
    (pages.findings.iter())
        .map(|finding| {
            Line::quoting(&format!("/{}", finding.address))
                .say(": ")
                .quote(&finding.was)
                .say(" → ")
                .quote(&finding.now)
        })
        .collect()
}

fn page_section(pages: &PageChanges) -> Section {
    let rows = pages.changed.iter().take(PAGES).map(|page| {
        let line = Line::quoting(&format!("/{}", page.address));
        match page.happened {
            "changed" => line,
            happened => line.say(format!(" {happened}")),
        }
    });
    let title = format!(
        "Pages that change ({} of {})",
        pages.changed.len(),
        pages.of
    );
    Section {
        more: pages.changed.len().saturating_sub(PAGES),
        ..list(&title, rows)
    }
}
