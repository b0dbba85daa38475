# What the generator itself says, in English.
# A message without values is for templates (`w.` and its id with underscores); the others are
# spoken by pages/.

# Frame
skip-to-content = Skip to content
moved-title = This page has a new address
moved-lead = It is here now:
unstyled-notice = If this page has no colors and its links do not work, it was opened from a folder. A site has to come from a web server: run “statewise serve” in the project's folder, or put the site on a web host.
nav-label = Main
nav-home = Home
nav-rubric = What is rated
nav-states = States
nav-compare = Compare
nav-practices = Practices
nav-resources = Resources
nav-glossary = Glossary
nav-about = About
nav-levers = Levers of change
nav-audiences = Who uses the data
nav-data = Data
nav-changes = Log of updates
breadcrumbs-label = Breadcrumb
neighbors-label = Previous and next
previous = Previous
next = Next
on-this-page = On this page
pager-label = Pages of this list
pager-summary = Page { $number } of { $count }
pager-page = Page { $number }
numbered-title = { $title }, page { $number }
suggest-correction = Suggest a correction
edit-page = Edit this page
correction-subject = Correction: { $page }
notice-untranslated = Parts of this page are not translated yet. They are shown as they were first written.
footer-license = Words and data are licensed under
footer-source = The rubric restates the { $title } by { $publisher } ({ $year }) in this site's own words. This site is not official.
footer-updated = Newest facts:
card-alt-site = Preview of { $site }. { $finding }
card-alt-state = Heat map of the ratings of { $state }. { $finding }
card-kicker-state = State profile
card-kicker-element = Element { $element }
card-basis = { $basis }, { $date }

# Where a footer lists only some pages: a link to the list of all
footer-all-pages = All pages

# Footnotes of a text; $number is that of the note
note-list = Notes
note-link = Note { $number }
note-back = Back to the text of note { $number }

# Scores
key-label = Key
empty-not-assessed = Not assessed
empty-under-review = Under review
empty-not-applicable = Not applicable
empty-withheld = Withheld
score-computed = { $level }, computed: the mean of { $rated } of { $of } parts
score-computed-between = Between { $low } and { $high }, computed: the mean of { $rated } of { $of } parts
score-between = between { $low } and { $high }
score-too-few = Too few parts rated to show a mean ({ $rated } of { $of })
score-too-few-key = Too few parts rated for a mean
score-too-few-card = Too few rated
overall-chosen = Overall: { $level }, chosen by the team.
overall-computed = Overall: { $value }, computed as the mean of { $rated } of { $of } parts.
overall-too-few = No overall number: too few parts are rated ({ $rated } of { $of }).
computed-note = Overall numbers with a decimal are computed means of the parts that are rated. The team did not choose them.
trend-label = Over time:
trend-same-source = not compared with the edition before, because both rest on the same source
trend-not-comparable = not comparable with the edition before, because the rubric changed
source-copy = Read in a copy of { $year }
source-accessed = Read { $date }.
newest-source = Newest dated source: { $year }
newest-source-none = No dated source
evidence-undated = { $rated ->
    [one] The one rating has no dated source.
   *[other] { $count ->
        [one] One of { $rated } ratings has no dated source.
       *[other] { $count } of { $rated } ratings have no dated source.
    }
}
evidence-old = { $rated ->
    [one] The one rating has no dated source newer than { $year }.
   *[other] { $count ->
        [one] One of { $rated } ratings has dated sources, but none newer than { $year }.
       *[other] { $count } of { $rated } ratings have dated sources, but none newer than { $year }.
    }
}
covers-whole = Covers: { $sector }.
covers-only = Covers { $sector } only.
covers-not = Not looked at: { $others }.
only-mark = †
only-sector = { $sector } only
only-named = { $state } ({ $sector })
only-note = † Rated for one part of the system only: { $states }.
only-note-many = † Rated for one part of the system only: { $count } states.
criteria-that-hold = Criteria that hold:
score-why = Why not the rating that the criteria suggest:
asked-next = What { $value } { $level } asks for
asked-own = What { $value } { $level } rests on
asked-found = Found.
asked-not-found = Not found.
asked-open = Not looked at.
asked-more = { $count ->
    [one] One more criterion
   *[other] { $count } more criteria
}
add-evidence = Know of some? Tell us.
score-nothing = { $count ->
    [one] No evidence has been given for this part yet:
   *[other] No evidence has been given for these { $count } parts yet:
}

# What the numbers are
trust-states = { $rated ->
    [one] One of { $of } states and territories is rated so far.
   *[other] { $rated } of { $of } states and territories are rated so far.
}
trust-basis = Basis: { $basis }. Rated by: { $who }.
trust-basis-many = Basis: { $basis }. Rated by { $count } organizations.
trust-basis-count = { $basis } ({ $count })
trust-confirmed-none = No state has rated itself or confirmed its ratings.
trust-confirmed = { $count ->
    [one] One of them has rated itself or confirmed its ratings.
   *[other] { $count } of them have rated themselves or confirmed their ratings.
}
trust-confirmed-all = { $count ->
    [one] It rated itself or confirmed its ratings.
   *[other] All of them rated themselves or confirmed their ratings.
}
trust-parts = { $rated ->
    [one] One of their { $of } parts has a rating.
   *[other] { $rated } of their { $of } parts have a rating.
}

