import { Hono } from 'hono';
import { nowMs, stopwatchMs } from '../clock.ts';
import type { AppEnv } from './app-env.ts';

type Check = { readonly name: string; readonly needed: boolean; readonly run: () => Promise<unknown> };

const TIMEOUT_MS = 2_000;

/** `live` touches nothing; `ready` times each dependency and is 503 when one that bookings need is down. */
export const healthRoutes = new Hono<AppEnv>()
  .get('/live', (c) => c.json({ status: 'live' }))
  .get('/ready', async (c) => {
    const { probes } = c.get('services');
    const checks: Check[] = [
      { name: 'database', needed: true, run: probes.database },
      { name: 'redis', needed: false, run: probes.redis },
      { name: 'objects', needed: true, run: probes.objects },
    ];
    const results = await Promise.all(checks.map(timed));
    const down = results.some((result) => result.needed && result.status === 'down');
    const degraded = results.some((result) => result.status === 'down');
    const status = down ? 'down' : degraded ? 'degraded' : 'ready';
    const dependencies = results.map(({ name, status: state, ms }) => ({ name, status: state, ms }));
    return c.json({ status, dependencies, at: new Date(nowMs()).toISOString() }, down ? 503 : 200);
  });

async function timed({ name, needed, run }: Check) {
  const startedAt = stopwatchMs();
  const timeout = new Promise<'down'>((resolve) => setTimeout(() => resolve('down'), TIMEOUT_MS));
  const answered = run().then(
    () => 'up' as const,
    () => 'down' as const,
  );
  const status = await Promise.race([answered, timeout]);
  return { name, needed, status, ms: Math.round((stopwatchMs() - startedAt) * 10) / 10 };
}
