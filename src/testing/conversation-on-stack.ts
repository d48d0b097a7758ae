import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Guest, post, type Shown } from '../../durable-objects/guest.fixture.ts';
import { graphReply } from '../adapters/whatsapp/graph-message.ts';
import { localPhoneNumberId } from '../dev/local-secrets.ts';
import type { Property } from '../domain/accommodation.ts';
import type { Reply } from '../domain/conversation/contract.ts';
import { callApi } from './api-client.ts';
import type { Holds, Nights, Scene, SceneTurn } from './conversation-scene.ts';
import { seedScene } from './scene-property.ts';
import type { StackAddresses } from './stack.ts';

const EVERY_MINUTE = encodeURIComponent('* * * * *');
/** Beyond those that a seed gives to a property. */
const FIRST_NUMBER = 40;
const VOICE_BYTES_MAX = 700_000;
const LOW_LOGPROB = -1.4;

/** One guest of one property of their own (`ordinal` gives it its number), whose conversation a scene is played in through the signed webhook. */
export class StackScene {
  readonly #at: StackAddresses;
  readonly #database: pg.Pool;
  readonly #scene: Scene;
  readonly #guest: Guest;
  readonly #property: Property;
  readonly #apiKey = `scene-${randomUUID()}`;
  /** Accommodation ids of Postgres by those of the scene. */
  #ids: ReadonlyMap<string, string> = new Map();
  #screen: Shown | null = null;
  #link: string | null = null;

  constructor(at: StackAddresses, database: pg.Pool, scene: Scene, property: Property, ordinal: number) {
    this.#at = at;
    this.#database = database;
    this.#scene = scene;
    this.#guest = new Guest(at);
    this.#property = { ...property, phoneNumberId: localPhoneNumberId(FIRST_NUMBER + ordinal) };
  }

  async open(): Promise<void> {
    this.#ids = await seedScene(this.#database, this.#property, this.#apiKey, this.#scene.busy ?? []);
  }

  /** What the guest is shown for it; null: nothing. `codes` are those of the scene, in the order of the reservations. */
  async play(turn: SceneTurn, expected: Reply | null, codes: readonly string[]): Promise<unknown> {
    if (turn.taken) await this.#takeNights(turn.taken);
    const shown = turn.event
      ? await this.#happen(turn.event, expected)
      : await this.#send(await this.#messagesOf(turn, codes), expected);
    if (shown === null) return null;
    this.#screen = shown;
    this.#link = shown.payload.interactive?.action.parameters?.url ?? this.#link;
    return this.comparable(shown.payload);
  }

  /** The message without its envelope, and without what differs from run to run: codes, ids, clock times, addresses. */
  comparable(payload: Readonly<Record<string, unknown>>): unknown {
    const { type } = payload;
    let text = JSON.stringify({ type, content: payload[String(type)] });
    for (const [slug, id] of this.#ids) text = text.replaceAll(id, slug);
    return JSON.parse(
      text
        .replace(/https?:[^"]*\/pay\/[^"]*/g, 'link')
        .replace(/TQ-[0-9A-Z]{6}/g, 'TQ-CODE')
        .replace(/\d\d:\d\d( \([^)]*\))?/g, 'hh:mm'),
    );
  }

  expected = (reply: Reply): unknown => this.comparable(graphReply(reply));

  /** What Postgres has of it by now. */
  async rows(): Promise<Holds> {
    const slugs = new Map([...this.#ids].map(([slug, id]) => [id, slug]));
    const property = [this.#propertyId];
    const [reservations, payments, guests] = await Promise.all([
      this.#query(
        `select accommodation_id, status::text, check_in::text as "checkIn", check_out::text as "checkOut", adults, children, infants,
           total_minor::float as "totalMinor", deposit_minor::float as "depositMinor", paid_minor::float as "paidMinor"
         from reservations where property_id = $1 and channel = 'whatsapp' order by id`,
        property,
      ),
      this.#query(
        `select p.status::text, p.settlement, p.amount_minor::float as "amountMinor"
         from payments p join reservations r on r.id = p.reservation_id where r.property_id = $1 order by p.created_at`,
        property,
      ),
      this.#query(
        `select language, handed_off_at is not null as "handedOff" from guests where property_id = $1 and wa_id = $2`,
        [...property, this.#guest.waId],
      ),
    ]);
    return {
      reservations: reservations.map(({ accommodation_id: id, ...row }) => ({
        accommodation: slugs.get(id),
        ...row,
      })),
      payments,
      language: guests[0]?.language ?? null,
      handedOff: guests[0]?.handedOff ?? false,
    } as Holds;
  }

  get #propertyId(): string {
    return this.#ids.get('property') ?? '';
  }

  async #query(sql: string, parameters: unknown[]) {
    return (await this.#database.query(sql, parameters)).rows;
  }

