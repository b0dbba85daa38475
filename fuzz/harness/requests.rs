//! The reader of request heads.

use statewise::serve::path_of_request;

/// An input is what a client sends. In pieces it means what it means as a whole.
pub(crate) fn requests(input: &[u8]) {
    let whole = path_of_request([input]);
    if let Some(path) = &whole {
        assert!(path.starts_with('/'), "{path:?}");
        let is_hidden = |c: char| c.is_ascii_control() || c == '\\';
        assert!(!path.contains(is_hidden), "{path:?}");
        assert!(path.len() <= input.len(), "{path:?}");
    }
    let at = input
        .first()
        .map_or(0, |&byte| usize::from(byte) % input.len());
    let (first, rest) = input.split_at(at);
    assert_eq!(path_of_request([first, rest]), whole);
}
