import type { Property } from '../domain/accommodation.ts';
import { localDate } from '../domain/calendar-date.ts';
import type {
  Act,
  ConversationInput,
  Facts,
  KnownReservation,
  Reply,
  ReservationEvent,
  Step,
} from '../domain/conversation/contract.ts';
import { decide } from '../domain/conversation/decide.ts';
import {
  type ConversationState,
  initialState,
  isHandedOff,
  parseState,
  previousOf,
} from '../domain/conversation/state.ts';
import { understand } from '../domain/nlu/understand.ts';
import { buildProperty, date, NOW } from './builders.ts';
import type { Holds, Nights, Scene, SceneTurn } from './conversation-scene.ts';
import { MemoryGate } from './memory-gate.ts';

/** What came of one turn. */
export type Played = {
  readonly step: Exclude<Step, { kind: 'act' }>;
  readonly acts: readonly Act[];
  readonly state: ConversationState;
  /** The gate's reservations after the turn. */
  readonly reservations: readonly KnownReservation[];
  /** The rows as they would be if this were the end. */
  readonly holds: Holds;
};

/** Where a scene is played: the domain's tests have their own day and property. */
export type Stage = { readonly now: number; readonly property: Property };

export const stageOf = (scene: Scene): Stage => ({ now: NOW, property: propertyOf(scene) });

/** As in `take-turn`: a turn that acts more often goes in circles. */
const ACTS_MAX = 4;
const MS_PER_MINUTE = 60_000;

/** Plays a scene through the real `understand` and `decide`, the state going through JSON between turns as it does in a thread. */
export function* playScene(scene: Scene, stage = stageOf(scene)): Generator<Played, void> {
  const { property } = stage;
  const gate = new MemoryGate(property);
  for (const nights of scene.busy ?? []) take(gate, nights);
  let state = initialState();
  let screen: Reply | null = null;
  let { now } = stage;
  for (const turn of scene.turns) {
    now += (turn.after ?? 0) * MS_PER_MINUTE + MS_PER_MINUTE;
    if (turn.taken) take(gate, turn.taken);
    const facts = gate.factsAt(now);
    if (turn.rival) take(gate, turn.rival);
    const input = inputOf(turn, scene, { property, gate, state, screen, now });
    const played = playTurn(state, input, facts, gate, now);
    state = parseState(JSON.stringify(played.state));
    if (played.step.kind === 'reply') screen = played.step.reply;
    yield { ...played, state, reservations: gate.reservations, holds: holdsOf(gate, state, property, now) };
  }
}

function holdsOf(gate: MemoryGate, state: ConversationState, property: Property, now: number): Holds {
  const reservations = gate.reservations.map(
    ({ accommodationId, stay, party, status, totalMinor, depositMinor, paidMinor }) => ({
      accommodation: accommodationId,
      status,
      ...stay,
      ...party,
      totalMinor,
      depositMinor,
      paidMinor,
    }),
  );
  return {
    reservations,
    payments: gate.payments,
    language: state.language,
    handedOff: isHandedOff(state, property.handBackMinutes, now),
  };
}

function propertyOf({ property, minNights = 1 }: Scene): Property {
  const built = buildProperty(property);
  const accommodations = built.accommodations.map((one) => ({ ...one, rates: { ...one.rates, minNights } }));
  return { ...built, accommodations };
}

const take = (gate: MemoryGate, { accommodationId, checkIn, checkOut }: Nights): void =>
  gate.take(accommodationId, { checkIn: date(checkIn), checkOut: date(checkOut) });

function playTurn(
  before: ConversationState,
  first: ConversationInput,
  facts: Facts,
  gate: MemoryGate,
  now: number,
): Pick<Played, 'step' | 'state' | 'acts'> {
  const acts: Act[] = [];
  let decided = decide(before, first, facts, now);
  while (decided.step.kind === 'act') {
    const { act } = decided.step;
    acts.push(act);
    if (acts.length > ACTS_MAX) throw new Error(`more than ${ACTS_MAX} acts: ${JSON.stringify(acts)}`);
    const outcome = gate.perform(act, now, localDate(now, facts.property.timeZone));
    decided = decide(decided.state, { kind: 'outcome', act, outcome }, gate.factsAt(now), now);
  }
  return { step: decided.step, state: decided.state, acts };
}

type Moment = {
  readonly property: Property;
  readonly gate: MemoryGate;
  readonly state: ConversationState;
  readonly screen: Reply | null;
  readonly now: number;
};

function inputOf(turn: SceneTurn, scene: Scene, moment: Moment): ConversationInput {
  if (turn.event === 'handed_back') return { kind: 'handed_back' };
  if (turn.event) return { kind: 'event', event: eventOf(turn.event, moment) };
  if (turn.sends === 'reaction') return { kind: 'reaction' };
  if (turn.sends) return { kind: 'unsupported', what: turn.sends };
  const said = turn.hears?.text ?? [turn.says ?? []].flat().join('\n');
  const { property, state, now } = moment;
  const text = said.replace('{code}', state.reservation?.code ?? '');
  const understanding = understand(text, {
    now: new Date(now).toISOString(),
    timezone: property.timeZone,
    country: property.country,
    previous: previousOf(state, now),
  });
  return {
    kind: 'message',
    understanding,
    text,
    replyId: turn.presses === undefined ? null : idOf(turn.presses, moment.screen),
    voice: turn.hears ? { confidence: turn.hears.confidence } : null,
    guestName: scene.guestName ?? null,
    joined: Array.isArray(turn.says) && turn.says.length > 1,
  };
}

/** Of what is on the screen by its title; else the id itself, as of a button further up. */
function idOf(pressed: string, screen: Reply | null): string {
  const options = screen?.kind === 'buttons' ? screen.buttons : screen?.kind === 'list' ? screen.rows : [];
  return options.find(({ title }) => title === pressed)?.id ?? pressed;
}

function eventOf(
  event: Exclude<NonNullable<SceneTurn['event']>, 'handed_back'>,
  { gate, now, property }: Moment,
): ReservationEvent {
  const reservation = gate.reservations.at(-1);
  if (!reservation) throw new Error('nothing was reserved that something could happen to');
  const { code, depositMinor: amountMinor } = reservation;
  switch (event) {
    case 'paid':
      return gate.pay(code, now, localDate(now, property.timeZone));
    case 'balance_paid':
      return gate.payBalance(code);
    case 'expired':
      return { event: 'hold_expired', reservation: gate.expire(code) };
    case 'reminder':
      return { event: 'hold_reminder', reservation };
    case 'rejected':
    case 'pending':
    case 'refunded':
      return { event: `payment_${event}`, reservation: gate.decide(code, event), amountMinor };
    case 'confirmed_by_host':
    case 'cancelled_by_host':
      return { event, reservation: gate.settleByHost(code, event), refundMinor: 0 };
  }
}
