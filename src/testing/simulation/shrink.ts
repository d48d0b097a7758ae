import { type RunReport, type RunRequest, runSimulation } from './run.ts';

/** Replays that a search for a shorter trace may cost. */
const REPLAYS_MAX = 400;

/**
 * Leaves out as many actions as possible while the same invariant still breaks (delta debugging: ever smaller parts). Resolves with the
 * report of the shortest run that was found.
 */
export async function shrink(request: RunRequest, failed: RunReport): Promise<RunReport> {
  let best = failed;
  let replays = 0;
  let size = Math.ceil(best.actions.length / 2);
  while (size >= 1 && replays < REPLAYS_MAX) {
    let isShorter = false;
    for (let from = 0; from < best.actions.length && replays < REPLAYS_MAX; ) {
      const candidate = await without(request, failed, best, from, size);
      replays += 1;
      if (candidate) {
        best = candidate;
        isShorter = true;
      } else from += size;
    }
    if (!isShorter || size > best.actions.length) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return best;
}

/** A run without these actions too; null if it does not break the same invariant, or is no shorter. */
async function without(
  request: RunRequest,
  failed: RunReport,
  best: RunReport,
  from: number,
  size: number,
): Promise<RunReport | null> {
  const kept = new Set(best.actions.toSpliced(from, size).map(({ index }) => index));
  const last = failed.actions.at(-1)?.index ?? 0;
  const skip = new Set<number>();
  for (let index = 0; index <= last; index++) if (!kept.has(index)) skip.add(index);
  const report = await runSimulation({ ...request, skip });
  const isSame = report.violation?.invariant === failed.violation?.invariant;
  return isSame && report.actions.length < best.actions.length ? report : null;
}
