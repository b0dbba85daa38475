//! The memo does not change results: after each edit, a run with a memo gives the same bytes and
//! problems as a run without one.

use statewise::diagnostic::render::Format;
use statewise::pipeline::{self, Memo, Options, Published};
use statewise::{check, walk};

use crate::project::{Project, TODAY, drawn, render_all};

const OHIO: &str = "states/ohio/2026.toml";
const PROFILE: &str = "states/ohio/profile.md";
const ABOUT: &str = "content/about.md";
const PRACTICE: &str = "content/practices/shared-barrel.md";
const GUIDE: &str = "content/resources/soil-guide.md";
/// Shown by a state, beside other texts.
const MAP: &str = "content/map.gif";
const STYLE: &str = "themes/default/static/own.css";
const TEMPLATE: &str = "themes/default/templates/not-found.html";
const PHOTO: &str = "states/ohio/photo.gif";
const GUAM: &str = "states/guam/profile.md";
const RUBRIC: &str = "rubric/rubric.toml";
const ELEMENT: &str = "rubric/elements/1.toml";
const LEVERS: &str = "rubric/levers.toml";
const WORDS: &str = "themes/default/i18n/en-own.ftl";

/// The beginning of a picture, which holds its width and height.
const SMALL: &str = "GIF89a\u{20}\0\u{10}\0\0\0\0\0";
const LARGE: &str = "GIF89a\u{40}\0\u{20}\0\0\0\0\0";

fn options() -> Options {
    Options {
        check: check::Options {
            today: TODAY,
            base_url: None,
        },
        prose: false,
    }
}

/// The whole output of a run: the files of the site, and its problems as printed.
fn seen(site: &Published) -> (Vec<(String, Vec<u8>)>, String) {
    let (files, problems) = render_all(site);
    (files, drawn(site, &problems, Format::Short))
}

#[test]
fn edits_of_a_state_and_of_the_theme() {
    let project = Project::new();
    project.lay(&crate::files::root().join("tests/sites/base"), "");
    project.write(PHOTO, SMALL.as_bytes());
    project.write(MAP, SMALL.as_bytes());
    project.write(STYLE, b"a{color:red}");
    project.write(WORDS, b"own = Own\n");
    let template = crate::files::text(&crate::files::root().join(TEMPLATE));
    project.write(TEMPLATE, template.as_bytes());
    let assessment = crate::files::text(project.root().join(OHIO).as_std_path());
    let profile = crate::files::text(project.root().join(PROFILE).as_std_path());

    follow(
        &project,
        &[
            (
                OHIO,
                assessment.replace("evidence = \"", "evidence = \"New. "),
            ),
            (
                OHIO,
                assessment.replace("assessed_on = 2026", "assessed_on = 2025"),
            ),
            (OHIO, format!("# A line more.\n{assessment}")),
            (OHIO, assessment.replace("evidence", "evidenze")),
            (OHIO, assessment.replace("evidence = \"", "evidence = \"\"")),
            (OHIO, assessment.clone()),
            (PROFILE, format!("{profile}\n![A photo](photo.gif)\n")),
            (
                PROFILE,
                format!("{profile}\n![A photo](photo.gif) and [about](page:about)\n"),
            ),
            (PROFILE, format!("{profile}\n[Nobody](state:nobody)\n")),
            (
                PROFILE,
                profile.replace("\"Ohio\"", "\"The State of Ohio\""),
            ),
            (PROFILE, profile.replace("name = ", "name : ")),
            (PROFILE, profile.replace("code = ", "code : ")),
            (PROFILE, "+++\n".to_owned()),
            (PROFILE, String::new()),
            (
                PROFILE,
                profile.replace("+++\nname", "+++\ndraft = true\nname"),
            ),
            (PROFILE, profile.clone()),
            (PROFILE, profile.replace("2026-11-01", "2026-11-21")),
            (PROFILE, profile.replace("2026-11-01", "2036-11-21")),
            (PROFILE, profile.replace("code = \"OH\"\n", "")),
            (PROFILE, profile.clone()),
            (PROFILE, profile.replace("\"Ohio\"", "\"Ohio \u{fffd}\"")),
            (PHOTO, LARGE.to_owned()),
            (
                PROFILE,
                format!("{profile}\n![Map](../../content/map.gif)\n"),
            ),
            (MAP, "GIF89a\x02\0\x03\0\0\0\0".to_owned()),
            (MAP, "GIF".to_owned()),
            (PROFILE, profile.clone()),
            (STYLE, "a{color:blue}".to_owned()),
            (STYLE, "a{background:url(nothing.png)}".to_owned()),
            (STYLE, "a{color:green}".to_owned()),
            (WORDS, "own = Mine\nown-too = Places\n".to_owned()),
            (WORDS, "own\n".to_owned()),
            (WORDS, "own = Ours\n".to_owned()),
            (TEMPLATE, template.replace("<h1>", "<h1>Oh. ")),
            (TEMPLATE, template.replace("endblock", "endblok")),
            (TEMPLATE, template.clone()),
        ],
    );
}

