//! Tests of the page of the action plan, with a fictional site.

mod help;
mod page;

use crate::pages::tests::support::{Draft, site};

/// An action plan that asks for all that a plan says, in an order of its own, with a step that asks
/// for nothing.
const ACTION_PLAN: &str = r#"title = "Plan your garden"
introduction = "A [garden](element:1) needs a plan."

[[step]]
id = "dream"
title = "Dream"
summary = "Say where to go."
description = "Look far, over the mulch."
example = "Roses on every wall."
asks = "vision"

[[step]]
id = "rest"
title = "Rest"
summary = "Sit down."
description = "On a bench."

[[step]]
id = "look"
title = "Look"
summary = "See what is."
description = "Walk around."
asks = "challenges"

[[step]]
id = "aim"
title = "Aim"
summary = "Say what to reach."
description = "By when."
asks = "goals"

[[step]]
id = "gather"
title = "Gather"
summary = "See what there is."
description = "In the shed."
asks = "resources"

[[step]]
id = "dig"
title = "Dig"
summary = "Say who does what."
description = "With a spade."
asks = "activities"

[[resource_category]]
id = "seeds"
name = "Seeds"
description = "What can be sown?"
"#;

/// A garden with a needs assessment and an action plan.
fn garden() -> Draft {
    site()
        .needs_assessment()
        .file("rubric/action-plan.toml", ACTION_PLAN)
}
