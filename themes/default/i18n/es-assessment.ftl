# La evaluación de necesidades, que se llena en el navegador.

nav-assessment = Evaluar

# El camino desde otras páginas
home-assess = Califique a su propio estado o sistema
home-assess-note = No necesita una cuenta, y nada sale de su dispositivo si usted no lo envía.
sub-element-assess = Califique a su propio sistema en { $part }
fact-assess = Evalúelo usted
profile-assess = Empiece su propia evaluación desde esta

# Todas las pantallas
assessment-not-assessed = No hemos revisado esta parte, o no sabemos lo suficiente para calificarla.
assessment-under-review = Todavía trabajamos en esta calificación.
assessment-not-applicable = Esta parte no corresponde a nuestro sistema.
assessment-withheld = Calificamos esta parte y no publicamos la calificación.
assessment-needs-script = Esta página necesita scripts. Están desactivados o no se cargaron, así que no puede mostrar respuestas.
assessment-no-draft = Aquí no hay ninguna evaluación abierta. Elija una o empiece una nueva.
assessment-storage-failed = Este navegador no permite que la página guarde sus respuestas. Guárdelas en un archivo antes de salir.
assessment-newer-version = Estas respuestas se guardaron con una versión más nueva de este formulario. Puede leerlas y guardarlas en un archivo. Aquí no puede cambiarlas.
assessment-unnamed = Evaluación sin nombre
assessment-print = Imprimir
assessment-to-form = Volver al formulario
assessment-to-start = Todas sus evaluaciones
assessment-heat-map-title = Su mapa de calor
assessment-heat-map-description = El mapa de calor de la evaluación que está abierta en este navegador, para mostrarlo a un grupo o imprimirlo.
assessment-highlights-title = Patrones, fortalezas y desafíos
assessment-highlights-lead = Esto es lo que sugieren sus calificaciones. Cámbielo hasta que diga lo que su equipo quiere decir.
assessment-challenges-title = Desafíos

# /assessment/
start-duration = Cuánto tiempo toma
start-storage = Dónde están sus respuestas
start-moving = Cómo llevarlas a otro lugar
start-privacy = Quién puede verlas
start-needs-script = Para llenar la evaluación aquí, los scripts deben estar activados en su navegador. Aun así, puede leer todas las preguntas o imprimir el formulario en papel.
start-drafts-title = Siga con una evaluación
start-drafts = { $count ->
    [one] Hay una evaluación guardada en este dispositivo.
   *[other] Hay { $shown } evaluaciones guardadas en este dispositivo.
}
start-none = Todavía no hay ninguna evaluación guardada en este dispositivo.
start-draft-about = Último cambio: { $date }, { $size }
start-answered = { $count ->
    [one] { $shown } de { $of } partes con respuesta
   *[other] { $shown } de { $of } partes con respuesta
}
start-copy-of = Copia de { $name }
start-removed = Se eliminó «{ $name }».
start-begin-title = Empiece
start-new-title = Desde cero
start-new-note = Empiece con todas las preguntas sin responder.
start-new = Empezar una evaluación nueva
start-from-title = Desde una evaluación publicada
start-from-note = Empiece con las calificaciones y la evidencia que están en este sitio, y cambie lo que ya no sea cierto.
start-from-label = Estado y edición
start-from-go = Empezar desde ella
start-from = { $state }, { $edition }
start-file-title = Desde un archivo
start-file-note = Abra respuestas que usted o un colega guardó antes, o una hoja de cálculo que llenó. Verá qué cambia antes de que cambie algo.
start-file-label = Archivo con respuestas
start-table-title = En una hoja de cálculo
start-table-note = Llene la tabla vacía en un programa de hojas de cálculo, guárdela como CSV y ábrala aquí como archivo.
start-table-link = Tabla vacía (CSV, { $size } KB)
start-team-title = En equipo
start-team-note = Cada persona llena el formulario por su cuenta. Después, abran todos los archivos lado a lado y acuerden una respuesta para cada parte.
start-team-link = Reunir las respuestas
start-paper-title = En papel
start-paper-note = Imprima todas las preguntas y llénelas a mano.
start-paper-link = Abrir el formulario en papel
start-read-form = Leer todas las preguntas
start-how-title = Cómo hacerlo
start-ratings-title = Qué significa cada calificación

