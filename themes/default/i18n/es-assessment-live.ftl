# What the scripts of the needs assessment say.

# What several screens say
live-rated = { $count ->
    [one] { $shown } de { $of } partes con calificación
   *[other] { $shown } de { $of } partes con calificación
}
live-part-is-rated = { $part }: calificación { $level }
live-pattern-highest = { $element } es el elemento más avanzado.
live-pattern-lowest = { $element } es el elemento con más por mejorar.
live-proposed = Lo que sugieren sus calificaciones:
live-proposed-none = Todavía nada. Califique más partes para ver qué se destaca.

# Keeping answers
live-undo = Deshacer
live-fault-blocked = Este navegador no guarda nada para este sitio. Puede ser una ventana privada, o el almacenamiento puede estar desactivado.
live-fault-full = El almacenamiento de este navegador está lleno.
live-fault-dropped = El navegador recibió las respuestas y no las conservó.
live-fault-refused = El navegador no quiso guardarlas.
live-not-saved-now = No se guardó.
live-kept-yes = Este navegador prometió conservar lo que guarda este sitio hasta que usted lo borre.
live-kept-no = Este navegador puede borrar las respuestas guardadas cuando falte espacio en el dispositivo. Guarde también un archivo.
live-failed = Esto no se pudo cargar. Revise la conexión e intente otra vez.

# What differs between two drafts
live-yes = sí
live-change-added = { $is } (nuevo)
live-change-changed = { $was } → { $is }
live-change-lost = { $was } (ya no está)
live-answer-of = { $part }, { $answer }
live-answer-of-element = Elemento { $element }, { $answer }
live-answer-rating = calificación
live-answer-criteria = casillas marcadas
live-answer-evidence = evidencia
live-answer-sources = fuentes
live-answer-is-completed = terminada
live-answer-system = Estado o sistema
live-answer-code = Código postal del estado
live-answer-sector = Qué se evalúa
live-answer-edition = Edición
live-answer-basis = En qué se basan las calificaciones
live-answer-assessed-on = Fecha de la evaluación
live-answer-assessed-by = Quién evalúa
live-answer-filled-in-by = Quién llena este formulario
live-answer-note = Nota
live-answer-patterns = Patrones
live-answer-strengths = Fortalezas
live-answer-challenges = Desafíos
live-answer-settled = Lo acordado
live-answer-name = Nombre
live-answer-rubric = Guía de calificación
live-answer-plan = Plan