# Home
home-map-title = The map, one element at a time
find-state-title = Find your state
find-state-label = Type a part of its name
find-state-none = No name has that in it.
find-state-note = A name without a link has no profile yet.
skip-states = Skip the list of states
skip-map = Skip the map
home-heat-map-title = Every state, every part
home-heat-map-finding = { $states ->
    [0] No state has been assessed yet.
    [one] One state has been assessed. A number is its rating on one part. A mark without a number means there is no rating yet, and the key says why.
   *[other] { $states } states have been assessed. A number is a rating on one part. A mark without a number means there is no rating yet, and the key says why.
}
home-more-states = { $states ->
    [one] One more state
   *[other] { $states } more states
}
home-ways-title = Where do you want to start?
home-recent-title = Lately
home-all-changes = All updates
no-states-yet = No state has a profile yet.
map-color-by = Color the map by
map-label = Map of the states
map-no-profile = { $state }: no profile yet
map-unmapped = { $count ->
    [one] One place has no profile yet.
   *[other] { $count } places have no profile yet.
}
finding-none = { $element }: no state has enough ratings yet.
finding-element = { $scored ->
    [one] { $element }: one state has enough ratings. It is at { $level }.
   *[other] { $element }: of { $scored } states with enough ratings, { $count } { $count ->
        [one] is
       *[other] are
    } at or nearest to { $level }.
}
finding-element-between = { $scored ->
    [one] { $element }: one state has enough ratings. Its mean is exactly half way { $level }.
   *[other] { $element }: of { $scored } states with enough ratings, { $count } { $count ->
        [one] is
       *[other] are
    } exactly half way { $level }.
}
finding-one-sector = { $count ->
    [one] { $states } is rated for { $sector } only.
   *[other] { $states } are rated for { $sector } only.
}
finding-one-sector-many = { $count } of these states are rated for { $sector } only.
heat-map-caption = Ratings of { $states ->
    [one] one state
   *[other] { $states } states
} on { $parts ->
    [one] one part
   *[other] { $parts } parts
}
own-heat-map-caption = Ratings of { $state }
column-state = State
column-element = Element
column-overall = Overall
column-basis = Basis, edition and how much is rated
sort-by = Sort by { $column }
sort-highest = Sorted by { $column }, highest first. What has no rating comes last.
sort-lowest = Sorted by { $column }, lowest first. What has no rating comes last.
sort-ascending = Sorted by { $column }, A to Z.
sort-descending = Sorted by { $column }, Z to A.

# Rubric
elements-title = What is rated: the rubric
elements-description = What is rated and how: the elements, their parts and the rating scale.
elements-lead = States are rated on the parts below. Each element has a few parts. Each part has criteria that say what it looks like at the described levels.
scale-title = The rating scale
levels-title = What each level means
criteria-title = What it looks like
criteria-note = The rubric describes only some of the levels. A state may stand anywhere between them.
standing-title = How the states stand
standing-older-version = Rated on an older version of the rubric, so not comparable.
spread-part = { $count } at { $level }
spread-finding = { $rated ->
    [0] No state is rated on this part yet.
    [one] One of { $of } states is rated on this part.
   *[other] { $rated } of { $of } states are rated on this part.
}
spread-chart = How ratings spread on { $part }
furthest = { $count ->
    [one] Furthest along on { $part }, at { $level }:
   *[other] Furthest along on { $part }, at { $level } ({ $count } states):
}
furthest-many = Furthest along on { $part }, at { $level }: { $count } states.
standing-ages = The year beside a state is that of the newest dated source of its rating.
standing-undated = no dated source
furthest-title = Who is furthest, and why
furthest-picked = Here are { $count } of them: those with the most criteria found, then those with the most sources.
criterion-found = Found in { $found } of { $rated } rated { $rated ->
    [one] state
   *[other] states
}{ $open ->
    [0] .
   *[other] , not looked at in { $open }.
}
levers-of-title = What moves it
practices-of-title = Practices
resources-of-title = Resources
terms-of-title = Terms used here
no-practices-yet = No practice has been written up for this yet.
no-resources-yet = No resource is listed for this yet.
sub-element-counts = { $practices ->
    [0] No practices
    [one] One practice
   *[other] { $practices } practices
}, { $resources ->
    [0] no resources
    [one] one resource
   *[other] { $resources } resources
}

# States
states-title = States
states-description = Every state profile, with the score of each element.
states-lead = { $states ->
    [0] No state has a profile yet.
    [one] One state has a profile. Open it to see every rating with its evidence.
   *[other] { $states } states have a profile. Open one to see every rating with its evidence.
}
states-table-title = Scores of the elements, state by state
state-row-detail = { $basis }, { $edition }, { $rated } of { $of } parts rated

