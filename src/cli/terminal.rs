//! Printing. A reader who leaves early (`| head -1`) is no failure.

use std::io::{ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};

use super::exit::Stop;
use crate::diagnostic::render::visible;

/// Where text goes.
pub(super) struct Terminal {
    color: ColorChoice,
    quiet: bool,
}

impl Terminal {
    /// `quiet` keeps status lines back.
    pub(super) fn new(color: ColorChoice, quiet: bool) -> Self {
        Self { color, quiet }
    }

    /// Whether status lines are kept back.
    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Prints what the command was asked for. Colors are taken out where they do not belong.
    ///
    /// # Errors
    ///
    /// When the text cannot be written, as on a full disk.
    pub(super) fn answer(&self, text: &str) -> Result<(), Stop> {
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

    /// Prints beside the answer: problems, and what becomes of them.
    pub(super) fn remark(&self, text: &str) {
        let mut stream = AutoStream::new(std::io::stderr().lock(), self.color);
        // There is nowhere left to say that this failed.
        drop(stream.write_all(text.as_bytes()));
    }

    /// Prints a status line, unless the person asked for quiet.
    pub(super) fn status(&self, line: &str) {
        if !self.quiet {
            self.remark(&format!("{line}\n"));
        }
    }

    /// Prints why a command stopped.
    pub(super) fn complain(&self, message: &str) {
        let red = anstyle_red();
        self.remark(&format!(
            "{red}error{red:#}: {}\n",
            visible(message).trim_end()
        ));
    }
}

/// The style of the word "error", as in problems.
fn anstyle_red() -> clap::builder::styling::Style {
    use clap::builder::styling::{AnsiColor, Effects};
    AnsiColor::BrightRed.on_default().effects(Effects::BOLD)
}
