import type { World } from './world.ts';

type Counts = { readonly said: number; readonly unsent: number; readonly dead: number };

/** Every message that was accepted is in one turn; every turn ended in one reply on the phone, or in a silence with its reason. */
export function judgeMessages(world: World): void {
  const kept = new Set<string>();
  for (const name of world.threads.names) judgeThread(world, name, kept);
  for (const wamid of world.phones.accepted)
    if (!kept.has(wamid)) world.watch.fail('no accepted message is lost', wamid);
}

function judgeThread(world: World, name: string, kept: Set<string>): void {
  const { watch } = world;
  const storage = world.threads.storageOf(name);
  const turns = new Map(
    storage
      .rows('select id, ended_at, outcome, said_one_moment from turns')
      .map((row) => [String(row.id), row] as const),
  );
  for (const { wamid, turn_id } of storage.rows('select wamid, turn_id from inbox')) {
    kept.add(String(wamid));
    const isOurs = /^(event|handed_back):/.test(String(wamid));
    if (!isOurs && !world.phones.written.has(String(wamid)))
      watch.fail('a message is taken once', String(wamid));
    const turn = turn_id === null ? undefined : turns.get(String(turn_id));
    if (!turn || turn.ended_at === null) watch.fail('every message is answered', String(wamid));
  }
  const counts = countsOf(world, name);
  for (const [id, turn] of turns) {
    if (turn.ended_at === null) continue;
    if (turn.outcome === 'failed') watch.fail('no turn is given up', `${id} of ${name}`);
    const expected = (turn.outcome === 'reply' ? 1 : 0) + Number(turn.said_one_moment);
    const { said, unsent, dead } = counts.get(id) ?? { said: 0, unsent: 0, dead: 0 };
    if (unsent > 0) watch.fail('every reply is sent', `${unsent} of turn ${id}`);
    if (said + unsent + dead !== expected)
      watch.fail('one reply a turn', `${id} (${turn.outcome}): ${said} said, ${expected} expected`);
  }
}

/** What became of the replies of each turn. */
function countsOf(world: World, name: string): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { id, turn_id, stage } of world.threads
    .storageOf(name)
    .rows('select id, turn_id, stage from outbox')) {
    const turnId = String(turn_id);
    const before = counts.get(turnId) ?? { said: 0, unsent: 0, dead: 0 };
    const isOnPhone = world.phones.received.has(`${name}.${id}`);
    if (stage === 'sent' && !isOnPhone)
      world.watch.fail('what counts as sent is on the phone', `${name}.${id}`);
    const sort = stage === 'sent' ? 'said' : stage === 'dead' ? 'dead' : 'unsent';
    counts.set(turnId, { ...before, [sort]: before[sort] + 1 });
  }
  return counts;
}
