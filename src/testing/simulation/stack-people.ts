import type { Stay } from '../../domain/stay.ts';
import type { Random } from './random.ts';
import { type Json, listIn, textIn } from './stack-client.ts';
import type { AskedHold, StackWorld } from './stack-world.ts';

const CROWD = 10;

/** A program books: it asks again with its key until it knows. */
async function ask(world: StackWorld, asked: AskedHold): Promise<void> {
  const answer = await world.known(
    () => world.client.api('POST', '/holds', asked.body, asked.key),
    `hold ${asked.key}`,
  );
  world.say(`  ${asked.key}: ${answer.status} ${textIn(answer.body, 'code')}`);
  world.count(`hold ${answer.status}`);
  if (answer.status === 201) {
    const code = textIn(answer.body, 'code');
    if (!asked.told.includes(code)) world.codes.push(code);
    asked.told.push(code);
    world.tokens.set(code, textIn(answer.body, 'paymentUrl').split('/').at(-1) ?? '');
  } else if (answer.status === 409) asked.told.push('refused');
  else if (answer.status !== 0)
    world.fail(
      'what keeps the rules is accepted',
      `${asked.key}: ${answer.status} ${JSON.stringify(answer.body)}`,
    );
}

export function hold(world: StackWorld, random: Random, stay: Stay, accommodationId: string): void {
  const asked: AskedHold = {
    key: `sim-${random.token(12)}`,
    body: {
      accommodationId,
      ...stay,
      adults: 2,
      guest: { name: 'Somebody', email: `${random.token(3)}@example.com` },
    },
    told: [],
  };
  world.holds.push(asked);
  world.say(`hold ${asked.key} at ${accommodationId.slice(-4)}, ${stay.checkIn} to ${stay.checkOut}`);
  world.begin(ask(world, asked));
}

/** Verbs of programs, hosts and guests. Each draws what it needs before it waits for anything. */
export const STACK_PEOPLE = {
  hold: (world: StackWorld, random: Random) => hold(world, random, world.stay(), world.accommodation()),
  crowd: (world: StackWorld, random: Random) => {
    const [stay, accommodationId] = [world.stay(), world.accommodation()];
    for (let one = 0; one < CROWD; one++) hold(world, random, stay, accommodationId);
  },
  repeat: (world: StackWorld, random: Random) => {
    const asked = random.pick(world.holds);
    if (asked) world.begin(ask(world, asked));
  },
  release: (world: StackWorld, random: Random) => onCode(world, random, 'DELETE', (code) => `/holds/${code}`),
  cancel: (world: StackWorld, random: Random) =>
    onCode(world, random, 'POST', (code) => `/reservations/${code}/cancel`, { reason: 'simulated' }),
  hostConfirms: (world: StackWorld, random: Random) => byHost(world, random, 'confirm'),
  hostCancels: (world: StackWorld, random: Random) => byHost(world, random, 'cancel'),
  block: (world: StackWorld) => {
    const body = { accommodationId: world.accommodation(), ...world.stay(), note: 'simulated' };
    world.say(`block ${body.checkIn} to ${body.checkOut}`);
    world.begin(
      world.client.host('POST', '/blocks', body).then(({ status, body: made }) => {
        world.count(`block ${status}`);
        if (status === 201) world.blocks.push(textIn(made, 'code'));
      }),
    );
  },
  unblock: (world: StackWorld, random: Random) => {
    const code = random.pick(world.blocks);
    if (!code) return;
    world.say(`unblock ${code}`);
    world.begin(
      world.client.host('DELETE', `/blocks/${code}`).then(({ status }) => world.count(`unblock ${status}`)),
    );
  },
  pay: (world: StackWorld, random: Random) => pay(world, random, 1),
  payTwice: (world: StackWorld, random: Random) => pay(world, random, 2),
  chargeBack: (world: StackWorld, random: Random) => {
    const code = random.pick(world.codes);
    if (code) world.begin(payOne(world, code, { outcome: 'charged_back' }));
  },
  guest: (world: StackWorld, random: Random) => world.begin(write(world, random)),
  cron: (world: StackWorld, random: Random) => {
    const name = random.pick(['expire-holds', 'expire-holds', 'reconcile-gates']) ?? 'expire-holds';
    world.say(`cron ${name}`);
    world.begin(
      world.client
        .outside('POST', `/sim/cron/${name}`, {})
        .then(({ status }) => world.count(`cron ${status}`)),
    );
  },
} as const;

