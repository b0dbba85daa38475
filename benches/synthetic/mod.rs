//! Synthetic sites of any size, in the formats of real ones. The same size gives the same files,
//! byte for byte.

mod rubric;

use rubric::{Rubric, SubElement};
use statewise::model::{PLACES, Place};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The maximum number of practices and of resources: a larger site only has more states.
const MOST_PRACTICES: usize = 100;
const MOST_RESOURCES: usize = 300;

/// Writes a project with so many states, in the given languages (the first one is written, the
/// others show it), into a folder that does not exist yet.
pub(crate) fn write(
    root: &Path,
    states: usize,
    languages: &[String],
) -> Result<(), Box<dyn Error>> {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("rubric");
    let rubric = Rubric::copy(&shipped, &root.join("rubric"))?;
    let practices = (states / 2).clamp(5, MOST_PRACTICES);
    let resources = states.clamp(15, MOST_RESOURCES);

    let languages = format!("languages = {languages:?}");
    put(root, "site.toml", &SITE.replace("LANGUAGES", &languages))?;
    for (slug, title) in CONTENT {
        put(root, &format!("content/{slug}.md"), &content(title))?;
    }
    for number in 0..practices {
        let path = format!("content/practices/{}.md", practice_slug(number));
        put(root, &path, &practice(&rubric, number))?;
    }
    for number in 0..resources {
        let path = format!("content/resources/synthetic-resource-{:03}.md", number + 1);
        put(root, &path, &resource(&rubric, number))?;
    }
    for number in 0..states {
        let place = PLACES.get(number);
        let folder = format!("states/{}", state_slug(number, place));
        put(
            root,
            &format!("{folder}/profile.md"),
            &profile(number, place),
        )?;
        let editions: &[i32] = if number % 2 == 0 {
            &[2022, 2025]
        } else {
            &[2025]
        };
        for &edition in editions {
            let text = assessment(&rubric, number, edition, practices);
            put(root, &format!("{folder}/{edition}.toml"), &text)?;
        }
    }
    Ok(())
}

