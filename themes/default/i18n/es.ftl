# Lo que dice el propio generador, en español.
# Un mensaje sin valores es para las plantillas (`w.` y su id con guiones bajos); los demás los dice
# pages/.

# Marco
skip-to-content = Saltar al contenido
moved-title = Esta página tiene una dirección nueva
moved-lead = Ahora está aquí:
unstyled-notice = Si esta página no tiene colores y sus enlaces no funcionan, se abrió desde una carpeta. Un sitio tiene que venir de un servidor web: ejecute «statewise serve» en la carpeta del proyecto o suba el sitio a un servicio de alojamiento web.
nav-label = Principal
nav-home = Inicio
nav-rubric = Qué se califica
nav-states = Estados
nav-compare = Comparar
nav-practices = Prácticas
nav-resources = Recursos
nav-glossary = Glosario
nav-about = Acerca de
nav-levers = Palancas de cambio
nav-audiences = Quiénes usan los datos
nav-data = Datos
nav-changes = Registro de novedades
breadcrumbs-label = Ruta de navegación
neighbors-label = Anterior y siguiente
previous = Anterior
next = Siguiente
on-this-page = En esta página
pager-label = Páginas de esta lista
pager-summary = Página { $number } de { $count }
pager-page = Página { $number }
numbered-title = { $title }, página { $number }
suggest-correction = Sugerir una corrección
edit-page = Editar esta página
correction-subject = Corrección: { $page }
notice-untranslated = Algunas partes de esta página todavía no tienen traducción. Se muestran tal como se escribieron al principio.
footer-license = Las palabras y los datos tienen la licencia
footer-source = La guía de calificación expresa el contenido de { $title }, de { $publisher } ({ $year }), con las palabras propias de este sitio. Este sitio no es oficial.
footer-updated = Información más reciente:
card-alt-site = Vista previa de { $site }. { $finding }
card-alt-state = Mapa de calor de las calificaciones de { $state }. { $finding }
card-kicker-state = Perfil del estado
card-kicker-element = Elemento { $element }
card-basis = { $basis }, { $date }

# Donde el pie de página muestra solo algunas páginas: enlace a la lista completa
footer-all-pages = Todas las páginas

# Notas de un texto; $number es el de la nota
note-list = Notas
note-link = Nota { $number }
note-back = Volver al texto de la nota { $number }

# Puntajes
key-label = Leyenda
empty-not-assessed = Sin evaluar
empty-under-review = En revisión
empty-not-applicable = No aplica
empty-withheld = Reservada
score-computed = { $level }, calculado: el promedio de { $rated } de { $of } partes
score-computed-between = Entre { $low } y { $high }, calculado: el promedio de { $rated } de { $of } partes
score-between = entre { $low } y { $high }
score-too-few = Muy pocas partes con calificación para mostrar un promedio ({ $rated } de { $of })
score-too-few-key = Muy pocas partes calificadas para un promedio
score-too-few-card = Muy pocas calificadas
overall-chosen = Puntaje general: { $level }, elegido por el equipo.
overall-computed = Puntaje general: { $value }, calculado como el promedio de { $rated } de { $of } partes.
overall-too-few = Sin puntaje general: solo hay calificación para { $rated } de { $of } partes.
computed-note = Los puntajes generales con un decimal son promedios calculados de las partes que tienen calificación. El equipo no los eligió.
trend-label = A lo largo del tiempo:
trend-same-source = no se compara con la edición anterior, porque ambas se apoyan en la misma fuente
trend-not-comparable = no se puede comparar con la edición anterior, porque la guía de calificación cambió
source-copy = Leído en una copia de { $year }
source-accessed = Leído el { $date }.
newest-source = Fuente más reciente con fecha: { $year }
newest-source-none = Ninguna fuente con fecha
evidence-undated = { $rated ->
    [one] La única calificación no tiene ninguna fuente con fecha.
   *[other] { $count ->
        [one] Una de { $rated } calificaciones no tiene ninguna fuente con fecha.
       *[other] { $count } de { $rated } calificaciones no tienen ninguna fuente con fecha.
    }
}
evidence-old = { $rated ->
    [one] La única calificación no tiene ninguna fuente con fecha posterior a { $year }.
   *[other] { $count ->
        [one] Una de { $rated } calificaciones tiene fuentes con fecha, pero ninguna posterior a { $year }.
       *[other] { $count } de { $rated } calificaciones tienen fuentes con fecha, pero ninguna posterior a { $year }.
    }
}
covers-whole = Abarca: { $sector }.
covers-only = Abarca solo: { $sector }.
covers-not = No se examinó: { $others }.
only-mark = †
only-sector = solo { $sector }
only-named = { $state } ({ $sector })
only-note = † Con calificación para una sola parte del sistema: { $states }.
only-note-many = † Con calificación para una sola parte del sistema: { $count } estados.
criteria-that-hold = Criterios que se cumplen:
score-why = Por qué no la calificación que sugieren los criterios:
asked-next = Lo que pide { $value } { $level }
asked-own = En qué se basa { $value } { $level }
asked-found = Encontrado.
asked-not-found = No encontrado.
asked-open = Sin examinar.
asked-more = { $count ->
    [one] Un criterio más
   *[other] { $count } criterios más
}
add-evidence = ¿Conoce alguna? Díganoslo.
score-nothing = { $count ->
    [one] Todavía no se ha dado evidencia para esta parte:
   *[other] Todavía no se ha dado evidencia para estas { $count } partes:
}

# Inicio
# Qué son los números
trust-states = { $rated ->
    [one] Hasta ahora se ha calificado uno de { $of } estados y territorios.
   *[other] Hasta ahora se han calificado { $rated } de { $of } estados y territorios.
}
trust-basis = Base: { $basis }. Calificado por: { $who }.
trust-basis-many = Base: { $basis }. Calificado por { $count } organizaciones.
trust-basis-count = { $basis } ({ $count })
trust-confirmed-none = Ningún estado se ha calificado a sí mismo ni ha confirmado sus calificaciones.
trust-confirmed = { $count ->
    [one] Uno de ellos se calificó a sí mismo o confirmó sus calificaciones.
   *[other] { $count } de ellos se calificaron a sí mismos o confirmaron sus calificaciones.
}
trust-confirmed-all = { $count ->
    [one] Se calificó a sí mismo o confirmó sus calificaciones.
   *[other] Todos se calificaron a sí mismos o confirmaron sus calificaciones.
}
trust-parts = { $rated ->
    [one] Una de sus { $of } partes tiene calificación.
   *[other] { $rated } de sus { $of } partes tienen calificación.
}

