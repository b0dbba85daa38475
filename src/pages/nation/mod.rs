//! Pages about all states together.

pub(crate) mod national;
pub(crate) mod trends;

#[cfg(test)]
mod tests;
