# What the scripts of the record and of settling say.

# Answers
sheet-name = Name of the assessment
sheet-ticks = Ticked
sheet-read-on = (read { $date })
sheet-not-completed = Not said to be completed
sheet-mean-of = { $value }, from { $rated } of { $of } parts
sheet-orphans-title = Answers that have no place in this rubric
sheet-orphans-about = They are to another version of the rubric. They stay in your file. To publish the rest, leave them out.
sheet-settled-line = How it was settled
sheet-settled-from = Settled from
sheet-settled-count = { $count ->
    [0] Nobody had answered.
    [one] One person had answered.
   *[other] { $shown } people had answered.
}
sheet-save-others = For other programs:
sheet-save-toml = Save for publication (TOML)
sheet-save-csv = Save as a table (CSV)
sheet-save-left-out = These two do not hold everything. Only the first file has who filled in the form, your own words on patterns, strengths and challenges, and how answers were settled.

# Before you publish
problems-title = Before you publish
problems-none = We found nothing that stands in the way.
problems-personal = First: about people
problems-personal-about = These look like e-mail addresses or phone numbers. Everybody can read what is published. Take out what belongs to a person.
problems-stopping = To mend
problems-stopping-about = The site cannot take the assessment as long as it has these.
problems-other = To look at
problems-other-about = These do not stop you.
problems-of-summary = Overall score of { $element }
problems-of-unknown = “{ $id }”
problems-of-file = The assessment as a whole
problem-in-source = Source { $number }: { $problem }
problem-missing = { $field }: not filled in.
problem-unknown-sector = “{ $found }” is not a sector of this rubric.
problem-unknown-basis = “{ $found }” is not a basis that this rubric knows.
problem-edition-range = The edition { $found } is not a likely year. It can be from 1990 to this year.
problem-date-unreal = { $field }: “{ $found }” is not a day of the calendar.
problem-date-future = { $field }: { $found } is in the future.
problem-date-early = { $field }: { $found } is before 1990.
problem-other-rubric = These answers are to another rubric, “{ $found }”.
problem-other-version = These answers are to the version { $found } of the rubric. This site now has another one.
problem-no-evidence = There is a rating and no evidence. Say in a sentence or two why.
problem-no-source = There is no source. What the ratings are based on asks for one.
problem-vague-source = No source can be looked up. Add an address, a year, or the day you read it.
problem-no-rating = There are answers and no rating. It is published as not assessed.
problem-summary-without-rating = There is a text and no score. Choose a score, or delete the text.
problem-rating-and-status = There is a rating, and also a reason for no rating. Keep one of them.
problem-unknown-level = The rating { $found } is not on the scale.
problem-unknown-empty = “{ $found }” is not a reason that this form knows.
problem-unknown-criterion = “{ $found }” is not a criterion of this part.
problem-unknown-part = The rubric has no such part.
problem-unknown-element = The rubric has no such element.
problem-no-title = The title is missing.
problem-no-publisher-or-url = Give a publisher or an address, so that people can find it.
problem-url-long = The address has more than 2,000 characters. Look for a shorter one.
problem-url-space = There is a space in the address. Take it out, or write %20 for it.
problem-url-scheme = The address “{ $found }” does not begin with https:// or http://.
problem-url-host = The address “{ $found }” leads to no website. Copy the whole address from the browser.
problem-url-password = The address holds a user name or a password. Take it out.
problem-year-range = The year { $found } is not likely.
problem-read-before-published = It was read before the year in which it was published.
problem-character = { $field }: an invisible character ({ $found }) stands in the text. Delete the words around it and type them again.
problem-conflict = { $field }: the line “{ $found }” means something else in these files. Write it in another way.
problem-empty-text = { $field }: there are only blanks.
problem-html = { $field }: “{ $found }” looks like HTML, which cannot be shown. Delete it, or put it between two backquotes (`).
problem-heading = { $field }: “{ $found }” is a heading. Use **bold** words instead. Put an empty line before a line of dashes.
problem-link = { $field }: the link to “{ $found }” cannot be used. Give the whole address, with https:// in front.
problem-file-link = { $field }: “{ $found }” is a link to a file that is not on this site. Give the whole address, with https:// in front.
problem-anchor-link = { $field }: “{ $found }” is a link to a heading that is not there.
problem-image = { $field }: pictures cannot be shown here. Link to the page that has the picture.
problem-broken-reference = { $field }: this site has no “{ $found }”.
problem-unsure-reference = { $field }: check that this site has “{ $found }”.
problem-nesting = { $field }: lists, quotes or marks are too deep in one another. Write it more simply.
problem-brackets = { $field }: there are too many of the sign { $found }.
problem-lost = { $field }: “{ $found }” would be lost. Refer to it in the text, or give the table as many columns as its rows have.
problem-email = { $field }: the e-mail address { $found }
problem-phone = { $field }: { $found } looks like a phone number.
problem-nothing-rated = No part is rated yet.
problem-too-large = The file has more than 2 MB.

# Proposing for publication
propose-how = Show me how to propose it
propose-no-edition = First say which year the assessment stands for.
propose-problems = { $count ->
    [one] One thing still stands in the way. If you propose it now, the site names it again.
   *[other] { $shown } things still stand in the way. If you propose it now, the site names them again.
}
propose-where = This is where the file belongs:
propose-new-state = This site has no profile of your system yet. The editors write it. Until then, the check of your proposal says that { $path } is missing.
propose-there = This edition is on the site already. Your file will take its place.
propose-long = Your answers are too long to be put into the page for you. So you copy them here and paste them there.
propose-stays = Your answers stay in this browser. You can come back here at any time.
propose-github-account = Open GitHub, where this site keeps its files. Sign in there. If you have no account, you can make one for free.
propose-github-filled = The page shows your file. Look through it.
propose-github-copy = Copy the text of your file.
propose-github-paste = On the page there, paste it into the large empty box.
propose-github-replace = On the page there, delete everything in the large box. Then paste your text.
propose-github-end = Press the green button, then “Propose changes”, then “Create pull request”. The editors look at it before it goes on the site.
propose-open-github = Open GitHub in a new tab
propose-mail-save = Save the file for publication.
propose-mail-open = Write to the editors. The mail has a few words in it already.
propose-mail-attach = Attach the file to the mail, and send it.
propose-open-mail = Write the mail
propose-mail-subject = Assessment of { $system }, { $edition }
propose-mail-body = Hello,

    please look at our assessment for publication. The file { $file } is attached. It belongs at { $path }.
propose-page-open = Open the page of the editors, and ask where to send it.
propose-open-page = Open the page in a new tab
propose-hand-give = Give it to the people who run this site.
propose-save-file = Save { $name }
propose-file-text = The text of { $name }
propose-copy = Copy the text
propose-copy-by-hand = The text is selected. Press Ctrl+C to copy it, or Command+C on a Mac.

# Settling: the files
settle-nobody = No name
settle-on-device = Or assessments on this device
settle-add = Add
settle-add-this = Add { $name }
settle-close = Close
settle-close-this = Close the file of { $name }
settle-no-hash = This page was not opened over https. So the result cannot keep the fingerprints of the files, only the names.
settle-not-said = not said
settle-differs-version = The files are to different versions of the rubric: { $values }
settle-differs-system = The files are about different systems: { $values }
settle-differs-code = The files have different postal codes: { $values }
settle-differs-sector = The files look at different things: { $values }
settle-differs-edition = The files stand for different years: { $values }
settle-differs-basis = The ratings are based on different things: { $values }
settle-refused = { $file } cannot be opened. { $why }
settle-refused-twice = { $file } is the same as { $found }, to the letter. It was not opened twice.
settle-refused-too-many = { $file } was not opened. At most 9 files can be open at once.
settle-refused-other-rubric = { $file } holds answers to another rubric, “{ $found }”. It was not opened.
settle-refused-newer = { $file } was saved by a newer version of this form. It was not opened.
settle-refused-plan = { $file } is the table of a plan and holds no answers. It was not opened.
settle-import-shape = Answers in it have a form that does not fit.
settle-notes = { $count ->
    [one] One cell of the table was not understood.
   *[other] { $shown } cells of the table were not understood.
}
settle-overalls = { $count ->
    [one] one overall score
   *[other] { $shown } overall scores
}

# Settling: part by part
settle-row-open = Not settled
settle-row-settled = Settled: { $level }
settle-row-done = { $part } is settled.
settle-row-open-again = { $part } is open again.
settle-progress = { $count ->
    [one] { $shown } of { $of } settled.
   *[other] { $shown } of { $of } settled.
}
settle-agreed = The answer that you agreed on
settle-ticks-that-stand = Ticks that stand
settle-evidence-to-take = Evidence and sources to take over
settle-why = Why you settled on this
settle-do = Settle this
settle-do-again = Settle this anew
settle-settled-by = By { $by }:
settle-take-back = Take it back
settle-errors-title = Something is missing
settle-lacks-value = Choose the answer that you agreed on.
settle-lacks-by = Say who settles.
settle-lacks-why = Say why.
settle-accept-title = Where all say the same
settle-accept-about = { $count ->
    [one] One answer is the same in all files. You can accept it here. Ticks that all have set are kept, and evidence and sources of all are put together.
   *[other] { $shown } answers are the same in all files. You can accept them in one step. Ticks that all have set are kept, and evidence and sources of all are put together.
}
settle-accept = Accept all that are the same
settle-accepted = { $count ->
    [one] One answer was accepted.
   *[other] { $shown } answers were accepted.
}
settle-undo-last = Undo the last step
settle-undone = The last step was undone.

# Settling: the result
settle-settled-name = { $system }, agreed
settle-resumed = You settled these files before, last { $time }. You can go on from there.
settle-settled-elsewhere = Another tab settled these files too. Both results are kept on this device. Here you go on in your own.
settle-setup-differs = What the files say differently about the whole
settle-setup-differs-about = You can choose here, or leave it open and fill it in later.
settle-leave-open = Leave it open
settle-highlights-left = The files name different patterns, strengths or challenges. The form proposes them anew from the ratings that you agreed on.
settle-plans-differ = The files have different plans. This draft has one of them, and the others stay in their files.
settle-go-to-form = Open it in the form
settle-go-to-record = Look at the record
