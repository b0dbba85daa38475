# The needs assessment, filled in the browser.

nav-assessment = Assess

# The way to it from other pages
home-assess = Rate your own state or system
home-assess-note = You need no account, and nothing leaves your device unless you send it.
sub-element-assess = Rate your own system on { $part }
fact-assess = Assess it yourself
profile-assess = Start your own assessment from this one

# Every screen
assessment-not-assessed = We have not looked at this part, or do not know enough to rate it.
assessment-under-review = We are still working on this rating.
assessment-not-applicable = This part does not apply to our system.
assessment-withheld = We rated this part and do not publish the rating.
assessment-needs-script = This page needs scripts. They are off or did not load, so it can show no answers.
assessment-no-draft = No assessment is open here. Choose one or begin a new one.
assessment-storage-failed = This browser does not let the page keep your answers. Save them as a file before you leave.
assessment-newer-version = These answers were saved by a newer version of this form. You can read them and save them as a file. You cannot change them here.
assessment-unnamed = Assessment without a name
assessment-print = Print
assessment-to-form = Back to the form
assessment-to-start = All your assessments
assessment-heat-map-title = Your heat map
assessment-heat-map-description = The heat map of the assessment that is open in this browser, to show to a group or to print.
assessment-highlights-title = Patterns, strengths and challenges
assessment-highlights-lead = Your ratings suggest these. Change them until they say what your team means.
assessment-challenges-title = Challenges

# /assessment/
start-duration = How long it takes
start-storage = Where your answers are
start-moving = How to move them
start-privacy = Who can see them
start-needs-script = To fill in the assessment here, scripts must be on in your browser. You can still read every question, or print the paper form.
start-drafts-title = Go on with an assessment
start-drafts = { $count ->
    [one] One assessment is kept on this device.
   *[other] { $shown } assessments are kept on this device.
}
start-none = No assessment is kept on this device yet.
start-draft-about = Last changed { $date }, { $size }
start-answered = { $count ->
    [one] { $shown } of { $of } parts answered
   *[other] { $shown } of { $of } parts answered
}
start-copy-of = Copy of { $name }
start-removed = “{ $name }” was deleted.
start-begin-title = Begin
start-new-title = From nothing
start-new-note = Start with every question open.
start-new = Start a new assessment
start-from-title = From a published assessment
start-from-note = Start with the ratings and evidence that are on this site, and change what is no longer true.
start-from-label = State and edition
start-from-go = Start from it
start-from = { $state }, { $edition }
start-file-title = From a file
start-file-note = Open answers that you or a colleague saved before, or a spreadsheet that you filled in. You see what changes before anything does.
start-file-label = File with answers
start-table-title = In a spreadsheet
start-table-note = Fill in the blank table in a spreadsheet program, save it as CSV, and open it here as a file.
start-table-link = Blank table (CSV, { $size } KB)
start-team-title = As a team
start-team-note = Each person fills in the form alone. Then open all the files side by side and agree on one answer for each part.
start-team-link = Bring answers together
start-paper-title = On paper
start-paper-note = Print every question and fill it in by hand.
start-paper-link = Open the paper form
start-read-form = Read all the questions
start-how-title = How to do it
start-ratings-title = What each rating means

