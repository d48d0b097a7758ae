import { type Fields, fieldsOf, isFields, listOf, numberOf, textOf } from '../json.ts';
import type { Transcripts } from '../speech/transcripts.ts';
import type { MediaStore } from './media.ts';
import type { Phones } from './phones.ts';

/** What a guest sends, as the Graph message has it: its type, its content, and what it answers. */
export type Content = { readonly type: string; readonly fields: Fields; readonly answers: string | null };

type Sources = { readonly phones: Phones; readonly media: MediaStore; readonly transcripts: Transcripts };
type Reader = (value: unknown, guest: string, sources: Sources) => Content | null;

/** The smallest PNG: a picture for who sends one without caring which. */
const TINY_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const DEFAULT_MIMES: Readonly<Record<string, string>> = {
  image: 'image/png',
  video: 'video/mp4',
  document: 'application/pdf',
  sticker: 'image/webp',
};

const content = (type: string, body: unknown, answers: string | null = null): Content => ({
  type,
  fields: { [type]: body },
  answers,
});

const readText: Reader = (value) => (textOf(value) === null ? null : content('text', { body: value }));

const readLocation: Reader = (value) => {
  const { latitude, longitude } = fieldsOf(value);
  return numberOf(latitude) === null || numberOf(longitude) === null ? null : content('location', value);
};

const readVoice: Reader = (value, _guest, { media, transcripts }) => {
  const audio = fieldsOf(value);
  const bytes = Buffer.from(textOf(audio.base64) ?? '', 'base64');
  if (bytes.length === 0) return null;
  const kept = media.keep(bytes, textOf(audio.mime) ?? 'audio/ogg; codecs=opus');
  const transcript = textOf(audio.transcript);
  if (transcript !== null) {
    transcripts.remember(kept.sha256, {
      text: transcript,
      language: textOf(audio.language),
      avgLogprob: numberOf(audio.avgLogprob),
      noSpeechProb: numberOf(audio.noSpeechProb),
    });
  }
  const sha256 = Buffer.from(kept.sha256, 'hex').toString('base64');
  return content('audio', { mime_type: kept.mime, sha256, id: kept.id, voice: audio.voice !== false });
};

const readMedia =
  (type: string): Reader =>
  (value, _guest, { media }) => {
    const given = fieldsOf(value);
    const bytes = Buffer.from(textOf(given.base64) ?? TINY_PNG, 'base64');
    const kept = media.keep(bytes, textOf(given.mime) ?? DEFAULT_MIMES[type] ?? 'application/octet-stream');
    const sha256 = Buffer.from(kept.sha256, 'hex').toString('base64');
    return content(type, {
      ...(textOf(given.caption) === null ? {} : { caption: given.caption }),
      ...(textOf(given.filename) === null ? {} : { filename: given.filename }),
      mime_type: kept.mime,
      sha256,
      id: kept.id,
      ...(type === 'sticker' ? { animated: false } : {}),
    });
  };

/** What a press of this id answers: the last message to the guest that shows it. */
function findPressed(phones: Phones, guest: string, id: string): { wamid: string; option: Fields } | null {
  for (const message of phones.messagesOf(guest).toReversed()) {
    const action = fieldsOf(fieldsOf(message.payload.interactive).action);
    const options = [
      ...listOf(action.buttons).map((button) => fieldsOf(fieldsOf(button).reply)),
      ...listOf(action.sections).flatMap((section) => listOf(fieldsOf(section).rows).map(fieldsOf)),
    ];
    const option = message.direction === 'out' ? options.find((each) => each.id === id) : undefined;
    if (option) return { wamid: message.wamid, option };
  }
  return null;
}

const readPress =
  (kind: 'button_reply' | 'list_reply'): Reader =>
  (value, guest, { phones }) => {
    const given = isFields(value) ? value : { id: value };
    const id = textOf(given.id);
    if (id === null) return null;
    const pressed = findPressed(phones, guest, id);
    const { title = id, description } = { ...pressed?.option, ...given };
    const withDescription = kind === 'list_reply' && typeof description === 'string' ? { description } : {};
    const reply = { type: kind, [kind]: { id, title, ...withDescription } };
    return content('interactive', reply, pressed?.wamid ?? null);
  };

const readReaction: Reader = (value, guest, { phones }) => {
  const given = isFields(value) ? value : { emoji: value };
  const lastOut = phones.messagesOf(guest).findLast((message) => message.direction === 'out');
  const messageId = textOf(given.message_id) ?? lastOut?.wamid ?? null;
  if (messageId === null) return null;
  const emoji = textOf(given.emoji);
  return content('reaction', { message_id: messageId, ...(emoji ? { emoji } : {}) });
};

const readUnsupported: Reader = () => ({
  type: 'unsupported',
  fields: {
    errors: [
      {
        code: 131051,
        title: 'Message type unknown',
        message: 'Message type unknown',
        error_data: { details: 'Message type is currently not supported.' },
      },
    ],
  },
  answers: null,
});

/** Any Graph message, as it is: for kinds that have no reader of their own (`order`, `system`, what comes). */
const readMessage: Reader = (value) => {
  const { type, ...fields } = fieldsOf(value);
  return typeof type === 'string' ? { type, fields, answers: null } : null;
};

const READERS: Readonly<Record<string, Reader>> = {
  text: readText,
  button: readPress('button_reply'),
  list: readPress('list_reply'),
  audio: readVoice,
  location: readLocation,
  image: readMedia('image'),
  video: readMedia('video'),
  document: readMedia('document'),
  sticker: readMedia('sticker'),
  reaction: readReaction,
  contacts: (value) => (Array.isArray(value) ? content('contacts', value) : null),
  quickReply: (value) => (isFields(value) ? content('button', value) : null),
  unsupported: readUnsupported,
  message: readMessage,
};

/** The kinds of message that a guest can send here. */
export const GUEST_MESSAGE_KINDS = Object.keys(READERS);

/** The content of `{"text"}`, `{"button"}`, `{"audio"}`, …; null when there is none or it makes no sense. */
export function readContent(input: Fields, guest: string, sources: Sources): Content | null {
  const kind = GUEST_MESSAGE_KINDS.find((name) => input[name] !== undefined);
  return (kind && READERS[kind]?.(input[kind], guest, sources)) || null;
}
