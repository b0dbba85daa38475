//! Row B13 and the contract with shells and programs: exit codes, JSON, and no escape sequences or
//! commands from content in a terminal or build log.

use serde_json::Value;

use crate::program::{Run, run, statewise};
use crate::project::Project;

/// Attacks on a terminal or a build log.
const ATTACK: &str = "\u{1b}[31m\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\u{2066}\u{200b}::error::x ::set-output name=a::b ##[error]x";

/// Projects with the attack in places that end up in messages.
fn attacked() -> Project {
    let project = Project::small();
    let line = "\n::error::x\n::warning file=site.toml,line=1::x\n##[group]x\n::stop-commands::x\n";
    project.append(
        "states/ohio/profile.md",
        &format!("\n{ATTACK} <b>{ATTACK}</b>{line}<i>\n"),
    );
    project.append(
        "content/about.md",
        &format!("\n[{ATTACK}](javascript:{ATTACK})\n{line}<b>\n"),
    );
    project.append(
        "content/about.md",
        "\n[x](<java\nscript:x>)\n[x](page:a%0A::error::x)\n",
    );
    project.write(
        "states/guam/2024.toml",
        format!(
            "rubric = \"{ATTACK}\"\n\"{ATTACK}\" = 1\nsector = \"a\\n::error::x\"\nbasis = \"\\u001b[31m\\n::error::x\"\n\
             [\"a\\n::error::x\"]\nrating = \"{ATTACK}\"\n::error::x\n"
        ),
    );
    project.write(&format!("content/{}.md", "a\u{1b}[31m\n::error::x"), "x");
    project.write("content/resources/::error::x.md", "x");
    project
}

/// Our own colors, which only [`statewise`] with `--color always` may print.
fn without_our_colors(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        let end = after
            .find(|c: char| !(c.is_ascii_digit() || c == ';'))
            .unwrap();
        assert!(
            after[end..].starts_with('m'),
            "an escape that is no color: {after:.20?}"
        );
        rest = &after[end + 1..];
    }
    plain + rest
}

#[track_caller]
fn assert_harmless(text: &str, may_begin_commands: bool) {
    for line in text.lines() {
        let hidden = line.chars().find(|&c| {
            c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        });
        assert_eq!(hidden, None, "{line:?}");
        let ours = ["::error file=", "::warning file=", "::notice file="];
        let begins = line.trim_start().starts_with("::");
        let is_ours = may_begin_commands
            && ours.iter().any(|ours| line.starts_with(ours))
            && line.contains(",title=statewise%3A ");
        assert!(!begins || is_ours, "{line:?}");
        assert!(!line.contains("##["), "{line:?}");
    }
}

#[test]
fn x07_on_a_terminal_a_build_says_how_to_look_at_the_site() {
    let project = Project::small();
    let build = || {
        let mut command = statewise();
        command.arg("build").arg(project.root());
        command
    };
    let plain = run(&mut build());
    assert!(!plain.stderr.contains("statewise serve"), "{plain:?}");
    let mut script = std::process::Command::new("script");
    let line = format!(
        "'{}' build '{}'",
        env!("CARGO_BIN_EXE_statewise"),
        project.root().display()
    );
    script.args(["-qec", &line, "/dev/null"]);
    crate::program::plain(&mut script);
    let Ok(output) = script.output() else {
        eprintln!("SKIPPED: there is no `script` (util-linux), which runs a program on a terminal");
        return;
    };
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    let says = format!(
        "Look at it with `statewise serve {}",
        project.root().display()
    );
    assert!(shown.contains(&says), "{shown}");
    let mut quiet = std::process::Command::new("script");
    quiet.args(["-qec", &format!("{line} --quiet"), "/dev/null"]);
    let shown = quiet.output().unwrap().stdout;
    assert_eq!(String::from_utf8_lossy(&shown), "");
}

#[test]
fn b13_content_cannot_talk_to_a_terminal_or_a_build_log() {
    let project = attacked();
    let check = |arguments: &[&str]| {
        let run = run(statewise().arg("check").arg(project.root()).args(arguments));
        assert_eq!(run.code, Some(1), "{run:?}");
        run
    };
    for format in ["pretty", "short", "json", "github"] {
        for color in ["never", "always"] {
            let run = check(&["--format", format, "--color", color]);
            for text in [&run.stdout, &run.stderr] {
                let plain = if color == "always" {
                    without_our_colors(text)
                } else {
                    text.clone()
                };
                assert_harmless(&plain, format == "github");
            }
            assert!(run.stdout.contains("raw-html"), "{}", run.stdout);
        }
    }
    let build = run(statewise().arg("build").arg(project.root()));
    assert_harmless(&build.stderr, false);
}

#[test]
fn b13_what_is_typed_cannot_either() {
    for arguments in [
        vec!["explain", ATTACK],
        vec!["build", "/nothing/\u{1b}[31m\n::error::x"],
        vec!["check", "/nothing/\u{1b}[31m\n::error::x"],
        vec!["build", "--base-url", "\u{1b}[31m\n::error::x"],
    ] {
        let run = run(statewise().args(&arguments));
        assert!(matches!(run.code, Some(2 | 3)), "{run:?}");
        assert!(!run.stderr.contains('\u{1b}'), "{run:?}");
    }
    let project = Project::small();
    let run = run(statewise()
        .arg("build")
        .arg(project.root())
        .env("SOURCE_DATE_EPOCH", ATTACK));
    assert_eq!(run.code, Some(2));
    assert_harmless(&run.stderr, false);
}

