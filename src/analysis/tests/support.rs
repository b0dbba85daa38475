//! Tiny sites for tests. Values are written as one character for each sub-element: a digit is the
//! value of a level, `-` not assessed, `~` under review, `x` not applicable, `w` withheld.

use crate::model::{
    ActionPlan, Assessment, Basis, BasisIndex, Change, Citation, Edition, Element, ElementIndex,
    EmptyKind, Goal, Language, Lever, License, LinkKind, Localized, Markdown, Plan, Practice,
    Rating, Resource, ResourceType, ResourceTypeIndex, Rubric, Score, ScoreValue, Sector,
    SectorIndex, Settings, Site, State, SubElement, SubElementIndex, SummativeScore,
};
use jiff::civil::date;

/// A rubric with `levels` levels valued from 1, and an element with each of these numbers of
/// sub-elements.
pub(crate) fn rubric(levels: usize, elements: &[usize]) -> Rubric {
    let mut sub_elements = Vec::new();
    let elements = (elements.iter())
        .enumerate()
        .map(|(at, &parts)| {
            let start = sub_elements.len();
            for part in 0..parts {
                let letter = char::from(b'A' + u8::try_from(part).unwrap());
                sub_elements.push(sub_element(at, letter));
            }
            Element {
                id: format!("{}", at + 1),
                slug: format!("{}", at + 1),
                title: Localized::new(format!("Element {}", at + 1)),
                short: Localized::new(format!("E{}", at + 1)),
                why: Localized::default(),
                icon: None,
                sub_elements: (start..sub_elements.len())
                    .map(SubElementIndex::new)
                    .collect(),
            }
        })
        .collect();
    Rubric {
        id: "test".to_owned(),
        version: "2021".to_owned(),
        title: Localized::new("Test rubric".to_owned()),
        source: citation("Test tool"),
        levels: (1..=levels)
            .map(|value| crate::model::Level {
                value: i32::try_from(value).unwrap(),
                name: Localized::new(format!("Level {value}")),
                definition: Localized::default(),
            })
            .collect(),
        sectors: ["whole", "k12", "postsecondary"]
            .map(sector)
            .to_vec()
            .into(),
        bases: vec![Basis {
            id: "desk-review".to_owned(),
            name: Localized::new("Desk review".to_owned()),
            definition: Localized::default(),
            needs_source: true,
            needs_criteria: false,
            by_state: false,
        }]
        .into(),
        suggestion: None,
        changes: Vec::new(),
        elements,
        sub_elements: sub_elements.into(),
    }
}

fn sub_element(element: usize, letter: char) -> SubElement {
    let id = format!("{}{letter}", element + 1);
    SubElement {
        slug: id.to_lowercase(),
        title: Localized::new(format!("Sub-element {id}")),
        id,
        letter: letter.to_string(),
        element: ElementIndex::new(element),
        statement: Localized::default(),
        levers: Vec::new(),
        criteria: Vec::new().into(),
    }
}

fn sector(id: &str) -> Sector {
    Sector {
        id: id.to_owned(),
        name: Localized::new(id.to_owned()),
        definition: Localized::default(),
    }
}

/// A publication.
pub(crate) fn citation(title: &str) -> Citation {
    Citation {
        title: title.into(),
        publisher: Some("A publisher".into()),
        url: Some("https://example.org/a".into()),
        year: Some(2021),
        copy_of: None,
        accessed: None,
    }
}

/// A change of the rubric.
pub(crate) fn rubric_change(version: &str, sub_elements: &[u32], comparable: bool) -> Change {
    Change {
        version: version.to_owned(),
        sub_elements: sub_elements.iter().copied().map(SubElementIndex).collect(),
        comparable,
        note: Localized::default(),
    }
}

