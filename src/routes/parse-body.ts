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
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > BODY_BYTES_MAX) return err({ kind: 'too-large' });
  if (bytes.byteLength === 0) return parseWith(schema, {});
  const json = parseJson(new TextDecoder().decode(bytes));
  if (!json.ok) return err({ kind: 'not-json' });
  return parseWith(schema, json.value);
}

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