#[test]
fn edits_of_pages_practices_resources_and_settings() {
    let project = Project::new();
    project.lay(&crate::files::root().join("tests/sites/base"), "");
    let text = |path: &str| crate::files::text(project.root().join(path).as_std_path());
    let about = "+++\ntitle = \"About\"\n+++\nMade up.\n\n## Who\n\nNobody.\n";
    project.write(ABOUT, about.as_bytes());
    // A note in a state, and a change of something that it refers to.
    let profile = text(PROFILE).replace("\"Ohio\"", "\"Ohio \u{fffd}\"");
    let profile = format!("{profile}\n[Who](page:about#who)\n");
    project.write(PROFILE, profile.as_bytes());
    let (practice, guide, site) = (text(PRACTICE), text(GUIDE), text("site.toml"));
    let (levers, other) = (text(LEVERS), text(OHIO));
    follow(
        &project,
        &[
            (ABOUT, about.replace("Nobody.", "Somebody.")),
            (ABOUT, about.replace("Nobody.", "[X](state:ohio)")),
            (ABOUT, about.replace("Nobody.", "[X](state:nobody)")),
            (ABOUT, about.replace("title", "titel")),
            (ABOUT, about.replace("Made up", "<b>Made</b> up")),
            (ABOUT, about.replace("+++\nMade", "Made")),
            (ABOUT, about.replace("## Who", "## Where")),
            (ABOUT, about.replace("title", "draft = true\ntitle")),
            (ABOUT, about.to_owned()),
            (PRACTICE, practice.replace("dry", "quite dry")),
            (PRACTICE, practice.replace("[\"OH\"]", "[\"GU\"]")),
            (PRACTICE, practice.replace("[\"OH\"]", "[\"OO\"]")),
            (PRACTICE, practice.replace("[\"1B\"]", "[\"9Z\"]")),
            (PRACTICE, practice.replace("title", "draft = true\ntitle")),
            (PRACTICE, practice.clone()),
            (GUIDE, guide.replace("good soil", "better soil")),
            (GUIDE, guide.replace("\"guide\"", "\"song\"")),
            (GUIDE, guide.clone()),
            ("site.toml", site.replace("A site for", "Another for")),
            ("site.toml", site.replace("\"en\"", "\"en\", \"es\"")),
            ("site.toml", site.replace("\"guide\"", "\"book\"")),
            ("site.toml", site.replace("title", "theme = \"x\"\ntitle")),
            ("site.toml", site.clone()),
            ("site.toml", site.replace("publisher", "publishers")),
            ("site.toml", site.replace("\"Lessons\"", "\"More\"")),
            ("site.toml", site.clone()),
            (LEVERS, format!("# A line more.\n{levers}")),
            (OHIO, other.replace("evidence = \"", "evidence = \"New. ")),
        ],
    );
}

#[test]
fn edits_of_a_picture_that_another_state_shows() {
    let project = Project::new();
    project.lay(&crate::files::root().join("tests/sites/base"), "");
    project.write(PHOTO, SMALL.as_bytes());
    let guam = crate::files::text(project.root().join(GUAM).as_std_path());
    follow(
        &project,
        &[
            (
                GUAM,
                format!("{guam}\n![A bed of roses](../ohio/photo.gif)\n"),
            ),
            (PHOTO, "no picture".to_owned()),
            (
                OHIO,
                format!(
                    "# A line more.\n{}",
                    crate::files::text(project.root().join(OHIO).as_std_path())
                ),
            ),
            (PHOTO, LARGE.to_owned()),
            (PHOTO, SMALL.to_owned()),
        ],
    );
}

#[test]
fn edits_of_the_rubric() {
    let project = Project::new();
    project.lay(&crate::files::root().join("tests/sites/base"), "");
    let text = |path: &str| crate::files::text(project.root().join(path).as_std_path());
    let (rubric, element, levers) = (text(RUBRIC), text(ELEMENT), text(LEVERS));
    let assessment = text(OHIO);
    follow(
        &project,
        &[
            (RUBRIC, format!("# A line more.\n{rubric}")),
            (RUBRIC, rubric.replace("\"Blooming\"", "\"In bloom\"")),
            (RUBRIC, rubric.replace("value = 4", "value = 5")),
            (RUBRIC, rubric.replace("value = 4", "value : 4")),
            (
                OHIO,
                assessment.replace("evidence = \"", "evidence = \"New. "),
            ),
            (
                RUBRIC,
                rubric.replace("needs_source = true", "needs_source = false"),
            ),
            (RUBRIC, rubric.clone()),
            (
                ELEMENT,
                element.replace("[[sub_element]]", "[[sub_elements]]"),
            ),
            (ELEMENT, element.replace("id = \"1A\"", "id = \"1Z\"")),
            (ELEMENT, String::new()),
            (ELEMENT, element.clone()),
            (LEVERS, levers.replace("id = \"tools\"", "id = \"spades\"")),
            (LEVERS, levers.clone()),
        ],
    );
}

