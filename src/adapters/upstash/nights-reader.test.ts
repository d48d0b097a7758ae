import { expect, test } from 'vitest';
import { buildNights, encodeNights } from '../../domain/availability.ts';
import { buildProperty, date, NOW } from '../../testing/builders.ts';
import { createNightsReader } from './snapshots.ts';

const property = buildProperty();
const [accommodation] = property.accommodations;
if (!accommodation) throw new Error('the property of the tests has an accommodation');
const encoded = (now: number) =>
  encodeNights(
    buildNights({
      accommodationId: accommodation.id,
      rates: accommodation.rates,
      liveStays: [],
      fromDate: date('2026-11-24'),
      now,
    }),
  );
const timeOut = () => new DOMException('signal timed out', 'TimeoutError');

/** A reader over a Redis that answers as `redis` says, of a property with one accommodation. */
function readerOver(redis: { answer: Error | string }) {
  const asked: number[] = [];
  const reader = createNightsReader({
    store: {
      write: async () => undefined,
      readAll: async () => {
        if (redis.answer instanceof Error) throw redis.answer;
        return { [accommodation!.id]: redis.answer };
      },
    },
    gates: {
      gateOf: () => ({
        snapshot: async ({ now }: { now: number }) => {
          asked.push(now);
          return encoded(now);
        },
      }),
    } as never,
    metrics: { count: () => undefined } as never,
  });
  const one = { ...property, accommodations: [accommodation!] };
  return { asked, nightsOf: (now: number) => reader.nightsOf(one, now) };
}

test('a Redis too slow is answered for by what it said within five seconds, and by the gate after that', async () => {
  const redis: { answer: Error | string } = { answer: encoded(NOW) };
  const { asked, nightsOf } = readerOver(redis);
  await nightsOf(NOW);
  redis.answer = timeOut();
  expect((await nightsOf(NOW + 5_000)).map(({ writtenAt }) => writtenAt)).toEqual([NOW]);
  expect(asked).toEqual([]);
  expect((await nightsOf(NOW + 5_001)).map(({ writtenAt }) => writtenAt)).toEqual([NOW + 5_001]);
  expect(asked).toEqual([NOW + 5_001]);
});

test('a Redis that is down is not answered for: the gate is asked', async () => {
  const redis: { answer: Error | string } = { answer: encoded(NOW) };
  const { asked, nightsOf } = readerOver(redis);
  await nightsOf(NOW);
  redis.answer = new TypeError('connection refused');
  await nightsOf(NOW + 1);
  expect(asked).toEqual([NOW + 1]);
});

test('a snapshot that has changed is read anew', async () => {
  const redis: { answer: Error | string } = { answer: encoded(NOW) };
  const { nightsOf } = readerOver(redis);
  await nightsOf(NOW);
  redis.answer = encoded(NOW + 7);
  expect((await nightsOf(NOW + 8)).map(({ writtenAt }) => writtenAt)).toEqual([NOW + 7]);
});
