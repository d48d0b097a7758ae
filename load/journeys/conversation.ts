import type { Stay } from '../../src/domain/stay.ts';
import { call, type Journey, parseJson, pause, record, textAt } from './action.ts';
import { type Did, nextStep, type Step } from './next-step.ts';
import { messageWebhook, type Said, type Sender, signedWebhook, wamidPrefix } from './payloads.ts';
import { type Seen, watch } from './phone.ts';
import { guestOf, pick, type Setting, someStay, thinkTime } from './setting.ts';

/** Share of guests who leave after each step, as people do. */
export const STOPS: Readonly<Record<Did, number>> = {
  greeted: 0.1,
  asked: 0.15,
  counted: 0.1,
  chose: 0.1,
  agreed: 0.15,
};
/** Share of messages that Meta delivers twice, and of those that come as three in a row. */
export const DUPLICATES = 0.05;
export const BURSTS = 0.05;
/** Share of guests who do not say at once how many they are. */
const PARTY_LATER = 0.3;
const STEPS_MAX = 12;

export type Talk = { readonly sender: Sender; readonly adults: number; sent: number };

type Words = {
  readonly hello: string;
  readonly more: readonly string[];
  readonly ask: (from: string, to: string) => string;
  readonly party: (adults: number) => string;
};
const SPANISH = 0.8;
const SPANISH_WORDS: Words = {
  hello: 'Hola!',
  more: ['buenas tardes', 'una consulta'],
  ask: (from, to) => `Hay lugar del ${from} al ${to}`,
  party: (adults) => `somos ${adults}`,
};
const PORTUGUESE_WORDS: Words = {
  hello: 'Olá, boa tarde',
  more: ['tudo bem?', 'uma pergunta'],
  ask: (from, to) => `Tem vaga de ${from} a ${to}`,
  party: (adults) => `somos ${adults} adultos`,
};

