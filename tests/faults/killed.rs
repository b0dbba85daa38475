//! Rows F07 and B11: builds that are killed. No assertion depends on time: the delays only spread
//! the moments over a build.

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::program::{build_well, run, statewise};
use crate::project::{Project, names_in};
use crate::tree::{Tree, tree};

const STATES: usize = 25;

/// The number of killed builds.
const KILLS: u32 = 50;

/// Two versions of one project; the second has other words in some pages, a state more and some
/// states less.
fn change(project: &Project, is_second: bool) {
    for number in [3, 20] {
        let path = format!("states/system-{number:03}");
        if is_second {
            project.remove(&path);
        } else {
            project.write_state(number);
        }
    }
    if is_second {
        project.write_state(900);
        project.replace("site.toml", "publisher = \"", "publisher = \"Now ");
    } else if project.path("states/system-900").exists() {
        project.remove("states/system-900");
        project.replace("site.toml", "publisher = \"Now ", "publisher = \"");
    }
}

/// The two whole sites, and how long a build takes.
fn wholes(project: &Project) -> (Vec<Tree>, Duration) {
    let started = Instant::now();
    let build = |is_second| {
        change(project, is_second);
        build_well(project);
        tree(&project.out())
    };
    let wholes = [false, true].map(build).to_vec();
    (wholes, started.elapsed() / 2)
}

fn start(project: &Project) -> Child {
    statewise()
        .arg("build")
        .arg(project.root())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn f07_b11_a_build_killed_at_fifty_moments_leaves_one_whole_site() {
    let project = Project::large(STATES);
    let (wholes, duration) = wholes(&project);
    assert!(wholes[0].len() > 300 && wholes[0] != wholes[1]);
    project.remove("public");

    let around = names_in(project.root());
    let mut random = Random(20_261_124);
    let mut now: Option<usize> = None;
    let mut interrupted = 0;
    for kill in 0..KILLS {
        let version = (kill % 2) as usize;
        change(&project, version == 1);
        let mut child = start(&project);
        std::thread::sleep(random.part_of(duration));
        child.kill().unwrap();
        interrupted += u32::from(child.wait().unwrap().code().is_none());

        let found = tree(&project.out());
        let is = |whole: usize| wholes[whole] == found;
        now = match now {
            None if !project.out().exists() => None,
            Some(old) if is(old) => Some(old),
            _ => {
                assert!(
                    is(version),
                    "neither the old site nor the new one after kill {kill}"
                );
                Some(version)
            }
        };
        // Now and then a build runs to its end, and removes everything that the killed ones left.
        if kill % 5 == 4 {
            build_well(&project);
            assert!(tree(&project.out()) == wholes[version]);
            now = Some(version);
            let mut names = names_in(project.root());
            names.retain(|name| name != "public");
            assert_eq!(names, around, "something was left behind");
        }
    }
    assert!(interrupted > 0, "no build was interrupted");
}

#[cfg(unix)]
#[test]
fn b11_a_build_that_is_interrupted_tidies_up() {
    use rustix::process::{Pid, Signal, kill_process};
    let project = Project::large(STATES);
    let (wholes, duration) = wholes(&project);
    let around = names_in(project.root());
    let mut random = Random(20_261_130);
    let signals = [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)];
    let mut interrupted = 0;
    for (round, (signal, code)) in signals.into_iter().cycle().take(12).enumerate() {
        change(&project, round % 2 == 1);
        let mut child = start(&project);
        std::thread::sleep(random.part_of(duration));
        if child.try_wait().unwrap().is_none() {
            kill_process(Pid::from_child(&child), signal).unwrap();
        }
        let ended = child.wait().unwrap();
        // Before the program listens to signals they end it as they end any other.
        let is_tidy = ended.code() == Some(0) || ended.code() == Some(code);
        assert!(is_tidy || ended.code().is_none(), "{ended:?}");
        interrupted += u32::from(ended.code() == Some(code));
        let found = tree(&project.out());
        assert!(wholes.contains(&found), "a mixture in round {round}");
        if !is_tidy {
            build_well(&project);
        }
        assert_eq!(names_in(project.root()), around, "round {round}");
    }
    assert!(interrupted > 0, "no build was interrupted");
}

/// A fixed sequence of pseudo-random numbers (xorshift).
struct Random(u64);

impl Random {
    fn part_of(&mut self, whole: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        whole.mul_f64((self.0 % 1_000) as f64 / 1_000.0)
    }
}

/// `statewise … | head -1`: a closed pipe is not an error.
#[test]
fn b11_a_reader_who_leaves_early_is_no_failure() {
    let project = Project::small();
    for number in 0..300 {
        project.write(
            &format!("content/page-{number}.md"),
            "+++\ntitle = \"\"\n+++\n<b>\n",
        );
    }
    for arguments in [
        "check . --format json",
        "check . --format short",
        "check . --format github",
        "check . --color always",
        "explain",
        "--help",
    ] {
        for readers in ["head -1", "true"] {
            let script =
                format!("(\"$0\" {arguments}; echo \"code $?\" >&2) | {readers} >/dev/null");
            let mut command = std::process::Command::new("sh");
            crate::program::plain(&mut command);
            command
                .args(["-c", &script, env!("CARGO_BIN_EXE_statewise")])
                .current_dir(project.root());
            let run = run(&mut command);
            let code = run.stderr.lines().last().unwrap_or_default();
            let expected = if arguments.starts_with("check") {
                "code 1"
            } else {
                "code 0"
            };
            assert_eq!(code, expected, "{arguments} | {readers}: {}", run.stderr);
        }
    }
}
