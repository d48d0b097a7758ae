import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asScene, type Expectation, type Scene } from '../../testing/conversation-scene.ts';
import { type Played, playScene } from '../../testing/conversation-stage.ts';
import type { Reply } from './contract.ts';

const folder = join(import.meta.dirname, 'conversations');

const sceneIn = (file: string): Scene => asScene(JSON.parse(readFileSync(join(folder, file), 'utf8')));

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort();

const wordsOf = (reply: Reply): string => JSON.stringify(Object.values(reply)).replaceAll('\\n', '\n');
const idsOf = (reply: Reply): string[] =>
  (reply.kind === 'buttons' ? reply.buttons : reply.kind === 'list' ? reply.rows : []).map(({ id }) => id);

function check(expected: Expectation, { step, acts, state, reservations }: Played): void {
  const reply = step.kind === 'reply' ? step.reply : null;
  const words = reply ? wordsOf(reply) : '';
  if (expected.silence) expect(step).toEqual({ kind: 'silence', reason: expected.silence });
  if (expected.kind) expect(reply?.kind ?? 'silence').toBe(expected.kind);
  for (const part of expected.contains ?? []) expect(words).toContain(part);
  for (const part of expected.lacks ?? []) expect(words).not.toContain(part);
  if (expected.ids && reply) expect(idsOf(reply)).toEqual(expected.ids);
  expect(acts.map(({ kind }) => kind)).toEqual(expected.acts ?? []);
  if (expected.act) expect(acts.at(-1)).toMatchObject(expected.act);
  expect(step.kind === 'reply' ? step.handOff : null).toBe(expected.handOff ?? null);
  if (expected.slots) expect(state.slots).toMatchObject(expected.slots);
  if (expected.pending !== undefined) expect(state.pending?.kind ?? null).toBe(expected.pending);
  if (expected.gate) expect(reservations).toMatchObject(expected.gate);
}

describe('whole conversations', () => {
  test('there are forty or more, several in each language', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
    for (const language of ['es', 'pt', 'en', 'fr', 'de', 'it'])
      expect(files.filter((file) => file.startsWith(`${language}-`)).length, language).toBeGreaterThanOrEqual(
        3,
      );
  });

  test.each(files)('%s', (file) => {
    const scene = sceneIn(file);
    const played = [...playScene(scene)];
    for (const [index, turn] of scene.turns.entries()) {
      try {
        check(turn.expect, played[index]!);
      } catch (error) {
        const said = JSON.stringify({ ...turn, expect: undefined });
        throw new Error(`turn ${index + 1} ${said}: ${JSON.stringify(played[index]?.step)}`, {
          cause: error,
        });
      }
    }
    expect(played.at(-1)?.holds).toEqual(scene.holds);
  });

  test('twelve or more are also played on the real stack, of every kind and language', () => {
    const always = files.filter((file) => sceneIn(file).stack === 'always');
    expect(always.length).toBeGreaterThanOrEqual(12);
    const text = always.map((file) => JSON.stringify(sceneIn(file).turns)).join();
    for (const kind of [
      'hears',
      'reminder',
      'expired',
      'paid',
      'taken',
      'place_hold',
      'cancel',
      'move',
      'handOff',
    ])
      expect(text, kind).toContain(`"${kind}"`);
    for (const language of ['es', 'pt', 'en', 'fr', 'de', 'it'])
      expect(
        always.some((file) => file.startsWith(`${language}-`)),
        language,
      ).toBe(true);
  });
});
