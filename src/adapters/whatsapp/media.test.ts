import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, bearerOf, type Call, json, type Listener, listen } from '../../dev/outside/http.ts';
import { createVoiceMedia } from './media.ts';

const BYTES = Buffer.from('OggS the sound of rain');
const sha256 = createHash('sha256').update(BYTES).digest();

/** Meta's two steps as the test wants them: what each asked address answers, in turn. */
let downloads: Answer[];
let described: Answer | null;
let asked: string[];
let meta: Listener;
let url: string;

const answer = (call: Call): Answer => {
  asked.push(call.path);
  if (bearerOf(call) !== 'token') return json(401, { error: { code: 190 } });
  if (call.path === '/file') return downloads.shift() ?? { status: 200, body: BYTES };
  return (
    described ?? json(200, { url: `${url}/file`, mime_type: 'audio/ogg', sha256: sha256.toString('hex') })
  );
};

beforeEach(async () => {
  [downloads, described, asked] = [[], null, []];
  meta = await listen(0, '127.0.0.1', async (call) => answer(call));
  url = `http://127.0.0.1:${meta.port}`;
});
afterEach(() => meta.close());

const download = (more: object = {}, token = 'token') =>
  createVoiceMedia(url, token).download({
    mediaId: '1',
    phoneNumberId: '100',
    sha256: sha256.toString('base64'),
    bytesMax: 100,
    ...more,
  });
const failed = (error: string) => ({ ok: false, error });

describe('a voice note', () => {
  test('is fetched in two steps, both with the token', async () => {
    const file = await download();
    expect(file.ok && Buffer.from(file.value.bytes)).toEqual(BYTES);
    expect(asked).toEqual(['/1', '/file']);
    expect(await download({}, 'other')).toEqual(failed('gone'));
  });

  test('whose address has expired is asked for once more, and is gone when the second has too', async () => {
    downloads = [{ status: 404 }];
    expect(await download()).toMatchObject({ ok: true });
    expect(asked).toEqual(['/1', '/file', '/1', '/file']);
    downloads = [{ status: 404 }, { status: 404 }];
    expect(await download()).toEqual(failed('gone'));
  });

  test('that is not there any more is gone, and one that cannot be had now is tried again later', async () => {
    described = json(400, { error: { code: 100, error_subcode: 33 } });
    expect(await download()).toEqual(failed('gone'));
    for (const status of [429, 500, 503]) {
      described = json(status, {});
      expect(await download()).toEqual(failed('try_again'));
    }
    described = json(200, { nothing: 'known' });
    expect(await download()).toEqual(failed('try_again'));
  });

  test('of another hash than the webhook’s or the description’s is refused', async () => {
    expect(await download({ sha256: Buffer.alloc(32).toString('base64') })).toEqual(failed('wrong_hash'));
    downloads = [{ status: 200, body: 'other bytes' }];
    expect(await download({ sha256: '' })).toEqual(failed('wrong_hash'));
  });

  test('that is too large is not fetched where its size is told, and not kept where it is not', async () => {
    expect(await download({ bytesMax: 5 })).toEqual(failed('too_large'));
    expect(asked).toEqual(['/1', '/file']);
    described = json(200, { url: `${url}/file`, file_size: '700001' });
    expect(await download()).toEqual(failed('too_large'));
    expect(asked).toEqual(['/1', '/file', '/1']);
  });
});
