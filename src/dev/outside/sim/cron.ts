import type { CronTicks } from '../cron.ts';
import { type Answer, json, type Route } from '../http.ts';
import type { QStash } from '../qstash/qstash.ts';

async function run(ticks: CronTicks | null, name: string): Promise<Answer> {
  if (!ticks) return json(503, { error: 'nobody runs cron triggers here' });
  try {
    return json(200, { cron: name, status: await ticks.run(name) });
  } catch (error) {
    return json(502, { cron: name, error: error instanceof Error ? error.message : String(error) });
  }
}

/** `POST /sim/cron/{name}`: a cron trigger of the Worker, or a QStash schedule by its id, runs now. */
export const cronRoutes = (ticks: CronTicks | null, qstash: QStash): readonly Route[] => [
  {
    method: 'POST',
    pattern: /^\/sim\/cron\/(.+)$/,
    handle: (_call, name = '') => {
      const schedule = qstash.schedules.find(name);
      if (!schedule) return run(ticks, name);
      qstash.schedules.run(schedule);
      return json(200, { cron: name, status: 200 });
    },
  },
];
