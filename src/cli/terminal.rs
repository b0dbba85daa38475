//! Printing. A closed pipe (`| head -1`) is no error.

use std::io::{ErrorKind, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use super::exit::Stop;
use crate::diagnostic::render::visible;

/// Standard output and standard error.
pub(super) struct Terminal {
    color: ColorChoice,
    quiet: bool,
}

impl Terminal {
    /// `quiet` suppresses status lines.
    pub(super) fn new(color: ColorChoice, quiet: bool) -> Self {
        Self { color, quiet }
    }

    /// Whether status lines are suppressed.
    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Whether a person reads what is printed to standard error.
    pub(super) fn is_read_by_a_person(&self) -> bool {
        std::io::stderr().is_terminal()
    }

    /// Prints the result of a command to standard output, without colors where it is no terminal.
    ///
    /// # Errors
    ///
    /// When the text cannot be written, as on a full disk.
    pub(super) fn output(&self, text: &str) -> Result<(), Stop> {
        let mut stream = AutoStream::new(std::io::stdout().lock(), self.color);
        match stream
            .write_all(text.as_bytes())
            .and_then(|()| stream.flush())
        {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Stop::environment(format!(
                "cannot write the answer: {error}."
            ))),
            _ => Ok(()),
        }
    }

    /// Prints to standard error.
    pub(super) fn message(&self, text: &str) {
        let mut stream = AutoStream::new(std::io::stderr().lock(), self.color);
        // There is nowhere left to report a failure.
        drop(stream.write_all(text.as_bytes()));
    }

    /// Prints a status line to standard error, unless suppressed.
    pub(super) fn status(&self, line: &str) {
        if !self.quiet {
            self.message(&format!("{line}\n"));
        }
    }

    /// Prints the error that ended a command.
    pub(super) fn error(&self, message: &str) {
        let red = error_style();
        self.message(&format!(
            "{red}error{red:#}: {}\n",
            visible(message).trim_end()
        ));
    }
}

/// The style of the word "error", as in problems.
fn error_style() -> clap::builder::styling::Style {
    use clap::builder::styling::{AnsiColor, Effects};
    AnsiColor::BrightRed.on_default().effects(Effects::BOLD)
}
