//! A site that is made of the one before it is the site that is made of the files.

use std::collections::BTreeSet;

use statewise::diagnostic::render::Format;
use statewise::pipeline::{self, Options, Published};
use statewise::source::Sources;
use statewise::{check, walk};

use crate::project::{Project, TODAY, drawn, render_all};

/// Whether a site can be made of the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Again,
    Anew,
}

const OHIO: &str = "states/ohio/2026.toml";
const PROFILE: &str = "states/ohio/profile.md";
const ABOUT: &str = "content/about.md";
const PRACTICE: &str = "content/practices/shared-barrel.md";
const GUIDE: &str = "content/resources/soil-guide.md";
const STYLE: &str = "themes/default/static/own.css";
const TEMPLATE: &str = "themes/default/templates/not-found.html";
const WORDS: &str = "themes/default/i18n/en-own.ftl";

fn options() -> Options {
    Options {
        check: check::Options {
            today: TODAY,
            site_date: None,
            base_url: None,
        },
        prose: false,
    }
}

/// Everything that can be seen of a site. Spans in problems that are told again are those of the
/// files as they are now.
fn seen(site: &Published) -> (Vec<(String, Vec<u8>)>, String) {
    let (files, problems) = render_all(site);
    (files, drawn(site, &problems, Format::Short))
}

#[test]
fn a_site_made_of_the_one_before_is_the_one_made_of_the_files() {
    use Way::{Again, Anew};
    let project = Project::new();
    project.lay(&crate::files::root().join("tests/sites/base"), "");
    project.write("states/ohio/photo.png", b"png");
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
                Again,
            ),
            (
                OHIO,
                assessment.replace("assessed_on = 2026", "assessed_on = 2025"),
                Again,
            ),
            (OHIO, format!("# A line more.\n{assessment}"), Again),
            (OHIO, assessment.replace("evidence", "evidenze"), Again),
            (
                OHIO,
                assessment.replace("evidence = \"", "evidence = \"\""),
                Again,
            ),
            (OHIO, assessment.clone(), Again),
            (
                PROFILE,
                format!("{profile}\n![A photo](photo.png)\n"),
                Again,
            ),
            (
                PROFILE,
                format!("{profile}\n![A photo](photo.png) and [about](page:about)\n"),
                Again,
            ),
            (
                PROFILE,
                format!("{profile}\n[Nobody](state:nobody)\n"),
                Again,
            ),
            (
                PROFILE,
                profile.replace("\"Ohio\"", "\"The State of Ohio\""),
                Again,
            ),
            (PROFILE, profile.replace("name = ", "name : "), Again),
            (PROFILE, profile.replace("code = ", "code : "), Anew),
            (PROFILE, "+++\n".to_owned(), Anew),
            (PROFILE, String::new(), Anew),
            (
                PROFILE,
                profile.replace("+++\nname", "+++\ndraft = true\nname"),
                Anew,
            ),
            (PROFILE, profile.clone(), Anew),
            (PROFILE, profile.replace("2026-11-01", "2026-11-21"), Again),
            (PROFILE, profile.replace("2026-11-01", "2036-11-21"), Again),
            (PROFILE, profile.replace("code = \"OH\"\n", ""), Anew),
            (PROFILE, profile.clone(), Anew),
            (
                PROFILE,
                profile.replace("\"Ohio\"", "\"Ohio \u{fffd}\""),
                Again,
            ),
            ("states/ohio/photo.png", "other".to_owned(), Anew),
            (STYLE, "a{color:blue}".to_owned(), Again),
            (STYLE, "a{background:url(nothing.png)}".to_owned(), Anew),
            (STYLE, "a{color:green}".to_owned(), Again),
            (WORDS, "own = Mine\nown-too = Places\n".to_owned(), Again),
            (WORDS, "own\n".to_owned(), Anew),
            (WORDS, "own = Ours\n".to_owned(), Again),
            (TEMPLATE, template.replace("<h1>", "<h1>Oh. "), Again),
            (TEMPLATE, template.replace("endblock", "endblok"), Anew),
            (TEMPLATE, template.clone(), Again),
        ],
    );
}

