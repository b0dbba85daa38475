//! The dialect of Markdown that people write: parser options, references, anchors. A leaf, shared
//! by `parse` (which refuses what is wrong) and `prose` (which renders what is right).
