//! Rows R: the site is a function of its files.

use std::process::Command;

use camino::Utf8Path;
use jiff::civil::{Date, date};
use statewise::{check, pipeline, walk};

use crate::program::{build_to, build_well, plain, run, statewise};
use crate::project::Project;
use crate::tree::{Tree, assert_same, tree};

/// Builds a project once with one job, and once with each of these settings.
struct Ways {
    project: Project,
    expected: Tree,
}

impl Ways {
    fn of(project: Project) -> Self {
        let mut ways = Self {
            project,
            expected: Tree::new(),
        };
        let mut command = statewise();
        command.args(["build", "--jobs", "1"]);
        ways.expected = ways.tree_of("1", command.arg(ways.project.root()));
        ways
    }

    fn tree_of(&self, out: &str, command: &mut Command) -> Tree {
        let out = self.project.around().join(out);
        let run = run(command.arg("--out").arg(&out));
        assert_eq!(run.code, Some(0), "{command:?} {run:?}");
        tree(&out)
    }

    fn with_jobs(&self, jobs: &str) {
        let mut command = statewise();
        command
            .args(["build", "--jobs", jobs])
            .arg(self.project.root());
        assert_same(&self.expected, &self.tree_of(jobs, &mut command), jobs);
    }

    /// Another folder, and everything in the environment that changes what programs print.
    fn elsewhere(&self) {
        let moved = self.project.copied_to("moved to another place");
        let mut command = Command::new("sh");
        plain(&mut command);
        let program = env!("CARGO_BIN_EXE_statewise");
        command
            .args(["-c", "umask 077; exec \"$0\" \"$@\"", program, "build", "."])
            .envs([
                ("LC_ALL", "tr_TR.UTF-8"),
                ("LANG", "tr_TR.UTF-8"),
                ("TZ", "Asia/Kathmandu"),
                ("COLUMNS", "20"),
                ("TERM", "dumb"),
            ])
            .env_remove("HOME")
            .current_dir(moved.root());
        assert_same(
            &self.expected,
            &self.tree_of("moved", &mut command),
            "moved",
        );
        let mut command = statewise();
        command.arg("build").arg(moved.root()).current_dir("/");
        assert_same(
            &self.expected,
            &self.tree_of("root", &mut command),
            "from /",
        );
    }
}

#[test]
fn r01_two_builds_are_equal_wherever_and_however_they_run() {
    let small = Ways::of(Project::small());
    small.with_jobs("2");
    small.with_jobs("16");
    small.elsewhere();
    Ways::of(Project::shipped()).with_jobs("16");
}

#[test]
fn r01_the_order_in_which_files_were_made_does_not_matter() {
    let project = Project::small();
    let other = Project::small();
    let mut files = project.files("");
    for path in &files {
        other.remove(path);
    }
    files.reverse();
    for path in &files {
        other.write(path, project.read(path));
    }
    build_well(&project);
    build_well(&other);
    assert_same(
        &tree(&project.out()),
        &tree(&other.out()),
        "made the other way round",
    );
}

#[test]
fn r02_a_time_that_is_given_is_honored_and_a_bad_one_refused() {
    let project = Project::small();
    let build = |time: &str, out: &str| {
        let out = project.around().join(out);
        let mut command = statewise();
        command
            .arg("build")
            .arg(project.root())
            .arg("--out")
            .arg(out);
        run(command.env("SOURCE_DATE_EPOCH", time))
    };
    // Facts and their ages are as old as they are: the variable changes no byte.
    build_well(&project);
    let unset = tree(&project.out());
    let home = String::from_utf8(unset["index.html"].clone().unwrap()).unwrap();
    assert!(home.contains("Newest facts: May 1, 2024"), "{home}");
    for time in ["0", "315532800", "1767225600", "253402207200"] {
        let run = build(time, time);
        assert_eq!(run.code, Some(0), "{time}: {run:?}");
        assert_same(&unset, &tree(&project.around().join(time)), time);
    }
    // A later day than the clock's is believed.
    let slip = |year: &str| project.replace("states/ohio/2024.toml", "assessed_on = 2024", year);
    slip("assessed_on = 9999");
    assert_eq!(build("315532800", "slip").code, Some(1));
    assert_eq!(build("253402207200", "slip").code, Some(0));
    project.replace(
        "states/ohio/2024.toml",
        "assessed_on = 9999",
        "assessed_on = 2024",
    );
    for time in [
        "abc",
        "-1",
        "",
        "1.5",
        "253402300800",
        "99999999999999999999",
        " 0",
        "0x10",
    ] {
        let run = build(time, "none");
        assert_eq!(run.code, Some(2), "{time:?}: {run:?}");
        for words in ["SOURCE_DATE_EPOCH", "seconds since 1970", "unset it"] {
            assert!(run.stderr.contains(words), "{time:?}: {run:?}");
        }
        assert!(!project.around().join("none").exists());
    }
}