  async #send(messages: readonly object[], expected: Reply | null): Promise<Shown | null> {
    const { waId } = this.#guest;
    const named = { guest: waId, to: this.#property.phoneNumberId, name: this.#scene.guestName ?? waId };
    const { wamids } = await post(`${this.#at.outsideUrl}/sim/batches`, {
      messages: messages.map((message) => ({ ...named, ...message })),
    });
    const wamid = wamids.at(-1);
    if (expected) return this.#guest.replyTo(wamid);
    await this.#until(`select 1 from messages where wamid = $1`, [wamid]);
    return (await this.#guest.replies()).find(({ payload }) => payload.context?.message_id === wamid) ?? null;
  }

  async #messagesOf(turn: SceneTurn, sceneCodes: readonly string[]): Promise<object[]> {
    const codes = await this.#query(
      `select code from reservations where property_id = $1 and channel = 'whatsapp' order by id`,
      [this.#propertyId],
    );
    const ours = (text: string): string =>
      sceneCodes.reduce(
        (changed, code, index) => changed.replaceAll(code, codes[index]?.code ?? code),
        text.replace('{code}', codes.at(-1)?.code ?? ''),
      );
    const said = [turn.says ?? []].flat().map((text) => ({ text: ours(text) }));
    const pressed = turn.presses === undefined ? [] : [this.#press(ours(turn.presses))];
    const heard = turn.hears ? [noteOf(turn.hears)] : [];
    const sent = turn.sends ? [SENT[turn.sends]()] : [];
    return [...said, ...pressed, ...heard, ...sent];
  }

  /** By its title on the screen; else by the id of the scene. */
  #press(pressed: string): object {
    const action = this.#screen?.payload.interactive?.action ?? {};
    const rows: { id: string; title: string }[] = (action.sections ?? []).flatMap(
      ({ rows }: { rows: object[] }) => rows,
    );
    const row = rows.find(({ title }) => title === pressed);
    if (row) return { list: row.id };
    const buttons: { reply: { id: string; title: string } }[] = action.buttons ?? [];
    const known = buttons.find(({ reply }) => reply.title === pressed)?.reply.id;
    const id = [...this.#ids].reduce((text, [slug, uuid]) => text.replace(`:${slug}:`, `:${uuid}:`), pressed);
    return { button: known ?? id };
  }

  async #happen(event: NonNullable<SceneTurn['event']>, expected: Reply | null): Promise<Shown> {
    const after = (await this.#guest.shown()).at(-1)?.n ?? 0;
    await this.#cause(event);
    const wanted = expected ? JSON.stringify(this.expected(expected)) : '';
    return this.#guest.until(
      ({ n, direction, payload }) =>
        n > after && direction === 'out' && JSON.stringify(this.comparable(payload)) === wanted,
    );
  }

  async #cause(event: NonNullable<SceneTurn['event']>): Promise<unknown> {
    switch (event) {
      case 'paid':
        return this.#pay('approved');
      case 'balance_paid':
        return this.#pay('approved', true);
      case 'rejected':
      case 'pending':
      case 'refunded':
        return this.#pay(event);
      case 'reminder':
        return this.#tickWith(
          `created_at = now() - interval '21 minutes', expires_at = now() + interval '9 minutes'`,
        );
      case 'expired':
        return this.#tickWith(`expires_at = now() - interval '1 second'`);
      default:
        throw new Error(`${event} is not played on the stack`);
    }
  }

  #pay(outcome: string, isBalance = false): Promise<unknown> {
    const token = this.#link?.split('/').at(-1)?.split('?')[0];
    return post(`${this.#at.outsideUrl}/sim/payments/${token}`, { outcome, isBalance });
  }

  /** A hold's time is moved, and the cron trigger comes. */
  async #tickWith(change: string): Promise<unknown> {
    await this.#query(`update reservations set ${change} where property_id = $1 and status = 'held'`, [
      this.#propertyId,
    ]);
    return post(`${this.#at.outsideUrl}/sim/cron/${EVERY_MINUTE}`, {});
  }

  /** By somebody who books through the API. */
  async #takeNights({ accommodationId, checkIn, checkOut }: Nights): Promise<void> {
    const { status } = await callApi('POST', '/holds', {
      key: this.#apiKey,
      idempotencyKey: randomUUID(),
      body: {
        accommodationId: this.#ids.get(accommodationId),
        checkIn,
        checkOut,
        adults: 1,
        guest: { name: 'Otra' },
      },
    });
    if (status !== 201) throw new Error(`the nights could not be taken: ${status}`);
  }

  async #until(sql: string, parameters: unknown[]): Promise<void> {
    const deadline = Date.now() + 30_000;
    while ((await this.#query(sql, parameters)).length === 0) {
      if (Date.now() > deadline) throw new Error(`never: ${sql}`);
      await this.#query('select pg_sleep(0.05)', []);
    }
  }
}

const noteOf = ({ text, confidence }: NonNullable<SceneTurn['hears']>): object => ({
  audio: {
    base64: Buffer.concat([Buffer.from('OggS'), randomBytes(500)]).toString('base64'),
    mime: 'audio/ogg; codecs=opus',
    transcript: text,
    ...(confidence === 'low' ? { avgLogprob: LOW_LOGPROB } : {}),
  },
});

const SENT: Readonly<Record<NonNullable<SceneTurn['sends']>, () => object>> = {
  reaction: () => ({ reaction: '👍' }),
  media: () => ({ sticker: {} }),
  location: () => ({ location: { latitude: -40.8, longitude: -71.6 } }),
  voice_failed: () => noteOf({ text: '', confidence: 'high' }),
  voice_too_long: () => ({ audio: { base64: randomBytes(VOICE_BYTES_MAX + 1).toString('base64') } }),
};
