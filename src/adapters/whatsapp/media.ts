import { z } from 'zod';
import { err, ok, type Result } from '../../domain/result.ts';
import type { MediaError, MediaFile, VoiceMedia } from '../../ports.ts';

const DESCRIBE_TIMEOUT_MS = 5_000;
const DOWNLOAD_TIMEOUT_MS = 15_000;
/** An address lives for five minutes; a second one is asked for once. */
const ADDRESSES_MAX = 2;

const describedSchema = z.object({
  url: z.url(),
  mime_type: z.string().catch(''),
  sha256: z.string().catch(''),
  /** Numbers in Meta's reference, strings in its examples. */
  file_size: z.coerce.number().catch(0),
});
type Described = z.infer<typeof describedSchema>;

/** Meta's media in two steps, both with the token: the id gives an address, the address gives the bytes. */
export function createVoiceMedia(apiUrl: string, accessToken: string): VoiceMedia {
  const get = async (url: string, timeoutMs: number): Promise<Response | null> => {
    const headers = { authorization: `Bearer ${accessToken}` };
    return fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) }).catch(() => null);
  };
  const describe = async (mediaId: string, phoneNumberId: string): Promise<Result<Described, MediaError>> => {
    const query = new URLSearchParams({ phone_number_id: phoneNumberId });
    const response = await get(`${apiUrl}/${encodeURIComponent(mediaId)}?${query}`, DESCRIBE_TIMEOUT_MS);
    if (!response?.ok) return err(await errorOf(response));
    const described = describedSchema.safeParse(await response.json().catch(() => null));
    return described.success ? ok(described.data) : err('try_again');
  };
  const read = async (described: Described, bytesMax: number): Promise<Result<Bytes, MediaError>> => {
    const response = await get(described.url, DOWNLOAD_TIMEOUT_MS);
    if (!response?.ok) return err(await errorOf(response));
    const bytes = await response.arrayBuffer().catch(() => null);
    if (!bytes) return err('try_again');
    return bytes.byteLength > bytesMax ? err('too_large') : ok(new Uint8Array(bytes));
  };
  return {
    async download({ mediaId, phoneNumberId, sha256, bytesMax }): Promise<Result<MediaFile, MediaError>> {
      for (let address = 1; ; address++) {
        const described = await describe(mediaId, phoneNumberId);
        if (!described.ok) return described;
        if (described.value.file_size > bytesMax) return err('too_large');
        const bytes = await read(described.value, bytesMax);
        if (!bytes.ok && bytes.error === 'gone' && address < ADDRESSES_MAX) continue;
        if (!bytes.ok) return bytes;
        const expected = [sha256, described.value.sha256].filter((hash) => hash !== '');
        if (!(await isIntact(bytes.value, expected))) return err('wrong_hash');
        return ok({ bytes: bytes.value, mimeType: described.value.mime_type });
      }
    },
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

async function errorOf(response: Response | null): Promise<MediaError> {
  await response?.body?.cancel();
  const isFinal =
    response !== null && response.status >= 400 && response.status < 500 && response.status !== 429;
  return isFinal ? 'gone' : 'try_again';
}

/** The webhook gives base64, the description hex: each that is there must fit. */
async function isIntact(bytes: Bytes, expected: readonly string[]): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const forms = [btoa(String.fromCharCode(...digest)), hex];
  return expected.every((hash) => forms.includes(hash));
}
