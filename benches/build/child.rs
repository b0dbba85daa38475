//! One build by the binary, watched from outside.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often the memory of the child is read: its highest value only ever rises, so only a rise in
/// the very last moment is missed.
const EVERY: Duration = Duration::from_millis(2);

/// What a build took.
pub(crate) struct Built {
    pub(crate) time: Duration,
    /// The most memory it held, where the system tells (Linux).
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
    let status = Path::new("/proc")
        .join(child.id().to_string())
        .join("status");
    let mut peak_kib = None;
    let exit = loop {
        if let Some(exit) = child.try_wait()? {
            break exit;
        }
        peak_kib = peak_kib.max(high_water_mark(&status));
        std::thread::sleep(EVERY);
    };
    let time = start.elapsed();
    if !exit.success() {
        let said = fs::read_to_string(&log)?;
        let said: Vec<&str> = said.lines().take(40).collect();
        return Err(format!("the build failed with {exit}:\n{}", said.join("\n")).into());
    }
    fs::remove_file(&log)?;
    Ok(Built { time, peak_kib })
}

/// `VmHWM`, in KiB.
fn high_water_mark(status: &Path) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
