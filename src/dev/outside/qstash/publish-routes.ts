import { type Answer, type Call, json, type Route } from '../http.ts';
import { fieldsOf, isFields, parseJson, textOf } from '../json.ts';
import { type Destination, type Headers, PublishError, parsePublish } from './parse-publish.ts';
import type { QStashParts } from './qstash.ts';

const headersOf = (call: Call): Headers =>
  Object.fromEntries(
    Object.entries(call.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );

/** What follows a prefix on the wire, undecoded, with its query: `http://…/jobs/turn?x=1`. */
export const destinationAfter = (call: Call, prefix: string): string =>
  call.rawUrl.slice(prefix.length).replace(/[?&]qstash_token=[^&]*/, '');

/** The endpoints of a URL group, or the URL itself. */
function destinationsOf({ topics }: QStashParts, destination: string): Destination[] | null {
  if (/^https?:/.test(destination)) return [{ url: destination, topicName: null }];
  const topic = topics.get(destination);
  return topic ? topic.endpoints.map(({ url }) => ({ url, topicName: topic.name })) : null;
}

type Receipt = { readonly messageId: string; readonly url?: string; readonly deduplicated?: true };

/** Publishes to each endpoint; the receipt of one, or the receipts of a URL group. */
function publish(
  parts: QStashParts,
  destination: string,
  headers: Headers,
  body: Buffer,
  queueName: string | null,
): Receipt | Receipt[] {
  const destinations = destinationsOf(parts, destination);
  if (!destinations)
    throw new PublishError(`invalid destination url: ${destination} is neither a URL nor a topic`);
  const receipts = destinations.map((each): Receipt => {
    const request = parsePublish(each, headers, body, queueName);
    const published = parts.dispatcher.publish(request);
    return {
      messageId: published.messageId,
      ...(each.topicName === null ? {} : { url: each.url }),
      ...(published.deduplicated ? { deduplicated: true } : {}),
    };
  });
  const [only] = receipts;
  return destinations[0]?.topicName === null && only ? only : receipts;
}

const answerOf = (receipt: Receipt | Receipt[]): Answer =>
  json(!Array.isArray(receipt) && receipt.deduplicated ? 202 : 201, receipt);

function publishBatch(parts: QStashParts, call: Call): Answer {
  const items = parseJson(call.body);
  if (!Array.isArray(items)) throw new PublishError('the body of a batch must be an array');
  const receipts = items.map((item) => {
    const { destination, headers, body, queue } = fieldsOf(item);
    const own = Object.entries(isFields(headers) ? headers : {});
    const lower = Object.fromEntries(own.map(([name, value]) => [name.toLowerCase(), String(value)]));
    const bytes = Buffer.from(textOf(body) ?? '', 'utf8');
    return publish(parts, textOf(destination) ?? '', lower, bytes, textOf(queue));
  });
  return json(200, receipts);
}

/** `/v2/publish`, `/v2/enqueue`, `/v2/batch`. */
export const publishRoutes = (parts: QStashParts): readonly Route[] => [
  {
    method: 'POST',
    pattern: /^\/v2\/publish\//,
    handle: (call) => {
      const destination = destinationAfter(call, '/v2/publish/');
      return answerOf(publish(parts, destination, headersOf(call), call.body, null));
    },
  },
  {
    method: 'POST',
    pattern: /^\/v2\/enqueue\/([^/]+)\//,
    handle: (call, queue = '') => {
      const prefix = call.rawUrl.split('/').slice(0, 4).join('/');
      const destination = destinationAfter(call, `${prefix}/`);
      return answerOf(publish(parts, destination, headersOf(call), call.body, queue));
    },
  },
  { method: 'POST', pattern: /^\/v2\/batch$/, handle: (call) => publishBatch(parts, call) },
  {
    method: 'POST',
    pattern: /^\/v2\/schedules\//,
    handle: (call) => {
      const url = destinationAfter(call, '/v2/schedules/');
      const headers = headersOf(call);
      const request = parsePublish({ url, topicName: null }, headers, call.body, null);
      const id = headers['upstash-schedule-id'] ?? null;
      return json(201, { scheduleId: parts.schedules.put(id, headers['upstash-cron'] ?? '', request) });
    },
  },
];
