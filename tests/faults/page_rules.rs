//! Rules of every page of every site, with any content (C02, C25, C28, N01, X08).

use std::collections::{BTreeMap, BTreeSet};

use url::Url;

use crate::html::{Piece, Tag, scan};
use crate::tree::Tree;

/// A built site, parsed.
pub(crate) struct Pages {
    base: Url,
    /// Every file.
    pub(crate) tree: Tree,
    /// The ids on each page.
    ids: BTreeMap<String, BTreeSet<String>>,
    /// Every page by its path in the output folder.
    pub(crate) pages: BTreeMap<String, Vec<Piece>>,
}

impl Pages {
    /// Reads every page of an output folder.
    pub(crate) fn read(tree: Tree, base_url: &str) -> Self {
        let mut pages = BTreeMap::new();
        for (path, bytes) in &tree {
            if let (true, Some(bytes)) = (path.ends_with(".html"), bytes) {
                let html = std::str::from_utf8(bytes).unwrap();
                let pieces = scan(html).unwrap_or_else(|what| panic!("{path}: {what}"));
                pages.insert(path.clone(), pieces);
            }
        }
        assert!(!pages.is_empty());
        let ids_of = |page: &Vec<Piece>| {
            let ids = all_tags(page).filter_map(|tag| tag.get("id"));
            ids.map(str::to_owned).collect()
        };
        Self {
            ids: pages
                .iter()
                .map(|(path, page)| (path.clone(), ids_of(page)))
                .collect(),
            base: Url::parse(base_url).unwrap(),
            tree,
            pages,
        }
    }

    /// Every broken rule, as `path: what`.
    pub(crate) fn broken_rules(&self) -> Vec<String> {
        let mut broken = Vec::new();
        let mut titles = BTreeSet::new();
        for (path, pieces) in &self.pages {
            let mut say = |what: String| broken.push(format!("{path}: {what}"));
            structure(pieces, &mut say);
            headings(pieces, &mut say);
            ids(pieces, &mut say);
            let language = tags(pieces, "html")
                .next()
                .and_then(|html| html.get("lang"));
            if language.is_none_or(str::is_empty) {
                say("no language".to_owned());
            }
            let title = text_of(pieces, "title").pop().unwrap_or_default();
            if !titles.insert((language.map(str::to_owned), title.clone())) {
                say(format!("another page has the title {title:?}"));
            }
            for tag in all_tags(pieces) {
                attributes(tag, &mut say);
                self.addresses(path, tag, &mut say);
                self.preview(tag, &mut say);
            }
        }
        broken.extend(self.styles());
        broken.extend(self.imports());
        broken
    }

    /// Internal links have a target; nothing is loaded from other sites.
    fn addresses(&self, path: &str, tag: &Tag, say: &mut impl FnMut(String)) {
        for name in [
            "srcset",
            "poster",
            "data",
            "formaction",
            "background",
            "ping",
        ] {
            if tag.get(name).is_some() {
                say(format!("{name} on <{}>", tag.name));
            }
        }
        // A form that leads to a page of the site, as a link does.
        if let Some(action) = tag.get("action") {
            let page = self.base.join(path).unwrap().join(action);
            let page = page.as_ref().map_or("", |page| page.as_str());
            let file = page
                .strip_prefix(self.base.as_str())
                .map(|below| format!("{below}index.html"));
            let is_there = file.is_some_and(|file| matches!(self.tree.get(&file), Some(Some(_))));
            if tag.name != "form" || tag.get("method") != Some("get") || !is_there {
                say(format!("action on <{}>: {action:?}", tag.name));
            }
        }
        let (address, may_leave) = match (tag.name.as_str(), tag.get("href"), tag.get("src")) {
            ("a", Some(href), None) => (href, true),
            ("link", Some(href), None) => (
                href,
                matches!(tag.get("rel"), Some("canonical" | "alternate")),
            ),
            ("img" | "script", None, Some(src)) => (src, false),
            (_, None, None) => return,
            _ => return say(format!("an address on {tag:?}")),
        };
        let page = self.base.join(path).unwrap();
        let Ok(target) = page.join(address) else {
            return say(format!("no address: {address:?}"));
        };
        if !matches!(target.scheme(), "https" | "http" | "mailto" | "tel") {
            return say(format!("leads to {}:", target.scheme()));
        }
        let Some(below) = target.as_str().strip_prefix(self.base.as_str()) else {
            if !may_leave {
                say(format!("loads {address:?}"));
            } else if target.origin() == self.base.origin() {
                say(format!("leads beside the site: {address:?}"));
            } else if tag.name == "link" {
                say(format!("{:?} is elsewhere: {address:?}", tag.get("rel")));
            }
            return;
        };
        let (below, anchor) = below.split_once('#').unwrap_or((below, ""));
        // The query is for a script of the page: the same file is served.
        let below = below.split_once('?').map_or(below, |(file, _)| file);
        let file = if below.is_empty() || below.ends_with('/') {
            format!("{below}index.html")
        } else {
            below.to_owned()
        };
        // A page links to itself by its anchor alone.
        let file = if address.starts_with('#') {
            path
        } else {
            &file
        };
        match self.tree.get(file) {
            Some(Some(_)) => {}
            _ => return say(format!("leads to nothing: {address:?}")),
        }
        if !anchor.is_empty() {
            let found = self.ids.get(file).is_some_and(|ids| ids.contains(anchor));
            if !found {
                say(format!("leads to no id: {address:?}"));
            }
        }
    }