# Profile
headline-high-low = { $state } is furthest along in { $highest } and has the most room to grow in { $lowest }. Rated so far: { $rated } of { $of } parts.
headline-even = Rated so far for { $state }: { $rated } of { $of } parts.
headline-none = No part is rated for { $state } yet.
profile-not-assessed = This state has not been assessed yet.
profile-look-backs-only = Nobody has rated { $state } as it stands today. { $count ->
    [one] One look back says how it once stood:
   *[other] These { $count } look backs say how it once stood:
}
assessed-by = Assessed by:
correct-or-confirm = Correct or confirm it
profile-compare = Compare { $state } with other states
profile-compare-with = Compare { $state } with
profile-compare-go = Compare
stale-notice = { $years ->
    [one] The evidence for these ratings is more than a year old. Things may have changed.
   *[other] The evidence for these ratings is more than { $years } years old. Things may have changed.
}
edition-current = This is the current edition.
edition-closed = Closed: these are the ratings of { $edition }.
edition-look-back = A look back to { $edition }, written on { $date }. It is not an edition of that time.
edition-notice = See how { $state } stands now
edition-profile = To the profile of { $state }
as-of-year = { $edition }, as of { $time }
look-back-short = { $edition }, looking back
look-back-year = { $edition }, a look back written in { $written }
edition-title = { $state }, { $edition }
edition-label = { $edition } ({ $sector })
heat-map-title = Heat map
shape-finding = Scores range from { $low } in { $lowest } to { $high } in { $highest }.
shape-even = Every element with a score is at { $value }.
shape-note = A large dot is the score of an element. A small dot is a rating of its parts, larger where several share it.
shape-note-computed = A hollow dot is a computed mean.
trend-finding = { $change ->
    [up] Up from { $from } in { $first } to { $to } in { $last }.
    [down] Down from { $from } in { $first } to { $to } in { $last }.
   *[same] { $from } in { $first }, and still { $to } in { $last }.
}
strengths-title = Strengths
strengths-title-few = Rated highest so far
challenges-title = Room to grow: { $count ->
    [one] one part is
   *[other] { $count } parts are
} at { $level }
challenges-title-few = Rated { $level } so far: { $count ->
    [one] one part
   *[other] { $count } parts
}
highlights-rule = Strengths are rated above the middle of the scale, and up to three are named. Room to grow is every part at the lowest level given. No level is in both lists.
highlights-rule-few = Fewer than { $least } parts are rated. That is too few to speak of strengths, or of room to grow.
highlights-not-assessed = Not assessed: { $count } of { $of } parts.
highlights-not-assessed-whole = Not assessed: { $count } of { $of } parts, among them all of { $elements }.
learn-ahead = Ahead here:
learn-practices = What was done:
learn-resources = { $count ->
    [one] One resource
   *[other] { $count } resources
}
patterns-title = Patterns
pattern-even = Ratings are much the same across the elements.
pattern-clustered-low = The lower ratings cluster in { $element }.
pattern-clustered-high = The higher ratings cluster in { $element }.
pattern-shared-lever = Most of the lower ratings share one lever: { $lever } ({ $parts }).
pattern-few-rated = Only { $rated } of { $of } parts are rated, so look at each rating on its own.
about-state-title = About this profile
evidence-title = The evidence, part by part
practices-from-title = Practices from here
resources-from-title = Resources from here
fact-data-system = Data system
fact-agencies = Lead agencies
fact-editions = Editions
fact-downloads = Get this profile
fact-updated = Profile updated
download-csv = CSV ({ $size } KB)
download-json = JSON ({ $size } KB)

# Pairs, likeness and whom to learn from
pair-title = { $first } and { $second }
pair-together = Choose more states to compare with these
pair-parts-title = Part by part
pair-caption = Ratings of { $first } and { $second }, and the difference
pair-column-difference = { $second } against { $first }
pair-shared = { $shared ->
    [0] No part can be compared between { $first } and { $second } yet.
    [one] One part can be compared between { $first } and { $second }.
   *[other] { $shared } parts can be compared between { $first } and { $second }.
}
pair-alike = { $alike ->
    [one] The ratings are the same on one of them.
   *[other] The ratings are the same on { $alike } of them.
}
pair-none-alike = { $shared ->
    [one] The ratings differ on it.
    [2] The ratings differ on both.
   *[other] The ratings differ on all of them.
}
pair-all-alike = { $shared ->
    [one] The ratings are the same on it.
    [2] The ratings are the same on both.
   *[other] The ratings are the same on all of them.
}
pair-ahead = { $state } is ahead on { $count ->
    [one] one part
   *[other] { $count } parts
}.
pair-widest = The widest gap is { $levels ->
    [one] one level
   *[other] { $levels } levels
}, on { $parts }.
pair-widest-many = The widest gap is { $levels ->
    [one] one level
   *[other] { $levels } levels
}, on { $count } parts.
pair-other-sector = { $first } ({ $first-sector }) and { $second } ({ $second-sector }) were rated for different parts of the system. Such ratings are not compared, so they stand side by side without a difference.
pair-not-assessed = { $count ->
    [one] { $states } has not been assessed yet
   *[other] { $states } have not been assessed yet
}, so nothing can be compared.
pair-apart-not-rated = { $count ->
    [one] One part is not rated for { $first }, for { $second }, or for either, and is left out.
   *[other] { $count } parts are not rated for { $first }, for { $second }, or for either, and are left out.
}
pair-apart-other-version = { $count ->
    [one] One part was rated on two versions of the rubric that cannot be compared, and is left out.
   *[other] { $count } parts were rated on two versions of the rubric that cannot be compared, and are left out.
}
pair-other-basis = The ratings stand on different ground: { $first } on “{ $first-basis }”, { $second } on “{ $second-basis }”.
pair-gaps-title = What the state ahead does
pair-gaps-note = The widest gaps come first. The text comes from the profile of the state that is ahead.
pair-more = More on { $part }: practices and resources
pair-alike-title = { $count ->
    [one] Rated the same on one part
   *[other] Rated the same on { $count } parts
}
apart-not-rated = A rating is missing
apart-other-sector = Not compared: different parts of the system
apart-other-version = Not compared: the rubric changed
difference-none = The same
difference-ahead = { $state } is { $levels ->
    [one] one level
   *[other] { $levels } levels
} ahead
likeness = Ratings are { $value } levels apart on average, over { $shared } shared parts.
likeness-none = Fewer than { $least } parts can be compared, so this page does not say how alike the two are.
pairs-of-title = { $state } and every other state
pairs-of-link = { $state } and every other state
pairs-of-caption = { $state } beside each other state, the most alike first
pairs-of-row = { $state } and { $other }
pairs-of-nearest = Most like { $state } so far is { $other }. Their ratings are { $value } levels apart on average, over { $shared } shared parts.
pairs-of-no-nearest = No other state shares { $least } or more rated parts with { $state }, so nobody can be called most alike yet.
pairs-of-note = States that share at least { $least } rated parts come first, the most alike on top. This is about likeness. It is not a ranking.
pairs-of-higher = { $state } higher
pairs-of-lower = { $state } lower
pairs-of-nothing-shared = No part is rated for both.
column-part = Part
column-pair = Compared with
column-shared = Parts compared
column-alike = The same
column-apart = Levels apart, on average
too-few-shared = Too few parts
learn-title = Who { $state } can learn from
learn-lead = { $count ->
    [0] No part is rated low enough for { $state } to look for help on it yet.
    [one] Here is the part where { $state } has the most room to grow, who is ahead on it, and what they did.
   *[other] Here are the { $count } parts where { $state } has the most room to grow, who is ahead on each, and what they did.
}
learn-own = { $state } is at { $level }.
learn-nobody = No state is rated higher than { $state } on this part yet.
learn-ahead-title = Ahead here
learn-why-rose = Moved up from { $from } to { $to } since { $since }.
learn-why-alike = Like { $state }: { $value } levels apart on average, over { $shared } shared parts.
learn-why-unknown = Shares fewer than { $least } rated parts with { $state }, so we cannot say how alike they are.
learn-why-sector = Rated for another part of the system: { $sector }.
learn-pair = Compare { $state } and { $other }
learn-peers-title = Who is most alike
learn-no-peers = No other state shares { $least } or more rated parts with { $state }, so nobody can be called most alike yet.
learn-rule = How we choose: states that moved up on the part between two editions come first. Then come those whose ratings are most like those of { $state } over all parts that both are rated on. At least { $least } shared parts are needed to say so. Ratings for different parts of the system, or on versions of the rubric that cannot be compared, are not used.
learn-more = Who { $state } can learn from, and what they did
back-to = Back to

