import type { Texts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Spanish of the River Plate, with voseo. */
export const es: Texts = {
  greetFirst: (property) =>
    `¡Hola! Soy el asistente automático de ${property} 🌲\nPuedo buscarte lugar, pasarte precios y dejarte la reserva hecha. ¿Para qué fechas y cuántas personas?`,
  introduction: (property) => `Soy el asistente automático de ${property}.`,
  helloAgain: (name) => (name ? `¡Hola de nuevo, ${name}!` : '¡Hola de nuevo!'),
  help: '¿En qué te ayudo?',
  goOnWith: (stay) => `¿Seguimos con la estadía ${stay}?`,
  yourBooking: (code, name, stay, status) => `Tenés la reserva *${code}* (${status}): ${name}, ${stay}.`,
  menu: { availability: 'Ver disponibilidad', booking: 'Mi reserva', person: 'Hablar con alguien' },
  askDates: '¿Para qué fechas? Podés escribirlas como quieras: «del 10 al 15 de enero», «el finde»…',
  askDatesInMonth: (month) =>
    `¿Qué días de ${month}? Decime el ingreso y el egreso, o desde cuándo y cuántas noches.`,
  askCheckIn: (checkOut) => `¿Qué día llegarías, para irte el ${checkOut}?`,
  askNights: (checkIn) => `¿Cuántas noches, llegando el ${checkIn}?`,
  askStart: (nights) => `Buenísimo, ${nights}. ¿Desde qué día?`,
  askParty: '¿Cuántos serían? Contame adultos y chicos.',
  askPartyAgain: 'Para no errarle: ¿cuántos adultos y cuántos chicos son en total?',
  askNightsAgain: '¿Cuántas noches serían?',
  askDateOrder: '¿Cuál de las dos fechas es?',
  askWhichDates: '¿A cuáles de estas fechas te referís?',
  askDatesAgain: 'Esas fechas no me cierran. ¿Qué día llegan y qué día se van?',
  nights: (count) => plural(count, 'noche', 'noches'),
  guests: (adults, children, infants) =>
    [
      plural(adults, 'adulto', 'adultos'),
      children ? plural(children, 'chico', 'chicos') : '',
      infants ? plural(infants, 'bebé', 'bebés') : '',
    ]
      .filter(Boolean)
      .join(', '),
  stay: (checkIn, checkOut, nights) => `del ${checkIn} al ${checkOut} (${nights})`,
  offers: (stay, guests) => `Para ${guests}, ${stay}, tengo esto libre. ¿Cuál te gusta?`,
  offersButton: 'Ver opciones',
  offerRow: (total, capacity) => `${total} en total · hasta ${capacity} personas`,
  tooSmall: (name, capacity) => `${name} es para ${capacity} personas como máximo.`,
  alreadyThat: {
    cheapest: 'Es la más económica que tengo libre en esas fechas.',
    largest: 'Es la más grande que tengo libre en esas fechas.',
  },
  olderQuote: 'Esa propuesta ya cambió. La última es esta:',
  alternatives: (stay) => `No me queda lugar ${stay}. Lo más parecido que tengo:`,
  alternativeRow: (stay, total) => `${stay} · ${total}`,
  noneFree: (stay) => `No me queda nada ${stay}, ni parecido en esos días. ¿Probamos con otras fechas?`,
  tooMany: (guests, largest, capacity) =>
    `Para ${guests} no alcanza con una sola: la más grande es ${largest}, para ${capacity}. Si quieren repartirse en dos, te paso con alguien que lo arme.`,
  minNights: (nights) =>
    `En esas fechas la estadía mínima es de ${nights}. ¿Sumamos noches o buscamos otras fechas?`,
  notPossible: 'En esas fechas no puedo tomar la reserva. ¿Probamos con otras?',
  rule: {
    base: () => 'Tarifa',
    weekend: () => 'Fin de semana',
    season: (name) => name,
    season_weekend: (name) => `${name}, fin de semana`,
    extra_guest: () => 'Personas adicionales',
    cleaning_fee: () => 'Limpieza final',
    long_stay_discount: () => 'Descuento por estadía larga',
  },
  labelled: (label, value) => `${label}: ${value}`,
  total: 'Total',
  deposit: (percent) => `Seña para confirmar (${percent} %)`,
  confirmQuote: '¿Te la reservo?',
  buttons: {
    reserve: 'Sí, reservar',
    others: 'Ver otras',
    changeDates: 'Cambiar fechas',
    yes: 'Sí',
    no: 'No',
    photos: 'Ver fotos',
    morePhotos: 'Otra foto',
    pay: 'Pagar la seña',
    payBalance: 'Pagar el saldo',
    keep: 'No, mantener',
    cancel: 'Sí, cancelar',
  },
  held: (name, stay, code, until, deposit) =>
    `¡Listo! Te guardo *${name}*, ${stay}.\nCódigo: *${code}*\nPara confirmarla, pagá la seña de *${deposit}* antes de las *${until}* con este enlace:`,
  heldTotal: (total) => `El total actualizado es ${total}.`,
  heldFooter: 'Sin la seña, las fechas se liberan solas.',
  oneMoment: 'Un momento, lo estoy verificando. Enseguida te confirmo.',
  settled: {
    confirmed: (code, amount) => `¡Confirmada! Recibimos la seña de ${amount}. Tu reserva es la *${code}* 🎉`,
    retaken: (code, amount) =>
      `El pago de ${amount} llegó después de vencer, pero las fechas seguían libres: tu reserva *${code}* quedó confirmada 🎉`,
    balance: (code, amount) =>
      `¡Listo! Recibimos el saldo de ${amount}: la reserva *${code}* está paga por completo.`,
    refund_dates_taken: (code, amount) =>
      `El pago de ${amount} llegó cuando la reserva ${code} ya había vencido y las fechas se ocuparon. Te devolvemos todo. ¿Te sirve alguna de estas?`,
    refund_duplicate: (code, amount) =>
      `La reserva ${code} ya estaba paga: te devolvemos este segundo pago de ${amount}.`,
    refund_wrong_amount: (code, amount) =>
      `El pago de ${amount} no coincide con la seña de ${code}, así que te lo devolvemos. El enlace de pago sigue siendo el mismo.`,
    refund_wrong_state: (code, amount) =>
      `La reserva ${code} ya no estaba vigente: te devolvemos el pago de ${amount}.`,
  },
  arrival: (address, checkIn, checkOut, balance) =>
    [
      `📍 ${address}`,
      `Ingreso desde las ${checkIn}, egreso hasta las ${checkOut}.`,
      balance ? `Saldo al llegar: ${balance}.` : '',
    ]
      .filter(Boolean)
      .join('\n'),
  paymentPending: 'El pago está en revisión. Te aviso apenas se acredite.',
  paymentRejected:
    'El pago fue rechazado. Podés probar de nuevo, con otra tarjeta o medio, en el mismo enlace.',
  paymentRefunded: (amount, code) => `Se devolvieron ${amount} de la reserva ${code}.`,
  holdExpired: (code) =>
    `Se venció el plazo de la seña y la reserva ${code} se liberó. Si todavía te interesa, escribime y miro si sigue libre.`,
  holdReminder: (code, until, deposit) =>
    `Te recuerdo que guardo la reserva ${code} hasta las ${until}. Falta la seña de ${deposit}.`,
  confirmedByHost: (code) => `¡Tu reserva *${code}* está confirmada! 🎉`,
  cancelledByHost: (code, refund) =>
    `Tuvimos que cancelar la reserva ${code}.${refund ? ` Te devolvemos ${refund}.` : ''} Disculpá las molestias.`,
  status: {
    held: 'esperando la seña',
    confirmed: 'confirmada',
    in_house: 'en curso',
    checked_out: 'terminada',
    cancelled: 'cancelada',
    expired: 'vencida',
    no_show: 'sin presentarse',
  },
  booking: (code, status, name, stay, guests) => `Reserva *${code}*: ${status}\n${name}, ${stay}\n${guests}`,
  paid: (paid, balance) => `Pagado: ${paid} · Saldo: ${balance}`,
  noBooking: 'No encuentro una reserva tuya. Si tenés el código (por ejemplo TQ-…), mandámelo.',
  codeNotFound: (code) => `No encuentro la reserva ${code}. ¿Me mandás el código otra vez?`,
  askRelease: (code, stay) => `¿Cancelo la reserva ${code}, ${stay}? Todavía no pagaste nada.`,
  askCancel: (code, stay, refund) =>
    `¿Cancelo la reserva ${code}, ${stay}? ${refund ? `Por la política de cancelación te devolvemos ${refund}.` : 'Por la política de cancelación no corresponde devolución.'}`,
  cancelled: (code, refund) =>
    `Listo, la reserva ${code} quedó cancelada.${refund ? ` Te devolvemos ${refund} por el mismo medio de pago.` : ''}`,
  cancelKept: (code) => `Perfecto, la reserva ${code} sigue como estaba.`,
  notCancellable: (code, status) =>
    `La reserva ${code} está ${status}, así que no la puedo cambiar desde acá.`,
  askMove: (code, stay, name, total, before) =>
    `Paso la reserva ${code} a *${name}*, ${stay}. El total pasa de ${before} a *${total}*. ¿Confirmo?`,
  moved: (code, stay, name) => `Hecho: la reserva *${code}* es ahora ${name}, ${stay}.`,
  askNewDates: (code) => `¿A qué fechas paso la reserva ${code}?`,
  howToPay: (deposit, code, until) =>
    `La seña de ${deposit} de la reserva ${code} se paga con este enlace, hasta las ${until}:`,
  nothingToPay: 'No tenés nada pendiente de pago.',
  paymentNotSeen: (code) =>
    `Todavía no me figura el pago de la reserva ${code}. Suele tardar unos minutos: te aviso apenas entre. Si ves algo raro, te paso con una persona.`,
  paymentTrouble:
    'Uh, perdón por las vueltas. Te paso con una persona del equipo para resolver el pago: te escribe por acá apenas pueda. Hasta entonces, yo no contesto.',
  receipt: (code, paid, total) =>
    `Comprobante de la reserva *${code}*\nPagado: ${paid}\nTotal de la estadía: ${total}`,
  balanceDue: (code, balance) =>
    `De la reserva ${code} queda un saldo de *${balance}*, que se paga al llegar.`,
  payBalance: (code, balance) =>
    `De la reserva ${code} queda un saldo de *${balance}*. Podés pagarlo al llegar o ahora, con este enlace:`,
  howPaymentsWork: (percent) =>
    `Para confirmar pedimos una seña del ${percent} %, con tarjeta o Mercado Pago, por un enlace que te mando acá. El resto se paga al llegar.`,
  photosOf: (name, description) => `*${name}*\n${description}`,
  whichPhotos: '¿De cuál querés ver fotos?',
  noPhotos: 'De esa todavía no tengo fotos.',
  amenitiesIn: (name, list) => `*${name}*: ${list}.`,
  amenityYes: (amenity, names) => `Sí: ${amenity} en ${names}.`,
  amenityNo: (amenity) => `No, no tenemos ${amenity}.`,
  notKnown: 'Eso no lo tengo anotado y prefiero no inventar. ¿Querés que te responda una persona del equipo?',
  amenity: {
    wifi: 'wifi',
    kitchen: 'cocina equipada',
    heating: 'calefacción',
    linen: 'ropa de cama',
    towels: 'toallas',
    parking: 'cochera',
    grill: 'parrilla',
    lake_access: 'bajada al lago',
    fireplace: 'salamandra',
    bathtub: 'bañera',
    washing_machine: 'lavarropas',
    dishwasher: 'lavavajillas',
    pier: 'muelle propio',
    hot_tub: 'tina de agua caliente',
    pool: 'pileta',
    air_conditioning: 'aire acondicionado',
  },
  policies: (checkIn, checkOut) => `Ingreso desde las ${checkIn}, egreso hasta las ${checkOut}.`,
  policyStep: (days, percent) => `si cancelás hasta ${days} días antes, se devuelve el ${percent} %`,
  policyLater: 'más cerca de la fecha, no hay devolución',
  minStay: (nights) => `Estadía mínima: ${nights}; en temporada puede ser más.`,
  policyNone: 'La seña no se devuelve.',
  handOff:
    'Te paso con una persona del equipo: te escribe por acá apenas pueda. Hasta entonces, yo no contesto.',
  handedBack: 'Volví: soy el asistente automático. ¿Seguimos?',
  voiceFailed: 'No pude escuchar bien el audio. ¿Me lo escribís?',
  voiceTooLong: 'El audio es muy largo para mí. ¿Me lo mandás más corto o escrito?',
  media: 'Por ahora leo texto y escucho audios. ¿Me lo escribís?',
  guestLocation: '¡Gracias! Para llegar, esta es nuestra ubicación:',
  readBack: (text) => `No escuché del todo bien. ¿Dijiste: «${text}»?`,
  thanks: '¡De nada! Cualquier cosa, acá estoy.',
  no: 'Dale. ¿Buscamos otra cosa?',
  notUnderstood: 'No te entendí bien. ¿Es algo de esto?',
  giveUp:
    'No logro entenderte y no quiero hacerte perder tiempo: te paso con una persona del equipo, que te escribe por acá.',
  wrong:
    'Se me mezclaron los datos y prefiero no decirte algo equivocado: te paso con una persona del equipo.',
};