#[test]
fn states_stay_when_pages_practices_and_resources_change() {
    use Way::{Again, Anew};
    let project = Project::new();
    project.lay(&crate::files::root().join("tests/sites/base"), "");
    let text = |path: &str| crate::files::text(project.root().join(path).as_std_path());
    let about = "+++\ntitle = \"About\"\n+++\nMade up.\n\n## Who\n\nNobody.\n";
    project.write(ABOUT, about.as_bytes());
    // Something to remark in a state, and something that it refers to.
    let profile = text(PROFILE).replace("\"Ohio\"", "\"Ohio \u{fffd}\"");
    let profile = format!("{profile}\n[Who](page:about#who)\n");
    project.write(PROFILE, profile.as_bytes());
    let (practice, guide, site) = (text(PRACTICE), text(GUIDE), text("site.toml"));
    let (levers, other) = (text("rubric/levers.toml"), text(OHIO));
    follow(
        &project,
        &[
            (ABOUT, about.replace("Nobody.", "Somebody."), Again),
            (ABOUT, about.replace("Nobody.", "[X](state:ohio)"), Again),
            (ABOUT, about.replace("Nobody.", "[X](state:nobody)"), Again),
            (ABOUT, about.replace("title", "titel"), Again),
            (ABOUT, about.replace("Made up", "<b>Made</b> up"), Again),
            (ABOUT, about.replace("+++\nMade", "Made"), Anew),
            (ABOUT, about.replace("## Who", "## Where"), Anew),
            (ABOUT, about.replace("title", "draft = true\ntitle"), Anew),
            (ABOUT, about.to_owned(), Again),
            (PRACTICE, practice.replace("dry", "quite dry"), Again),
            (PRACTICE, practice.replace("[\"OH\"]", "[\"GU\"]"), Again),
            (PRACTICE, practice.replace("[\"OH\"]", "[\"OO\"]"), Again),
            (PRACTICE, practice.replace("[\"1B\"]", "[\"9Z\"]"), Again),
            (
                PRACTICE,
                practice.replace("title", "draft = true\ntitle"),
                Anew,
            ),
            (PRACTICE, practice.clone(), Anew),
            (GUIDE, guide.replace("good soil", "better soil"), Again),
            (GUIDE, guide.replace("\"guide\"", "\"song\""), Again),
            (GUIDE, guide.clone(), Again),
            (
                "site.toml",
                site.replace("A site for", "Another for"),
                Again,
            ),
            ("site.toml", site.replace("\"en\"", "\"en\", \"es\""), Anew),
            ("site.toml", site.replace("\"guide\"", "\"book\""), Anew),
            (
                "site.toml",
                site.replace("title", "theme = \"x\"\ntitle"),
                Anew,
            ),
            ("site.toml", site.clone(), Anew),
            ("site.toml", site.replace("publisher", "publishers"), Again),
            ("site.toml", site.replace("\"Lessons\"", "\"More\""), Again),
            ("site.toml", site.clone(), Again),
            (
                "rubric/levers.toml",
                format!("# A line more.\n{levers}"),
                Anew,
            ),
            (
                OHIO,
                other.replace("evidence = \"", "evidence = \"New. "),
                Again,
            ),
        ],
    );
}

/// Writes texts one after the other. Each site that is made of the last good one before it is the one
/// that is made of the files, and it is made of it where that is expected.
#[track_caller]
fn follow(project: &Project, steps: &[(&str, String, Way)]) {
    let mut tree = walk::Tree::read(project.root()).unwrap();
    let fresh = |sources: &Sources| pipeline::publish(sources.clone(), &options());
    let mut served = fresh(tree.sources());
    assert!(served.is_publishable());
    let mut unserved = BTreeSet::new();
    for (path, text, expected) in steps {
        project.write(path, text.as_bytes());
        let touched: BTreeSet<String> = [(*path).to_owned()].into();
        tree.refresh(&walk::Touched::Paths(touched)).unwrap();
        unserved.insert((*path).to_owned());
        let anew = fresh(tree.sources());
        let again = served.again(tree.sources(), &unserved, &options());
        let way = if again.is_some() {
            Way::Again
        } else {
            Way::Anew
        };
        assert_eq!(way, *expected, "{path}:\n{text}");
        if let Some(again) = &again {
            let (one, other) = (seen(again), seen(&anew));
            assert_eq!(one.1, other.1, "{path}:\n{text}");
            assert_eq!(again.is_publishable(), anew.is_publishable());
            for (one, other) in one.0.iter().zip(&other.0) {
                assert!(one == other, "{} after {path}:\n{text}", one.0);
            }
            assert_eq!(one.0.len(), other.0.len());
        }
        let next = again.unwrap_or(anew);
        if next.is_publishable() {
            served = next;
            unserved.clear();
        }
    }
}

#[test]
fn another_day_or_another_set_of_files_is_made_anew() {
    let project = Project::new();
    project.lay(&crate::files::root().join("tests/sites/base"), "");
    let mut tree = walk::Tree::read(project.root()).unwrap();
    let served = pipeline::publish(tree.sources().clone(), &options());
    let changed: BTreeSet<String> = [OHIO.to_owned()].into();
    assert!(served.again(tree.sources(), &changed, &options()).is_some());
    let mut tomorrow = options();
    tomorrow.check.today = TODAY.tomorrow().unwrap();
    assert!(served.again(tree.sources(), &changed, &tomorrow).is_none());

    project.write("content/more.md", b"+++\ntitle = \"More\"\n+++\nMore.\n");
    project.delete("content/about.md");
    tree.refresh(&walk::Touched::Somewhere).unwrap();
    let changed = ["content/more.md".to_owned(), "content/about.md".to_owned()].into();
    assert!(served.again(tree.sources(), &changed, &options()).is_none());
}
