//! Links to parts of the site, such as `sub-element:3A`.

/// A link to a part of the site by its id or slug. Whether the target exists is checked by `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reference<'a> {
    /// `sub-element:3A`
    SubElement(&'a str),
    /// `element:3`
    Element(&'a str),
    /// `state:kentucky`
    State(&'a str),
    /// `practice:slug`
    Practice(&'a str),
    /// `resource:slug`
    Resource(&'a str),
    /// `term:ferpa`
    Term(&'a str),
    /// `page:methodology` or `page:methodology#ratings`: the slug, and the anchor of a heading on
    /// that page, without `#`.
    Page(&'a str, Option<&'a str>),
    /// `lever:policy`
    Lever(&'a str),
    /// `audience:researchers`
    Audience(&'a str),
}

impl<'a> Reference<'a> {
    /// The schemes that references begin with.
    pub const SCHEMES: &'static [&'static str] = &[
        "sub-element",
        "element",
        "state",
        "practice",
        "resource",
        "term",
        "page",
        "lever",
        "audience",
    ];

    /// Parses the destination of a link. `None` if it has no scheme of a reference, or nothing
    /// follows the scheme.
    pub fn parse(url: &'a str) -> Option<Self> {
        let (scheme, target) = url.split_once(':')?;
        if target.is_empty() {
            return None;
        }
        Some(match scheme {
            "sub-element" => Self::SubElement(target),
            "element" => Self::Element(target),
            "state" => Self::State(target),
            "practice" => Self::Practice(target),
            "resource" => Self::Resource(target),
            "term" => Self::Term(target),
            "page" => match target.split_once('#') {
                None => Self::Page(target, None),
                Some(("", _) | (_, "")) => return None,
                Some((slug, anchor)) => Self::Page(slug, Some(anchor)),
            },
            "lever" => Self::Lever(target),
            "audience" => Self::Audience(target),
            _ => return None,
        })
    }

    /// The scheme it is written with.
    pub fn scheme(self) -> &'static str {
        match self {
            Self::SubElement(_) => "sub-element",
            Self::Element(_) => "element",
            Self::State(_) => "state",
            Self::Practice(_) => "practice",
            Self::Resource(_) => "resource",
            Self::Term(_) => "term",
            Self::Page(..) => "page",
            Self::Lever(_) => "lever",
            Self::Audience(_) => "audience",
        }
    }

    /// The id or slug of its target, without an anchor.
    pub fn target(self) -> &'a str {
        match self {
            Self::SubElement(id)
            | Self::Element(id)
            | Self::State(id)
            | Self::Practice(id)
            | Self::Resource(id)
            | Self::Term(id)
            | Self::Lever(id)
            | Self::Audience(id)
            | Self::Page(id, _) => id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Reference;

    #[test]
    fn references_are_read_by_their_scheme() {
        for (url, expected) in [
            ("sub-element:3A", Some(Reference::SubElement("3A"))),
            ("element:GOV", Some(Reference::Element("GOV"))),
            ("state:kentucky", Some(Reference::State("kentucky"))),
            ("term:ferpa", Some(Reference::Term("ferpa"))),
            ("page:about", Some(Reference::Page("about", None))),
            (
                "page:about#who",
                Some(Reference::Page("about", Some("who"))),
            ),
            ("page:about#", None),
            ("page:#who", None),
            ("term:", None),
            ("Term:ferpa", None),
            ("https://example.org", None),
            ("about", None),
        ] {
            assert_eq!(Reference::parse(url), expected, "{url}");
        }
    }

    #[test]
    fn every_scheme_is_read_and_named() {
        for scheme in Reference::SCHEMES {
            let url = format!("{scheme}:x");
            let reference = Reference::parse(&url).unwrap();
            assert_eq!((reference.scheme(), reference.target()), (*scheme, "x"));
        }
    }
}
