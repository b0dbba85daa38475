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
state-plan-status-started = En marcha
state-plan-status-done = Terminada
state-plan-status-stopped = Suspendida
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
data-column-from = El nivel del que parte la meta, como número. Vacío si no hay.
data-column-to = El nivel que se debe alcanzar, como número. Es un plan, no una calificación. Vacío si no hay.
data-column-progress = Cuánto ha avanzado la meta según la evaluación más nueva posterior al plan: "met" (cumplida), "moved" (subió), "unchanged" (sin cambios), "fell" (bajó) o "not-assessed" (sin evaluar). Vacío si no hay tal evaluación.
data-column-progress-edition = La edición que lo dice. Vacío si no hay.
data-column-activity = El identificador de la actividad dentro de su meta.
data-column-what = Qué se hace.
data-column-success = Cómo se sabrá que funcionó. Vacío si nadie lo dijo.

# La página /plan/: el plan de acción, que se llena en el navegador.

# El camino desde otras páginas
plan-nav = Plan
plan-home = Haga un plan de acción
plan-home-note = Convierta sus calificaciones en metas con fecha y responsable, en cinco pasos.
plan-from-profile = Haga un plan a partir de esta evaluación
plan-from-form = Seguir con el plan de acción
plan-from-form-note = Ahora elija las brechas que más importan y conviértalas en metas.
plan-open = Abrir el plan
plan-from-record-title = Lo que sigue: el plan
plan-from-part = Planee cómo subir { $part }

# La página
plan-needs-script = Lo que escriba aquí no se guarda, porque los scripts están desactivados o no se cargaron. Puede leer todos los pasos, o imprimir la página y llenarla a mano.
plan-unnamed = Plan sin nombre
plan-mode-title = Cómo mostrar los pasos
plan-mode-one = Un paso a la vez
plan-explain = Qué hacer
plan-example = Ver un ejemplo
plan-leave-out = Saltar este paso
plan-leave-out-why = Por qué se salta
plan-leave-out-hint = La razón queda en el plan. Lo que escribió en este paso se conserva.
plan-step-left-out = Se saltó

# Dónde empezar
plan-begin-title = Empezar
plan-begin-go = Ir al primer paso
plan-begin-system = Estado o sistema
plan-begin-system-hint = Para quién es el plan.
plan-begin-new = Empiece su plan
plan-begin-go-on = Siga con su plan
plan-begin-open = Aquí está abierta “{ $name }”. El plan se guarda con ella en este dispositivo.
plan-begin-saved = Lo que escriba se guarda en este dispositivo.
plan-begin-rate-title = Desde su propia evaluación
plan-begin-rate-note = El plan usa las calificaciones de la evaluación que está abierta aquí.
plan-begin-rate = Califique las partes en el formulario
plan-begin-drafts = Abrir otra evaluación
plan-begin-from-note = Empiece con las calificaciones que un estado publicó en este sitio.
plan-begin-from-go = Empezar un plan desde ahí
plan-begin-file-note = Abra un plan que usted o un colega guardó como archivo o como tabla.
plan-begin-file = Abrir un archivo
plan-begin-paper-note = Imprima esta página y llene el plan a mano.
plan-nothing-rated = Todavía no hay ninguna parte calificada.

# Desde el plan
plan-since-title = Qué pasó con el plan de { $state }
plan-since-about = Este sitio tiene un plan publicado de este estado. Vea qué metas se cumplieron según una evaluación más nueva.
plan-since-ask = Cargar lo que se publicó
plan-since-shown = Se muestran las metas.
plan-since-nothing = No se publicó ninguna evaluación después del plan.
plan-since-assessed = Según la evaluación del { $date }:
plan-progress-met = Cumplida
plan-progress-moved = Subió
plan-progress-fell = Bajó
plan-progress-unchanged = Sin cambios
plan-progress-not-assessed = Sin evaluar

# La visión
plan-vision = Nuestra visión
plan-vision-hint = Cómo debería ser la preparación profesional de sus estudiantes dentro de 10 a 20 años.
plan-data-vision = Qué aportan los buenos datos
plan-data-vision-hint = Cómo ayudan los datos sólidos a llegar ahí.

# Los retos
plan-today-title = Sus calificaciones de hoy

