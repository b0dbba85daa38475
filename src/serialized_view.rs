//! A part of a view that many pages share, serialized once.

use serde::{Serialize, Serializer};
use tera::Value;

/// A part of a view as a value of the template engine. Cloning is cheap, whatever its size.
#[derive(Clone, Debug)]
pub struct SerializedView(Value);

impl SerializedView {
    /// Serializes a part. A value that cannot be serialized (a map whose keys are not strings)
    /// becomes undefined, so that the first template that uses it reports an error.
    pub fn new(part: &impl Serialize) -> Self {
        Self(Value::try_from_serializable(part).unwrap_or_else(|_| Value::undefined()))
    }

    /// The value for a template.
    pub fn into_value(self) -> Value {
        self.0
    }
}

impl Serialize for SerializedView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // In a view, the serializer of the templates takes the value as it is.
        self.0.serialize(serializer)
    }
}
