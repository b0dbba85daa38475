//! The texts of raw fields; what is missing is empty.

use crate::parse::documents::{Field, RawText, Text};

pub(super) fn texts(list: Vec<RawText>) -> Vec<String> {
    list.into_iter()
        .map(|text| text.value.to_string())
        .collect()
}

pub(super) fn text(field: Field<Text>) -> String {
    field.map(|text| text.value.to_string()).unwrap_or_default()
}
