import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from './random.ts';
import type { StackWorld } from './stack-world.ts';

const FAULT_MS = { min: 300, max: 2_500 };
const TARGETS = ['neon', 'redis', 'whatsapp', 'payments', 'mail', 'qstash'] as const;

/** A fault of the outside world for a while. */
function fault(world: StackWorld, target: string, mode: string, ms: number, rate = 1): void {
  world.say(`${target}: ${mode} for ${ms} ms`);
  world.count(`fault ${target} ${mode}`);
  const during = async (): Promise<void> => {
    await world.client.outside('POST', '/sim/faults', { target, mode, rate, ms: 200 });
    await delay(ms);
    await world.client.outside('POST', '/sim/faults', { target, mode: 'off' });
  };
  world.begin(during());
}

const msOf = (random: Random): number => random.int(FAULT_MS.min, FAULT_MS.max);

/** SQL by hand: what the constraint refuses is refused to a person too. */
async function byHand(world: StackWorld, what: string, sql: string, parameters: unknown[]): Promise<void> {
  try {
    const rows = await world.client.sql<{ code: string }>(sql, parameters);
    world.say(`SQL by hand: ${what}: ${rows.map(({ code }) => code).join(' ') || 'nothing'}`);
    if (rows.length > 0) world.count(`hand ${what}`);
    for (const { code } of rows) if (what === 'insert') world.handCodes.push(code);
  } catch (error) {
    world.say(`SQL by hand: ${what}: refused (${error instanceof Error ? error.message : error})`);
  }
}

const INSERT = `insert into reservations (id, property_id, accommodation_id, code, check_in, check_out, status, channel, currency)
  select uuidv7(), property_id, id, $2, $3, $4, 'blocked', 'other', 'ARS' from accommodations where id = $1 returning code`;

/** What goes wrong around a real stack, by the same names as in the world without one where it is the same. */
export const STACK_MISFORTUNES = {
  postgresDown: (world: StackWorld, random: Random) => fault(world, 'neon', 'down', msOf(random)),
  redisDown: (world: StackWorld, random: Random) => fault(world, 'redis', 'down', msOf(random)),
  whatsAppDown: (world: StackWorld, random: Random) => fault(world, 'whatsapp', 'down', msOf(random)),
  mailDown: (world: StackWorld, random: Random) => fault(world, 'mail', 'error', msOf(random)),
  loss: (world: StackWorld, random: Random) =>
    fault(world, random.pick(TARGETS) ?? 'neon', 'error', msOf(random), 0.4),
  lostAnswers: (world: StackWorld, random: Random) =>
    fault(world, random.pick(TARGETS) ?? 'neon', 'drop_response', msOf(random), 0.4),
  delay: (world: StackWorld, random: Random) =>
    fault(world, random.pick(TARGETS) ?? 'neon', 'slow', msOf(random), 0.6),
  duplication: (world: StackWorld, random: Random) =>
    fault(world, random.pick(['whatsapp', 'payments', 'qstash']) ?? 'payments', 'duplicate', msOf(random)),
  reordering: (world: StackWorld, random: Random) =>
    fault(world, random.pick(['whatsapp', 'payments', 'qstash']) ?? 'payments', 'reorder', msOf(random)),
  /** Every object dies with its process and is made anew from what it had written. */
  eviction: (world: StackWorld) => {
    world.say('SIGKILL to workerd');
    world.count('workerd killed');
    world.begin(world.client.killWorkerd().then(() => world.say('  workerd runs again')));
  },
  handInsert: (world: StackWorld, random: Random) => {
    const { checkIn, checkOut } = world.stay();
    const code = `TQ-H${random.token(5)}`;
    world.begin(byHand(world, 'insert', INSERT, [world.accommodation(), code, checkIn, checkOut]));
  },
  handDelete: (world: StackWorld, random: Random) =>
    world.begin(
      byHand(
        world,
        'delete',
        `delete from reservations where code = $1 and status = 'blocked' returning code`,
        [random.pick(world.handCodes)],
      ),
    ),
  handCancel: (world: StackWorld, random: Random) =>
    world.begin(
      byHand(
        world,
        'cancel',
        `update reservations set status = 'cancelled' where code = $1 and status = 'blocked' returning code`,
        [random.pick([...world.handCodes, ...world.blocks])],
      ),
    ),
  handMove: (world: StackWorld, random: Random) => {
    const { checkIn, checkOut } = world.stay();
    const sql = `update reservations set check_in = $2, check_out = $3 where code = $1 and status = 'blocked' returning code`;
    world.begin(
      byHand(world, 'move', sql, [random.pick([...world.handCodes, ...world.blocks]), checkIn, checkOut]),
    );
  },
} as const;
