import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { date } from '../../testing/builders.ts';
import { withClient } from '../../testing/database.ts';
import { blockOf } from '../../testing/simulation/block-of.ts';
import { realGateDatabase, writePlaces } from '../../testing/simulation/both-databases.ts';

const NOW = Date.parse('2026-11-24T13:00:00Z');

/** A block in a Postgres of its own, and a host who lifts it at `now`, with an entry for the audit log. */
async function stage() {
  const { url, client } = await withClient();
  const database = realGateDatabase(url);
  onTestFinished(() => database.close());
  const { propertyId, accommodationIds } = await writePlaces(client, date('2026-11-24'));
  const accommodationId = accommodationIds[0] ?? '';
  const code = 'TQ-BLCKAA';
  const stay = { checkIn: date('2027-03-01'), checkOut: date('2027-03-04') };
  const block = blockOf({ id: randomUUID(), code, stay, channel: 'admin', currency: 'ARS' });
  await database.commit([{ ...block, idempotencyKey: code }], { propertyId, accommodationId, now: NOW });
  const note = {
    id: randomUUID(),
    actor: 'ana@tranquera.test',
    action: 'unblock',
    statusBefore: 'blocked' as const,
  };
  const lift = (now: number) =>
    database.change({
      code,
      accommodationId,
      from: ['blocked'],
      to: 'cancelled',
      instant: 'cancelled_at',
      now,
      note,
    });
  const entries = async () =>
    (await client.query('select actor, action, subject, before, after from audit_log')).rows;
  return { lift, entries, code };
}

test('a change by a host and its entry in the audit log are one statement; repeated it is one entry', async () => {
  const { lift, entries, code } = await stage();
  expect(await lift(NOW + 1)).toMatchObject({ ok: true, value: { changed: true } });
  await lift(NOW + 1);
  expect(await entries()).toEqual([
    {
      actor: 'ana@tranquera.test',
      action: 'unblock',
      subject: code,
      before: { status: 'blocked' },
      after: { status: 'cancelled', checkIn: '2027-03-01', checkOut: '2027-03-04' },
    },
  ]);
});

test('what does not change leaves no entry', async () => {
  const { lift, entries } = await stage();
  await lift(NOW + 1);
  const before = await entries();
  expect(await lift(NOW + 2)).toMatchObject({ ok: true, value: { changed: false } });
  expect(await entries()).toEqual(before);
});
