import { randomUUID } from 'node:crypto';
import { matches, parseCron } from '../cron-expression.ts';
import type { Fields } from '../json.ts';
import type { Ledger, Table } from '../ledger.ts';
import type { Dispatcher } from './dispatcher.ts';
import { bodyFields, type MessageRequest, viewMessage } from './message.ts';
import { PublishError } from './parse-publish.ts';

export type Schedule = {
  readonly scheduleId: string;
  readonly cron: string;
  readonly createdAt: number;
  readonly isPaused: boolean;
  readonly lastRunAt: number | null;
  readonly request: MessageRequest;
  /** Between the minute and the delivery. */
  readonly delayMs: number;
};

/** Messages that come back at the times of a cron expression. */
export class Schedules {
  readonly #schedules: Table<Schedule>;
  readonly #dispatcher: Dispatcher;

  constructor(ledger: Ledger, dispatcher: Dispatcher) {
    this.#schedules = ledger.table('qstash.schedules');
    this.#dispatcher = dispatcher;
  }

  /** Creates the schedule or replaces the one of that id. Throws `PublishError` for a bad expression. */
  put(scheduleId: string | null, cron: string, request: MessageRequest): string {
    if (!parseCron(cron)) throw new PublishError(`invalid cron expression: ${cron}`);
    const id = scheduleId ?? `scd_${randomUUID().replaceAll('-', '')}`;
    const now = Date.now();
    const delayMs = Math.max(0, request.notBefore - now);
    const known = this.#schedules.get(id);
    this.#schedules.set(id, {
      scheduleId: id,
      cron,
      createdAt: known?.createdAt ?? now,
      isPaused: known?.isPaused ?? false,
      lastRunAt: known?.lastRunAt ?? null,
      request: { ...request, scheduleId: id },
      delayMs,
    });
    return id;
  }

  find(scheduleId: string): Schedule | null {
    return this.#schedules.get(scheduleId) ?? null;
  }

  list(): Schedule[] {
    return [...this.#schedules.values()];
  }

  remove(scheduleId: string): void {
    this.#schedules.delete(scheduleId);
  }

  /** False when there is none of that id. */
  setPaused(scheduleId: string, isPaused: boolean): boolean {
    const known = this.#schedules.get(scheduleId);
    if (known) this.#schedules.set(scheduleId, { ...known, isPaused });
    return known !== undefined;
  }

  /** Publishes what is due in the minute of this instant. */
  tick(instant: number): void {
    for (const schedule of this.list()) {
      const cron = parseCron(schedule.cron);
      if (cron && !schedule.isPaused && matches(cron, instant)) this.run(schedule);
    }
  }

  run(schedule: Schedule): void {
    const now = Date.now();
    this.#schedules.set(schedule.scheduleId, { ...schedule, lastRunAt: now });
    this.#dispatcher.publish({ ...schedule.request, notBefore: now + schedule.delayMs });
  }
}

/** A schedule as the API shows it. */
export const viewSchedule = (schedule: Schedule): Fields => {
  const message = { ...schedule.request, messageId: '', createdAt: schedule.createdAt, retried: 0 };
  const { messageId: _id, notBefore: _at, url, maxRetries, ...shared } = viewMessage(message);
  return {
    ...shared,
    ...bodyFields(schedule.request.bodyBase64),
    scheduleId: schedule.scheduleId,
    cron: schedule.cron,
    destination: url,
    retries: maxRetries,
    isPaused: schedule.isPaused,
    ...(schedule.lastRunAt === null ? {} : { lastScheduleTime: schedule.lastRunAt }),
  };
};
