# Action plans

# The published plan of a state, and what other pages say about it
state-plan-label = Action plan
state-plan-of = { $state }: action plan
state-plan-written-by = Written by:
state-plan-correct = Correct this plan
state-plan-sentence = { $goals ->
    [0] The plan names no goal yet.
    [one] The plan has one goal.
   *[other] The plan has { $goals } goals.
}
state-plan-moves = { $count ->
    [one] One part of the rubric is to move up: { $parts }.
   *[other] { $count } parts of the rubric are to move up: { $parts }.
}
state-plan-rubric = The levels in this plan are those of version { $version } of the rubric.
state-plan-vision-title = Vision
state-plan-data-vision-title = What good data does for it
state-plan-today-title = Ratings today
state-plan-today-caption = Ratings of { $state } today
state-plan-map-title = The plan, not ratings
state-plan-map-caption = What { $state } plans to reach. These are no ratings.
state-plan-map-note = A number in a dashed box is a level that the plan is to reach. All other numbers are today's ratings.
state-plan-planned = planned: { $level }
state-plan-challenges-title = Challenges
state-plan-goals-title = Goals
state-plan-levels = Level
state-plan-from-to = From { $from } to { $to }
state-plan-to = To { $to }
state-plan-from = From { $from }
state-plan-parts = Parts
state-plan-due = Due
state-plan-due-on = Due { $date }
state-plan-owner = Owner
state-plan-specific = Specific
state-plan-measurable = Measurable
state-plan-attainable = Attainable
state-plan-relevant = Relevant
state-plan-activities-title = Activities
state-plan-what = What is done
state-plan-success = Measure of success
state-plan-levers = Levers
state-plan-status = Status
state-plan-status-planned = Planned
state-plan-status-started = Started
state-plan-status-done = Done
state-plan-status-stopped = Stopped
state-plan-progress-label = Progress
state-plan-progress-met = Met
state-plan-progress-moved = Moved up
state-plan-progress-unchanged = Unchanged
state-plan-progress-fell = Moved down
state-plan-progress-not-assessed = Not assessed
state-plan-progress-by = Progress is judged by the ratings of the { $edition } edition
state-plan-progress-of = This is how far the goals in the plan of { $date } have come.
state-plan-goals-met = Met: { $goals }.
state-plan-goals-moved = Moved up: { $goals }.
state-plan-goals-unchanged = Unchanged: { $goals }.
state-plan-goals-fell = Moved down: { $goals }.
state-plan-goals-not-assessed = Not assessed: { $goals }.
state-plan-quoted = “{ $title }”
state-plan-more-goals = { $count ->
    [one] one more goal
   *[other] { $count } more goals
}
state-plan-resources-title = Resources
state-plan-category = Kind
state-plan-there = What is there
state-plan-missing = What is missing
state-plan-left-out-title = Steps left out
state-plan-read = Read the plan of { $date }
state-plan-download = Get ratings and plan (JSON)
planned-title = States that plan to move here
planned-more = { $count ->
    [one] One more state is in the table of goals
   *[other] { $count } more states are in the table of goals
}
change-plan = An action plan was published.

# Tables of plans
data-table-goals = Goals
data-rows-of-goals = A row for each goal of each state's action plan.
data-table-activities = Activities
data-rows-of-activities = A row for each activity of each goal.
data-column-written-on = The day on which the plan was written.
data-column-written-by = The organization that wrote the plan.
data-column-goals-rubric-version = The version of the rubric that the levels are of.
data-column-goals-sector = The part of the system that the plan is for.
data-column-owner = The role or organization that leads it. Empty where that is not known.
data-column-due = The day by which it is to be done. Empty where there is none.
data-column-goals-goal = The id of the goal. It never changes.
data-column-goals-title = The goal in a line.
data-column-specific = What exactly is to be done, as Markdown text.
data-column-measurable = How people will know that the goal is met, as Markdown text.
data-column-attainable = Why the goal can be met, as Markdown text.
data-column-relevant = What the goal does for the vision, as Markdown text.
data-column-parts = The ids of the sub-elements that are to move, separated by spaces.
data-column-from = The level that the goal starts from, as a number. Empty where there is none.
data-column-to = The level that is to be reached, as a number. It is a plan, no rating. Empty where there is none.
data-column-progress = How far the goal has come by the newest assessment after the plan: "met", "moved", "unchanged", "fell" or "not-assessed". Empty where there is no such assessment.
data-column-progress-edition = The edition that says so. Empty where there is none.
data-column-activities-goal = The id of the goal. The table of goals has a row for it.
data-column-activity = The id of the activity within its goal.
data-column-what = What is done.
data-column-success = How people will know that it worked. Empty where nobody said.
data-column-activities-status = How far it is: "planned", "started", "done" or "stopped".
