//! What changed: assessments and profiles by date, and what later versions of the rubric changed.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::Site;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::change_rows::{self, ChangeRow};
use crate::pages::parts::event::{self, Dated};
use crate::prose::SeenTerms;
use crate::text::say;

/// The maximum number of changes in the list.
const NEWEST: usize = 200;

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct ChangesView<'a> {
    page: Layout<'a>,
    title: String,
    months: Vec<Month>,
    /// A notice if older changes are left out.
    left_out: Option<String>,
    rubric: Vec<RubricChange<'a>>,
}

/// The changes of one month.
#[derive(Debug, Serialize)]
struct Month {
    title: String,
    rows: Vec<ChangeRow>,
}

#[derive(Debug, Serialize)]
struct RubricChange<'a> {
    version: &'a str,
    anchor: String,
    sub_elements: Vec<Link>,
    is_comparable: bool,
    note_html: String,
}

/// The view of `/changes/`.
pub(super) fn view<'a>(context: &PageContext<'a>) -> ChangesView<'a> {
    let site = context.site;
    let mut seen = SeenTerms::default();
    let title = context.word("changes-title");
    let events = event::assessments(site)
        .chain(event::plans(site))
        .chain(event::profiles(site));
    let (newest, all) = event::newest(events, NEWEST);
    let frame = PageFrame::new(Page::Changes, &title, context.word("changes-description"));
    ChangesView {
        page: Layout::new(context, frame),
        title,
        months: months(context, newest),
        left_out: (all > NEWEST).then(|| say!(context, "changes-left-out", count = all - NEWEST)),
        rubric: (site.rubric.changes.iter())
            .enumerate()
            .map(|(at, change)| RubricChange {
                version: &change.version,
                anchor: rubric_anchor(site, at),
                sub_elements: link::all(context, &change.sub_elements, link::sub_element),
                is_comparable: change.comparable,
                note_html: context.block_html(&change.note, &mut seen),
            })
            .collect(),
    }
}

fn months(context: &PageContext<'_>, events: Vec<Dated>) -> Vec<Month> {
    let mut months: Vec<(Date, Month)> = Vec::new();
    for dated in events {
        let Some(row) = change_rows::row(context, dated) else {
            continue;
        };
        let first = dated.date.first_of_month();
        match months.last_mut() {
            Some((last, month)) if *last == first => month.rows.push(row),
            _ => months.push((
                first,
                Month {
                    title: context.words.month(first),
                    rows: vec![row],
                },
            )),
        }
    }
    months.into_iter().map(|(_, month)| month).collect()
}

/// The anchor of a change of the rubric: the version, with a number for further changes of the same
/// version.
pub(super) fn rubric_anchor(site: &Site, at: usize) -> String {
    let changes = &site.rubric.changes;
    let Some(change) = changes.get(at) else {
        return String::new();
    };
    let before = changes.iter().take(at);
    let before = before.filter(|other| other.version == change.version);
    match before.count() {
        0 => version_anchor(&change.version),
        count => format!("{}:{}", version_anchor(&change.version), count + 1),
    }
}

fn version_anchor(version: &str) -> String {
    let mut anchor = String::from("version-");
    for character in version.chars() {
        if character.is_ascii_alphanumeric() || matches!(character, '.' | '-') {
            anchor.push(character);
        } else {
            anchor.push_str(&format!("_{:x}_", u32::from(character)));
        }
    }
    anchor
}

#[cfg(test)]
mod tests {
    use super::{rubric_anchor, version_anchor};
    use crate::analysis::tests::support::{rubric_change, site};

    #[test]
    fn each_change_of_a_version_has_an_anchor_of_its_own() {
        let mut site = site(4, &[1], Vec::new());
        site.rubric.changes = ["1", "2", "2", "2"]
            .map(|version| rubric_change(version, &[0], true))
            .into();
        let anchors: Vec<String> = (0..5).map(|at| rubric_anchor(&site, at)).collect();
        let expected = ["version-1", "version-2", "version-2:2", "version-2:3", ""];
        assert_eq!(anchors, expected);
    }

    #[test]
    fn versions_have_anchors_of_their_own() {
        for (version, anchor) in [
            ("2021", "version-2021"),
            ("1.10", "version-1.10"),
            ("v 2", "version-v_20_2"),
            ("v_20_2", "version-v_5f_20_5f_2"),
            ("é\"", "version-_e9__22_"),
        ] {
            assert_eq!(version_anchor(version), anchor);
        }
    }
}