/// An assessment of the whole sector against the current version. Missing values are "not
/// assessed".
pub(crate) fn assessment(rubric: &Rubric, edition: i16, values: &str) -> Assessment {
    let mut values = values.chars();
    Assessment {
        edition: Edition(edition),
        as_of: None,
        sector: SectorIndex(0),
        rubric_version: rubric.version.clone(),
        basis: BasisIndex(0),
        assessed_on: date(edition.min(2025), 6, 1),
        assessed_by: "The editors".to_owned(),
        note: None,
        scores: (0..rubric.sub_elements.len())
            .map(|_| {
                let mut score = score(values.next().unwrap_or('-'));
                // Each edition rests on what was new then.
                for source in &mut score.sources {
                    source.year = Some(edition);
                }
                score
            })
            .collect(),
        summative: vec![None; rubric.elements.len()].into(),
        path: "states/a/2025.toml".to_owned(),
    }
}

fn score(value: char) -> Score {
    let value = match value {
        '-' => ScoreValue::Empty(EmptyKind::NotAssessed),
        '~' => ScoreValue::Empty(EmptyKind::UnderReview),
        'x' => ScoreValue::Empty(EmptyKind::NotApplicable),
        'w' => ScoreValue::Empty(EmptyKind::Withheld),
        digit => {
            let value = digit.to_digit(10).unwrap();
            ScoreValue::Rated(Rating(u8::try_from(value - 1).unwrap()))
        }
    };
    let is_rated = value.rating().is_some();
    Score {
        value,
        evidence: Localized::new(Markdown::checked(if is_rated { "Because." } else { "" })),
        criteria: Vec::new(),
        not_found: Vec::new(),
        why: None,
        sources: if is_rated {
            vec![citation("A source")]
        } else {
            Vec::new()
        },
    }
}

/// A summative score with the level of this value.
pub(crate) fn summative(value: u8) -> SummativeScore {
    SummativeScore {
        rating: Rating(value - 1),
        evidence: Localized::new(Markdown::checked("All in all.")),
        sources: Vec::new(),
    }
}

/// A state.
pub(crate) fn state(slug: &str, assessments: Vec<Assessment>) -> State {
    State {
        slug: slug.to_owned(),
        name: Localized::new(format!("State {slug}")),
        place: None,
        data_system: None,
        agencies: Vec::new(),
        updated: None,
        narrative: Localized::default(),
        plan: None,
        assessments,
        moved_from: Vec::new(),
        path: format!("states/{slug}/profile.md"),
    }
}

/// A plan of the whole sector for the version of [`rubric`], without goals.
pub(crate) fn plan(written_on: jiff::civil::Date) -> Plan {
    Plan {
        rubric_version: "2021".to_owned(),
        sector: SectorIndex(0),
        vision: None,
        data_vision: None,
        written_on,
        written_by: "Office of Data".to_owned(),
        patterns: Localized::default(),
        strengths: Vec::new(),
        challenges: Vec::new(),
        goals: Vec::new(),
        resources: Vec::new(),
        left_out: Vec::new(),
        path: "states/a/plan.toml".to_owned(),
    }
}

/// A goal for some sub-elements, with the values of the levels that it starts from and is to reach.
pub(crate) fn goal(id: &str, parts: &[u32], levels: (Option<u8>, Option<u8>)) -> Goal {
    let rating = |value: Option<u8>| value.map(|value| Rating(value - 1));
    Goal {
        id: id.to_owned(),
        title: Localized::new(format!("Title of {id}")),
        specific: None,
        measurable: None,
        attainable: None,
        relevant: None,
        due: None,
        owner: None,
        parts: parts.iter().copied().map(SubElementIndex).collect(),
        from: rating(levels.0),
        to: rating(levels.1),
        activities: Vec::new(),
    }
}

