import { setTimeout as delay } from 'node:timers/promises';
import { localSecrets } from '../local-secrets.ts';

type Sums = {
  readonly batches: number;
  readonly inBatches: number;
  readonly waits: number;
  readonly waited: number;
};
export type GateMetrics = Sums & { readonly batch: string; readonly waitMs: string };

/** The isolate hands its counts on every 2 s, with an answer. */
const FLUSH_MS = 2_200;
const NONE: Sums = { batches: 0, inBatches: 0, waits: 0, waited: 0 };

/** Mean batch and mean waiting since `before`, from `/metrics`. */
export async function readGateMetrics(workerUrl: string, before: Sums = NONE): Promise<GateMetrics> {
  await delay(FLUSH_MS);
  await (await fetch(`${workerUrl}/health/live`)).text();
  await delay(FLUSH_MS / 10);
  const response = await fetch(`${workerUrl}/metrics`, {
    headers: { authorization: `Bearer ${localSecrets.metricsToken}` },
  });
  const text = await response.text();
  const figure = (name: string): number =>
    Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)`, 'm').exec(text)?.[1] ?? 0);
  const sums = {
    batches: figure('gate_batch_size_count'),
    inBatches: figure('gate_batch_size_sum'),
    waits: figure('gate_wait_seconds_count'),
    waited: figure('gate_wait_seconds_sum'),
  };
  return {
    ...sums,
    batch: ((sums.inBatches - before.inBatches) / (sums.batches - before.batches)).toFixed(1),
    waitMs: `${(((sums.waited - before.waited) * 1000) / (sums.waits - before.waits)).toFixed(0)} ms`,
  };
}
