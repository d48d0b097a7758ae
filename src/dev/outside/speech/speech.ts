import { createHash } from 'node:crypto';
import { type Answer, bearerOf, type Call, json } from '../http.ts';
import { formOf } from '../whatsapp/media.ts';
import { durationSeconds } from './duration.ts';
import type { Transcript, Transcripts } from './transcripts.ts';

const SURE_LOGPROB = -0.2;
const UNSURE_LOGPROB = -1.2;
const SILENCE_PROB = 0.95;
const FILE_BYTES_MAX = 25 * 1024 * 1024;

/** The names that Whisper gives to languages. */
const LANGUAGES: Readonly<Record<string, string>> = {
  es: 'spanish',
  pt: 'portuguese',
  en: 'english',
  fr: 'french',
  de: 'german',
  it: 'italian',
};

const problem = (status: number, message: string): Answer =>
  json(status, { error: { message, type: 'invalid_request_error', param: null, code: null } });

/** A recording that no phone sent: Whisper hears nothing in it, and says so. */
const SILENCE: Transcript = {
  text: '',
  language: null,
  avgLogprob: UNSURE_LOGPROB,
  noSpeechProb: SILENCE_PROB,
};

function verbose(transcript: Transcript, duration: number): unknown {
  const segment = {
    id: 0,
    seek: 0,
    start: 0,
    end: duration,
    text: ` ${transcript.text}`,
    tokens: [],
    temperature: 0,
    avg_logprob: transcript.avgLogprob ?? SURE_LOGPROB,
    compression_ratio: 1.2,
    no_speech_prob: transcript.noSpeechProb ?? 0.01,
  };
  return {
    task: 'transcribe',
    language: LANGUAGES[transcript.language ?? 'es'] ?? 'spanish',
    duration,
    text: transcript.text,
    segments: transcript.text === '' && transcript !== SILENCE ? [] : [segment],
  };
}

/** An OpenAI-compatible `POST /v1/audio/transcriptions` that knows what the guests' phones recorded. */
export async function answerSpeech(transcripts: Transcripts, key: string, call: Call): Promise<Answer> {
  if (bearerOf(call) !== key) return problem(401, 'Incorrect API key provided.');
  if (call.method !== 'POST') return problem(405, 'Only POST is allowed.');
  const form = await formOf(call);
  const file = form?.get('file');
  if (!form || !file || typeof file === 'string') return problem(400, 'Missing required parameter: file.');
  if (typeof form.get('model') !== 'string') return problem(400, 'Missing required parameter: model.');
  const bytes = Buffer.from(await file.arrayBuffer());
  if (bytes.length === 0) return problem(400, 'The audio file is empty.');
  if (bytes.length > FILE_BYTES_MAX) return problem(413, 'Maximum content size limit exceeded.');
  const transcript = transcripts.find(createHash('sha256').update(bytes).digest('hex')) ?? SILENCE;
  const format = form.get('response_format') ?? 'json';
  if (format === 'json') return json(200, { text: transcript.text });
  if (format === 'verbose_json') return json(200, verbose(transcript, durationSeconds(bytes)));
  if (format === 'text')
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: transcript.text };
  return problem(400, `response_format ${String(format)} is not supported.`);
}
