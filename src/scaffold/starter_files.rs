//! The project that `statewise init` begins.

include!(concat!(env!("OUT_DIR"), "/starter_files.rs"));

/// Files whose names begin with a dot, which the table cannot hold under their own names.
const DOTTED: [&str; 1] = ["gitignore"];

/// The files of a new project: their paths and texts, by path.
pub fn starter() -> impl Iterator<Item = (String, &'static str)> {
    STARTER_FILES
        .iter()
        .map(|&(path, text)| match DOTTED.contains(&path) {
            true => (format!(".{path}"), text),
            false => (path.to_owned(), text),
        })
}
