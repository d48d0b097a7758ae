import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localSecrets } from '../../local-secrets.ts';
import { GUEST, Stage } from '../stage.fixture.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.start();
});
afterEach(() => stage.end());

const note = Buffer.from('OggS the sound of rain');

const transcribe = async (
  bytes: Buffer,
  fields: Record<string, string> = {},
  key: string = localSecrets.speechKey,
) => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'voice.ogg');
  for (const [name, value] of Object.entries({ model: 'whisper-large-v3-turbo', ...fields }))
    form.set(name, value);
  const url = `${stage.outside.addresses.speech}/v1/audio/transcriptions`;
  const answer = await fetch(url, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${key}` },
  });
  return { status: answer.status, json: JSON.parse(await answer.text()) };
};

describe('a transcription', () => {
  it('is what the guest said into the phone, also after a restart', async () => {
    const audio = {
      base64: note.toString('base64'),
      mime: 'audio/ogg; codecs=opus',
      transcript: '¿Hay lugar?',
    };
    await stage.write(GUEST, { audio: { ...audio, avgLogprob: -0.9 } });
    expect(await transcribe(note)).toEqual({ status: 200, json: { text: '¿Hay lugar?' } });
    await stage.restart();
    const { json } = await transcribe(note, { response_format: 'verbose_json', language: 'es' });
    expect(json).toMatchObject({
      task: 'transcribe',
      language: 'spanish',
      text: '¿Hay lugar?',
      segments: [{ avg_logprob: -0.9, no_speech_prob: expect.any(Number) }],
    });
  });

  it('of a sound that nobody sent is silence', async () => {
    const { json } = await transcribe(Buffer.from('wind'), { response_format: 'verbose_json' });
    expect(json).toMatchObject({ text: '', segments: [{ no_speech_prob: 0.95 }] });
  });

  it('is refused without the key, without a file or in an unknown format', async () => {
    expect(await transcribe(note, {}, 'wrong')).toMatchObject({ status: 401, json: { error: {} } });
    expect(await transcribe(Buffer.alloc(0))).toMatchObject({ status: 400 });
    expect(await transcribe(note, { response_format: 'opera' })).toMatchObject({ status: 400 });
  });
});