# Practices and resources
practices-title = Practices
practices-description = What states did to get better, and what came of it.
practices-lead = { $count ->
    [0] No practice has been written up yet.
    [one] One story of what was done, what came of it and what others can learn.
   *[other] { $count } stories of what was done, what came of it and what others can learn.
}
since = since
fact-states = States
fact-started = Started
fact-parts = Parts of the rubric
fact-levers = Levers
fact-sectors = Sectors
fact-audiences = For
fact-steps = Helps with
fact-kind = What it is
fact-outcome = What came of it
# What a practice is; the first is shown among the filters only.
practice-kind-practice = Carried out
practice-kind-proposal = Only proposed
practice-kind-setback = What went wrong
practice-outcome-measured = Result measured
practice-outcome-reported = Result reported
practice-outcome-unknown = Result not known
practices-shown = { $all ->
    [one] Showing { $shown } of one story
   *[other] Showing { $shown } of { $all } stories
}
picked-practices = Shown here: what was carried out, with the best known results first.
picked-practices-all = { $count ->
    [one] See one story, with filters
   *[other] See all { $count } stories, with filters
}
picked-resources = Shown here: what the publisher offers on its own site, newest first.
picked-resources-all = { $count ->
    [one] See one resource, with filters
   *[other] See all { $count } resources, with filters
}
picked-alike-title = Stories on the same parts of the rubric

# What somebody looks for on a page, and where it is
sought-kind = { $count ->
    [one] One resource of the kind “{ $kind }”
   *[other] { $count } resources of the kind “{ $kind }”
}
sought-part = { $count ->
    [one] one resource on { $part } { $title }
   *[other] { $count } resources on { $part } { $title }
}

# What an audience asks of every state
answers-title = Questions to ask, and how states answer
answers-note = No rating speaks of one school or one learner: each is about the data of a state.
answers-from = Answered by the ratings of
answers-states = State by state
answers-caption = How each state’s ratings answer the questions of { $audience }
sources-title = Sources
related-practices-title = More on the same parts
resources-title = Resources
resources-description = Guides, tools, laws and reports that help to get better.
resources-lead = { $count ->
    [0] No resource is listed yet.
    [one] One resource, listed under the element that it helps with first.
   *[other] { $count } resources, each listed under the element that it helps with first.
}
resources-other-title = Other resources
resources-all = All resources
resources-of-type = Resources by type: { $name }
resources-of-sector = Resources by sector: { $name }
resources-of-step = Resources by step of the plan: { $name }
resources-of-state = Resources by state: { $name }
resources-of-lead = { $count ->
    [one] One resource is listed here.
   *[other] { $count } resources are listed here.
}
facet-type = Type
facet-audience = Who it is for
facet-step = Step of the plan
facets-title = Filter the list
facets-shown = { $all ->
    [one] Showing { $shown } of one resource
   *[other] Showing { $shown } of { $all } resources
}
facets-clear = Clear all filters
facets-to-found = Show the results
facets-chosen = Filters in use
facets-remove = Remove the filter { $filter }
facets-none = Nothing matches all of these filters. Remove one of them, or see everything.
facets-see-all = See everything
browse-title = Browse by
browse-link = Browse by type, element, sector and more
resource-detail = { $kind } · { $organization }
resource-detail-year = { $kind } · { $organization } · { $year }
link-about-page = This address leads to a page about the resource.
link-third-party-copy = This address leads to a copy on another site, because no official address was found.
open-resource = Open the resource at

# Levers, audiences, glossary, theory of action
levers-title = Levers of change
levers-lead = The kinds of things that leaders can change to make data better. Some options may lie outside their control, but everyone can play a part.
audiences-title = Who uses the data
audiences-lead = What different people need, and where to start on this site.
examples-title = Examples
lever-parts-title = Parts of the rubric that it moves
glossary-title = Glossary
glossary-lead = What the words on this site mean.
glossary-letters = Letters
theory-if = If
theory-then = Then
theory-able-to = They can
theory-resulting-in = What comes of it
theory-audiences = See also:

# Data
data-dictionary = Data dictionary
data-dictionary-what = What each column means.
data-compare = What the page that compares states reads
data-compare-what = Every assessment in one small file, made for a script.
data-rubric = The rubric
data-rubric-what = Elements, parts, criteria and the rating scale.
data-cite-title = How to cite
column-name = Column
column-kind = Kind
column-meaning = Meaning
column-kind-number = number
column-kind-date = date

# Compare
compare-title = Compare states
compare-description = Put any states side by side, part by part, with the difference in words and the evidence one click away.
compare-lead = Put any states side by side. See where they differ, by how much, and what each rating rests on.
compare-links-title = State by state
compare-links-pairs = Choose a state to see how it compares with each of the others.
compare-links-profiles = Choose a state to see its profile.
compare-more = { $count ->
    [one] Only one state can be compared here. See the list of all states.
   *[other] Only the first { $count } states can be compared here. See the list of all states.
}
compare-choose-title = Choose states
compare-choose-note = The first one you choose is the one that the others are compared with.
compare-filter = Find a state in the list
compare-filtered = { $count ->
    [0] No state in the list has a name like that.
    [one] One state in the list has a name like that.
   *[other] { $shown } states in the list have a name like that.
}
compare-clear = Clear all
compare-to-result = See them side by side
compare-result-title = Side by side
compare-chosen-label = Chosen, in this order
compare-failed = The ratings could not be loaded. Try to open this page again.
compare-none = Choose two or more states, or one state in two editions.
compare-one = Choose another state to compare with { $state }.
compare-base = Differences are counted from { $state }, the first one here.
compare-limit = { $count ->
    [one] That is the limit: only one can be shown. Remove it to add another.
   *[other] That is the limit: { $shown } can stand side by side. Remove one to add another.
}
compare-edition-of = Edition of { $state }
compare-remove = Remove
compare-first = Move to the front
compare-again = Add another edition
compare-document-title = Compare { $states }
compare-and-more = { $count ->
    [one] { $states } and one more
   *[other] { $states } and { $shown } more
}
compare-unfold-all = Unfold all parts
compare-fold-all = Fold all parts
compare-only-differing = Show only where they differ
compare-none-differ = They differ nowhere, as far as they can be compared.
compare-part-label = Part of the rubric
compare-unknown-states = Left out, because this site has no such state: { $states }.
compare-unknown-edition = Left out, because { $state } has no edition “{ $edition }”.
compare-twice = Named more than once, and shown once: { $states }.
compare-too-many = { $count ->
    [one] One more was left out, because at most { $limit } can stand side by side.
   *[other] { $shown } more were left out, because at most { $limit } can stand side by side.
}
compare-finding = { $count ->
    [one] One part is rated for both { $base } and { $state }. { $state } is higher on { $higher }, lower on { $lower } and level on { $same }.
   *[other] { $shown } parts are rated for both { $base } and { $state }. { $state } is higher on { $higher }, lower on { $lower } and level on { $same }.
}
compare-finding-alike = { $count ->
    [one] { $state } and { $base } have the same rating on the one part that is rated for both.
   *[other] { $state } and { $base } have the same rating on all { $shown } parts that are rated for both.
}
compare-finding-many = { $count ->
    [0] Nothing here can be compared with { $base }.
    [one] One part can be compared with { $base }. Parts with a difference: { $differing }.
   *[other] { $shown } parts can be compared with { $base }. Parts with a difference: { $differing }.
}
compare-nothing-shared = No part is rated for both { $base } and { $state } in a way that can be compared.
compare-other-sector = { $state } is rated for “{ $sector }” and { $base } for “{ $base_sector }”, so the two are not compared.
compare-not-assessed = { $state } has not been assessed yet.
compare-pair = See what { $base } and { $state } do, part by part
compare-caption = Ratings of { $states }, side by side
compare-evidence = { $level }. Evidence for { $part }, { $state }
compare-higher = { $count ->
    [one] one level higher
   *[other] { $shown } levels higher
}
compare-lower = { $count ->
    [one] one level lower
   *[other] { $shown } levels lower
}
compare-parts-higher = { $count ->
    [one] one part higher
   *[other] { $shown } parts higher
}
compare-parts-lower = { $count ->
    [one] one part lower
   *[other] { $shown } parts lower
}
compare-parts-same = { $count ->
    [one] one part the same
   *[other] { $shown } parts the same
}
compare-marks-note = In the row of an element, ▲ and ▼ count the parts that are higher and lower. The averages are not compared, because they may stand for different parts.
compare-same = the same
compare-is-base = counted from here
compare-differs-higher = { $state } is higher on
compare-differs-lower = { $state } is lower on
compare-apart-sector = not compared: another sector
compare-apart-version = not compared: the rubric changed
compare-overall-of = { $element } overall

# What if
what-if-summary = What if one rating were different?
what-if-title = Hypothetical: what if one rating were different?
what-if-note = Try another rating and see what would change. Nothing is saved or sent, and the real ratings stay as they are.
what-if-state = State
what-if-part = Part
what-if-level = What if it were at
what-if-reset = Reset
what-if-choose = Choose a rating to see what would change.
what-if-now = Now
what-if-then = Then
what-if-peers = Most alike
what-if-leaders = Distance to the furthest along on { $part }
what-if-chosen = { $level }, chosen by the team. It would stay until the team changes it.
what-if-said = Hypothetical: { $state } at { $level } on { $part }.
what-if-no-peers = { $count ->
    [one] No other state shares enough comparable ratings (at least one).
   *[other] No other state shares enough comparable ratings (at least { $shown }).
}
what-if-no-leaders = No other state can be compared on this part.
what-if-unrated = No rating.
what-if-behind = { $count ->
    [one] One level behind { $states } ({ $level }).
   *[other] { $shown } levels behind { $states } ({ $level }).
}
what-if-level-with = Level with { $states } ({ $level }).
what-if-ahead = { $count ->
    [one] One level ahead of the next furthest: { $states } ({ $level }).
   *[other] { $shown } levels ahead of the next furthest: { $states } ({ $level }).
}

