# What the scripts of the record and of settling say.

# Answers
sheet-name = Nombre de la evaluación
sheet-ticks = Marcado
sheet-read-on = (consultado el { $date })
sheet-not-completed = No se indicó que esté completo
sheet-mean-of = { $value }, de { $rated } de { $of } partes
sheet-orphans-title = Respuestas sin lugar en esta guía de calificación
sheet-orphans-about = Corresponden a otra versión de la guía de calificación. Se quedan en su archivo. Para publicar el resto, déjelas fuera.
sheet-settled-line = Cómo se acordó
sheet-settled-from = Acordado a partir de
sheet-settled-count = { $count ->
    [0] Nadie había respondido.
    [one] Una persona había respondido.
   *[other] { $shown } personas habían respondido.
}
sheet-save-others = Para otros programas:
sheet-save-toml = Guardar para publicar (TOML)
sheet-save-csv = Guardar como tabla (CSV)
sheet-save-left-out = Estos dos archivos no lo contienen todo. Solo el primero guarda quién llenó el formulario, sus propias palabras sobre patrones, fortalezas y retos, y cómo se acordaron las respuestas.

# Before you publish
problems-title = Antes de publicar
problems-none = No encontramos nada que lo impida.
problems-personal = Primero: datos de personas
problems-personal-about = Parecen correos electrónicos o números de teléfono. Todo el mundo puede leer lo que se publica. Quite lo que sea de una persona.
problems-stopping = Por corregir
problems-stopping-about = El sitio no puede aceptar la evaluación mientras tenga esto.
problems-other = Por revisar
problems-other-about = Esto no le impide publicar.
problems-of-summary = Puntaje general de { $element }
problems-of-unknown = “{ $id }”
problems-of-file = La evaluación en su conjunto
problem-in-source = Fuente { $number }: { $problem }
problem-missing = { $field }: sin llenar.
problem-unknown-sector = “{ $found }” no es un sector de esta guía de calificación.
problem-unknown-basis = “{ $found }” no es una base que esta guía de calificación conozca.
problem-edition-range = La edición { $found } no es un año probable. Puede ir de 1990 a este año.
problem-date-unreal = { $field }: “{ $found }” no es un día del calendario.
problem-date-future = { $field }: { $found } está en el futuro.
problem-date-early = { $field }: { $found } es anterior a 1990.
problem-other-rubric = Estas respuestas son de otra guía de calificación, “{ $found }”.
problem-other-version = Estas respuestas son de la versión { $found } de la guía de calificación. Este sitio ya tiene otra.
problem-no-evidence = Hay una calificación y no hay evidencia. Diga en una o dos frases por qué.
problem-no-source = No hay ninguna fuente. La base de las calificaciones exige una.
problem-vague-source = Ninguna fuente se puede consultar. Añada una dirección, un año o el día en que la leyó.
problem-no-rating = Hay respuestas y no hay calificación. Se publica como no evaluado.
problem-summary-without-rating = Hay un texto y no hay puntaje. Elija un puntaje o borre el texto.
problem-rating-and-status = Hay una calificación y también una razón para no calificar. Deje solo una.
problem-unknown-level = La calificación { $found } no está en la escala.
problem-unknown-empty = “{ $found }” no es una razón que este formulario conozca.
problem-unknown-criterion = “{ $found }” no es un criterio de esta parte.
problem-unknown-part = La guía de calificación no tiene esta parte.
problem-unknown-element = La guía de calificación no tiene este elemento.
problem-no-title = Falta el título.
problem-no-publisher-or-url = Dé un editor o una dirección, para que se pueda encontrar.
problem-url-long = La dirección tiene más de 2,000 caracteres. Busque una más corta.
problem-url-space = Hay un espacio en la dirección. Quítelo o escriba %20 en su lugar.
problem-url-scheme = La dirección “{ $found }” no empieza con https:// ni con http://.
problem-url-host = La dirección “{ $found }” no lleva a ningún sitio web. Copie la dirección completa del navegador.
problem-url-password = La dirección contiene un nombre de usuario o una contraseña. Quítelos.
problem-year-range = El año { $found } no es probable.
problem-read-before-published = Se consultó antes del año en que se publicó.
problem-character = { $field }: hay un carácter invisible ({ $found }) en el texto. Borre las palabras que lo rodean y escríbalas de nuevo.
problem-conflict = { $field }: la línea “{ $found }” significa otra cosa en estos archivos. Escríbala de otra manera.
problem-empty-text = { $field }: solo hay espacios en blanco.
problem-html = { $field }: “{ $found }” parece HTML, que no se puede mostrar. Bórrelo o póngalo entre dos acentos graves (`).
problem-heading = { $field }: “{ $found }” es un título. Use palabras en **negrita**. Ponga una línea vacía antes de una línea de guiones.
problem-link = { $field }: el enlace a “{ $found }” no se puede usar. Dé la dirección completa, con https:// al principio.
problem-file-link = { $field }: “{ $found }” es un enlace a un archivo que no está en este sitio. Dé la dirección completa, con https:// al principio.
problem-anchor-link = { $field }: “{ $found }” es un enlace a un título que no existe.
problem-image = { $field }: aquí no se pueden mostrar imágenes. Ponga un enlace a la página que tiene la imagen.
problem-broken-reference = { $field }: este sitio no tiene “{ $found }”.
problem-unsure-reference = { $field }: compruebe que este sitio tenga “{ $found }”.
problem-nesting = { $field }: hay listas, citas o marcas demasiado metidas unas dentro de otras. Escríbalo de forma más sencilla.
problem-brackets = { $field }: el signo { $found } aparece demasiadas veces.
problem-lost = { $field }: “{ $found }” se perdería. Haga referencia a ello en el texto o dé a la tabla tantas columnas como tienen sus filas.
problem-email = { $field }: el correo electrónico { $found }
problem-phone = { $field }: { $found } parece un número de teléfono.
problem-nothing-rated = Todavía no hay ninguna parte calificada.
problem-too-large = El archivo tiene más de 2 MB.

# Proposing for publication
propose-how = Mostrar cómo proponerla
propose-no-edition = Primero diga a qué año corresponde la evaluación.
propose-problems = { $count ->
    [one] Todavía hay una cosa que lo impide. Si la propone ahora, el sitio se la volverá a señalar.
   *[other] Todavía hay { $shown } cosas que lo impiden. Si la propone ahora, el sitio se las volverá a señalar.
}
propose-where = Este es el lugar del archivo:
propose-new-state = Este sitio aún no tiene un perfil de su sistema. Lo escribe el equipo editorial. Hasta entonces, la revisión de su propuesta dirá que falta { $path }.
propose-there = Esta edición ya está en el sitio. Su archivo la reemplazará.
propose-long = Sus respuestas son demasiado largas para ponerlas en la página por usted. Por eso las copia aquí y las pega allí.
propose-stays = Sus respuestas se quedan en este navegador. Puede volver aquí en cualquier momento.
propose-github-account = Abra GitHub, donde este sitio guarda sus archivos. Inicie sesión allí. Si no tiene una cuenta, puede crearla gratis.
propose-github-filled = La página muestra su archivo. Revíselo.
propose-github-copy = Copie el texto de su archivo.
propose-github-paste = En esa página, péguelo en el cuadro grande y vacío.
propose-github-replace = En esa página, borre todo lo que hay en el cuadro grande. Luego pegue su texto.
propose-github-end = Presione el botón verde, luego “Propose changes” y luego “Create pull request”. El equipo editorial la revisa antes de que aparezca en el sitio.
propose-open-github = Abrir GitHub en una pestaña nueva
propose-mail-save = Guarde el archivo para publicar.
propose-mail-open = Escriba al equipo editorial. El correo ya tiene unas palabras.
propose-mail-attach = Adjunte el archivo al correo y envíelo.
propose-open-mail = Escribir el correo
propose-mail-subject = Evaluación de { $system }, { $edition }
propose-mail-body = Hola:

    les pedimos que revisen nuestra evaluación para publicarla. El archivo { $file } va adjunto. Su lugar es { $path }.
propose-page-open = Abra la página del equipo editorial y pregunte a dónde enviarla.
propose-open-page = Abrir la página en una pestaña nueva
propose-hand-give = Entréguela a las personas que llevan este sitio.
propose-save-file = Guardar { $name }
propose-file-text = El texto de { $name }
propose-copy = Copiar el texto
propose-copy-by-hand = El texto está seleccionado. Presione Ctrl+C para copiarlo, o Comando+C en una Mac.

# Settling: the files
settle-nobody = Sin nombre
settle-on-device = O evaluaciones en este dispositivo
settle-add = Agregar
settle-add-this = Agregar { $name }
settle-close = Cerrar
settle-close-this = Cerrar el archivo de { $name }
settle-no-hash = Esta página no se abrió con https. Por eso el resultado no puede guardar las huellas de los archivos, solo los nombres.
settle-not-said = sin indicar
settle-differs-version = Los archivos son de distintas versiones de la guía de calificación: { $values }
settle-differs-system = Los archivos tratan de distintos sistemas: { $values }
settle-differs-code = Los archivos tienen distintos códigos postales: { $values }
settle-differs-sector = Los archivos evalúan cosas distintas: { $values }
settle-differs-edition = Los archivos corresponden a distintos años: { $values }
settle-differs-basis = Las calificaciones tienen bases distintas: { $values }
settle-refused = No se puede abrir { $file }. { $why }
settle-refused-twice = { $file } es igual a { $found }, letra por letra. No se abrió dos veces.
settle-refused-too-many = { $file } no se abrió. Se pueden abrir como máximo 9 archivos a la vez.
settle-refused-other-rubric = { $file } tiene respuestas de otra guía de calificación, “{ $found }”. No se abrió.
settle-refused-newer = { $file } se guardó con una versión más nueva de este formulario. No se abrió.
settle-refused-plan = { $file } es la tabla de un plan y no tiene respuestas. No se abrió.
settle-import-shape = Contiene respuestas con una forma que no corresponde.
settle-notes = { $count ->
    [one] No se entendió una celda de la tabla.
   *[other] No se entendieron { $shown } celdas de la tabla.
}
settle-overalls = { $count ->
    [one] un puntaje general
   *[other] { $shown } puntajes generales
}

# Settling: part by part
settle-row-open = Sin acordar
settle-row-settled = Acordado: { $level }
settle-row-done = { $part } quedó acordado.
settle-row-open-again = { $part } está abierto de nuevo.
settle-progress = { $count ->
    [one] { $shown } de { $of } acordada.
   *[other] { $shown } de { $of } acordadas.
}
settle-agreed = La respuesta que acordaron
settle-ticks-that-stand = Marcas que se conservan
settle-evidence-to-take = Evidencia y fuentes que se toman
settle-why = Por qué acordaron esto
settle-do = Acordar esto
settle-do-again = Acordar esto de nuevo
settle-settled-by = Por { $by }:
settle-take-back = Deshacer este acuerdo
settle-errors-title = Falta algo
settle-lacks-value = Elija la respuesta que acordaron.
settle-lacks-by = Diga quién acuerda.
settle-lacks-why = Diga por qué.
settle-accept-title = Donde todos dicen lo mismo
settle-accept-about = { $count ->
    [one] Una respuesta es igual en todos los archivos. Puede aceptarla aquí. Se conservan las marcas que todos pusieron, y se reúnen la evidencia y las fuentes de todos.
   *[other] { $shown } respuestas son iguales en todos los archivos. Puede aceptarlas en un solo paso. Se conservan las marcas que todos pusieron, y se reúnen la evidencia y las fuentes de todos.
}
settle-accept = Aceptar todas las que son iguales
settle-accepted = { $count ->
    [one] Se aceptó una respuesta.
   *[other] Se aceptaron { $shown } respuestas.
}
settle-undo-last = Deshacer el último paso
settle-undone = Se deshizo el último paso.

# Settling: the result
settle-settled-name = { $system }, acordado
settle-resumed = Ya había trabajado con estos archivos, por última vez { $time }. Puede seguir desde ahí.
settle-settled-elsewhere = Otra pestaña también trabajó con estos archivos. Los dos resultados se conservan en este dispositivo. Aquí sigue con el suyo.
settle-setup-differs = Lo que los archivos dicen de forma distinta sobre el conjunto
settle-setup-differs-about = Puede elegir aquí, o dejarlo abierto y llenarlo después.
settle-leave-open = Dejarlo abierto
settle-highlights-left = Los archivos nombran distintos patrones, fortalezas o retos. El formulario los propone de nuevo a partir de las calificaciones acordadas.
settle-plans-differ = Los archivos tienen planes distintos. Este borrador tiene uno de ellos, y los demás siguen en sus archivos.
settle-go-to-form = Abrirlo en el formulario
settle-go-to-record = Ver el registro
