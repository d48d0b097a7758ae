import type { Clients } from './client.ts';
import { Process } from './network.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** A change this close before the look may have been on its way past it. */
const ON_THE_WAY_MS = 10_000;

/** When each gate was last found right, by world. */
const cleanSince = new WeakMap<World, Map<string, number>>();

/**
 * Asks a gate to compare its memory with Postgres: unless somebody else changed something, or an answer was lost, there is nothing to
 * repair.
 */
export function probe(world: World, clients: Clients, random: Random): void {
  const accommodationId = clients.randomAccommodation(random);
  const { process, bornAt } = world.gates.instanceOf(accommodationId);
  const clean = cleanSince.get(world) ?? new Map<string, number>();
  cleanSince.set(world, clean);
  const since = Math.max(bornAt, clean.get(accommodationId) ?? 0);
  const startedAt = world.now;
  const gate = world.gates.gatesFor(new Process('probe')).gateOf(accommodationId);
  // A gate that was just made has read nothing yet: asking for its snapshot makes it.
  const asked = gate.snapshot({ now: world.now }).then(() => gate.reconcile({ now: world.now }));
  asked.then(
    ({ repaired }) => {
      const isSame = world.gates.instanceOf(accommodationId).process === process;
      const isDisturbed =
        world.watch.changedUnseen(accommodationId, since, process) ||
        world.watch.changedSince(accommodationId, startedAt - ON_THE_WAY_MS);
      if (repaired > 0 && isSame && !isDisturbed)
        world.watch.fail('memory never drifts by itself', `${accommodationId}: ${repaired} repaired`);
      if (isSame) clean.set(accommodationId, startedAt - ON_THE_WAY_MS);
    },
    () => undefined,
  );
}
