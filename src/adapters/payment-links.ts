import { hexOf } from '../ids.ts';
import type { PaymentLinks } from '../ports.ts';

const SIGNATURE_BYTES = 16;

/**
 * Payment links without I/O: `{PUBLIC_URL}/pay/{code}.{hex of the first 16 bytes of HMAC-SHA256(secret, code)}`.
 * The code alone does not open a link, and a token cannot be made without the secret.
 */
export function createPaymentLinks(publicUrl: string, secret: string): PaymentLinks {
  let imported: CryptoKey | null = null;
  const keyOf = async () => {
    imported ??= await importKey(secret);
    return imported;
  };
  return {
    async urlFor(code) {
      return `${publicUrl}/pay/${code}.${hexOf(await sign(await keyOf(), code))}`;
    },
    async codeOf(token) {
      const dot = token.lastIndexOf('.');
      const code = token.slice(0, dot);
      const given = bytesOf(token.slice(dot + 1));
      if (dot <= 0 || !given) return null;
      return equalInConstantTime(await sign(await keyOf(), code), given) ? code : null;
    },
  };
}

function importKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
}

async function sign(key: CryptoKey, code: string): Promise<Uint8Array> {
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`pay:${code}`));
  return new Uint8Array(mac).slice(0, SIGNATURE_BYTES);
}

function bytesOf(hex: string): Uint8Array | null {
  if (!/^[0-9a-f]{32}$/.test(hex)) return null;
  return Uint8Array.from({ length: SIGNATURE_BYTES }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}

function equalInConstantTime(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0);
  return difference === 0;
}
