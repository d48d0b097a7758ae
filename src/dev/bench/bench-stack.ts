import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
  const child = spawn(process.execPath, [inRepository('src/dev/start.ts')], {
    env: {
      ...process.env,
      PORT: '0',
      SIM_PORT: '0',
      FRESH: '1',
      SEED: 'demo',
      TRANQUERA_LAUNCHERS: `${process.env.TRANQUERA_LAUNCHERS ?? ''},${process.pid}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stopStack = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface(child.stdout)) {
    console.error(line);
    const ready = /^ready worker=(\S+) outside=(\S+) database=(\S+)/.exec(line);
    if (!ready) continue;
    child.stdout.resume();
    const [, workerUrl = '', outsideUrl = '', databaseUrl = ''] = ready;
    const bench = await startBenchWorker(outsideUrl, databaseUrl).catch(async (error: unknown) => {
      await stopStack();
      throw error;
    });
    return {
      workerUrl,
      benchUrl: bench.url,
      databaseUrl,
      stop: async () => {
        await bench.stop();
        await stopStack();
      },
    };
  }
  throw new Error('the stack did not start');
}

async function startBenchWorker(outsideUrl: string, databaseUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tranquera-bench-'));
  const entry = inRepository('src/dev/bench/worker/worker.ts');
  const bundle = await bundleWorker(folder, new AbortController().signal, entry);
  const worker = await startWorkerProcess({
    port: await freePort(),
    bundle,
    objectsDir: join(folder, 'objects'),
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
