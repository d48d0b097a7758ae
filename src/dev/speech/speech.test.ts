import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSpeechCallback } from '../../adapters/speech/read-callback.ts';
import { createSpeechQueue } from '../../adapters/speech/speech-queue.ts';
import { inRepository } from '../local-paths.ts';
import { localSecrets } from '../local-secrets.ts';
import { signDelivery } from '../outside/qstash/signature.ts';
import { Stage } from '../outside/stage.fixture.ts';
import { decodeAudio, SAMPLE_RATE, SECONDS_MAX, toPcm16 } from './decode-audio.ts';
import { oggSilence, wavTone } from './recordings.fixture.ts';
import { startSpeechServer } from './server.ts';
import { loadWhisper, type Transcriber, type Wish } from './whisper.ts';

describe('a recording', () => {
  test('in ogg/opus is 16 kHz of one channel, as long as it was', async () => {
    const decoded = await decodeAudio(oggSilence(3));
    expect(decoded).toMatchObject({ kind: 'audio', seconds: expect.closeTo(3, 1) });
    if (decoded.kind !== 'audio') return;
    expect(decoded.samples.length / SAMPLE_RATE).toBeCloseTo(3, 1);
    expect(Math.max(...decoded.samples.map(Math.abs))).toBeLessThan(0.01);
  });

  test.each([8_000, 16_000, 44_100, 48_000])(
    'in WAV of %i Hz keeps its tone and its strength',
    async (rate) => {
      const decoded = await decodeAudio(wavTone(440, 1, rate, 2));
      if (decoded.kind !== 'audio') throw new Error(decoded.kind);
      const middle = decoded.samples.subarray(1_600, 14_400);
      const rises = middle.filter((sample, n) => n > 0 && (middle[n - 1] ?? 0) < 0 && sample >= 0).length;
      expect(rises / (middle.length / SAMPLE_RATE)).toBeCloseTo(440, -1);
      expect(Math.max(...middle)).toBeCloseTo(16_000 / 32_768, 1);
    },
  );

  test('does not fold back what 16 kHz cannot carry', async () => {
    const decoded = await decodeAudio(wavTone(15_000, 1, 48_000));
    if (decoded.kind !== 'audio') throw new Error(decoded.kind);
    expect(Math.max(...decoded.samples.subarray(1_600, 14_400).map(Math.abs))).toBeLessThan(0.01);
  });

  test('of another format, damaged or too long is told apart', async () => {
    const kind = async (bytes: Buffer) => (await decodeAudio(bytes)).kind;
    expect(await kind(Buffer.from('ID3 the song of a bird'))).toBe('unknown-format');
    expect(await kind(Buffer.from('OggS the sound of rain'))).toBe('damaged');
    expect(await kind(wavTone(440, 1, 16_000).subarray(0, 30))).toBe('damaged');
    expect(await kind(wavTone(440, SECONDS_MAX + 1, 8_000))).toBe('too-long');
  });

  test('louder than it can be is cut, not turned over', () => {
    expect([...new Int16Array(toPcm16(Float32Array.of(2, -2, 0)))]).toEqual([32_767, -32_767, 0]);
  });
});

/** A model that says how long what it heard was, and waits for a sign where one is asked for. */
class Parrot implements Transcriber {
  readonly backend = 'cpu';
  readonly wishes: Wish[] = [];
  atOnce = 0;
  atOnceMax = 0;
  gate = Promise.resolve();

  async transcribe(samples: Float32Array, wish: Wish) {
    this.wishes.push(wish);
    this.atOnce += 1;
    this.atOnceMax = Math.max(this.atOnceMax, this.atOnce);
    await this.gate;
    this.atOnce -= 1;
    const endSeconds = samples.length / SAMPLE_RATE;
    const segments = [{ startSeconds: 0, endSeconds, text: ' ¿Hay lugar?' }];
    return { language: 'es', segments };
  }
}

