# La lengua misma: meses, listas, números, dirección.

language-name = Español
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