home-map-title = El mapa, elemento por elemento
find-state-title = Encuentre su estado
find-state-label = Escriba una parte del nombre
find-state-none = Ningún nombre contiene eso.
find-state-note = Un nombre sin enlace todavía no tiene perfil.
skip-states = Saltar la lista de estados
skip-map = Saltar el mapa
home-heat-map-title = Todos los estados, todas las partes
home-heat-map-finding = { $states ->
    [0] Todavía no se ha evaluado ningún estado.
    [one] Se ha evaluado un estado. Un número es su calificación en una parte. Una marca sin número significa que todavía no hay calificación, y la leyenda dice por qué.
   *[other] Se han evaluado { $states } estados. Un número es una calificación en una parte. Una marca sin número significa que todavía no hay calificación, y la leyenda dice por qué.
}
home-more-states = { $states ->
    [one] Un estado más
   *[other] { $states } estados más
}
home-ways-title = ¿Por dónde quiere empezar?
home-recent-title = Lo más reciente
home-all-changes = Todas las novedades
no-states-yet = Todavía ningún estado tiene perfil.
map-color-by = Colorear el mapa por
map-label = Mapa de los estados
map-no-profile = { $state }: todavía sin perfil
map-unmapped = { $count ->
    [one] Un lugar todavía no tiene perfil.
   *[other] { $count } lugares todavía no tienen perfil.
}
finding-none = { $element }: todavía ningún estado tiene suficientes calificaciones.
finding-element = { $scored ->
    [one] { $element }: un estado tiene suficientes calificaciones. Está en el nivel { $level }.
   *[other] { $element }: de { $scored } estados con suficientes calificaciones, { $count } { $count ->
        [one] está
       *[other] están
    } en el nivel { $level } o más cerca de ese que de otro.
}
finding-element-between = { $scored ->
    [one] { $element }: un estado tiene suficientes calificaciones. Su promedio está justo a mitad de camino { $level }.
   *[other] { $element }: de { $scored } estados con suficientes calificaciones, { $count } { $count ->
        [one] está
       *[other] están
    } justo a mitad de camino { $level }.
}
finding-one-sector = { $count ->
    [one] { $states } tiene calificación solo para { $sector }.
   *[other] { $states } tienen calificación solo para { $sector }.
}
finding-one-sector-many = { $count } de estos estados tienen calificación solo para { $sector }.
heat-map-caption = Calificaciones de { $states ->
    [one] un estado
   *[other] { $states } estados
} en { $parts ->
    [one] una parte
   *[other] { $parts } partes
}
own-heat-map-caption = Calificaciones de { $state }
column-state = Estado
column-element = Elemento
column-overall = General
column-basis = Base, edición y cuántas partes tienen calificación
sort-by = Ordenar por { $column }
sort-highest = En orden de { $column }, primero lo más alto. Lo que no tiene calificación va al final.
sort-lowest = En orden de { $column }, primero lo más bajo. Lo que no tiene calificación va al final.
sort-ascending = En orden de { $column }, de la A a la Z.
sort-descending = En orden de { $column }, de la Z a la A.

# Guía de calificación
elements-title = Qué se califica: la guía de calificación
elements-description = Qué se califica y cómo: los elementos, sus partes y la escala de calificación.
elements-lead = Los estados se califican en las partes que siguen. Cada elemento tiene unas pocas partes, y cada parte tiene criterios que dicen cómo se ve en los niveles descritos.
scale-title = La escala de calificación
levels-title = Qué significa cada nivel
criteria-title = Cómo se ve
criteria-note = La guía de calificación describe solo algunos de los niveles. Un estado puede estar en cualquier punto entre ellos.
standing-title = En qué punto están los estados
standing-older-version = Evaluado con una versión anterior de la guía, por eso no se puede comparar.
spread-part = { $level }: { $count }
spread-finding = { $rated ->
    [0] Todavía ningún estado tiene calificación en esta parte.
    [one] Un estado de { $of } tiene calificación en esta parte.
   *[other] { $rated } de { $of } estados tienen calificación en esta parte.
}
spread-chart = Cómo se reparten las calificaciones en { $part }
furthest = { $count ->
    [one] El mayor avance en { $part }, en el nivel { $level }:
   *[other] El mayor avance en { $part }, en el nivel { $level } ({ $count } estados):
}
furthest-many = El mayor avance en { $part }, en el nivel { $level }: { $count } estados.
standing-ages = El año junto a un estado es el de la fuente con fecha más reciente de su calificación.
standing-undated = ninguna fuente con fecha
furthest-title = Quién ha avanzado más, y por qué
furthest-picked = Aquí están { $count } de ellos: los que tienen más criterios encontrados y, después, más fuentes.
criterion-found = Encontrado en { $found } de { $rated } { $rated ->
    [one] estado calificado
   *[other] estados calificados
}{ $open ->
    [0] .
   *[other] ; sin examinar en { $open }.
}
levers-of-title = Qué mueve esta parte
practices-of-title = Prácticas
resources-of-title = Recursos
terms-of-title = Términos usados aquí
no-practices-yet = Todavía no se ha descrito ninguna práctica para esto.
no-resources-yet = Todavía no hay ningún recurso en la lista para esto.
sub-element-counts = { $practices ->
    [0] Ninguna práctica
    [one] Una práctica
   *[other] { $practices } prácticas
}, { $resources ->
    [0] ningún recurso
    [one] un recurso
   *[other] { $resources } recursos
}

# Estados
states-title = Estados
states-description = El perfil de cada estado, con el puntaje de cada elemento.
states-lead = { $states ->
    [0] Todavía ningún estado tiene perfil.
    [one] Un estado tiene perfil. Ábralo para ver cada calificación con su evidencia.
   *[other] { $states } estados tienen perfil. Abra uno para ver cada calificación con su evidencia.
}
states-table-title = Puntajes de los elementos, estado por estado
state-row-detail = { $basis }, { $edition }, { $rated } de { $of } partes con calificación

