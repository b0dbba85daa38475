# Planes de acción

# El plan publicado de un estado, y lo que otras páginas dicen de él
state-plan-label = Plan de acción
state-plan-of = { $state }: plan de acción
state-plan-written-by = Escrito por:
state-plan-correct = Corregir este plan
state-plan-sentence = { $goals ->
    [0] El plan todavía no nombra ninguna meta.
    [one] El plan tiene una meta.
   *[other] El plan tiene { $goals } metas.
}
state-plan-moves = { $count ->
    [one] Debe subir una parte de la guía de calificación: { $parts }.
   *[other] Deben subir { $count } partes de la guía de calificación: { $parts }.
}
state-plan-rubric = Los niveles de este plan son los de la versión { $version } de la guía de calificación.
state-plan-vision-title = Visión
state-plan-data-vision-title = Qué aportan a ella los buenos datos
state-plan-today-title = Calificaciones de hoy
state-plan-today-caption = Calificaciones de { $state } hoy
state-plan-map-title = El plan, no calificaciones
state-plan-map-caption = Lo que { $state } planea alcanzar. No son calificaciones.
state-plan-map-note = Un número en un recuadro de rayas es un nivel que el plan debe alcanzar. Los demás números son las calificaciones de hoy.
state-plan-planned = planeado: { $level }
state-plan-challenges-title = Desafíos
state-plan-goals-title = Metas
state-plan-levels = Nivel
state-plan-from-to = De { $from } a { $to }
state-plan-to = A { $to }
state-plan-from = De { $from }
state-plan-parts = Partes
state-plan-due = Fecha límite
state-plan-due-on = Fecha límite: { $date }
state-plan-owner = A cargo
state-plan-specific = Específica
state-plan-measurable = Medible
state-plan-attainable = Alcanzable
state-plan-relevant = Relevante
state-plan-activities-title = Actividades
state-plan-what = Qué se hace
state-plan-success = Medida de éxito
state-plan-levers = Palancas
state-plan-status = Situación
state-plan-status-planned = Planeada
state-plan-status-started = Empezada
state-plan-status-done = Hecha
state-plan-status-stopped = Abandonada
state-plan-progress-label = Avance
state-plan-progress-met = Cumplida
state-plan-progress-moved = Subió
state-plan-progress-unchanged = Sin cambios
state-plan-progress-fell = Bajó
state-plan-progress-not-assessed = Sin evaluar
state-plan-progress-by = El avance se mide con las calificaciones de la edición { $edition }
state-plan-progress-of = Esto es lo que han avanzado las metas del plan del { $date }.
state-plan-goals-met = Cumplidas: { $goals }.
state-plan-goals-moved = Subieron: { $goals }.
state-plan-goals-unchanged = Sin cambios: { $goals }.
state-plan-goals-fell = Bajaron: { $goals }.
state-plan-goals-not-assessed = Sin evaluar: { $goals }.
state-plan-quoted = «{ $title }»
state-plan-more-goals = { $count ->
    [one] una meta más
   *[other] { $count } metas más
}
state-plan-resources-title = Recursos
state-plan-category = Tipo
state-plan-there = Qué hay
state-plan-missing = Qué falta
state-plan-left-out-title = Pasos que se dejan fuera
state-plan-read = Lea el plan del { $date }
state-plan-download = Obtener las calificaciones y el plan (JSON)
planned-title = Estados que planean subir aquí
planned-more = { $count ->
    [one] Hay un estado más en la tabla de metas
   *[other] Hay { $count } estados más en la tabla de metas
}
change-plan = Se publicó un plan de acción.

# Tablas de planes
data-table-goals = Metas
data-rows-of-goals = Una fila por cada meta del plan de acción de cada estado.
data-table-activities = Actividades
data-rows-of-activities = Una fila por cada actividad de cada meta.
data-column-written-on = El día en que se escribió el plan.
data-column-written-by = La organización que escribió el plan.
data-column-goals-rubric-version = La versión de la guía de calificación a la que pertenecen los niveles.
data-column-goals-sector = La parte del sistema para la que es el plan.
data-column-owner = El puesto o la organización a cargo. Vacío si no se sabe.
data-column-due = El día en que debe estar hecho. Vacío si no hay.
data-column-goals-goal = El identificador de la meta. No cambia nunca.
data-column-goals-title = La meta en una línea.
data-column-specific = Qué hay que hacer exactamente, como texto Markdown.
data-column-measurable = Cómo se sabrá que la meta se cumplió, como texto Markdown.
data-column-attainable = Por qué se puede cumplir la meta, como texto Markdown.
data-column-relevant = Qué aporta la meta a la visión, como texto Markdown.
data-column-parts = Los identificadores de los subelementos que deben subir, separados por espacios.
data-column-from = El nivel del que parte la meta, como número. Vacío si no hay.
data-column-to = El nivel que se debe alcanzar, como número. Es un plan, no una calificación. Vacío si no hay.
data-column-progress = Cuánto ha avanzado la meta según la evaluación más nueva posterior al plan: "met" (cumplida), "moved" (subió), "unchanged" (sin cambios), "fell" (bajó) o "not-assessed" (sin evaluar). Vacío si no hay tal evaluación.
data-column-progress-edition = La edición que lo dice. Vacío si no hay.
data-column-activities-goal = El identificador de la meta. La tabla de metas tiene una fila para ella.
data-column-activity = El identificador de la actividad dentro de su meta.
data-column-what = Qué se hace.
data-column-success = Cómo se sabrá que funcionó. Vacío si nadie lo dijo.
data-column-activities-status = En qué punto está: "planned" (planeada), "started" (empezada), "done" (hecha) o "stopped" (abandonada).
