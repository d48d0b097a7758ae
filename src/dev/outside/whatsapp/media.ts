import { createHash, createHmac, randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, bearerOf, type Call, json } from '../http.ts';
import type { Ledger, Table } from '../ledger.ts';
import { badRequest, badToken, graphErrorAnswer, noSuchObject } from './graph-error.ts';

export type Media = {
  readonly id: string;
  readonly mime: string;
  /** Hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly createdAt: number;
};

const ADDRESS_SECONDS = 5 * 60;
const MEDIA_MAX = 2_000;
const MEGABYTE = 1024 * 1024;
const BYTES_MAX: readonly (readonly [RegExp, number])[] = [
  [/^audio\//, 16 * MEGABYTE],
  [/^image\/webp/, 500 * 1024],
  [/^image\/(jpeg|png)/, 5 * MEGABYTE],
  [/^video\//, 16 * MEGABYTE],
  [/^(application|text)\//, 100 * MEGABYTE],
];

/** Bytes behind media ids, in two steps as at Meta: the id gives an address, which lives for 5 minutes. */
export class MediaStore {
  readonly #rows: Table<Media>;
  readonly #folder: string;
  readonly #token: string;
  readonly #ownUrl: () => string;

  constructor(ledger: Ledger, dataDir: string, token: string, ownUrl: () => string) {
    this.#rows = ledger.table('whatsapp.media');
    this.#folder = join(dataDir, 'media');
    this.#token = token;
    this.#ownUrl = ownUrl;
    mkdirSync(this.#folder, { recursive: true });
  }

  keep(bytes: Buffer, mime: string): Media {
    const id = String(randomInt(1e14, 2.8e14));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const media = { id, mime, sha256, sizeBytes: bytes.length, createdAt: Date.now() };
    writeFileSync(join(this.#folder, id), bytes);
    this.#rows.set(id, media);
    const oldest = this.#rows.size > MEDIA_MAX ? this.#rows.values().next() : null;
    if (oldest && !oldest.done) this.remove(oldest.value.id);
    return media;
  }

  find(id: string): Media | null {
    return this.#rows.get(id) ?? null;
  }

  bytesOf(media: Media): Buffer {
    return readFileSync(join(this.#folder, media.id));
  }

  remove(id: string): void {
    this.#rows.delete(id);
    rmSync(join(this.#folder, id), { force: true });
  }

  /** Step 1: where the bytes are, for the next five minutes. */
  describe(id: string): Answer {
    const media = this.find(id);
    if (!media) return graphErrorAnswer(noSuchObject(id));
    const expiresAt = Math.floor(Date.now() / 1_000) + ADDRESS_SECONDS;
    const query = new URLSearchParams({ mid: id, ext: String(expiresAt), hash: this.#sign(id, expiresAt) });
    return json(200, {
      messaging_product: 'whatsapp',
      url: `${this.#ownUrl()}/whatsapp_business/attachments/?${query}`,
      mime_type: media.mime,
      sha256: media.sha256,
      file_size: media.sizeBytes,
      id,
    });
  }

  /** Step 2: the bytes, for who brings the token again. */
  download(call: Call): Answer {
    if (bearerOf(call) !== this.#token) return graphErrorAnswer(badToken);
    const id = call.query.get('mid') ?? '';
    const expiresAt = Number(call.query.get('ext'));
    const media = this.find(id);
    const isGood = call.query.get('hash') === this.#sign(id, expiresAt) && expiresAt > Date.now() / 1_000;
    if (!media || !isGood) return { status: 404, body: 'Not Found' };
    return { status: 200, headers: { 'content-type': media.mime }, body: this.bytesOf(media) };
  }

  /** `POST /{phone-number-id}/media`, multipart. */
  async upload(call: Call): Promise<Answer> {
    const form = await formOf(call);
    const file = form?.get('file');
    if (form?.get('messaging_product') !== 'whatsapp') {
      return graphErrorAnswer(badRequest('The parameter messaging_product is required.'));
    }
    if (!file || typeof file === 'string')
      return graphErrorAnswer(badRequest('The parameter file is required.'));
    const type = form.get('type');
    const mime = typeof type === 'string' && type.includes('/') ? type : file.type;
    const bytes = Buffer.from(await file.arrayBuffer());
    const bytesMax = BYTES_MAX.find(([pattern]) => pattern.test(mime))?.[1];
    if (bytesMax === undefined)
      return graphErrorAnswer(badRequest(`Param file must be of a supported type.`));
    if (bytes.length > bytesMax) return graphErrorAnswer(badRequest(`File size exceeds ${bytesMax} bytes.`));
    return json(200, { id: this.keep(bytes, mime).id });
  }

  #sign(id: string, expiresAt: number): string {
    return createHmac('sha256', this.#token).update(`${id}:${expiresAt}`).digest('base64url');
  }
}

/** The multipart form of a call; null where it is none. */
export async function formOf(call: Call): Promise<FormData | null> {
  const headers = { 'content-type': call.headers['content-type'] ?? '' };
  try {
    return await new Response(new Uint8Array(call.body), { headers }).formData();
  } catch {
    return null;
  }
}
