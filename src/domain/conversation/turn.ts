import type { Accommodation } from '../accommodation.ts';
import { type CalendarDate, localDate } from '../calendar-date.ts';
import type { Language } from '../nlu/understanding.ts';
import { nightsOf, type Party, type Stay } from '../stay.ts';
import type { Act, ConversationInput, Facts, KnownReservation, Reply, Step, Template } from './contract.ts';
import { type Format, formatOf } from './format.ts';
import { textsFor } from './replies/all-texts.ts';
import type { Texts } from './replies/texts.ts';
import type { ConversationState } from './state.ts';

/** What every rule of the conversation sees. `facts.nights` costs a round trip: only the rules that need it look at it. */
export type Turn = {
  readonly state: ConversationState;
  readonly facts: Facts;
  readonly now: number;
  readonly today: CalendarDate;
  readonly language: Language;
  readonly texts: Texts;
  readonly format: Format;
};

export type Message = Extract<ConversationInput, { kind: 'message' }>;
export type Decision = { readonly state: ConversationState; readonly step: Step };
export type Button = { readonly id: string; readonly title: string };

export function turnOf(state: ConversationState, facts: Facts, now: number): Turn {
  const { property } = facts;
  const language = state.language ?? property.languages[0];
  return {
    state,
    facts,
    now,
    today: localDate(now, property.timeZone),
    language,
    texts: textsFor(language, property.texts[language]),
    format: formatOf(language, property, now),
  };
}

type Patch = Partial<ConversationState>;

/** The same turn with something changed of what is remembered. */
export const withState = (turn: Turn, patch: Patch): Turn => ({
  ...turn,
  state: { ...turn.state, ...patch },
});

export const say = (
  turn: Turn,
  reply: Reply,
  patch: Patch = {},
  template: Template | null = null,
): Decision => ({
  state: { ...turn.state, ...patch },
  step: { kind: 'reply', reply, template, handOff: null },
});

export const sayText = (turn: Turn, body: string, patch: Patch = {}): Decision =>
  say(turn, { kind: 'text', body }, patch);

export const sayButtons = (
  turn: Turn,
  body: string,
  buttons: readonly Button[],
  patch: Patch = {},
): Decision => say(turn, { kind: 'buttons', body, buttons }, patch);

export const act = (turn: Turn, what: Act, patch: Patch = {}): Decision => ({
  state: { ...turn.state, ...patch },
  step: { kind: 'act', act: what },
});

/** A person takes over; the bot says so and is silent from then on. */
export const handOff = (turn: Turn, body: string, reason: string): Decision => ({
  state: { ...turn.state, handedOffAt: turn.now, misses: 0, pending: null, asked: null, said: [] },
  step: { kind: 'reply', reply: { kind: 'text', body }, template: null, handOff: reason },
});

export const silent = (turn: Turn, reason: 'reaction' | 'handed_off' | 'duplicate'): Decision => ({
  state: turn.state,
  step: { kind: 'silence', reason },
});

export const accommodationOf = (turn: Turn, id: string): Accommodation | null =>
  turn.facts.property.accommodations.find((one) => one.id === id) ?? null;

export const nameOf = (turn: Turn, id: string): string =>
  accommodationOf(turn, id)?.name ?? turn.facts.property.name;

export const stayText = ({ texts, format }: Turn, stay: Stay): string =>
  texts.stay(format.date(stay.checkIn), format.date(stay.checkOut), texts.nights(nightsOf(stay)));

export const shortStayText = ({ format }: Turn, stay: Stay): string =>
  `${format.shortDate(stay.checkIn)} → ${format.shortDate(stay.checkOut)}`;

export const partyText = ({ texts }: Turn, party: Party): string =>
  texts.guests(party.adults, party.children, party.infants);

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What is left to pay; null when nothing is. */
export function balanceText({ format }: Turn, reservation: KnownReservation): string | null {
  const balance = reservation.totalMinor - reservation.paidMinor;
  return balance > 0 ? format.money(balance) : null;
}

export const descriptionOf = (turn: Turn, accommodation: Accommodation): string => {
  const [first, second] = turn.facts.property.languages;
  const { description } = accommodation;
  return description[turn.language] ?? description[second] ?? description[first] ?? '';
};

/** The host's own words on a topic, in the guest's language or the property's second, then first. */
export function hostText(turn: Turn, topic: string): string | null {
  const { texts, languages } = turn.facts.property;
  for (const language of [turn.language, languages[1], languages[0]]) {
    const found = texts[language]?.[topic];
    if (found) return found;
  }
  return null;
}
