//! Parts of views that several pages show.

pub(crate) mod assessment_words;
pub(crate) mod cell;
pub(crate) mod change_rows;
pub(crate) mod change_sentence;
pub(crate) mod citation;
pub(crate) mod difference;
pub(crate) mod embed_code;
pub(crate) mod embed_title;
pub(crate) mod event;
pub(crate) mod find_state;
pub(crate) mod headline;
pub(crate) mod heat_map;
pub(crate) mod level_scale;
pub(crate) mod pager;
pub(crate) mod plan_words;
pub(crate) mod practice_rows;
pub(crate) mod resource_rows;
pub(crate) mod score_evidence;
pub(crate) mod script_words;
pub(crate) mod slope;
pub(crate) mod sort_words;
pub(crate) mod spread;
pub(crate) mod spread_table;
pub(crate) mod tile_map;
pub(crate) mod trust;
pub(crate) mod what_if;