# /assessment/form/
form-title = Formulario de evaluación
form-description = Todas las preguntas de la evaluación de necesidades: los criterios de cada parte, las calificaciones y lo que significan.
form-needs-script = Lo que escriba aquí no se guarda, porque los scripts están desactivados o no se cargaron. Puede leer todas las preguntas, o imprimir la página y llenarla a mano.
form-save-file = Guardar en un archivo
form-saved = Guardado en este dispositivo a las { $time }
form-not-saved = No se guardó. Sus respuestas siguen en esta página. Guárdelas ahora en un archivo.
form-since-file = { $count ->
    [0] Su archivo tiene todas sus respuestas.
    [one] Una respuesta desde su último archivo.
   *[other] { $shown } respuestas desde su último archivo.
}
form-tasks-title = Todos los pasos
form-progress = { $count ->
    [one] { $shown } de { $of } partes terminadas
   *[other] { $shown } de { $of } partes terminadas
}
form-not-started = Sin empezar
form-in-progress = En curso
form-completed-status = Terminada
form-mode-title = Cómo mostrar las preguntas
form-mode-one = Una parte a la vez
form-mode-all = Todas en una página
form-setup-title = Sobre esta evaluación
form-setup-lead = Estos datos van al principio de la evaluación. Puede cambiarlos en cualquier momento.
form-system = Estado o sistema
form-system-hint = El estado, territorio u otro sistema que usted evalúa.
form-code = Código postal del estado
form-code-hint = Déjelo sin elegir si su sistema no es un estado ni un territorio.
form-code-none = Ninguno
form-sector = Qué revisan
form-sector-hint = Todo el sistema, o una parte de él.
form-basis = En qué se basan las calificaciones
form-basis-hint = Quién elige las calificaciones, y a partir de qué.
form-edition = Edición
form-edition-hint = El año que representa la evaluación, por ejemplo 2026.
form-assessed-on = Fecha de la evaluación
form-assessed-on-hint = El día en que acordaron las calificaciones: año, mes y día, por ejemplo 2026-11-24.
form-assessed-by = Quién evalúa
form-assessed-by-hint = Una organización. Se publica con las calificaciones.
form-filled-in-by = Quién llena este formulario
form-filled-in-by-hint = Un nombre o un cargo, si quiere. Se queda en su archivo y nunca se publica.
form-note = Nota
form-note-hint = Lo que se debe saber al leer toda la evaluación.
form-criteria = Qué es cierto en su caso
form-criteria-hint = Marque cada frase que se cumple en su sistema.
form-suggestion = Lo que marcó sugiere { $level }. { $because }
form-rating = Su calificación de
form-clear = Borrar esta elección
form-evidence = Evidencia
form-evidence-hint = ¿Por qué esta calificación? Diga qué sabe y cómo lo sabe. Puede usar Markdown para listas y enlaces.
form-preview = Ver cómo quedará
form-preview-empty = Todavía no hay nada escrito.
form-sources = Fuentes
form-sources-hint = Dónde se puede comprobar.
form-source-add = Agregar una fuente
form-source-number = Fuente { $number }
form-source-title = Título
form-source-publisher = Quién lo publicó
form-source-url = Dirección en la web
form-source-year = Año
form-source-accessed = Fecha en que la leyó, por ejemplo 2026-11-24
form-source-remove = Quitar esta fuente
form-completed = Esta parte está terminada
form-more-about = Prácticas y recursos para
form-summary-title = Puntaje general de
form-summary-link = Puntaje general
form-summary-legend = Su puntaje general
form-summary-evidence = Por qué este puntaje
form-summary-completed = Este puntaje está terminado
form-mean = El promedio de sus calificaciones es { $value }, de { $rated } de { $of } partes.
form-mean-too-few = Hay muy pocas partes calificadas para calcular un promedio: { $rated } de { $of }.
form-to-heat-map = Mostrar el mapa de calor en una página aparte
form-end-title = El final
form-end-lead = Revise todo el registro, guárdelo en un archivo, imprímalo o envíelo para que se publique.
form-to-record = Ir al registro

# /assessment/record/
record-title = Su registro
record-description = Todo lo que se preguntó y se respondió en una sola hoja, para revisarlo, guardarlo e imprimirlo. Sin respuestas, es un formulario en papel.
record-needs-script = Los scripts están desactivados o no se cargaron, así que este es el formulario vacío. Imprímalo y llénelo a mano.
record-save-title = Guárdelo en un archivo
record-save-note = El archivo contiene todas las respuestas. Consérvelo: este navegador puede olvidar, y un archivo no.
record-print-title = Imprímalo
record-print-note = Cada pregunta con su respuesta, en blanco y negro.
record-propose-title = Propóngalo para publicarlo
record-propose-note = El equipo editorial revisa cada propuesta antes de que aparezca en este sitio.
record-sheet-title = El registro
record-rubric = Guía de calificación
record-rating = Calificación
record-completed = Terminada
record-mean = Promedio calculado
record-yes = Sí
record-no-answer = Sin respuesta
record-met = Se cumple:
record-not-met = No se marcó:

# /assessment/settle/
settle-title = Reunir las respuestas
settle-description = Abra lado a lado las respuestas de varias personas, vea en qué difieren y acuerden una respuesta para cada parte.
settle-needs-script = Esta página necesita scripts. Están desactivados o no se cargaron.
settle-open-title = Abra los archivos
settle-open-label = Archivos con respuestas
settle-open-hint = De 2 a 9 archivos de la misma evaluación. Se quedan en este dispositivo.
settle-files = { $count ->
    [0] No hay ningún archivo abierto.
    [one] Hay un archivo abierto. Abra al menos uno más.
   *[other] Hay { $shown } archivos abiertos.
}
settle-hide-names = Ocultar quién dio cada respuesta hasta que se acuerde la parte
settle-person = Persona { $number }
settle-classes-title = Qué tan lejos están
settle-parts = { $count ->
    [one] Una parte
   *[other] { $shown } partes
}
settle-same = Todas iguales
settle-one-apart = A un nivel de distancia
settle-more-apart = A más de un nivel de distancia
settle-some-silent = Algunas personas no respondieron
settle-empty-against-rated = Unas la calificaron y otras dicen que no se puede calificar
settle-range = De { $lowest } a { $highest }
settle-parts-title = Parte por parte, primero la mayor diferencia
settle-by = Quién cierra el acuerdo
settle-by-hint = El nombre o el cargo de la persona que anota lo que acordó el equipo.
settle-result-title = La evaluación acordada
settle-result-note = Conserva el rango de las respuestas, cuántas personas respondieron y por qué lo acordaron así.