# The form
live-saves-by-itself = Las respuestas se guardan solas
live-not-saved-short = No está guardado en este dispositivo
live-saved-again = Sus respuestas están guardadas otra vez.
live-try-again = Intentar otra vez
live-my-version = { $name } (mi versión)
live-conflict = Otra pestaña también cambió esta evaluación. Se conservan las dos versiones. Usted sigue en la suya, que ahora se llama «{ $name }».
live-conflict-choose = Comparar y elegir
live-conflict-title = Dos versiones de una evaluación
live-conflict-about = La otra versión, «{ $name }», se guardó { $time }. La suya se conserva como «{ $mine }».
live-conflict-differences = { $count ->
    [0] Tienen las mismas respuestas.
    [one] Una de sus respuestas es distinta
   *[other] { $shown } de sus respuestas son distintas
}
live-conflict-both = Conservar las dos y seguir con la mía
live-conflict-theirs = Conservar solo la otra
live-mine-dropped = Su versión se eliminó. Ahora está en la otra.
live-deleted-elsewhere = Esta evaluación se eliminó en otra pestaña. Lo que tiene aquí se conserva como «{ $name }».
live-deleted-elsewhere-yet = Esta evaluación se eliminó en otra pestaña. Todavía está en esta página, y se guarda otra vez cuando usted cambie algo.
live-changed-elsewhere = Esta evaluación cambió en otra pestaña. Aquí todavía ve cómo estaba antes.
live-show-newest = Mostrar la más reciente
live-file-made = El archivo está listo. Su navegador lo pone donde guarda las descargas.
live-file-failed = No se pudo crear el archivo. Sus respuestas siguen en esta página.
live-no-year = Esto no se guarda porque no es un año. Escriba cifras, por ejemplo 2026.
live-source-removed = La fuente se quitó.
live-use = Usar estas palabras
live-use-this = Usar estas palabras: { $text }
live-patterns-add = Agregar un patrón
live-patterns-own = Patrón { $number }
live-patterns-remove = Quitar el patrón { $number }
live-strengths-add = Agregar una fortaleza
live-strengths-own = Fortaleza { $number }
live-strengths-remove = Quitar la fortaleza { $number }
live-challenges-add = Agregar un desafío
live-challenges-own = Desafío { $number }
live-challenges-remove = Quitar el desafío { $number }
live-own-removed = Se quitó.
live-names-none = Indique de qué partes se trata
live-names = Sobre { $parts }
live-next-is = Siguiente: { $name }
live-previous-is = Anterior: { $name }
live-completed-of = { $count ->
    [one] { $shown } de { $of } partes terminadas
   *[other] { $shown } de { $of } partes terminadas
}
live-orphans = { $count ->
    [one] Una respuesta es sobre algo que la guía de calificación ya no tiene. Se conserva y sigue en su archivo: { $names }.
   *[other] { $shown } respuestas son sobre cosas que la guía de calificación ya no tiene. Se conservan y siguen en su archivo: { $names }.
}

