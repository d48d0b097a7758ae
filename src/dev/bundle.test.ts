import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { COMPRESSED_MAX_BYTES, sizeOf } from './bundle.ts';
import { bundleWorker } from './worker-bundle.ts';

test('the Worker stays within its budget of bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tranquera-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { rawBytes, gzipBytes } = sizeOf(await bundleWorker(folder, new AbortController().signal));
  expect(gzipBytes).toBeLessThan(COMPRESSED_MAX_BYTES);
  expect(rawBytes).toBeGreaterThan(gzipBytes);
});
