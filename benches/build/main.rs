//! Whole builds of synthetic sites by the release binary, in a separate process:
//!
//! ```text
//! cargo bench --bench build                 56, 1,000 and 10,000 states
//! cargo bench --bench build -- 56 1000      these sizes
//! cargo bench --bench build -- 56 --keep    keeps the built site
//! cargo bench --bench build -- --in FOLDER  builds in this folder instead of the target folder
//! cargo bench --bench build -- 56 --languages en,es
//!                                           in two languages, and so in nearly twice the pages
//! ```
//!
//! For each size: files, bytes, time, processor time, speed, peak memory, how long two threads take
//! to write the same bytes, and how many times as long the build takes; for the smallest, how long
//! a build takes when nothing changed; and how time grows from one size to the next.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench is a program of its own: it writes files, runs the binary, reads the clock and prints"
)]

mod child;
#[path = "../synthetic/mod.rs"]
mod synthetic;
mod tree;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The output folder in the project.
const OUTPUT: &str = "public";

fn main() -> Result<(), Box<dyn Error>> {
    let mut keep = false;
    let mut sizes: Vec<usize> = Vec::new();
    let mut folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let mut languages = vec!["en".to_owned()];
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => {} // cargo adds it
            "--keep" => keep = true,
            "--in" => folder = arguments.next().ok_or("--in needs a folder")?.into(),
            "--languages" => {
                let tags = arguments.next().ok_or("--languages needs a list")?;
                languages = tags.split(',').map(str::to_owned).collect();
            }
            size => sizes.push(size.replace(['_', ','], "").parse()?),
        }
    }
    if sizes.is_empty() {
        sizes = vec![56, 1_000, 10_000];
    }
    println!(
        "{:>7} {:>8} {:>7} {:>9} {:>9} {:>9} {:>8} {:>8} {:>9} {:>10} {:>7}",
        "states",
        "files",
        "pages",
        "MB",
        "s",
        "CPU s",
        "pages/s",
        "MB/s",
        "peak MiB",
        "writing s",
        "ratio"
    );
    let mut times: Vec<(usize, Duration)> = Vec::new();
    let roots: Vec<PathBuf> = sizes
        .iter()
        .map(|states| folder.join(format!("synthetic-{states}")))
        .collect();
    // Nothing is removed between measurements: for some minutes after many files are removed, ext4
    // takes several times as long to create new ones.
    clear(&roots)?;
    for (&states, root) in sizes.iter().zip(&roots) {
        synthetic::write(root, states, &languages)?;
        times.push((states, measure(root, states)?));
        if times.len() == 1 {
            let again = child::build(root)?;
            println!("        nothing changed: {:.3} s", again.time.as_secs_f64());
        }
    }
    for pair in times.windows(2) {
        if let [(few, short), (many, long)] = pair {
            let growth =
                (long.as_secs_f64() / short.as_secs_f64()).ln() / (*many as f64 / *few as f64).ln();
            println!("time grows from {few} to {many} states with the power {growth:.2}");
        }
    }
    if !keep {
        clear(&roots)?;
    }
    Ok(())
}

/// Builds once and prints a row.
fn measure(root: &Path, states: usize) -> Result<Duration, Box<dyn Error>> {
    let built = child::build(root)?;
    let output = root.join(OUTPUT);
    let files = tree::files(&output).map_err(|error| format!("{}: {error}", output.display()))?;
    let pages = files.iter().filter(|file| file.is_page()).count();
    let megabytes = files.iter().map(|file| file.bytes).sum::<u64>() as f64 / 1e6;
    let writing = time_writing(&files, &written(root))?;
    let seconds = built.time.as_secs_f64();
    let unknown = || "unknown".to_owned();
    let peak = built
        .peak_kib
        .map_or_else(unknown, |kib| format!("{:.0}", kib as f64 / 1024.0));
    let processor = built
        .processor_seconds
        .map_or_else(unknown, |seconds| format!("{seconds:.2}"));
    println!(
        "{states:>7} {:>8} {pages:>7} {megabytes:>9.1} {seconds:>9.3} {processor:>9} {:>8.0} {:>8.1} {peak:>9} {:>10.3} {:>7.2}",
        files.len(),
        pages as f64 / seconds,
        megabytes / seconds,
        writing.as_secs_f64(),
        seconds / writing.as_secs_f64(),
    );
    Ok(built.time)
}

/// The time that two threads take to write files of the same sizes.
fn time_writing(files: &[tree::File], to: &Path) -> Result<Duration, Box<dyn Error>> {
    let largest = files.iter().map(|file| file.bytes).max().unwrap_or(0);
    let bytes = vec![b'x'; usize::try_from(largest)?];
    let start = Instant::now();
    let (first, second) = files.split_at(files.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| tree::write(second, to, &bytes));
        tree::write(first, to, &bytes)?;
        match other.join() {
            Ok(result) => result,
            Err(_) => Err(std::io::Error::other("a thread that wrote files stopped")),
        }
    })?;
    Ok(start.elapsed())
}

/// The folder to which the same bytes are written without building.
fn written(root: &Path) -> PathBuf {
    root.with_extension("written")
}

/// Removes the files of this run, or of one that was stopped.
fn clear(roots: &[PathBuf]) -> std::io::Result<()> {
    for root in roots {
        for folder in [root, &written(root)] {
            if folder.exists() {
                fs::remove_dir_all(folder)?;
            }
        }
    }
    Ok(())
}
