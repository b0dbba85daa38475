//! Writes a table of the built-in theme's files, so that the binary carries its theme.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const THEME: &str = "themes/default";

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
    println!("cargo::rerun-if-changed=themes");
    collect(&root.join(THEME), THEME, &mut files)?;
    files.sort();

    let mut table = String::from(
        "/// Every file of the built-in theme: its path from a project's root, and its bytes; \
         sorted by path.\npub static THEME_FILES: &[(&str, &[u8])] = &[\n",
    );
    for (path, file) in &files {
        println!("cargo::rerun-if-changed={path}");
        writeln!(table, "    ({path:?}, include_bytes!({file:?})),")?;
    }
    table.push_str("];\n");

    let out = std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("theme_files.rs"), table)?;
    Ok(())
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
        } else if kind.is_file() && !name.starts_with('.') && name != "README.md" {
            files.push((below, entry.path()));
        }
    }
    Ok(())
}
