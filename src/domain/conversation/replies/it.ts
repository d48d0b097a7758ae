import type { Texts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const it: Texts = {
  greetFirst: (property) =>
    `Ciao! Sono l’assistente automatico di ${property} 🌲\nPosso cercarti un posto, darti i prezzi e preparare la prenotazione. Per quali date e quante persone?`,
  introduction: (property) => `Sono l’assistente automatico di ${property}.`,
  helloAgain: (name) => (name ? `Ciao di nuovo, ${name}!` : 'Ciao di nuovo!'),
  help: 'Come posso aiutarti?',
  goOnWith: (stay) => `Continuiamo con il soggiorno ${stay}?`,
  yourBooking: (code, name, stay, status) => `Hai la prenotazione *${code}* (${status}): ${name}, ${stay}.`,
  menu: { availability: 'Disponibilità', booking: 'La mia prenotazione', person: 'Parlare con qualcuno' },
  askDates: 'Per quali date? Scrivile come vuoi: «dal 10 al 15 gennaio», «questo weekend»…',
  askDatesInMonth: (month) =>
    `Quali giorni di ${month}? Dimmi arrivo e partenza, oppure da quando e quante notti.`,
  askCheckIn: (checkOut) => `Che giorno arrivereste, per ripartire ${checkOut}?`,
  askNights: (checkIn) => `Quante notti, arrivando ${checkIn}?`,
  askStart: (nights) => `Benissimo, ${nights}. Da che giorno?`,
  askParty: 'In quanti siete? Dimmi adulti e bambini.',
  askPartyAgain: 'Per non sbagliare: quanti adulti e quanti bambini in tutto?',
  askNightsAgain: 'Quante notti sarebbero?',
  askDateOrder: 'Quale delle due date è?',
  askWhichDates: 'Quali di queste date intendi?',
  askDatesAgain: 'Queste date non tornano. Mi dici il giorno di arrivo e quello di partenza?',
  nights: (count) => plural(count, 'notte', 'notti'),
  guests: (adults, children, infants) =>
    [
      plural(adults, 'adulto', 'adulti'),
      children ? plural(children, 'bambino', 'bambini') : '',
      infants ? plural(infants, 'neonato', 'neonati') : '',
    ]
      .filter(Boolean)
      .join(', '),
  stay: (checkIn, checkOut, nights) => `da ${checkIn} a ${checkOut} (${nights})`,
  offers: (stay, guests) => `Per ${guests}, ${stay}, ho queste libere. Quale preferisci?`,
  offersButton: 'Vedi le opzioni',
  offerRow: (total, capacity) => `${total} in totale · fino a ${capacity} persone`,
  tooSmall: (name, capacity) => `${name} è per ${capacity} persone al massimo.`,
  alreadyThat: {
    cheapest: 'È la più economica che ho libera in quelle date.',
    largest: 'È la più grande che ho libera in quelle date.',
  },
  olderQuote: 'Quella proposta è cambiata. L’ultima è questa:',
  alternatives: (stay) => `Non ho più posto ${stay}. Le alternative più vicine:`,
  alternativeRow: (stay, total) => `${stay} · ${total}`,
  noneFree: (stay) => `Non ho nulla di libero ${stay}, né di simile in quei giorni. Proviamo altre date?`,
  tooMany: (guests, largest, capacity) =>
    `Per ${guests} una sola non basta: la più grande è ${largest}, per ${capacity}. Se potete dividervi in due, una persona del team può organizzarlo.`,
  minNights: (nights) =>
    `In quelle date il soggiorno minimo è di ${nights}. Aggiungiamo notti o cerchiamo altre date?`,
  notPossible: 'In quelle date non posso prendere la prenotazione. Ne proviamo altre?',
  rule: {
    base: () => 'Tariffa a notte',
    weekend: () => 'Fine settimana',
    season: (name) => name,
    season_weekend: (name) => `${name}, fine settimana`,
    extra_guest: () => 'Persone aggiuntive',
    cleaning_fee: () => 'Pulizia finale',
    long_stay_discount: () => 'Sconto soggiorno lungo',
  },
  labelled: (label, value) => `${label}: ${value}`,
  total: 'Totale',
  deposit: (percent) => `Caparra per confermare (${percent}%)`,
  confirmQuote: 'Te la prenoto?',
  buttons: {
    reserve: 'Sì, prenota',
    others: 'Vedi le altre',
    changeDates: 'Cambia date',
    yes: 'Sì',
    no: 'No',
    photos: 'Vedi le foto',
    morePhotos: 'Un’altra foto',
    pay: 'Paga la caparra',
    payBalance: 'Paga il saldo',
    keep: 'No, mantieni',
    cancel: 'Sì, annulla',
  },
  held: (name, stay, code, until, deposit) =>
    `Fatto! Ti tengo *${name}*, ${stay}.\nCodice: *${code}*\nPer confermare, paga la caparra di *${deposit}* entro le *${until}* con questo link:`,
  heldTotal: (total) => `Il totale aggiornato è ${total}.`,
  heldFooter: 'Senza caparra le date tornano libere.',
  oneMoment: 'Un momento, sto verificando. Ti confermo subito.',
  settled: {
    confirmed: (code, amount) =>
      `Confermata! Abbiamo ricevuto la caparra di ${amount}. La tua prenotazione è la *${code}* 🎉`,
    retaken: (code, amount) =>
      `Il pagamento di ${amount} è arrivato dopo la scadenza, ma le date erano ancora libere: la prenotazione *${code}* è confermata 🎉`,
    balance: (code, amount) =>
      `Fatto! Abbiamo ricevuto il saldo di ${amount}: la prenotazione *${code}* è interamente pagata.`,
    refund_dates_taken: (code, amount) =>
      `Il pagamento di ${amount} è arrivato quando la prenotazione ${code} era già scaduta e le date non erano più libere. Ti rimborsiamo tutto. Ti va bene una di queste?`,
    refund_duplicate: (code, amount) =>
      `La prenotazione ${code} era già pagata: ti rimborsiamo questo secondo pagamento di ${amount}.`,
    refund_wrong_amount: (code, amount) =>
      `Il pagamento di ${amount} non corrisponde alla caparra di ${code}, quindi lo rimborsiamo. Il link di pagamento resta lo stesso.`,
    refund_wrong_state: (code, amount) =>
      `La prenotazione ${code} non era più valida: ti rimborsiamo il pagamento di ${amount}.`,
  },
  arrival: (address, checkIn, checkOut, balance) =>
    [
      `📍 ${address}`,
      `Arrivo dalle ${checkIn}, partenza entro le ${checkOut}.`,
      balance ? `Saldo all’arrivo: ${balance}.` : '',
    ]
      .filter(Boolean)
      .join('\n'),
  paymentPending: 'Il pagamento è in verifica. Ti avviso appena è approvato.',
  paymentRejected: 'Il pagamento è stato rifiutato. Puoi riprovare, con un’altra carta, dallo stesso link.',
  paymentRefunded: (amount, code) => `Sono stati rimborsati ${amount} della prenotazione ${code}.`,
  holdExpired: (code) =>
    `Il tempo per la caparra è scaduto e la prenotazione ${code} è stata annullata. Se ti interessa ancora, scrivimi e guardo se è libera.`,
  holdReminder: (code, until, deposit) =>
    `Ti ricordo che tengo la prenotazione ${code} fino alle ${until}. Manca la caparra di ${deposit}.`,
  confirmedByHost: (code) => `La tua prenotazione *${code}* è confermata! 🎉`,
  cancelledByHost: (code, refund) =>
    `Abbiamo dovuto annullare la prenotazione ${code}.${refund ? ` Rimborsiamo ${refund}.` : ''} Ci scusiamo per il disagio.`,
  status: {
    held: 'in attesa della caparra',
    confirmed: 'confermata',
    in_house: 'in corso',
    checked_out: 'conclusa',
    cancelled: 'annullata',
    expired: 'scaduta',
    no_show: 'non presentata',
  },
  booking: (code, status, name, stay, guests) =>
    `Prenotazione *${code}*: ${status}\n${name}, ${stay}\n${guests}`,
  paid: (paid, balance) => `Pagato: ${paid} · Saldo: ${balance}`,
  noBooking: 'Non trovo una tua prenotazione. Se hai il codice (come TQ-…), mandamelo.',
  codeNotFound: (code) => `Non trovo la prenotazione ${code}. Mi rimandi il codice?`,
  askRelease: (code, stay) => `Annullo la prenotazione ${code}, ${stay}? Non hai ancora pagato nulla.`,
  askCancel: (code, stay, refund) =>
    `Annullo la prenotazione ${code}, ${stay}? ${refund ? `Secondo le condizioni ti rimborsiamo ${refund}.` : 'Secondo le condizioni non è previsto rimborso.'}`,
  cancelled: (code, refund) =>
    `Fatto, la prenotazione ${code} è annullata.${refund ? ` Ti rimborsiamo ${refund} con lo stesso mezzo di pagamento.` : ''}`,
  cancelKept: (code) => `Perfetto, la prenotazione ${code} resta com’era.`,
  notCancellable: (code, status) => `La prenotazione ${code} è ${status}, quindi da qui non posso cambiarla.`,
  askMove: (code, stay, name, total, before) =>
    `Sposto la prenotazione ${code} a *${name}*, ${stay}. Il totale passa da ${before} a *${total}*. Confermo?`,
  moved: (code, stay, name) => `Fatto: la prenotazione *${code}* ora è ${name}, ${stay}.`,
  askNewDates: (code) => `A quali date sposto la prenotazione ${code}?`,
  howToPay: (deposit, code, until) =>
    `La caparra di ${deposit} della prenotazione ${code} si paga con questo link, entro le ${until}:`,
  nothingToPay: 'Non hai nulla da pagare al momento.',
  paymentNotSeen: (code) =>
    `Non vedo ancora il pagamento della prenotazione ${code}. Di solito ci vuole qualche minuto: ti avviso appena arriva. Se qualcosa non va, ti metto in contatto con una persona.`,
  paymentTrouble:
    'Mi dispiace. Una persona del team sistema il pagamento con te: ti scrive qui appena può. Nel frattempo io non rispondo.',
  receipt: (code, paid, total) =>
    `Ricevuta della prenotazione *${code}*\nPagato: ${paid}\nTotale del soggiorno: ${total}`,
  balanceDue: (code, balance) =>
    `Per la prenotazione ${code} resta un saldo di *${balance}*, da pagare all’arrivo.`,
  payBalance: (code, balance) =>
    `Per la prenotazione ${code} restano da pagare *${balance}*. Puoi pagare all’arrivo o adesso, con questo link:`,
  howPaymentsWork: (percent) =>
    `Per confermare chiediamo una caparra del ${percent}%, con carta o Mercado Pago, con un link che ti mando qui. Il resto si paga all’arrivo.`,
  photosOf: (name, description) => `*${name}*\n${description}`,
  whichPhotos: 'Di quale vuoi vedere le foto?',
  noPhotos: 'Di quella non ho ancora le foto.',
  amenitiesIn: (name, list) => `*${name}*: ${list}.`,
  amenityYes: (amenity, names) => `Sì: ${amenity} (${names}).`,
  amenityNo: (amenity) => `No, ${amenity} non è tra i nostri servizi.`,
  notKnown:
    'Questo non ce l’ho annotato e preferisco non inventare. Vuoi che ti risponda una persona del team?',
  amenity: {
    wifi: 'wifi',
    kitchen: 'cucina attrezzata',
    heating: 'riscaldamento',
    linen: 'lenzuola',
    towels: 'asciugamani',
    parking: 'parcheggio',
    grill: 'griglia',
    lake_access: 'accesso al lago',
    fireplace: 'stufa a legna',
    bathtub: 'vasca',
    washing_machine: 'lavatrice',
    dishwasher: 'lavastoviglie',
    pier: 'molo privato',
    hot_tub: 'vasca idromassaggio',
    pool: 'piscina',
    air_conditioning: 'aria condizionata',
  },
  policies: (checkIn, checkOut) => `Arrivo dalle ${checkIn}, partenza entro le ${checkOut}.`,
  policyStep: (days, percent) => `annullando fino a ${days} giorni prima, rimborso del ${percent}%`,
  policyLater: 'più vicino alla data, nessun rimborso',
  minStay: (nights) => `Soggiorno minimo: ${nights}; in alta stagione può essere di più.`,
  policyNone: 'La caparra non è rimborsabile.',
  handOff:
    'Ti metto in contatto con una persona del team: ti scrive qui appena può. Nel frattempo io non rispondo.',
  handedBack: 'Rieccomi, sono l’assistente automatico. Continuiamo?',
  voiceFailed: 'Non ho sentito bene l’audio. Me lo scrivi?',
  voiceTooLong: 'L’audio è troppo lungo per me. Me ne mandi uno più corto, o scrivi?',
  media: 'Per ora leggo testo e ascolto audio. Me lo scrivi?',
  guestLocation: 'Grazie! Per arrivare, siamo qui:',
  readBack: (text) => `Non ho sentito benissimo. Hai detto: «${text}»?`,
  thanks: 'Prego! Se serve, sono qui.',
  no: 'Va bene. Cerchiamo altro?',
  notUnderstood: 'Non ho capito bene. È una di queste cose?',
  giveUp: 'Non riesco a capire e non voglio farti perdere tempo: una persona del team ti scrive qui.',
  wrong:
    'Mi si sono confusi i dati e preferisco non dirti qualcosa di sbagliato: una persona del team ti scrive qui.',
};
