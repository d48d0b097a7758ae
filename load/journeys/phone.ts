import { field, type HttpAnswer, type Journey, listAt, parseJson, send, textAt } from './action.ts';

/** What a guest sees of a message: `ids` and `titles` of what can be pressed, `url` of a link. */
export type Seen = {
  readonly kind: 'text' | 'buttons' | 'list' | 'link' | 'other';
  readonly wamid: string;
  /** The message of the guest that it answers; empty when none. */
  readonly answers: string;
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly url: string;
  /** Unix ms, when it was on the phone. */
  readonly shownAt: number;
  readonly n: number;
};

const POLL_MS = 10_000;
const PATIENCE_MS = 20_000;

const KINDS: Readonly<Record<string, Seen['kind']>> = { button: 'buttons', list: 'list', cta_url: 'link' };

/** Reads one message of `GET /sim/guests/{waId}/messages`. */
export function readShown(message: unknown): Seen {
  const payload = field(message, 'payload');
  const interactive = field(payload, 'interactive');
  const type = textAt(payload, 'type');
  const buttons = listAt(interactive, 'action', 'buttons').map((button) => field(button, 'reply'));
  const rows = listAt(interactive, 'action', 'sections').flatMap((section) => listAt(section, 'rows'));
  return {
    kind: type === 'text' ? 'text' : (KINDS[textAt(interactive, 'type')] ?? 'other'),
    wamid: textAt(message, 'wamid'),
    answers: textAt(payload, 'context', 'message_id'),
    text: textAt(payload, 'text', 'body') || textAt(interactive, 'body', 'text'),
    options: [...buttons, ...rows].map((option) => ({
      id: textAt(option, 'id'),
      title: textAt(option, 'title'),
    })),
    url: textAt(interactive, 'action', 'parameters', 'url'),
    shownAt: Date.parse(textAt(message, 'sentAt')),
    n: Number(field(message, 'n')),
  };
}

export const repliesIn = (answer: HttpAnswer): readonly Seen[] =>
  listAt(parseJson(answer.body), 'messages')
    .filter((message) => textAt(message, 'direction') === 'out')
    .map(readShown);

/** Watches a phone until it shows what fits; null when it has not within 20 s. The answer is held open, not polled. */
export function* watch(waId: string, now: () => number, fits: (seen: Seen) => boolean): Journey<Seen | null> {
  const deadline = now() + PATIENCE_MS;
  for (let after = 0; now() < deadline; ) {
    const wait = Math.max(1, Math.min(POLL_MS, deadline - now()));
    const path = `/sim/guests/${waId}/messages?after=${after}&wait=${wait}`;
    const answer = yield* send({ method: 'GET', target: 'outside', path, headers: {}, body: null });
    if (answer.status !== 200) return null;
    const shown = repliesIn(answer);
    const found = shown.find(fits);
    if (found) return found;
    after = shown.at(-1)?.n ?? after;
  }
  return null;
}
