//! Texts before and after.

use super::{Unproven, formatted};

const ASSESSMENT: &str = "states/ohio/2026.toml";
const PLAN: &str = "states/ohio/plan.toml";
const SITE: &str = "site.toml";
const PRACTICE: &str = "content/practices/a.md";

/// The cases: a path, the text before, and the text after.
const CASES: &[(&str, &str, &str)] = &[
    // Keys come in the order of the format, and unknown ones last.
    (
        ASSESSMENT,
        "zeal = 1\nbasis='a'\nassessed_on   = 2026-01-02\nalso = 2\nrubric = \"2\"",
        "rubric = \"2\"\nbasis = \"a\"\nassessed_on = 2026-01-02\nalso = 2\nzeal = 1\n",
    ),
    // Tables come in the order of the rubric, then in natural order.
    (
        ASSESSMENT,
        "[\"10\"]\n[9]\n[1A]\n[2A]\nrating=1\n[1]\n[2B]\n\n\n[2]\n",
        "[2]\n\n[2B]\n\n[2A]\nrating = 1\n\n[1]\n\n[1A]\n\n[9]\n\n[10]\n",
    ),
    // Comments stay with their keys, and empty lines between keys go.
    (
        ASSESSMENT,
        "#a\nbasis = \"b\" # b\n\n  # c\n\t#d\nrubric = \"2\"#e\n# end\n\n# of 1A\n[ 1A ] # f\n\nrating = 1\n# end of 1A\n\n#  end of file",
        "# c\n#d\nrubric = \"2\" #e\n#a\nbasis = \"b\" # b\n# end\n\n# of 1A\n[1A] # f\nrating = 1\n# end of 1A\n\n#  end of file\n",
    ),
    // What stands apart at the top is about the file. Lines for editors come first.
    (
        ASSESSMENT,
        "# Made up.\n\n# More.\n\n#:schema a.json\n# of basis\nbasis = \"b\"\nrubric = \"2\"\n",
        "#:schema a.json\n\n# Made up.\n\n# More.\n\nrubric = \"2\"\n# of basis\nbasis = \"b\"\n",
    ),
    // The title of a group of tables stays apart.
    (
        PLAN,
        "vision = \"v\"\n\n\n# Goals\n\n\n# the first\n\n[[goal]]\n# Last\n[left_out]\n",
        "vision = \"v\"\n\n# Goals\n\n# the first\n\n[[goal]]\n\n# Last\n[left_out]\n",
    ),
    // Lists keep their order, on one line; tables in a list have lines of their own.
    (
        ASSESSMENT,
        "[1A]\nsources = [{url=\"u\",title='t',}, { title = \"b\" }]\ncriteria = [\n  \"b\",\n  'a',\n]\n",
        "[1A]\ncriteria = [\"b\", \"a\"]\nsources = [\n  { title = \"t\", url = \"u\" },\n  { title = \"b\" },\n]\n",
    ),
    // Comments in a list and in a table in braces.
    (
        SITE,
        "languages = [ # first\n\"en\", # the original\n# later\n\"es\" # soon\n# never\n]\nlicense = { url = \"u\", # where\n# what\nname = \"n\" }\ntitle = \"t\"",
        "title = \"t\"\nlanguages = [ # first\n  \"en\", # the original\n  # later\n  \"es\", # soon\n  # never\n]\nlicense = {\n  # what\n  name = \"n\",\n  url = \"u\", # where\n}\n",
    ),
    (
        SITE,
        "languages = [\"en\" # a\n# b\n, # c\n\"es\", # d\n# e\n]\n",
        "languages = [\n  \"en\", # a\n  # b\n  # c\n  \"es\", # d\n  # e\n]\n",
    ),
    (
        "site.toml",
        "languages = []\nlicense = {}\na = [ # b\n]\n",
        "languages = []\nlicense = {}\na = [ # b\n]\n",
    ),
    // Texts stay what they are; those of several lines begin below the quotes.
    (
        ASSESSMENT,
        "note = '''a\n b '''\n[1A]\nevidence = \"\"\"\\\n  a\\\n  b\"\"\"\nwhy = 'say \"a\"'\n[1]\nwhy = \"\"\"a\"\"\"\n",
        "note = '''\na\n b '''\n\n[1]\nwhy = \"\"\"a\"\"\"\n\n[1A]\nevidence = \"\"\"\\\n  a\\\n  b\"\"\"\nwhy = 'say \"a\"'\n",
    ),
    (
        "site.toml",
        "title = \"\"\"# no\n# comment\"\"\" # one\n",
        "title = \"\"\"\n# no\n# comment\"\"\" # one\n",
    ),
    // Numbers, dates and keys as they are written; quotes only where a key needs them.
    (
        SITE,
        "\"title\" = +1_0\n'a b' = 0x1F\n\"\" = inf\nd = 1979-05-27T07:32:00Z\n\"é\" = true\n",
        "title = +1_0\n\"\" = inf\n'a b' = 0x1F\nd = 1979-05-27T07:32:00Z\n\"é\" = true\n",
    ),
    // Keys with dots stand together, also when tables with headers are in them.
    (
        SITE,
        "# b\nlicense.url = \"u\"\nx.y.z = 1\n# a\nlicense . name = \"n\" # c\ntitle = \"t\"\n# d\nx.a = 2\n[x.y.w]\nv = 3\n",
        "title = \"t\"\n# a\nlicense.name = \"n\" # c\n# b\nlicense.url = \"u\"\n# d\nx.a = 2\nx.y.z = 1\n\n[x.y.w]\nv = 3\n",
    ),
    (
        SITE,
        "a = { b.d = 1, c = { }, b.a = 2 }\ne = { b.d = 1, # one\n c = 3, # two\n b.a = 2 }\n",
        "a = { b.a = 2, b.d = 1, c = {} }\ne = {\n  b.a = 2,\n  b.d = 1, # one\n  c = 3, # two\n}\n",
    ),
    // A table after those in it; lists of tables apart from each other.
    (
        PLAN,
        "[[goal]]\nid = \"a\"\n[[challenge]]\n[[goal]]\nid = \"b\"\n[[goal.activity]]\nwhat = \"w\"\n[[strength]]\n",
        "[[strength]]\n\n[[challenge]]\n\n[[goal]]\nid = \"a\"\n\n[[goal]]\nid = \"b\"\n\n[[goal.activity]]\nwhat = \"w\"\n",
    ),
    (
        PLAN,
        "[a.b]\nx = 1\n[a]\ny = 2\n",
        "[a]\ny = 2\n\n[a.b]\nx = 1\n",
    ),
    (
        PLAN,
        "[resources.other]\n[resources.people]\n[resources.money]\n[left_out]\ngoals = \"g\"\nvision = \"v\"\n",
        "[resources.money]\n\n[resources.people]\n\n[resources.other]\n\n[left_out]\nvision = \"v\"\ngoals = \"g\"\n",
    ),
    // Of a Markdown file, only what stands between the lines of plus signs.
    (
        PRACTICE,
        "+++ \nstates=[\"ohio\"]\ntitle=\"t\"\n+++\t\n## b  \n\n\n+++\na=1\n",
        "+++\ntitle = \"t\"\nstates = [\"ohio\"]\n+++\n## b  \n\n\n+++\na=1\n",
    ),
    (PRACTICE, "+++\n# only\n+++", "+++\n# only\n+++\n"),
    (PRACTICE, "+++\n+++\n", "+++\n+++\n"),
];

#[test]
fn a_text_gets_its_one_order_and_layout() {
    for (path, before, after) in CASES {
        let once = formatted(path, before);
        assert_eq!(once.as_deref(), Ok(*after), "{before:?}");
        assert_eq!(formatted(path, after).as_deref(), Ok(*after), "{before:?}");
    }
}

#[test]
fn a_file_never_becomes_too_large() {
    let deep = format!(
        "a = {}{}{}",
        "[".repeat(70),
        "#\n".repeat(50_000),
        "]".repeat(70)
    );
    assert_eq!(formatted(SITE, &deep), Err(Unproven::TooLarge));
}

#[test]
fn t11_toml_of_the_new_grammar_is_laid_out_too() {
    let before = "a = \"\\e\\x41\"\nb = 07:32\nc = { d = 1,\n }\n";
    let after = "a = \"\\e\\x41\"\nb = 07:32\nc = { d = 1 }\n";
    assert_eq!(formatted(SITE, before).as_deref(), Ok(after));
}
