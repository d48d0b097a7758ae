import { expect, test } from 'vitest';
import { localSecrets } from './local-secrets.ts';
import { localSecretVars } from './worker-vars.ts';

test('the Worker and the simulators of the outside world share their secrets', () => {
  const known = new Set<string>(Object.values(localSecrets));
  const strangers = Object.entries(localSecretVars()).filter(([, value]) => !known.has(value));
  expect(strangers).toEqual([]);
});
