import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFreshStack } from '../fresh-stack.ts';
import { inRepository } from '../local-paths.ts';
import { freePort } from '../ports.ts';
import { bundleWorker } from '../worker-bundle.ts';
import { startWorkerProcess } from '../worker-process.ts';
import { localSecretVars } from '../worker-vars.ts';

export type BenchStack = {
  readonly workerUrl: string;
  /** The bench's own Worker, in a workerd beside the product's, before the same Postgres. */
  readonly benchUrl: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
};

/** A fresh stack on free ports, and the bench's Worker. Its steps are shown on standard error. */
export async function startBenchStack(): Promise<BenchStack> {
  const stack = await startFreshStack({ SEED: 'demo' });
  try {
    const bench = await startBenchWorker(stack.outsideUrl, stack.databaseUrl);
    const stop = async (): Promise<void> => {
      await bench.stop();
      await stack.stop();
    };
    return { workerUrl: stack.workerUrl, benchUrl: bench.url, databaseUrl: stack.databaseUrl, stop };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function startBenchWorker(outsideUrl: string, databaseUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tranquera-bench-'));
  const entry = inRepository('src/dev/bench/worker/worker.ts');
  const bundle = await bundleWorker(folder, new AbortController().signal, entry);
  const worker = await startWorkerProcess({
    port: await freePort(),
    bundle,
    objectsDir: join(folder, 'objects'),
    logFile: join(folder, 'worker.log'),
    vars: {
      ...localSecretVars(),
      ENVIRONMENT: 'local',
      PUBLIC_URL: outsideUrl,
      DATABASE_URL: databaseUrl,
      NEON_ENDPOINT: `${outsideUrl}/sql`,
      UPSTASH_REDIS_REST_URL: `${outsideUrl}/redis`,
      QSTASH_URL: outsideUrl,
      WHATSAPP_API_URL: `${outsideUrl}/v26.0`,
      MERCADOPAGO_API_URL: outsideUrl,
      MAIL_API_URL: outsideUrl,
      SPEECH_URL: outsideUrl,
    },
    moreObjects: { BARE: 'BareObject' },
    onPid: () => undefined,
    onRestart: () => console.error('the bench worker was started again: its figures are void'),
  });
  return {
    url: worker.url,
    stop: async () => {
      await worker.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
