//! Which state a file is about.

use crate::diagnostic::nearest;
use crate::pipeline::NoState;

/// What is needed to know which state a file is about.
pub(super) fn which_state(no_state: &NoState) -> String {
    let NoState {
        asked,
        system,
        code,
        folders,
    } = no_state;
    let mut message = match asked {
        Some(asked) => format!("there is no folder states/{asked}."),
        None if system.is_empty() && code.is_empty() => {
            "the file does not say which state it is about.".to_owned()
        }
        None => {
            let name = [system, code].map(|text| text.trim().to_owned());
            let name: Vec<&str> = name
                .iter()
                .map(String::as_str)
                .filter(|text| !text.is_empty())
                .collect();
            let name: String = name.join(", ").chars().take(80).collect();
            format!("no state's profile has the name or the code of the draft: {name}.")
        }
    };
    let near = asked
        .as_ref()
        .and_then(|asked| nearest(asked, folders.iter().map(String::as_str)));
    message.push_str(&match near {
        Some(near) => format!("\nDid you mean --state {near}?"),
        None => match folders.first() {
            Some(first) => format!("\nSay it with --state, such as --state {first}."),
            None => String::new(),
        },
    });
    message.push_str(
        "\nA state that is new needs a folder first: states/NAME/profile.md, which begins with\n  \
         +++\n  name = \"…\"\n  +++",
    );
    message
}
