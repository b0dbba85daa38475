//! From arguments to an exit code.

use std::ffi::OsString;
use std::sync::Arc;

use clap::Parser;

use super::args::{Args, Command};
use super::exit::{ExitCode, Stop};
use super::terminal::Terminal;
use super::{build, check, diff, explain, fmt, import, init, manual, new, schema, serve};

/// Runs the command line; `args` begin with the name of the program.
pub fn run(args: impl IntoIterator<Item = OsString>) -> std::process::ExitCode {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => {
            // Help and version are errors of clap too. A failure to print cannot be reported.
            drop(error.print());
            return if error.use_stderr() {
                ExitCode::Usage.into()
            } else {
                ExitCode::Ok.into()
            };
        }
    };
    let terminal = Terminal::new(args.global.color.into(), args.global.quiet);
    let terminal = Arc::new(terminal);
    let done = match &args.command {
        Command::Build(build) => build::run(build, &args.global, &terminal),
        Command::Serve(serve) => serve::run(serve, &terminal),
        Command::Check(check) => check::run(check, &args.global, &terminal),
        Command::Diff(diff) => diff::run(diff, &terminal),
        Command::Fmt(fmt) => fmt::run(fmt, &args.global, &terminal),
        Command::Import(import) => import::run(import, &args.global, &terminal),
        Command::Init(init) => init::run(init, &terminal),
        Command::Completions(given) => manual::completions(given, &terminal),
        Command::Man(given) => manual::man(given, &terminal),
        Command::New(new) => new::run(new, &args.global, &terminal),
        Command::Schema(schema) => schema::run(schema, &args.global, &terminal),
        Command::Explain(explain) => explain::run(explain, &terminal),
    };
    done.unwrap_or_else(|stop: Stop| {
        terminal.error(&stop.message);
        stop.code
    })
    .into()
}
