//! The files of the fictional site that are the same in all tests.

/// Three core elements with three parts each, four levels; version 2 replaced 3C.
pub(super) const FILES: &[(&str, &str)] = &[
    (
        "site.toml",
        r#"title = "Gardens"
description = "Made up for tests."
base_url = "https://garden.example/plots/"
languages = ["en", "es"]
contact = "mailto:tests@garden.example"
repository = "https://github.com/example/garden"
publisher = "The tests"
license = { name = "CC0", url = "https://creativecommons.org/publicdomain/zero/1.0/" }
practice_headings = ["Problem", "Lessons"]

[[resource_type]]
id = "guide"
name = "Guide"

[[resource_type]]
id = "report"
name = "Report"
"#,
    ),
    (
        "site.es.toml",
        r#"title = "Jardines"
description = "Inventado para pruebas."
practice_headings = ["Problema", "Lecciones"]
"#,
    ),
    (
        "rubric/rubric.toml",
        r#"id = "garden"
version = "2"
title = "A rubric for gardens"
source = { title = "A book for tests", publisher = "Nobody", year = 2024, url = "https://garden.example/book" }

[[rating]]
value = 1
name = "Low"
definition = "Little is there."

[[rating]]
value = 2
name = "Fair"
definition = "Something is there."

[[rating]]
value = 3
name = "Good"
definition = "Much is there."

[[rating]]
value = 4
name = "Top"
definition = "All is there."

[[sector]]
id = "whole"
name = "Whole garden"
definition = "All of it."

[[sector]]
id = "beds"
name = "Flower beds"
definition = "The beds alone."

[[basis]]
id = "own-word"
name = "Own word"
definition = "The state says so."

[[basis]]
id = "desk-review"
name = "Desk review"
definition = "Somebody looked it up."
needs_source = true

[[change]]
version = "1"
comparable = true
note = "The first version."

[[change]]
version = "2"
sub_elements = ["3C"]
comparable = false
note = "3C became another part."
"#,
    ),
    (
        "rubric/rubric.es.toml",
        r#"title = "Una guía para jardines"

[[rating]]
value = 1
name = "Bajo"

[[rating]]
value = 2
name = "Regular"

[[rating]]
value = 3
name = "Bueno"

[[rating]]
value = 4
name = "Alto"

[[sector]]
id = "whole"
name = "Todo el jardín"

[[sector]]
id = "beds"
name = "Los macizos"
"#,
    ),
    (
        "rubric/elements/1.toml",
        r#"id = "1"
title = "The ground is good"
short = "Ground"
why = "Nothing grows on bad ground."

[[sub_element]]
id = "1A"
title = "Soil"
statement = "The soil is loose, with mulch on it."
levers = ["tools"]

[[sub_element.criterion]]
id = "stones"
level = 1
text = "It is full of stones."

[[sub_element.criterion]]
id = "crumbs"
level = 4
text = "It falls into crumbs."

[[sub_element]]
id = "1B"
title = "Water"
statement = "Water comes when it is needed."
levers = ["tools"]

[[sub_element]]
id = "1C"
title = "Worms"
statement = "Worms live there."
levers = ["tools"]
"#,
    ),
    (
        "rubric/elements/2.toml",
        r#"id = "2"
title = "The light is good"
short = "Light"
why = "Plants need light."

[[sub_element]]
id = "2A"
title = "Sun"
statement = "The sun comes in."

[[sub_element]]
id = "2B"
title = "Shade"
statement = "There is some shade."

[[sub_element]]
id = "2C"
title = "Walls"
statement = "No wall is in the way."
"#,
    ),
    (
        "rubric/elements/3.toml",
        r#"id = "3"
title = "People know how"
short = "People"
why = "Gardens need people."

[[sub_element]]
id = "3A"
title = "Books"
statement = "There are books."

[[sub_element]]
id = "3B"
title = "Teachers"
statement = "There are teachers."

[[sub_element]]
id = "3C"
title = "Helpers"
statement = "There are helpers."
"#,
    ),
    (
        "rubric/levers.toml",
        r#"[[lever]]
id = "tools"
name = "Tools"
summary = "What is in the hand."
description = "Spades, and what is like them."
examples = ["A spade"]
"#,
    ),
    (
        "rubric/audiences.toml",
        r#"[[audience]]
id = "gardeners"
name = "Gardeners"
summary = "People who dig."
description = "You dig."
"#,
    ),
    (
        "rubric/glossary.toml",
        r#"[[term]]
id = "mulch"
name = "mulch"
definition = "Leaves on the ground."

[[term]]
id = "compost"
name = "compost"
definition = "What leaves become, and not mulch."
"#,
    ),
    (
        "rubric/action-plan.toml",
        r#"title = "Plan"
introduction = "A plan of one step."

[[step]]
id = "vision"
title = "Look ahead"
summary = "Say where to go."
description = "Look far."
"#,
    ),
    (
        "content/home.md",
        "+++\ntitle = \"Welcome\"\ndescription = \"The front page.\"\n+++\nStart with [the ground](element:1).\n",
    ),
    (
        "content/about.md",
        "+++\ntitle = \"About\"\ndescription = \"About gardens.\"\n+++\n## Who\n\nNobody.\n",
    ),
];

/// The texts of a needs assessment, which the fictional site does not have by itself.
pub(super) const NEEDS_ASSESSMENT: &str = r#"title = "Look at your garden"
introduction = "You look, and you write it down."
duration = "An hour."
storage = "In the shed."
moving = "In a wheelbarrow."
privacy = "Nobody looks over the fence."
summary = "A garden is more than its beds."
end = "Nothing was sent."
settling = "Two gardeners, one garden."

[[step]]
id = "look"
title = "Look"
description = "Look at the mulch, then at [the ground](element:1)."

[[step]]
id = "write"
title = "Write it down"
description = "With a pencil."
"#;
