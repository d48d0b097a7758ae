import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, test } from 'vitest';
import { inRepository } from '../src/dev/local-paths.ts';
import { addDays } from '../src/domain/calendar-date.ts';
import { today } from '../src/testing/api-client.ts';
import { StackScene } from '../src/testing/conversation-on-stack.ts';
import { asScene, type Holds, inMonth } from '../src/testing/conversation-scene.ts';
import { playScene, stageOf } from '../src/testing/conversation-stage.ts';
import { sharedStack } from '../src/testing/stack.ts';

const stack = sharedStack();
const database = new pg.Pool({ connectionString: stack.databaseUrl, max: 4 });
afterAll(() => database.end());

const folder = inRepository('src/domain/conversation/conversations');
/** Always ahead by more than a month, so that nothing said of it depends on the day. */
const month = addDays(today(), 60).slice(0, 7);
const scenes = readdirSync(folder)
  .sort()
  .map((file, ordinal) => ({
    ordinal,
    file,
    scene: inMonth(asScene(JSON.parse(readFileSync(join(folder, file), 'utf8'))), month),
  }))
  .filter(({ scene }) => scene.stack === 'always' || (scene.stack === 'all' && process.env.ALL === '1'));

/** What weekends cost moves with the month; all else is as it was written. */
const withoutAmounts = ({ reservations, payments, ...holds }: Holds): object => ({
  ...holds,
  reservations: reservations.map(({ totalMinor: _, depositMinor: __, paidMinor: ___, ...row }) => row),
  payments: payments.map(({ amountMinor: _, ...row }) => row),
});

describe('a whole conversation through the signed webhook says what the domain says and leaves its rows in Postgres', () => {
  test.concurrent.for(scenes)('$file', async ({ scene, ordinal }, { expect }) => {
    const { property } = stageOf(scene);
    const played = [...playScene(scene, { now: Date.now(), property })];
    const onStack = new StackScene(stack, database, scene, property, ordinal);
    await onStack.open();
    for (const [index, turn] of scene.turns.entries()) {
      const { step, reservations } = played[index]!;
      const reply = step.kind === 'reply' ? step.reply : null;
      const codes = reservations.map(({ code }) => code);
      const shown = await onStack.play(turn, reply, codes);
      const said = JSON.stringify({ ...turn, expect: undefined });
      expect(shown, `turn ${index + 1} ${said}`).toEqual(reply && onStack.expected(reply));
    }
    const holds = played.at(-1)!.holds;
    expect(withoutAmounts(holds)).toEqual(withoutAmounts(scene.holds));
    await expect.poll(() => onStack.rows(), { timeout: 20_000 }).toEqual(holds);
  });
});
