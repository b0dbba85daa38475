//! What changed of the scores of an assessment.

use crate::analysis::breaks_between;
use crate::model::{
    Assessment, CriterionIndex, Rating, Score, ScoreValue, SubElementIndex, SummativeScore,
};

use super::change::{Direction, Mark, RatingChange, ScoreChange, SourceChanges};
use super::fields::Fields;
use super::pairs;
use super::side::Side;
use super::source_changes::source_changes;

/// A part of an assessment: its index and its score.
type Part<'a> = (SubElementIndex, &'a Score);

/// The parts whose score changed, in the order of the newer rubric.
pub(super) fn changed_scores(
    base: Side<'_>,
    was: &Assessment,
    head: Side<'_>,
    now: &Assessment,
) -> Vec<ScoreChange> {
    let (before, after) = (parts(base, was), parts(head, now));
    let pairs = pairs::by_key(&before, &after, |(id, _)| *id);
    let mut changes = Vec::new();
    for ((id, was_part), (_, now_part)) in pairs.both {
        let rating = rating_change(
            (base, was_part.1.value),
            (head, now_part.1.value),
            breaks(head, was, now, now_part.0),
        );
        let mut fields = Fields::default();
        let (old, new) = (was_part.1, now_part.1);
        fields.text("evidence", Some(&old.evidence), Some(&new.evidence));
        fields.text(
            "reason for another rating",
            old.why.as_ref(),
            new.why.as_ref(),
        );
        fields.list(
            "criteria met",
            criteria(base, was_part.0, &old.criteria),
            criteria(head, now_part.0, &new.criteria),
        );
        fields.list(
            "criteria not found",
            criteria(base, was_part.0, &old.not_found),
            criteria(head, now_part.0, &new.not_found),
        );
        changes.push(ScoreChange {
            part: (*id).to_owned(),
            title: title(head, now_part.0),
            rating,
            fields: fields.into_changes(),
            sources: source_changes(&old.sources, &new.sources),
        });
    }
    for (id, (index, score)) in pairs.new {
        if let ScoreValue::Rated(rating) = score.value {
            let now = Some(mark(head, ScoreValue::Rated(rating)));
            changes.push(came_or_went(id, title(head, *index), None, now));
        }
    }
    for (id, (index, score)) in pairs.gone {
        if let ScoreValue::Rated(rating) = score.value {
            let was = Some(mark(base, ScoreValue::Rated(rating)));
            changes.push(came_or_went(id, title(base, *index), was, None));
        }
    }
    changes.extend(changed_elements(base, was, head, now));
    changes.retain(|change| {
        change.rating.is_some() || !change.fields.is_empty() || !change.sources.is_empty()
    });
    changes
}

/// The whole elements whose chosen score changed.
fn changed_elements(
    base: Side<'_>,
    was: &Assessment,
    head: Side<'_>,
    now: &Assessment,
) -> Vec<ScoreChange> {
    let (before, after) = (elements(base, was), elements(head, now));
    let pairs = pairs::by_key(&before, &after, |(id, ..)| *id);
    let changed = pairs
        .both
        .into_iter()
        .map(|((_, _, was), (id, title, now))| {
            let mut fields = Fields::default();
            let evidence =
                |score: &Option<&'_ SummativeScore>| score.map(|score| score.evidence.clone());
            fields.text("evidence", evidence(was).as_ref(), evidence(now).as_ref());
            let sources = |score: &Option<&'_ SummativeScore>| {
                score.map_or_else(Vec::new, |score| score.sources.clone())
            };
            let marks = (chosen(base, *was), chosen(head, *now));
            ScoreChange {
                part: (*id).to_owned(),
                title: (*title).to_owned(),
                rating: between(Some(marks.0), Some(marks.1), Vec::new()),
                fields: fields.into_changes(),
                sources: source_changes(&sources(was), &sources(now)),
            }
        });
    changed.collect()
}

fn parts<'a>(side: Side<'a>, assessment: &'a Assessment) -> Vec<(&'a str, Part<'a>)> {
    let sub_elements = &side.site.rubric.sub_elements;
    (assessment.scores.iter_enumerated())
        .filter_map(|(index, score)| Some((sub_elements.get(index)?.id.as_str(), (index, score))))
        .collect()
}

type Element<'a> = (&'a str, &'a str, Option<&'a SummativeScore>);

fn elements<'a>(side: Side<'a>, assessment: &'a Assessment) -> Vec<Element<'a>> {
    (side.site.rubric.elements.iter_enumerated())
        .map(|(index, element)| {
            let title = element.short.original.as_str();
            (element.id.as_str(), title, assessment.summative(index))
        })
        .collect()
}

