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
data-column-from = The level that the goal starts from, as a number. Empty where there is none.
data-column-to = The level that is to be reached, as a number. It is a plan, no rating. Empty where there is none.
data-column-progress = How far the goal has come by the newest assessment after the plan: "met", "moved", "unchanged", "fell" or "not-assessed". Empty where there is no such assessment.
data-column-progress-edition = The edition that says so. Empty where there is none.
data-column-activity = The id of the activity within its goal.
data-column-what = What is done.
data-column-success = How people will know that it worked. Empty where nobody said.

# The page /plan/: the action plan, filled in the browser.

# The way to it from other pages
plan-nav = Plan
plan-home = Make an action plan
plan-home-note = Turn your ratings into goals with dates and owners, in five steps.
plan-from-profile = Plan from this assessment
plan-from-form = Go on to the action plan
plan-from-form-note = Next, choose the gaps that matter most and make them goals.
plan-open = Open the plan
plan-from-record-title = Next: the plan
plan-from-part = Plan to move { $part } up

# The page
plan-needs-script = What you type here is not kept, because scripts are off or did not load. You can read every step, or print the page and fill it in by hand.
plan-unnamed = Plan without a name
plan-mode-title = How to show the steps
plan-mode-one = One step at a time
plan-explain = What to do
plan-example = Show an example
plan-leave-out = Leave this step out
plan-leave-out-why = Why you leave out
plan-leave-out-hint = The reason stands in the plan. What you wrote in this step stays.
plan-step-left-out = Left out

# Where to begin
plan-begin-title = Begin
plan-begin-go = Start with the first step
plan-begin-system = State or system
plan-begin-system-hint = Who the plan is for.
plan-begin-new = Begin your plan
plan-begin-go-on = Go on with your plan
plan-begin-open = “{ $name }” is open here. The plan is saved with it on this device.
plan-begin-saved = What you type is saved on this device.
plan-begin-rate-title = From your own assessment
plan-begin-rate-note = The plan uses the ratings of the assessment that is open here.
plan-begin-rate = Rate the parts in the form
plan-begin-drafts = Open another assessment
plan-begin-from-note = Start with the ratings that a state published on this site.
plan-begin-from-go = Start a plan from it
plan-begin-file-note = Open a plan that you or a colleague saved as a file or a table.
plan-begin-file = Open a file
plan-begin-paper-note = Print this page and fill in the plan by hand.
plan-nothing-rated = No part is rated yet.

# Since the plan
plan-since-title = What came of the plan of { $state }
plan-since-about = This site has a published plan of this state. See which of its goals a newer assessment shows as met.
plan-since-ask = Load what was published
plan-since-shown = The goals are shown.
plan-since-nothing = No assessment was published since the plan.
plan-since-assessed = By the assessment of { $date }:
plan-progress-met = Met
plan-progress-moved = Moved
plan-progress-fell = Fell back
plan-progress-unchanged = Unchanged
plan-progress-not-assessed = Not assessed

# Vision
plan-vision = Our vision
plan-vision-hint = What career readiness should look like for learners 10 to 20 years from now.
plan-data-vision = What good data does for it
plan-data-vision-hint = How strong data helps you get there.

# Challenges
plan-today-title = Your ratings today

# From a gap to a goal
plan-gaps-title = Start from a gap
plan-gaps-lead = Choose a part and the level you want to reach. You see what is missing and who can help. Then make it a goal.
plan-gap-part = Part
plan-gap-none = Choose a part
plan-gap-level = Level to reach
plan-not-rated = not rated
plan-gap = { $part } { $title }: { $level }
plan-gap-title = { $part }: from { $from } to { $to }
plan-gap-criteria = What holds at { $level }, and not yet for you
plan-gap-criteria-hint = Tick what the goal should bring about. It becomes the start of “Specific”.
plan-gap-make = Make this a goal
plan-gap-goal = { $part }: from { $from } to { $to }
plan-gap-goal-to = { $part }: to { $to }
plan-gap-no-help = Practices and resources did not load. You can make the goal without them.
plan-gap-rose = Up from { $from } since { $since }.
plan-gap-ahead = { $count ->
    [one] One state that is ahead
   *[other] { $shown } states that are ahead
}
plan-gap-practices = { $count ->
    [one] One practice that helps
   *[other] { $shown } practices that help
}
plan-gap-resources = { $count ->
    [one] One resource
   *[other] { $shown } resources
}

# Goals
plan-goals-title = Your goals
plan-goals = { $count ->
    [0] No goal yet
    [one] One goal
   *[other] { $shown } goals
}
plan-goal = Goal
plan-goal-add = Add a goal of your own
plan-goal-remove = Remove
plan-up = Move up
plan-down = Move down
plan-number-goal = Goal { $number }
plan-number-goal-title = Goal { $number }:{" "}
plan-added-goal = Goal { $number } was added.
plan-removed-goal = “{ $name }” was removed.
plan-moved-goal = It is goal { $number } now.
plan-line-to = to level { $to }
plan-line-from-to = from { $from } to { $to }
plan-goal-title = Goal in one line
plan-goal-title-hint = Short enough to say out loud.
plan-goal-parts = Parts it moves
plan-parts = Parts: { $parts }
plan-parts-none = Choose the parts that it moves
plan-part-unknown = (not in this rubric)
plan-goal-from = From level
plan-goal-to = To level
plan-goal-specific = Specific
plan-goal-specific-hint = The problem, what you will get done, and who does the work.
plan-goal-measurable = Measurable
plan-goal-measurable-hint = How you will know that you got there, and how you follow it on the way.
plan-goal-attainable = Attainable
plan-goal-attainable-hint = Why you can do it: skills, will and means.
plan-goal-relevant = Relevant
plan-goal-relevant-hint = How it brings your vision closer.
plan-due = Date
plan-date-hint = By when: year, month and day, such as 2028-06-30.
plan-owner = Owner
plan-owner-hint = A role or an organization, not the name of a person.
plan-planned-title = Your ratings as planned
plan-planned-lead = The second map shows what the goals aim for. It is a plan, not a rating.
plan-map-today = Today
plan-map-planned = Planned, not rated
plan-map-cell = planned: { $level }

