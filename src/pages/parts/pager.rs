//! Links to the other pages of a long list.

use serde::Serialize;

use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::text::say;

/// Links to the other pages of a long list.
#[derive(Debug, Serialize)]
pub(crate) struct Pager {
    summary: Option<String>,
    pages: Vec<PagerLink>,
}

#[derive(Debug, Serialize)]
struct PagerLink {
    number: u32,
    href: String,
    is_current: bool,
    label: String,
}

impl Pager {
    /// Links around page `number` of `count`: the ends, the neighbors and round steps between, so
    /// that the number of links does not grow with the list.
    pub(crate) fn new(
        context: &PageContext<'_>,
        number: u32,
        count: u32,
        page: impl Fn(u32) -> Page,
    ) -> Self {
        if count <= 1 {
            return Self {
                summary: None,
                pages: Vec::new(),
            };
        }
        let shown =
            |at: u32| at == 1 || at == count || at.abs_diff(number) <= 2 || at.is_multiple_of(10);
        Self {
            summary: Some(say!(context, "pager-summary", number, count)),
            pages: (1..=count)
                .filter(|&at| shown(at))
                .map(|at| PagerLink {
                    number: at,
                    href: context.href(page(at)),
                    is_current: at == number,
                    label: say!(context, "pager-page", number = at),
                })
                .collect(),
        }
    }
}
