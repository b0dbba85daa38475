# What the scripts of the needs assessment say.

# What several screens say
live-rated = { $count ->
    [one] { $shown } of { $of } parts rated
   *[other] { $shown } of { $of } parts rated
}
live-part-is-rated = { $part }: rated { $level }
live-pattern-highest = { $element } is the furthest along.
live-pattern-lowest = { $element } has the most room to grow.
live-proposed = What your ratings suggest:
live-proposed-none = Nothing yet. Rate more parts to see what stands out.

# Keeping answers
live-undo = Undo
live-fault-blocked = This browser keeps nothing for this site. It may be a private window, or storage may be turned off.
live-fault-full = The storage of this browser is full.
live-fault-dropped = The browser took the answers and did not keep them.
live-fault-refused = The browser refused to keep them.
live-not-saved-now = Not saved.
live-kept-yes = This browser has promised to keep what this site stores until you delete it.
live-kept-no = This browser may delete stored answers when the device runs out of room. Keep a file as well.
live-failed = This could not be loaded. Check the connection and try again.

# What differs between two drafts
live-yes = yes
live-change-added = { $is } (new)
live-change-changed = { $was } → { $is }
live-change-lost = { $was } (gone)
live-answer-of = { $part }, { $answer }
live-answer-of-element = Element { $element }, { $answer }
live-answer-rating = rating
live-answer-criteria = ticks
live-answer-evidence = evidence
live-answer-sources = sources
live-answer-is-completed = completed
live-answer-system = State or system
live-answer-code = Postal code
live-answer-sector = What you look at
live-answer-edition = Edition
live-answer-basis = What the ratings are based on
live-answer-assessed-on = Date of the assessment
live-answer-assessed-by = Who assesses
live-answer-filled-in-by = Who fills in this form
live-answer-note = Note
live-answer-patterns = Patterns
live-answer-strengths = Strengths
live-answer-challenges = Challenges
live-answer-settled = What was settled
live-answer-name = Name
live-answer-rubric = Rubric
live-answer-plan = Plan

# The form
live-saves-by-itself = Answers are saved as you go
live-not-saved-short = Not saved on this device
live-saved-again = Your answers are saved again.
live-try-again = Try again
live-my-version = { $name } (my version)
live-conflict = Another tab changed this assessment too. Both versions are kept. You go on in your own, which is now called “{ $name }”.
live-conflict-choose = Compare and choose
live-conflict-title = Two versions of one assessment
live-conflict-about = The other version, “{ $name }”, was saved { $time }. Yours is kept as “{ $mine }”.
live-conflict-differences = { $count ->
    [0] They have the same answers.
    [one] One answer of yours differs
   *[other] { $shown } answers of yours differ
}
live-conflict-both = Keep both, and go on with mine
live-conflict-theirs = Keep only the other one
live-mine-dropped = Your version was deleted. You are in the other one now.
live-deleted-elsewhere = This assessment was deleted in another tab. What you have here is kept as “{ $name }”.
live-deleted-elsewhere-yet = This assessment was deleted in another tab. It is still on this page, and is kept again when you change something.
live-changed-elsewhere = This assessment was changed in another tab. Here you still see how it was before.
live-show-newest = Show the newest
live-file-made = The file was made. Your browser puts it where it keeps downloads.
live-file-failed = The file could not be made. Your answers are still on this page.
live-no-year = This is not kept, because it is no year. Write digits, such as 2026.
live-source-removed = The source was removed.
live-use = Use these words
live-use-this = Use these words: { $text }
live-patterns-add = Add a pattern
live-patterns-own = Pattern { $number }
live-patterns-remove = Remove pattern { $number }
live-strengths-add = Add a strength
live-strengths-own = Strength { $number }
live-strengths-remove = Remove strength { $number }
live-challenges-add = Add a challenge
live-challenges-own = Challenge { $number }
live-challenges-remove = Remove challenge { $number }
live-own-removed = It was removed.
live-names-none = Name the parts that this is about
live-names = About { $parts }
live-next-is = Next: { $name }
live-previous-is = Previous: { $name }
live-completed-of = { $count ->
    [one] { $shown } of { $of } parts completed
   *[other] { $shown } of { $of } parts completed
}
live-orphans = { $count ->
    [one] One answer is to something that the rubric does not have now. It is kept, and stays in your file: { $names }.
   *[other] { $shown } answers are to things that the rubric does not have now. They are kept, and stay in your file: { $names }.
}

