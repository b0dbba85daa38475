//! Tables that several kinds of files share.

use crate::parse::record::record;

record! {
    /// A cited publication or web page. It needs `url` or `publisher`, so that people can find it.
    table RawCitation {
        /// The title, as it was published.
        title: Required Label,
        /// The organization or newspaper that published it.
        publisher: Optional Label,
        /// The address where it can be read.
        url: Optional Fact(Url),
        /// The year in which it was published.
        year: Optional Year,
        /// The year of the stored copy that was read, such as one in a web archive, if the page was
        /// not read at its own address as it is today.
        copy_of: Optional Year,
        /// The day on which somebody last read it at its address.
        accessed: Optional Date,
    }
}

record! {
    /// The name of something, with its address.
    table RawNamedLink {
        /// What it is called.
        name: Required Label,
        /// The address of its page.
        url: Optional Fact(Url),
    }
}
