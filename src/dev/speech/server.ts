import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Answer, bearerOf, type Call, headerOf, json, type Listener, listen } from '../outside/http.ts';
import { formOf } from '../outside/whatsapp/media.ts';
import { answerIn, type Heard, RESPONSE_FORMATS, speechError } from './answers.ts';
import { decodeAudio, SECONDS_MAX } from './decode-audio.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { isSignedByQueue } from './queue-signature.ts';
import type { Transcriber } from './whisper.ts';

export type SpeechOptions = {
  readonly port: number;
  readonly host: string;
  /** Where QStash calls: its signature is over this address. Null: where it listens. */
  readonly publicUrl: string | null;
  readonly apiKey: string;
  readonly currentSigningKey: string;
  readonly nextSigningKey: string;
  /** The model's name, for `/health` and `/v1/models`. */
  readonly model: string;
};

/** OpenAI's own limit. */
const FILE_BYTES_MAX = 25 * 1024 * 1024;

const fieldsSchema = z.object({
  model: z.string().min(1),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  prompt: z.string().max(2_000).optional(),
  response_format: z.enum(RESPONSE_FORMATS).default('json'),
  temperature: z.coerce.number().min(0).max(1).default(0),
});
type Fields = z.infer<typeof fieldsSchema>;

/** An OpenAI-compatible `POST /v1/audio/transcriptions` before one model. */
class SpeechServer {
  readonly #transcriber: Transcriber;
  readonly #options: SpeechOptions;
  readonly #queue = new OneAtATime<Heard | Answer>();
  address = '';

  constructor(transcriber: Transcriber, options: SpeechOptions) {
    this.#transcriber = transcriber;
    this.#options = options;
  }

  async answer(call: Call): Promise<Answer> {
    const { model } = this.#options;
    const route = `${call.method} ${call.path}`;
    if (route === 'GET /health')
      return json(200, {
        status: 'ok',
        model,
        backend: this.#transcriber.backend,
        waiting: this.#queue.waiting,
      });
    if (!this.#mayAsk(call))
      return speechError(401, 'Incorrect API key provided.', { code: 'invalid_api_key' });
    if (route === 'GET /v1/models')
      return json(200, { object: 'list', data: [{ id: model, object: 'model', owned_by: 'whisper.cpp' }] });
    if (route === 'POST /v1/audio/transcriptions') return this.#transcribe(call);
    return speechError(404, `Unknown request URL: ${route}.`);
  }

  /** QStash's signature over body and address is authority by itself; one that does not fit is refused, whatever key comes with it. */
  #mayAsk(call: Call): boolean {
    const signature = headerOf(call, 'upstash-signature');
    const { publicUrl, apiKey, currentSigningKey, nextSigningKey } = this.#options;
    if (signature === null) return sameText(bearerOf(call) ?? '', apiKey);
    const request = { url: `${publicUrl ?? this.address}${call.rawUrl}`, body: call.body, now: Date.now() };
    return isSignedByQueue(signature, request, [currentSigningKey, nextSigningKey]);
  }

  async #transcribe(call: Call): Promise<Answer> {
    const form = await formOf(call);
    const file = form?.get('file');
    if (!form || !file || typeof file === 'string')
      return speechError(400, 'Missing required parameter: file.', { param: 'file' });
    const fields = fieldsSchema.safeParse(
      Object.fromEntries([...form].filter(([, value]) => value !== file)),
    );
    if (!fields.success) {
      const [issue] = fields.error.issues;
      const param = String(issue?.path[0]);
      return speechError(400, `Invalid value for '${param}': ${issue?.message}.`, { param });
    }
    const bytes = Buffer.from(await file.arrayBuffer());
    if (bytes.length > FILE_BYTES_MAX)
      return speechError(413, `Maximum content size limit (${FILE_BYTES_MAX}) exceeded.`, { param: 'file' });
    const { response_format: format, ...wish } = fields.data;
    const heard = await this.#queue.ask(keyOf(bytes, wish), () => this.#hear(bytes, fields.data));
    if (heard === null) return speechError(503, 'The server is overloaded: try again.');
    return 'status' in heard ? heard : answerIn(format, heard, wish.temperature);
  }

  async #hear(bytes: Buffer, { language, prompt, temperature }: Fields): Promise<Heard | Answer> {
    const decoded = await decodeAudio(bytes);
    const param = 'file';
    switch (decoded.kind) {
      case 'unknown-format':
        return speechError(400, "Invalid file format. Supported formats: ['ogg' (opus), 'wav'].", { param });
      case 'damaged':
        return speechError(400, 'The audio file could not be decoded.', { param, code: 'invalid_audio' });
      case 'too-long':
        return speechError(400, `The audio is longer than ${SECONDS_MAX} seconds.`, { param });
      case 'audio': {
        const wish = { language: language ?? null, prompt: prompt ?? null, temperature };
        return { ...(await this.#transcriber.transcribe(decoded.samples, wish)), seconds: decoded.seconds };
      }
    }
  }
}

/** Compared by hash, so that the time tells nothing. */
const sameText = (one: string, other: string): boolean => sha256(one) === sha256(other);
const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const keyOf = (bytes: Buffer, wish: object): string => `${sha256(bytes)} ${JSON.stringify(wish)}`;

/** Listens until closed. Resolves with the address. */
export async function startSpeechServer(
  transcriber: Transcriber,
  options: SpeechOptions,
): Promise<{ readonly url: string } & Pick<Listener, 'close'>> {
  const server = new SpeechServer(transcriber, options);
  const listener = await listen(options.port, options.host, (call) => server.answer(call));
  server.address = `http://${options.host}:${listener.port}`;
  return { url: server.address, close: listener.close };
}
