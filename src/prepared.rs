//! A part of a view that is the same on many pages, made ready for templates once. Known to who makes
//! views and to who lays them out.

use serde::{Serialize, Serializer};
use tera::Value;

/// A part of a view as the templates take it. A clone is cheap, whatever is in it.
#[derive(Clone, Debug)]
pub struct Prepared(Value);

impl Prepared {
    /// Makes a part ready. What cannot be serialized (a map whose keys are no texts) becomes
    /// undefined, so that the first template that uses it says so.
    pub fn new(part: &impl Serialize) -> Self {
        Self(Value::try_from_serializable(part).unwrap_or_else(|_| Value::undefined()))
    }

    /// As the templates take it.
    pub fn into_value(self) -> Value {
        self.0
    }
}

impl Serialize for Prepared {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // In a view, the serializer of the templates takes the value as it is.
        self.0.serialize(serializer)
    }
}