# Perfil
headline-high-low = { $state } ha avanzado más en { $highest } y donde más puede crecer es en { $lowest }. Hay calificación para { $rated } de { $of } partes.
headline-even = Hay calificación para { $rated } de { $of } partes en { $state }.
headline-none = Todavía no hay calificación para ninguna parte en { $state }.
profile-not-assessed = Este estado todavía no se ha evaluado.
profile-look-backs-only = Nadie ha calificado a { $state } tal como está hoy. { $count ->
    [one] Una mirada atrás dice cómo estaba antes:
   *[other] Estas { $count } miradas atrás dicen cómo estaba antes:
}
assessed-by = Evaluación hecha por:
correct-or-confirm = Corregir o confirmar esta evaluación
profile-compare = Comparar { $state } con otros estados
profile-compare-with = Comparar { $state } con
profile-compare-go = Comparar
stale-notice = { $years ->
    [one] La evidencia de estas calificaciones tiene más de un año. Es posible que algo haya cambiado.
   *[other] La evidencia de estas calificaciones tiene más de { $years } años. Es posible que algo haya cambiado.
}
edition-current = Esta es la edición actual.
edition-closed = Cerrada: estas son las calificaciones de { $edition }.
edition-look-back = Una mirada atrás a { $edition }, escrita el { $date }. No es una edición de aquel tiempo.
edition-notice = Vea cómo está { $state } ahora
edition-profile = Al perfil de { $state }
as-of-year = { $edition }, con datos de { $time }
look-back-short = { $edition }, mirada atrás
look-back-year = { $edition }, una mirada atrás escrita en { $written }
edition-title = { $state }, { $edition }
edition-label = { $edition } ({ $sector })
heat-map-title = Mapa de calor
shape-finding = Los puntajes van de { $low } en { $lowest } a { $high } en { $highest }.
shape-even = Todos los elementos con puntaje están en { $value }.
shape-note = Un punto grande es el puntaje de un elemento. Un punto pequeño es una calificación de sus partes, y es más grande donde varias la comparten.
shape-note-computed = Un punto hueco es un promedio calculado.
trend-finding = { $change ->
    [up] Subió de { $from } en { $first } a { $to } en { $last }.
    [down] Bajó de { $from } en { $first } a { $to } en { $last }.
   *[same] { $from } en { $first } y todavía { $to } en { $last }.
}
strengths-title = Fortalezas
strengths-title-few = Lo mejor calificado hasta ahora
challenges-title = Dónde puede crecer: { $count ->
    [one] una parte está
   *[other] { $count } partes están
} en { $level }
challenges-title-few = Calificadas con { $level } hasta ahora: { $count ->
    [one] una parte
   *[other] { $count } partes
}
highlights-rule = Las fortalezas tienen una calificación por encima de la mitad de la escala, y se nombran hasta tres. Puede crecer en cada parte que está en el nivel más bajo de los dados. Ningún nivel está en ambas listas.
highlights-rule-few = Hay menos de { $least } partes calificadas. Son muy pocas para hablar de fortalezas o de dónde puede crecer.
highlights-not-assessed = Sin evaluar: { $count } de { $of } partes.
highlights-not-assessed-whole = Sin evaluar: { $count } de { $of } partes, entre ellas todas las de { $elements }.
learn-ahead = Con más avance aquí:
learn-practices = Qué se hizo:
learn-resources = { $count ->
    [one] Un recurso
   *[other] { $count } recursos
}
patterns-title = Patrones
pattern-even = Las calificaciones son muy parecidas en todos los elementos.
pattern-clustered-low = Las calificaciones más bajas se concentran en { $element }.
pattern-clustered-high = Las calificaciones más altas se concentran en { $element }.
pattern-shared-lever = La mayoría de las calificaciones más bajas comparten una palanca: { $lever } ({ $parts }).
pattern-few-rated = Solo hay calificación para { $rated } de { $of } partes. Por eso, mire cada calificación por separado.
about-state-title = Acerca de este perfil
evidence-title = La evidencia, parte por parte
practices-from-title = Prácticas de aquí
resources-from-title = Recursos de aquí
fact-data-system = Sistema de datos
fact-agencies = Agencias principales
fact-editions = Ediciones
fact-downloads = Descargar este perfil
fact-updated = Actualización del perfil
download-csv = CSV ({ $size } KB)
download-json = JSON ({ $size } KB)

# Parejas, parecido y de quién aprender
pair-title = { $first } frente a { $second }
pair-together = Elegir más estados para comparar con estos
pair-parts-title = Parte por parte
pair-caption = Calificaciones de { $first } y { $second }, y la diferencia
pair-column-difference = { $second } frente a { $first }
pair-shared = { $shared ->
    [0] Todavía no se puede comparar ninguna parte entre { $first } y { $second }.
    [one] Se puede comparar una parte entre { $first } y { $second }.
   *[other] Se pueden comparar { $shared } partes entre { $first } y { $second }.
}
pair-alike = { $alike ->
    [one] Las calificaciones son iguales en una de ellas.
   *[other] Las calificaciones son iguales en { $alike } de ellas.
}
pair-none-alike = { $shared ->
    [one] En ella las calificaciones son distintas.
    [2] Las calificaciones son distintas en ambas.
   *[other] Las calificaciones son distintas en todas ellas.
}
pair-all-alike = { $shared ->
    [one] En ella las calificaciones son iguales.
    [2] Las calificaciones son iguales en ambas.
   *[other] Las calificaciones son iguales en todas ellas.
}
pair-ahead = { $state } va por delante en { $count ->
    [one] una parte
   *[other] { $count } partes
}.
pair-widest = La mayor diferencia es de { $levels ->
    [one] un nivel
   *[other] { $levels } niveles
}, en { $parts }.
pair-widest-many = La mayor diferencia es de { $levels ->
    [one] un nivel
   *[other] { $levels } niveles
}, en { $count } partes.
pair-other-sector = { $first } ({ $first-sector }) y { $second } ({ $second-sector }) se calificaron para partes distintas del sistema. Esas calificaciones no se comparan, así que están una junto a otra sin diferencia.
pair-not-assessed = { $count ->
    [one] { $states } todavía no se ha evaluado
   *[other] { $states } todavía no se han evaluado
}, así que no se puede comparar nada.
pair-apart-not-rated = { $count ->
    [one] Una parte no está calificada en { $first }, en { $second } o en ninguno de los dos, y queda fuera.
   *[other] { $count } partes no están calificadas en { $first }, en { $second } o en ninguno de los dos, y quedan fuera.
}
pair-apart-other-version = { $count ->
    [one] Una parte se calificó con dos versiones de la guía de calificación que no se pueden comparar, y queda fuera.
   *[other] { $count } partes se calificaron con dos versiones de la guía de calificación que no se pueden comparar, y quedan fuera.
}
pair-other-basis = Las calificaciones tienen bases distintas: { $first }, «{ $first-basis }»; { $second }, «{ $second-basis }».
pair-gaps-title = Qué hace el estado que va por delante
pair-gaps-note = Las mayores diferencias van primero. El texto viene del perfil del estado que va por delante.
pair-more = Más sobre { $part }: prácticas y recursos
pair-alike-title = { $count ->
    [one] La misma calificación en una parte
   *[other] La misma calificación en { $count } partes
}
apart-not-rated = Falta una calificación
apart-other-sector = No se comparan: partes distintas del sistema
apart-other-version = No se comparan: la guía de calificación cambió
difference-none = Igual
difference-ahead = { $state } va { $levels ->
    [one] un nivel
   *[other] { $levels } niveles
} por delante
likeness = Sus calificaciones difieren en promedio { $value } niveles, en { $shared } partes compartidas.
likeness-none = Se pueden comparar menos de { $least } partes, así que esta página no dice cuánto se parecen.
pairs-of-title = { $state } y cada uno de los demás estados
pairs-of-link = { $state } y cada uno de los demás estados
pairs-of-caption = { $state } junto a cada uno de los demás estados, primero los más parecidos
pairs-of-row = { $state } frente a { $other }
pairs-of-nearest = Hasta ahora, el más parecido a { $state } es { $other }. Sus calificaciones difieren en promedio { $value } niveles, en { $shared } partes compartidas.
pairs-of-no-nearest = Ningún otro estado comparte { $least } o más partes calificadas con { $state }, así que todavía no se puede decir cuál se parece más.
pairs-of-note = Primero van los estados que comparten al menos { $least } partes calificadas, con los más parecidos arriba. Se trata de parecido. No es una clasificación.
pairs-of-higher = { $state } más alto
pairs-of-lower = { $state } más bajo
pairs-of-nothing-shared = Ninguna parte está calificada en ambos.
column-part = Parte
column-pair = Comparado con
column-shared = Partes comparadas
column-alike = Iguales
column-apart = Niveles de diferencia, en promedio
too-few-shared = Muy pocas partes
learn-title = De quién puede aprender { $state }
learn-lead = { $count ->
    [0] Ninguna parte tiene todavía una calificación tan baja como para que { $state } busque ayuda en ella.
    [one] Esta es la parte en la que { $state } tiene más margen para mejorar, quién va por delante en ella y qué hizo.
   *[other] Estas son las { $count } partes en las que { $state } tiene más margen para mejorar, quién va por delante en cada una y qué hizo.
}
learn-own = { $state } está en { $level }.
learn-nobody = Ningún estado tiene todavía una calificación más alta que { $state } en esta parte.
learn-ahead-title = Por delante aquí
learn-why-rose = Subió de { $from } a { $to } desde { $since }.
learn-why-alike = Se parece a { $state }: { $value } niveles de diferencia en promedio, en { $shared } partes compartidas.
learn-why-unknown = Comparte menos de { $least } partes calificadas con { $state }, así que no podemos decir cuánto se parecen.
learn-why-sector = Calificado para otra parte del sistema: { $sector }.
learn-pair = Comparar { $state } con { $other }
learn-peers-title = Quién se parece más
learn-no-peers = Ningún otro estado comparte { $least } o más partes calificadas con { $state }, así que todavía no se puede decir cuál se parece más.
learn-rule = Cómo elegimos: primero van los estados que subieron en la parte entre dos ediciones. Después, aquellos cuyas calificaciones se parecen más a las de { $state } en todas las partes calificadas en ambos. Hacen falta al menos { $least } partes compartidas para decirlo. No se usan calificaciones de partes distintas del sistema ni de versiones de la guía de calificación que no se pueden comparar.
learn-more = De quién puede aprender { $state } y qué hicieron otros
back-to = Volver a