# Changes and not found
changes-title = Log of updates
changes-description = New assessments and updated profiles, newest first, and what changed in the rubric.
changes-states-title = States
changes-left-out = { $count ->
    [one] One older change is not listed here.
   *[other] { $count } older changes are not listed here.
}
changes-rubric-title = The rubric
changes-rubric-none = The rubric has not changed since it was published.
change-detail = { $basis }, edition { $edition }
change-comparable = Ratings before and after can be compared.
change-not-comparable = Ratings before and after cannot be compared.
not-found-title = This page is not here
not-found-lead = The address may be old or mistyped. Try one of these.
data-column-state = The name of the state, territory or system.
data-column-edition = The year of the edition.
data-column-sector = The part of the system that the assessment looks at.
data-column-rubric-version = The version of the rubric that the state was rated against.
data-column-rating = The rating as a number. Empty when there is none; empty never means zero.
data-column-rating-name = The name of the rating.
data-column-basis = What the ratings stand on: who chose them, and how they were checked.
data-column-assessed-on = The day of the assessment.
data-column-as-of = The time that the assessment speaks of: a year, or a day.
data-column-assessed-by = The organization that made the assessment.
data-column-why = Why the rating differs from the one that the criteria suggest.
data-column-evidence = Why the rating was given, as Markdown text. A text that a spreadsheet could take for a formula starts with an apostrophe.
data-column-newest-source = The year of the newest dated source of the rating, or of the stored copy of it that was read. Empty where no source has a date.

# Data, feeds and changes in full
data-archive = All of it in one file
data-archive-what = { $files ->
    [one] One file, with a text that says what it is and a list of SHA-256 hashes to check that it is whole.
   *[other] { $files } files, with a text that says what they are and a list of SHA-256 hashes to check that they are whole.
}
data-download = { $title } ({ $format })
data-size = { $rows ->
    [0] It has no rows yet.
    [one] It has one row.
   *[other] It has { $rows } rows.
}
data-table-ratings = Ratings
data-table-evidence = Evidence
data-table-sources = Sources
data-table-practices = Practices
data-rows-of-practices = A row for each practice, with its full text.
data-table-resources = Resources
data-rows-of-resources = A row for each resource.
data-columns-of = { $table }: what the columns mean
data-about-title = About the tables
data-editions-title = One edition at a time
data-editions-lead = These files never change when newer editions come. Use them when others must be able to repeat your work.
data-edition-title = Edition { $edition }
data-edition-table = { $table }, edition { $edition }
data-schema-draft = The draft of an assessment
data-schema-draft-what = What the file of a draft may say, key by key, so that programs and text editors can check one.
data-schemas = The files of this project (JSON Schema)
data-schemas-what = A schema for each kind of file that the site is made of. With it, a text editor completes keys and ids, says what each key means, and marks what is wrong.
archive-title = Data of { $site }
archive-what = This file holds every table of the site as it stood on { $date }. The newest data is at { $address }
archive-check = To check that every file is whole, unpack this file and run: sha256sum -c SHA256SUMS
feed-title-changes = Everything that changes
feed-title-state = Changes in { $state }
feed-title-part = Ratings of { $part }
feed-label = { $title } ({ $format } feed)
follow-title = Follow
follow-changes = Get told what changes:
follow-part = Get told when a state is rated on this part:
follow-state = Follow this state
change-assessment = { $state }, edition { $edition }
change-profile = The profile was updated.
change-profile-of = { $state }: profile updated
change-rubric = The rubric: version { $version }
change-rated = { $rated ->
    [0] No part of { $of } is rated.
    [one] One of { $of } parts is rated.
   *[other] { $rated } of { $of } parts are rated.
}
change-on-basis = { $basis }. { $sentence }
change-first = There is no earlier edition to compare with.
change-since = Since the { $edition } edition, { $parts }.
change-up = { $count ->
    [one] one part went up
   *[other] { $count } parts went up
}
change-down = { $count ->
    [one] one part went down
   *[other] { $count } parts went down
}
change-same = { $count ->
    [one] one part stayed the same
   *[other] { $count } parts stayed the same
}
change-broken = { $count ->
    [one] One part cannot be compared with the { $edition } edition, because the rubric changed.
   *[other] { $count } parts cannot be compared with the { $edition } edition, because the rubric changed.
}
change-same-source = { $count ->
    [one] One part shows no change, because it rests on the same source as in the { $edition } edition.
   *[other] { $count } parts show no change, because they rest on the same sources as in the { $edition } edition.
}
change-none-rated-twice = No part was rated both in this edition and in the { $edition } edition.
rating-in-words = { $value }, { $level }
rating-title = { $state }, edition { $edition }: { $level }
rating-was-lower = Up from { $level } in the { $edition } edition.
rating-was-higher = Down from { $level } in the { $edition } edition.
rating-was-same = The same as in the { $edition } edition: { $level }.
rating-was-broken = It was { $level } in the { $edition } edition. The two cannot be compared, because the rubric changed.
rating-was-same-source = It was { $level } in the { $edition } edition. Both editions rest on the same source, so that is no change.
rating-was-none = It was not rated in the { $edition } edition.
data-column-source-number = The place of the source among those of the part, from 1.
data-column-source-title = The title of the source.
data-column-publisher = Who published it. Empty where that is not known.
data-column-url = Its address on the web. Empty where there is none.
data-column-year = The year in which it was published. Empty where that is not known.
data-column-copy-of = The year of the stored copy that was read. Empty where the source was read at its own address.
data-column-accessed = The day on which it was read. Empty where that is not known.
data-column-practices-title = The name of the practice.
data-column-practices-summary = The practice in one sentence.
data-column-practices-kind = Whether it was carried out.
data-column-practices-outcome = What is known of what came of it; empty where nobody looked.
data-column-started = The year in which it began. Empty where that is not known.
data-column-text = The whole story, as Markdown text.
data-column-resources-title = The title of the publication.
data-column-organization = Who made it.
data-column-type = The id of the kind of resource.
data-column-resources-summary = What it is for, as Markdown text.

