import type { Texts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: Texts = {
  greetFirst: (property) =>
    `Hi! I'm the automatic assistant of ${property} 🌲\nI can find you a place, give you prices and make the booking. Which dates, and how many people?`,
  introduction: (property) => `I'm the automatic assistant of ${property}.`,
  helloAgain: (name) => (name ? `Hi again, ${name}!` : 'Hi again!'),
  help: 'What can I do for you?',
  goOnWith: (stay) => `Shall we go on with your stay, ${stay}?`,
  yourBooking: (code, name, stay, status) => `You have booking *${code}* (${status}): ${name}, ${stay}.`,
  menu: { availability: 'See what is free', booking: 'My booking', person: 'Talk to a person' },
  askDates: 'Which dates? Write them any way you like: “10 to 15 January”, “this weekend”…',
  askDatesInMonth: (month) =>
    `Which days in ${month}? Tell me when you arrive and leave, or from when and how many nights.`,
  askCheckIn: (checkOut) => `Which day would you arrive, to leave on ${checkOut}?`,
  askNights: (checkIn) => `How many nights, arriving on ${checkIn}?`,
  askStart: (nights) => `Great, ${nights}. From which day?`,
  askParty: 'How many of you are coming? Adults and children, please.',
  askPartyAgain: 'Just to get it right: how many adults and how many children in all?',
  askNightsAgain: 'How many nights would it be?',
  askDateOrder: 'Which of the two dates is it?',
  askWhichDates: 'Which of these do you mean?',
  askDatesAgain: "Those dates don't add up. Which day do you arrive, and which day do you leave?",
  nights: (count) => plural(count, 'night', 'nights'),
  guests: (adults, children, infants) =>
    [
      plural(adults, 'adult', 'adults'),
      children ? plural(children, 'child', 'children') : '',
      infants ? plural(infants, 'baby', 'babies') : '',
    ]
      .filter(Boolean)
      .join(', '),
  stay: (checkIn, checkOut, nights) => `${checkIn} to ${checkOut} (${nights})`,
  offers: (stay, guests) => `For ${guests}, ${stay}, these are free. Which one do you like?`,
  offersButton: 'See options',
  offerRow: (total, capacity) => `${total} in total · up to ${capacity} people`,
  tooSmall: (name, capacity) => `${name} sleeps ${capacity} at most.`,
  alreadyThat: {
    cheapest: 'That is the cheapest one free on those dates.',
    largest: 'That is the largest one free on those dates.',
  },
  olderQuote: 'That offer has changed. This is the latest one:',
  alternatives: (stay) => `I have nothing left for ${stay}. The closest I have:`,
  alternativeRow: (stay, total) => `${stay} · ${total}`,
  noneFree: (stay) => `Nothing is free for ${stay}, nor around it. Shall we try other dates?`,
  tooMany: (guests, largest, capacity) =>
    `One place is not enough for ${guests}: the largest, ${largest}, sleeps ${capacity}. If you could split into two, someone from the team can arrange it.`,
  minNights: (nights) =>
    `On those dates the minimum stay is ${nights}. Shall we add nights or look at other dates?`,
  notPossible: "I can't take a booking on those dates. Shall we try others?",
  rule: {
    base: () => 'Nightly rate',
    weekend: () => 'Weekend nights',
    season: (name) => name,
    season_weekend: (name) => `${name}, weekend`,
    extra_guest: () => 'Extra guests',
    cleaning_fee: () => 'Cleaning',
    long_stay_discount: () => 'Long stay discount',
  },
  labelled: (label, value) => `${label}: ${value}`,
  total: 'Total',
  deposit: (percent) => `Deposit to confirm (${percent}%)`,
  confirmQuote: 'Shall I book it?',
  buttons: {
    reserve: 'Yes, book it',
    others: 'See others',
    changeDates: 'Change dates',
    yes: 'Yes',
    no: 'No',
    photos: 'See photos',
    morePhotos: 'Another photo',
    pay: 'Pay the deposit',
    payBalance: 'Pay the balance',
    keep: 'No, keep it',
    cancel: 'Yes, cancel it',
  },
  held: (name, stay, code, until, deposit) =>
    `Done! I'm holding *${name}* for you, ${stay}.\nCode: *${code}*\nTo confirm it, pay the deposit of *${deposit}* by *${until}* with this link:`,
  heldTotal: (total) => `The updated total is ${total}.`,
  heldFooter: 'Without the deposit the dates go free again.',
  oneMoment: "One moment, I'm checking. I'll confirm right away.",
  settled: {
    confirmed: (code, amount) =>
      `Confirmed! We received the deposit of ${amount}. Your booking is *${code}* 🎉`,
    retaken: (code, amount) =>
      `The payment of ${amount} arrived after the deadline, but the dates were still free: your booking *${code}* is confirmed 🎉`,
    balance: (code, amount) =>
      `Done! We have received the balance of ${amount}: booking *${code}* is paid in full.`,
    refund_dates_taken: (code, amount) =>
      `The payment of ${amount} arrived after ${code} had expired and the dates were taken. We're refunding it in full. Would one of these work?`,
    refund_duplicate: (code, amount) =>
      `${code} was already paid: we're refunding this second payment of ${amount}.`,
    refund_wrong_amount: (code, amount) =>
      `The payment of ${amount} doesn't match the deposit for ${code}, so we're refunding it. The payment link hasn't changed.`,
    refund_wrong_state: (code, amount) =>
      `${code} was no longer valid: we're refunding your payment of ${amount}.`,
  },
  arrival: (address, checkIn, checkOut, balance) =>
    [
      `📍 ${address}`,
      `Check-in from ${checkIn}, check-out until ${checkOut}.`,
      balance ? `Balance on arrival: ${balance}.` : '',
    ]
      .filter(Boolean)
      .join('\n'),
  paymentPending: "The payment is being reviewed. I'll tell you as soon as it is approved.",
  paymentRejected:
    'The payment was declined. You can try again, with another card or method, at the same link.',
  paymentRefunded: (amount, code) => `We have refunded ${amount} of booking ${code}.`,
  holdExpired: (code) =>
    `The time to pay the deposit has run out, so ${code} has been released. If you still want it, write to me and I'll see if it's still free.`,
  holdReminder: (code, until, deposit) =>
    `A quick reminder: ${code} is held until ${until}. The deposit of ${deposit} is still to be paid.`,
  confirmedByHost: (code) => `Your booking *${code}* is confirmed! 🎉`,
  cancelledByHost: (code, refund) =>
    `We had to cancel booking ${code}.${refund ? ` We are refunding ${refund}.` : ''} We are sorry for the trouble.`,
  status: {
    held: 'waiting for the deposit',
    confirmed: 'confirmed',
    in_house: 'under way',
    checked_out: 'completed',
    cancelled: 'cancelled',
    expired: 'expired',
    no_show: 'marked as a no-show',
  },
  booking: (code, status, name, stay, guests) => `Booking *${code}*: ${status}\n${name}, ${stay}\n${guests}`,
  paid: (paid, balance) => `Paid: ${paid} · Balance: ${balance}`,
  noBooking: "I can't find a booking of yours. If you have the code (like TQ-…), send it to me.",
  codeNotFound: (code) => `I can't find booking ${code}. Could you send the code again?`,
  askRelease: (code, stay) => `Shall I cancel booking ${code}, ${stay}? You haven't paid anything yet.`,
  askCancel: (code, stay, refund) =>
    `Shall I cancel booking ${code}, ${stay}? ${refund ? `Under the cancellation policy you get ${refund} back.` : 'Under the cancellation policy there is no refund.'}`,
  cancelled: (code, refund) =>
    `Done, booking ${code} is cancelled.${refund ? ` We're refunding ${refund} to the payment method you used.` : ''}`,
  cancelKept: (code) => `Fine, booking ${code} stays as it was.`,
  notCancellable: (code, status) => `Booking ${code} is ${status}, so I can't change it from here.`,
  askMove: (code, stay, name, total, before) =>
    `I'd change booking ${code} to *${name}*, ${stay}. The total goes from ${before} to *${total}*. Shall I confirm?`,
  moved: (code, stay, name) => `Done: booking *${code}* is now ${name}, ${stay}.`,
  askNewDates: (code) => `Which dates shall I move booking ${code} to?`,
  howToPay: (deposit, code, until) =>
    `You can pay the deposit of ${deposit} for booking ${code} with this link until ${until}:`,
  nothingToPay: 'You have nothing to pay at the moment.',
  paymentNotSeen: (code) =>
    `I can't see the payment for booking ${code} yet. It usually takes a few minutes: I'll tell you as soon as it arrives. If something looks wrong, I'll pass you on to a person.`,
  paymentTrouble:
    "I'm sorry about that. Someone from the team will sort out the payment with you: they will write here as soon as they can. Until then, I won't reply.",
  receipt: (code, paid, total) => `Receipt for booking *${code}*\nPaid: ${paid}\nTotal of the stay: ${total}`,
  balanceDue: (code, balance) => `Booking ${code} has a balance of *${balance}*, paid on arrival.`,
  payBalance: (code, balance) =>
    `There is *${balance}* left to pay for booking ${code}. You can pay it on arrival, or now with this link:`,
  howPaymentsWork: (percent) =>
    `To confirm we ask for a deposit of ${percent}%, by card or Mercado Pago, with a link that I'll send here. The rest is paid on arrival.`,
  photosOf: (name, description) => `*${name}*\n${description}`,
  whichPhotos: 'Which one would you like to see?',
  noPhotos: "I don't have photos of that one yet.",
  amenitiesIn: (name, list) => `*${name}*: ${list}.`,
  amenityYes: (amenity, names) => `Yes: ${amenity} in ${names}.`,
  amenityNo: (amenity) => `Sorry: no ${amenity} here.`,
  notKnown:
    "I don't have that written down and would rather not guess. Would you like someone from the team to answer?",
  amenity: {
    wifi: 'wifi',
    kitchen: 'equipped kitchen',
    heating: 'heating',
    linen: 'bed linen',
    towels: 'towels',
    parking: 'parking',
    grill: 'grill',
    lake_access: 'lake access',
    fireplace: 'wood stove',
    bathtub: 'bathtub',
    washing_machine: 'washing machine',
    dishwasher: 'dishwasher',
    pier: 'own pier',
    hot_tub: 'hot tub',
    pool: 'pool',
    air_conditioning: 'air conditioning',
  },
  policies: (checkIn, checkOut) => `Check-in from ${checkIn}, check-out until ${checkOut}.`,
  policyStep: (days, percent) => `cancel up to ${days} days before and get ${percent}% back`,
  policyLater: 'closer to the date there is no refund',
  minStay: (nights) => `Minimum stay: ${nights}; in high season it can be more.`,
  policyNone: 'The deposit is not refunded.',
  handOff:
    "I'm passing you on to someone from the team: they will write here as soon as they can. Until then, I won't reply.",
  handedBack: "I'm back: the automatic assistant. Shall we go on?",
  voiceFailed: "I couldn't hear the voice note well. Could you write it?",
  voiceTooLong: 'That voice note is too long for me. Could you send a shorter one, or write?',
  media: 'For now I read text and listen to voice notes. Could you write it?',
  guestLocation: 'Thanks! To get here, this is where we are:',
  readBack: (text) => `I didn't hear that too well. Did you say: “${text}”?`,
  thanks: "You're welcome! I'm here if you need anything.",
  no: 'All right. Shall we look for something else?',
  notUnderstood: "Sorry, I didn't get that. Is it one of these?",
  giveUp:
    "I'm not getting it and don't want to waste your time: someone from the team will write to you here.",
  wrong:
    'I got my figures mixed up and would rather not tell you something wrong: someone from the team will write to you here.',
};