# Resources
plan-resources = Resources
plan-resource = Kind
plan-there = What is there
plan-missing = What is missing

# Activities
plan-activity = Activity
plan-activity-of-goal = For goal number
plan-activities = { $count ->
    [one] One activity
   *[other] { $shown } activities
}
plan-activities-of = Activities of goal { $number }
plan-no-goals = Activities belong to goals, and there is no goal yet.
plan-to-goals = Set your goals
plan-activity-add = Add an activity
plan-activity-remove = Remove
plan-number-activity = Activity { $number }
plan-number-activity-title = Activity { $number }:{" "}
plan-added-activity = Activity { $number } was added.
plan-removed-activity = “{ $name }” was removed.
plan-moved-activity = It is activity { $number } now.
plan-activity-what = Activity
plan-activity-success = Measure of success
plan-activity-success-hint = How you will know that it worked.
plan-levers = Levers
plan-status = Status
plan-status-planned = Planned
plan-status-started = Started
plan-status-done = Done
plan-status-stopped = Stopped

# Notes
plan-notes-title = Worth a second look
plan-notes-more = { $count ->
    [one] and one more
   *[other] and { $shown } more
}
plan-note-activity = goal { $goal }, activity { $number }
plan-note-no-measure = No measure yet
plan-note-no-measure-example = For example: “All 15 colleges have sent one full file.”
plan-note-no-measure-example-activity = For example: “At least 200 people answer.”
plan-note-no-owner = No owner yet
plan-note-no-owner-example = For example: “The state CTE office.”
plan-note-no-date = No date yet
plan-note-no-date-example = For example: 2028-06-30.
plan-note-past-date = The date has passed
plan-note-past-date-example = Is it done, or does it need a new date?
plan-note-unreal-date = This is not a date
plan-note-unreal-date-example = Write year, month and day, such as 2028-06-30. It stays as you wrote it, and is not in the calendar.
plan-note-few-goals = Fewer than three goals
plan-note-few-goals-example = Three to five goals are a good number. Is there another gap that matters?
plan-note-many-goals = More than five goals
plan-note-many-goals-example = Three to five goals are a good number. Which ones can wait?
plan-note-goal-without-activity = A goal without an activity
plan-note-goal-without-activity-example = For example: “Survey each kind of user before the summer.”
plan-note-untitled-goal = A goal without its one line
plan-note-untitled-goal-example = For example: “Outcomes for each learner from every public college.”
plan-note-to-not-above-from = The level to reach is not above the start
plan-note-to-not-above-from-example = For example: from 2 to 3.
plan-note-unknown-level = A level that this rubric does not have
plan-note-unknown-level-example = Choose one of the levels. The old one is kept until you do.
plan-note-unknown-part = A part that this rubric does not have
plan-note-unknown-part-example = It is kept. Take it away if the goal no longer needs it.

# The end
plan-end-title = Save, print and share
plan-end-lead = Your plan is saved on this device as you type. Take it with you in the form that you need.
plan-written-on = Date of the plan
plan-written-on-hint = The day on which you agreed on it: year, month and day, such as 2026-11-24.
plan-written-by = Who stands behind it
plan-written-by-hint = An organization. It is published with the plan.
plan-out-title = Take it with you
plan-out-lead = Nothing is sent. Your browser makes the file on this device.
plan-out-draft = Save as a file
plan-out-draft-note = All answers and the plan, to go on later or on another device.
plan-out-print = Print the plan
plan-out-print-note = The whole plan on paper, or as a PDF.
plan-out-calendar = Calendar (ICS)
plan-out-calendar-note = Every date of a goal or an activity. Open a newer file later, and the dates move.
plan-out-table = Table (CSV)
plan-out-table-note = A row for each goal and activity, for a spreadsheet.
plan-out-toml = File to publish (TOML)
plan-out-toml-note = For the folder of your state on this site. It needs a date and an organization above.
plan-out-no-toml = There is no plan to write yet.
plan-out-no-calendar = No goal or activity has a date yet, so there is nothing for a calendar.
plan-calendar-owner = Owner: { $owner }
plan-calendar-success = Measure of success: { $success }
plan-calendar-goal = Goal: { $goal }
plan-calendar-done = Done

# The sheet
plan-sheet-title = The plan: { $name }
plan-sheet-nothing = Nothing is written here yet.
plan-sheet-planned = (planned)

# What differs between two plans
plan-answer-of-goal = { $name }, { $answer }
plan-answer-of-activity = { $name }, { $answer }
plan-answer-of-step = Step left out: { $step }
plan-answer-of-resource = { $category }, { $answer }
plan-answer-order = Order of the goals
plan-answer-id = identifier
plan-answer-activities = order of the activities
