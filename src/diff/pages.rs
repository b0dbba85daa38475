//! Which pages of the site change, and which sentences that lead them.

use serde::Serialize;

use super::pairs;

/// A page of a site, to be compared.
#[derive(Clone, Debug)]
pub struct PageState {
    /// The path of its address below the site: `states/ohio/`.
    pub address: String,
    /// A hash of its bytes.
    pub hash: u64,
    /// The sentence that leads it, on the pages of states and elements.
    pub finding: Option<String>,
}

/// The pages that change.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PageChanges {
    /// The number of pages of both sites, each counted once.
    pub of: usize,
    /// The addresses that change, in their order.
    pub changed: Vec<PageChange>,
    /// The leading sentences that change.
    pub findings: Vec<Finding>,
}

/// A page that changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PageChange {
    /// The path of its address.
    pub address: String,
    /// `added`, `removed` or `changed`
    pub happened: &'static str,
}

/// A leading sentence that changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// The path of the address of its page.
    pub address: String,
    /// The sentence before.
    pub was: String,
    /// The sentence now.
    pub now: String,
}

/// Compares the pages of two sites.
pub fn page_changes(base: &[PageState], head: &[PageState]) -> PageChanges {
    let pairs = pairs::by_key(base, head, |page| page.address.as_str());
    let change = |page: &PageState, happened| PageChange {
        address: page.address.clone(),
        happened,
    };
    let differ = pairs.both.iter().filter(|(was, now)| was.hash != now.hash);
    let mut changed: Vec<PageChange> = differ
        .map(|(_, now)| change(now, "changed"))
        .chain(pairs.new.iter().map(|page| change(page, "added")))
        .chain(pairs.gone.iter().map(|page| change(page, "removed")))
        .collect();
    changed.sort();
    let findings = (pairs.both.iter())
        .filter_map(|(was, now)| match (&was.finding, &now.finding) {
            (Some(old), Some(new)) if old != new => Some(Finding {
                address: now.address.clone(),
                was: old.clone(),
                now: new.clone(),
            }),
            _ => None,
        })
        .collect();
    PageChanges {
        of: head.len() + pairs.gone.len(),
        changed,
        findings,
    }
}