/** The newest ones more often than the old. */
function codeOf(world: StackWorld, random: Random): string | null {
  return random.pick(random.chance(0.7) ? world.codes.slice(-6) : world.codes);
}

function onCode(
  world: StackWorld,
  random: Random,
  method: string,
  path: (code: string) => string,
  body?: Json,
): void {
  const code = codeOf(world, random);
  if (!code) return;
  world.say(`${method} ${path(code)}`);
  world.begin(
    world
      .known(() => world.client.api(method, path(code), body), `${method} ${code}`)
      .then(({ status }) => world.count(`${method} ${status}`)),
  );
}

function byHost(world: StackWorld, random: Random, verb: 'confirm' | 'cancel'): void {
  const code = codeOf(world, random);
  if (!code) return;
  world.say(`host: ${verb} ${code}`);
  world.begin(
    world.client
      .host('POST', `/reservations/${code}/${verb}`, {})
      .then(({ status }) => world.count(`host ${status}`)),
  );
}

function pay(world: StackWorld, random: Random, times: number): void {
  const code = codeOf(world, random);
  if (!code) return;
  const kind = random.weighted({ deposit: 8, little: 1, pending: 1 });
  const body =
    kind === 'little'
      ? { outcome: 'approved', amount: 1 }
      : { outcome: kind === 'pending' ? 'pending' : 'approved' };
  for (let one = 0; one < times; one++) world.begin(payOne(world, code, body));
}

/** Who pays opens the link that came with the hold, whatever has become of it. */
async function payOne(world: StackWorld, code: string, body: Json): Promise<void> {
  const link = world.tokens.get(code);
  if (!link) return;
  const paid = await world.client.outside('POST', `/sim/payments/${link}`, body);
  world.say(`  pay ${code} ${JSON.stringify(body)}: ${paid.status}`);
  world.count(`payment ${paid.status}`);
}

/** A guest asks for dates, or presses what the last reply offers. */
async function write(world: StackWorld, random: Random): Promise<void> {
  const guest = world.guest();
  const { checkIn, checkOut } = world.stay();
  const dayMonth = (date: string): string => date.split('-').reverse().join('/');
  const asking = { text: `Hola, ¿hay lugar del ${dayMonth(checkIn)} al ${dayMonth(checkOut)} para 2?` };
  const [presses, luck] = [random.chance(0.65), random.next()];
  const shown = await world.client.outside('GET', `/sim/guests/${guest}/messages`);
  const replies = listIn(shown.body, 'messages').filter((message) => message.direction === 'out');
  const options = optionsOf(replies.at(-1));
  const option = options[Math.floor(luck * options.length)];
  const message = presses && option ? option : asking;
  const sent = await world.client.outside('POST', `/sim/guests/${guest}/messages`, message);
  const wamid = textIn(sent.body, 'wamid');
  world.say(`guest ${guest} ${JSON.stringify(message)}: ${textIn(sent.body, 'status')}`);
  world.count('guest wrote');
  // One that was not accepted is brought again by the outside world, as Meta would.
  if (wamid) world.accepted.set(guest, [...(world.accepted.get(guest) ?? []), wamid]);
}

/** What can be pressed on a phone, as a guest's message. */
function optionsOf(shown: Json | undefined): readonly Json[] {
  const text = JSON.stringify(shown ?? {});
  const buttons = [...text.matchAll(/"reply":\{"id":"([^"]+)"/g)].map(([, id]) => ({ button: id }));
  const rows = [...text.matchAll(/\{"id":"(choose:[^"]+)"/g)].map(([, id]) => ({ list: id }));
  return [...buttons, ...rows];
}
