//! Schemas, by an independent validator.

mod drafts;

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use serde_json::Value;

const ADDRESS: &str = "https://garden.example/plots/schema/made-up.json";

/// A schema in the validator, which has compared it with the schema of schemas.
struct Validator {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Validator {
    fn new(schema: Value, asserts_formats: bool) -> Self {
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        if asserts_formats {
            compiler.enable_format_assertions();
        }
        compiler.add_resource(ADDRESS, schema).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile(ADDRESS, &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn takes(&self, value: &Value) -> bool {
        self.why_not(value).is_empty()
    }

    /// What is wrong with a value; empty if nothing.
    fn why_not(&self, value: &Value) -> String {
        let result = self.schemas.validate(value, self.index);
        result.err().map_or_else(String::new, |why| why.to_string())
    }
}
