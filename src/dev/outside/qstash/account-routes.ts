import { type Answer, json, type Route } from '../http.ts';
import { fieldsOf, listOf, numberOf, parseJson, textOf } from '../json.ts';
import { flowLane, queueLane } from './dispatcher.ts';
import { flowLimits } from './parse-publish.ts';
import type { QStashParts, Queue } from './qstash.ts';

const PARALLELISM_MAX = 100;

const notFound = (what: string): Answer => json(404, { error: `${what} not found` });

function putQueue({ queues, dispatcher }: QStashParts, name: string, change: Partial<Queue>): Answer {
  const now = Date.now();
  const known = queues.get(name) ?? { name, parallelism: 1, paused: false, createdAt: now, updatedAt: now };
  const queue = { ...known, ...change, updatedAt: now };
  queues.set(name, queue);
  const limits = { parallelism: queue.parallelism, rate: null, periodMs: 1_000 };
  dispatcher.lanes.change(queueLane(name), { limits, isPaused: queue.paused });
  return json(200, {});
}

const queueRoutes = (parts: QStashParts): readonly Route[] => {
  const { queues, dispatcher } = parts;
  const view = (queue: Queue) => ({ ...queue, lag: dispatcher.lanes.view(queueLane(queue.name)).waiting });
  return [
    {
      method: 'POST',
      pattern: /^\/v2\/queues$/,
      handle: (call) => {
        const body = fieldsOf(parseJson(call.body));
        const name = textOf(body.queueName);
        if (name === null) return json(400, { error: 'queueName is required' });
        return putQueue(parts, name, {
          parallelism: numberOf(body.parallelism) ?? 1,
          paused: body.paused === true,
        });
      },
    },
    { method: 'GET', pattern: /^\/v2\/queues$/, handle: () => json(200, [...queues.values()].map(view)) },
    {
      method: 'GET',
      pattern: /^\/v2\/queues\/([^/]+)$/,
      handle: (_call, name = '') => {
        const queue = queues.get(name);
        return queue ? json(200, view(queue)) : notFound('queue');
      },
    },
    {
      method: 'DELETE',
      pattern: /^\/v2\/queues\/([^/]+)$/,
      handle: (_call, name = '') => {
        queues.delete(name);
        return json(200, {});
      },
    },
    {
      method: 'POST',
      pattern: /^\/v2\/queues\/([^/]+)\/(pause|resume)$/,
      handle: (_call, name = '', verb = '') => putQueue(parts, name, { paused: verb === 'pause' }),
    },
  ];
};

const topicRoutes = ({ topics }: QStashParts): readonly Route[] => {
  const urlsOf = (value: unknown): { name?: string; url: string }[] =>
    listOf(fieldsOf(value).endpoints).flatMap((endpoint) => {
      const { url, name } = fieldsOf(endpoint);
      if (typeof url !== 'string') return [];
      return [typeof name === 'string' ? { name, url } : { url }];
    });
  return [
    {
      method: 'POST',
      pattern: /^\/v2\/topics\/([^/]+)\/endpoints$/,
      handle: (call, name = '') => {
        const added = urlsOf(parseJson(call.body));
        const kept = (topics.get(name)?.endpoints ?? []).filter((old) =>
          added.every(({ url }) => url !== old.url),
        );
        topics.set(name, { name, endpoints: [...kept, ...added] });
        return json(200, {});
      },
    },
    {
      method: 'DELETE',
      pattern: /^\/v2\/topics\/([^/]+)\/endpoints$/,
      handle: (call, name = '') => {
        const gone = urlsOf(parseJson(call.body)).map(({ url }) => url);
        const endpoints = (topics.get(name)?.endpoints ?? []).filter(({ url }) => !gone.includes(url));
        topics.set(name, { name, endpoints });
        return json(200, {});
      },
    },
    { method: 'GET', pattern: /^\/v2\/topics$/, handle: () => json(200, [...topics.values()]) },
    {
      method: 'GET',
      pattern: /^\/v2\/topics\/([^/]+)$/,
      handle: (_call, name = '') => {
        const topic = topics.get(name);
        return topic ? json(200, topic) : notFound('topic');
      },
    },
    {
      method: 'DELETE',
      pattern: /^\/v2\/topics\/([^/]+)$/,
      handle: (_call, name = '') => {
        topics.delete(name);
        return json(200, {});
      },
    },
  ];
};

const flowRoutes = ({ dispatcher: { lanes } }: QStashParts): readonly Route[] => [
  {
    method: 'GET',
    pattern: /^\/v2\/flowControl\/([^/]+)$/,
    handle: (_call, key = '') => {
      const lane = lanes.view(flowLane(key));
      return json(200, {
        flowControlKey: key,
        waitListSize: lane.waiting,
        parallelismMax: lane.limits.parallelism ?? 0,
        parallelismCount: lane.active,
        rateMax: lane.limits.rate ?? 0,
        rateCount: lane.started,
        ratePeriod: lane.limits.periodMs / 1_000,
        isPaused: lane.isPaused,
        isPinnedParallelism: lane.isPinned,
        isPinnedRate: lane.isPinned,
      });
    },
  },
  {
    method: 'POST',
    pattern: /^\/v2\/flowControl\/([^/]+)\/(pause|resume|pin|unpin|resetRate)$/,
    handle: ({ query }, key = '', verb = '') => {
      const lane = flowLane(key);
      if (verb === 'pause' || verb === 'resume') lanes.change(lane, { isPaused: verb === 'pause' });
      else if (verb === 'resetRate') lanes.change(lane, { started: [] });
      else if (verb === 'unpin') lanes.change(lane, { isPinned: false });
      else {
        const value = [...query].map(([name, text]) => `${name}=${text}`).join(',');
        lanes.change(lane, { isPinned: true, limits: flowLimits(value) });
      }
      return json(200, {});
    },
  },
];

/** `/v2/queues`, `/v2/topics`, `/v2/flowControl`, `/v2/keys`. */
export const accountRoutes = (parts: QStashParts): readonly Route[] => [
  ...queueRoutes(parts),
  ...topicRoutes(parts),
  ...flowRoutes(parts),
  { method: 'GET', pattern: /^\/v2\/keys$/, handle: () => json(200, parts.keys) },
  {
    method: 'GET',
    pattern: /^\/v2\/globalParallelism$/,
    handle: () => json(200, { parallelismMax: PARALLELISM_MAX, parallelismCount: 0 }),
  },
];
