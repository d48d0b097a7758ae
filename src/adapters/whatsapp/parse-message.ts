import { z } from 'zod';
import type { InboundContent, Media } from '../../domain/inbound.ts';

/** Longer than a phone sends; what is over is cut. */
const TEXT_CHARS_MAX = 4096;
const ID_CHARS_MAX = 512;

/** Postgres and JSON both refuse NUL; lone surrogates have no UTF-8. */
export const cleanText = (text: string): string =>
  text.replaceAll('\u0000', '').slice(0, TEXT_CHARS_MAX).toWellFormed();

const text = z.string().transform(cleanText);
const id = z.string().min(1).max(ID_CHARS_MAX);
/** Numbers in Meta's examples; strings have been seen. */
const degrees = z.coerce.number();

const media = z.object({ id, mime_type: z.string().default(''), sha256: z.string().default('') });
const mediaOf = (read: z.infer<typeof media>): Media => ({
  id: read.id,
  mimeType: read.mime_type,
  sha256: read.sha256,
});

const withMedia = (what: string) =>
  z
    .object({ [what]: z.looseObject({ caption: text.optional() }) })
    .transform((message): InboundContent => ({ type: 'media', what, caption: message[what]?.caption ?? '' }));

/** A reader for each `type`; a message that does not fit its own is unsupported. */
const READERS: Readonly<Record<string, z.ZodType<InboundContent>>> = {
  text: z
    .object({ text: z.object({ body: text }) })
    .transform((message): InboundContent => ({ type: 'text', text: message.text.body })),
  audio: z
    .object({ audio: media.extend({ voice: z.boolean().default(false) }) })
    .transform(
      ({ audio }): InboundContent =>
        audio.voice
          ? { type: 'voice', media: mediaOf(audio) }
          : { type: 'media', what: 'audio', caption: '' },
    ),
  image: withMedia('image'),
  video: withMedia('video'),
  document: withMedia('document'),
  location: z
    .object({ location: z.object({ latitude: degrees, longitude: degrees }) })
    .transform(({ location }): InboundContent => ({ type: 'location', ...location })),
  reaction: z
    .object({ reaction: z.object({ emoji: z.string().optional() }) })
    .transform(({ reaction }): InboundContent => ({ type: 'reaction', emoji: reaction.emoji ?? null })),
  interactive: z
    .object({
      interactive: z.union([
        z.object({ button_reply: z.object({ id, title: text }) }).transform((reply) => reply.button_reply),
        z.object({ list_reply: z.object({ id, title: text }) }).transform((reply) => reply.list_reply),
      ]),
    })
    .transform(
      ({ interactive }): InboundContent => ({
        type: 'press',
        replyId: interactive.id,
        title: interactive.title,
      }),
    ),
  /** A quick reply of a template: its payload is ours, or the words on it. */
  button: z
    .object({ button: z.object({ payload: z.string().optional(), text }) })
    .transform(
      ({ button }): InboundContent =>
        button.payload === undefined || button.payload === button.text
          ? { type: 'text', text: button.text }
          : { type: 'press', replyId: button.payload.slice(0, ID_CHARS_MAX), title: button.text },
    ),
};

/** The content of a Graph message; a type without a reader is unsupported, never an error. */
export function parseContent(type: string, message: unknown): InboundContent {
  const unsupported: InboundContent = { type: 'unsupported', what: type };
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (!reader) return unsupported;
  const parsed = reader.safeParse(message);
  return parsed.success ? parsed.data : unsupported;
}