/// Every file of a project's site, as if it were this day.
fn rendered(project: &Project, today: Date) -> Tree {
    let sources = walk::walk(Utf8Path::from_path(project.root()).unwrap()).unwrap();
    let options = pipeline::Options {
        check: check::Options {
            today,
            base_url: None,
        },
        prose: false,
    };
    let published = pipeline::publish(sources, &options, &mut pipeline::Memo::default());
    assert!(published.is_publishable(), "{:?}", published.diagnostics());
    let paths = published.paths().iter().enumerate();
    paths
        .map(|(at, path)| {
            (
                path.clone(),
                Some(published.render(at).unwrap().into_bytes()),
            )
        })
        .collect()
}

#[test]
fn r02_tomorrow_the_site_is_the_same() {
    let project = Project::small();
    let days = [date(2024, 6, 1), date(2031, 2, 3)];
    let [one, other] = days.map(|day| rendered(&project, day));
    assert_same(&one, &other, "with dates");
    // A site without any date.
    for path in ["states", "content/practices", "content/resources"] {
        project.remove(path);
    }
    let [one, other] = days.map(|day| rendered(&project, day));
    assert_same(&one, &other, "without dates");
    project.replace("rubric/rubric.toml", "year = 2024, ", "");
    let [one, other] = days.map(|day| rendered(&project, day));
    assert_same(&one, &other, "without any date or year");
}

#[test]
fn r04_no_file_tells_where_it_was_built() {
    let small = Project::small();
    small.write(
        "states/ohio/chart.png",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0",
    );
    small.append("states/ohio/profile.md", "\n![A chart](chart.png)\n");
    let project = small.copied_to("unmistakable-project-folder");
    let out = project.around().join("unmistakable-output-folder");
    assert_eq!(build_to(&project, &out).code, Some(0));
    let around = project.around().to_str().unwrap();
    for (path, bytes) in tree(&out) {
        let text = String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned();
        for words in [around, "unmistakable", env!("CARGO_MANIFEST_DIR")] {
            assert!(!text.contains(words), "{path} holds {words}");
        }
    }
}

#[test]
fn r05_data_files_have_sorted_keys_and_plain_numbers() {
    let project = Project::small();
    let out = project.around().join("out");
    let mut command = statewise();
    command
        .arg("build")
        .arg(project.root())
        .arg("--out")
        .arg(&out);
    let run = run(command
        .env("LC_ALL", "de_DE.UTF-8")
        .env("LC_NUMERIC", "de_DE.UTF-8"));
    assert_eq!(run.code, Some(0), "{run:?}");
    let mut count = 0;
    for (path, bytes) in tree(&out) {
        // A schema has its keys in the order in which people write them.
        if path.ends_with(".json") && !path.starts_with("schema/") {
            count += 1;
            let read = serde_json::from_slice(&bytes.unwrap()).unwrap();
            assert_sorted(&read, &path);
        }
    }
    assert!(count > 4, "{count}");
}

/// The keys of the top level and of the tables in it.
fn assert_sorted(value: &serde_json::Value, path: &str) {
    match value {
        serde_json::Value::Object(object) => {
            let keys: Vec<&String> = object.keys().collect();
            assert!(keys.is_sorted(), "{path}: {keys:?}");
            object.values().for_each(|value| assert_sorted(value, path));
        }
        serde_json::Value::Array(items) => {
            items.iter().for_each(|value| assert_sorted(value, path));
        }
        _ => {}
    }
}
