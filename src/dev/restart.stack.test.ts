import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Guest, post } from '../../durable-objects/guest.fixture.ts';
import { startStack } from '../testing/stack.ts';

test('npm start killed in the middle of a turn and started again: the guest is answered once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tranquera killed '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await startStack({ DATA_DIR: folder });
  // The turn is taken, its reply cannot leave: the stack dies with it in the outbox.
  await post(`${first.outsideUrl}/sim/faults`, { target: 'whatsapp', mode: 'down', scope: 'calls' });
  const before = new Guest(first);
  const { wamid, status } = await before.write({ text: 'Hola, hay lugar del 3 al 6 de junio para 2?' });
  expect(status).toBe(200);
  await first.kill();

  const second = await startStack({ DATA_DIR: folder });
  onTestFinished(async () => void (await second.stop()));
  const after = new Guest(second, before.waId);
  await after.replyTo(wamid);
  // What is written now is answered after everything older: nothing else is on its way.
  await after.replyTo((await after.write({ text: 'gracias' })).wamid);
  const answers = (await after.replies()).filter(({ payload }) => payload.context?.message_id === wamid);
  expect(answers).toHaveLength(1);
}, 120_000);
