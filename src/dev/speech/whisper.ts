import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { toPcm16 } from './decode-audio.ts';

/** What a request may ask of the model. */
export type Wish = {
  /** ISO 639-1; null: the model finds out. */
  readonly language: string | null;
  readonly prompt: string | null;
  readonly temperature: number;
};
export type Segment = { readonly startSeconds: number; readonly endSeconds: number; readonly text: string };
export type Transcription = { readonly language: string | null; readonly segments: readonly Segment[] };

export type Transcriber = {
  /** `cuda` or `cpu`. */
  readonly backend: string;
  /** Samples of 16 kHz, one channel. One call at a time. */
  transcribe(samples: Float32Array, wish: Wish): Promise<Transcription>;
};

/** The addon's own API: https://github.com/mybigday/whisper.node, lib/binding.ts. */
type Context = {
  transcribeData(audio: ArrayBuffer, options: object): { readonly promise: Promise<unknown> };
};
type Addon = {
  readonly WhisperContext: (new (options: {
    filePath: string;
    useGpu: boolean;
  }) => Context) & {
    toggleNativeLog(isOn: boolean, listen: () => void): void;
  };
};

const resultSchema = z.object({
  language: z.string().optional(),
  segments: z.array(z.object({ text: z.string(), t0: z.number(), t1: z.number() })),
});

const THREADS_MAX = 8;
/** whisper.cpp writes what is no speech in brackets: [BLANK_AUDIO], (música). */
const NO_SPEECH = /^\s*[[(][^\])]*[\])]\s*$/;

/** Loads a ggml model. Refuses with what is missing. */
export function loadWhisper(modelPath: string): Transcriber {
  const { addon, backend } = loadAddon();
  // It would write a page to stderr for every model.
  addon.WhisperContext.toggleNativeLog(true, () => undefined);
  const context = open(addon, modelPath, backend);
  return {
    backend,
    async transcribe(samples, { language, prompt, temperature }) {
      const { promise } = context.transcribeData(toPcm16(samples), {
        language: language ?? 'auto',
        temperature,
        maxThreads: Math.min(THREADS_MAX, availableParallelism()),
        ...(prompt === null ? {} : { prompt }),
      });
      const result = resultSchema.parse(await promise);
      const segments = result.segments
        .filter(({ text }) => !NO_SPEECH.test(text))
        .map(({ text, t0, t1 }) => ({ startSeconds: t0 / 1_000, endSeconds: t1 / 1_000, text }));
      return { language: result.language ?? null, segments };
    },
  };
}

function open(addon: Addon, filePath: string, backend: string): Context {
  try {
    return new addon.WhisperContext({ filePath, useGpu: backend === 'cuda' });
  } catch (error) {
    throw new Refusal(`${filePath} is no model that whisper.cpp can read (${String(error)}).`);
  }
}

/** The addon for CUDA where its package and the driver are there, else the one for the processor. */
function loadAddon(): { readonly addon: Addon; readonly backend: string } {
  const require = createRequire(import.meta.url);
  const name = `@fugood/node-whisper-${process.platform}-${process.arch}`;
  for (const [backend, suffix] of [
    ['cuda', '-cuda'],
    ['cpu', ''],
  ] as const) {
    try {
      return { addon: asAddon(require(`${name}${suffix}`)), backend };
    } catch {
      // Not installed, or its libraries are not on this machine: the next one.
    }
  }
  throw new Refusal(`There is no whisper.cpp for this machine: npm install --no-save ${name}.`);
}

/** The package holds the addon that `binding.ts` describes, and nothing else. */
const asAddon = (loaded: unknown): Addon => loaded as Addon;
