import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from '@upstash/redis/cloudflare';
import { expect, onTestFinished, test } from 'vitest';
import { localSecrets } from '../../dev/local-secrets.ts';
import { startOutside } from '../../dev/outside/outside.ts';
import { createSnapshotStore } from './snapshots.ts';

test('a gate’s field is read back as it was written, beside its siblings’', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tranquera-snapshots-'));
  const outside = await startOutside({ port: 0, dataDir, databaseUrl: 'postgres://u@127.0.0.1/d' });
  onTestFinished(async () => {
    await outside.close();
    rmSync(dataDir, { recursive: true });
  });
  // As the composition root makes it: a snapshot is text, whatever it looks like.
  const redis = new Redis({
    url: outside.addresses.redis,
    token: localSecrets.redisToken,
    automaticDeserialization: false,
  });
  const store = createSnapshotStore(redis);
  expect(await store.readAll('p')).toEqual({});
  await store.write('p', 'a', '[1,"ñ"]');
  await store.write('p', 'b', '{"x":2}');
  await store.write('p', 'a', '[3]');
  expect(await store.readAll('p')).toEqual({ a: '[3]', b: '{"x":2}' });
});
