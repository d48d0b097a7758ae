import type { Reply } from '../../domain/conversation/contract.ts';
import type { InboundContent } from '../../domain/inbound.ts';
import type { Understanding } from '../../domain/nlu/understanding.ts';
import type { Clients } from './client.ts';
import type { Random } from './random.ts';
import { codeIn } from './services-for.ts';
import { pay } from './verbs.ts';
import type { World } from './world.ts';

const GUESTS = 6;
const BURST_MS = 400;

const guestOf = (random: Random): string => `54911000${random.int(1, GUESTS)}`;

/** A guest presses what is on the screen, says something, or sends what nobody can answer. */
export function writeSomething(world: World, clients: Clients, random: Random): void {
  const guest = guestOf(random);
  const count = random.chance(0.15) ? random.int(2, 4) : 1;
  for (let index = 0; index < count; index++) {
    const content = contentOf(world.phones.lastReply.get(guest) ?? null, clients, random);
    const delayMs = index === 0 ? 0 : random.int(1, BURST_MS);
    world.scheduler.after(delayMs, () => {
      const wamid = world.phones.write(guest, content);
      world.say(`guest ${guest} (${wamid}): ${JSON.stringify(content)}`);
    });
  }
}

/** A guest follows the payment link on the screen, if there is one. */
export function payByLink(world: World, random: Random): void {
  const reply = world.phones.lastReply.get(guestOf(random));
  if (reply?.kind === 'link' && reply.url.startsWith('https://pay.example/'))
    pay(world, codeIn(reply.url), random);
}

function contentOf(reply: Reply | null, clients: Clients, random: Random): InboundContent {
  const options = optionsOf(reply);
  const option = random.pick(options);
  if (option && random.chance(0.65))
    return { type: 'press', replyId: option.id, title: saying(option.title) };
  if (random.chance(0.03)) return { type: 'reaction', emoji: '👍' };
  if (random.chance(0.03)) return { type: 'media', what: 'sticker', caption: '' };
  return { type: 'text', text: JSON.stringify(wordsOf(clients, random)) };
}

function optionsOf(reply: Reply | null): readonly { readonly id: string; readonly title: string }[] {
  if (reply?.kind === 'buttons') return reply.buttons;
  return reply?.kind === 'list' ? reply.rows : [];
}

/** The title of a button is read like any text, so here it is an understanding too. */
const saying = (title: string): string => JSON.stringify({ intent: 'other', said: title });

function wordsOf(clients: Clients, random: Random): Partial<Understanding> {
  const intent = random.weighted({
    book: 5,
    availability: 3,
    yes: 4,
    no: 1,
    my_booking: 1,
    payment: 1,
    cancel: 1,
    modify: 1,
    greeting: 1,
    price: 1,
    policies: 0.5,
    photos: 0.5,
    human: 0.05,
    thanks: 0.5,
    other: 0.5,
  });
  if (intent !== 'book' && intent !== 'availability' && intent !== 'modify') return { intent };
  const adults = random.int(1, 3);
  return { intent, ...clients.randomStay(random), adults, guests: adults };
}