# Prácticas y recursos
practices-title = Prácticas
practices-description = Qué hicieron los estados para mejorar y qué resultó.
practices-lead = { $count ->
    [0] Todavía no se ha descrito ninguna práctica.
    [one] Una historia de lo que se hizo, lo que resultó y lo que otros pueden aprender.
   *[other] { $count } historias de lo que se hizo, lo que resultó y lo que otros pueden aprender.
}
since = desde
fact-states = Estados
fact-started = Inicio
fact-parts = Partes de la guía de calificación
fact-levers = Palancas
fact-sectors = Sectores
fact-audiences = Para
fact-steps = Ayuda con
fact-kind = Qué es
fact-outcome = Qué resultó
practice-kind-practice = Se llevó a cabo
practice-kind-proposal = Solo se propuso
practice-kind-setback = Lo que salió mal
practice-outcome-measured = Resultado medido
practice-outcome-reported = Resultado relatado
practice-outcome-unknown = Resultado desconocido
practices-shown = { $all ->
    [one] Se muestran { $shown } de una historia
   *[other] Se muestran { $shown } de { $all } historias
}
picked-practices = Aquí están las que se llevaron a cabo, primero las de resultados mejor conocidos.
picked-practices-all = { $count ->
    [one] Ver una historia, con filtros
   *[other] Ver las { $count } historias, con filtros
}
picked-resources = Aquí está lo que cada editor ofrece en su propio sitio, lo más nuevo primero.
picked-resources-all = { $count ->
    [one] Ver un recurso, con filtros
   *[other] Ver los { $count } recursos, con filtros
}
picked-alike-title = Historias sobre las mismas partes de la guía de calificación

# What somebody looks for on a page, and where it is
sought-kind = { $count ->
    [one] Un recurso del tipo “{ $kind }”
   *[other] { $count } recursos del tipo “{ $kind }”
}
sought-part = { $count ->
    [one] un recurso sobre { $part } { $title }
   *[other] { $count } recursos sobre { $part } { $title }
}

# What an audience asks of every state
answers-title = Preguntas que hacer y cómo responde cada estado
answers-note = Ninguna calificación habla de una escuela ni de un estudiante: cada una trata de los datos de un estado.
answers-from = Responden las calificaciones de
answers-states = Estado por estado
answers-caption = Cómo responden las calificaciones de cada estado a las preguntas de { $audience }
sources-title = Fuentes
related-practices-title = Más sobre las mismas partes
resources-title = Recursos
resources-description = Guías, herramientas, leyes e informes que ayudan a mejorar.
resources-lead = { $count ->
    [0] Todavía no hay ningún recurso en la lista.
    [one] Un recurso, bajo el elemento con el que ayuda en primer lugar.
   *[other] { $count } recursos, cada uno bajo el elemento con el que ayuda en primer lugar.
}
resources-other-title = Otros recursos
resources-all = Todos los recursos
resources-of-type = Recursos por tipo: { $name }
resources-of-sector = Recursos por sector: { $name }
resources-of-step = Recursos por paso del plan: { $name }
resources-of-state = Recursos por estado: { $name }
resources-of-lead = { $count ->
    [one] Aquí hay un recurso.
   *[other] Aquí hay { $count } recursos.
}
facet-type = Tipo
facet-audience = Para quién es
facet-step = Paso del plan
facets-title = Filtrar la lista
facets-shown = { $all ->
    [one] Se muestran { $shown } de un recurso
   *[other] Se muestran { $shown } de { $all } recursos
}
facets-clear = Quitar todos los filtros
facets-to-found = Mostrar los resultados
facets-chosen = Filtros en uso
facets-remove = Quitar el filtro { $filter }
facets-none = Nada coincide con todos estos filtros. Quite uno de ellos o vea todo.
facets-see-all = Ver todo
browse-title = Explorar por
browse-link = Explorar por tipo, parte de la guía de calificación, sector y más
resource-detail = { $kind } · { $organization }
resource-detail-year = { $kind } · { $organization } · { $year }
link-about-page = Esta dirección lleva a una página sobre el recurso.
link-third-party-copy = Esta dirección lleva a una copia en otro sitio, porque no se encontró ninguna dirección oficial.
open-resource = Abrir el recurso en

# Palancas, públicos, glosario, teoría de la acción
levers-title = Palancas de cambio
levers-lead = Lo que los líderes pueden cambiar para mejorar los datos. Algunas opciones pueden estar fuera de su control, pero todas las personas pueden aportar algo.
audiences-title = Quiénes usan los datos
audiences-lead = Qué necesitan distintas personas y por dónde empezar en este sitio.
examples-title = Ejemplos
lever-parts-title = Partes de la guía de calificación que mueve esta palanca
glossary-title = Glosario
glossary-lead = Qué significan las palabras de este sitio.
glossary-letters = Letras
theory-if = Si
theory-then = Entonces
theory-able-to = Pueden
theory-resulting-in = Qué resulta de eso
theory-audiences = Vea también:

# Datos
data-dictionary = Diccionario de datos
data-dictionary-what = Qué significa cada columna.
data-compare = Lo que lee la página que compara estados
data-compare-what = Todas las evaluaciones en un archivo pequeño, hecho para un script.
data-rubric = La guía de calificación
data-rubric-what = Los elementos, las partes, los criterios y la escala de calificación.
data-cite-title = Cómo citar
column-name = Columna
column-kind = Tipo
column-meaning = Significado
column-kind-number = número
column-kind-date = fecha

