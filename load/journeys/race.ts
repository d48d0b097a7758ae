import { addDays } from '../../src/domain/calendar-date.ts';
import type { Stay } from '../../src/domain/stay.ts';
import { type Journey, record } from './action.ts';
import { holdOf } from './calls.ts';
import { dayMonthYear, judged, press, say, type Talk, text } from './conversation.ts';
import { guestOf, type Setting } from './setting.ts';

/** So many want the same nights before the next ones are wanted. */
export const RACERS = 200;
const NIGHTS = 3;
const FIRST_DAY = 30;
const ROUNDS_MAX = 220;

export type Prize = {
  readonly propertyIndex: number;
  readonly accommodationIndex: number;
  readonly stay: Stay;
};

/** What the n-th journey of a race wants: two hundred after each other the same three nights of one accommodation. */
export function prizeOf({
  iteration,
  today,
  catalog,
}: Pick<Setting, 'iteration' | 'today' | 'catalog'>): Prize {
  const round = Math.floor(iteration / RACERS);
  const checkIn = addDays(today, FIRST_DAY + NIGHTS * (round % ROUNDS_MAX));
  const accommodations = catalog[0]?.accommodations.length ?? 1;
  const accommodationIndex = Math.floor(round / ROUNDS_MAX) % accommodations;
  return { propertyIndex: 0, accommodationIndex, stay: { checkIn, checkOut: addDays(checkIn, NIGHTS) } };
}

/** Rounds that were surely run to their end when so many holds were asked for: one racer in fifty writes instead. */
export const roundsOf = (holds: number): number => Math.max(0, Math.floor(holds / (RACERS * 0.98)) - 1);

/** By the API. */
export function* race(setting: Setting): Journey {
  const { accommodationIndex, stay } = prizeOf(setting);
  const property = setting.catalog[0];
  const accommodation = property?.accommodations[accommodationIndex];
  if (property && accommodation)
    yield* holdOf(setting, { property, accommodationId: accommodation.id, ...stay });
}

/** By WhatsApp: asks for the nights, presses the racers' accommodation if it is offered, and agrees. */
export function* raceTalk(setting: Setting): Journey {
  const { accommodationIndex, stay } = prizeOf(setting);
  const property = setting.catalog[0];
  const wanted = property?.accommodations[accommodationIndex];
  if (!property || !wanted) return;
  const talk: Talk = {
    sender: { waId: guestOf(setting), name: 'Carrera', phoneNumberId: property.phoneNumberId },
    adults: 2,
    sent: 0,
  };
  const [from, to] = [dayMonthYear(stay.checkIn), dayMonthYear(stay.checkOut)];
  const offered = yield* say(setting, talk, [text(`Hola, hay lugar del ${from} al ${to} para 2?`)]);
  if (!offered) return;
  if ((yield* judged(setting, 'counted', offered, property.name)).kind === 'wrong') return;
  const option = offered.seen.options.find(({ id }) => id.startsWith(`choose:${wanted.id}:${stay.checkIn}`));
  if (!option) return;
  const quoted = yield* say(setting, talk, [press(option, offered.seen)]);
  if (!quoted) return;
  const agree = yield* judged(setting, 'chose', quoted, property.name);
  if (agree.kind !== 'press' || agree.did !== 'agreed') return;
  const held = yield* say(setting, talk, [press(agree, quoted.seen)]);
  if (held) yield* record('text_reply', setting.now(), held.ms, null);
}
