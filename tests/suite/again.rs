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
    let site_toml = crate::files::text(project.root().join("site.toml").as_std_path());

    let mut tree = walk::Tree::read(project.root()).unwrap();
    let fresh = |sources: &Sources| pipeline::publish(sources.clone(), &options());
    let mut served = fresh(tree.sources());
    assert!(served.is_publishable());
    for (path, text, expected) in [
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
        (OHIO, assessment.replace("evidence", "evidenze"), Anew),
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
            Anew,
        ),
        (
            PROFILE,
            profile.replace("\"Ohio\"", "\"The State of Ohio\""),
            Again,
        ),
        (
            PROFILE,
            profile.replace("+++\nname", "+++\ndraft = true\nname"),
            Anew,
        ),
        (PROFILE, profile.replace("2026-11-01", "2026-11-20"), Anew),
        (PROFILE, profile.replace("2026-11-01", "2026-11-21"), Again),
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
        (
            "site.toml",
            site_toml.replace("A site for tests", "Another site"),
            Anew,
        ),
    ] {
        project.write(path, text.as_bytes());
        let touched: BTreeSet<String> = [path.to_owned()].into();
        tree.refresh(&walk::Touched::Paths(touched.clone()))
            .unwrap();
        let anew = fresh(tree.sources());
        // Since the last good site, only this file changed: a mistake is mended by the next text.
        let again = served.again(tree.sources(), &touched, &options());
        let way = if again.is_some() { Again } else { Anew };
        assert_eq!(way, expected, "{path}:\n{text}");
        if let Some(again) = again {
            let (one, other) = (seen(&again), seen(&anew));
            assert_eq!(one.1, other.1, "{path}:\n{text}");
            for (one, other) in one.0.iter().zip(&other.0) {
                assert!(one == other, "{} after {path}:\n{text}", one.0);
            }
            assert_eq!(one.0.len(), other.0.len());
            served = again;
        } else if anew.is_publishable() {
            served = anew;
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
