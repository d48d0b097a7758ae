import type { Accommodation } from '../accommodation.ts';
import { type CalendarDate, localDate } from '../calendar-date.ts';
import type { Language } from '../nlu/understanding.ts';
import { nightsOf, type Party, type Stay } from '../stay.ts';
import type { Act, Facts, KnownReservation, Reply, Step, Template } from './contract.ts';
import { type Format, formatOf } from './format.ts';
import { textsOf } from './replies/all-texts.ts';
import type { Texts } from './replies/texts.ts';
import { type ConversationState, languageOf } from './state.ts';

/** What every rule of the conversation sees. `facts.nights` costs a round trip: only the rules that need it look at it. */
export type Turn = {
  readonly state: ConversationState;
  readonly facts: Facts;
  readonly now: number;
  readonly today: CalendarDate;
  readonly texts: Texts;
  readonly format: Format;
};

export type Decision = { readonly state: ConversationState; readonly step: Step };

export function turnOf(state: ConversationState, facts: Facts, now: number): Turn {
  const language = spokenIn(state, facts);
  return {
    state,
    facts,
    now,
    today: localDate(now, facts.property.timeZone),
    texts: textsOf(language),
    format: formatOf(language, facts.property),
  };
}

const spokenIn = (state: ConversationState, facts: Facts): Language =>
  state.language ?? facts.property.languages[0] ?? languageOf(state);

type Patch = Partial<ConversationState>;

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

export const act = (turn: Turn, what: Act, patch: Patch = {}): Decision => ({
  state: { ...turn.state, ...patch },
  step: { kind: 'act', act: what },
});

/** A person takes over; the bot says so and is silent from then on. */
export const handOff = (turn: Turn, body: string, reason: string): Decision => ({
  state: { ...turn.state, handedOffAt: turn.now, misses: 0, pending: null, asked: null },
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

/** What is left to pay; null when nothing is. */
export function balanceText({ format }: Turn, reservation: KnownReservation): string | null {
  const balance = reservation.totalMinor - reservation.paidMinor;
  return balance > 0 ? format.money(balance) : null;
}

export const descriptionOf = (turn: Turn, accommodation: Accommodation): string => {
  const language = spokenIn(turn.state, turn.facts);
  const [first, second] = turn.facts.property.languages;
  return (
    accommodation.description[language] ??
    accommodation.description[second] ??
    accommodation.description[first] ??
    ''
  );
};

/** The host's own words on a topic, in the guest's language or the property's second, then first. */
export function hostText(turn: Turn, topic: string): string | null {
  const { texts, languages } = turn.facts.property;
  const order = [spokenIn(turn.state, turn.facts), languages[1], languages[0]];
  for (const language of order) {
    const found = texts[language]?.[topic];
    if (found) return found;
  }
  return null;
}