export const dayMonthYear = (date: string): string =>
  `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

export type Reply = { readonly seen: Seen; readonly ms: number };

/** Says it, each message after the one before has been accepted; resolves with the reply to the last. Null: an error. */
export function* say(setting: Setting, talk: Talk, saids: readonly Said[]): Journey<Reply | null> {
  let last: { readonly wamid: string; readonly startedAt: number } | null = null;
  for (const said of saids) {
    talk.sent += 1;
    const wamid = `${wamidPrefix(setting.runId)}.${setting.iteration}.${talk.sent}`;
    const request = signedWebhook(setting, messageWebhook(talk.sender, wamid, setting.now(), said));
    const isTwice = setting.random() < DUPLICATES;
    const answers = yield { kind: 'send', requests: isTwice ? [request, request] : [request] };
    for (const [index, answer] of answers.entries()) {
      const name = index === 0 ? 'text_ack' : 'duplicate_ack';
      const fault = answer.status === 200 ? null : `webhook ${answer.status} ${answer.body.slice(0, 60)}`;
      yield* record(name, answer.endedAt, answer.endedAt - answer.startedAt, fault);
    }
    const [answer] = answers;
    if (!answer || answers.some(({ status }) => status !== 200)) return null;
    last = { wamid, startedAt: answer.startedAt };
  }
  if (!last) return null;
  const { wamid, startedAt } = last;
  const seen = yield* watch(talk.sender.waId, setting.now, ({ answers }) => answers === wamid);
  if (seen) return { seen, ms: Math.max(0, seen.shownAt - startedAt) };
  yield* record('text_reply', setting.now(), setting.now() - startedAt, 'no reply');
  return null;
}

/** Records the reply, with what the guest makes of it. */
export function* judged(setting: Setting, did: Did, reply: Reply, propertyName: string): Journey<Step> {
  const step = nextStep(did, reply.seen, propertyName, setting.random());
  yield* record('text_reply', setting.now(), reply.ms, step.kind === 'wrong' ? step.what : null);
  return step;
}

/** Greeting → dates → choice → hold → payment, by one guest of their own; some leave at each step. */
export function* conversation(setting: Setting): Journey {
  const property = pick(setting, setting.catalog);
  const words = setting.random() < SPANISH ? SPANISH_WORDS : PORTUGUESE_WORDS;
  const sender = { waId: guestOf(setting), name: 'Carga', phoneNumberId: property.phoneNumberId };
  const talk: Talk = { sender, adults: 2 + Math.floor(setting.random() * 3), sent: 0 };
  const isBurst = setting.random() < BURSTS;
  const reply = yield* say(setting, talk, [words.hello, ...(isBurst ? words.more : [])].map(text));
  if (!reply) return;
  if (isBurst) yield* record('text_reply', setting.now(), reply.ms, null);
  else if ((yield* judged(setting, 'greeted', reply, property.name)).kind === 'wrong') return;
  if (setting.random() < STOPS.greeted) return;
  yield* book(setting, talk, { propertyName: property.name, words, stay: someStay(setting) });
}

type Wish = { readonly propertyName: string; readonly words: Words; readonly stay: Stay };

/** From the dates on: answers what is seen until it is paid, nothing is free, or the guest leaves. */
function* book(setting: Setting, talk: Talk, { propertyName, words, stay }: Wish): Journey {
  const dates = words.ask(dayMonthYear(stay.checkIn), dayMonthYear(stay.checkOut));
  const isPartyLater = setting.random() < PARTY_LATER;
  let did: Did = 'asked';
  let said = text(isPartyLater ? dates : `${dates}, ${words.party(talk.adults)}`);
  for (let steps = 0; steps < STEPS_MAX; steps++) {
    yield* pause(thinkTime(setting));
    const reply = yield* say(setting, talk, [said]);
    if (!reply) return;
    const step: Step = yield* judged(setting, did, reply, propertyName);
    if (setting.random() < STOPS[did]) return;
    if (step.kind === 'pay') {
      yield* pause(thinkTime(setting));
      return yield* pay(setting, talk.sender.waId, step.url);
    }
    if (step.kind === 'count') {
      did = 'counted';
      said = text(words.party(talk.adults));
    } else if (step.kind === 'press') {
      did = step.did;
      said = press(step, reply.seen);
    } else return;
  }
}

export const text = (words: string): Said => ({ type: 'text', text: words });
export const press = (step: { readonly id: string; readonly title: string }, seen: Seen): Said => ({
  type: seen.kind === 'list' ? 'list' : 'button',
  id: step.id,
  title: step.title,
  answers: seen.wamid,
});

/** The guest's bank pays; the confirmation with the reservation's code comes to the phone. */
export function* pay(setting: Setting, waId: string, url: string): Journey {
  const token = url.slice(url.lastIndexOf('/') + 1);
  const code = /TQ-[0-9A-Z]{6}/.exec(url)?.[0] ?? '';
  const request = {
    method: 'POST' as const,
    target: 'outside' as const,
    path: `/sim/payments/${token}`,
    headers: { 'content-type': 'application/json' },
    body: '{"outcome":"approved"}',
  };
  const paid = yield* call('payment', request, (answer) =>
    answer.status === 200 && textAt(parseJson(answer.body), 'status') === 'approved'
      ? null
      : `payment ${answer.status} ${answer.body.slice(0, 60)}`,
  );
  if (!paid) return;
  const told = yield* watch(waId, setting.now, (seen) => seen.kind === 'text' && seen.text.includes(code));
  const ms = (told?.shownAt ?? setting.now()) - paid.startedAt;
  yield* record('confirmation', setting.now(), Math.max(0, ms), told ? null : 'no confirmation');
}

/** Mean messages of a conversation, for an arrival rate in messages: each step is reached by who did not leave before. */
export function messagesExpected(): number {
  const stays = (did: Did): number => 1 - STOPS[did];
  const asked = stays('greeted');
  const counted = asked * PARTY_LATER * stays('asked');
  const chose = asked * (1 - PARTY_LATER) * stays('asked') + counted * stays('counted');
  const agreed = chose * stays('chose');
  return (1 + BURSTS * 2 + asked + counted + chose + agreed) * (1 + DUPLICATES);
}
