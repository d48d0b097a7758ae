import { deflateSync } from 'node:zlib';
import { type Answer, json } from '../outside/http.ts';
import type { Segment, Transcription } from './whisper.ts';

/** A transcription and the recording's length. */
export type Heard = Transcription & { readonly seconds: number };

/** OpenAI's error object. */
export const speechError = (
  status: number,
  message: string,
  more: { readonly param?: string; readonly code?: string } = {},
): Answer =>
  json(
    status,
    {
      error: {
        message,
        type: status >= 500 ? 'server_error' : 'invalid_request_error',
        param: more.param ?? null,
        code: more.code ?? null,
      },
    },
    status === 503 ? { 'retry-after': '5' } : {},
  );

/** `spanish`, as OpenAI names it, of `es`. */
const languageName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(code)?.toLowerCase() ?? code;

/** Whisper's own measure of a text that goes in circles. */
const compressionRatio = (text: string): number => {
  const bytes = Buffer.from(text);
  return bytes.length / deflateSync(bytes).length;
};

const textOf = (segments: readonly Segment[]): string =>
  segments
    .map(({ text }) => text)
    .join('')
    .trim();

/** The addon tells no probabilities: `avg_logprob` and `no_speech_prob` are left out rather than made up. */
const verbose = ({ language, segments, seconds }: Heard, temperature: number) => ({
  task: 'transcribe',
  ...(language === null ? {} : { language: languageName(language) }),
  duration: seconds,
  text: textOf(segments),
  segments: segments.map(({ startSeconds, endSeconds, text }, id) => ({
    id,
    start: startSeconds,
    end: endSeconds,
    text,
    temperature,
    compression_ratio: compressionRatio(text),
  })),
});

/** `00:01:02,003` with the mark before the milliseconds. */
const clock = (seconds: number, mark: ',' | '.'): string => {
  const time = new Date(Math.round(seconds * 1_000)).toISOString();
  return `${time.slice(11, 19)}${mark}${time.slice(20, 23)}`;
};
const cues = (segments: readonly Segment[], mark: ',' | '.'): string[] =>
  segments.map(
    ({ startSeconds, endSeconds, text }) =>
      `${clock(startSeconds, mark)} --> ${clock(endSeconds, mark)}\n${text.trim()}\n`,
  );

const plain = (body: string, type = 'text/plain'): Answer => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8` },
  body,
});

export const RESPONSE_FORMATS = ['json', 'text', 'verbose_json', 'srt', 'vtt'] as const;
export type ResponseFormat = (typeof RESPONSE_FORMATS)[number];

export function answerIn(format: ResponseFormat, heard: Heard, temperature: number): Answer {
  const { segments } = heard;
  switch (format) {
    case 'json':
      return json(200, { text: textOf(segments) });
    case 'verbose_json':
      return json(200, verbose(heard, temperature));
    case 'text':
      return plain(`${textOf(segments)}\n`);
    case 'srt':
      return plain(
        cues(segments, ',')
          .map((cue, n) => `${n + 1}\n${cue}`)
          .join('\n'),
      );
    case 'vtt':
      return plain(`WEBVTT\n\n${cues(segments, '.').join('\n')}`, 'text/vtt');
  }
}