# /assessment/form/
form-title = Assessment form
form-description = Every question of the needs assessment: the criteria of each part, the ratings and what they mean.
form-needs-script = What you type here is not kept, because scripts are off or did not load. You can read every question, or print the page and fill it in by hand.
form-save-file = Save as a file
form-saved = Saved on this device { $time }
form-not-saved = Not saved. Your answers are still on this page. Save them as a file now.
form-since-file = { $count ->
    [0] Your file has all your answers.
    [one] One answer since your last file.
   *[other] { $shown } answers since your last file.
}
form-tasks-title = All steps
form-progress = { $count ->
    [one] { $shown } of { $of } parts completed
   *[other] { $shown } of { $of } parts completed
}
form-not-started = Not yet started
form-in-progress = In progress
form-completed-status = Completed
form-mode-title = How to show the questions
form-mode-one = One part at a time
form-mode-all = All on one page
form-setup-title = About this assessment
form-setup-lead = These facts stand at the head of the assessment. You can change them at any time.
form-system = State or system
form-system-hint = The state, territory or other system that you assess.
form-code = Postal code of the state
form-code-hint = Leave it open if your system is not a state or territory.
form-code-none = None
form-sector = What you look at
form-sector-hint = The whole system, or one part of it.
form-basis = What the ratings are based on
form-basis-hint = Who chooses the ratings, and from what.
form-edition = Edition
form-edition-hint = The year that the assessment stands for, such as 2026.
form-assessed-on = Date of the assessment
form-assessed-on-hint = The day on which you agreed on the ratings: year, month and day, such as 2026-11-24.
form-assessed-by = Who assesses
form-assessed-by-hint = An organization. This is published with the ratings.
form-filled-in-by = Who fills in this form
form-filled-in-by-hint = A name or a role, if you like. It stays in your file and is never published.
form-note = Note
form-note-hint = What a reader should know about the whole assessment.
form-criteria = What is true where you are
form-criteria-hint = Tick each sentence that holds for your system.
form-suggestion = Your ticks suggest { $level }. { $because }
form-rating = Your rating of
form-clear = Clear this choice
form-evidence = Evidence
form-evidence-hint = Why this rating? Say what you know and how you know it. You can use Markdown for lists and links.
form-preview = Show how it will look
form-preview-empty = Nothing is written yet.
form-sources = Sources
form-sources-hint = Where a reader can check it.
form-source-add = Add a source
form-source-number = Source { $number }
form-source-title = Title
form-source-publisher = Publisher
form-source-url = Address on the web
form-source-year = Year
form-source-accessed = Date you read it, such as 2026-11-24
form-source-remove = Remove this source
form-completed = This part is completed
form-more-about = Practices and resources for
form-summary-title = Overall score of
form-summary-link = Overall score
form-summary-legend = Your overall score
form-summary-evidence = Why this score
form-summary-completed = This score is completed
form-mean = The mean of your ratings is { $value }, from { $rated } of { $of } parts.
form-mean-too-few = Too few parts are rated to compute a mean: { $rated } of { $of }.
form-to-heat-map = Show the heat map on a page of its own
form-end-title = The end
form-end-lead = Check the whole record, save it as a file, print it, or send it in to be published.
form-to-record = Go to the record

# /assessment/record/
record-title = Your record
record-description = Everything that was asked and answered on one sheet, to check, save and print. Without answers it is a paper form.
record-needs-script = Scripts are off or did not load, so this is the empty form. Print it and fill it in by hand.
record-save-title = Save it as a file
record-save-note = The file holds every answer. Keep it: this browser may forget, and a file does not.
record-print-title = Print it
record-print-note = Every question with its answer, in black and white.
record-propose-title = Propose it for publication
record-propose-note = The editors look at each proposal before it goes on this site.
record-sheet-title = The record
record-rubric = Rubric
record-rating = Rating
record-completed = Completed
record-mean = Computed mean
record-yes = Yes
record-no-answer = No answer
record-met = This holds:
record-not-met = This was not ticked:

# /assessment/settle/
settle-title = Bring answers together
settle-description = Open the answers of several people side by side, see where they differ, and agree on one answer for each part.
settle-needs-script = This page needs scripts. They are off or did not load.
settle-open-title = Open the files
settle-open-label = Files with answers
settle-open-hint = From 2 to 9 files of the same assessment. They stay on this device.
settle-files = { $count ->
    [0] No file is open.
    [one] One file is open. Open at least one more.
   *[other] { $shown } files are open.
}
settle-hide-names = Hide who gave which answer until the part is settled
settle-person = Person { $number }
settle-classes-title = How far apart you are
settle-parts = { $count ->
    [one] One part
   *[other] { $shown } parts
}
settle-same = All the same
settle-one-apart = One level apart
settle-more-apart = More than one level apart
settle-some-silent = Some gave no answer
settle-empty-against-rated = Some rated it, and others say it cannot be rated
settle-range = From { $lowest } to { $highest }
settle-parts-title = Part by part, the widest gap first
settle-by = Who settles
settle-by-hint = The name or role of the person who writes down what the team agreed on.
settle-result-title = The agreed assessment
settle-result-note = It keeps the range of answers, how many people answered, and why you settled as you did.