fn title(side: Side<'_>, index: SubElementIndex) -> String {
    let part = side.site.rubric.sub_elements.get(index);
    part.map_or_else(String::new, |part| part.title.original.clone())
}

fn criteria(side: Side<'_>, part: SubElementIndex, ticked: &[CriterionIndex]) -> Vec<String> {
    let part = side.site.rubric.sub_elements.get(part);
    part.map_or_else(Vec::new, |part| {
        let named = part.criteria.named(ticked);
        named.map(|criterion| criterion.id.clone()).collect()
    })
}

/// The versions whose change keeps two ratings of a part from being compared, by the newer rubric.
fn breaks(
    head: Side<'_>,
    was: &Assessment,
    now: &Assessment,
    part: SubElementIndex,
) -> Vec<String> {
    breaks_between(
        &head.site.rubric,
        &was.rubric_version,
        &now.rubric_version,
        part,
    )
    .map(|(_, change)| change.version.clone())
    .collect()
}

fn rating_change(
    (base, was): (Side<'_>, ScoreValue),
    (head, now): (Side<'_>, ScoreValue),
    breaks: Vec<String>,
) -> Option<RatingChange> {
    between(Some(mark(base, was)), Some(mark(head, now)), breaks)
}

/// The change between two marks; `None` if they are the same. The name of a level is not the
/// rating: a level that is renamed is a change of the rubric.
fn between(was: Option<Mark>, now: Option<Mark>, breaks: Vec<String>) -> Option<RatingChange> {
    let value = |mark: &Option<Mark>| mark.as_ref().and_then(|mark| mark.value);
    let direction = match (value(&was), value(&now)) {
        (Some(was), Some(now)) if was == now => return None,
        (Some(_), Some(_)) if !breaks.is_empty() => Direction::AcrossBreak,
        (Some(was), Some(now)) if now > was => Direction::Up,
        (Some(_), Some(_)) => Direction::Down,
        (None, Some(_)) => Direction::Gained,
        (Some(_), None) => Direction::Lost,
        (None, None) if was == now => return None,
        (None, None) => Direction::StillEmpty,
    };
    Some(RatingChange {
        was,
        now,
        direction,
        breaks,
    })
}

fn came_or_went(part: &str, title: String, was: Option<Mark>, now: Option<Mark>) -> ScoreChange {
    ScoreChange {
        part: part.to_owned(),
        title,
        rating: between(was, now, Vec::new()),
        fields: Vec::new(),
        sources: SourceChanges::default(),
    }
}

fn mark(side: Side<'_>, value: ScoreValue) -> Mark {
    match value {
        ScoreValue::Rated(rating) => level(side, rating),
        ScoreValue::Empty(kind) => Mark {
            value: None,
            name: kind.id().replace('-', " "),
        },
    }
}

/// The score that a team chose for a whole element.
fn chosen(side: Side<'_>, score: Option<&SummativeScore>) -> Mark {
    match score {
        Some(score) => level(side, score.rating),
        None => Mark {
            value: None,
            name: "none chosen".to_owned(),
        },
    }
}

fn level(side: Side<'_>, rating: Rating) -> Mark {
    let level = side.site.rubric.levels.get(rating);
    Mark {
        value: level.map(|level| level.value),
        name: level.map_or_else(String::new, |level| level.name.original.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_goes_up_down_or_across_a_break() {
        let mark = |value: Option<i32>, name: &str| {
            Some(Mark {
                value,
                name: name.to_owned(),
            })
        };
        let (low, high) = (mark(Some(1), "Low"), mark(Some(4), "High"));
        let (none, review) = (mark(None, "not assessed"), mark(None, "under review"));
        for (was, now, is_broken, expected) in [
            (&low, &low, false, None),
            (&low, &mark(Some(1), "Renamed"), false, None),
            (&low, &high, false, Some(Direction::Up)),
            (&high, &low, false, Some(Direction::Down)),
            (&high, &low, true, Some(Direction::AcrossBreak)),
            (&low, &low, true, None),
            (&none, &low, true, Some(Direction::Gained)),
            (&None, &low, false, Some(Direction::Gained)),
            (&low, &review, true, Some(Direction::Lost)),
            (&low, &None, false, Some(Direction::Lost)),
            (&none, &review, false, Some(Direction::StillEmpty)),
            (&none, &none, false, None),
        ] {
            let breaks = is_broken.then(|| "2027".to_owned()).into_iter().collect();
            let found = between(was.clone(), now.clone(), breaks);
            let found = found.map(|change| change.direction);
            assert_eq!(found, expected, "{was:?} {now:?} {is_broken}");
        }
    }
}
