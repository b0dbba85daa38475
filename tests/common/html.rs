//! Parts of pages, formatted so that a diff is readable: each block element begins a line, indented
//! by its depth, and inline elements stay in the line of their text.
//!
//! Tags and texts are unchanged, except that white space is collapsed to one space, and removed at
//! the border of a block, as browsers do. `pre` is unchanged.

/// Inline elements; all others are blocks.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "br", "button", "cite", "code", "em", "i", "img", "input", "kbd",
    "label", "small", "span", "strong", "sub", "sup", "time", "wbr",
];

/// Elements without an end tag.
const VOID: &[&str] = &["br", "col", "hr", "img", "input", "link", "meta", "wbr"];

/// A text, or an element with its tags as they are written.
enum Node<'a> {
    Text(&'a str),
    Element {
        start: &'a str,
        inner: Vec<Node<'a>>,
        end: &'a str,
    },
}

/// The parts of a page that a selector matches, formatted. A selector is `tag`, `.class`, `#id`,
/// `[name=value]`, or several of them without a space; `a with b` finds each innermost `a` that has
/// a `b` in it.
pub(crate) fn parts(page: &str, selector: &str) -> String {
    let (outer, inner) = match selector.split_once(" with ") {
        Some((outer, inner)) => (outer, Some(inner)),
        None => (selector, None),
    };
    let mut found = Vec::new();
    let tree = tree(page);
    for node in &tree {
        find(node, outer, inner, &mut found);
    }
    let mut text = String::new();
    for node in found {
        lay_out(node, 0, &mut text);
    }
    text
}

fn tree(page: &str) -> Vec<Node<'_>> {
    // The open elements, each with its start tag and its content so far.
    let mut open: Vec<(&str, Vec<Node>)> = vec![("", Vec::new())];
    for token in tokens(page) {
        let is_end = token.starts_with("</");
        if is_end && open.len() > 1 {
            let (start, inner) = open.pop().unwrap();
            assert_eq!(name(start), name(token), "{token} ends {start}");
            let end = token;
            open.last_mut()
                .unwrap()
                .1
                .push(Node::Element { start, inner, end });
        } else if token.starts_with('<') && !token.starts_with("<!") && !VOID.contains(&name(token))
        {
            open.push((token, Vec::new()));
        } else {
            let node = match token.starts_with('<') {
                true => Node::Element {
                    start: token,
                    inner: Vec::new(),
                    end: "",
                },
                false => Node::Text(token),
            };
            open.last_mut().unwrap().1.push(node);
        }
    }
    assert_eq!(open.len(), 1, "{} has no end", open.last().unwrap().0);
    open.pop().unwrap().1
}

/// Splits a page into tags and texts.
fn tokens(page: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = page;
    while !rest.is_empty() {
        let mut is_quoted = false;
        let length = match rest.starts_with('<') {
            true => rest
                .find(|c| {
                    is_quoted ^= c == '"';
                    c == '>' && !is_quoted
                })
                .map(|at| at + 1),
            false => rest.find('<'),
        };
        let (token, after) = rest.split_at(length.unwrap_or(rest.len()));
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// The name of the element that a start tag or an end tag belongs to.
fn name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    &name[..name.find([' ', '>', '\n']).unwrap_or(name.len())]
}

/// Adds the innermost elements that match; `inner` must match something in them.
fn find<'a>(node: &'a Node<'a>, outer: &str, inner: Option<&str>, found: &mut Vec<&'a Node<'a>>) {
    let Node::Element {
        start,
        inner: nodes,
        ..
    } = node
    else {
        return;
    };
    let before = found.len();
    if inner.is_some() || !matches(start, outer) {
        nodes
            .iter()
            .for_each(|node| find(node, outer, inner, found));
    }
    let has_inner = inner.is_none_or(|inner| nodes.iter().any(|node| has(node, inner)));
    if found.len() == before && matches(start, outer) && has_inner {
        found.push(node);
    }
}

fn has(node: &Node, selector: &str) -> bool {
    match node {
        Node::Text(_) => false,
        Node::Element { start, inner, .. } => {
            matches(start, selector) || inner.iter().any(|node| has(node, selector))
        }
    }
}