# All states together, and what changed in them
nav-national = All states together
nav-trends = Trends
to-compare = Compare states side by side
to-national = All states together: how many stand at each level
to-trends = Trends: which ratings rose or fell
national-title = All states together
national-description = How many states stand at each level of every part of the rubric, where low ratings are, and what is seldom rated.
national-rated = { $rated ->
    [0] No state has a rating yet.
    [one] One of { $states } states has at least one rating.
   *[other] { $rated } of { $states } states have at least one rating.
}
national-rated-all = { $states ->
    [one] The one state here has at least one rating.
   *[other] All { $states } states have at least one rating.
}
national-weak = { $judged ->
    [0] No part is rated for { $least } states or more yet, so nothing is said about weak parts.
    [one] One part is rated for { $least } states or more. { $weak ->
        [0] At least half of these states are not below the middle of the scale.
       *[other] Most of these states are below the middle of the scale.
    }
   *[other] { $judged } parts are rated for { $least } states or more. { $weak ->
        [0] On none of them are most of the rated states below the middle of the scale.
        [one] On one of them, most of the rated states are below the middle of the scale.
       *[other] On { $weak } of them, most of the rated states are below the middle of the scale.
    }
}
national-no-pattern = Nothing stands out yet.
national-weak-parts = { $count ->
    [one] The weakest part is { $parts }.
   *[other] The weakest parts are { $parts }.
}
national-cluster = Most of the weakest parts are in { $element }.
national-spread = The weakest parts are spread over { $elements } elements. No element has most of them.
national-lever = Most of the weakest parts share one lever: { $lever } ({ $parts }).
national-least-rated = { $count ->
    [one] { $parts } is rated least often:
   *[other] { $parts } are rated least often, each
} { $rated ->
    [0] for none of { $states } states.
    [one] for one of { $states } states.
   *[other] for { $rated } of { $states } states.
}
national-least-rated-many = { $rated ->
    [0] { $count } parts are not rated for any of { $states } states.
    [one] { $count } parts are rated least often, each for one of { $states } states.
   *[other] { $count } parts are rated least often, each for { $rated } of { $states } states.
}
national-rule = A part counts as weak when more than half of the states rated on it are below the middle of the scale ({ $count ->
    [one] the level { $levels }
   *[other] the levels { $levels }
}) and at least { $least } states are rated on it.
national-spread-title = How states spread over the levels
national-spread-note = A share is of the states that are rated on the part. The row of a whole element counts states by their score, or by the level nearest to a computed mean.
spread-table-caption = How many states stand at each level: { $part }
spread-whole-element = Whole element
spread-nobody = No state is rated here yet.
spread-not-comparable = Rated on an older version, not comparable
spread-one-sector = { $count ->
    [one] (1 of them is rated for { $sector } only)
   *[other] ({ $count } of them are rated for { $sector } only)
}
share = { $count } of { $of }, { $percent }%
share-few = { $count } of { $of }
percent-note = Percents are rounded, so they may not add up to 100. Where fewer than { $least } states are rated, none is shown.
column-rated = Rated states
column-before = Before
column-now = Now
column-change = Change
column-ratings = Ratings
column-sector = Part of the system
column-rose = Rose
column-fell = Fell
column-same = Same
column-not-comparable = Not comparable
column-same-source = Same source both times
column-newly-rated = Newly rated
column-no-longer-rated = No longer rated
column-never-rated = Rated neither time
not-comparable-title = What cannot be compared
same-source-title = Not compared: both rest on the same source
same-source-note = Nothing new was read for these parts, so nothing shows that they moved.
moves-finding = { $compared ->
    [0] No rating can be compared.
    [one] One rating can be compared. { $up ->
        [one] It rose.
       *[other] { $down ->
            [one] It fell.
           *[other] It stayed the same.
        }
    }
   *[other] { $compared } ratings can be compared: { $up ->
        [0] none rose
       *[other] { $up } rose
    }, { $down ->
        [0] none fell
       *[other] { $down } fell
    }, and { $same ->
        [0] none stayed the same.
       *[other] { $same } stayed the same.
    }
}
moved-up = { $levels ->
    [one] Up one level
   *[other] Up { $levels } levels
}
moved-down = { $levels ->
    [one] Down one level
   *[other] Down { $levels } levels
}
slope-caption = Ratings before and now: { $element }
trends-title = Trends: which ratings rose or fell
trends-description = Which ratings rose, fell or stayed since the last edition, and which states improved most on each part of the rubric.
trends-finding = { $with ->
    [0] No state has an earlier edition of the same part of its system, so nothing can be compared yet.
    [one] { $states ->
        [one] The one state here
       *[other] One of { $states } states
    } has an earlier edition of the same part of its system.
   *[other] { $with } of { $states } states have an earlier edition of the same part of their system.
}
trends-look-backs = { $count ->
    [one] One state was also rated as it stood in { $first }.
   *[other] There are { $count } look backs to { $years ->
        [1] { $first }.
       *[other] the years { $first } to { $last }.
    }
} A look back is written later and is no edition of then, so it counts for nothing here.
trends-other-sector = { $count ->
    [one] In one state, the earlier edition looked at another part of the system.
   *[other] In { $count } states, the earlier edition looked at another part of the system.
}
trends-note = Each state is compared with its own edition before. A review of one sector is never compared with a review of the whole system. A part counts only where it was rated both times on rubrics that can be compared.
trends-elements-title = Element by element
trends-elements-note = Each line goes from the level in the edition before, on the left, to the level now, on the right. It is thicker where more ratings went that way.
trends-improved-title = Most improved on each part
trends-improved-note = The states that rose by the most levels. Parts on which nothing rose are left out.
trends-none-rose = No rating that can be compared rose.
trends-more-improved = { $count ->
    [one] One more state rose as much.
   *[other] { $count } more states rose as much.
}
trends-parts-title = Part by part
trends-parts-note = Each row counts every state that has an earlier edition.
trends-states-title = States with an earlier edition
trends-more-states = { $count ->
    [one] One more state has an earlier edition.
   *[other] { $count } more states have an earlier edition.
}
movement-title = What changed since the previous edition
movement-look-back-title = Compared with a look back to { $edition }
movement-look-back = On { $date }, the state was also rated as it stood in { $edition }. That is no edition of then, so this is not a change that this site saw.
movement-finding = From { $from } to { $to }:
movement-previous = See edition { $edition }.
movement-previous-look-back = See the look back to { $edition }.
movement-caption = Parts that moved from { $from } to { $to }
movement-other-sector = The edition before this one, { $edition }, looked at another part of the system ({ $sector }). Its ratings are not compared with these.
movement-look-back-other-title = A look back to { $edition }
movement-look-back-other-sector = The look back to { $edition } is about another part of the system ({ $sector }). Its ratings are not compared with these.
panels-title = Over all editions
panel-caption = Ratings over time: { $element }
panel-finding = { $way ->
    [up] { $parts } rose.
    [down] { $parts } fell.
    [same] { $parts } stayed the same.
   *[none] { $count ->
        [one] { $parts } has no two editions in a row that can be compared.
       *[other] { $parts } have no two editions in a row that can be compared.
    }
}
panel-broken = { $count ->
    [one] The line of { $parts } has a gap where the rubric changed.
   *[other] The lines of { $parts } have a gap where the rubric changed.
}
panel-same-source = For { $parts }, two editions rest on the same source, so these are not compared.
pattern-spread-out = The { $low } lower ratings are spread over { $elements } elements.

