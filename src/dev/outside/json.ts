/** A JSON object that came from outside: every field is unknown until it is read. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one for anything else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The string, or null for anything else. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The finite number, also out of a numeric string; null for anything else. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : null;
}

/** The parsed JSON; undefined where it is none. */
export function parseJson(source: string | Buffer): unknown {
  try {
    const parsed: unknown = JSON.parse(typeof source === 'string' ? source : source.toString('utf8'));
    return parsed;
  } catch {
    return undefined;
  }
}
