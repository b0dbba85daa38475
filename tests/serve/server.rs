//! A running server.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::client::{self, Response};

/// The timeout of every wait, long enough for a busy system.
pub(crate) const PATIENCE: Duration = Duration::from_secs(120);

/// A server that is stopped at the end of the test.
pub(crate) struct Server {
    child: Child,
    lines: Arc<Mutex<Vec<String>>>,
    pub(crate) port: u16,
    base_path: String,
}

/// `statewise serve`, without environment variables that change its behavior.
pub(crate) fn serve(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_statewise"));
    command.arg("serve").arg(root).current_dir(root);
    plain(command)
}

/// Removes environment variables that change the program's behavior.
pub(crate) fn plain(mut command: Command) -> Command {
    command
        .env_remove("SOURCE_DATE_EPOCH")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::null());
    command
}

impl Server {
    /// Serves a project at a free port, and waits until it is ready.
    pub(crate) fn start(root: &Path) -> Self {
        Self::start_with(root, &["--port", "0"])
    }

    /// The same with flags.
    pub(crate) fn start_with(root: &Path, flags: &[&str]) -> Self {
        let mut command = serve(root);
        command.args(flags);
        Self::run(command)
    }

    /// The same with a given command.
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

    /// Requests a file of the site, by its path below the base path.
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

    /// The output of the program so far.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }

    /// The number of rebuilds that were printed, successful or not.
    pub(crate) fn rebuilds(&self) -> usize {
        let lines = self.lines();
        lines
            .iter()
            .filter(|line| line.contains(" changed, concerns ") || line.ends_with(" changed."))
            .count()
    }

    /// Waits for a line that contains a text, and returns it.
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

    /// Waits for the end of the program; returns its exit status.
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

    /// The number of open connections and files.
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

/// Waits until a condition holds.
#[track_caller]
pub(crate) fn until(what: &str, holds: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < deadline, "not within {PATIENCE:?}: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