# De una brecha a una meta
plan-gaps-title = Parta de una brecha
plan-gaps-lead = Elija una parte y el nivel que quiere alcanzar. Verá qué falta y quién puede ayudar. Después conviértala en meta.
plan-gap-part = Parte
plan-gap-none = Elija una parte
plan-gap-level = Nivel por alcanzar
plan-not-rated = sin calificar
plan-gap = { $part } { $title }: { $level }
plan-gap-title = { $part }: de { $from } a { $to }
plan-gap-criteria = Lo que se cumple en { $level }, y en su caso todavía no
plan-gap-criteria-hint = Marque lo que la meta debe lograr. Será el comienzo de “Específica”.
plan-gap-make = Convertir en meta
plan-gap-goal = { $part }: de { $from } a { $to }
plan-gap-goal-to = { $part }: a { $to }
plan-gap-no-help = Las prácticas y los recursos no cargaron. Puede crear la meta sin ellos.
plan-gap-rose = Subió desde { $from } después de { $since }.
plan-gap-ahead = { $count ->
    [one] Un estado que va adelante
   *[other] { $shown } estados que van adelante
}
plan-gap-practices = { $count ->
    [one] Una práctica que ayuda
   *[other] { $shown } prácticas que ayudan
}
plan-gap-resources = { $count ->
    [one] Un recurso
   *[other] { $shown } recursos
}

# Las metas
plan-goals-title = Sus metas
plan-goals = { $count ->
    [0] Todavía no hay metas
    [one] Una meta
   *[other] { $shown } metas
}
plan-goal = Meta
plan-goal-add = Agregar una meta propia
plan-goal-remove = Quitar
plan-up = Subir
plan-down = Bajar
plan-number-goal = Meta { $number }
plan-number-goal-title = Meta { $number }:{" "}
plan-added-goal = Se agregó la meta { $number }.
plan-removed-goal = Se quitó “{ $name }”.
plan-moved-goal = Ahora es la meta { $number }.
plan-line-to = al nivel { $to }
plan-line-from-to = de { $from } a { $to }
plan-goal-title = La meta en una línea
plan-goal-title-hint = Lo bastante corta para decirla en voz alta.
plan-goal-parts = Partes que mueve
plan-parts = Partes: { $parts }
plan-parts-none = Elija las partes que mueve
plan-part-unknown = (no está en esta guía)
plan-goal-from = Del nivel
plan-goal-to = Al nivel
plan-goal-specific = Específica
plan-goal-specific-hint = El problema, lo que van a lograr y quién hace el trabajo.
plan-goal-measurable = Medible
plan-goal-measurable-hint = Cómo sabrán que llegaron y cómo lo siguen en el camino.
plan-goal-attainable = Alcanzable
plan-goal-attainable-hint = Por qué pueden hacerlo: capacidades, voluntad y medios.
plan-goal-relevant = Relevante
plan-goal-relevant-hint = Cómo acerca la visión.
plan-due = Fecha
plan-date-hint = Para cuándo: año, mes y día, como 2028-06-30.
plan-owner = A cargo
plan-owner-hint = Un puesto o una organización, no el nombre de una persona.
plan-planned-title = Sus calificaciones según el plan
plan-planned-lead = El segundo mapa muestra lo que buscan las metas. Es un plan, no una calificación.
plan-map-today = Hoy
plan-map-planned = Planeado, sin calificar
plan-map-cell = planeado: { $level }

# Los recursos
plan-resources = Recursos
plan-resource = Tipo
plan-there = Lo que hay
plan-missing = Lo que falta

# Las actividades
plan-activity = Actividad
plan-activity-of-goal = Para la meta número
plan-activities = { $count ->
    [one] Una actividad
   *[other] { $shown } actividades
}
plan-activities-of = Actividades de la meta { $number }
plan-no-goals = Las actividades son parte de una meta, y todavía no hay ninguna.
plan-to-goals = Defina sus metas
plan-activity-add = Agregar una actividad
plan-activity-remove = Quitar
plan-number-activity = Actividad { $number }
plan-number-activity-title = Actividad { $number }:{" "}
plan-added-activity = Se agregó la actividad { $number }.
plan-removed-activity = Se quitó “{ $name }”.
plan-moved-activity = Ahora es la actividad { $number }.
plan-activity-what = Actividad
plan-activity-success = Medida de éxito
plan-activity-success-hint = Cómo sabrán que funcionó.
plan-levers = Palancas
plan-status = Avance
plan-status-planned = Planeada
plan-status-started = En marcha
plan-status-done = Terminada
plan-status-stopped = Suspendida

