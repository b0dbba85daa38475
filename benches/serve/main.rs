//! The time from a save to the new page, at synthetic sites served by the release binary:
//!
//! ```text
//! cargo bench --bench serve                 56, 1,000 and 10,000 states
//! cargo bench --bench serve -- 56 1000      these sizes
//! ```
//!
//! For each size: the time from the write of one state's file until its page is served with the new
//! bytes, with and without the debounce of the server; the time until the page of a new state is
//! served, for which all folders are listed again; and memory after the first site and at its peak.
//! As in a browser, an open event stream receives the change, and the new page is requested then.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench is a program of its own: it writes files, runs the binary, reads the clock and prints"
)]

#[path = "../synthetic/mod.rs"]
mod synthetic;

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The number of measured saves.
const SAVES: usize = 15;

/// The debounce of the server after a single save.
const PAUSE: Duration = Duration::from_millis(8);

/// Saves closer than this belong together, and the server's debounce is longer.
const BETWEEN: Duration = Duration::from_millis(400);

fn main() -> Result<()> {
    let mut sizes = Vec::new();
    for argument in std::env::args().skip(1) {
        if argument != "--bench" {
            sizes.push(argument.replace(['_', ','], "").parse::<usize>()?);
        }
    }
    if sizes.is_empty() {
        sizes = vec![56, 1_000, 10_000];
    }
    println!(
        "{:>7} {:>9} {:>12} {:>12} {:>10} {:>10} {:>11} {:>10} {:>9}",
        "states",
        "start s",
        "median ms",
        "less pause",
        "least ms",
        "most ms",
        "new state s",
        "MiB first",
        "MiB most"
    );
    for states in sizes {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("served-{states}"));
        if root.exists() {
            fs::remove_dir_all(&root)?;
        }
        synthetic::write(&root, states, &["en".to_owned()])?;
        let measured = measure(&root, states);
        fs::remove_dir_all(&root)?;
        measured?;
    }
    Ok(())
}

fn measure(root: &Path, states: usize) -> Result<()> {
    let began = Instant::now();
    let server = Server::start(root)?;
    let start = began.elapsed();
    let first = server.memory("VmRSS:")?;
    let (file, page) = a_state(root)?;
    let text = fs::read_to_string(&file)?;
    let mut open_page = None;
    let mut times = Vec::new();
    for save in 0..SAVES {
        std::thread::sleep(BETWEEN);
        let version = format!("\"version\":\"{}\"", server.version()?);
        let words = format!("Evidence number {save}.");
        let new = with_evidence(&text, &words)?;
        let began = Instant::now();
        fs::write(&file, new)?;
        server.wait_for_another_than(&mut open_page, &version)?;
        let served = server.get(&page)?;
        let time = began.elapsed();
        if !served.contains(&words) {
            return Err(format!("{page} does not hold {words:?}").into());
        }
        times.push(time.as_secs_f64() * 1000.0);
    }
    let new_state = a_new_state(root, &server, &mut open_page)?;
    times.sort_by(f64::total_cmp);
    let at = |at: usize| times.get(at).copied().unwrap_or_default();
    let median = at(SAVES / 2);
    println!(
        "{states:>7} {:>9.2} {median:>12.1} {:>12.1} {:>10.1} {:>10.1} {:>11.2} {:>10} {:>9}",
        start.as_secs_f64(),
        median - PAUSE.as_secs_f64() * 1000.0,
        at(0),
        at(SAVES - 1),
        new_state.as_secs_f64(),
        first / 1024,
        server.memory("VmHWM:")? / 1024,
    );
    Ok(())
}

/// The time until the page of a new state is served.
fn a_new_state(
    root: &Path,
    server: &Server,
    open_page: &mut Option<BufReader<TcpStream>>,
) -> Result<Duration> {
    std::thread::sleep(BETWEEN);
    let version = format!("\"version\":\"{}\"", server.version()?);
    let folder = root.join("states").join("a-new-one");
    fs::create_dir(&folder)?;
    let began = Instant::now();
    fs::write(
        folder.join("profile.md"),
        "+++\nname = \"A new one\"\nupdated = 2025-01-01\n+++\nMade up.\n",
    )?;
    server.wait_for_another_than(open_page, &version)?;
    let served = server.get("/states/a-new-one/")?;
    let time = began.elapsed();
    if !served.contains("A new one") {
        return Err("the new state is not there".into());
    }
    Ok(time)
}

/// The newest assessment of a state in the middle, and the state's page.
fn a_state(root: &Path) -> Result<(std::path::PathBuf, String)> {
    let mut folders: Vec<_> = fs::read_dir(root.join("states"))?
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect::<std::io::Result<_>>()?;
    folders.sort();
    let slug = folders.get(folders.len() / 2).ok_or("no states")?;
    let page = format!("/states/{}/", slug.to_string_lossy());
    Ok((root.join("states").join(slug).join("2025.toml"), page))
}

/// The assessment with another text as its first evidence.
fn with_evidence(text: &str, words: &str) -> Result<String> {
    let key = "evidence = \"";
    let at = text.find(key).ok_or("no evidence")? + key.len();
    let (before, after) = text.split_at(at);
    let end = after.find('"').ok_or("no end of the evidence")?;
    // Three quotes begin a multi-line text, which follows them.
    let (before, after) = match after.strip_prefix("\"\"") {
        Some(rest) => (format!("{before}\"\""), rest.to_owned()),
        None => (before.to_owned(), after.get(end..).unwrap_or("").to_owned()),
    };
    Ok(format!("{before}{words} {after}"))
}

struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start(root: &Path) -> Result<Self> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_statewise"))
            .args(["serve", "--port", "0"])
            .arg(root)
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut lines = BufReader::new(child.stderr.take().ok_or("no stderr")?).lines();
        let mut said = String::new();
        for line in &mut lines {
            let line = line?;
            if let Some((_, rest)) = line.split_once("Serving http://127.0.0.1:") {
                let port = rest.split('/').next().unwrap_or_default().parse()?;
                // The output must be read, or the server blocks when the pipe is full.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(Self { child, port });
            }
            said.push_str(&line);
            said.push('\n');
        }
        Err(format!("the server ended:\n{said}").into())
    }

    fn connect(&self, path: &str) -> Result<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        let host = format!("127.0.0.1:{}", self.port);
        stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes())?;
        Ok(stream)
    }

    fn get(&self, path: &str) -> Result<String> {
        let mut text = String::new();
        self.connect(path)?.read_to_string(&mut text)?;
        Ok(text)
    }

    /// The version of the site that a page is made from.
    fn version(&self) -> Result<String> {
        let page = self.get("/")?;
        let (_, rest) = page.split_once("data-version=\"").ok_or("no version")?;
        Ok(rest.split('"').next().unwrap_or_default().to_owned())
    }

    /// Waits like an open page until another version is served. The server closes such a connection
    /// after a while, and pages reconnect.
    fn wait_for_another_than(
        &self,
        page: &mut Option<BufReader<TcpStream>>,
        version: &str,
    ) -> Result<()> {
        loop {
            let lines = match page {
                Some(lines) => lines,
                None => page.insert(BufReader::new(self.connect("/_statewise/events")?)),
            };
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                *page = None;
            } else if line.starts_with("data: ") && !line.contains(version) {
                return Ok(());
            }
        }
    }

    /// A value of `/proc/…/status`, in KiB.
    fn memory(&self, name: &str) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let number = line.and_then(|line| line.split_whitespace().next());
        Ok(number.ok_or("the system does not tell")?.parse()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The process may have ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
