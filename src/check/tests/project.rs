//! The files of a small project that is right.

/// A valid project. Its rubric differs from the shipped one on purpose: three levels, and ids of
/// several letters.
pub(super) const PROJECT: &[(&str, &str)] = &[
    (
        "site.toml",
        r#"title = "Test"
description = "A test."
base_url = "https://example.org/site"
languages = ["en"]
publisher = "Editors"
license = { name = "CC BY 4.0" }
practice_headings = ["Problem", "Result"]

[[resource_type]]
id = "guide"
name = "Guide"
"#,
    ),
    (
        "rubric/rubric.toml",
        r#"id = "test"
version = "2"
title = "Rubric"
source = { title = "Book", publisher = "Press" }

[[rating]]
value = 0
name = "Low"
definition = "Low."

[[rating]]
value = 5
name = "Middle"
definition = "Middle."

[[rating]]
value = 6
name = "High"
definition = "High."

[[sector]]
id = "whole"
name = "Whole"
definition = "All."

[[sector]]
id = "k12"
name = "K-12"
definition = "Schools."

[[basis]]
id = "own"
name = "Own"
definition = "Own."

[[basis]]
id = "desk"
name = "Desk"
definition = "Desk."
needs_source = true

[suggestion]
note = "A suggestion."

[[suggestion.rule]]
when = [{ level = 6, more_than = 0.5 }]
rating = 6
because = "Most hold."

[[suggestion.rule]]
when = []
rating = 0
because = "Few hold."

[[change]]
version = "1"
sub_elements = ["GOV-2"]
comparable = false
note = "Changed."
"#,
    ),
    (
        "rubric/elements/gov.toml",
        r#"id = "GOV"
title = "Governance"
short = "Gov"
why = "Because."

[[sub_element]]
id = "GOV-10"
title = "Ten"
statement = "Ten."
levers = ["policy"]

[[sub_element.criterion]]
id = "weak"
level = 0
text = "Weak."

[[sub_element.criterion]]
id = "strong"
level = 6
text = "Strong."

[[sub_element]]
id = "GOV-2"
title = "Two"
statement = "Two."
"#,
    ),
    (
        "rubric/elements/use.toml",
        r#"id = "USE"
title = "Use"
short = "Use"
why = "Because."

[[sub_element]]
id = "USE-1"
title = "One"
statement = "One."
"#,
    ),
    (
        "rubric/levers.toml",
        r#"[[lever]]
id = "policy"
name = "Policy"
summary = "Laws."
description = "Laws and rules."
examples = ["A law", "A rule"]
"#,
    ),
    (
        "rubric/audiences.toml",
        r#"[[audience]]
id = "teams"
name = "Teams"
summary = "State teams."
description = "People at work."
"#,
    ),
    (
        "rubric/glossary.toml",
        r#"[[term]]
id = "ferpa"
name = "FERPA"
aliases = ["the privacy act"]
definition = "A law."

[[term]]
id = "cte"
name = "CTE"
definition = "Education."
"#,
    ),
    (
        "rubric/action-plan.toml",
        r#"title = "Plan"
introduction = "A plan."

[[step]]
id = "vision"
title = "Vision"
summary = "See."
description = "Look far."
"#,
    ),
    (
        "content/home.md",
        "+++\ntitle = \"Home\"\n+++\nWelcome to the [rubric](element:GOV).\n",
    ),
    (
        "content/about.md",
        "+++\ntitle = \"About\"\n+++\n## How ratings work\n\nText.\n",
    ),
    (
        "content/practices/first.md",
        r#"+++
title = "First"
states = ["OH"]
sub_elements = ["GOV-2"]
levers = ["policy"]
sectors = ["k12"]
started = 2009
sources = [{ title = "Report", url = "https://example.org/report" }]
+++
## Problem

Text.

## Result

Text.
"#,
    ),
    (
        "content/resources/guide.md",
        r#"+++
title = "Guide"
organization = "Press"
url = "https://example.org/guide"
type = "guide"
link_kind = "publisher"
audiences = ["teams"]
action_steps = ["vision"]
+++
A guide.
"#,
    ),
    (
        "states/ohio/profile.md",
        r#"+++
name = "Ohio"
code = "OH"
agencies = [{ name = "Agency", sector = "k12" }]
updated = 2026-02-01
+++
A state. See [privacy](term:ferpa).
"#,
    ),
    (
        "states/ohio/2025.toml",
        r#"rubric = "2"
sector = "whole"
basis = "desk"
assessed_on = 2025-11-01
assessed_by = "Editors"

[GOV-10]
rating = 6
evidence = "Good."
criteria = ["strong"]
sources = [{ title = "Report", publisher = "Press", accessed = 2026-03-01 }]

[GOV]
rating = 5
evidence = "Fair."

[USE-1]
status = "under-review"
evidence = "Soon."
"#,
    ),
];
