//! `states/*/plan.toml`

use super::lines::Lines;

/// A plan with one goal.
pub fn plan(today: &str) -> String {
    let mut out = Lines::default();
    out.comment("Where the state wants to go.");
    out.line("# vision = \"…\"");
    out.line(&format!("written_on = {today}"));
    out.left_to_fill("written_by", "the organization that wrote the plan");
    out.line("");
    out.line("[[goal]]");
    out.comment("The id never changes: addresses and calendars know the goal by it.");
    out.text("id", "goal-1");
    out.left_to_fill("title", "what is to be reached, in a line");
    out.comment(
        "Who is responsible, by when, which parts it moves, and from which level to which.",
    );
    out.line("# owner = \"…\"");
    out.line("# due = 2027-06-30");
    out.line("# parts = [\"…\"]");
    out.line("# from = …");
    out.line("# to = …");
    out.line("");
    out.line("[[goal.activity]]");
    out.left_to_fill("what", "the first piece of work");
    out.line("# owner = \"…\"");
    out.line("# due = 2027-03-31");
    out.into_text()
}
