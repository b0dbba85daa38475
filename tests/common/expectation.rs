//! Expected outputs, kept in files.

use std::path::Path;

use super::files;

/// The expected files that one test compared, and its failures.
#[derive(Default)]
pub(crate) struct Expectations {
    failures: Vec<String>,
}

impl Expectations {
    /// Compares a text with a file, or writes the file if `STATEWISE_BLESS` is set.
    pub(crate) fn check(&mut self, file: &Path, actual: &str) {
        let expected = std::fs::read_to_string(file).unwrap_or_default();
        if expected == actual && file.exists() {
            return;
        }
        if is_blessing() {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, actual).unwrap();
            return;
        }
        let difference = similar::TextDiff::from_lines(expected.as_str(), actual);
        self.fail(format!(
            "{} does not hold (- expected, + came out):\n{}",
            file.display(),
            difference.unified_diff().context_radius(2)
        ));
    }

    /// Adds a failure.
    pub(crate) fn fail(&mut self, what: impl Into<String>) {
        self.failures.push(what.into());
    }

    /// Adds a failure for each expected file of a case that was not compared.
    pub(crate) fn check_parts(&mut self, case: &Path, files: &[&str], folders: &[&str]) {
        for path in files::below(case) {
            let is_known = files.contains(&path.as_str())
                || folders.iter().any(|folder| path.starts_with(folder));
            if !is_known {
                let case = case.display();
                self.fail(format!("{case}/{path}: nothing looks at this file"));
            }
        }
    }

    /// The failures as one text, if there are any.
    pub(crate) fn finish(self) -> Result<(), String> {
        if self.failures.is_empty() {
            return Ok(());
        }
        Err(format!(
            "{}\n\n{} expectations do not hold. STATEWISE_BLESS=1 writes what came out.",
            self.failures.join("\n\n"),
            self.failures.len()
        ))
    }
}

/// Whether expectations are written instead of compared.
pub(crate) fn is_blessing() -> bool {
    std::env::var_os("STATEWISE_BLESS").is_some_and(|value| value == "1")
}
