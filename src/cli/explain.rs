//! `statewise explain`

use super::args::Explain;
use super::exit::{ExitCode, Stop};
use super::terminal::Terminal;
use crate::diagnostic::{Code, nearest};

/// Prints the page of a code, or the list of all.
pub(super) fn run(explain: &Explain, terminal: &Terminal) -> Result<ExitCode, Stop> {
    match &explain.code {
        None => terminal.output(&all_codes())?,
        Some(written) => terminal.output(find(written)?.explanation())?,
    }
    Ok(ExitCode::Ok)
}

fn all_codes() -> String {
    let names = Code::ALL.iter().map(|code| code.name());
    let width = names.map(str::len).max().unwrap_or(0);
    Code::ALL
        .iter()
        .map(|code| format!("{:width$}  {}\n", code.name(), code.summary()))
        .collect()
}

/// The code with a name; `error[unknown-key]:` as copied from a message is accepted too.
fn find(written: &str) -> Result<Code, Stop> {
    let inner = written
        .split_once('[')
        .and_then(|(_, rest)| rest.split_once(']'))
        .map_or(written, |(inner, _)| inner);
    let name = inner.trim().to_lowercase().replace('_', "-");
    Code::from_name(&name).ok_or_else(|| {
        let names = Code::ALL.iter().map(|code| code.name());
        let offer = match nearest(&name, names) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "`statewise explain` lists all codes.".to_owned(),
        };
        Stop::usage(format!("there is no code {written:?}.\n{offer}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_as_people_write_it() {
        for written in [
            "unknown-key",
            "error[unknown-key]: x",
            " Unknown_Key ",
            "[unknown-key]",
        ] {
            assert_eq!(find(written), Ok(Code::UnknownKey), "{written:?}");
        }
        let stop = find("unknown-kee").unwrap_err();
        assert!(
            stop.message.ends_with("Did you mean `unknown-key`?"),
            "{}",
            stop.message
        );
        assert!(
            find("zzzz\u{1b}")
                .unwrap_err()
                .message
                .contains("lists all")
        );
    }

    #[test]
    fn the_list_has_every_code() {
        assert_eq!(all_codes().lines().count(), Code::ALL.len());
    }
}
