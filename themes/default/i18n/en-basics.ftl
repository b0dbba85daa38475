# The language itself: months, lists, numbers, direction.

# The name of each language in the language itself; the same in every file
language-name-of = { $language ->
    [ar] العربية
    [en] English
    [es] Español
    [fr] Français
    [haw] ʻŌlelo Hawaiʻi
    [ht] Kreyòl ayisyen
    [ko] 한국어
    [pt] Português
    [ru] Русский
    [tl] Tagalog
    [vi] Tiếng Việt
    [zh] 中文
    [zh-Hans] 简体中文
    [zh-Hant] 繁體中文
   *[other] { $language }
}
region-name-of = { $region ->
    [CA] Canada
    [GB] United Kingdom
    [US] United States
   *[other] { $region }
}
language-of-region = { $language } ({ $region })
# ltr or rtl
text-direction = ltr

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# $day and $year come as they are shown: 20 and 2026
date-long = { $month } { $day }, { $year }
# The same without the day, for a heading
date-month = { $month } { $year }

decimal-separator = .
# One character between groups of three digits, and the first number that is grouped
thousands-separator = ,
thousands-from = 1000

list-two = { $first } and { $second }
list-middle = { $before }, { $next }
list-last = { $before }, and { $next }
