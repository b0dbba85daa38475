//! Clean errors: an exit code, a message that names file, line, cause and remedy, no panic, and an
//! unchanged site from before.

use std::fs;

use crate::page_rules::Pages;
use crate::program::{build, build_to, build_well};
use crate::project::{Project, names_in};
use crate::tree::{Identities, Tree, identities, tree};

/// A project whose site was built, to be damaged in one way after another.
pub(crate) struct GoodSite {
    project: Project,
    good: Identities,
    around: Vec<String>,
}

impl GoodSite {
    /// Builds the small project.
    pub(crate) fn small() -> Self {
        Self::of(Project::small())
    }

    /// Builds a project.
    pub(crate) fn of(project: Project) -> Self {
        build_well(&project);
        Self {
            good: identities(&project.out()),
            around: names_in(project.root()),
            project,
        }
    }

    /// The text of a file that is still good.
    pub(crate) fn read(&self, path: &str) -> String {
        self.project.read(path)
    }

    /// Damages the project, builds it, expects errors of exactly these codes, at a place with this
    /// beginning, and restores the project.
    #[track_caller]
    pub(crate) fn refuses(
        &self,
        case: &str,
        damage: impl FnOnce(&Project),
        errors: &[(&str, &str)],
    ) -> String {
        let before = self.sources();
        damage(&self.project);
        let run = build(&self.project);
        assert_eq!(run.code, Some(1), "{case}: {}", run.stderr);
        let told: Vec<_> = run
            .problems()
            .into_iter()
            .filter(|told| told.severity == "error")
            .collect();
        for told in &told {
            assert!(!told.place.is_empty(), "{case}: no place in\n{}", told.text);
            let remedies = ["= help: ", "= expected: ", "= did you mean: "];
            assert!(
                remedies.iter().any(|remedy| told.text.contains(remedy)),
                "{case}: no way out in\n{}",
                told.text
            );
        }
        let found: Vec<_> = told.iter().map(|told| (told.code, told.place)).collect();
        let fits = found.iter().all(|found| {
            errors
                .iter()
                .any(|(code, place)| found.0 == *code && found.1.starts_with(place))
        }) && errors.iter().all(|(code, place)| {
            found
                .iter()
                .any(|found| found.0 == *code && found.1.starts_with(place))
        });
        assert!(
            fits,
            "{case}: expected {errors:?}, found {found:?}\n{}",
            run.stderr
        );
        assert!(
            run.stderr.contains("Nothing was written."),
            "{case}: {}",
            run.stderr
        );
        self.mend(before);
        assert!(
            identities(&self.project.out()) == self.good,
            "{case}: the last good site has changed"
        );
        assert_eq!(names_in(self.project.root()), self.around, "{case}");
        run.stderr
    }

    /// Changes the project in a valid way, builds it to another folder, and restores it. Returns
    /// the output and the messages.
    #[track_caller]
    pub(crate) fn builds(&self, case: &str, damage: impl FnOnce(&Project)) -> (Tree, String) {
        let before = self.sources();
        damage(&self.project);
        let out = self.project.around().join("other");
        let run = build_to(&self.project, &out);
        assert_eq!(run.code, Some(0), "{case}: {}", run.stderr);
        self.mend(before);
        let tree = tree(&out);
        fs::remove_dir_all(out).unwrap();
        (tree, run.stderr)
    }

    /// Changes the project in a way that may be valid or not, builds it to another folder, and
    /// restores it: expects errors, or a site that keeps the rules of every page.
    #[track_caller]
    pub(crate) fn survives(&self, case: &str, damage: impl FnOnce(&Project)) {
        let before = self.sources();
        damage(&self.project);
        let out = self.project.around().join("other");
        let run = build_to(&self.project, &out);
        self.mend(before);
        match run.code {
            Some(0) => {
                let broken = Pages::read(tree(&out), "https://site.example/").broken_rules();
                assert!(broken.is_empty(), "{case}:\n{}", broken.join("\n"));
                fs::remove_dir_all(out).unwrap();
            }
            Some(1) => assert!(
                !out.exists() && !run.problems().is_empty(),
                "{case}: {run:?}"
            ),
            _ => panic!("{case}: {run:?}"),
        }
    }

    /// The codes of the errors that a change causes, sorted.
    #[track_caller]
    pub(crate) fn refused_codes(&self, case: &str, damage: impl FnOnce(&Project)) -> Vec<String> {
        let before = self.sources();
        damage(&self.project);
        let run = build(&self.project);
        assert_eq!(run.code, Some(1), "{case}: {}", run.stderr);
        self.mend(before);
        assert!(identities(&self.project.out()) == self.good, "{case}");
        let problems = run.problems();
        let errors = problems.iter().filter(|told| told.severity == "error");
        let mut codes: Vec<String> = errors.map(|told| told.code.to_owned()).collect();
        codes.sort();
        codes
    }

    fn sources(&self) -> Vec<(String, Vec<u8>)> {
        self.project
            .files("")
            .into_iter()
            .filter(|path| !path.starts_with("public/"))
            .map(|path| {
                let bytes = fs::read(self.project.path(&path)).unwrap();
                (path, bytes)
            })
            .collect()
    }

    fn mend(&self, before: Vec<(String, Vec<u8>)>) {
        for name in names_in(self.project.root()) {
            if name != "public" && !name.starts_with(".public") {
                self.project.remove(&name);
            }
        }
        for (path, bytes) in before {
            self.project.write(&path, bytes);
        }
    }
}

/// The helper fails for an unclean error, and for none.
#[test]
fn a_refusal_that_is_none_is_found() {
    let caught = |damage: fn(&Project), code: &'static str, place: &'static str| {
        let site = std::panic::AssertUnwindSafe(GoodSite::small());
        let result = std::panic::catch_unwind(|| {
            let site = site;
            site.refuses("a case", damage, &[(code, place)]);
        });
        result.is_err()
    };
    let html: fn(&Project) = |project| project.append("content/about.md", "<b>\n");
    let none: fn(&Project) = |project| project.append("content/about.md", "b\n");
    let two: fn(&Project) = |project| {
        project.append("content/about.md", "<b>\n");
        project.append("content/home.md", "[x](javascript:x)\n");
    };
    assert!(!caught(html, "raw-html", "content/about.md:12:1"));
    assert!(
        caught(none, "raw-html", "content/about.md:12:1"),
        "no error"
    );
    assert!(
        caught(html, "bad-url", "content/about.md:12:1"),
        "another code"
    );
    assert!(
        caught(html, "raw-html", "content/about.md:11:"),
        "another line"
    );
    assert!(caught(html, "raw-html", "content/home.md:"), "another file");
    assert!(
        caught(two, "raw-html", "content/about.md:12:1"),
        "one error more"
    );
}