#[test]
fn exit_codes_are_those_that_help_and_readme_name() {
    let project = Project::small();
    let root = project.root().to_str().unwrap();
    let broken = Project::small();
    broken.append("content/about.md", "<b>\n");
    let broken = broken.root().to_str().unwrap();
    for (code, arguments) in [
        (0, vec!["build", root]),
        (0, vec!["check", root]),
        (0, vec!["explain"]),
        (0, vec!["explain", "raw-html"]),
        (0, vec!["--help"]),
        (0, vec!["--version"]),
        (0, vec!["help", "build"]),
        (1, vec!["build", broken]),
        (1, vec!["check", broken]),
        (1, vec!["check", broken, "--format", "json", "--quiet"]),
        (2, vec![]),
        (2, vec!["bild"]),
        (2, vec!["build", "--nothing"]),
        (2, vec!["build", root, "--jobs", "0"]),
        (2, vec!["build", root, "--base-url", "nowhere"]),
        (2, vec!["check", "/"]),
        (2, vec!["explain", "no-such-code"]),
        (3, vec!["build", "/nothing/here"]),
        (3, vec!["check", "/nothing/here"]),
        (3, vec!["build", root, "--out", root]),
        (3, vec!["build", root, "--out", "/dev/null/x"]),
    ] {
        let run = run(statewise().args(&arguments));
        assert_eq!(run.code, Some(code), "{arguments:?}: {run:?}");
        assert!(
            code == 0 || !(run.stderr.is_empty() && run.stdout.is_empty()),
            "{arguments:?}"
        );
    }
    let help = run(statewise().arg("--help")).stdout;
    for line in ["Exit codes:", "  0  ", "  1  ", "  2  ", "  3  "] {
        assert!(help.contains(line), "{help}");
    }
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let (_, table) = readme.split_once("| exit code | meaning |").unwrap();
    for code in 0..=3 {
        assert!(
            table.contains(&format!("\n| {code} | ")),
            "{code} is not in the README"
        );
    }
}

#[test]
fn json_has_the_documented_fields_for_every_problem() {
    let project = attacked();
    let json = |arguments: &[&str]| -> (Run, Vec<Value>) {
        let run = run(statewise()
            .args(["check", "--format", "json"])
            .arg(project.root())
            .args(arguments));
        let read = serde_json::from_str(&run.stdout).unwrap();
        (run, read)
    };
    let (_, without_notes) = json(&[]);
    let (_, problems) = json(&["--notes"]);
    assert!(problems.len() > without_notes.len() && without_notes.len() > 5);
    for problem in &problems {
        let object = problem.as_object().unwrap();
        let keys: Vec<&str> = object.keys().map(String::as_str).collect();
        assert_eq!(
            keys,
            [
                "code",
                "severity",
                "message",
                "path",
                "line",
                "column",
                "end_line",
                "end_column",
                "offset",
                "length",
                "excerpt",
                "caret",
                "expected",
                "suggestion",
                "hints",
                "related",
            ]
        );
        for key in ["code", "severity", "message", "path", "excerpt"] {
            assert!(problem[key].is_string(), "{key} of {problem}");
        }
        for key in ["line", "column", "end_line", "end_column"] {
            assert!(problem[key].as_u64().unwrap() >= 1, "{key} of {problem}");
        }
        for key in ["offset", "length"] {
            assert!(problem[key].is_u64(), "{key} of {problem}");
        }
        for key in ["caret", "expected", "suggestion"] {
            assert!(
                problem[key].is_string() || problem[key].is_null(),
                "{key} of {problem}"
            );
        }
        for key in ["hints", "related"] {
            assert!(problem[key].is_array(), "{key} of {problem}");
        }
        assert!(["error", "warning", "note"].contains(&problem["severity"].as_str().unwrap()));
        let code = problem["code"].as_str().unwrap();
        assert!(
            statewise::diagnostic::Code::from_name(code).is_some(),
            "{code}"
        );
        let start = (problem["line"].as_u64(), problem["column"].as_u64());
        assert!(start <= (problem["end_line"].as_u64(), problem["end_column"].as_u64()));
    }
    // Without problems, the JSON is an empty list.
    let good = run(statewise()
        .args(["check", "--format", "json"])
        .arg(Project::small().root()));
    assert_eq!(good.stdout, "[]\n");
}

/// Row X10: packages are checked for known vulnerabilities on every push and every week.
#[test]
fn x10_advisories_are_checked_in_the_workflow() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let workflow = read(".github/workflows/deny.yml");
    for words in ["cargo-deny-action", "schedule:", "pull_request:", "push:"] {
        assert!(workflow.contains(words), "{words}");
    }
    let deny: toml::Table = toml::from_str(&read("deny.toml")).unwrap();
    let advisories = deny["advisories"].as_table().unwrap();
    assert_eq!(advisories["yanked"].as_str(), Some("deny"));
    // An exception needs a reason beside it; there is none yet.
    assert_eq!(advisories["ignore"].as_array().map(Vec::len), Some(0));
    assert_eq!(deny["sources"]["unknown-registry"].as_str(), Some("deny"));
}
