import { json, type Route } from '../http.ts';
import type { QStashParts } from './qstash.ts';
import { viewSchedule } from './schedules.ts';

const notFound = () => json(404, { error: 'schedule not found' });

/** `/v2/schedules` but for its creation, which reads its headers as a publish does. */
export const scheduleRoutes = ({ schedules }: QStashParts): readonly Route[] => {
  const pausing = (isPaused: boolean, pattern: RegExp, method: string): Route => ({
    method,
    pattern,
    handle: (_call, id = '') => (schedules.setPaused(id, isPaused) ? json(200, {}) : notFound()),
  });
  return [
    {
      method: 'GET',
      pattern: /^\/v2\/schedules$/,
      handle: () => json(200, schedules.list().map(viewSchedule)),
    },
    {
      method: 'GET',
      pattern: /^\/v2\/schedules\/([^/]+)$/,
      handle: (_call, id = '') => {
        const schedule = schedules.find(id);
        return schedule ? json(200, viewSchedule(schedule)) : notFound();
      },
    },
    {
      method: 'DELETE',
      pattern: /^\/v2\/schedules\/([^/]+)$/,
      handle: (_call, id = '') => {
        if (!schedules.find(id)) return notFound();
        schedules.remove(id);
        return json(200, {});
      },
    },
    pausing(true, /^\/v2\/schedules\/([^/]+)\/pause$/, 'PATCH'),
    pausing(false, /^\/v2\/schedules\/([^/]+)\/resume$/, 'PATCH'),
  ];
};