# Embeds
embeds-title = Embeds
embeds-description = Maps and heat maps of this site to show on a page of your own.
embeds-lead = You can show a map or a heat map from this site on your own web page. Copy a line of code, paste it into your page, and it is there.
embeds-how-title = How it works
embeds-how-newest = Newest ratings: when a state is rated again, your page shows the new ratings.
embeds-how-pinned = One edition: your page shows that edition and never a later one. It changes only when a mistake is fixed, or when one more state is added to a map of that edition.
embeds-how-plain = An embed runs no script, sets no cookie and loads nothing from any other site. It fits on a page as narrow as a phone.
embeds-how-credit = Each embed says where it is from, how old it is and what license it has.
embeds-maps-title = Maps
embeds-maps-lead = Open an element to copy the code of its map.
embeds-states-title = Heat maps of the states
embeds-states-lead = Open a state to copy its code from its profile, or look at an embed first.
embeds-too-many-states = A site with more than { $limit } states has no embeds of single states. This is one of them.
embed-newest = Newest
embed-heat-map-title = Heat map of { $state }
embed-heat-map-about = { $basis }, { $date }. Edition: { $edition }. Assessed by: { $who }.
embed-heat-map-box = Show this heat map on your own site
embed-map-title = Map: { $element }
embed-map-about-newest = Each state is shown by its newest assessment, as of { $date }.
embed-map-about-pinned = Edition { $edition } ({ $sector }). Nothing later is shown.
embed-map-basis = Basis: { $bases }. { $days ->
    [one] Assessed on { $first }.
   *[other] Assessed from { $first } to { $last }.
}
embed-map-look-backs = { $count ->
    [one] One of { $of } assessments is a look back, written more than a year later. It is no edition of that time.
   *[other] { $count } of { $of } assessments are look backs, written more than a year later. They are no editions of that time.
}
embed-map-stale = { $years ->
    [one] { $count ->
        [one] One of these assessments rests
       *[other] { $count } of these assessments rest
    } on evidence that is more than a year old. Things may have changed.
   *[other] { $count ->
        [one] One of these assessments rests
       *[other] { $count } of these assessments rest
    } on evidence that is more than { $years } years old. Things may have changed.
}
embed-map-no-edition = Not assessed in { $edition } ({ $sector })
embed-map-one-sector = Only one sector was assessed here, so do not compare these with the rest: { $states }.
embed-map-older = Rated on an older version of the rubric, so not comparable with the rest: { $states }.
embed-map-off = { $count ->
    [one] One state or system has no place on this map.
   *[other] { $count } states or systems have no place on this map.
}
embed-map-box = Show the map of this element on your own site
embed-title-newest = { $title }, newest ratings
embed-title-pinned = { $title }, edition { $edition }
embed-source = Source:
embed-new-tab = (opens in a new tab)
embed-links = Links open in a new tab.
embed-box-lead = Copy the code and paste it into your page.
embed-box-more = How embeds work
embed-code-newest = Always the newest ratings
embed-code-pinned = Only one edition: { $edition }
embed-copy = Copy the code
embed-look = Look at it
embed-copied = Copied.
embed-selected = The code is selected. Press Ctrl+C to copy it, or Command+C on a Mac.
