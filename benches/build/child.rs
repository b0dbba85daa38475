//! Runs one build and measures the process.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The interval at which the peak memory of the child is read. It never falls, so only a rise after
/// the last reading is missed.
const EVERY: Duration = Duration::from_millis(2);

/// The unit of processor time in `/proc`: a hundredth of a second on every Linux.
const TICKS_A_SECOND: f64 = 100.0;

/// The measurements of a build.
pub(crate) struct Built {
    pub(crate) time: Duration,
    /// Processor time in seconds, on Linux. On a busy system it is more reliable than the wall
    /// time.
    pub(crate) processor_seconds: Option<f64>,
    /// The peak memory, on Linux.
    pub(crate) peak_kib: Option<u64>,
}

/// Runs `statewise build` in a project.
pub(crate) fn build(root: &Path) -> Result<Built, Box<dyn Error>> {
    let log = root.with_extension("log");
    let output = fs::File::create(&log)?;
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_statewise"))
        .arg("build")
        .current_dir(root)
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        .spawn()?;
    let process = Path::new("/proc").join(child.id().to_string());
    let mut peak_kib = None;
    let mut processor_seconds = None;
    let exit = loop {
        if let Some(exit) = child.try_wait()? {
            break exit;
        }
        peak_kib = peak_kib.max(high_water_mark(&process.join("status")));
        processor_seconds = processor_time(&process.join("stat")).or(processor_seconds);
        std::thread::sleep(EVERY);
    };
    let time = start.elapsed();
    if !exit.success() {
        let said = fs::read_to_string(&log)?;
        let said: Vec<&str> = said.lines().take(40).collect();
        return Err(format!("the build failed with {exit}:\n{}", said.join("\n")).into());
    }
    fs::remove_file(&log)?;
    Ok(Built {
        time,
        processor_seconds,
        peak_kib,
    })
}

/// `VmHWM`, in KiB.
fn high_water_mark(status: &Path) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

/// User and system time together, in seconds.
fn processor_time(stat: &Path) -> Option<f64> {
    let stat = fs::read_to_string(stat).ok()?;
    // The name of the program is in parentheses and may contain any character.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut ticks = rest.split_whitespace().skip(11);
    let in_program: f64 = ticks.next()?.parse().ok()?;
    let in_system: f64 = ticks.next()?.parse().ok()?;
    Some((in_program + in_system) / TICKS_A_SECOND)
}
