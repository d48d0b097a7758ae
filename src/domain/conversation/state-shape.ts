import { parseCalendarDate } from '../calendar-date.ts';
import { INTENTS, LANGUAGES } from '../nlu/understanding.ts';
import type { ConversationState } from './state.ts';

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isString: Check = (value) => typeof value === 'string';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isDate: Check = (value) => typeof value === 'string' && parseCalendarDate(value) !== null;
const oneOf =
  (known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** All of these fields, each as it should be; others are no harm. */
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (!isObject(value)) return false;
    const found = new Map<string, unknown>(Object.entries(value));
    return Object.entries(fields).every(([name, check]) => found.has(name) && check(found.get(name)));
  };

const isStay = shape({ checkIn: isDate, checkOut: isDate });
const isParty = shape({ adults: isNumber, children: isNumber, infants: isNumber });
const isQuote = shape({
  currency: isString,
  totalMinor: isNumber,
  depositMinor: isNumber,
  lines: listOf(
    shape({
      rule: isString,
      label: isString,
      quantity: isNumber,
      unitMinor: isNumber,
      amountMinor: isNumber,
    }),
  ),
});

const STAY_SAID = {
  checkIn: orNull(isDate),
  checkOut: orNull(isDate),
  nights: orNull(isNumber),
  month: orNull(isString),
  adults: orNull(isNumber),
  children: orNull(isNumber),
  infants: orNull(isNumber),
  pets: orNull(isBoolean),
};
const isUnderstanding = shape({
  ...STAY_SAID,
  language: oneOf(LANGUAGES),
  intent: oneOf(INTENTS),
  reservationCode: orNull(isString),
  choice: orNull(isObject),
  change: orNull(isObject),
  alternatives: listOf(isStay),
  question: orNull(isString),
});

const STAY_WISH = { accommodationId: isString, stay: isStay, party: isParty };
const HELD_STAY = { ...STAY_WISH, quote: isQuote };
const isPending: Check = (value) =>
  isObject(value) && 'kind' in value && (PENDING[String(value.kind)]?.(value) ?? false);

const PENDING: Readonly<Record<string, Check>> = {
  hold: shape(HELD_STAY),
  cancel: shape({ code: isString, refundMinor: isNumber }),
  move: shape({ ...HELD_STAY, code: isString, fromAccommodationId: isString }),
  heard: shape({
    understanding: isUnderstanding,
    text: isString,
    before: (value) => value === null || isPending(value),
  }),
  dates: shape({ readings: listOf(isStay), movingCode: orNull(isString) }),
  days: shape({ days: listOf(isDate) }),
  moving: shape({ code: isString, wish: orNull(shape(STAY_WISH)) }),
  lookup: shape({ understanding: isUnderstanding, text: isString }),
};

const STATUSES = ['held', 'confirmed', 'in_house', 'checked_out', 'cancelled', 'expired', 'no_show'];
const isReservation = shape({
  code: isString,
  accommodationId: isString,
  stay: isStay,
  party: isParty,
  status: oneOf(STATUSES),
  currency: isString,
  totalMinor: isNumber,
  depositMinor: isNumber,
  paidMinor: isNumber,
  expiresAt: orNull(isNumber),
  quote: orNull(isQuote),
  paymentUrl: orNull(isString),
});

const isOffer = shape({
  accommodationId: isString,
  name: isString,
  stay: isStay,
  totalMinor: isNumber,
  capacity: isNumber,
});

const isStateShaped = shape({
  version: oneOf([2]),
  language: orNull(oneOf(LANGUAGES)),
  greeted: isBoolean,
  asked: orNull(oneOf(['dates', 'party', 'choice', 'confirm'])),
  slots: shape({ ...STAY_SAID, accommodationId: orNull(isString) }),
  slotsAt: isNumber,
  seenAt: isNumber,
  offers: listOf(isOffer),
  quotes: isNumber,
  pending: orNull(isPending),
  reservation: orNull(isReservation),
  misses: isNumber,
  paymentTroubles: isNumber,
  handedOffAt: orNull(isNumber),
  said: listOf(shape({ digest: isNumber, at: isNumber })),
});

/** Whether something that was kept may be used as a state: every field is there and of its kind. */
export const isState = (value: unknown): value is ConversationState => isStateShaped(value);