# The list of drafts, and files
live-open = Abrir
live-rename = Cambiar el nombre
live-copy = Copiar
live-delete = Eliminar
live-cancel = Cancelar
live-act-on = { $act }: { $name }
live-unreadable = Una entrada que no se puede leer
live-unreadable-about = { $size }. Guárdela en un archivo antes de eliminarla: quizá alguien pueda leerla.
live-backup-of = { $name }, como estaba en una versión anterior de este formulario
live-clear = Borrar todas mis respuestas
live-clear-title = ¿Borrar todas las respuestas de este dispositivo?
live-clear-about = { $count ->
    [one] Se elimina una evaluación. Los archivos que guardó no cambian. Puede deshacerlo mientras no salga de la página.
   *[other] Se eliminan { $shown } evaluaciones. Los archivos que guardó no cambian. Puede deshacerlo mientras no salga de la página.
}
live-clear-do = Borrarlas
live-clear-keep = Conservarlas
live-cleared = Se eliminaron todas sus respuestas de este dispositivo.
live-clear-undone = Sus respuestas están otra vez aquí.
live-back-again = «{ $name }» está otra vez aquí.
live-rename-title = Cambiar el nombre de la evaluación
live-rename-label = Nombre nuevo
live-rename-do = Cambiar el nombre
live-rename-done = Ahora se llama «{ $name }».
live-copy-done = Se creó «{ $name }».
live-from-failed = No se pudo cargar la evaluación publicada. Revise la conexión e intente otra vez.
live-import-title = Lo que hay en { $name }
live-import-refused = No se puede abrir { $name }
live-import-into = Adónde van las respuestas
live-import-as-new = A una evaluación nueva
live-import-counts = Nuevas: { $added }. Cambiadas: { $changed }. Perdidas: { $lost }.
live-import-adds = { $count ->
    [one] Entra una respuesta.
   *[other] Entran { $shown } respuestas.
}
live-import-added = { $count ->
    [one] Una respuesta nueva
   *[other] { $shown } respuestas nuevas
}
live-import-changed = { $count ->
    [one] Una respuesta que cambia
   *[other] { $shown } respuestas que cambian
}
live-import-lost = { $count ->
    [one] Una respuesta que se pierde
   *[other] { $shown } respuestas que se pierden
}
live-import-take = Tomar estas respuestas
live-import-cancel = Dejar todo como está
live-import-read = Abrirlo para leer
live-import-done-title = Las respuestas están aquí
live-import-done = Están en «{ $name }».
live-import-undone = Todo está como antes.
live-import-meanwhile = La evaluación cambió mientras tanto. No se escribió nada.
live-import-notes = Revise esto antes de seguir:
live-import-too-large = Pesa más de 5 MB. Los archivos con respuestas son mucho más pequeños, así que este es otro archivo.
live-import-encoding = Sus letras están en una forma que no se puede leer. Guárdelo otra vez como UTF-8.
live-import-empty = No tiene nada.
live-import-json = Parece un archivo de este formulario, pero está cortado o cambiado. Pruebe con otra copia.
live-import-number = Tiene un número demasiado grande.
live-import-twice = Tiene una respuesta dos veces, así que no se sabe cuál cuenta.
live-import-depth = Tiene demasiados niveles para ser un archivo de este formulario.
live-import-format = Es un archivo JSON, pero no de este formulario.
live-import-version = Indica una versión de este formulario que no existe.
live-import-shape = Tiene respuestas con una forma que no corresponde. No se tomó nada. Estos lugares están mal:
live-import-workbook = Es un libro de una hoja de cálculo. Guarde la hoja como CSV en ese programa y abra el archivo nuevo.
live-import-utf-16 = Es texto en UTF-16. Guárdelo como CSV en UTF-8 y abra el archivo nuevo.
live-import-header = No es un archivo de este formulario ni una tabla con una columna «id» o «kind» en la primera línea. Empiece con la tabla en blanco que está junto al formulario.
live-import-quote = Unas comillas no se cierran, así que la tabla no se puede leer.
live-import-unreadable = El navegador no pudo leerlo. Intente otra vez.
live-note-column = La columna «{ $value }» no se conoce. Se dejó fuera.
live-note-column-twice = La columna «{ $value }» está dos veces. Cuenta la primera.
live-note-id = Fila { $row }: «{ $value }» no es una parte de la guía de calificación.
live-note-id-twice = Fila { $row }: «{ $value }» está dos veces. Cuenta la primera.
live-note-no-id = La fila { $row } no dice de qué parte se trata.
live-note-cell = Fila { $row }: «{ $value }» está fuera de las columnas.
live-note-rating = Fila { $row }: «{ $value }» no es una calificación.
live-note-criterion = Fila { $row }: «{ $value }» no es un criterio de esta parte.
live-note-source = Fila { $row }: la fuente «{ $value }» tiene más de cinco campos.
live-note-year = Fila { $row }: «{ $value }» no es un año.
live-note-completed = Fila { $row }: «{ $value }» no dice si la parte está terminada.
live-note-criteria = Fila { $row }: un elemento no tiene criterios propios: «{ $value }».
live-note-sources = Fila { $row }: un elemento no tiene fuentes propias: «{ $value }».
live-note-unknown = «{ $value }» no se conoce aquí. Se conserva tal como está.
live-note-other-rubric = Las respuestas son de otra guía de calificación: «{ $value }».
live-note-orphan = «{ $value }» ya no está en la guía de calificación. Se conserva.
live-note-plan-kind = Fila { $row }: «{ $value }» no es un tipo de fila de un plan. La fila se dejó fuera.
live-note-plan-cell = Fila { $row }: una fila de este tipo no tiene lugar para «{ $value }».
live-note-plan-no-id = La fila { $row } no dice en la columna «id» de qué se trata. Se dejó fuera.
live-note-plan-twice = Fila { $row }: «{ $value }» está dos veces. La segunda recibe un nombre nuevo.
live-note-plan-date = Fila { $row }: «{ $value }» no es una fecha. Se conserva tal como está.
live-note-plan-no-goal = Fila { $row }: la meta «{ $value }» de esta actividad no está en la tabla.
live-and-more = { $count ->
    [one] y otra más
   *[other] y { $shown } más
}