# Comparar
compare-title = Comparar estados
compare-description = Ponga cualquier grupo de estados lado a lado, parte por parte, con la diferencia en palabras y la evidencia a un clic.
compare-lead = Ponga cualquier grupo de estados lado a lado. Vea dónde difieren, por cuánto, y en qué se basa cada calificación.
compare-links-title = Estado por estado
compare-links-pairs = Elija un estado para ver cómo se compara con cada uno de los demás.
compare-links-profiles = Elija un estado para ver su perfil.
compare-more = { $count ->
    [one] Aquí solo se puede comparar un estado. Vea la lista de todos los estados.
   *[other] Aquí solo se pueden comparar los primeros { $count } estados. Vea la lista de todos los estados.
}
compare-choose-title = Elegir estados
compare-choose-note = El primero que elija es aquel con el que se comparan los demás.
compare-filter = Buscar un estado en la lista
compare-filtered = { $count ->
    [0] Ningún estado de la lista tiene un nombre así.
    [one] Un estado de la lista tiene un nombre así.
   *[other] { $shown } estados de la lista tienen un nombre así.
}
compare-clear = Borrar todo
compare-to-result = Verlos lado a lado
compare-result-title = Lado a lado
compare-chosen-label = Elegidos, en este orden
compare-failed = No se pudieron cargar las calificaciones. Intente abrir esta página de nuevo.
compare-none = Elija dos o más estados, o un estado en dos ediciones.
compare-one = Elija otro estado para compararlo con { $state }.
compare-base = Las diferencias se cuentan desde { $state }, el primero de la lista.
compare-limit = { $count ->
    [one] Es el límite: solo se puede mostrar uno. Quítelo para agregar otro.
   *[other] Es el límite: caben { $shown } lado a lado. Quite uno para agregar otro.
}
compare-edition-of = Edición de { $state }
compare-remove = Quitar
compare-first = Mover al principio
compare-again = Agregar otra edición
compare-document-title = Comparar { $states }
compare-and-more = { $count ->
    [one] { $states } y uno más
   *[other] { $states } y { $shown } más
}
compare-unfold-all = Desplegar todas las partes
compare-fold-all = Plegar todas las partes
compare-only-differing = Mostrar solo donde difieren
compare-none-differ = No difieren en nada de lo que se puede comparar.
compare-part-label = Parte de la guía de calificación
compare-unknown-states = Se dejó fuera, porque este sitio no tiene ese estado: { $states }.
compare-unknown-edition = Se dejó fuera, porque { $state } no tiene la edición «{ $edition }».
compare-twice = Se nombró más de una vez, y se muestra una vez: { $states }.
compare-too-many = { $count ->
    [one] Se dejó fuera uno más, porque caben { $limit } lado a lado como máximo.
   *[other] Se dejaron fuera { $shown } más, porque caben { $limit } lado a lado como máximo.
}
compare-finding = { $count ->
    [one] Una parte tiene calificación tanto en { $base } como en { $state }. { $state } está por encima en { $higher }, por debajo en { $lower } e igual en { $same }.
   *[other] { $shown } partes tienen calificación tanto en { $base } como en { $state }. { $state } está por encima en { $higher }, por debajo en { $lower } e igual en { $same }.
}
compare-finding-alike = { $count ->
    [one] { $state } y { $base } tienen la misma calificación en la única parte calificada en ambos.
   *[other] { $state } y { $base } tienen la misma calificación en las { $shown } partes calificadas en ambos.
}
compare-finding-many = { $count ->
    [0] Nada de lo elegido se puede comparar con { $base }.
    [one] Se puede comparar una parte con { $base }. Partes con diferencia: { $differing }.
   *[other] Se pueden comparar { $shown } partes con { $base }. Partes con diferencia: { $differing }.
}
compare-nothing-shared = Ninguna parte tiene calificación en { $base } y en { $state } de un modo que se pueda comparar.
compare-other-sector = { $state } tiene calificaciones de «{ $sector }» y { $base } de «{ $base_sector }», así que no se comparan.
compare-not-assessed = { $state } todavía no se ha evaluado.
compare-pair = Vea qué hacen { $base } y { $state }, parte por parte
compare-caption = Calificaciones de { $states }, lado a lado
compare-evidence = { $level }. Evidencia de { $part }, { $state }
compare-higher = { $count ->
    [one] un nivel por encima
   *[other] { $shown } niveles por encima
}
compare-lower = { $count ->
    [one] un nivel por debajo
   *[other] { $shown } niveles por debajo
}
compare-parts-higher = { $count ->
    [one] una parte por encima
   *[other] { $shown } partes por encima
}
compare-parts-lower = { $count ->
    [one] una parte por debajo
   *[other] { $shown } partes por debajo
}
compare-parts-same = { $count ->
    [one] una parte igual
   *[other] { $shown } partes iguales
}
compare-marks-note = En la fila de un elemento, ▲ y ▼ cuentan las partes que están por encima y por debajo. Los promedios no se comparan, porque pueden hablar de partes distintas.
compare-same = igual
compare-is-base = se cuenta desde aquí
compare-differs-higher = { $state } está más alto en
compare-differs-lower = { $state } está más bajo en
compare-apart-sector = no se compara: otro sector
compare-apart-version = no se compara: la guía de calificación cambió
compare-overall-of = { $element }: puntaje general

# ¿Y si…?
what-if-summary = ¿Y si una calificación fuera otra?
what-if-title = Hipotético: ¿y si una calificación fuera otra?
what-if-note = Pruebe otra calificación y vea qué cambiaría. Nada se guarda ni se envía, y las calificaciones reales quedan como están.
what-if-state = Estado
what-if-part = Parte
what-if-level = ¿Y si estuviera en…?
what-if-reset = Restablecer
what-if-choose = Elija una calificación para ver qué cambiaría.
what-if-now = Ahora
what-if-then = Después
what-if-peers = Los más parecidos
what-if-leaders = Distancia con los más avanzados en { $part }
what-if-chosen = { $level }, elegido por el equipo. Seguiría así hasta que el equipo lo cambie.
what-if-said = Hipotético: { $state } en { $level } en { $part }.
what-if-no-peers = { $count ->
    [one] Ningún otro estado comparte suficientes calificaciones comparables (al menos una).
   *[other] Ningún otro estado comparte suficientes calificaciones comparables (al menos { $shown }).
}
what-if-no-leaders = Ningún otro estado se puede comparar en esta parte.
what-if-unrated = Sin calificación.
what-if-behind = { $count ->
    [one] Un nivel por debajo de { $states } ({ $level }).
   *[other] { $shown } niveles por debajo de { $states } ({ $level }).
}
what-if-level-with = Al mismo nivel que { $states } ({ $level }).
what-if-ahead = { $count ->
    [one] Un nivel por encima de los siguientes: { $states } ({ $level }).
   *[other] { $shown } niveles por encima de los siguientes: { $states } ({ $level }).
}

