//! The shipped rubric: copied into the synthetic site, and read for the ids that its states need.

use std::error::Error;
use std::fs;
use std::path::Path;

/// The parts of the rubric that synthetic states refer to.
pub(crate) struct Rubric {
    pub(crate) version: String,
    pub(crate) sector: String,
    pub(crate) basis: String,
    /// The numbers of the scale, lowest first.
    pub(crate) values: Vec<i64>,
    pub(crate) elements: Vec<String>,
    pub(crate) sub_elements: Vec<SubElement>,
    pub(crate) levers: Vec<String>,
    pub(crate) audiences: Vec<String>,
    pub(crate) steps: Vec<String>,
}

/// A sub-element and its criteria: level and id.
pub(crate) struct SubElement {
    pub(crate) id: String,
    /// The place of its core element.
    pub(crate) element: usize,
    pub(crate) criteria: Vec<(i64, String)>,
}

impl Rubric {
    /// Copies the originals (no translations) and reads them.
    pub(crate) fn copy(from: &Path, to: &Path) -> Result<Self, Box<dyn Error>> {
        copy_originals(from, to)?;
        let rubric = table(&to.join("rubric.toml"))?;
        let mut read = Self {
            version: text(&rubric, "version")?,
            sector: first(ids(&rubric, "sector")?)?,
            basis: first(ids(&rubric, "basis")?)?,
            values: list(&rubric, "rating")
                .filter_map(|level| level.get("value")?.as_integer())
                .collect(),
            elements: Vec::new(),
            sub_elements: Vec::new(),
            levers: ids(&table(&to.join("levers.toml"))?, "lever")?,
            audiences: ids(&table(&to.join("audiences.toml"))?, "audience")?,
            steps: ids(&table(&to.join("action-plan.toml"))?, "step")?,
        };
        let mut files: Vec<_> = fs::read_dir(to.join("elements"))?.collect::<Result<_, _>>()?;
        files.sort_by_key(fs::DirEntry::file_name);
        for file in files {
            let element = table(&file.path())?;
            read.elements.push(text(&element, "id")?);
            for sub_element in list(&element, "sub_element") {
                read.sub_elements.push(SubElement {
                    id: text(sub_element, "id")?,
                    element: read.elements.len() - 1,
                    criteria: list(sub_element, "criterion")
                        .filter_map(|criterion| {
                            let level = criterion.get("level")?.as_integer()?;
                            Some((level, criterion.get("id")?.as_str()?.to_owned()))
                        })
                        .collect(),
                });
            }
        }
        Ok(read)
    }
}

/// Copies a folder, without the files that have a language in their name.
fn copy_originals(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_originals(&entry.path(), &target)?;
        } else if entry.file_name().to_string_lossy().matches('.').count() == 1 {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn table(path: &Path) -> Result<toml::Table, Box<dyn Error>> {
    Ok(fs::read_to_string(path)?.parse()?)
}

fn list<'a>(table: &'a toml::Table, key: &str) -> impl Iterator<Item = &'a toml::Table> {
    let items = table.get(key).and_then(toml::Value::as_array);
    items
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_table)
}

fn text(table: &toml::Table, key: &str) -> Result<String, Box<dyn Error>> {
    let text = table.get(key).and_then(toml::Value::as_str);
    Ok(text
        .ok_or_else(|| format!("the rubric has no `{key}`"))?
        .to_owned())
}

fn ids(of: &toml::Table, key: &str) -> Result<Vec<String>, Box<dyn Error>> {
    list(of, key).map(|item| text(item, "id")).collect()
}

fn first(ids: Vec<String>) -> Result<String, Box<dyn Error>> {
    Ok(ids
        .into_iter()
        .next()
        .ok_or("the rubric has an empty list")?)
}
