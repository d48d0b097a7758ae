import { textOf } from '../json.ts';
import { type GraphError, invalid, missing } from './graph-error.ts';

/** Fails when the field is no text of 1 to `max` UTF-16 units. */
export function checkText(value: unknown, name: string, max: number): GraphError | null {
  const text = textOf(value);
  if (text === null || text.trim() === '') return missing(name);
  return text.length > max ? invalid(`${name} must be at most ${max} characters long.`) : null;
}

/** As `checkText`, and absent is fine. */
export const checkOptionalText = (value: unknown, name: string, max: number): GraphError | null =>
  value === undefined ? null : checkText(value, name, max);

/** The first error of several checks. */
export const firstOf = (...errors: readonly (GraphError | null)[]): GraphError | null =>
  errors.find((error) => error !== null) ?? null;
