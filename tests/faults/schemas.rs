//! `statewise schema`: writes the schemas of a project, all or none, and nothing else.

use std::fs;

use crate::program::{Run, run, statewise};
use crate::project::Project;

fn schema(project: &Project, args: &[&str]) -> Run {
    let mut command = statewise();
    command.arg("schema").arg("--project").arg(project.root());
    run(command.args(args))
}

/// The files in the folder of the schemas, with their texts.
fn there(project: &Project) -> Vec<(String, String)> {
    let paths = project.files("schema").into_iter();
    paths
        .map(|path| (path.clone(), project.read(&path)))
        .collect()
}

#[test]
fn schemas_are_written_once_and_other_files_are_left_alone() {
    let project = Project::small();
    project.write("schema/own.json", "{}");
    let first = schema(&project, &[]);
    assert_eq!(first.code, Some(0), "{first:?}");
    let written = first.stdout.lines().count();
    assert!(written > 20 && first.stdout.contains("/schema/assessment.json\n"));
    assert!(first.stderr.ends_with("/schema.\n"), "{first:?}");
    let files = there(&project);
    assert_eq!(files.len(), written + 1);
    assert!(files.contains(&("schema/own.json".to_owned(), "{}".to_owned())));

    let again = schema(&project, &[]);
    assert_eq!((again.code, again.stdout.as_str()), (Some(0), ""));
    assert_eq!(there(&project), files);

    // Those are the files that a build publishes, and the project is as right as before.
    let built = run(statewise().arg("build").arg(project.root()));
    assert_eq!(built.code, Some(0), "{built:?}");
    for (path, text) in &files[..] {
        if path != "schema/own.json" {
            assert_eq!(project.read(&format!("public/{path}")), *text, "{path}");
        }
    }
}

#[test]
fn check_tells_what_differs() {
    let project = Project::small();
    let none = schema(&project, &["--check"]);
    assert_eq!(none.code, Some(1), "{none:?}");
    assert!(!project.path("schema").exists());
    schema(&project, &[]);
    let good = schema(&project, &["--check"]);
    assert_eq!((good.code, good.stdout.as_str()), (Some(0), ""), "{good:?}");
    project.append("schema/plan.json", "\n");
    project.remove("schema/site.json");
    let bad = schema(&project, &["--check"]);
    assert_eq!(bad.code, Some(1), "{bad:?}");
    let names: Vec<&str> = bad
        .stdout
        .lines()
        .filter_map(|line| line.rsplit('/').next())
        .collect();
    assert_eq!(names, ["plan.json", "site.json"]);
    // The ids of the rubric are in it.
    schema(&project, &[]);
    project.replace("rubric/rubric.toml", "own-word", "word-of-their-own");
    assert_ne!(schema(&project, &["--check"]).code, Some(0));
}

#[test]
fn one_schema_is_printed() {
    let project = Project::small();
    let printed = schema(&project, &["assessment"]);
    assert_eq!(printed.code, Some(0), "{printed:?}");
    assert!(printed.stdout.contains("/schema/assessment.json\"") && printed.stderr.is_empty());
    assert!(!project.path("schema").exists());
    let wrong = schema(&project, &["assesment"]);
    assert_eq!(wrong.code, Some(2), "{wrong:?}");
    assert!(wrong.stderr.contains("`assessment`"), "{wrong:?}");
}

#[test]
fn of_a_project_with_errors_nothing_is_written() {
    let project = Project::small();
    project.append("site.toml", "\n[nothing]\n");
    for args in [&[][..], &["site"], &["--check"]] {
        let refused = schema(&project, args);
        assert_eq!((refused.code, refused.stdout.as_str()), (Some(1), ""));
        assert!(refused.stderr.contains("unknown-key"), "{refused:?}");
    }
    assert!(!project.path("schema").exists());
    let nowhere = run(statewise().args(["schema", "--project", "/no/such/folder"]));
    assert_eq!(nowhere.code, Some(3), "{nowhere:?}");
}

#[test]
fn nothing_is_written_through_links() {
    let project = Project::small();
    let elsewhere = project.around().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, project.path("schema")).unwrap();
    let refused = schema(&project, &[]);
    assert_eq!(refused.code, Some(3), "{refused:?}");
    assert!(refused.stderr.contains("--out"), "{refused:?}");
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    fs::remove_file(project.path("schema")).unwrap();
    fs::create_dir(project.path("schema")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", project.path("schema/site.json")).unwrap();
    let refused = schema(&project, &[]);
    assert_eq!(refused.code, Some(3), "{refused:?}");
    assert_eq!(fs::read_dir(project.path("schema")).unwrap().count(), 1);
    let out = elsewhere.to_str().unwrap();
    assert_eq!(schema(&project, &["--out", out]).code, Some(0));
    assert!(fs::read_dir(&elsewhere).unwrap().count() > 20);
}

#[test]
fn a_site_is_not_built_over_the_schemas() {
    let project = Project::small();
    let out = project.path("schema");
    let refused = run(statewise()
        .arg("build")
        .arg(project.root())
        .arg("--out")
        .arg(&out));
    assert_eq!(refused.code, Some(3), "{refused:?}");
    assert!(!out.exists());
}
