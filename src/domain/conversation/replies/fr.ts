import type { Texts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const fr: Texts = {
  greetFirst: (property) =>
    `Bonjour ! Je suis l’assistant automatique de ${property} 🌲\nJe peux vous trouver un logement, donner les prix et préparer la réservation. Pour quelles dates et combien de personnes ?`,
  introduction: (property) => `Je suis l’assistant automatique de ${property}.`,
  helloAgain: (name) => (name ? `Rebonjour ${name} !` : 'Rebonjour !'),
  help: 'Comment puis-je vous aider ?',
  goOnWith: (stay) => `On continue avec votre séjour ${stay} ?`,
  yourBooking: (code, name, stay, status) =>
    `Vous avez la réservation *${code}* (${status}) : ${name}, ${stay}.`,
  menu: { availability: 'Disponibilités', booking: 'Ma réservation', person: 'Parler à quelqu’un' },
  askDates: 'Pour quelles dates ? Écrivez-les comme vous voulez : « du 10 au 15 janvier », « ce week-end »…',
  askDatesInMonth: (month) =>
    `Quels jours en ${month} ? Dites-moi l’arrivée et le départ, ou à partir de quand et combien de nuits.`,
  askCheckIn: (checkOut) => `Quel jour arriveriez-vous, pour un départ le ${checkOut} ?`,
  askNights: (checkIn) => `Combien de nuits, en arrivant le ${checkIn} ?`,
  askStart: (nights) => `Très bien, ${nights}. À partir de quel jour ?`,
  askParty: 'Vous serez combien ? Adultes et enfants, s’il vous plaît.',
  askPartyAgain: 'Pour être sûr : combien d’adultes et combien d’enfants en tout ?',
  askNightsAgain: 'Ce serait pour combien de nuits ?',
  askDateOrder: 'Laquelle de ces deux dates ?',
  askWhichDates: 'De quelles dates parlez-vous ?',
  askDatesAgain: 'Je m’y perds un peu dans ces dates. Quel jour arrivez-vous et quel jour repartez-vous ?',
  nights: (count) => plural(count, 'nuit', 'nuits'),
  guests: (adults, children, infants) =>
    [
      plural(adults, 'adulte', 'adultes'),
      children ? plural(children, 'enfant', 'enfants') : '',
      infants ? plural(infants, 'bébé', 'bébés') : '',
    ]
      .filter(Boolean)
      .join(', '),
  stay: (checkIn, checkOut, nights) => `du ${checkIn} au ${checkOut} (${nights})`,
  offers: (stay, guests) => `Pour ${guests}, ${stay}, voici ce qui est libre. Lequel vous plaît ?`,
  offersButton: 'Voir les options',
  offerRow: (total, capacity) => `${total} au total · jusqu’à ${capacity} personnes`,
  tooSmall: (name, capacity) => `${name} accueille ${capacity} personnes au maximum.`,
  alreadyThat: {
    cheapest: 'C’est le moins cher de ce qui est libre à ces dates.',
    largest: 'C’est le plus grand de ce qui est libre à ces dates.',
  },
  olderQuote: 'Cette proposition a changé. Voici la dernière :',
  alternatives: (stay) => `Je n’ai plus de place ${stay}. Ce que j’ai de plus proche :`,
  alternativeRow: (stay, total) => `${stay} · ${total}`,
  noneFree: (stay) => `Il ne me reste rien ${stay}, ni autour. On essaie d’autres dates ?`,
  tooMany: (guests, largest, capacity) =>
    `Pour ${guests}, un seul logement ne suffit pas : le plus grand, ${largest}, en accueille ${capacity}. Si vous pouvez vous répartir, une personne de l’équipe s’en occupe.`,
  minNights: (nights) =>
    `À ces dates le séjour minimum est de ${nights}. On ajoute des nuits ou on cherche d’autres dates ?`,
  notPossible: 'Je ne peux pas prendre de réservation à ces dates. On en essaie d’autres ?',
  rule: {
    base: () => 'Tarif par nuit',
    weekend: () => 'Week-end',
    season: (name) => name,
    season_weekend: (name) => `${name}, week-end`,
    extra_guest: () => 'Personnes supplémentaires',
    cleaning_fee: () => 'Ménage',
    long_stay_discount: () => 'Remise long séjour',
  },
  labelled: (label, value) => `${label} : ${value}`,
  total: 'Total',
  deposit: (percent) => `Acompte pour confirmer (${percent} %)`,
  confirmQuote: 'Je réserve ?',
  buttons: {
    reserve: 'Oui, réserver',
    others: 'Voir les autres',
    changeDates: 'Changer les dates',
    yes: 'Oui',
    no: 'Non',
    photos: 'Voir les photos',
    morePhotos: 'Une autre photo',
    pay: 'Payer l’acompte',
    payBalance: 'Payer le solde',
    keep: 'Non, garder',
    cancel: 'Oui, annuler',
  },
  held: (name, stay, code, until, deposit) =>
    `C’est fait ! Je vous garde *${name}*, ${stay}.\nCode : *${code}*\nPour confirmer, réglez l’acompte de *${deposit}* avant *${until}* avec ce lien :`,
  heldTotal: (total) => `Le total mis à jour est de ${total}.`,
  heldFooter: 'Sans acompte, les dates sont remises en vente.',
  oneMoment: 'Un instant, je vérifie. Je vous confirme tout de suite.',
  settled: {
    confirmed: (code, amount) =>
      `Confirmé ! Nous avons reçu l’acompte de ${amount}. Votre réservation : *${code}* 🎉`,
    retaken: (code, amount) =>
      `Le paiement de ${amount} est arrivé après l’échéance, mais les dates étaient encore libres : votre réservation *${code}* est confirmée 🎉`,
    balance: (code, amount) =>
      `Merci ! Nous avons bien reçu le solde de ${amount} : la réservation *${code}* est entièrement réglée.`,
    refund_dates_taken: (code, amount) =>
      `Le paiement de ${amount} est arrivé alors que la réservation ${code} avait expiré et que les dates étaient prises. Nous vous remboursons intégralement. L’une de ces propositions vous conviendrait ?`,
    refund_duplicate: (code, amount) =>
      `La réservation ${code} était déjà payée : nous vous remboursons ce second paiement de ${amount}.`,
    refund_wrong_amount: (code, amount) =>
      `Le paiement de ${amount} ne correspond pas à l’acompte de ${code} : nous le remboursons. Le lien de paiement reste le même.`,
    refund_wrong_state: (code, amount) =>
      `La réservation ${code} n’était plus valable : nous vous remboursons le paiement de ${amount}.`,
  },
  arrival: (address, checkIn, checkOut, balance) =>
    [
      `📍 ${address}`,
      `Arrivée à partir de ${checkIn}, départ avant ${checkOut}.`,
      balance ? `Solde à l’arrivée : ${balance}.` : '',
    ]
      .filter(Boolean)
      .join('\n'),
  paymentPending: 'Le paiement est en cours de vérification. Je vous préviens dès qu’il est accepté.',
  paymentRejected: 'Le paiement a été refusé. Vous pouvez réessayer, avec une autre carte, sur le même lien.',
  paymentRefunded: (amount, code) => `${amount} de la réservation ${code} ont été remboursés.`,
  holdExpired: (code) =>
    `Le délai pour l’acompte est passé et la réservation ${code} a été libérée. Si elle vous intéresse encore, écrivez-moi et je regarde.`,
  holdReminder: (code, until, deposit) =>
    `Petit rappel : la réservation ${code} vous est gardée jusqu’à ${until}. Il manque l’acompte de ${deposit}.`,
  confirmedByHost: (code) => `Votre réservation *${code}* est confirmée ! 🎉`,
  cancelledByHost: (code, refund) =>
    `Nous avons dû annuler la réservation ${code}.${refund ? ` Nous remboursons ${refund}.` : ''} Toutes nos excuses.`,
  status: {
    held: 'en attente de l’acompte',
    confirmed: 'confirmée',
    in_house: 'en cours',
    checked_out: 'terminée',
    cancelled: 'annulée',
    expired: 'expirée',
    no_show: 'non présentée',
  },
  booking: (code, status, name, stay, guests) =>
    `Réservation *${code}* : ${status}\n${name}, ${stay}\n${guests}`,
  paid: (paid, balance) => `Payé : ${paid} · Solde : ${balance}`,
  noBooking: 'Je ne trouve pas de réservation à vous. Si vous avez le code (comme TQ-…), envoyez-le-moi.',
  codeNotFound: (code) => `Je ne trouve pas la réservation ${code}. Pouvez-vous renvoyer le code ?`,
  askRelease: (code, stay) => `J’annule la réservation ${code}, ${stay} ? Vous n’avez encore rien payé.`,
  askCancel: (code, stay, refund) =>
    `J’annule la réservation ${code}, ${stay} ? ${refund ? `Selon les conditions, nous vous remboursons ${refund}.` : 'Selon les conditions, il n’y a pas de remboursement.'}`,
  cancelled: (code, refund) =>
    `C’est fait, la réservation ${code} est annulée.${refund ? ` ${refund} vous sont remboursés par le même moyen.` : ''}`,
  cancelKept: (code) => `Parfait, la réservation ${code} reste telle quelle.`,
  notCancellable: (code, status) =>
    `La réservation ${code} est ${status}, je ne peux donc pas la modifier d’ici.`,
  askMove: (code, stay, name, total, before) =>
    `Je modifie la réservation ${code} : *${name}*, ${stay}. Le total passe de ${before} à *${total}*. Je confirme ?`,
  moved: (code, stay, name) => `C’est fait : la réservation *${code}* est maintenant ${name}, ${stay}.`,
  askNewDates: (code) => `À quelles dates dois-je mettre la réservation ${code} ?`,
  howToPay: (deposit, code, until) =>
    `L’acompte de ${deposit} de la réservation ${code} se règle avec ce lien, jusqu’à ${until} :`,
  nothingToPay: 'Vous n’avez rien à payer pour le moment.',
  paymentNotSeen: (code) =>
    `Je ne vois pas encore le paiement de la réservation ${code}. Cela prend souvent quelques minutes : je vous préviens dès qu’il arrive. En cas de souci, je vous mets en relation avec quelqu’un.`,
  paymentTrouble:
    'Désolé pour ce souci. Une personne de l’équipe va régler le paiement avec vous : elle vous écrit ici dès que possible. D’ici là, je ne réponds plus.',
  receipt: (code, paid, total) =>
    `Reçu de la réservation *${code}*\nPayé : ${paid}\nTotal du séjour : ${total}`,
  balanceDue: (code, balance) => `Pour la réservation ${code}, il reste *${balance}*, à régler à l’arrivée.`,
  payBalance: (code, balance) =>
    `Pour la réservation ${code}, il reste *${balance}* à payer. Vous pouvez régler à l’arrivée ou maintenant, avec ce lien :`,
  howPaymentsWork: (percent) =>
    `Pour confirmer nous demandons un acompte de ${percent} %, par carte ou Mercado Pago, avec un lien que je vous envoie ici. Le reste se paie à l’arrivée.`,
  photosOf: (name, description) => `*${name}*\n${description}`,
  whichPhotos: 'Lequel voulez-vous voir ?',
  noPhotos: 'Je n’ai pas encore de photos de celui-là.',
  amenitiesIn: (name, list) => `*${name}* : ${list}.`,
  amenityYes: (amenity, names) => `Oui : ${amenity} (${names}).`,
  amenityNo: (amenity) => `Désolé, ${amenity} : nous n’en avons pas.`,
  notKnown:
    'Je n’ai pas cette information et je préfère ne rien inventer. Une personne de l’équipe peut-elle vous répondre ?',
  amenity: {
    wifi: 'wifi',
    kitchen: 'cuisine équipée',
    heating: 'chauffage',
    linen: 'draps',
    towels: 'serviettes',
    parking: 'parking',
    grill: 'barbecue',
    lake_access: 'accès au lac',
    fireplace: 'poêle à bois',
    bathtub: 'baignoire',
    washing_machine: 'lave-linge',
    dishwasher: 'lave-vaisselle',
    pier: 'ponton privé',
    hot_tub: 'bain nordique',
    pool: 'piscine',
    air_conditioning: 'climatisation',
  },
  policies: (checkIn, checkOut) => `Arrivée à partir de ${checkIn}, départ avant ${checkOut}.`,
  policyStep: (days, percent) => `annulation jusqu’à ${days} jours avant : ${percent} % remboursés`,
  policyLater: 'plus près de la date, pas de remboursement',
  minStay: (nights) => `Séjour minimum : ${nights} ; en haute saison, parfois plus.`,
  policyNone: 'L’acompte n’est pas remboursé.',
  handOff:
    'Je vous mets en relation avec une personne de l’équipe : elle vous écrit ici dès que possible. D’ici là, je ne réponds plus.',
  handedBack: 'Me revoilà, l’assistant automatique. On continue ?',
  voiceFailed: 'Je n’ai pas bien entendu le message vocal. Pouvez-vous l’écrire ?',
  voiceTooLong: 'Ce message vocal est trop long pour moi. Plus court, ou par écrit ?',
  media: 'Pour l’instant je lis du texte et j’écoute des messages vocaux. Pouvez-vous l’écrire ?',
  guestLocation: 'Merci ! Pour venir, voici où nous sommes :',
  readBack: (text) => `Je n’ai pas très bien entendu. Avez-vous dit : « ${text} » ?`,
  thanks: 'Avec plaisir ! Je suis là si besoin.',
  no: 'D’accord. On cherche autre chose ?',
  notUnderstood: 'Je n’ai pas bien compris. Est-ce l’un de ces sujets ?',
  giveUp:
    'Je n’arrive pas à comprendre et je ne veux pas vous faire perdre de temps : une personne de l’équipe vous écrit ici.',
  wrong:
    'Mes chiffres se sont emmêlés et je préfère ne rien dire de faux : une personne de l’équipe vous écrit ici.',
};
