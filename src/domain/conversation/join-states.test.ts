import { expect, test } from 'vitest';
import { joinStates } from './join-states.ts';
import { initialState } from './state.ts';

const text = (change: object): string => JSON.stringify({ ...initialState(), ...change });

test('what was said in one conversation alone is all there is', () => {
  expect(joinStates(null, null)).toBeNull();
  expect(joinStates(text({ misses: 1 }), null)).toBe(text({ misses: 1 }));
  expect(joinStates(null, text({ misses: 1 }))).toBe(text({ misses: 1 }));
});

test('of two, the later goes on, and a hand-off of the earlier still holds', () => {
  const joined = joinStates(
    text({ language: 'en', misses: 1 }),
    text({ language: 'es', handedOffAt: 5, greeted: true }),
  );
  expect(joined).toBe(text({ language: 'en', misses: 1, handedOffAt: 5, greeted: true }));
});
