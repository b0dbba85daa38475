//! What every rule needs: the files and languages of the project, and all of its ids.

pub(super) mod anchors;
pub(super) mod contribution;
pub(super) mod elsewhere;
pub(super) mod ids;
pub(super) mod inputs;
pub(super) mod languages;
mod listed;
pub(super) mod message;
pub(super) mod names;
pub(super) mod originals;
pub(super) mod places;
pub(super) mod scale;
pub(super) mod slugs;
pub(super) mod state_head;
pub(super) mod translations;
pub(super) mod trust;

pub use inputs::Options;
