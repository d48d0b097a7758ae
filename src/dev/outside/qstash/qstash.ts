import type { Faults } from '../faults.ts';
import { type Answer, bearerOf, type Call, dispatch, json, type Route } from '../http.ts';
import type { Ledger, Table } from '../ledger.ts';
import { accountRoutes } from './account-routes.ts';
import { Dispatcher, queueLane } from './dispatcher.ts';
import { EventLog } from './event-log.ts';
import { messageRoutes } from './message-routes.ts';
import { PublishError } from './parse-publish.ts';
import { publishRoutes } from './publish-routes.ts';
import { scheduleRoutes } from './schedule-routes.ts';
import { Schedules } from './schedules.ts';

export type Queue = {
  readonly name: string;
  readonly parallelism: number;
  readonly paused: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
};

/** A URL group: one publish, a message for each endpoint. */
export type Topic = { readonly name: string; readonly endpoints: readonly { name?: string; url: string }[] };

export type QStashParts = {
  readonly dispatcher: Dispatcher;
  readonly schedules: Schedules;
  readonly queues: Table<Queue>;
  readonly topics: Table<Topic>;
  readonly log: EventLog;
  readonly keys: { readonly current: string; readonly next: string };
};

/** QStash's API under `/v2`, and its deliveries. */
export class QStash {
  readonly dispatcher: Dispatcher;
  readonly schedules: Schedules;
  readonly #token: string;
  readonly #routes: readonly Route[];

  constructor(options: {
    readonly ledger: Ledger;
    readonly faults: Faults;
    readonly token: string;
    readonly keys: { readonly current: string; readonly next: string };
  }) {
    const { ledger, faults, keys } = options;
    const queues = ledger.table<Queue>('qstash.queues');
    const log = new EventLog();
    this.#token = options.token;
    this.dispatcher = new Dispatcher({
      ledger,
      faults,
      log,
      signingKey: keys.current,
      limitsOfQueue: (name) => ({
        parallelism: queues.get(name)?.parallelism ?? 1,
        rate: null,
        periodMs: 1_000,
      }),
    });
    for (const { name, paused: isPaused } of queues.values()) {
      if (isPaused) this.dispatcher.lanes.change(queueLane(name), { isPaused });
    }
    this.schedules = new Schedules(ledger, this.dispatcher);
    const { dispatcher, schedules } = this;
    const parts = { dispatcher, schedules, queues, topics: ledger.table<Topic>('qstash.topics'), log, keys };
    this.#routes = [
      ...publishRoutes(parts),
      ...messageRoutes(parts),
      ...scheduleRoutes(parts),
      ...accountRoutes(parts),
    ];
  }

  async answer(call: Call): Promise<Answer> {
    if ((bearerOf(call) ?? call.query.get('qstash_token')) !== this.#token) {
      return json(401, { error: 'unauthorized' });
    }
    try {
      return (await dispatch(this.#routes, call)) ?? json(404, { error: 'not found' });
    } catch (error) {
      if (error instanceof PublishError) return json(400, { error: error.message });
      throw error;
    }
  }
}
