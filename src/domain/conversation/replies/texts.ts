import type { Settlement } from '../../gate/verbs.ts';
import type { QuoteRule } from '../../pricing.ts';

/** All that is said, in one language. Dates, money and times come formatted; a text that is missing does not compile. */
export type Texts = {
  readonly greetFirst: (property: string) => string;
  /** Before the first reply to somebody who did not begin with a greeting. */
  readonly introduction: (property: string) => string;
  readonly helloAgain: (name: string | null) => string;
  readonly help: string;
  /** A stay was being looked for. */
  readonly goOnWith: (stay: string) => string;
  readonly yourBooking: (code: string, name: string, stay: string, status: string) => string;
  readonly menu: { readonly availability: string; readonly booking: string; readonly person: string };
  readonly askDates: string;
  readonly askDatesInMonth: (month: string) => string;
  readonly askCheckIn: (checkOut: string) => string;
  readonly askNights: (checkIn: string) => string;
  /** Only a number of nights is known. */
  readonly askStart: (nights: string) => string;
  readonly askParty: string;
  readonly askPartyAgain: string;
  readonly askNightsAgain: string;
  readonly askDateOrder: string;
  readonly askWhichDates: string;
  readonly askDatesAgain: string;
  readonly nights: (count: number) => string;
  readonly guests: (adults: number, children: number, infants: number) => string;
  /** "from Friday 10 January to …". */
  readonly stay: (checkIn: string, checkOut: string, nights: string) => string;
  readonly offers: (stay: string, guests: string) => string;
  readonly offersButton: string;
  readonly offerRow: (total: string, capacity: number) => string;
  /** The chosen one has fewer places than guests. */
  readonly tooSmall: (name: string, capacity: number) => string;
  /** What was asked for is what is on the table. */
  readonly alreadyThat: { readonly cheapest: string; readonly largest: string };
  /** Before the quote that holds, when an older one was pressed. */
  readonly olderQuote: string;
  readonly alternatives: (stay: string) => string;
  readonly alternativeRow: (stay: string, total: string) => string;
  readonly noneFree: (stay: string) => string;
  readonly tooMany: (guests: string, largest: string, capacity: number) => string;
  readonly minNights: (nights: string) => string;
  readonly notPossible: string;
  readonly rule: Readonly<Record<QuoteRule, (name: string) => string>>;
  /** A line of a quote. */
  readonly labelled: (label: string, value: string) => string;
  readonly total: string;
  readonly deposit: (percent: number) => string;
  readonly confirmQuote: string;
  readonly buttons: {
    readonly reserve: string;
    readonly others: string;
    readonly changeDates: string;
    readonly yes: string;
    readonly no: string;
    readonly photos: string;
    readonly morePhotos: string;
    readonly pay: string;
    readonly payBalance: string;
    readonly keep: string;
    readonly cancel: string;
  };
  readonly held: (name: string, stay: string, code: string, until: string, deposit: string) => string;
  /** Only when it is not what was quoted. */
  readonly heldTotal: (total: string) => string;
  readonly heldFooter: string;
  readonly oneMoment: string;
  readonly settled: Readonly<Record<Settlement, (code: string, amount: string) => string>>;
  readonly arrival: (address: string, checkIn: string, checkOut: string, balance: string | null) => string;
  readonly paymentPending: string;
  readonly paymentRejected: string;
  readonly paymentRefunded: (amount: string, code: string) => string;
  readonly holdExpired: (code: string) => string;
  readonly holdReminder: (code: string, until: string, deposit: string) => string;
  readonly confirmedByHost: (code: string) => string;
  readonly cancelledByHost: (code: string, refund: string | null) => string;
  readonly status: Readonly<
    Record<'held' | 'confirmed' | 'in_house' | 'checked_out' | 'cancelled' | 'expired' | 'no_show', string>
  >;
  readonly booking: (code: string, status: string, name: string, stay: string, guests: string) => string;
  readonly paid: (paid: string, balance: string) => string;
  readonly noBooking: string;
  readonly codeNotFound: (code: string) => string;
  /** Before anything was paid. */
  readonly askRelease: (code: string, stay: string) => string;
  readonly askCancel: (code: string, stay: string, refund: string | null) => string;
  readonly cancelled: (code: string, refund: string | null) => string;
  readonly cancelKept: (code: string) => string;
  readonly notCancellable: (code: string, status: string) => string;
  readonly askMove: (code: string, stay: string, name: string, total: string, before: string) => string;
  readonly moved: (code: string, stay: string, name: string) => string;
  readonly askNewDates: (code: string) => string;
  readonly howToPay: (deposit: string, code: string, until: string) => string;
  readonly nothingToPay: string;
  /** The guest says that they have paid; nothing has come yet. */
  readonly paymentNotSeen: (code: string) => string;
  readonly paymentTrouble: string;
  readonly receipt: (code: string, paid: string, total: string) => string;
  /** To be paid on arrival. */
  readonly balanceDue: (code: string, balance: string) => string;
  /** The same, with a link that takes it at once. */
  readonly payBalance: (code: string, balance: string) => string;
  readonly howPaymentsWork: (percent: number) => string;
  readonly photosOf: (name: string, description: string) => string;
  readonly whichPhotos: string;
  readonly noPhotos: string;
  readonly amenitiesIn: (name: string, list: string) => string;
  readonly amenityYes: (amenity: string, names: string) => string;
  readonly amenityNo: (amenity: string) => string;
  /** A question about the place that nothing here answers. */
  readonly notKnown: string;
  readonly amenity: Readonly<Record<string, string>>;
  readonly policies: (checkIn: string, checkOut: string) => string;
  readonly policyStep: (days: number, percent: number) => string;
  readonly policyLater: string;
  readonly minStay: (nights: string) => string;
  readonly policyNone: string;
  readonly handOff: string;
  readonly handedBack: string;
  readonly voiceFailed: string;
  readonly voiceTooLong: string;
  readonly media: string;
  readonly guestLocation: string;
  readonly readBack: (text: string) => string;
  readonly thanks: string;
  readonly no: string;
  readonly notUnderstood: string;
  readonly giveUp: string;
  readonly wrong: string;
};
