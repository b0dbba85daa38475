//! Exit codes, and errors that end a command.

/// The exit codes, also listed by `--help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExitCode {
    /// Success, possibly with warnings.
    Ok,
    /// The files have errors.
    Problems,
    /// A usage error.
    Usage,
    /// An error of the system: a missing folder, a full disk, a permission.
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
    /// A usage error.
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self {
            code: ExitCode::Usage,
            message: message.into(),
        }
    }

    /// An error of the system.
    pub(super) fn environment(message: impl Into<String>) -> Self {
        Self {
            code: ExitCode::Environment,
            message: message.into(),
        }
    }
}
