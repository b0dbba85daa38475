//! Images: their alternative texts and their sources.

use super::links::destination_range;
use super::places::Places;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::Destination;
use crate::parse::shown::shown;
use std::ops::Range;

/// The maximum length of an alternative text, in characters (faults.md, C29).
const MAX_ALT: usize = 250;

/// Collects the alternative texts of open images.
#[derive(Debug, Default)]
pub(super) struct Images {
    open: Vec<Image>,
}

#[derive(Debug)]
struct Image {
    file_name: String,
    range: Range<usize>,
    alt: String,
}

impl Images {
    /// Starts an image, whose source must be a file beside the text (faults.md, C08).
    pub(super) fn open(
        &mut self,
        markdown: &str,
        destination: &str,
        range: Range<usize>,
        places: Places,
    ) -> Option<Diagnostic> {
        self.open.push(Image {
            file_name: destination.rsplit('/').next().unwrap_or("").to_owned(),
            range: range.clone(),
            alt: String::new(),
        });
        if matches!(Destination::classify(destination), Destination::Relative(_)) {
            return None;
        }
        let span = places.span(destination_range(markdown, destination, range));
        Some(
            Diagnostic::new(Code::BadLinkScheme, span)
                .message(format!(
                    "The image `{}` is not a file beside the text",
                    shown(destination)
                ))
                .caret("not a file of this site")
                .hint("Save the image next to the text, and write its file name here."),
        )
    }

    /// Adds a part of the alternative text of the open images.
    pub(super) fn words(&mut self, words: &str) {
        if let Some(image) = self.open.last_mut() {
            image.alt.push_str(words);
        }
    }

    /// Ends an image and checks its alternative text.
    pub(super) fn close(&mut self, places: Places) -> Option<Diagnostic> {
        let image = self.open.pop()?;
        let alt = image.alt.trim();
        // The alternative text of a nested image belongs to the outer one too.
        if let Some(outer) = self.open.last_mut() {
            outer.alt.push_str(alt);
        }
        let span = places.span(image.range);
        let stem = image
            .file_name
            .rsplit_once('.')
            .map_or("", |(stem, _)| stem);
        if alt.is_empty() {
            return Some(
                Diagnostic::new(Code::ImageAlt, span)
                    .message("An image has no alternative text")
                    .caret("say what it shows")
                    .hint(
                        "Write what the image shows between the brackets: ![What it \
                         shows](file.png).",
                    ),
            );
        }
        let lower = alt.to_lowercase();
        if lower == image.file_name.to_lowercase() || lower == stem.to_lowercase() {
            return Some(
                Diagnostic::new(Code::ImageAlt, span)
                    .message("The alternative text of an image is only its file name")
                    .caret("say what it shows")
                    .hint("Write what the image shows, for people who cannot see it."),
            );
        }
        let length = alt.chars().count();
        (length > MAX_ALT).then(|| {
            Diagnostic::new(Code::LongAlt, span)
                .message(format!(
                    "The alternative text of an image has {length} characters"
                ))
                .expected(format!("at most {MAX_ALT} characters"))
                .hint("Keep the gist there, and say the rest in the text.")
        })
    }
}