#[test]
fn files_that_come_and_go() {
    let project = Project::new();
    project.lay(&crate::files::root().join("tests/sites/base"), "");
    let about = "+++\ntitle = \"About\"\n+++\nSee [more](page:more).\n";
    let profile = crate::files::text(project.root().join(PROFILE).as_std_path());
    let iowa = profile.replace("Ohio", "Iowa").replace("OH", "IA");
    let mut runs = Runs::new(&project);
    for (path, text) in [
        (ABOUT, Some(about)),
        (
            "content/more.md",
            Some("+++\ntitle = \"More\"\n+++\nMore.\n"),
        ),
        ("states/iowa/profile.md", Some(iowa.as_str())),
        ("states/iowa/notes.docx", Some("No such file is read.")),
        ("states/iowa/2026.es.toml", Some("note = \"De nada\"\n")),
        ("states/iowa/2026.es.toml", None),
        ("states/iowa/notes.docx", None),
        (PROFILE, None),
        (PROFILE, Some(profile.as_str())),
        (TEMPLATE, Some("{% extends \"nothing.html\" %}")),
        (TEMPLATE, None),
        (STYLE, Some("a{color:red}")),
        ("content/more.md", None),
        ("site.toml", None),
    ] {
        match text {
            Some(text) => project.write(path, text.as_bytes()),
            None => project.delete(path),
        }
        runs.compare(&walk::Touched::Somewhere, &options(), path);
    }
}

#[test]
fn another_day() {
    let project = Project::new();
    project.lay(&crate::files::root().join("tests/sites/base"), "");
    let mut runs = Runs::new(&project);
    for years in [0, 9, -9, 0] {
        let mut options = options();
        let day = TODAY.saturating_add(jiff::Span::new().years(years));
        options.check.today = day;
        runs.compare(&walk::Touched::Somewhere, &options, &day.to_string());
    }
    let mut elsewhere = options();
    elsewhere.check.base_url = Some("https://example.net/else/".to_owned());
    runs.compare(&walk::Touched::Somewhere, &elsewhere, "another address");
}

/// Writes texts one after the other, and compares after each.
#[track_caller]
fn follow(project: &Project, steps: &[(&str, String)]) {
    let mut runs = Runs::new(project);
    for (path, text) in steps {
        let before = crate::files::text(project.root().join(path).as_std_path());
        assert_ne!(*text, before, "{path}: no edit");
        project.write(path, text.as_bytes());
        let touched = walk::Touched::Paths([(*path).to_owned()].into());
        runs.compare(&touched, &options(), &format!("{path}:\n{text}"));
    }
}

/// Runs that follow one another with one memo.
struct Runs {
    tree: walk::Tree,
    memo: Memo,
}

impl Runs {
    /// The first run finds nothing wrong.
    fn new(project: &Project) -> Self {
        let mut runs = Self {
            tree: walk::Tree::read(project.root()).unwrap(),
            memo: Memo::default(),
        };
        let sources = runs.tree.sources().clone();
        assert!(pipeline::publish(sources, &options(), &mut runs.memo).is_publishable());
        runs
    }

    /// Compares the next run with one that has an empty memo.
    #[track_caller]
    fn compare(&mut self, touched: &walk::Touched, options: &Options, what: &str) {
        self.tree.refresh(touched).unwrap();
        let run = |memo: &mut Memo| {
            let site = pipeline::publish(self.tree.sources().clone(), options, memo);
            (site.is_publishable(), seen(&site))
        };
        let (is_publishable, (files, problems)) = run(&mut self.memo);
        let (fresh_is_publishable, (fresh_files, fresh_problems)) = run(&mut Memo::default());
        assert_eq!(problems, fresh_problems, "{what}");
        assert_eq!(is_publishable, fresh_is_publishable, "{what}");
        assert_eq!(files.len(), fresh_files.len(), "{what}");
        for (file, fresh) in files.iter().zip(&fresh_files) {
            assert!(file == fresh, "{} after {what}", file.0);
        }
    }
}