    /// The picture of a preview is one of the site's own.
    fn preview(&self, tag: &Tag, say: &mut impl FnMut(String)) {
        if tag.name == "meta" && tag.get("property") == Some("og:image") {
            let address = tag.get("content").unwrap_or_default();
            let file = address.strip_prefix(self.base.as_str()).unwrap_or_default();
            let picture = self.tree.get(file).and_then(Option::as_ref);
            if !picture.is_some_and(|bytes| bytes.starts_with(b"\x89PNG") && bytes.len() < 61_440) {
                say(format!("a preview without a picture: {address:?}"));
            }
        }
    }

    /// Scripts import only scripts of the site, by relative paths.
    fn imports(&self) -> Vec<String> {
        let mut broken = Vec::new();
        for (path, bytes) in &self.tree {
            let Some(bytes) = bytes.as_ref().filter(|_| path.ends_with(".js")) else {
                continue;
            };
            let script = std::str::from_utf8(bytes).unwrap();
            let statements = script.lines().filter(|line| line.starts_with("import "));
            for line in statements {
                let name = line.rsplit('"').nth(1).unwrap_or_default();
                let mut parts: Vec<&str> = path.split('/').collect();
                parts.pop();
                let mut rest = name;
                while let Some(above) = rest.strip_prefix("../") {
                    parts.pop();
                    rest = above;
                }
                let is_relative = name.starts_with("./") || name.starts_with("../");
                parts.push(rest.strip_prefix("./").unwrap_or(rest));
                if !is_relative || !self.tree.contains_key(&parts.join("/")) {
                    broken.push(format!("{path}: takes from {name:?}, which is not there"));
                }
            }
        }
        broken
    }

    /// Style sheets load nothing from other sites.
    fn styles(&self) -> Vec<String> {
        self.tree
            .iter()
            .filter(|(path, _)| path.ends_with(".css") || path.ends_with(".svg"))
            .filter_map(|(path, bytes)| {
                let text = String::from_utf8(bytes.clone()?).unwrap();
                let elsewhere = text
                    .match_indices("//")
                    .any(|(at, _)| !text[at..].starts_with("//www.w3.org/2000/svg"));
                let bad = elsewhere || text.contains("@import") || text.contains("<script");
                bad.then(|| format!("{path}: loads from elsewhere"))
            })
            .collect()
    }
}

