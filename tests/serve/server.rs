//! The program while it serves a project.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::client::{self, Response};

/// Within this time everything that has to happen has happened, however busy the machine is.
pub(crate) const PATIENCE: Duration = Duration::from_secs(120);

/// A server that ends with the test.
pub(crate) struct Server {
    child: Child,
    lines: Arc<Mutex<Vec<String>>>,
    pub(crate) port: u16,
    base_path: String,
}

/// `statewise serve`, with nothing in its environment that changes what it does.
pub(crate) fn serve(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_statewise"));
    command.arg("serve").arg(root);
    plain(command)
}

/// Takes out of a command's environment what changes what the program does.
pub(crate) fn plain(mut command: Command) -> Command {
    command
        .env_remove("SOURCE_DATE_EPOCH")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::null());
    command
}

impl Server {
    /// Serves a project at any free port, and waits until it does.
    pub(crate) fn start(root: &Path) -> Self {
        Self::start_with(root, &["--port", "0"])
    }

    /// The same with flags.
    pub(crate) fn start_with(root: &Path, flags: &[&str]) -> Self {
        let mut command = serve(root);
        command.args(flags);
        Self::run(command)
    }

    /// The same with a command of one's own.
    pub(crate) fn run(mut command: Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let lines: Arc<Mutex<Vec<String>>> = Arc::default();
        let heard = Arc::clone(&lines);
        let stderr = BufReader::new(child.stderr.take().unwrap());
        std::thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                heard.lock().unwrap().push(line);
            }
        });
        let mut server = Self {
            child,
            lines,
            port: 0,
            base_path: String::new(),
        };
        let line = server.wait_for_line("Serving http://");
        let address = line.split_whitespace().nth(1).unwrap();
        let (host, path) = address
            .strip_prefix("http://")
            .unwrap()
            .split_once('/')
            .unwrap();
        server.port = host.rsplit_once(':').unwrap().1.parse().unwrap();
        server.base_path = format!("/{path}");
        server
    }

    /// Asks for a file of the site, by its path below where the site stands.
    pub(crate) fn get(&self, path: &str) -> Response {
        client::get(self.port, &format!("{}{path}", self.base_path))
    }

    /// Waits until a page holds a text.
    #[track_caller]
    pub(crate) fn wait_for_page(&self, path: &str, text: &str) {
        until(&format!("{path} holds {text:?}"), || {
            self.get(path).text().contains(text)
        });
    }

    /// What the program said so far.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }

    /// How many times it told of a rebuild, good or bad.
    pub(crate) fn rebuilds(&self) -> usize {
        let lines = self.lines();
        lines
            .iter()
            .filter(|line| line.contains(" changed, concerns ") || line.ends_with(" changed."))
            .count()
    }

    /// Waits for a line that holds a text, and gives it.
    #[track_caller]
    pub(crate) fn wait_for_line(&self, text: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let lines = self.lines();
            if let Some(line) = lines.iter().find(|line| line.contains(text)) {
                return line.clone();
            }
            assert!(Instant::now() < deadline, "no {text:?} in {lines:#?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Sends a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// How the program ended.
    pub(crate) fn ended(&mut self) -> std::process::ExitStatus {
        self.child.wait().unwrap()
    }

    fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.id()).unwrap()).unwrap()
    }

    /// Memory in use, in KiB.
    #[cfg(target_os = "linux")]
    pub(crate) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:"));
        let number = line.unwrap().split_whitespace().nth(1);
        number.unwrap().parse().unwrap()
    }

    /// Connections and files that are open.
    #[cfg(target_os = "linux")]
    pub(crate) fn open_files(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id()))
            .unwrap()
            .count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.child.kill());
        drop(self.child.wait());
        let lines = self.lines();
        if !std::thread::panicking() {
            let panicked = lines.iter().any(|line| line.contains("panicked"));
            assert!(!panicked, "{lines:#?}");
        }
    }
}

/// Waits until something holds.
#[track_caller]
pub(crate) fn until(what: &str, holds: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < deadline, "not within {PATIENCE:?}: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
