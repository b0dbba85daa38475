//! Builds that are killed at random moments: the site is the whole old one or the whole new one,
//! and no temporary files stay.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests run the program, look at the disk, and fail by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// Two sites from the same files with different base URLs, which are on nearly every page.
const ADDRESSES: [&str; 2] = ["https://one.example/", "https://two.example/below/"];

type Tree = BTreeMap<PathBuf, Vec<u8>>;

fn statewise(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_statewise"));
    command
        .args(arguments)
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn start(folder: &Path, address: &str) -> Child {
    let target = folder.join("public");
    let arguments = [
        "build",
        env!("CARGO_MANIFEST_DIR"),
        "--out",
        target.to_str().unwrap(),
        "--base-url",
        address,
    ];
    statewise(&arguments).spawn().unwrap()
}

fn finish(child: Child) -> Output {
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("panicked"), "{said}");
    output
}

fn tree(folder: &Path) -> Tree {
    walkdir::WalkDir::new(folder.join("public"))
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap()))
        .collect()
}

/// The two whole sites.
fn sites(folder: &Path) -> [Tree; 2] {
    ADDRESSES.map(|address| {
        let output = finish(start(folder, address));
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        tree(folder)
    })
}

/// Waits until a build has begun to write, or has ended; returns the time.
fn wait_for_writing(folder: &Path, child: &mut Child) -> Instant {
    while !folder.join(".public.statewise-lock").exists() && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    Instant::now()
}

/// How long a build takes to write.
fn time_to_write(folder: &Path) -> Duration {
    let mut child = start(folder, ADDRESSES[0]);
    let began = wait_for_writing(folder, &mut child);
    finish(child);
    began.elapsed()
}

/// Pseudo-random numbers from 0 to 1 (xorshift).
fn shares() -> impl Iterator<Item = f64> {
    let mut state = 0x2545_f491_u32;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        f64::from(state) / f64::from(u32::MAX)
    })
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn f07_a_build_killed_at_fifty_moments_leaves_one_whole_site() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let sites = sites(folder);
    let duration = time_to_write(folder);
    for (round, share) in shares().take(50).enumerate() {
        let mut child = start(folder, ADDRESSES[round % 2]);
        wait_for_writing(folder, &mut child);
        std::thread::sleep(duration.mul_f64(share));
        child.kill().unwrap();
        finish(child);
        assert!(sites.contains(&tree(folder)), "a mixture in round {round}");
    }
    assert!(finish(start(folder, ADDRESSES[1])).status.success());
    assert_eq!(tree(folder), sites[1]);
    assert_eq!(names(folder), ["public"]);
}

#[test]
fn b11_a_build_that_is_interrupted_tidies_up() {
    use rustix::process::{Pid, Signal, kill_process};
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let sites = sites(folder);
    let duration = time_to_write(folder);
    let signals = [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)];
    for (round, (share, (signal, code))) in shares()
        .zip(signals.into_iter().cycle())
        .take(12)
        .enumerate()
    {
        let mut child = start(folder, ADDRESSES[round % 2]);
        wait_for_writing(folder, &mut child);
        std::thread::sleep(duration.mul_f64(share / 2.0));
        if child.try_wait().unwrap().is_none() {
            kill_process(Pid::from_child(&child), signal).unwrap();
        }
        let output = finish(child);
        let ended = output.status.code();
        assert!(ended == Some(0) || ended == Some(code), "{output:?}");
        assert!(sites.contains(&tree(folder)), "a mixture in round {round}");
        assert_eq!(names(folder), ["public"], "round {round}");
    }
}

#[test]
fn b11_a_reader_who_leaves_early_is_no_failure() {
    for arguments in [
        &["check", env!("CARGO_MANIFEST_DIR"), "--notes"][..],
        &[
            "check",
            env!("CARGO_MANIFEST_DIR"),
            "--format",
            "json",
            "--notes",
        ],
        &["explain"],
        &["explain", "unknown-key"],
        &["--help"],
    ] {
        let mut child = statewise(arguments).spawn().unwrap();
        drop(child.stdout.take());
        let output = finish(child);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
    }
}
