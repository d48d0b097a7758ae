import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { CronTicks } from './cron.ts';
import { changeOf, GUEST, Stage } from './stage.fixture.ts';
import { startFakeWorker } from './worker.fixture.ts';

type Ready = { readonly url: string };

/** The process as the supervisor starts it. */
async function startProcess(dataDir: string, options: object) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      OUTSIDE_OPTIONS: JSON.stringify({
        port: 0,
        dataDir,
        databaseUrl: 'postgres://u@127.0.0.1/d',
        ...options,
      }),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = await new Promise<Ready>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('outside ready ')) resolve(JSON.parse(line.slice('outside ready '.length)));
    });
  });
  return { child, exited, ready };
}

describe('the process of the outside world', () => {
  it('goes on after a SIGKILL where it was, once it is told where the Worker is', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tranquera-outside-'));
    const worker = await startFakeWorker();
    const first = await startProcess(dataDir, {});
    const body = JSON.stringify({ text: 'hola', wamid: 'wamid.kept' });
    const sent = await fetch(`${first.ready.url}/sim/guests/${GUEST}/messages`, { method: 'POST', body });
    expect(await sent.json()).toMatchObject({ wamid: 'wamid.kept', status: 0 });
    first.child.kill('SIGKILL');
    await first.exited;
    const second = await startProcess(dataDir, {});
    const address = JSON.stringify({ url: worker.url });
    await fetch(`${second.ready.url}/sim/worker`, { method: 'POST', body: address });
    const call = await worker.until(() => true);
    expect(changeOf(call).messages[0].id).toBe('wamid.kept');
    second.child.kill('SIGTERM');
    expect(await second.exited).toBe(0);
    await worker.close();
    rmSync(dataDir, { recursive: true });
  });

  it('ends when the one that started it is gone', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tranquera-outside-'));
    const { child, exited } = await startProcess(dataDir, {});
    child.stdin.end();
    expect(await exited).toBe(0);
    rmSync(dataDir, { recursive: true });
  });
});

describe('a cron trigger', () => {
  it('runs on demand at the address that runs them', async () => {
    const worker = await startFakeWorker();
    const crons = { 'expire-holds': '* * * * *' };
    const stage = await Stage.start({ cronUrl: `${worker.url}/cron`, crons });
    expect(await stage.post('/sim/cron/expire-holds', {})).toMatchObject({ json: { status: 200 } });
    expect(await stage.post('/sim/cron/*%2F15%20*%20*%20*%20*', {})).toMatchObject({ status: 200 });
    const ran = worker.calls.map((call) => JSON.parse(call.body.toString()).cron);
    expect(ran).toEqual(['* * * * *', '*/15 * * * *']);
    await stage.end();
    await worker.close();
  });
});

describe('cron ticks', () => {
  it('run each expression once in the minutes that it names', () => {
    const ran: string[] = [];
    const crons = { expire: '* * * * *', remind: '* * * * *', sync: '*/15 * * * *' };
    const ticks = new CronTicks(crons, async (cron) => ran.push(cron));
    ticks.tick(Date.parse('2026-11-24T10:14:00Z'));
    ticks.tick(Date.parse('2026-11-24T10:15:00Z'));
    expect(ran).toEqual(['* * * * *', '* * * * *', '*/15 * * * *']);
  });
});

describe('the port', () => {
  it('serves the phone page and its pictures, and nothing above them', async () => {
    const stage = await Stage.start();
    expect((await stage.call('/')).status).toBe(200);
    expect((await stage.call('/phone/phone.js')).status).toBe(200);
    expect((await stage.call('/photos/..%2f..%2flocal-secrets.ts')).status).toBe(404);
    expect((await stage.call('/nothing')).status).toBe(404);
    expect((await stage.call('/sim/nothing')).status).toBe(404);
    await stage.end();
  });
});
