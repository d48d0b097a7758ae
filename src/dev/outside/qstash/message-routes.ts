import { type Answer, json, type Route } from '../http.ts';
import { type DeadLetter, fitsMessage, viewDeadLetter } from './dead-letters.ts';
import { viewMessage } from './message.ts';
import type { QStashParts } from './qstash.ts';

const DEFAULT_COUNT = 100;

const notFound = (what: string): Answer => json(404, { error: `${what} not found` });

const countOf = (query: URLSearchParams): number => Number(query.get('count') ?? DEFAULT_COUNT);

/** A page of dead letters from the cursor on, and the next cursor where there are more. */
function pageOf(letters: readonly DeadLetter[], query: URLSearchParams) {
  const start = Number(query.get('cursor') ?? 0) || 0;
  const end = start + countOf(query);
  return {
    page: letters.slice(start, end),
    cursor: end < letters.length ? { cursor: String(end) } : {},
    rest: letters.length > countOf(query) ? { cursor: '0' } : {},
  };
}

/** Publishes the letter's message anew, with all its retries. */
function revive({ dispatcher }: QStashParts, letter: DeadLetter): { messageId: string } {
  const { messageId: _old, createdAt: _at, retried: _retried, ...request } = letter.message;
  dispatcher.deadLetters.remove(letter.dlqId);
  const { messageId } = dispatcher.publish({ ...request, notBefore: Date.now(), deduplicationKey: null });
  return { messageId };
}

const deadLetterRoutes = (parts: QStashParts): readonly Route[] => {
  const { deadLetters } = parts.dispatcher;
  return [
    {
      method: 'GET',
      pattern: /^\/v2\/dlq$/,
      handle: ({ query }) => {
        const { page, cursor } = pageOf(deadLetters.select(query), query);
        return json(200, { messages: page.map(viewDeadLetter), ...cursor });
      },
    },
    {
      method: 'DELETE',
      pattern: /^\/v2\/dlq$/,
      handle: ({ query }) => {
        const { page, rest } = pageOf(deadLetters.select(query), query);
        for (const { dlqId } of page) deadLetters.remove(dlqId);
        return json(200, { deleted: page.length, ...rest });
      },
    },
    {
      method: 'POST',
      pattern: /^\/v2\/dlq\/retry$/,
      handle: ({ query }) => {
        const { page, rest } = pageOf(deadLetters.select(query), query);
        return json(200, { responses: page.map((letter) => revive(parts, letter)), ...rest });
      },
    },
    {
      method: 'POST',
      pattern: /^\/v2\/dlq\/retry\/([^/]+)$/,
      handle: (_call, dlqId = '') => {
        const letter = deadLetters.find(dlqId);
        return letter ? json(200, revive(parts, letter)) : notFound('message');
      },
    },
    {
      method: 'GET',
      pattern: /^\/v2\/dlq\/([^/]+)$/,
      handle: (_call, dlqId = '') => {
        const letter = deadLetters.find(dlqId);
        return letter ? json(200, viewDeadLetter(letter)) : notFound('message');
      },
    },
    {
      method: 'DELETE',
      pattern: /^\/v2\/dlq\/([^/]+)$/,
      handle: (_call, dlqId = '') => {
        if (!deadLetters.find(dlqId)) return notFound('message');
        deadLetters.remove(dlqId);
        return json(200, { deleted: 1 });
      },
    },
  ];
};

/** `/v2/messages`, `/v2/dlq`, `/v2/logs`. */
export const messageRoutes = (parts: QStashParts): readonly Route[] => {
  const { dispatcher, log } = parts;
  return [
    {
      method: 'GET',
      pattern: /^\/v2\/messages\/([^/]+)$/,
      handle: (_call, messageId = '') => {
        const message = dispatcher.find(messageId);
        return message ? json(200, viewMessage(message)) : notFound(`message ${messageId}`);
      },
    },
    {
      method: 'DELETE',
      pattern: /^\/v2\/messages\/([^/]+)$/,
      handle: (_call, messageId = '') =>
        dispatcher.cancel(messageId) ? json(200, { cancelled: 1 }) : notFound(`message ${messageId}`),
    },
    {
      method: 'DELETE',
      pattern: /^\/v2\/messages$/,
      handle: ({ query }) => {
        const fitting = [...dispatcher.messages()].filter((message) => fitsMessage(message, query));
        const cancelled = fitting.filter(({ messageId }) => dispatcher.cancel(messageId)).length;
        return json(200, { cancelled });
      },
    },
    ...deadLetterRoutes(parts),
    {
      method: 'GET',
      pattern: /^\/v2\/(?:logs|events)$/,
      handle: ({ query }) => {
        const ids = query.getAll('messageIds').concat(query.getAll('messageId'));
        const state = query.get('state');
        const events = log
          .list()
          .filter((event) => ids.length === 0 || ids.includes(event.messageId))
          .filter((event) => state === null || event.state === state);
        return json(200, { events: events.slice(0, Number(query.get('count') ?? 1_000)) });
      },
    },
  ];
};
