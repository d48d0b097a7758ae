import { expect, test } from 'vitest';
import type { InboundContent } from '../domain/inbound.ts';
import type { Understanding } from '../domain/nlu/understanding.ts';
import type { Heard, InboxItem } from '../domain/thread-items.ts';
import { composeInput } from './compose-input.ts';

const UNDERSTOOD = { intent: 'other' } as Understanding;
const item = (content: InboundContent, heard?: Heard): InboxItem => ({
  key: 'wamid',
  acceptedAt: 1,
  body: {
    kind: 'message',
    message: { wamid: 'wamid', sentAt: 1, from: { waId: '1', userId: null, name: null }, content },
    ...(heard ? { heard } : {}),
  },
});
const text = (words: string): InboxItem => item({ type: 'text', text: words });
const voice = (heard?: Heard): InboxItem =>
  item({ type: 'voice', media: { id: '1', mimeType: 'audio/ogg', sha256: '' } }, heard);
const press = (replyId: string): InboxItem => item({ type: 'press', replyId, title: 'Sí' });
const REACTION = item({ type: 'reaction', emoji: '👍' });
const STICKER = item({ type: 'unsupported', what: 'sticker' });

const compose = (...items: InboxItem[]) => composeInput(items, 'Ana', () => UNDERSTOOD);

test('joins the words of a burst in their order and keeps the last press', () => {
  expect(compose(text('Hola'), press('a'), text(' somos 4 '), press('b'), REACTION)).toEqual({
    kind: 'message',
    understanding: UNDERSTOOD,
    text: 'Hola\nsomos 4',
    replyId: 'b',
    voice: null,
    guestName: 'Ana',
    joined: true,
  });
});

test('a lone press has no words; a caption is words', () => {
  expect(compose(press('a'))).toMatchObject({ text: '', replyId: 'a', joined: false });
  expect(compose(item({ type: 'media', what: 'image', caption: '¿Esta?' }))).toMatchObject({
    text: '¿Esta?',
  });
});

test('a transcript counts as typed, and one low confidence makes the whole doubtful', () => {
  const high: Heard = { kind: 'transcript', text: 'del diez al quince', confidence: 'high' };
  expect(compose(voice(high))).toMatchObject({ text: 'del diez al quince', voice: { confidence: 'high' } });
  expect(compose(voice(high), voice({ ...high, confidence: 'low' }))).toMatchObject({
    voice: { confidence: 'low' },
  });
});

test('says what could not be read, unless there is something else to answer', () => {
  expect(compose(STICKER)).toEqual({ kind: 'unsupported', what: 'media' });
  expect(compose(voice({ kind: 'too_long' }))).toEqual({ kind: 'unsupported', what: 'voice_too_long' });
  expect(compose(voice({ kind: 'failed' }))).toEqual({ kind: 'unsupported', what: 'voice_failed' });
  expect(compose(voice({ kind: 'transcript', text: ' ', confidence: 'high' }))).toMatchObject({
    what: 'voice_failed',
  });
  expect(compose(item({ type: 'location', latitude: 1, longitude: 2 }))).toMatchObject({ what: 'location' });
  expect(compose(STICKER, text('Hola'))).toMatchObject({ kind: 'message', text: 'Hola' });
});

test('a reaction alone is one, a changed number alone is nothing', () => {
  expect(compose(REACTION, REACTION)).toEqual({ kind: 'reaction' });
  expect(compose(item({ type: 'identity', previousIds: [] }))).toBeNull();
});

test('reads the end of a flood, and cuts no character in half', () => {
  const input = compose(...Array.from({ length: 1_000 }, (_, n) => text(`😀😀😀😀😀 ${n}`)));
  if (input?.kind !== 'message') throw new Error('expected a message');
  expect(input.text.length).toBeLessThanOrEqual(4_096);
  expect(input.text.endsWith('999')).toBe(true);
  expect(input.text.isWellFormed()).toBe(true);
});