/// Whether a start tag fits `tag.class#id[name=value]`.
fn matches(start: &str, selector: &str) -> bool {
    let attribute = |name: &str| {
        let (_, value) = start.split_once(&format!(" {name}=\""))?;
        value.split('"').next()
    };
    const MARKS: [char; 3] = ['.', '#', '['];
    let tag = selector.split(MARKS).next().unwrap_or("");
    if !tag.is_empty() && tag != name(start) {
        return false;
    }
    let mut rest = &selector[tag.len()..];
    while let Some(mark) = rest.chars().next() {
        let end = match mark {
            '[' => rest.find(']').map(|at| at + 1),
            _ => rest[1..].find(MARKS).map(|at| at + 1),
        };
        let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
        let wanted = part[1..].trim_end_matches(']');
        let fits = match (mark, wanted.split_once('=')) {
            ('[', Some((name, value))) => attribute(name) == Some(value),
            ('[', None) => attribute(wanted).is_some(),
            ('.', _) => {
                attribute("class").is_some_and(|all| all.split(' ').any(|own| own == wanted))
            }
            _ => attribute("id") == Some(wanted),
        };
        if !fits {
            return false;
        }
        rest = after;
    }
    true
}

fn lay_out(node: &Node, depth: usize, text: &mut String) {
    let Node::Element { start, inner, end } = node else {
        return;
    };
    if name(start) == "pre" || !inner.iter().any(has_block) {
        let mut line = String::new();
        flow(node, &mut line);
        return add_line(&line, depth, name(start) == "pre", text);
    }
    add_line(start, depth, false, text);
    let mut line = String::new();
    for node in inner {
        if has_block(node) {
            add_line(&std::mem::take(&mut line), depth + 1, false, text);
            lay_out(node, depth + 1, text);
        } else {
            flow(node, &mut line);
        }
    }
    add_line(&line, depth + 1, false, text);
    add_line(end, depth, false, text);
}

/// Whether it is a block, or an element that has one in it.
fn has_block(node: &Node) -> bool {
    match node {
        Node::Text(_) => false,
        Node::Element { start, inner, .. } => {
            !INLINE.contains(&name(start)) || inner.iter().any(has_block)
        }
    }
}

/// Adds the source of a node, unchanged.
fn flow(node: &Node, line: &mut String) {
    match node {
        Node::Text(text) => line.push_str(text),
        Node::Element { start, inner, end } => {
            line.push_str(start);
            inner.iter().for_each(|node| flow(node, line));
            line.push_str(end);
        }
    }
}

fn add_line(line: &str, depth: usize, is_exact: bool, text: &mut String) {
    let line = match is_exact {
        true => line.to_owned(),
        false => line.split_ascii_whitespace().collect::<Vec<_>>().join(" "),
    };
    if !line.is_empty() {
        text.push_str(&format!("{}{line}\n", "  ".repeat(depth)));
    }
}

#[test]
fn a_part_is_laid_out_with_a_line_for_each_block() {
    let page = "<!doctype html>\n<html><body><main id=\"main\">\n<p class=\"a b\">One <b>two</b>\n  &lt; <time\n\
                datetime=\"x > y\">three</time></p><ul><li>x</li><li>\n<p>y<br></p> z <a href=\"/\">a</a>\n</li></ul>\
                <pre>\n a\n  b</pre></main></body></html>";
    let expected = "<main id=\"main\">\n  <p class=\"a b\">One <b>two</b> &lt; <time datetime=\"x > y\">three</time></p>\n  \
                    <ul>\n    <li>x</li>\n    <li>\n      <p>y<br></p>\n      z <a href=\"/\">a</a>\n    </li>\n  </ul>\n  \
                    <pre>\n a\n  b</pre>\n</main>\n";
    assert_eq!(parts(page, "main"), expected);
    assert_eq!(parts(page, "p.b.a"), parts(page, ".a"));
    assert_eq!(parts(page, "#main"), expected);
    assert_eq!(
        parts(page, "a[href=/]"),
        "<a href=\"/\">a</a>\n",
        "an attribute"
    );
    assert_eq!(
        parts(page, "li with br"),
        "<li>\n  <p>y<br></p>\n  z <a href=\"/\">a</a>\n</li>\n"
    );
    assert_eq!(
        parts(page, "li"),
        "<li>x</li>\n".to_owned() + &parts(page, "li with a")
    );
    assert_eq!(parts(page, "p.c"), "");
}