fn structure(pieces: &[Piece], say: &mut impl FnMut(String)) {
    for name in ["html", "head", "title", "body", "main", "h1", "footer"] {
        let count = tags(pieces, name).count();
        if count != 1 {
            say(format!("{count} times <{name}>"));
        }
    }
    for name in ["style", "iframe", "object", "embed", "base"] {
        if tags(pieces, name).next().is_some() {
            say(format!("<{name}>"));
        }
    }
    // The fields of a source, a goal and an activity, which the scripts of the forms repeat.
    let repeated = ["source", "goal", "activity"];
    for template in tags(pieces, "template") {
        if template.get("id").is_none_or(|id| !repeated.contains(&id)) {
            say(format!("{template:?}"));
        }
    }
    for script in tags(pieces, "script") {
        let is_data = script.attributes == [("type".to_owned(), "application/ld+json".to_owned())];
        let is_file = script.get("type") == Some("module") && script.get("src").is_some();
        if !is_data && !is_file {
            say(format!("an inline script: {script:?}"));
        }
    }
    for form in tags(pieces, "form") {
        // Questions are read and printed without scripts, with a line that says what needs them.
        let is_read = form.get("method") == Some("dialog")
            && tags(pieces, "p").any(|line| line.get("data-no-script").is_some());
        let leads_on = form.get("action").is_some();
        if form.get("hidden").is_none() && !is_read && !leads_on {
            say(format!(
                "a form that does nothing without scripts: {form:?}"
            ));
        }
    }
    let files = tags(pieces, "script").filter(|script| script.get("src").is_some());
    let texts = text_of(pieces, "script");
    let data: Vec<&String> = texts.iter().filter(|text| !text.is_empty()).collect();
    if texts.len() - data.len() != files.count() {
        say("a script with a file and a text, or with neither".to_owned());
    }
    for text in data {
        let read = serde_json::from_str::<serde_json::Value>(text);
        if !read.is_ok_and(|data| data["@context"] == "https://schema.org") {
            say(format!("an inline script: {text}"));
        }
    }
    for name in ["title", "h1"] {
        if text_of(pieces, name)
            .iter()
            .any(|text| text.trim().is_empty())
        {
            say(format!("an empty <{name}>"));
        }
    }
    for meta in tags(pieces, "meta") {
        if meta.get("http-equiv").is_some() {
            say("a <meta> that acts as a header".to_owned());
        }
    }
    for image in tags(pieces, "img") {
        if image.get("alt").is_none_or(|alt| alt.trim().is_empty()) {
            say("an image without words".to_owned());
        }
    }
}

fn headings(pieces: &[Piece], say: &mut impl FnMut(String)) {
    let mut last = 0;
    for tag in all_tags(pieces) {
        let Some(level) = level(&tag.name) else {
            continue;
        };
        if level > last + 1 {
            say(format!("<h{level}> after <h{last}>"));
        }
        last = level;
    }
    for level in 1..=6 {
        for text in text_of(&outside_templates(pieces), &format!("h{level}")) {
            if text.trim().is_empty() {
                say(format!("an empty <h{level}>"));
            }
        }
    }
}

fn level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

fn ids(pieces: &[Piece], say: &mut impl FnMut(String)) {
    let mut seen = BTreeSet::new();
    for id in all_tags(pieces).filter_map(|tag| tag.get("id")) {
        if id.is_empty() || id.contains(char::is_whitespace) || !seen.insert(id) {
            say(format!("the id {id:?} again, or none"));
        }
    }
}

fn attributes(tag: &Tag, say: &mut impl FnMut(String)) {
    let mut seen = BTreeSet::new();
    for (name, _) in &tag.attributes {
        if name.starts_with("on") || name == "style" || name == "srcdoc" {
            say(format!("{name} on <{}>", tag.name));
        }
        if !seen.insert(name) {
            say(format!("{name} twice on <{}>", tag.name));
        }
    }
}

/// Every start tag of a page.
pub(crate) fn all_tags(pieces: &[Piece]) -> impl Iterator<Item = &Tag> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Open(tag) => Some(tag),
        _ => None,
    })
}

/// What a page shows by itself: what stands in a template gets its words from a script.
fn outside_templates(pieces: &[Piece]) -> Vec<Piece> {
    let mut inside = false;
    let is_shown = |piece: &&Piece| match piece {
        Piece::Open(tag) if tag.name == "template" => {
            inside = true;
            false
        }
        Piece::Close(name) if name == "template" => {
            inside = false;
            false
        }
        _ => !inside,
    };
    pieces.iter().filter(is_shown).cloned().collect()
}

/// Every start tag of one kind.
pub(crate) fn tags<'a>(pieces: &'a [Piece], name: &'a str) -> impl Iterator<Item = &'a Tag> {
    all_tags(pieces).filter(move |tag| tag.name == name)
}

/// The text inside of each element of one kind.
pub(crate) fn text_of(pieces: &[Piece], name: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut open: Option<String> = None;
    for piece in pieces {
        match piece {
            Piece::Open(tag) if tag.name == name => open = Some(String::new()),
            Piece::Close(closed) if closed == name => texts.extend(open.take()),
            Piece::Text(text) => {
                if let Some(open) = &mut open {
                    open.push_str(text);
                }
            }
            _ => {}
        }
    }
    texts
}

