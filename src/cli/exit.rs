//! Exit codes, and errors that end a command.

/// The exit codes, also listed by `--help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExitCode {
    /// All is well; there may be warnings.
    Ok,
    /// The files have errors.
    Problems,
    /// The command was not understood.
    Usage,
    /// The system refused: a missing folder, a full disk, a permission.
    Environment,
    /// A signal ended the run. The exit code is 128 plus its number, as in shells.
    Signal(u8),
}

impl From<ExitCode> for std::process::ExitCode {
    fn from(code: ExitCode) -> Self {
        Self::from(match code {
            ExitCode::Ok => 0,
            ExitCode::Problems => 1,
            ExitCode::Usage => 2,
            ExitCode::Environment => 3,
            ExitCode::Signal(number) => number.saturating_add(128),
        })
    }
}

/// An error that ends a command.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// The exit code.
    pub(super) code: ExitCode,
    /// The message, printed after "error: ".
    pub(super) message: String,
}

impl Stop {
    /// The command was not understood.
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self {
            code: ExitCode::Usage,
            message: message.into(),
        }
    }

    /// The system refused.
    pub(super) fn environment(message: impl Into<String>) -> Self {
        Self {
            code: ExitCode::Environment,
            message: message.into(),
        }
    }
}
