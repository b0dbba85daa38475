//! Writes tables of the files that the binary carries: its theme, and the project that `init` begins.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const THEME: &str = "themes/default";
const RUBRIC: &str = "rubric";
const STARTER: &str = "src/scaffold/starter";

#[expect(
    clippy::disallowed_methods,
    reason = "a build script reads the source tree and writes to OUT_DIR"
)]
fn main() -> Result<(), Box<dyn Error>> {
    // Read at run time: checkouts that share a target folder share the compiled script.
    let root = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo sets CARGO_MANIFEST_DIR")?;
    let root = Path::new(&root);
    let mut files = Vec::new();
    println!("cargo::rerun-if-changed=build.rs");
    for folder in ["themes", RUBRIC, STARTER] {
        println!("cargo::rerun-if-changed={folder}");
    }
    collect(&root.join(THEME), THEME, &mut files)?;
    files.retain(|(path, _)| !path.ends_with("/README.md"));
    let of_theme = table(
        "Every file of the built-in theme: its path from a project's root, and its bytes; sorted by path.",
        "pub static THEME_FILES: &[(&str, &[u8])]",
        "include_bytes!",
        files,
    )?;

    // The project of `init` is in one language: it has the rubric without its translations.
    let mut files = Vec::new();
    collect(&root.join(RUBRIC), RUBRIC, &mut files)?;
    files.retain(|(path, _)| path.matches('.').count() == 1);
    let mut others = Vec::new();
    collect(&root.join(STARTER), STARTER, &mut others)?;
    let below = |path: &str| Some(path.strip_prefix(STARTER)?.strip_prefix('/')?.to_owned());
    files.extend(
        others
            .into_iter()
            .filter_map(|(path, file)| Some((below(&path)?, file))),
    );
    let of_starter = table(
        "Every file of the project that `init` begins: its path and its text; sorted by path.",
        "static STARTER_FILES: &[(&str, &str)]",
        "include_str!",
        files,
    )?;

    let out = std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("theme_files.rs"), of_theme)?;
    fs::write(Path::new(&out).join("starter_files.rs"), of_starter)?;
    Ok(())
}

/// The text of a table of files.
fn table(
    meaning: &str,
    head: &str,
    include: &str,
    mut files: Vec<(String, PathBuf)>,
) -> Result<String, Box<dyn Error>> {
    files.sort();
    let mut table = format!("/// {meaning}\n{head} = &[\n");
    for (path, file) in &files {
        println!("cargo::rerun-if-changed={}", file.display());
        writeln!(table, "    ({path:?}, {include}({file:?})),")?;
    }
    table.push_str("];\n");
    Ok(table)
}

/// Adds every regular file below `folder`; a folder that is not there has none.
fn collect(
    folder: &Path,
    path: &str,
    files: &mut Vec<(String, PathBuf)>,
) -> Result<(), Box<dyn Error>> {
    if !folder.is_dir() {
        return Ok(());
    }
    println!("cargo::rerun-if-changed={path}");
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name
            .to_str()
            .ok_or_else(|| format!("{}: a name is not UTF-8", entry.path().display()))?;
        let below = format!("{path}/{name}");
        let kind = entry.file_type()?;
        if kind.is_dir() {
            collect(&entry.path(), &below, files)?;
        } else if kind.is_file() && !name.starts_with('.') {
            files.push((below, entry.path()));
        }
    }
    Ok(())
}
