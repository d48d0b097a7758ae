import type { Texts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const de: Texts = {
  greetFirst: (property) =>
    `Hallo! Ich bin der automatische Assistent von ${property} 🌲\nIch suche dir etwas Freies, nenne Preise und mache die Reservierung fertig. Für welche Tage und wie viele Personen?`,
  introduction: (property) => `Ich bin der automatische Assistent von ${property}.`,
  helloAgain: (name) => (name ? `Hallo nochmal, ${name}!` : 'Hallo nochmal!'),
  help: 'Wie kann ich helfen?',
  goOnWith: (stay) => `Machen wir mit deinem Aufenthalt weiter, ${stay}?`,
  yourBooking: (code, name, stay, status) =>
    `Du hast die Reservierung *${code}* (${status}): ${name}, ${stay}.`,
  menu: { availability: 'Was ist frei?', booking: 'Meine Reservierung', person: 'Mit jemandem reden' },
  askDates: 'Für welche Tage? Schreib sie, wie du magst: „10. bis 15. Januar“, „dieses Wochenende“…',
  askDatesInMonth: (month) =>
    `Welche Tage im ${month}? Sag mir An- und Abreise, oder ab wann und wie viele Nächte.`,
  askCheckIn: (checkOut) => `An welchem Tag würdet ihr anreisen, mit Abreise am ${checkOut}?`,
  askNights: (checkIn) => `Wie viele Nächte, mit Anreise am ${checkIn}?`,
  askStart: (nights) => `Gern, ${nights}. Ab welchem Tag?`,
  askParty: 'Wie viele seid ihr? Erwachsene und Kinder, bitte.',
  askPartyAgain: 'Damit es stimmt: wie viele Erwachsene und wie viele Kinder seid ihr insgesamt?',
  askNightsAgain: 'Wie viele Nächte sollen es sein?',
  askDateOrder: 'Welches Datum ist gemeint?',
  askWhichDates: 'Welche Tage meinst du?',
  askDatesAgain: 'Diese Daten passen nicht zusammen. An welchem Tag reist ihr an, an welchem ab?',
  nights: (count) => plural(count, 'Nacht', 'Nächte'),
  guests: (adults, children, infants) =>
    [
      plural(adults, 'Erwachsener', 'Erwachsene'),
      children ? plural(children, 'Kind', 'Kinder') : '',
      infants ? plural(infants, 'Baby', 'Babys') : '',
    ]
      .filter(Boolean)
      .join(', '),
  stay: (checkIn, checkOut, nights) => `${checkIn} bis ${checkOut} (${nights})`,
  offers: (stay, guests) => `Für ${guests}, ${stay}, ist das hier frei. Was gefällt dir?`,
  offersButton: 'Optionen ansehen',
  offerRow: (total, capacity) => `${total} gesamt · bis ${capacity} Personen`,
  tooSmall: (name, capacity) => `${name} ist für höchstens ${capacity} Personen.`,
  alreadyThat: {
    cheapest: 'Das ist das Günstigste, was an diesen Tagen frei ist.',
    largest: 'Das ist das Größte, was an diesen Tagen frei ist.',
  },
  olderQuote: 'Dieses Angebot hat sich geändert. Das ist das aktuelle:',
  alternatives: (stay) => `Leider ist nichts mehr frei: ${stay}. Das kommt dem am nächsten:`,
  alternativeRow: (stay, total) => `${stay} · ${total}`,
  noneFree: (stay) =>
    `Leider ist nichts frei: ${stay}, auch nicht kurz davor oder danach. Wollen wir andere Tage versuchen?`,
  tooMany: (guests, largest, capacity) =>
    `Für ${guests} reicht eine Unterkunft nicht: die größte ist ${largest}, für ${capacity}. Wenn ihr euch auf zwei aufteilen mögt, kümmert sich jemand aus dem Team darum.`,
  minNights: (nights) => `An diesen Tagen ist der Mindestaufenthalt ${nights}. Mehr Nächte oder andere Tage?`,
  notPossible: 'An diesen Tagen kann ich nicht reservieren. Wollen wir andere versuchen?',
  rule: {
    base: () => 'Preis pro Nacht',
    weekend: () => 'Wochenende',
    season: (name) => name,
    season_weekend: (name) => `${name}, Wochenende`,
    extra_guest: () => 'Weitere Personen',
    cleaning_fee: () => 'Endreinigung',
    long_stay_discount: () => 'Rabatt für lange Aufenthalte',
  },
  labelled: (label, value) => `${label}: ${value}`,
  total: 'Gesamt',
  deposit: (percent) => `Anzahlung zur Bestätigung (${percent} %)`,
  confirmQuote: 'Soll ich reservieren?',
  buttons: {
    reserve: 'Ja, reservieren',
    others: 'Andere ansehen',
    changeDates: 'Andere Tage',
    yes: 'Ja',
    no: 'Nein',
    photos: 'Fotos ansehen',
    morePhotos: 'Noch ein Foto',
    pay: 'Anzahlung zahlen',
    payBalance: 'Rest bezahlen',
    keep: 'Nein, behalten',
    cancel: 'Ja, stornieren',
  },
  held: (name, stay, code, until, deposit) =>
    `Erledigt! *${name}* ist für dich vorgemerkt, ${stay}.\nCode: *${code}*\nZur Bestätigung zahl bitte die Anzahlung von *${deposit}* bis *${until}* über diesen Link:`,
  heldTotal: (total) => `Der aktuelle Gesamtpreis ist ${total}.`,
  heldFooter: 'Ohne Anzahlung werden die Tage wieder frei.',
  oneMoment: 'Einen Moment, ich prüfe das. Gleich weiß ich mehr.',
  settled: {
    confirmed: (code, amount) =>
      `Bestätigt! Die Anzahlung von ${amount} ist da. Deine Reservierung ist *${code}* 🎉`,
    retaken: (code, amount) =>
      `Die Zahlung von ${amount} kam nach Ablauf, aber die Tage waren noch frei: deine Reservierung *${code}* ist bestätigt 🎉`,
    balance: (code, amount) =>
      `Danke! Der Restbetrag von ${amount} ist da: *${code}* ist vollständig bezahlt.`,
    refund_dates_taken: (code, amount) =>
      `Die Zahlung von ${amount} kam, als ${code} abgelaufen und die Tage vergeben waren. Wir erstatten alles. Passt eines davon?`,
    refund_duplicate: (code, amount) =>
      `${code} war schon bezahlt: wir erstatten diese zweite Zahlung von ${amount}.`,
    refund_wrong_amount: (code, amount) =>
      `Die Zahlung von ${amount} ist nicht die Anzahlung von ${code}, deshalb erstatten wir sie. Der Zahlungslink bleibt derselbe.`,
    refund_wrong_state: (code, amount) =>
      `${code} war nicht mehr gültig: wir erstatten die Zahlung von ${amount}.`,
  },
  arrival: (address, checkIn, checkOut, balance) =>
    [
      `📍 ${address}`,
      `Anreise ab ${checkIn}, Abreise bis ${checkOut}.`,
      balance ? `Rest bei Ankunft: ${balance}.` : '',
    ]
      .filter(Boolean)
      .join('\n'),
  paymentPending: 'Die Zahlung wird geprüft. Ich melde mich, sobald sie bestätigt ist.',
  paymentRejected:
    'Die Zahlung wurde abgelehnt. Du kannst es mit einer anderen Karte über denselben Link noch einmal versuchen.',
  paymentRefunded: (amount, code) => `Wir haben dir ${amount} für die Reservierung ${code} erstattet.`,
  holdExpired: (code) =>
    `Die Zeit für die Anzahlung ist um, die Reservierung ${code} ist verfallen. Wenn du noch möchtest, schreib mir, dann sehe ich nach.`,
  holdReminder: (code, until, deposit) =>
    `Zur Erinnerung: ${code} ist bis ${until} reserviert. Es fehlt die Anzahlung von ${deposit}.`,
  confirmedByHost: (code) => `Deine Reservierung *${code}* ist bestätigt! 🎉`,
  cancelledByHost: (code, refund) =>
    `Wir mussten die Reservierung ${code} stornieren.${refund ? ` Wir erstatten ${refund}.` : ''} Es tut uns leid.`,
  status: {
    held: 'wartet auf die Anzahlung',
    confirmed: 'bestätigt',
    in_house: 'läuft gerade',
    checked_out: 'abgeschlossen',
    cancelled: 'storniert',
    expired: 'abgelaufen',
    no_show: 'nicht angereist',
  },
  booking: (code, status, name, stay, guests) =>
    `Reservierung *${code}*: ${status}\n${name}, ${stay}\n${guests}`,
  paid: (paid, balance) => `Bezahlt: ${paid} · Rest: ${balance}`,
  noBooking: 'Ich finde keine Reservierung von dir. Wenn du den Code hast (etwa TQ-…), schick ihn mir.',
  codeNotFound: (code) => `Ich finde die Reservierung ${code} nicht. Schickst du mir den Code noch einmal?`,
  askRelease: (code, stay) => `Reservierung ${code} stornieren, ${stay}? Bezahlt ist noch nichts.`,
  askCancel: (code, stay, refund) =>
    `Reservierung ${code} stornieren, ${stay}? ${refund ? `Nach den Bedingungen bekommst du ${refund} zurück.` : 'Nach den Bedingungen gibt es keine Erstattung.'}`,
  cancelled: (code, refund) =>
    `Erledigt, die Reservierung ${code} ist storniert.${refund ? ` Du bekommst ${refund} auf demselben Weg zurück.` : ''}`,
  cancelKept: (code) => `Gut, die Reservierung ${code} bleibt, wie sie war.`,
  notCancellable: (code, status) =>
    `Reservierung ${code}: ${status}. Von hier aus kann ich sie nicht ändern.`,
  askMove: (code, stay, name, total, before) =>
    `Ich ändere die Reservierung ${code} auf *${name}*, ${stay}. Der Gesamtpreis ändert sich von ${before} auf *${total}*. Bestätigen?`,
  moved: (code, stay, name) => `Erledigt: die Reservierung *${code}* ist jetzt ${name}, ${stay}.`,
  askNewDates: (code) => `Auf welche Tage soll ich die Reservierung ${code} legen?`,
  howToPay: (deposit, code, until) =>
    `Die Anzahlung von ${deposit} für ${code} zahlst du mit diesem Link, bis ${until}:`,
  nothingToPay: 'Bei dir ist gerade nichts zu zahlen.',
  paymentNotSeen: (code) =>
    `Die Zahlung für ${code} sehe ich noch nicht. Meist dauert es ein paar Minuten: ich melde mich, sobald sie da ist. Wenn etwas nicht stimmt, gebe ich an jemanden aus dem Team weiter.`,
  paymentTrouble:
    'Das tut mir leid. Jemand aus dem Team klärt die Zahlung mit dir und schreibt dir hier, sobald es geht. Bis dahin antworte ich nicht.',
  receipt: (code, paid, total) => `Beleg zur Reservierung *${code}*\nBezahlt: ${paid}\nGesamtpreis: ${total}`,
  balanceDue: (code, balance) =>
    `Bei der Reservierung ${code} sind noch *${balance}* offen, zahlbar bei Ankunft.`,
  payBalance: (code, balance) =>
    `Für ${code} sind noch *${balance}* offen. Du kannst bei der Ankunft zahlen oder gleich jetzt über diesen Link:`,
  howPaymentsWork: (percent) =>
    `Zur Bestätigung bitten wir um eine Anzahlung von ${percent} %, per Karte oder Mercado Pago, mit einem Link, den ich hier schicke. Der Rest wird bei Ankunft bezahlt.`,
  photosOf: (name, description) => `*${name}*\n${description}`,
  whichPhotos: 'Welche möchtest du sehen?',
  noPhotos: 'Davon habe ich noch keine Fotos.',
  amenitiesIn: (name, list) => `*${name}*: ${list}.`,
  amenityYes: (amenity, names) => `Ja: ${amenity} (${names}).`,
  amenityNo: (amenity) => `Nein, ${amenity} gehört nicht zu unserer Ausstattung.`,
  notKnown: 'Das habe ich nicht notiert und will nichts erfinden. Soll dir jemand aus dem Team antworten?',
  amenity: {
    wifi: 'WLAN',
    kitchen: 'ausgestattete Küche',
    heating: 'Heizung',
    linen: 'Bettwäsche',
    towels: 'Handtücher',
    parking: 'Parkplatz',
    grill: 'Grill',
    lake_access: 'Seezugang',
    fireplace: 'Holzofen',
    bathtub: 'Badewanne',
    washing_machine: 'Waschmaschine',
    dishwasher: 'Spülmaschine',
    pier: 'eigener Steg',
    hot_tub: 'Badezuber',
    pool: 'Pool',
    air_conditioning: 'Klimaanlage',
  },
  policies: (checkIn, checkOut) => `Anreise ab ${checkIn}, Abreise bis ${checkOut}.`,
  policyStep: (days, percent) => `bei Stornierung bis ${days} Tage vorher ${percent} % zurück`,
  policyLater: 'kurz vor der Anreise keine Erstattung',
  minStay: (nights) => `Mindestaufenthalt: ${nights}, in der Hauptsaison manchmal mehr.`,
  policyNone: 'Die Anzahlung wird nicht erstattet.',
  handOff:
    'Ich gebe an jemanden aus dem Team weiter: Du bekommst hier Antwort, sobald es geht. Bis dahin antworte ich nicht.',
  handedBack: 'Da bin ich wieder, der automatische Assistent. Machen wir weiter?',
  voiceFailed: 'Ich konnte die Sprachnachricht nicht gut verstehen. Schreibst du es mir?',
  voiceTooLong: 'Die Sprachnachricht ist mir zu lang. Schickst du eine kürzere, oder schreibst du?',
  media: 'Im Moment lese ich Text und höre Sprachnachrichten. Schreibst du es mir?',
  guestLocation: 'Danke! Und hier findest du uns:',
  readBack: (text) => `Das habe ich nicht ganz verstanden. Hast du gesagt: „${text}“?`,
  thanks: 'Gern! Ich bin da, wenn du etwas brauchst.',
  no: 'In Ordnung. Suchen wir etwas anderes?',
  notUnderstood: 'Das habe ich nicht verstanden. Ist es eines davon?',
  giveUp:
    'Ich verstehe es leider nicht und will deine Zeit nicht verschwenden: ein Mensch aus dem Team schreibt dir hier.',
  wrong:
    'Mir sind die Zahlen durcheinandergeraten, und ich sage lieber nichts Falsches: ein Mensch aus dem Team schreibt dir hier.',
};