# Cambios y página no encontrada
changes-title = Registro de novedades
changes-description = Las evaluaciones nuevas y los perfiles actualizados, primero lo más reciente, y qué cambió en la guía de calificación.
changes-states-title = Estados
changes-left-out = { $count ->
    [one] Un cambio más antiguo no está en esta lista.
   *[other] { $count } cambios más antiguos no están en esta lista.
}
changes-rubric-title = La guía de calificación
changes-rubric-none = La guía de calificación no ha cambiado desde que se publicó.
change-detail = { $basis }, edición { $edition }
change-comparable = Las calificaciones de antes y de después se pueden comparar.
change-not-comparable = Las calificaciones de antes y de después no se pueden comparar.
not-found-title = Esta página no está aquí
not-found-lead = La dirección puede ser antigua o estar mal escrita. Pruebe uno de estos enlaces.
data-column-state = El nombre del estado, territorio o sistema.
data-column-edition = El año de la edición.
data-column-sector = La parte del sistema que mira la evaluación.
data-column-rubric-version = La versión de la guía de calificación con la que se calificó al estado.
data-column-rating = La calificación como número. Vacío si no hay; vacío nunca significa cero.
data-column-rating-name = El nombre de la calificación.
data-column-basis = En qué se apoyan las calificaciones: quién las eligió y cómo se comprobaron.
data-column-assessed-on = El día de la evaluación.
data-column-as-of = El momento del que habla la evaluación: un año o un día.
data-column-assessed-by = La organización que hizo la evaluación.
data-column-why = Por qué la calificación difiere de la que sugieren los criterios.
data-column-evidence = Por qué se dio la calificación, como texto Markdown. Un texto que una hoja de cálculo podría tomar por una fórmula empieza con un apóstrofo.
data-column-newest-source = El año de la fuente con fecha más reciente de la calificación, o el de la copia guardada que se leyó. Vacío si ninguna fuente tiene fecha.

# Datos, canales y cambios completos
data-archive = Todo en un solo archivo
data-archive-what = { $files ->
    [one] Un archivo, con un texto que dice qué es y una lista de sumas SHA-256 para comprobar que está completo.
   *[other] { $files } archivos, con un texto que dice qué son y una lista de sumas SHA-256 para comprobar que están completos.
}
data-download = { $title } ({ $format })
data-size = { $rows ->
    [0] Todavía no tiene filas.
    [one] Tiene una fila.
   *[other] Tiene { $rows } filas.
}
data-table-ratings = Calificaciones
data-table-evidence = Evidencia
data-table-sources = Fuentes
data-table-practices = Prácticas
data-rows-of-practices = Una fila por cada práctica, con su texto completo.
data-table-resources = Recursos
data-rows-of-resources = Una fila por cada recurso.
data-columns-of = { $table }: qué significan las columnas
data-about-title = Acerca de las tablas
data-editions-title = Una edición a la vez
data-editions-lead = Estos archivos no cambian cuando llegan ediciones nuevas. Úselos cuando otras personas deban poder repetir su trabajo.
data-edition-title = Edición { $edition }
data-edition-table = { $table }, edición { $edition }
data-schema-draft = El borrador de una evaluación
data-schema-draft-what = Qué puede decir el archivo de un borrador, clave por clave, para que los programas y los editores de texto puedan revisarlo.
data-schemas = Los archivos de este proyecto (JSON Schema)
data-schemas-what = Un esquema por cada clase de archivo con que se hace el sitio. Con él, un editor de texto completa las claves y los identificadores, dice qué significa cada clave y marca lo que está mal.
archive-title = Datos de { $site }
archive-what = Este archivo contiene todas las tablas del sitio tal como estaban el { $date }. Los datos más recientes están en { $address }
archive-check = Para comprobar que todos los archivos están completos, descomprima este archivo y ejecute: sha256sum -c SHA256SUMS
feed-title-changes = Todo lo que cambia
feed-title-state = Cambios en { $state }
feed-title-part = Calificaciones de { $part }
feed-label = { $title } (canal { $format })
follow-title = Seguir
follow-changes = Reciba un aviso cuando algo cambie:
follow-part = Reciba un aviso cuando se califique a un estado en esta parte:
follow-state = Seguir a este estado
change-assessment = { $state }, edición { $edition }
change-profile = Se actualizó el perfil.
change-profile-of = { $state }: perfil actualizado
change-rubric = La guía de calificación: versión { $version }
change-rated = { $rated ->
    [0] Ninguna de las { $of } partes tiene calificación.
    [one] Una de { $of } partes tiene calificación.
   *[other] { $rated } de { $of } partes tienen calificación.
}
change-on-basis = { $basis }. { $sentence }
change-first = No hay una edición anterior con la que comparar.
change-since = Desde la edición { $edition }, { $parts }.
change-up = { $count ->
    [one] una parte subió
   *[other] { $count } partes subieron
}
change-down = { $count ->
    [one] una parte bajó
   *[other] { $count } partes bajaron
}
change-same = { $count ->
    [one] una parte siguió igual
   *[other] { $count } partes siguieron igual
}
change-broken = { $count ->
    [one] Una parte no se puede comparar con la edición { $edition }, porque la guía de calificación cambió.
   *[other] { $count } partes no se pueden comparar con la edición { $edition }, porque la guía de calificación cambió.
}
change-same-source = { $count ->
    [one] Una parte no muestra ningún cambio, porque se apoya en la misma fuente que en la edición { $edition }.
   *[other] { $count } partes no muestran ningún cambio, porque se apoyan en las mismas fuentes que en la edición { $edition }.
}
change-none-rated-twice = Ninguna parte tiene calificación tanto en esta edición como en la edición { $edition }.
rating-in-words = { $value }, { $level }
rating-title = { $state }, edición { $edition }: { $level }
rating-was-lower = Subió desde { $level } en la edición { $edition }.
rating-was-higher = Bajó desde { $level } en la edición { $edition }.
rating-was-same = Igual que en la edición { $edition }: { $level }.
rating-was-broken = Era { $level } en la edición { $edition }. Las dos no se pueden comparar, porque la guía de calificación cambió.
rating-was-same-source = Era { $level } en la edición { $edition }. Ambas ediciones se apoyan en la misma fuente, así que eso no es un cambio.
rating-was-none = No tenía calificación en la edición { $edition }.
data-column-source-number = El lugar de la fuente entre las de la parte, desde 1.
data-column-source-title = El título de la fuente.
data-column-publisher = Quién la publicó. Vacío si no se sabe.
data-column-url = Su dirección en la web. Vacío si no tiene.
data-column-year = El año en que se publicó. Vacío si no se sabe.
data-column-copy-of = El año de la copia guardada que se leyó. Vacío si la fuente se leyó en su propia dirección.
data-column-accessed = El día en que se leyó. Vacío si no se sabe.
data-column-practices-title = El nombre de la práctica.
data-column-practices-summary = La práctica en una oración.
data-column-practices-kind = Si se llevó a cabo.
data-column-practices-outcome = Lo que se sabe de lo que resultó; vacío donde nadie buscó.
data-column-started = El año en que empezó. Vacío si no se sabe.
data-column-text = La historia completa, como texto Markdown.
data-column-resources-title = El título de la publicación.
data-column-organization = Quién la hizo.
data-column-type = El identificador del tipo de recurso.
data-column-resources-summary = Para qué sirve, como texto Markdown.