fn put(root: &Path, path: &str, text: &str) -> Result<(), Box<dyn Error>> {
    let path = root.join(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}

const SITE: &str = r#"title = "Synthetic site"
description = "A site of made-up states, to see how fast it is built."
base_url = "https://synthetic.example/"
LANGUAGES
theme = "default"
contact = "mailto:nobody@synthetic.example"
publisher = "Nobody"
stale_after_years = 3
license = { name = "CC0 1.0", url = "https://creativecommons.org/publicdomain/zero/1.0/" }
practice_headings = ["Problem", "What was done", "Result", "Lessons"]

[[resource_type]]
id = "guide"
name = "Guide"

[[resource_type]]
id = "report"
name = "Report"
"#;

const CONTENT: [(&str, &str); 5] = [
    ("home", "How good is made-up data?"),
    ("about", "About this site"),
    ("methodology", "How ratings work"),
    ("contribute", "Contribute"),
    ("accessibility", "Accessibility"),
];

fn content(title: &str) -> String {
    let mut text = format!("+++\ntitle = \"{title}\"\ndescription = \"A made-up page.\"\n+++\n");
    for paragraph in 0..4 {
        let _ = writeln!(text, "{}\n", words(paragraph, 60));
    }
    text
}

/// The folder of a state: that of its place, where it has one.
fn state_slug(number: usize, place: Option<&Place>) -> String {
    match place {
        Some(place) => place.name.replace('.', "").replace(' ', "-").to_lowercase(),
        None => format!("synthetic-state-{:05}", number + 1),
    }
}

fn profile(number: usize, place: Option<&Place>) -> String {
    let code = place.map_or(String::new(), |place| {
        format!("code = \"{}\"\n", place.code)
    });
    let n = number + 1;
    format!(
        "+++\nname = \"Synthetic State {n:05}\"\n{code}\
         data_system = {{ name = \"Made-up system {n}\", url = \"https://s{n}.example/\" }}\n\
         agencies = [{{ name = \"Made-up agency {n}\", url = \"https://a{n}.example/\" }}]\n\
         updated = 2025-07-01\n+++\nNothing here is real.\n\n{}\n\n{}\n",
        words(number, 50),
        words(number + 7, 40),
    )
}

fn assessment(rubric: &Rubric, number: usize, edition: i32, practices: usize) -> String {
    let mut text = format!(
        "rubric = \"{}\"\nsector = \"{}\"\nbasis = \"{}\"\nassessed_on = {edition}-06-{:02}\n\
         assessed_by = \"Nobody\"\nnote = \"Made up by a program.\"\n",
        rubric.version,
        rubric.sector,
        rubric.basis,
        number % 28 + 1,
    );
    let mut levels: Vec<Vec<usize>> = vec![Vec::new(); rubric.elements.len()];
    for (at, sub_element) in rubric.sub_elements.iter().enumerate() {
        let chance = mix(number, at * 4 + usize::from(edition > 2023));
        match chance % 10 {
            0 => {} // not assessed
            1 => {
                let _ = write!(
                    text,
                    "\n[{}]\nstatus = \"under-review\"\nevidence = \"{}\"\n",
                    sub_element.id,
                    words(number + at, 20)
                );
            }
            _ => {
                let level = (chance / 10) as usize % rubric.values.len();
                score(
                    &mut text,
                    rubric,
                    sub_element,
                    level,
                    number + at,
                    practices,
                );
                levels[sub_element.element].push(level);
            }
        }
    }
    for (at, (element, levels)) in rubric.elements.iter().zip(&levels).enumerate() {
        // A chosen score stays near its parts, or `check` would warn of thousands.
        if mix(number, 1000 + at).is_multiple_of(3) && !levels.is_empty() {
            let value = rubric.values[levels.iter().sum::<usize>() / levels.len()];
            let evidence = words(number + at, 25);
            let _ = write!(
                text,
                "\n[{element}]\nrating = {value}\nevidence = \"{evidence}\"\nsources = [{}]\n",
                source(number + at)
            );
        }
    }
    text
}

fn score(
    text: &mut String,
    rubric: &Rubric,
    sub_element: &SubElement,
    level: usize,
    seed: usize,
    practices: usize,
) {
    let value = rubric.values[level];
    // All criteria of the lowest or highest level suggest that level; any others could contradict.
    let is_end = level == 0 || level + 1 == rubric.values.len();
    let criteria = sub_element
        .criteria
        .iter()
        .filter(|(of, _)| is_end && *of == value);
    let criteria: Vec<String> = criteria.map(|(_, id)| format!("\"{id}\"")).collect();
    let other = &rubric.sub_elements[(seed + 5) % rubric.sub_elements.len()].id;
    let _ = write!(
        text,
        "\n[{}]\nrating = {value}\nevidence = \"\"\"\n{} See [another part](sub-element:{other}) and \
         [](practice:{}).\n\n{}\n\"\"\"\ncriteria = [{}]\nsources = [\n  {},\n  {},\n]\n",
        sub_element.id,
        words(seed, 35),
        practice_slug(seed % practices),
        words(seed + 3, 25),
        criteria.join(", "),
        source(seed),
        source(seed + 11),
    );
}

fn source(seed: usize) -> String {
    let n = seed % 5000;
    format!(
        "{{ title = \"Made-up report {n}\", publisher = \"Made-up press {}\", \
         url = \"https://press.example/reports/{n}\", year = {}, accessed = 2025-06-01 }}",
        n % 40,
        2010 + n % 15,
    )
}

fn practice_slug(number: usize) -> String {
    format!("synthetic-practice-{:03}", number + 1)
}

fn practice(rubric: &Rubric, number: usize) -> String {
    let mut text = format!(
        "+++\ntitle = \"Synthetic practice {:03}\"\nsummary = \"{}\"\nstates = [\"{}\"]\n\
         sub_elements = [{}]\nlevers = [\"{}\"]\nsectors = [\"{}\"]\nstarted = 2015\n\
         sources = [{}]\n+++\n",
        number + 1,
        words(number, 12),
        PLACES[number % PLACES.len()].code,
        some_sub_elements(rubric, number),
        rubric.levers[number % rubric.levers.len()],
        rubric.sector,
        source(number),
    );
    for (at, heading) in ["Problem", "What was done", "Result", "Lessons"]
        .into_iter()
        .enumerate()
    {
        let _ = write!(text, "## {heading}\n\n{}\n\n", words(number + at, 40));
    }
    text
}

fn resource(rubric: &Rubric, number: usize) -> String {
    format!(
        "+++\ntitle = \"Synthetic resource {n:03}\"\norganization = \"Made-up press {}\"\n\
         url = \"https://press.example/resources/{n}\"\nyear = 2020\ntype = \"{}\"\n\
         sub_elements = [{}]\nlevers = [\"{}\"]\nsectors = [\"{}\"]\naudiences = [\"{}\"]\n\
         action_steps = [\"{}\"]\nlink_kind = \"publisher\"\n+++\n{}\n",
        number % 40,
        ["guide", "report"][number % 2],
        some_sub_elements(rubric, number),
        rubric.levers[number % rubric.levers.len()],
        rubric.sector,
        rubric.audiences[number % rubric.audiences.len()],
        rubric.steps[number % rubric.steps.len()],
        words(number, 45),
        n = number + 1,
    )
}

fn some_sub_elements(rubric: &Rubric, number: usize) -> String {
    let of = rubric.sub_elements.len();
    let mut positions = vec![number % of, (number * 7 + 3) % of];
    positions.dedup();
    let ids = positions
        .into_iter()
        .map(|at| format!("\"{}\"", rubric.sub_elements[at].id));
    ids.collect::<Vec<_>>().join(", ")
}

/// Meaningless plain words, in sentences of ten.
fn words(seed: usize, count: usize) -> String {
    const WORDS: [&str; 24] = [
        "records", "schools", "agree", "on", "shared", "rules", "that", "say", "what", "each",
        "number", "means", "and", "who", "may", "see", "it", "before", "work", "begins", "in",
        "every", "part", "again",
    ];
    let mut text = String::with_capacity(count * 7);
    for at in 0..count {
        let word = WORDS[mix(seed, at) as usize % WORDS.len()];
        if at % 10 == 0 {
            let (first, rest) = word.split_at(1);
            let _ = write!(
                text,
                "{}{}{rest}",
                if at == 0 { "" } else { " " },
                first.to_uppercase()
            );
        } else {
            let _ = write!(text, " {word}");
        }
        if at % 10 == 9 || at + 1 == count {
            text.push('.');
        }
    }
    text
}

/// A deterministic pseudo-random number (SplitMix64).
fn mix(a: usize, b: usize) -> u64 {
    let mut z = (a as u64)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .wrapping_add((b as u64).wrapping_mul(0xD1B5_4A32_D192_ED03))
        .wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (z ^ (z >> 31)) >> 8
}