# Las notas
plan-notes-title = Vale la pena revisar
plan-notes-more = { $count ->
    [one] y una más
   *[other] y { $shown } más
}
plan-note-activity = meta { $goal }, actividad { $number }
plan-note-no-measure = Falta una medida
plan-note-no-measure-example = Por ejemplo: “Las 15 universidades ya enviaron un archivo completo.”
plan-note-no-measure-example-activity = Por ejemplo: “Responden al menos 200 personas.”
plan-note-no-owner = Falta decir quién está a cargo
plan-note-no-owner-example = Por ejemplo: “La oficina estatal de CTE.”
plan-note-no-date = Falta una fecha
plan-note-no-date-example = Por ejemplo: 2028-06-30.
plan-note-past-date = La fecha ya pasó
plan-note-past-date-example = ¿Ya se hizo, o necesita otra fecha?
plan-note-unreal-date = Esto no es una fecha
plan-note-unreal-date-example = Escriba año, mes y día, como 2028-06-30. Queda tal como la escribió, y no entra en el calendario.
plan-note-few-goals = Menos de tres metas
plan-note-few-goals-example = De tres a cinco metas es un buen número. ¿Hay otra brecha que importe?
plan-note-many-goals = Más de cinco metas
plan-note-many-goals-example = De tres a cinco metas es un buen número. ¿Cuáles pueden esperar?
plan-note-goal-without-activity = Una meta sin actividad
plan-note-goal-without-activity-example = Por ejemplo: “Encuestar a cada tipo de usuario antes del verano.”
plan-note-untitled-goal = Una meta sin su línea
plan-note-untitled-goal-example = Por ejemplo: “Resultados de cada estudiante en todas las universidades públicas.”
plan-note-to-not-above-from = El nivel por alcanzar no está por encima del inicio
plan-note-to-not-above-from-example = Por ejemplo: de 2 a 3.
plan-note-unknown-level = Un nivel que esta guía no tiene
plan-note-unknown-level-example = Elija uno de los niveles. El anterior se conserva hasta entonces.
plan-note-unknown-part = Una parte que esta guía no tiene
plan-note-unknown-part-example = Se conserva. Quítela si la meta ya no la necesita.

# El final
plan-end-title = Guardar, imprimir y compartir
plan-end-lead = Su plan se guarda en este dispositivo mientras escribe. Llévelo en la forma que necesite.
plan-written-on = Fecha del plan
plan-written-on-hint = El día en que lo acordaron: año, mes y día, como 2026-11-24.
plan-written-by = Quién lo respalda
plan-written-by-hint = Una organización. Se publica con el plan.
plan-out-title = Lléveselo
plan-out-lead = No se envía nada. Su navegador crea el archivo en este dispositivo.
plan-out-draft = Guardar como archivo
plan-out-draft-note = Todas las respuestas y el plan, para seguir después o en otro dispositivo.
plan-out-print = Imprimir el plan
plan-out-print-note = Todo el plan en papel o como PDF.
plan-out-calendar = Calendario (ICS)
plan-out-calendar-note = Todas las fechas de las metas y actividades. Si después abre un archivo más nuevo, las fechas se actualizan.
plan-out-table = Tabla (CSV)
plan-out-table-note = Una fila por cada meta y actividad, para una hoja de cálculo.
plan-out-toml = Archivo para publicar (TOML)
plan-out-toml-note = Para la carpeta de su estado en este sitio. Necesita la fecha y la organización de arriba.
plan-out-no-toml = Todavía no hay un plan que escribir.
plan-out-no-calendar = Ninguna meta ni actividad tiene fecha todavía, así que no hay nada para un calendario.
plan-calendar-owner = A cargo: { $owner }
plan-calendar-success = Medida de éxito: { $success }
plan-calendar-goal = Meta: { $goal }
plan-calendar-done = Terminada

# La hoja
plan-sheet-title = El plan: { $name }
plan-sheet-nothing = Aquí todavía no hay nada escrito.
plan-sheet-planned = (planeado)

# En qué se distinguen dos planes
plan-answer-of-goal = { $name }, { $answer }
plan-answer-of-activity = { $name }, { $answer }
plan-answer-of-step = Paso que se saltó: { $step }
plan-answer-of-resource = { $category }, { $answer }
plan-answer-order = Orden de las metas
plan-answer-id = identificador
plan-answer-activities = orden de las actividades
