//! Why a request is not served.

/// A request that is answered with an error status instead of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::serve) struct Rejection {
    /// The status code of the response.
    pub(in crate::serve) status: u16,
    /// The body of the response. It quotes nothing of the request.
    pub(in crate::serve) reason: &'static str,
}

impl Rejection {
    /// A rejection with a status.
    pub(in crate::serve) fn new(status: u16, reason: &'static str) -> Self {
        Self { status, reason }
    }
}

/// A rejection with status 400.
pub(super) fn bad(reason: &'static str) -> Rejection {
    Rejection::new(400, reason)
}
