import type { Context } from 'hono';
import type { z } from 'zod';
import type { FieldError } from '../domain/gate/verbs.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** JSON bodies of this API are small. */
export const BODY_BYTES_MAX = 64 * 1024;

export type BodyError =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

/** Reads and parses a JSON body; no body is `{}`; each error has a JSON pointer to its field. */
export async function parseBody<T>(c: Context, schema: z.ZodType<T>): Promise<Result<T, BodyError>> {
  const text = await c.req.text();
  if (isOver(text, BODY_BYTES_MAX)) return err({ kind: 'too-large' });
  if (text === '') return parseWith(schema, {});
  const json = parseJson(text);
  if (!json.ok) return err({ kind: 'not-json' });
  return parseWith(schema, json.value);
}

/** A character is one to three bytes (of UTF-16, as UTF-8): most texts need no count. */
const isOver = (text: string, bytesMax: number): boolean =>
  text.length > bytesMax ||
  (text.length * 3 > bytesMax && new TextEncoder().encode(text).byteLength > bytesMax);

/** Parses with zod; the pointer of an issue is its path. */
export function parseWith<T>(
  schema: z.ZodType<T>,
  value: unknown,
): Result<T, { kind: 'invalid'; errors: FieldError[] }> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues.map((issue) => ({
    pointer: issue.path.length === 0 ? '' : `/${issue.path.map(String).map(escapePointer).join('/')}`,
    detail: issue.message,
  }));
  return err({ kind: 'invalid', errors });
}

const escapePointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

function parseJson(text: string): Result<unknown, 'not-json'> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('not-json');
  }
}
