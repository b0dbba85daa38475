//! The command line as people type it.

use clap::{CommandFactory, Parser};

use super::args::{Args, Command};
use super::exit::ExitCode;

fn parse(line: &str) -> Result<Args, clap::Error> {
    Args::try_parse_from(line.split(' '))
}

#[test]
fn the_flags_fit_together() {
    Args::command().debug_assert();
}

#[test]
fn a_folder_is_optional_everywhere() {
    for line in [
        "statewise build",
        "statewise build site --out www --base-url https://x.org --force --jobs 2 -q",
        "statewise -v check",
        "statewise serve",
        "statewise serve site --port 0 --host ::1 --open --poll --allow-host a --allow-host b:80",
        "statewise check site --format github --notes",
        "statewise check --prose --format json",
        "statewise check --changed git:main --format sarif",
        "statewise diff git:main",
        "statewise diff before after --format markdown --exit-code --jobs 2",
        "statewise import draft.json",
        "statewise import draft.json site --state here --print --force",
        "statewise import table.csv --edition 2026 --sector a --basis b --assessed-on 2026-11-24 --assessed-by c --note d",
        "statewise schema",
        "statewise schema assessment --project site",
        "statewise schema --project site --out schemas",
        "statewise schema --check",
        "statewise explain",
        "statewise explain unknown-key --color never",
    ] {
        assert!(parse(line).is_ok(), "{line}");
    }
    let Command::Build(build) = parse("statewise build").unwrap().command else {
        panic!("not a build");
    };
    assert_eq!(build.project.folder, ".");
}

#[test]
fn what_makes_no_sense_is_a_usage_error() {
    for line in [
        "statewise",
        "statewise bild",
        "statewise build --jobs 0",
        "statewise build --jobs x",
        "statewise check --format xml",
        "statewise diff",
        "statewise diff a b c",
        "statewise diff a --format xml",
        "statewise build -q -v",
        "statewise build a b",
        "statewise schema assessment --check",
        "statewise schema assessment --out schemas",
        "statewise serve --port 99999",
        "statewise serve --host somewhere",
    ] {
        let error = parse(line).unwrap_err();
        assert_eq!(error.exit_code(), 2, "{line}");
    }
}

#[test]
fn exit_codes_are_those_of_the_help() {
    let help = Args::command().render_help().to_string();
    for (code, line) in [
        (ExitCode::Ok, "  0  all is well"),
        (ExitCode::Problems, "  1  the files have errors"),
        (ExitCode::Usage, "  2  the command was not understood"),
        (ExitCode::Environment, "  3  the system refused"),
    ] {
        assert!(help.contains(line), "{help}");
        let number = line.trim().split(' ').next().unwrap().parse::<u8>();
        assert_eq!(
            format!("{:?}", std::process::ExitCode::from(code)),
            format!("{:?}", std::process::ExitCode::from(number.unwrap()))
        );
    }
}
