//! One order and one layout for TOML and front matter: text → text. `statewise fmt` writes it.
//!
//! No formatter that we know keeps every comment and gives one result for every order of keys. So this
//! one reads a tree of keys and comments, sorts it by the definition of the format, and prints it anew;
//! then it holds the result to the text before.
//!
//! ```text
//! tree                      keys, values as written, comments with their owners
//! comments, scalar          comments in white space; the form of keys and simple values
//! written, read_lists, read TOML → tree
//! id_order, sort, print     the order; tree → TOML
//! proof                     values and comments are the same as before
//! ```

mod comments;
mod id_order;
mod print;
mod proof;
mod read;
mod read_lists;
mod scalar;
mod sort;
mod tree;
mod written;

pub use id_order::IdOrder;
pub use proof::Unproven;

use crate::parse::documents::{Format, Key};
use crate::parse::toml_range;
use crate::source::MAX_TEXT_BYTES;
use toml::de::DeTable;

/// Whether the TOML of a file has no syntax errors.
pub fn can_be_read(text: &str, format: &Format) -> bool {
    let toml = match format.path.ends_with(".md") {
        true => toml_range(text).and_then(|range| text.get(range)),
        false => Some(text),
    };
    toml.is_some_and(|toml| DeTable::parse(toml).is_ok())
}

/// The text of a file in its one order and layout. `ids` is the order of tables and texts that are
/// named by ids. The file has no syntax errors.
///
/// # Errors
///
/// When the result does not hold all values and comments of the file.
pub fn file(text: &str, format: &Format, ids: &IdOrder) -> Result<String, Unproven> {
    if !format.path.ends_with(".md") {
        return toml(text, format.keys, ids);
    }
    let range = toml_range(text);
    let parts = range.and_then(|range| {
        Some((
            text.get(..range.start)?,
            text.get(range.clone())?,
            text.get(range.end..)?,
        ))
    });
    match parts {
        Some((above, front_matter, below)) => {
            let front_matter = toml(front_matter, format.keys, ids)?;
            let line = |fence: &str| fence.trim_end().to_owned() + "\n";
            let (fence, body) = below.split_at(below.find('\n').map_or(below.len(), |at| at + 1));
            Ok(line(above) + &front_matter + &line(fence) + body)
        }
        None => Err(Unproven::Syntax("no front matter".to_owned())),
    }
}

fn toml(text: &str, keys: &[Key], ids: &IdOrder) -> Result<String, Unproven> {
    let once = printed(text, keys, ids)?;
    if once.len() as u64 > MAX_TEXT_BYTES {
        return Err(Unproven::TooLarge);
    }
    proof::prove(text, &once)?;
    match printed(&once, keys, ids)? == once {
        true => Ok(once),
        false => Err(Unproven::Unstable),
    }
}

fn printed(text: &str, keys: &[Key], ids: &IdOrder) -> Result<String, Unproven> {
    let mut document = read::read(text).map_err(Unproven::Syntax)?;
    sort::sort(&mut document, keys, ids);
    Ok(print::print(&document))
}

#[cfg(test)]
mod tests;