/// A practice for some sub-elements.
pub(crate) fn practice(slug: &str, sub_elements: &[u32]) -> Practice {
    Practice {
        slug: slug.to_owned(),
        title: Localized::new(slug.to_owned()),
        summary: None,
        states: Vec::new(),
        sub_elements: sub_elements.iter().copied().map(SubElementIndex).collect(),
        levers: Vec::new(),
        sectors: Vec::new(),
        started: None,
        kind: Default::default(),
        outcome: None,
        sources: Vec::new(),
        body: Localized::default(),
        moved_from: Vec::new(),
        path: format!("content/practices/{slug}.md"),
    }
}

/// A resource for some sub-elements.
pub(crate) fn resource(slug: &str, sub_elements: &[u32]) -> Resource {
    Resource {
        slug: slug.to_owned(),
        title: slug.to_owned(),
        organization: "An organization".to_owned(),
        url: "https://example.org/r".to_owned(),
        year: None,
        kind: ResourceTypeIndex(0),
        link_kind: LinkKind::Publisher,
        sub_elements: sub_elements.iter().copied().map(SubElementIndex).collect(),
        levers: Vec::new(),
        sectors: Vec::new(),
        states: Vec::new(),
        audiences: Vec::new(),
        action_steps: Vec::new(),
        summary: Localized::default(),
        moved_from: Vec::new(),
        path: format!("content/resources/{slug}.md"),
    }
}

/// A site with two levers, one kind of resource and the given states.
pub(crate) fn site(levels: usize, elements: &[usize], states: Vec<State>) -> Site {
    Site {
        settings: Settings {
            title: Localized::new("Test site".to_owned()),
            description: Localized::default(),
            base_url: "https://example.org/".to_owned(),
            languages: vec![Language::new("en")],
            theme: "default".to_owned(),
            repository: None,
            branch: "main".to_owned(),
            contact: None,
            publisher: Localized::new("The editors".to_owned()),
            stale_after_years: 3,
            compare_pairs_up_to: 60,
            license: License {
                name: "CC BY 4.0".to_owned(),
                url: Some("https://creativecommons.org/licenses/by/4.0/".to_owned()),
            },
            practice_headings: Localized::default(),
            resource_types: vec![ResourceType {
                id: "guide".to_owned(),
                name: Localized::new("Guide".to_owned()),
                question: None,
                sub_elements: Vec::new(),
                audiences: Vec::new(),
            }]
            .into(),
        },
        rubric: rubric(levels, elements),
        levers: ["policy", "people"].map(lever).to_vec().into(),
        audiences: Vec::new().into(),
        glossary: Vec::new().into(),
        theory: None,
        action_plan: ActionPlan::default(),
        needs_assessment: None,
        content: Vec::new(),
        practices: Vec::new().into(),
        resources: Vec::new().into(),
        states: states.into_iter().map(Into::into).collect(),
        files: Vec::new(),
        date: date(2025, 12, 31),
    }
}

fn lever(id: &str) -> Lever {
    Lever {
        id: id.to_owned(),
        name: Localized::new(id.to_owned()),
        summary: Localized::default(),
        description: Localized::default(),
        examples: Localized::default(),
    }
}

/// A site whose states have one assessment each; an empty text is a state without an assessment.
pub(crate) fn site_of(levels: usize, elements: &[usize], states: &[&str]) -> Site {
    let states: Vec<_> = (states.iter()).map(|&values| (values, "2021")).collect();
    site_with(levels, elements, &states)
}

/// As [`site_of`], with the version of the rubric that each state was rated against.
pub(crate) fn site_with(levels: usize, elements: &[usize], states: &[(&str, &str)]) -> Site {
    let mut site = site(levels, elements, Vec::new());
    site.states = (states.iter())
        .enumerate()
        .map(|(at, &(values, version))| {
            let mut assessments = Vec::new();
            if !values.is_empty() {
                let mut made = assessment(&site.rubric, 2025, values);
                version.clone_into(&mut made.rubric_version);
                assessments.push(made);
            }
            state(&format!("s{at:04}"), assessments).into()
        })
        .collect();
    site
}