/// All text of a page, in order.
pub(crate) fn all_text(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

/// A page that breaks a rule is reported: one rule for each line.
#[test]
fn the_rules_can_be_broken() {
    let page = |head: &str, body: &str| {
        format!(
            "<!doctype html><html lang=\"en\"><head><title>T</title>{head}</head><body>\
             <main><h1 id=\"a\">H</h1>{body}</main><footer></footer></body></html>"
        )
    };
    let broken = |html: String| {
        let tree = Tree::from([
            ("index.html".to_owned(), Some(html.into_bytes())),
            ("x/y.png".to_owned(), Some(Vec::new())),
        ]);
        Pages::read(tree, "https://example.org/sub/").broken_rules()
    };
    for good in [
        "",
        "<a href=\"/sub/\"></a><a href=\"#a\"></a><a href=\"/sub/#a\"></a>",
        "<a href=\"https://other.test/\"></a><img src=\"/sub/x/y.png\" alt=\"a\">",
        "<h2>x</h2><h3>x</h3><h2>x</h2>",
        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"}</script>",
        "<script type=\"module\" src=\"/sub/x/y.png\"></script><form hidden></form>",
    ] {
        assert_eq!(broken(page("", good)), Vec::<String>::new(), "{good}");
    }
    for bad in [
        "<p onclick=\"x\"></p>",
        "<p style=\"x\"></p>",
        "<script></script>",
        "<script type=\"application/ld+json\">{}</script>",
        "<script type=\"application/ld+json\"></script>",
        "<script type=\"application/ld+json\" src=\"/sub/x/y.png\"></script>",
        "<script type=\"module\">x</script>",
        "<script type=\"module\" src=\"/sub/x/y.png\">x</script>",
        "<script type=\"module\" src=\"https://other.test/y.js\"></script>",
        "<script src=\"/sub/x/y.png\"></script>",
        "<form></form>",
        "<style></style>",
        "<main></main>",
        "<h1>x</h1>",
        "<footer></footer>",
        "<p id=\"a\"></p>",
        "<p id=\"b\" id=\"c\"></p>",
        "<h3>x</h3>",
        "<h2> </h2>",
        "<img src=\"/sub/x/y.png\" alt=\" \">",
        "<img src=\"https://other.test/y.png\" alt=\"a\">",
        "<img src=\"data:image/png;base64,x\" alt=\"a\">",
        "<img src=\"//other.test/y.png\" alt=\"a\">",
        "<a href=\"/sub/none/\"></a>",
        "<a href=\"/sub/#none\"></a>",
        "<a href=\"#none\"></a>",
        "<a href=\"/\"></a>",
        "<a href=\"javascript:x\"></a>",
        "<form action=\"/sub/\"></form>",
    ] {
        assert!(!broken(page("", bad)).is_empty(), "{bad}");
    }
    for bad in [
        "<link rel=\"stylesheet\" href=\"https://other.test/a.css\">",
        "<link rel=\"canonical\" href=\"https://other.test/\">",
        "<base href=\"/\">",
        "<meta property=\"og:image\" content=\"https://example.org/sub/none.png\">",
        "<meta property=\"og:image\" content=\"https://other.test/x/y.png\">",
        "<meta http-equiv=\"refresh\" content=\"0\">",
    ] {
        assert!(!broken(page(bad, "")).is_empty(), "{bad}");
    }
    let with_script = |script: &str| {
        let tree = Tree::from([
            ("index.html".to_owned(), Some(page("", "").into_bytes())),
            ("js/a.js".to_owned(), Some(script.as_bytes().to_vec())),
            ("js/b.js".to_owned(), Some(Vec::new())),
        ]);
        Pages::read(tree, "https://example.org/")
            .broken_rules()
            .len()
    };
    assert_eq!(with_script("import { b } from \"./b.js\";\n"), 0);
    assert_eq!(with_script("import { c } from \"./c.js\";\n"), 1);
    assert_eq!(
        with_script("import { b } from \"https://other.test/b.js\";\n"),
        1
    );
    let twice = page("", "").into_bytes();
    let tree = Tree::from([
        ("a.html".to_owned(), Some(twice.clone())),
        ("b.html".to_owned(), Some(twice)),
    ]);
    assert_eq!(
        Pages::read(tree, "https://example.org/")
            .broken_rules()
            .len(),
        1
    );
}