# Todos los estados en conjunto, y qué cambió en ellos
nav-national = Todos los estados en conjunto
nav-trends = Tendencias
to-compare = Comparar estados lado a lado
to-national = Todos los estados en conjunto: cuántos están en cada nivel
to-trends = Tendencias: qué calificaciones subieron o bajaron
national-title = Todos los estados en conjunto
national-description = Cuántos estados están en cada nivel de cada parte de la guía de calificación, dónde hay calificaciones bajas y qué se califica pocas veces.
national-rated = { $rated ->
    [0] Todavía ningún estado tiene calificación.
    [one] Un estado de { $states } tiene al menos una calificación.
   *[other] { $rated } de { $states } estados tienen al menos una calificación.
}
national-rated-all = { $states ->
    [one] El único estado tiene al menos una calificación.
   *[other] Los { $states } estados tienen al menos una calificación.
}
national-weak = { $judged ->
    [0] Todavía ninguna parte tiene calificación para { $least } estados o más. Por eso no se dice nada sobre partes débiles.
    [one] Una parte tiene calificación para { $least } estados o más. { $weak ->
        [0] Al menos la mitad de esos estados no están por debajo de la mitad de la escala.
       *[other] La mayoría de esos estados están por debajo de la mitad de la escala.
    }
   *[other] { $judged } partes tienen calificación para { $least } estados o más. { $weak ->
        [0] En ninguna de ellas está la mayoría de los estados calificados por debajo de la mitad de la escala.
        [one] En una de ellas, la mayoría de los estados calificados están por debajo de la mitad de la escala.
       *[other] En { $weak } de ellas, la mayoría de los estados calificados están por debajo de la mitad de la escala.
    }
}
national-no-pattern = Todavía no se destaca nada.
national-weak-parts = { $count ->
    [one] La parte más débil es { $parts }.
   *[other] Las partes más débiles son { $parts }.
}
national-cluster = La mayoría de las partes más débiles están en { $element }.
national-spread = Las partes más débiles se reparten entre { $elements } elementos. Ninguno de ellos tiene la mayoría.
national-lever = La mayoría de las partes más débiles comparten una palanca: { $lever } ({ $parts }).
national-least-rated = { $count ->
    [one] La parte que menos veces tiene calificación es { $parts }:
   *[other] Las partes que menos veces tienen calificación son { $parts }, cada una
} { $rated ->
    [0] en ninguno de { $states } estados.
    [one] en uno de { $states } estados.
   *[other] en { $rated } de { $states } estados.
}
national-least-rated-many = { $rated ->
    [0] { $count } partes no tienen calificación en ninguno de { $states } estados.
    [one] { $count } partes son las que menos veces tienen calificación, cada una en uno de { $states } estados.
   *[other] { $count } partes son las que menos veces tienen calificación, cada una en { $rated } de { $states } estados.
}
national-rule = Una parte cuenta como débil cuando más de la mitad de los estados que tienen calificación en ella están por debajo de la mitad de la escala ({ $count ->
    [one] el nivel { $levels }
   *[other] los niveles { $levels }
}) y al menos { $least } estados tienen calificación en ella.
national-spread-title = Cómo se reparten los estados entre los niveles
national-spread-note = La proporción se toma de los estados que tienen calificación en la parte. La fila de todo un elemento cuenta los estados por su puntaje, o por el nivel más cercano a un promedio calculado.
spread-table-caption = Cuántos estados están en cada nivel: { $part }
spread-whole-element = Todo el elemento
spread-nobody = Todavía ningún estado tiene calificación aquí.
spread-not-comparable = Calificado con una versión anterior, no se puede comparar
spread-one-sector = { $count ->
    [one] (1 de ellos tiene calificación solo para { $sector })
   *[other] ({ $count } de ellos tienen calificación solo para { $sector })
}
share = { $count } de { $of }, { $percent } %
share-few = { $count } de { $of }
percent-note = Los porcentajes están redondeados; por eso es posible que no sumen 100. Donde hay menos de { $least } estados con calificación no se muestra ninguno.
column-rated = Estados con calificación
column-before = Antes
column-now = Ahora
column-change = Cambio
column-ratings = Calificaciones
column-sector = Parte del sistema
column-rose = Subió
column-fell = Bajó
column-same = Igual
column-not-comparable = No se puede comparar
column-same-source = La misma fuente ambas veces
column-newly-rated = Con calificación nueva
column-no-longer-rated = Ya sin calificación
column-never-rated = Sin calificación ambas veces
not-comparable-title = Lo que no se puede comparar
same-source-title = Sin comparar: ambas se apoyan en la misma fuente
same-source-note = No se leyó nada nuevo sobre estas partes, así que nada muestra que hayan cambiado.
moves-finding = { $compared ->
    [0] Ninguna calificación se puede comparar.
    [one] Una calificación se puede comparar. { $up ->
        [one] Subió.
       *[other] { $down ->
            [one] Bajó.
           *[other] Sigue igual.
        }
    }
   *[other] Se pueden comparar { $compared } calificaciones: { $up ->
        [0] ninguna subió
        [one] 1 subió
       *[other] { $up } subieron
    }, { $down ->
        [0] ninguna bajó
        [one] 1 bajó
       *[other] { $down } bajaron
    } y { $same ->
        [0] ninguna sigue igual.
        [one] 1 sigue igual.
       *[other] { $same } siguen igual.
    }
}
moved-up = { $levels ->
    [one] Subió un nivel
   *[other] Subió { $levels } niveles
}
moved-down = { $levels ->
    [one] Bajó un nivel
   *[other] Bajó { $levels } niveles
}
slope-caption = Calificaciones antes y ahora: { $element }
trends-title = Tendencias: qué calificaciones subieron o bajaron
trends-description = Qué calificaciones subieron, bajaron o siguen igual desde la última edición, y qué estados mejoraron más en cada parte de la guía de calificación.
trends-finding = { $with ->
    [0] Ningún estado tiene una edición anterior de la misma parte de su sistema; por eso todavía no se puede comparar nada.
    [one] { $states ->
        [one] El único estado
       *[other] Un estado de { $states }
    } tiene una edición anterior de la misma parte de su sistema.
   *[other] { $with } de { $states } estados tienen una edición anterior de la misma parte de su sistema.
}
trends-look-backs = { $count ->
    [one] También se calificó a un estado tal como estaba en { $first }.
   *[other] Hay { $count } miradas atrás a { $years ->
        [1] { $first }.
       *[other] los años { $first } a { $last }.
    }
} Una mirada atrás se escribe después y no es una edición de entonces, así que aquí no cuenta.
trends-other-sector = { $count ->
    [one] En un estado, la edición anterior miró otra parte del sistema.
   *[other] En { $count } estados, la edición anterior miró otra parte del sistema.
}
trends-note = Cada estado se compara con su propia edición anterior. Una revisión de un sector nunca se compara con una revisión de todo el sistema. Una parte cuenta solo si tuvo calificación las dos veces con guías que se pueden comparar.
trends-elements-title = Elemento por elemento
trends-elements-note = Cada línea va del nivel en la edición anterior, a la izquierda, al nivel actual, a la derecha. Es más gruesa donde más calificaciones siguieron ese camino.
trends-improved-title = Quién mejoró más en cada parte
trends-improved-note = Los estados que subieron más niveles. Las partes en las que nada subió no aparecen.
trends-none-rose = No subió ninguna calificación que se pueda comparar.
trends-more-improved = { $count ->
    [one] Un estado más subió lo mismo.
   *[other] { $count } estados más subieron lo mismo.
}
trends-parts-title = Parte por parte
trends-parts-note = Cada fila cuenta todos los estados que tienen una edición anterior.
trends-states-title = Estados con una edición anterior
trends-more-states = { $count ->
    [one] Un estado más tiene una edición anterior.
   *[other] { $count } estados más tienen una edición anterior.
}
movement-title = Qué cambió desde la edición anterior
movement-look-back-title = Comparado con una mirada atrás a { $edition }
movement-look-back = El { $date } también se calificó al estado tal como estaba en { $edition }. No es una edición de entonces, así que este no es un cambio que este sitio haya visto.
movement-finding = De { $from } a { $to }:
movement-previous = Ver la edición { $edition }.
movement-previous-look-back = Ver la mirada atrás a { $edition }.
movement-caption = Partes que cambiaron de { $from } a { $to }
movement-other-sector = La edición anterior a esta, { $edition }, miró otra parte del sistema ({ $sector }). Sus calificaciones no se comparan con estas.
movement-look-back-other-title = Una mirada atrás a { $edition }
movement-look-back-other-sector = La mirada atrás a { $edition } trata de otra parte del sistema ({ $sector }). Sus calificaciones no se comparan con estas.
panels-title = En todas las ediciones
panel-caption = Calificaciones a lo largo del tiempo: { $element }
panel-finding = { $way ->
    [up] { $count ->
        [one] { $parts } subió.
       *[other] { $parts } subieron.
    }
    [down] { $count ->
        [one] { $parts } bajó.
       *[other] { $parts } bajaron.
    }
    [same] { $count ->
        [one] { $parts } sigue igual.
       *[other] { $parts } siguen igual.
    }
   *[none] { $count ->
        [one] { $parts } no tiene dos ediciones seguidas que se puedan comparar.
       *[other] { $parts } no tienen dos ediciones seguidas que se puedan comparar.
    }
}
panel-broken = { $count ->
    [one] La línea de { $parts } se corta donde la guía de calificación cambió.
   *[other] Las líneas de { $parts } se cortan donde la guía de calificación cambió.
}
panel-same-source = Sobre { $parts }, dos ediciones se apoyan en la misma fuente, así que no se comparan.
pattern-spread-out = Las { $low } calificaciones más bajas se reparten entre { $elements } elementos.

