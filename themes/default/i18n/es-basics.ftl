# La lengua misma: meses, listas, números, dirección.

# El nombre de cada idioma en el propio idioma; igual en cada archivo
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
    [419] Latinoamérica
    [ES] España
    [MX] México
    [PR] Puerto Rico
    [US] Estados Unidos
   *[other] { $region }
}
language-of-region = { $language } ({ $region })
# ltr o rtl
text-direction = ltr

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

# $day y $year llegan como se muestran: 20 y 2026
date-long = { $day } de { $month } de { $year }
# Lo mismo sin el día, para un título
date-month = { $month } de { $year }

# Como en México y en Estados Unidos
decimal-separator = .
# Un carácter entre grupos de tres cifras, y el primer número que se agrupa
thousands-separator = ,
thousands-from = 1000

list-two = { $first } y { $second }
list-middle = { $before }, { $next }
list-last = { $before } y { $next }
