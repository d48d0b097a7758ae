import { addDays, localDate } from '../../domain/calendar-date.ts';
import type { FreshStack } from '../fresh-stack.ts';
import { localPhoneNumberId, localSecrets } from '../local-secrets.ts';

/** Does one thing to the stack, the n-th time; throws when the answer is not the one that is expected. */
export type Drive = (n: number) => Promise<void>;

const REPLY_WAIT_MS = 20_000;
const STAY_DAYS_AHEAD = 200;
/** As many as are seeded: WhatsApp takes 80 messages a second of each of them, which is not what is to be measured. */
const NUMBERS = 25;
/** So many that none of them writes thirty messages a minute, which would be a flood. */
const KNOWN_GUESTS = 200;
const HEADERS = { 'content-type': 'application/json', authorization: `Bearer ${localSecrets.apiKey}` };

/** What can be profiled; each makes its drive for a fresh stack. */
export const DRIVES: Readonly<Record<string, (stack: FreshStack) => Promise<Drive>>> = {
  text: async (stack) => async (n) => {
    await askForNights(stack, n, 0);
  },
  known: async (stack) => {
    // Of guests who are free to write: each has one message under way.
    const idle: { readonly guest: number; readonly seen: number }[] = [];
    let guests = 0;
    return async () => {
      const waiting = guests < KNOWN_GUESTS ? undefined : idle.shift();
      const { guest, seen } = waiting ?? { guest: ++guests, seen: 0 };
      idle.push({ guest, seen: await askForNights(stack, guest, seen) });
    };
  },
  refusal: async (stack) => {
    const id = await accommodationOf(stack);
    await hold(stack, id, 'first', 201);
    return (n) => hold(stack, id, `refused-${n}`, 409);
  },
  health: async (stack) => async () => {
    await answered(await fetch(`${stack.workerUrl}/health/live`), 200);
  },
};

/** A guest asks for dates and gets a reply. Resolves with how many messages their phone shows; `seen` is how many it showed before. */
async function askForNights({ outsideUrl }: FreshStack, guest: number, seen: number): Promise<number> {
  const phone = `${outsideUrl}/sim/guests/${5_491_100_000_000 + guest}/messages`;
  // Who asks the same thing three times is given to a person.
  const text = `Hola! ¿Hay lugar del ${1 + (seen % 20)} al 24 de abril para 2?`;
  const body = JSON.stringify({ text, to: localPhoneNumberId(1 + (guest % NUMBERS)) });
  const sent = { method: 'POST', headers: HEADERS, body };
  await answered(await fetch(phone, sent), 200);
  const reply = await answered(await fetch(`${phone}?after=${seen + 1}&wait=${REPLY_WAIT_MS}`), 200);
  if (!reply.includes('"out"')) throw new Error(`guest ${guest} had no reply`);
  return seen + 2;
}

async function accommodationOf({ workerUrl }: FreshStack): Promise<string> {
  const said = await answered(await fetch(`${workerUrl}/api/v1/accommodations`, { headers: HEADERS }), 200);
  return String(JSON.parse(said).accommodations[0].id);
}

async function hold(
  { workerUrl }: FreshStack,
  accommodationId: string,
  key: string,
  status: number,
): Promise<void> {
  const checkIn = addDays(localDate(Date.now(), 'UTC'), STAY_DAYS_AHEAD);
  const body = {
    accommodationId,
    checkIn,
    checkOut: addDays(checkIn, 5),
    adults: 2,
    guest: { name: 'Profile' },
  };
  const headers = { ...HEADERS, 'idempotency-key': key };
  await answered(
    await fetch(`${workerUrl}/api/v1/holds`, { method: 'POST', headers, body: JSON.stringify(body) }),
    status,
  );
}

async function answered(response: Response, status: number): Promise<string> {
  const said = await response.text();
  if (response.status !== status)
    throw new Error(`${response.url}: ${response.status}, not ${status}: ${said}`);
  return said;
}
