import type { LanguageData } from './data.ts';

const ONES = [
  'uno|un|una|año y medio|un año y medio|añito y medio|año y pico',
  ...'dos tres cuatro cinco seis siete ocho nueve'.split(' '),
];

export const es: LanguageData = {
  language: 'es',
  months: [
    'enero|ene',
    'febrero|feb|febr',
    'marzo|mzo',
    'abril|abr',
    'mayo',
    'junio|jun',
    'julio|jul',
    'agosto|ago|agto',
    'septiembre|setiembre|sept|sep|set',
    'octubre|oct',
    'noviembre|nov',
    'diciembre|dic|dcbre',
  ],
  weekdays: [
    'lunes|lun',
    'martes|mar',
    'miercoles|mie|mierc',
    'jueves|jue',
    'viernes|vie|viern',
    'sabado|sab',
    'domingo|dom',
  ],
  numbers: [
    'cero',
    ...ONES,
    ...'diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte'.split('|'),
    'veintiuno|veintiun|veintiuna|veinte y uno',
    'veintidos|veinte y dos',
    'veintitres|veinte y tres',
    'veinticuatro|veinte y cuatro',
    'veinticinco|veinte y cinco',
    'veintiseis|veinte y seis',
    'veintisiete|veinte y siete',
    'veintiocho|veinte y ocho',
    'veintinueve|veinte y nueve',
    'treinta',
    'treinta y uno|treintiuno|treinta y un',
  ],
  ordinals: [
    'primero|primera|primer|1ra|1era|1er|1ro|1ero',
    'segundo|segunda|2da|2do',
    'tercero|tercera|tercer|3ra|3ro|3era|3er',
    'cuarto|cuarta|4ta|4to',
    'quinto|quinta|5ta|5to',
    'sexto',
  ],
  tags: {
    from: 'desde|desde el|del|del dia|desde el dia|a partir del|a partir de|a partir del dia|entre el|entre|d el',
    to: 'al|hasta|hasta el|hasta el dia|asta|asta el|al dia|hast el|hasta la mañana del',
    dash: 'a',
    of: 'de|d|del mes de|de este|de este mes de|del proximo|mes de',
    article: 'el|los|la|las|lo|unos|unas',
    dayWord: 'dia|dias',
    on: 'para el|el dia|para el dia|en el|en|por el|este dia',
    arrive:
      'llego|llegamos|llegariamos|llegaria|llegaremos|llegar|llegada|llegando|llegan|llega|entro|entramos|entrar|entrando|entrada|entrariamos|ingreso|ingresamos|ingresar|ingresando|ingresariamos|check in|checkin|ir|iriamos|vamos|vamos a ir|caemos|caer|venir|vendriamos|viajamos|arribo|arribamos|salimos para alla|saldriamos para alla|arrancamos|queremos volver|quiero volver|quisieramos volver|quisiera volver|nos gustaria volver|me gustaria volver|queriamos volver|volver a ir|pensamos volver|ganas de volver|volver a visitarlos|queremos regresar|quiero regresar|nos gustaria regresar|salgo para alla|ya salgo para alla|ya salgo|salgo ya|salgo hoy para alla|estoy saliendo|estamos saliendo|salimos ya|ya salimos|ya estamos saliendo|ya estamos en camino|estariamos llegando|estaria llegando|estariamos entrando|estaria cayendo|caigo|caeriamos|andariamos llegando|apareceriamos|aterrizamos ahi|nos instalamos|instalarnos|arribando|arribariamos|arribaria|arribaremos|ingresaria|ingresaremos|entraria|entraremos|vendria|vendremos|iremos|iria|in',
    leave:
      'me voy|tenemos que ir|tenemos que irnos|tengo que ir|hay que irse|hay que irnos|irse|nos tenemos que ir|me tengo que ir|nos vamos|nos iriamos|me iria|irme|irnos|nos volvemos|volver|volvemos|volviendo|vuelvo|regreso|regresamos|regresar|salgo|salimos|salir|saliendo|salida|saldriamos|egreso|egresamos|egresando|check out|checkout|dejamos|dejariamos|nos retiramos|retirarnos|retiro|partimos|partida|yendonos|yendome|marcharnos|nos marchamos|me marcho|nos quedamos hasta|quedarnos hasta|vuelta|siguiendo viaje|seguimos viaje|sigo viaje|seguiriamos viaje|seguir viaje|continuamos viaje|continuar viaje|saldria|saldremos|me volveria|nos volveriamos|volveriamos|volveria|nos iremos|me ire|retirandonos|nos retirariamos|me retiro|me retiraria|regresariamos|regresaria|regresando|dejamos la cabaña|nos estariamos yendo|nos estamos yendo|estariamos saliendo|pegamos la vuelta|pegar la vuelta|emprendemos el regreso|emprendemos la vuelta|emprender la vuelta|de regreso el|nos rajamos|marchariamos|nos marchariamos|egresariamos|egresaria|egresar|de vuelta el|vuelta el|out',
    today: 'hoy|hoy mismo|hoy dia',
    tomorrow: 'mañana|mañana mismo|mñn',
    dayAfterTomorrow: 'pasado mañana',
    tonight: 'esta noche|hoy a la noche|esta misma noche|hoy por la noche',
    this: 'este|esta|estos|estas|ese',
    next: 'que viene|que vienen|proximo|proxima|el proximo|entrante|siguiente|q viene',
    weekend: 'finde|fin de semana|findesemana|fin d semana|finde semana|fds|fin',
    long: 'largo|xl|extra largo|extralargo',
    longWeekend:
      'finde largo|fin de semana largo|feriado largo|findelargo|findes largos|puente|finde xl|feriado|finde largo proximo',
    half: 'quincena',
    firstHalf: 'primera mitad|1ª quincena',
    secondHalf: 'segunda mitad',
    whole:
      'todo|todo el mes de|todo el mes|completo|entero|el mes completo|mes completo|el mes entero|todo el|mes entero',
    monthWord: 'mes|el mes|fin de mes|fin del mes|fines de mes|fines del mes|fin de este mes',
    easter: 'semana santa|pascua|pascuas|semana de turismo',
    carnival: 'carnaval|carnavales|el finde de carnaval|finde de carnaval',
    newYear:
      'año nuevo|fin de año|nochevieja|noche vieja|fiesta de fin de año|ano nuevo|fin de ano|reveillon',
    christmas: 'navidad|navidades|nochebuena|noche buena',
    night: 'noche|noches|nochecita|nochecitas|nts|noxes',
    week: 'semana|semanas|semanita',
    days: 'dia|dias|diitas|dias completos',
    fortnight: '',
    fifteenDays: 'quincena',
    pairOf: 'un par de|par de|un par',
    or: 'o|u|ó|o si no|si no',
    and: 'y|e|mas|+',
    not: 'no|ni|nunca|no puede|no pudo|no quiere|no va|no viene',
    better:
      'mejor|perdon|digo|quise decir|quiero decir|en realidad|corrijo|mejor dicho|no mejor|prefiero|sino|sino para|me equivoque|me confundi|perdon no|bah|miento|que digo|quise poner|correccion|sorry|disculpa|disculpame|perdoname|perdona|perdonen|mala mia|me corrijo|rectifico|o mejor dicho|mas bien|lapsus|me exprese mal|puse mal|escribi mal|error mio|bah no',
    insteadOf: 'en vez de|en vez del|en lugar de|en lugar del|envez del|en vez|y no|y no el|no del',
    before: 'antes|antes de|antes del|de anticipacion|de antelacion|de antemano|previos',
    more: 'mas|extra|adicional|adicionales|de mas',
    less: 'menos',
    later: 'despues|mas tarde|luego|posterior|mas adelante|para adelante|hacia adelante|para despues',
    earlier: 'antes|mas temprano|para atras|hacia atras|para antes',
    hour: 'hs|h|hrs|hora|horas|am|pm|hr|de la mañana|de la tarde|de la noche|en punto|min|minutos|mts|metros|m|km|kms|kilometros|cuadras|minutitos',
    money: 'pesos|dolares|usd|euros|ars|mil|lucas|eur|u$s|reais|%|por ciento|palos|clp|uyu|mxn|€|$',
    event:
      'examen|rindo|vuelo|avion|llamada|llamame|llamen|llamarme|llaman|transfiero|transferencia|transferi|transferir|deposito|depositar|deposite|pago|pague|pagar|cumpleaños|cumple|casamiento|boda|turno|turnos|parcial|reunion|reuniones|examenes|trabajo|micro|cobro|abono|te confirmo|les confirmo|confirmo|aviso|te aviso|les aviso|llamo|entrega|final|aterriza|aterrizamos|mande|casa el|hablamos|hablemos|nos vemos|vence|vencimiento|naci|nacio|te marco|les marco|los marco|ver la cabaña|ver las cabañas|visitarlos|visitarlas|conocer el lugar|conocer la cabaña|pasar a ver|ir a ver|conocerlas|te escribo|les escribo|te digo|les digo|te paso|transferimos|envie|enviamos|transferire|depositare|pagare|mando|te mando|escribo|te llamo|los llamo|les llamo|les mando|te contesto|les contesto|te respondo|les respondo|te vuelvo a escribir|te vuelvo a llamar|te vuelvo a hablar|me comunico|nos comunicamos|te hablo|les hablo|te busco|te contacto|los contacto|les cuento|te cuento|me llamas|me llaman|me llamás|me avisas|me avisan|me confirmas|me confirman|me contestas|me escribis|me escriben|te hago la transferencia|te transfiero|les transfiero|te deposito|les deposito|te pago|les pago|te seño|señamos|te giro|decido|decidimos|lo defino|lo definimos|definimos|vuelvo a escribir|vuelvo a consultar|vuelvo a llamar|paso por ahi|paso a ver|pasamos a ver|paso a conocer|pasamos a conocer|paso a pagar|cobro el aguinaldo|tengo medico|tengo turno|tengo reunion|tengo clases|cumplo|cumplimos|cumple años|vuelo sale|turno medico|factura del|recibo del|comprobante del|mail del|mensaje del|correo del|pago del|factura de la fecha',
    greets: 'feliz|felices|buen|buena|buenos|buenas|lindo|bonito|hermoso|bendecido',
    street:
      'calle|avenida|avda|av|ruta|rn|rp|barrio|plaza|autopista|pasaje|esquina|bulevar|boulevard|bvar|diagonal|peatonal|hospital|estacion|numero|nro|km|kilometro|dni|documento|telefono|tel|celular|cel|whatsapp|cuit|cuil|pasaporte|rut|cedula|lote|piso|depto|mail|cbu|cvu',
    rule: 'minimo|minima|como minimo|maximo|maxima|cada',
    past: 'anoche|ayer',
    clock:
      'a las|a la|tipo las|de las|hasta las|desde las|antes de las|despues de las|pasadas las|cerca de las|alrededor de las|eso de las|sobre las|las',
    ago: 'hace|llevo|llevamos|pasaron|ya pasaron|pasaron ya|hace ya|desde hace|ya van|llevo esperando|llevamos esperando|tardan|tarda|tardaron|demoran|demora|demoraron|plazo de|hace mas de|hace como|hace casi|tardo|demoro',
    last: 'pasado|pasada|ultimo|ultima',
    everyDay: 'los|todos los',
    so: 'asi que|entonces|asi|por eso|por lo que',
    weAre:
      'somos|seriamos|seremos|vamos a ser|viajamos|viajariamos|serian|seria para|vamos|iriamos|vendriamos|caeriamos|estamos siendo|iremos|vamos a ir|queremos ir|son|seran|van a ser|venimos|iria|somos unos|fueramos|fuesemos|si somos|seriamos unos|siendo|seguimos siendo|quedamos|quedariamos|terminamos siendo|terminariamos siendo|ahora somos|al final somos|acabamos siendo',
    forParty: 'para|pa|p|capacidad para|entre|de a|x|xa',
    person:
      'persona|personas|pers|pax|gente|huesped|huespedes|pasajeros|pasajero|plazas|personitas|peronas|personasy|viajeros|ppl|integrantes|comensales',
    adult:
      'adulto|adultos|grandes|mayor|mayores|adult|adultas|adulta|jubilados|chicas grandes|mujeres|hombres|señores|señoras|señoritas|adultitos|ad|may +|adul|adt|adts',
    child:
      'chico|chicos|chica|chicas|nene|nenes|nena|nenas|niño|niños|niña|niñas|menor|menores|peque|peques|pequeños|pequeñas|criatura|criaturas|botija|botijas|gurises|guri|gurisa|gurisas|pibe|pibes|piba|pibas|chavales|chaval|crios|crio|crias|adolescente|adolescentes|cabros|cabro|cabros chicos|chamacos|chamaco|escuincles|chavos|chiquito|chiquitos|chiquita|chiquitas|chiquilin|chiquilines|mocosos|infantes|infante|niñitos|niñito|niñita|cabrito|cabritos|crianza|adolecentes|mellizos|mellizas|gemelos|gemelas|nenito|nenita|gordito|gordita|chamaquito|chavito|enano|enana|enanos|enanas|mocoso|nenitos|nenitas|gorditos|gorditas|men|niñ|ch|chic',
    infant:
      'bebe|bebes|beba|bebas|bebita|bebito|guagua|guaguas|bb|recien nacido|recien nacida|lactante|bebote|guaguita|guaguitas|bebecito|bebecita|bebitos|bebitas|nenita recien nacida|recien nacidos',
    couple: 'pareja|parejas|matrimonio|matrimonios|parejita|parejitas|marido y mujer|yo y ella|ella y yo',
    family: 'familia|flia|fam|familia tipo|grupo|grupo familiar|grupito|contingente|banda|familias',
    friend:
      'amigo|amigos|amiga|amigas|compañeros|compañero|compañeras|colegas|cuates|compas|panas|parceros|patas|socios|pibes del trabajo',
    kin: 'mujer|marido|esposa|esposo|señora|novia|novio|pareja|hermana|hermano|hermanas|hermanos|mama|papa|madre|padre|suegra|suegro|cuñada|cuñado|cuñados|cuñadas|tia|tio|tios|tias|prima|primo|primos|primas|abuela|abuelo|amiga|amigo|amigas|amigos|polola|pololo|vieja|viejo|compañera|compañero|jefe|sobrino|sobrina|sobrinos|yerno|nuera|jermu|gorda|gordo|consuegros|madrina|padrino|colega|flaca|flaco|chica|chico|patrona|conyuge|concubino|concubina|bruja|parienta|chati|doña',
    spouse:
      'mujer|marido|esposa|esposo|novia|novio|pareja|polola|pololo|jermu|gorda|flaca|conyuge|concubino|concubina|patrona|bruja|parienta|chati|prometida|prometido',
    kinPair: 'padres|viejos|suegros|abuelos|papas|papis',
    kinChild: 'hijo|hija|hijito|hijita|nieto|nieta|nietito|nietita|hijos|hijas|nietos|nietas|hijitos|hijitas',
    kinPlural: 'hijos|hijas|nietos|nietas|hijitos|hijitas',
    filler:
      'unos|unas|solo|solamente|en total|como|siempre|casi|ya|a|ser|nomas|en|un total de|total de|al final|al fin|finalmente|en fin|por fin|al fin y al cabo|fin de temporada|fin de curso|fin de clases|fin del verano|fin de la temporada|fin de la semana',
    ofUs: 'en total|nomas',
    theGroup: 'los|las|nosotros|nosotras|ellos|ellas',
    aged: 'que tiene|que tienen|tienen|tiene|de edad|edades|entre',
    self: 'yo|mi mismo|conmigo|servidor|mi y|y para mi|para mi y',
    alone:
      'yo solo|yo sola|para mi solo|para mi sola|viajo solo|viajo sola|voy solo|voy sola|sola|solo para mi|solamente yo|soy yo solo|iria solo|iria sola|soy uno|soy solo|ire solo|ire sola|soy una sola persona|soy solo yo|solo yo|estoy solo|estoy sola|ando solo|ando sola|vengo solo|vengo sola|me voy solo|me voy sola|yo nomas|yo nada mas|nada mas yo|solo una persona|una sola persona|seria solo yo|soy yo nomas|para mi nomas|yo solito|yo solita',
    mine: 'mi|mis|nuestro|nuestra|nuestros|nuestras',
    with: 'con|c|junto a|junto con|acompañado de',
    including:
      'incluyendo|incluido|incluida|contando|incluidos|incluye|contando al|de los cuales|de ellos|entre ellos|contando a',
    aside: 'teclado',
    without: 'sin|ningun|ninguna',
    pet: 'perro|perros|perra|perrita|perrito|perritos|perritas|gato|gatos|gata|gatas|gatito|gatita|gatitos|caniche|labrador|cachorro|cachorra|perrhijo|perrhija|golden|michi|bulldog|ovejero|chihuahua|mastin|mastines|rottweiler|border collie|pitbull|beagle|dogo|salchicha|pug|husky|schnauzer|boxer|cocker|galgo|yorkshire|perrazo|mascotita|firulais|perrita salchicha|caniches|quiltro|quiltros|lomito|lomitos',
    year: 'año|años|añitos|añito|anito|anos|año y medio|un año y medio|añito y medio|año y pico',
    monthsOld: 'meses|mes|mesecitos|semanas de vida',
    consults:
      'consultar|consulto|hablar|hablo|hablarlo|charlarlo|verlo|lo veo|lo hablo|confirmo|confirmar|arreglo|te confirmo|les confirmo|te aviso|les aviso|te digo|les digo|lo charlo|lo consulto|consultando|lo tengo que ver|tengo que ver|tengo que hablar|tengo que consultar|lo arreglo|arreglarlo|coordino|coordinar|me fijo|chequeo|chequear|decido|decidimos|discutirlo|confirmarlo',
    holds:
      'guardar|guardame|guardarme|guardás|me guardas|mantener|aguantar|aguantás|sostener|me la guardas|me lo guardas|guardarmela|guardamela|me la guardan|me lo guardan|reservada|mantenes|mantienen|aguantas|me la aguantas|esperarme|esperas|me esperas|me esperan|vale|valida|tengo tiempo|tiempo',
    younger: 'menos de',
    says: 'dice|dijo|quiere|pregunta|prefiere|cree|insiste|me pidio|cumple|piensa|opina|necesita|duerme|trabaja|ronca|vive|viven|trabajan|labura|laburan|estudia|estudian|se casa|se caso|se casan|se recibe|se recibio|se jubila|se muda|se mudo|se opera|se enfermo|se queda en casa|se opone|me|nos|les|te|conoce|conocen|recomienda|recomiendan|recomendo|recomendaron|conto|comento|paso|pasaron|dijeron|dicen|quieren|piden|pide|pidio|pregunto|que vive|que viven|que trabaja|que estuvo|que estuvieron|que fue|que fueron|que vino|que vinieron|que se hospedo|que se hospedaron|que se quedo|que se quedaron|que se alojo|que paro|que pararon|que conoce|que los conoce|que las conoce|que me|que nos|que les|que dice|que ya fue|que ya estuvo|que ya los conoce|estuvo|estuvieron|fue|fueron|vino|vinieron|se hospedo|se quedo|se alojo|no puede|no pudo|no quiere|no va|no viene|no vamos|esta en contra|es fan|es de ahi|es amiga|es amigo|tiene miedo|tiene que|anda diciendo|sabe|ama|odia|cocina|maneja|habla|lee|escribe|llama|los vio|las vio|los encontro|las encontro|me los|me las|nos los|festeja|da a luz|va a tener|no come',
    dayLead: 'este|el',
    each: 'cada uno|cada una|cada pareja|cada familia|cada matrimonio|c/u|cada cual|por pareja|por familia',
    oneChild:
      'chico|chica|nene|nena|niño|niña|peque|criatura|botija|guri|gurisa|pibe|piba|chaval|crio|cria|adolescente|cabro|chamaco|chiquito|chiquita|chiquilin|niñito|niñita|cabrito|gordito|gordita|nenito|nenita|chamaquito|chavito|mocoso|hijo|hija',
    source:
      'recomendo|recomendaron|recomienda|recomendacion|recomendados|recomendado|recomendada|paso el contacto|pasaron el contacto|paso su contacto|paso tu contacto|paso el numero|paso su numero|paso tu numero|paso este numero|pasaron el numero|paso el dato|pasaron el dato|paso los datos|paso el telefono|paso el whatsapp|paso el link|dio el numero|dio su numero|dio el contacto|dio este numero|dieron el numero|dieron el contacto|hablo de ustedes|hablo muy bien|hablo maravillas|hablaron de ustedes|hablaron muy bien|hablaron maravillas|hablo del lugar|conto|contaron|comento|comentaron|mostro|compartio|compartieron|sugirio|mando el contacto|mando el link|de parte de|gracias a|le pregunte a|lo vio|los vio|las vio|le encanto a|les encanto a|le gusto a',
    costs:
      'sale|cuesta|vale|cobran|cobras|cuanto|costaria|saldria|a cuanto|a como|precio de|valor de|tarifa de|precio por|esta|seria|sale alquilar|cuesta alquilar|alquilar|dejan|deja|dejas|la dejan|lo dejan|la dejas|sale por|saldria por|me sale|nos sale|nos saldria|me saldria',
    takesBack: 'no|no no',
    oops: 'ay|ah|uy|ups|bueno|bue|que|espera|para|aguanta|che|jaja|jeje|tampoco|si|a ver|o sea|de mes|de dia|de fecha|pero',
    formerly:
      'puse|habia puesto|habiamos puesto|pusimos|anote|habia anotado|eramos|ibamos a ser|teniamos|figuran|figuramos|habia dicho|habiamos dicho|dije que|iban a ser|ibamos a ir',
    thePlural: 'los|nosotros|nosotras|ellos|ellas',
    inTotal: 'en total',
    another: 'otro|otra|otros|otras',
    theirs: 'su|sus',
    dayPart:
      'a la mañana|por la mañana|en la mañana|a la tarde|por la tarde|a la noche|por la noche|a la mañana temprano|temprano|al mediodia|a la tardecita|de madrugada|en la noche|a primera hora|a ultima hora',
    within: 'dentro de|de aca a|de aqui a|en',
    thing:
      'autos|auto|coches|coche|carros|camionetas|motos|cabañas|cabaña|habitaciones|habitacion|cuartos|camas|bicis|bicicletas|baños|mesas|toallas|cuotas|pagos|kayaks|unidades|departamentos|veces|vehiculos|casas|dormitorios|ambientes|opciones|fotos|valijas|plazas|cosas|preguntas|consultas|meses de embarazo|meses de gestacion|semanas de embarazo|semanas de gestacion',
    theyAre: 'van|viajan|irian|iran|van a ir|se van a quedar|se quedan|se hospedarian',
    act: 'transfiero|transferi|transferire|deposito|depositare|pago|pagare|pague|llamo|llamen|llamame|llamarme|confirmo|te confirmo|les confirmo|aviso|te aviso|les aviso|mando|te mando|escribo|te escribo|te llamo|los llamo|rindo|tengo|cobro|deposite|vemos|hablamos|te digo|les digo|te paso|hago|paso|les llamo|les escribo|les mando|te contesto|les contesto|te respondo|les respondo|te vuelvo a escribir|te vuelvo a llamar|te vuelvo a hablar|me comunico|nos comunicamos|te hablo|les hablo|te busco|te contacto|los contacto|les cuento|te cuento|me llamas|me llaman|me llamás|me avisas|me avisan|me confirmas|me confirman|me contestas|me escribis|me escriben|te hago la transferencia|te transfiero|les transfiero|te deposito|les deposito|te pago|les pago|te seño|señamos|te giro|decido|decidimos|lo defino|lo definimos|definimos|vuelvo a escribir|vuelvo a consultar|vuelvo a llamar|paso por ahi|paso a ver|pasamos a ver|paso a conocer|pasamos a conocer|paso a pagar|cobro el aguinaldo|tengo medico|tengo turno|tengo reunion|tengo clases',
    oneDay: 'el|para el',
    theyCount: 'son|que son',
    move: 'mover|cambiar|correr|reprogramar|postergar|cambiarla|moverla|pasar la reserva|pasarla|pasar mi reserva|pasar nuestra reserva|cambiame|cambienme|cambiamos|cambio|movela|correla|pasala|pasame|pasenme|cambiarme|cambiarnos|reprogramame|mover la|moverlo|cambiarlo|corrermela|cambio de fecha|cambiar la fecha|cambiar las fechas|me mudo|mudar|mudo|mudarla|mudame|me mudas|me mudan|me cambias|me cambian|me moves|me mueves|me mueven|me corres|me corren|me pasas la reserva|me pasan la reserva|paso la reserva|pasamos la reserva|muevo|movemos|corro|corremos|patear|pateamos|patearla|moveme|correme',
    amongIs: 'es|son|de ellos es|de ellos son|de ellas es|de los 4 es|de nosotros es|seria',
    we: 'nosotros|nosotras',
    did: 'reserve|reservamos|hice|hicimos|hice la reserva|hicimos la reserva|compre|compramos|consulte|escribi|les escribi|pedi|solicite|reservaron|hizo|pedimos|saque|sacamos',
    wasThere:
      'estuve|estuvimos|fuimos|hemos estado|habiamos estado|estuvieron|nos habiamos quedado|habiamos ido|que estuvo|que estuvieron|que fue|que fueron|que vino|que vinieron|que se hospedo|que se hospedaron|que se quedo|que se quedaron|que se alojo|que paro|que pararon|que ya fue|que ya estuvo|se hospedo|se alojo|estuvo',
    holyThursday: 'jueves santo',
    goodFriday: 'viernes santo',
    holySaturday: 'sabado santo|sabado de gloria',
    easterSunday: 'domingo de pascua|domingo de pascuas|domingo de resurreccion|domingo santo',
    easterMonday: 'lunes de pascua',
    feast:
      'para reyes|en reyes|finde de reyes|dia de reyes|hasta reyes|despues de reyes|noche de reyes|san valentin|dia de los enamorados|dia de la madre|dia del padre|dia del niño|dia de la mujer|la inmaculada|todos los santos|dia de muertos|el pilar|fiestas patrias|noche de san juan|dia del trabajador|halloween|hanukkah|dia de la independencia|thanksgiving',
    indefinite: 'un|algun|cualquier|unos|algunos|cualquiera|otro|alguna|algunas',
    midweek:
      'entre semana|dia de semana|dias de semana|en la semana|durante la semana|fuera de finde|dias habiles',
    couples: 'parejas|matrimonios|parejitas',
    twins: 'mellizos|mellizas|gemelos|gemelas',
    postpone:
      'postergar|postergarla|correr|correrla|atrasar|atrasarla|aplazar|retrasar|posponer|posponerla|demorar|pasar para|postergamos|corremos|atrasamos|corrido|corrida|correrlo|corrernos|correrme|patear|pateamos|patearla|demoramos|retrasarla|retrasamos|aplazarla|aplazamos|posponemos|postergo|atraso|corrernos',
    advance:
      'adelantar|adelantarla|adelantamos|adelantarlo|adelanto|adelantarnos|adelantarme|anticipar|anticiparla',
    adds: 'agregar|agregarle|agregarnos|sumar|sumarle|extender|extenderla|extendernos|alargar|alargarla|prolongar|añadir|estirar|se suma|se suman|sumamos|agregamos|se agrega|se agregan|agregame|agreguen|agregarme|sumame|sumarnos|se unen|se une|se pliega|se nos suma|se nos suman|añadimos|añadan|sumale|agregale|ponele|añadile|agregalé|extendela|extendeme|alargala',
    drops:
      'quitar|quitarle|sacar|sacarle|recortar|acortar|se baja|se bajan|se bajaron|se bajo|sacamos|quitamos|saquen|restar|restamos|descontar',
  },
  signals: {
    book: 'aparteme|apartenme|apartenos|apartanos|reservar|reservarla|reservarlo|reservo|reservame|reservanos|reserven|reservenos|reservaria|reservariamos|reservamos|quiero la reserva|hacer una reserva|hacer la reserva|hacer reserva|una reserva para|apartar|aparto|apartame|apartamos|apartarla|me guardas|guardame|guardar la|guardarme|guardanos|nos guardas|bloqueame|bloquear|bloqueanos|la tomo|lo tomo|tomamos|tomarla|me la quedo|nos la quedamos|nos quedamos con|me quedo con|señarla|la señamos|quiero señar|seño la|confirmame la|confirmanos|agendame|anotame|anotanos|anotenme|asegurar|reservala|reservalo|retener|separame|separar|contratar|quiero reserva|cerrar la reserva|cerramos|resevar|resrvar|rezervar|reserbar|reserbo|reserba para|haceme la reserva|tomo esa|concretar|guardam*|guardan*|guardar*|guarden*|reservam*|reserven*|reservar*|aparta|apartas|apartan|aparten|apartar*|apartad*|bloque*|señarl*|me la guardas|nos la guardas|la quiero|la queremos|me anoto|nos anotamos|dejame reservado|hacenos la reserva|me reservas|nos reservas|me reservan|nos reservan|la agarro|me lo reservas|quiero esa|queremos esa|nos quedamos esa|reserva para el|reserva para la|reserva para dos|reserva del|tomo la|tomo el|tomo esta|tomamos la|tomamos el|tomamos esa|adelante con la reserva|avanzar con la reserva|avancemos con la reserva|avanzamos con la reserva|como seguimos|como avanzamos|como procedemos|como sigo|como seguimos para|hacemos la reserva|hago la reserva|hagamos la reserva|hace la reserva|me lo guardas|me lo guardan|me los guardas|confirmar la reserva del|dejamelo reservado|dejamela reservada|dejala reservada|se reserva por|como reservo|congelar la fecha|congelame',
    availability:
      'hay lugar|ay lugar|lugar|disponibilidad|disponible|disponibles|libre|libres|vacante|vacantes|hay algo|tienen algo|tenes algo|queda algo|quedan|queda|busco|buscando|buscamos|tendran|tendrian|tendrias|habra|habria|hay cabaña|disponen|tenes libre|desocupado|desocupada|ocupado|ocupada|hay sitio|sitio|cupo|hay cupo|tienen habitacion|alojamiento|hospedaje|hospedarnos|quedarnos|pensando en|dispo|se puede ir|dispone|quisieramos pasar|queremos ir|podemos ir|tenes lugar|necesito cabaña|ay algo|alojarnos|quisiera ir|queremos pasar|que cabañas tienen|que opciones|que me recomendas|opciones|que tienen|alquilar|alquilarla|alquilo|alquilan|alquilamos|rentar|renta|rentan|rentamos|arrendar|arriendo|arriendan|arrendamos|en alquiler|en arriendo|entrar ya|entrar hoy|entrar ahora|ingresar hoy|ingresar ya|caer hoy',
    price:
      'precio|precios|cuanto sale|cuanto salen|cuanto saldria|cuanto saldrian|cuanto cuesta|cuanto vale|cuanto seria|cuanto es|cuanto cobran|cuanto cobras|cuanto esta|cuanto estan|cuanto me sale|cuanto nos sale|cuanto nos saldria|cuanto me saldria|tarifa|tarifas|costo|costos|valor|valores|presupuesto|presu|cotizacion|cotizar|cotizame|cotizarme|descuento|descuentos|promo|promos|promocion|promociones|cuanto queda|cuanto|a cuanto|cuanto costaria|que sale|cuesta|rebaja|oferta|ofertas|cuanta plata|costaria|cuestan|importe|hacen precio|que precio|kuanto|me lo dejas|me la dejas|me lo dejan|me la dejan|me lo deja|me la deja|me haces precio|me hace precio|me hacen algo|cuanto me haces|ultimo precio|cuanto se agrega|cuanto se paga|es por noche|por persona o|precio final|por noche o|o el total|a como|cuanto sale la semana|que valor|cuanto nos costaria|pagan|paga menos|pagan menos|coticen|coticenme|coticeme|cotices|cotiz*|presupuest*|cobran extra|cobran mas|tiene costo|tienen costo|tiene cargo|a cuanto queda|a cuanto sale|a cuanto esta la|por cuanto|que cobran|que cobras|cobran por los|cobran por persona|cobran por noche|cobran por cabaña|cobran a los|cobran los chicos',
    myBooking:
      'mi reserva|nuestra reserva|mi codigo|mi reservacion|estado de la reserva|datos de la reserva|esta confirmada|quedo confirmada|figura|tengo reservado|tengo una reserva|tengo reserva|tenemos reserva|tenemos reservado|reserve hace|sigue en pie|numero de reserva|codigo de reserva|consultar mi reserva|ver mi reserva|estado de mi|tengo la reserva|la reserva a nombre|ya reserve|la reserva que hice|la reserva que tengo|hice una reserva|mi estadia|nuestra estadia|codigo de mi|reserve la semana|reservamos la|lo que reserve|tengo hecha|no me llego nada|no me llego la|no me llego el|no recibi|no recibimos|no tengo novedades|no tuve novedades|reserve para el|reserve para la|reserve con ustedes|reservamos para el|reservamos con ustedes|me confirman que esta|esta todo ok con|a nombre de quien|me confirmas que esta|me confirmás que esta|esta todo ok|esta todo bien con|esta todo en orden|quedo todo ok|todo ok con|no me llego|no me llega|no nos llego|mail de confirmacion|correo de confirmacion|confirmacion de la reserva|confirmacion de mi reserva|no me mandaron|no me enviaron|mail de la reserva|comprobante de reserva|voucher|esta hecha|quedo hecha|quedo registrada|me confirmas la reserva|me confirman la reserva|confirmame la reserva|reserve el|reservamos el dia|reserve el dia',
    bookingNoun:
      'reserva|reservacion|reservas|reservado|reservada|reserve|booking|estadia|reservaciones|cambiar la fecha|cambiar las fechas|cambiar de fecha|reprogramar|cambio de fecha|la llegada|mi llegada|nuestra llegada|mi ingreso|nuestro ingreso|mi salida|nuestra salida|el ingreso|nuestra entrada|mi entrada|la salida|el egreso|me equivoque de fecha|me equivoque al reservar|puse mal la fecha|me confundi de fecha',
    ownData:
      'que puse|que habia puesto|que elegi|que marque|que reserve yo|que habia reservado|que les dije|que les pase',
    ownBooking:
      'hice una reserva|hice la reserva|hice reserva|hicimos una reserva|hicimos la reserva|habia reservado|habiamos reservado|tengo reservado|tengo una reserva|tengo reserva|tenemos reservado|ya reserve|mi reserva|nuestra reserva|en la reserva puse|en la reserva dice|en la reserva figura|la reserva dice|en mi reserva|la reserva que hice|la reserva que tengo|la reserva esta a nombre',
    thanksFor:
      'gracias por la info|gracias por la informacion|gracias por los datos|gracias por la data|por la info|por toda la info|por la informacion|por toda la informacion',
    thinks:
      'lo pienso|lo pensamos|lo charlo|lo charlamos|lo hablo|lo consulto|te aviso|les aviso|lo veo|lo vemos|despues te digo|te confirmo|les confirmo|cualquier cosa te aviso|te escribo despues',
    asksState:
      'esta confirmada|quedo confirmada|me confirmas que esta|me confirman que esta|esta todo ok|esta todo bien con mi|esta todo en orden|quedo todo ok|sigue en pie|figura|estado de la reserva|estado de mi reserva|quedo registrada|quedo hecha|esta hecha|esta registrada|quedo asentada|la tienen anotada|me tienen anotado|me tienen anotada|estamos anotados',
    howMany:
      'cuanto es el minimo|cuanto es lo minimo|cuanto es la estadia minima|cuanto es el maximo|cuantas noches|cuantos dias|cuanto tiempo|cuanto antes|cuantas noches minimo|cuanto es el minimo de noches|cuanto dura|cuanto falta',
    opensSentence: 'no|ni|ya|va|eso|bueno|tampoco',
    instead: 'en vez de|en vez del|en lugar de|en lugar del|envez de|envez del',
    othersCancel:
      'alguien cancelo|si alguien cancela|alguna cancelacion|se libero|se libera algo|se cayo alguna reserva|hubo cancelaciones|si se cancela alguna|alguien se bajo',
    rather: 'mejor|al final|prefiero|preferimos|preferiria|prefeririamos|que sea|en realidad',
    modify:
      'cambiar|cambiarla|cambiarlo|cambio de fecha|cambio|cambiamos|cambiaria|modificar|modificarla|modificacion|mover|moverla|pasar al|pasarla|pasarlo|pasar la reserva|la puedo pasar|la podemos pasar|correr|correrla|reprogramar|reprogramarla|postergar|postergarla|adelantar|adelantarla|atrasar|extender|extenderla|agregar|agregamos|sumar|sumamos|se suma|se suman|alargar|otra fecha|otra cabaña|prolongar|acortar|quedarnos una noche|un dia mas tarde|un dia despues|aplazar|cambien|cambiame|cambienme|otra mas grande|mas grande|quitar|sacar|retrasar|trasladar|corremos|paso al|pasamos al|pasen|pasame al|recortar|modific*|reprogram*|posterg*|cambiarl*|cambiem*|pasarl*|moverl*|extend*|adelantar*|agreg*|mudar|mudarla|mudame|mudo la reserva|mudamos la reserva|me mudas|me mudan|me cambias|me cambian|me moves|me mueven|me mueves|me corres|me corren|me pasas la reserva|me pasan la reserva|paso la reserva|pasamos la reserva|corro la reserva|muevo la reserva|movemos la reserva|movela|correla|pasala|cambiala|correme|correnme|moveme|muevame|muevanme|corrannos|dar vuelta la reserva|patear|patearla|pateamos|pasar mi reserva|pasar nuestra reserva|mover mi reserva|me equivoque de fecha|me equivoque al reservar|me equivoque con la fecha|puse mal la fecha|me confundi de fecha|corregir la fecha|corregir|sumale|agregale|añadile|extendela|alargala|corrermela|movermela',
    cancel:
      'cancelar|cancelarla|cancelo|cancela|cancelame|cancelen|cancelamos|cancelen|anular|anula|anulo|anulen|anularla|anulame|dar de baja|dame de baja|den de baja|damos de baja|darla de baja|no vamos mas|suspender|suspendemos|tener que cancelar|dejar sin efecto|deja sin efecto|cancelacion de mi|bajar la reserva|bajame la reserva|de baja|no viajamos|cancel*|anul*|suspend*|desist*',
    cancelRule:
      'si cancelo|si cancelamos|si tengo que cancelar|si tuviera que cancelar|si hay que cancelar|politica de cancelacion|politicas de cancelacion|politicas|cancelacion gratis|cancelacion gratuita|cancelar gratis|cancelar sin cargo|cancelar sin costo|hasta cuando puedo cancelar|hasta cuando se puede cancelar|condiciones de cancelacion|si al final no|si no podemos ir|si no puedo ir|si llueve|cancelar con cuanta|cuanto antes puedo cancelar|si cancelara|si anulo|me cobran si|devuelven si|si despues no puedo|con cuanta anticipacion|hay que reservar|es necesario reservar|hace falta reservar|de anticipacion|de antelacion|con que anticipacion|con que antelacion',
    payment:
      'pagar|pago|pagos|pague|pagamos|pagado|transferencia|transferir|transferi|transfiero|transferencias|comprobante|alias|cbu|cvu|seña|señar|deposito|depositar|deposite|depositado|devolucion|reembolso|devuelven|devolvieron|reintegro|factura|facturas|tarjeta|tarjetas|cuotas|efectivo|mercado pago|mercadopago|bizum|paypal|abono|abonar|anticipo|datos de la cuenta|cuenta bancaria|numero de cuenta|recibo|adelanto|debito|credito|link de pago|hago la transferencia|iban|datos bancarios|la plata|mi plata|saldo|fianza|devolveis|devolveran|devuelvan|me devuelven|webpay|oxxo|spei|facturan|en dolares|aceptan dolares|dolares o pesos|recibieron|nequi|abonado|cobrar|tranferencia|factura a|te gire|girar|financiacion|se paga|como pago|formas de pago|medios de pago|pagar en|cuanto debo|cuanto les debo|cuanto te debo|cuanto falta pagar|cuanto resta|resta pagar|queda pagar|me falta pagar|me cobraron|nos cobraron|cobraron|doble cobro|cobro doble',
    location:
      'ubicacion|donde esta|donde estan|donde queda|donde quedan|donde es|como llego|como llegar|como llegamos|como se llega|direccion|ubicados|ubicadas|ubicada|ubicado|distancia|lejos|cerca|a cuanto estan|a cuanto esta|a cuanto queda|a cuanto quedan|cuantos km|kilometros|maps|google maps|mapa|zona|centro|aeropuerto|terminal|a que altura|en el km|por donde|llego desde|gps|a cuantas cuadras|colectivo|es en la ruta|coordenadas|sobre la avenida|pin|en que parte|omnibus|ubican|micro|en que barrio|queda lejos|que tan lejos|es en calle|es en la calle|es sobre la|queda en|quedan en|estan en|queda sobre|en que km|que km|en que kilometro|a que km|en que ruta|sobre que ruta|que ruta|en que calle|para llegar|el camino|se llega|acceso|asfalto|ripio|camino de tierra|caminando|a pie|queda muy lejos|queda cerca|esta lejos|estan lejos|a cuantos metros|cuantos kilometros|cuantas cuadras|estan sobre|sobre la calle|sobre calle|es sobre|la calle es|estan por la calle|estan en la calle|dnd|dnd queda|dnd estan|dde queda|ubi|la ubi|donde se encuentra|donde se encuentran|donde estarian|x donde|ubicasion|en que zona|en que ciudad|en que pueblo|en que localidad|como hago para ir|como hago para llegar|de que lado|mas cercano|mas cercana',
    photos:
      'foto|fotos|imagen|imagenes|video|videos|fotitos|fotito|videito|fotografias|fotografia|ver la cabaña por dentro|instagram|fts',
    amenities:
      'wifi|wi fi|internet|pileta|piscina|parrilla|asador|ropa blanca|sabanas|toallas|cocina|cochera|estacionamiento|garage|aire acondicionado|aire|calefaccion|microondas|heladera|secador|tv|television|tele|cable|quincho|jacuzzi|hidromasaje|lavarropas|lavadora|cuna|desayuno|hogar|estufa|leña|vajilla|juegos|balcon|deck|muelle|cama|camas|cuantos baños|baño|ducha|agua caliente|freezer|horno|cafetera|mascotero|equipada|equipado|equipamiento|comodidades|servicios|servicio|incluye|sauna|alberca|asadero|netflix|cancha|kayak|bicicletas|secadora|chimenea|barbacoa|frazadas|mantas|señal|limpieza|parking|calefon|practicuna|adaptada|silla de ruedas|tinaja|quinta|wify|tina|ascensor|plancha|luz|generador|lavavajillas|terraza|restaurante|almuerzo|cena|parque|jardin|cuantos dormitorios|cuantas habitaciones|cuantas camas|cuantos ambientes|cuantos cuartos|asado|asados|cuantas personas entran|cuantos entran|capacidad|hacer asado|vista|vistas|aparcamiento|aparcar|estacionar|plaza de garaje|furgoneta|parqueadero|parqueo|toallones|ropa de cama|almohadas|almohada|colchon|colchones|ventilador|ventiladores|trona|silla alta|sillita|anafe|pava|termo|pava electrica|tostadora|licuadora|utensilios|ollas|platos|cubiertos|shampoo|jabon|papel higienico|secarropas|lavadero|fogon|chulengo|horno de barro|solarium|hamaca|hamacas|reposeras|reposera|sala de juegos|ping pong|metegol|gimnasio|gym|spa|bajada al rio|bajada al lago|playa privada|vista al lago|vista al mar|starlink|cobertura|smart tv|directv|enchufe|auto electrico|mosquitero|mosquiteros|agua potable|salamandra|losa radiante|split|climatizada|climatizado|proveeduria|sommier|cama extra|cama matrimonial|cama doble|camas separadas|wai fai|wi-fi|guaifai|pelopincho|bañera|bañadera|hornalla|hornallas|heladera con freezer|nevera|refrigerador|refri|estufas|calefactor|calefactores|a/a|minisplit|piscinas|piletas|asadores|parrillas|cuantos metros|para cuantas personas|para cuantos es|metros cuadrados|tamaño|que tamaño|cuantos m2|pescar|pesca|nadar|bañarse|que hay para hacer|actividades|excursiones|para hacer con',
    policies:
      'mascota|mascotas|fumar|fumadores|fuma|horario|horarios|a que hora|hora de entrada|hora de salida|hora de ingreso|hora de egreso|que hora|hasta que hora|desde que hora|minimo de noches|estadia minima|minima|minimo|noches minimas|reglas|normas|politica|politicas|documento|documentos|permiten|se permite|se permiten|se puede entrar|se puede fumar|hacer fiesta|hacer fiestas|una fiesta|condiciones|early check|late check|dejar las valijas|ruido|musica|visitas|edad|requisitos|permitido|permitidos|admiten|entrar antes|salir mas tarde|puedo llevar|podemos llevar|se puede llevar|llevar mi perro|pet friendly|reglamento|a q hora|aceptan perros|aceptan gatos|aceptan animales|con menores|menores de edad|deposito de garantia|deposito en garantia|garantia|llegar antes|llegar despues|llegar tarde|llegar de noche|llegar mas tarde|aceptan|apta para|apto para|aptas para|se puede ir con|puedo ir con|cuanto es el minimo|cuanto es lo minimo|cuanto es el maximo|cuantas noches minimo|de minimo|por minimo|como minimo|temporada alta minimo|noches como minimo|cuanto antes|con cuanto tiempo',
    distance:
      'a cuanto estan de|a cuanto estan del|a cuanto esta de|a cuanto esta del|a cuanto queda|a cuanto quedan|cuanto hay hasta|que distancia|cuanto se tarda|cuanto tardo|cuanto es de viaje|cuantos km|cuantos kilometros|a cuantas cuadras|se demora|cuanto demora|cuanto demoro|cuanto demoras|cuanto tardas|cuanto tardamos|tiempo de viaje|horas de viaje|a que distancia|cuanta distancia|cuanto hay caminando|cuanto hay en auto|cuanto hay desde|cuanto hay de aca|cuanto hay de ahi|cuanto hay entre|cuanto hay al|cuanto hay a la|cuanto hay del|cuanto se camina|cuanto hay que caminar|cuanto es caminando|cuanto es a pie|cuanto es en auto|cuanto tiempo hay|cuanto tiempo es|cuanto tiempo se tarda|cuanto de viaje|cuantas horas|cuantas horas de|a cuanto les queda|a cuanto te queda|a cuanto me queda|a cuanto nos queda|a cuanto tienen|a cuanto tenemos|a cuanto lo tienen|a cuanto se encuentra|a cuanto se encuentran|a cuantos minutos|a cuantas horas|cuanto falta para llegar',
    human:
      'hablar con|puede atender una persona|pueden atender una persona|puede atender alguien|puede atender un humano|atender una persona|persona real|una persona de verdad|humano|humana|operador|operadora|el dueño|la dueña|dueño|dueña|encargado|encargada|responsable|me llamen|llamame|pueden llamarme|podes llamarme|me podes llamar|me pueden llamar|llamarme|llamenme|atencion al cliente|alguien me|asesor|asesora|un ser humano|con alguien|hay alguien ahi|me atiende una persona|una persona que|pasame con|paseme con|pasenme con|comunicame con|hablo con una persona|hablar con un humano|me atiende alguien|alguna persona que|persona que me|persona que nos|me atienda|nos atienda|me atiendan|nos atiendan|que atienda|me conteste alguien|me responda alguien|me responde alguien|me contesta alguien|alguien que me|alguien que nos|alguien de verdad|persona de verdad|persona de carne|de carne y hueso|un bot|el bot|este bot|con bots|un robot|robot|con una maquina|con maquinas|esta maquina|ser humano|alguien real|persona humana|un representante|una representante|representante|un agente|una agente|un asesor|operario|recepcionista|la recepcion|con recepcion|propietario|propietaria|propietarios|los dueños|las dueñas|me pasas con|me pasan con|me pasas un numero para llamar|telefono para llamar|numero para llamar|un telefono de contacto|puede llamarme|me puede llamar|me podrian llamar|me podria llamar|podrian llamarme|me llamas|me llama alguien|me llame alguien|que me llame|que me llamen|me llaman por favor|quiero hablar|necesito hablar|puedo hablar|podria hablar|podemos hablar|se puede hablar|hablar con vos|hablar con ustedes|hablar por telefono|atencion personalizada|atencion humana|alguien ahi|hay alguien del otro lado',
    complaint:
      'reclamo|queja|quejarme|desastre|vergüenza|nadie me contesta|nadie contesta|no me contestan|no contestan|estafa|estafadores|pesimo|pesima|mal servicio|malisimo|reclamar|inaceptable|indignado|indignada|denuncia|denunciar|horrible|sucia|sucio|devuelvan la llamada|no funciona|no anda|no andaba|no funcionaba|se rompio|no hay agua|no hay luz|no sale agua|gotea|no enciende|no prende|se corto|cucarachas|no tenemos agua|no tenemos luz|no calienta|no enfria|nadie atiende|nadie me atiende|nadie abre|no larga agua|no hay nadie|mala atencion|pesima atencion|muy mala experiencia|mala experiencia|decepcionado|decepcionada|es una verguenza|tomadura de pelo|me estan tomando el pelo|una falta de respeto|falta de respeto|enojado|enojada|enojadisimo|enojadisima|disconforme|insatisfecho|insatisfecha|quejar|poner una queja|no me responden|no responden|nadie responde|nadie me responde|una porqueria|un asco|asqueroso|lleno de hormigas|llena de hormigas|olor a|hay olor|inundado|inundada|goteras|gotera|se tapo|ruido de los vecinos|vecinos ruidosos|que venga alguien|venga alguien|no abre|no abren la puerta|no se abre|no cierra|quede afuera|quedamos afuera|estoy afuera|estamos afuera|encerrado|encerrada|emergencia|no puedo entrar|no podemos entrar|no encuentro la llave|no encontramos la llave|no esta la llave|no hay llave|perdi la llave|nos quedamos sin|me quede sin luz|me quede sin agua|salta la termica|salto la termica|bichos|ratones|cucaracha|mal olor',
    consent:
      'si|sii|siii|sip|sipi|dale|claro|de acuerdo|confirmo|confirmado|correcto|exacto|me parece bien|de una|por supuesto|obvio|asi es|confirmamos|estoy de acuerdo|hagamoslo|adelante|orale|va que va|metele|sisi|si si|por favor|sale|va',
    yes: 'si|sii|siii|sip|sipi|dale|ok|oka|okey|okay|perfecto|claro|de acuerdo|bueno|buenisimo|genial|confirmo|confirmado|correcto|exacto|esta bien|me parece bien|listo|va|vale|de una|por supuesto|obvio|joya|asi es|excelente|barbaro|confirmamos|estoy de acuerdo|hagamoslo|adelante|👍|👌|✅|sale|orale|cierto|va que va|eso|esta perfecto|metele|sisi|si si|ya|por favor|no hay problema|sin problema|sin problemas|ningun problema|no hay drama|cero drama',
    no: 'no|nop|nope|nono|no no|para nada|mejor no|ninguna|ninguno|negativo|todavia no|no gracias|nah|tampoco|👎|❌|no por ahora|por ahora no|dejalo|no quiero|no importa|no va|ni ahi|de ninguna manera|lo dejamos ahi|no me sirve|no sirve|no puedo|no podemos|no creo|no nos sirve|no me convence|no nos convence|no me conviene|no nos conviene|no por el momento|por el momento no|ahora no|hoy no|no hace falta|no te preocupes|no se preocupe|no gracias igual',
    thanks:
      'gracias|muchas gracias|mil gracias|graciass|grax|grcs|graciaas|agradezco|agradecido|agradecida|muchisimas gracias|gracia|se agradece|de diez',
    greeting:
      'hola|holis|holaa|holaaa|holas|ola|buenas|buen dia|buenos dias|buenas tardes|buenas noches|que tal|como estas|como estan|como va|como andas|que onda|saludos|feliz año nuevo|felices fiestas|feliz navidad|feliz|felices|hey|wenas|buen finde|que tal todo|todo bien|todo bien por ahi|chau|chao|adios|hasta luego|nos vemos|abrazo|un abrazo|besos|hasta pronto|cariños|bonita tarde|linda tarde|lindo dia|buen domingo|buena semana',
    info: 'info|informacion|consulta|mas datos|consultar|averiguar|una pregunta|informes',
    cheapest:
      'mas barata|mas barato|mas economica|mas economico|menor precio|mas baratita|menos cara|mas baja|mas accesible|barata|economica|mas baratas|mas baratos|mas economicas|mas economicos|mas varata|mas varato|mas bara|la de menor valor|la de menos precio|menos costosa',
    largest: 'mas grande|mas amplia|mayor|mas espaciosa|grandota|mas capacidad|mas comoda|grande',
    lastOne: 'ultima|ultimo',
    sells:
      'busco trabajo|buscando trabajo|buscan personal|buscan gente para trabajar|necesitan personal|necesitan empleada|necesitan mucama|mi curriculum|mi cv|curriculum|contratan|vendo|vendemos|compran|compras|les ofrezco|le ofrezco|les ofrecemos|le ofrecemos|ofrecemos servicio|ofrecemos servicios|somos proveedores|soy proveedor|dejar el catalogo|mi catalogo|nuestro catalogo|influencer|de una agencia de marketing|para su pagina web|su sitio web',
    offTopic:
      'teclado|publicidad|marketing|seguidores|venden|prestamo|numero equivocado|no se|no se todavia|todavia no se|no sabemos',
    checkTimes: 'check in|checkin|check out|checkout',
    discount: 'descuento|descuentos|promo|promos|promocion|promociones|rebaja|oferta|ofertas|2x1',
    cannotCome:
      'no vamos a poder ir|no podemos ir|no voy a poder ir|no puedo ir|no vamos a ir|no voy a ir|no podremos ir|no podre ir|no puedo viajar|no podemos viajar|no voy a viajar|no vamos a viajar|no voy a poder viajar|no vamos a poder viajar|no podre viajar|no podremos viajar|no voy a llegar|no vamos a llegar|no puedo asistir|no podemos asistir',
    cancelAsk:
      'se puede cancelar|puedo cancelar hasta|cancelacion|puedo cancelar|podemos cancelar|se podria cancelar',
    ifWord: 'si|en caso',
  },
  ambiguous: 'mar|mie|set|sep|dom|ago',
  clues:
    'paga pagas dejan caro cara carisimo tipo familia aceptan aceptas saber queria sabes pasar decis decime contame abrir agota agotan marca marco martin jugar mirar entro lunas juegos nuevos genero entera hola el la los las un una unos del al que en es y o por para con sin mi mis su tu yo nosotros vos ustedes usted hay tienen tenes tenemos tengo quiero queremos quisiera quisieramos puedo podemos puede pueden podes somos cuanto cuando donde como cual muy mas pero si no ya esta este estan son favor porfa porfavor ahi aca alla algo alguna alguno cabaña cabañas noche noches buenas gracias che desde hasta les nos me te se lo le va voy vamos ir casa tambien solo todo toda todos libre lugar mañana hacer hago hacen seria estaba fue porque entonces bien mejor eso esa tenian consulta finde sale che busco necesito ni estoy estamos quien ando quiere ahora antes despues ser era tenia algun otra otro aceptais tendriais teneis teneis os vosotros pasas mandas mandame pasame ganaron partido viejos siguen q jaja jajaja jeje jejeje x tb xfa porfis',
};