let parrot: Parrot;
let server: Awaited<ReturnType<typeof startSpeechServer>>;
const start = (port = 0) =>
  startSpeechServer(parrot, {
    port,
    host: '127.0.0.1',
    publicUrl: null,
    apiKey: localSecrets.speechKey,
    currentSigningKey: localSecrets.qstashCurrentSigningKey,
    nextSigningKey: localSecrets.qstashNextSigningKey,
    model: 'parrot',
  });

const formOf = (bytes: Buffer, fields: Record<string, string> = {}): FormData => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'voice.ogg');
  for (const [name, value] of Object.entries({ model: 'parrot', ...fields })) form.set(name, value);
  return form;
};
const ask = async (form: FormData, key: string = localSecrets.speechKey) => {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${server.url}/v1/audio/transcriptions`, {
    method: 'POST',
    body: form,
    headers,
  });
  return { status: answer.status, body: await answer.text() };
};

describe('the server', () => {
  beforeEach(async () => {
    parrot = new Parrot();
    server = await start();
  });
  afterEach(() => server.close());

  test('answers in each of OpenAI’s formats', async () => {
    const note = oggSilence(1.5);
    const text = '¿Hay lugar?';
    const body = async (response_format: string) => (await ask(formOf(note, { response_format }))).body;
    expect(JSON.parse((await ask(formOf(note))).body)).toEqual({ text });
    expect(await body('text')).toBe(`${text}\n`);
    expect(await body('srt')).toMatch(/^1\n00:00:00,000 --> 00:00:01,\d{3}\n¿Hay lugar\?\n/);
    expect(await body('vtt')).toMatch(/^WEBVTT\n\n00:00:00\.000 --> 00:00:01\.\d{3}\n/);
    expect(JSON.parse(await body('verbose_json'))).toMatchObject({
      task: 'transcribe',
      language: 'spanish',
      duration: expect.closeTo(1.5, 1),
      text,
      segments: [{ id: 0, start: 0, text: ` ${text}`, compression_ratio: expect.any(Number) }],
    });
  });

  test('tells the model what was asked for', async () => {
    const fields = { language: 'pt', prompt: 'Casa do Cais', temperature: '0.2' };
    await ask(formOf(oggSilence(1), fields));
    expect(parrot.wishes).toEqual([{ language: 'pt', prompt: 'Casa do Cais', temperature: 0.2 }]);
  });

  test('refuses with OpenAI’s errors', async () => {
    const note = oggSilence(1);
    const refusal = async (form: FormData, key?: string) => {
      const { status, body } = await ask(form, key);
      return [status, JSON.parse(body).error.param, JSON.parse(body).error.code];
    };
    expect(await refusal(formOf(note), 'wrong')).toEqual([401, null, 'invalid_api_key']);
    expect(await refusal(new FormData())).toEqual([400, 'file', null]);
    expect(await refusal(formOf(note, { response_format: 'opera' }))).toEqual([400, 'response_format', null]);
    expect(await refusal(formOf(note, { language: 'Español' }))).toEqual([400, 'language', null]);
    expect(await refusal(formOf(note, { model: '' }))).toEqual([400, 'model', null]);
    expect(await refusal(formOf(Buffer.from('RIFF?')))).toEqual([400, 'file', null]);
    expect(await refusal(formOf(Buffer.from('OggS?')))).toEqual([400, 'file', 'invalid_audio']);
    expect(await refusal(formOf(Buffer.alloc(25 * 1024 * 1024 + 1)))).toEqual([413, 'file', null]);
    expect((await fetch(`${server.url}/v1/chat`, { headers: { authorization: 'Bearer no' } })).status).toBe(
      401,
    );
  });

  test('listens to one recording at a time, and gives the same question the one answer', async () => {
    const opened = Promise.withResolvers<void>();
    parrot.gate = opened.promise;
    const asked = [1, 2, 3, 1].map((seconds) => ask(formOf(oggSilence(seconds))));
    await expect.poll(async () => (await health()).waiting).toBe(3);
    opened.resolve();
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(parrot.atOnceMax).toBe(1);
    expect(parrot.wishes).toHaveLength(3);
  });

  test('asks to come again when too many wait', async () => {
    const opened = Promise.withResolvers<void>();
    parrot.gate = opened.promise;
    const asked = Array.from({ length: 16 }, (_, n) => ask(formOf(wavTone(440, 0.1, 16_000 + n))));
    await expect.poll(async () => (await health()).waiting).toBe(16);
    expect((await ask(formOf(oggSilence(30)))).status).toBe(503);
    opened.resolve();
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 200));
  });

  test('takes QStash’s signature over body and address as authority, and no other', async () => {
    const request = new Request(`${server.url}/v1/audio/transcriptions`, {
      method: 'POST',
      body: formOf(oggSilence(1)),
    });
    const contentType = request.headers.get('content-type') ?? '';
    const body = Buffer.from(await request.arrayBuffer());
    const deliver = async (signature: string) => {
      const headers = { 'content-type': contentType, 'upstash-signature': signature };
      return (await fetch(request.url, { method: 'POST', body, headers })).status;
    };
    const { qstashCurrentSigningKey: key, qstashNextSigningKey: next } = localSecrets;
    expect(await deliver(signDelivery(request.url, body, key))).toBe(200);
    expect(await deliver(signDelivery(request.url, body, next))).toBe(200);
    expect(await deliver(signDelivery(request.url, body, 'sig_other'))).toBe(401);
    expect(await deliver(signDelivery(`${request.url}x`, body, key))).toBe(401);
    expect(await deliver(signDelivery(request.url, Buffer.from('other'), key))).toBe(401);
  });

  const health = async () => JSON.parse(await (await fetch(`${server.url}/health`)).text());
});

describe('a voice note that our own queue publishes', () => {
  let stage: Stage;
  beforeAll(async () => {
    parrot = new Parrot();
    server = await start();
    stage = await Stage.start();
  });
  afterAll(async () => {
    await stage.end();
    await server.close();
  });

  test('comes back through QStash as what the model heard', async () => {
    const queue = createSpeechQueue({
      qstashUrl: stage.outside.addresses.qstash,
      qstashToken: localSecrets.qstashToken,
      speechUrl: server.url,
      speechKey: 'a key that it does not know',
      model: 'parrot',
      publicUrl: stage.worker.url,
    });
    const bytes = new Uint8Array(oggSilence(2));
    await queue.ask({ threadId: 'a'.repeat(64), wamid: 'w1', bytes, mimeType: 'audio/ogg; codecs=opus' });
    const call = await stage.worker.until(({ path }) => path === '/callbacks/speech');
    const heard = { kind: 'transcript', text: '¿Hay lugar?', confidence: 'high' };
    expect(readSpeechCallback(call.body.toString())).toEqual(heard);
  });
});

describe('npm run speech', () => {
  const run = async (env: Record<string, string>, ...args: string[]) => {
    const path = inRepository('src/dev/speech/speech.ts');
    const child = spawn(process.execPath, [path, ...args], {
      env: { ...process.env, WHISPER_MODEL: '', ...env },
    });
    const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { out, error };
  };

  test('says what it needs, and where to get a model', async () => {
    expect((await run({}, '--help')).out).toContain('WHISPER_MODEL');
    expect((await run({})).error).toMatch(/^WHISPER_MODEL must name a model .*huggingface/s);
    expect((await run({ WHISPER_MODEL: '/no/such.bin' })).error).toMatch(/^There is no \/no\/such\.bin/);
    expect((await run({ WHISPER_MODEL: inRepository('package.json') })).error).toContain(
      'no model that whisper',
    );
  });

  test('a file that is no model is refused by the addon itself', () => {
    expect(() => loadWhisper(inRepository('package.json'))).toThrow('is no model that whisper.cpp can read');
  });
});
