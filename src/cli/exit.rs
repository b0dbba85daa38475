//! What the shell learns.

/// The exit codes, also listed by `--help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExitCode {
    /// All is well; there may be warnings.
    Ok,
    /// The files have errors.
    Problems,
    /// The command was not understood.
    Usage,
    /// The machine said no: a disk, a permission, a missing folder.
    Environment,
    /// A signal ended the run; the number that shells give it is 128 more.
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

/// Why a command stopped early, for a person.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// What the shell learns.
    pub(super) code: ExitCode,
    /// What the person reads, after "error: ".
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

    /// The machine said no.
    pub(super) fn environment(message: impl Into<String>) -> Self {
        Self {
            code: ExitCode::Environment,
            message: message.into(),
        }
    }
}