# The list of drafts, and files
live-open = Open
live-rename = Rename
live-copy = Copy
live-delete = Delete
live-cancel = Cancel
live-act-on = { $act }: { $name }
live-unreadable = An entry that cannot be read
live-unreadable-about = { $size }. Save it as a file before you delete it: somebody may be able to read it.
live-backup-of = { $name }, as it was in an older version of this form
live-clear = Clear all my answers
live-clear-title = Clear all answers on this device?
live-clear-about = { $count ->
    [one] One assessment is deleted. Files that you saved stay. You can undo this until you leave the page.
   *[other] { $shown } assessments are deleted. Files that you saved stay. You can undo this until you leave the page.
}
live-clear-do = Clear them
live-clear-keep = Keep them
live-cleared = All your answers on this device were deleted.
live-clear-undone = Your answers are back.
live-back-again = “{ $name }” is back.
live-rename-title = Rename the assessment
live-rename-label = New name
live-rename-do = Rename
live-rename-done = It is called “{ $name }” now.
live-copy-done = “{ $name }” was made.
live-from-failed = The published assessment could not be loaded. Check the connection and try again.
live-import-title = What is in { $name }
live-import-refused = { $name } cannot be opened
live-import-into = Where the answers go
live-import-as-new = Into a new assessment
live-import-counts = New: { $added }. Changed: { $changed }. Lost: { $lost }.
live-import-adds = { $count ->
    [one] One answer comes in.
   *[other] { $shown } answers come in.
}
live-import-added = { $count ->
    [one] One answer that is new
   *[other] { $shown } answers that are new
}
live-import-changed = { $count ->
    [one] One answer that changes
   *[other] { $shown } answers that change
}
live-import-lost = { $count ->
    [one] One answer that is lost
   *[other] { $shown } answers that are lost
}
live-import-take = Take these answers
live-import-cancel = Leave everything as it is
live-import-read = Open it to read
live-import-done-title = The answers are in
live-import-done = They are in “{ $name }”.
live-import-undone = Everything is as it was before.
live-import-meanwhile = The assessment was changed in the meantime. Nothing was written.
live-import-notes = Look at these before you go on:
live-import-too-large = It is larger than 5 MB. Files with answers are far smaller, so this is another file.
live-import-encoding = Its letters are in a form that cannot be read. Save it again as UTF-8.
live-import-empty = There is nothing in it.
live-import-json = It looks like a file of this form, but it was cut off or changed. Try another copy.
live-import-number = A number in it is too large.
live-import-twice = An answer in it is there twice, so nobody can tell which one counts.
live-import-depth = It is nested too deeply to be a file of this form.
live-import-format = It is a JSON file, but not one of this form.
live-import-version = It names a version of this form that does not exist.
live-import-shape = Answers in it have a form that does not fit. Nothing was taken. These places are wrong:
live-import-workbook = It is a workbook of a spreadsheet program. Save the sheet as CSV in that program, and open the new file.
live-import-utf-16 = It is text in UTF-16. Save it as CSV in UTF-8, and open the new file.
live-import-header = It is neither a file of this form nor a table with a column “id” or “kind” in its first line. Start from the blank table beside the form.
live-import-quote = A quotation mark in it is never closed, so the table cannot be read.
live-import-unreadable = The browser could not read it. Try again.
live-note-column = The column “{ $value }” is not known. It was left out.
live-note-column-twice = The column “{ $value }” is there twice. The first one counts.
live-note-id = Row { $row }: “{ $value }” is no part of the rubric.
live-note-id-twice = Row { $row }: “{ $value }” is there twice. The first one counts.
live-note-no-id = Row { $row } does not say which part it is about.
live-note-cell = Row { $row }: “{ $value }” stands outside of the columns.
live-note-rating = Row { $row }: “{ $value }” is no rating.
live-note-criterion = Row { $row }: “{ $value }” is not a criterion of this part.
live-note-source = Row { $row }: the source “{ $value }” has more fields than five.
live-note-year = Row { $row }: “{ $value }” is no year.
live-note-completed = Row { $row }: “{ $value }” does not say whether the part is completed.
live-note-criteria = Row { $row }: an element has no criteria of its own: “{ $value }”.
live-note-sources = Row { $row }: an element has no sources of its own: “{ $value }”.
live-note-unknown = “{ $value }” is not known here. It is kept as it is.
live-note-other-rubric = The answers are to another rubric: “{ $value }”.
live-note-orphan = “{ $value }” is not in the rubric now. It is kept.
live-note-plan-kind = Row { $row }: “{ $value }” is no kind of row of a plan. The row was left out.
live-note-plan-cell = Row { $row }: a row of this kind has no place for “{ $value }”.
live-note-plan-no-id = Row { $row } does not say in the column “id” what it is about. It was left out.
live-note-plan-twice = Row { $row }: “{ $value }” is there twice. The later one gets a new name of its own.
live-note-plan-date = Row { $row }: “{ $value }” is no date. It is kept as it is.
live-note-plan-no-goal = Row { $row }: the goal “{ $value }” of this activity is not in the table.
live-and-more = { $count ->
    [one] and one more
   *[other] and { $shown } more
}