# Contenido para insertar
embeds-title = Para insertar en otros sitios
embeds-description = Mapas y mapas de calor de este sitio para mostrar en una página propia.
embeds-lead = Usted puede mostrar un mapa o un mapa de calor de este sitio en su propia página web. Copie una línea de código, péguela en su página y listo.
embeds-how-title = Cómo funciona
embeds-how-newest = Calificaciones más recientes: cuando un estado se califica de nuevo, su página muestra las calificaciones nuevas.
embeds-how-pinned = Una edición fija: su página muestra esa edición y nunca una posterior. Cambia solo cuando se corrige un error o cuando se agrega otro estado a un mapa de esa edición.
embeds-how-plain = Lo que se inserta no ejecuta programas, no guarda cookies y no carga nada de ningún otro sitio. Cabe en una página tan angosta como un teléfono.
embeds-how-credit = Todo lo que se inserta dice de dónde viene, de cuándo es y qué licencia tiene.
embeds-maps-title = Mapas
embeds-maps-lead = Abra un elemento para copiar el código de su mapa.
embeds-states-title = Mapas de calor de los estados
embeds-states-lead = Abra un estado para copiar el código en su perfil, o mire antes cómo se ve.
embeds-too-many-states = Un sitio con más de { $limit } estados no ofrece mapas de calor de cada estado para insertar. Este es uno de ellos.
embed-newest = Lo más reciente
embed-heat-map-title = Mapa de calor de { $state }
embed-heat-map-about = { $basis }, { $date }. Edición: { $edition }. Evaluación hecha por: { $who }.
embed-heat-map-box = Mostrar este mapa de calor en su propio sitio
embed-map-title = Mapa: { $element }
embed-map-about-newest = Cada estado se muestra según su evaluación más reciente, al { $date }.
embed-map-about-pinned = Edición { $edition } ({ $sector }). No se muestra nada posterior.
embed-map-basis = Base: { $bases }. { $days ->
    [one] Evaluación del { $first }.
   *[other] Evaluaciones del { $first } al { $last }.
}
embed-map-look-backs = { $count ->
    [one] Una de { $of } evaluaciones es una mirada atrás, escrita más de un año después. No es una edición de aquel tiempo.
   *[other] { $count } de { $of } evaluaciones son miradas atrás, escritas más de un año después. No son ediciones de aquel tiempo.
}
embed-map-stale = { $years ->
    [one] { $count ->
        [one] Una de estas evaluaciones se apoya
       *[other] { $count } de estas evaluaciones se apoyan
    } en evidencia de hace más de un año. Es posible que algo haya cambiado.
   *[other] { $count ->
        [one] Una de estas evaluaciones se apoya
       *[other] { $count } de estas evaluaciones se apoyan
    } en evidencia de hace más de { $years } años. Es posible que algo haya cambiado.
}
embed-map-no-edition = Sin evaluar en { $edition } ({ $sector })
embed-map-one-sector = Aquí se evaluó un solo sector, así que no los compare con los demás: { $states }.
embed-map-older = Con calificaciones de una versión anterior de la guía, que no se pueden comparar con las demás: { $states }.
embed-map-off = { $count ->
    [one] Un estado o sistema no tiene lugar en este mapa.
   *[other] { $count } estados o sistemas no tienen lugar en este mapa.
}
embed-map-box = Mostrar el mapa de este elemento en su propio sitio
embed-title-newest = { $title }, calificaciones más recientes
embed-title-pinned = { $title }, edición { $edition }
embed-source = Fuente:
embed-new-tab = (se abre en otra pestaña)
embed-links = Los enlaces se abren en otra pestaña.
embed-box-lead = Copie el código y péguelo en su página.
embed-box-more = Cómo funciona
embed-code-newest = Siempre las calificaciones más recientes
embed-code-pinned = Solo una edición: { $edition }
embed-copy = Copiar el código
embed-look = Ver cómo queda
embed-copied = Copiado.
embed-selected = El código está seleccionado. Para copiarlo, presione Ctrl+C, o Comando+C en una Mac.
