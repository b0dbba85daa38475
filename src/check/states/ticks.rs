//! The criteria that a score names: those that hold, and those on which nothing was found.

use std::collections::BTreeMap;

use crate::check::known::message::{one_of, shortened};
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{CriterionIndex, SubElement};
use crate::parse::documents::{RawScore, Text};
use crate::source::{Span, Spanned};

/// The two lists of a score, each in the order of the file. No criterion is in both.
pub(super) struct Ticks {
    /// `criteria`
    pub(super) found: Vec<CriterionIndex>,
    /// `not_found`
    pub(super) not_found: Vec<CriterionIndex>,
}

/// The key of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Found,
    NotFound,
}

/// Lowers both lists. What is unknown, or stands a second time, is reported and left out.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    raw: &RawScore,
    sub_element: &SubElement,
) -> Ticks {
    let mut reader = Reader {
        sub_element,
        known: BTreeMap::new(),
        seen: BTreeMap::new(),
    };
    // The first of one id counts. Looked up, since all lists may be long.
    for (at, criterion) in sub_element.criteria.iter().enumerate() {
        reader.known.entry(criterion.id.as_str()).or_insert(at);
    }
    Ticks {
        found: reader.read(lowering, List::Found, &raw.criteria),
        not_found: reader.read(lowering, List::NotFound, &raw.not_found),
    }
}

struct Reader<'a> {
    sub_element: &'a SubElement,
    /// The position of each id.
    known: BTreeMap<&'a str, usize>,
    /// Where each criterion was named first.
    seen: BTreeMap<usize, (List, Span)>,
}

impl Reader<'_> {
    fn read(
        &mut self,
        lowering: &mut Lowering<'_>,
        list: List,
        written: &[Spanned<Text>],
    ) -> Vec<CriterionIndex> {
        let mut read = Vec::with_capacity(written.len());
        for criterion in written {
            match self.known.get(criterion.value.as_str()) {
                Some(&at) => match self.seen.get(&at) {
                    Some(&first) => self.report_twice(lowering, criterion, list, first),
                    None => {
                        self.seen.insert(at, (list, criterion.span));
                        read.push(CriterionIndex::new(at));
                    }
                },
                None if lowering.names.rubric_complete => self.report_unknown(lowering, criterion),
                None => {}
            }
        }
        read
    }

    fn report_twice(
        &self,
        lowering: &mut Lowering<'_>,
        criterion: &Spanned<Text>,
        list: List,
        (first_list, first): (List, Span),
    ) {
        let id = &self.sub_element.id;
        let criterion_id = shortened(&criterion.value);
        let (message, hint) = match first_list == list {
            true => (
                format!("The criterion `{criterion_id}` of {id} stands twice in one list"),
                "Delete one of them.",
            ),
            false => (
                format!("The criterion `{criterion_id}` of {id} both holds and was not found"),
                "Keep it in `criteria` if it holds, or in `not_found` if nothing was found on it.",
            ),
        };
        Diagnostic::new(Code::CriterionTwice, criterion.span)
            .message(message)
            .label(first, "first named here")
            .hint(hint)
            .report(lowering);
    }

    fn report_unknown(&self, lowering: &mut Lowering<'_>, criterion: &Spanned<Text>) {
        let ids = || (self.sub_element.criteria.iter()).map(|known| known.id.as_str());
        let mut diagnostic = Diagnostic::new(Code::UnknownCriterion, criterion.span)
            .message(format!(
                "{} has no criterion `{}`",
                self.sub_element.id,
                shortened(&criterion.value)
            ))
            .did_you_mean(&criterion.value, ids());
        if !self.sub_element.criteria.is_empty() {
            diagnostic = diagnostic.expected(one_of(ids()));
        }
        diagnostic.report(lowering);
    }
}
