import type { Variation } from '../variation.ts';

/** A deliberate fault: what it breaks, in words, and the variation that breaks it. */
export type Mutant = { readonly name: string; readonly fault: string; readonly variation: Variation };

/** Replaces a method of one of the program's classes for a run; returns what undoes it. */
export function replaceMethod<T extends object, Name extends keyof T>(
  prototype: T,
  name: Name,
  replace: (original: T[Name]) => T[Name],
): () => void {
  const original = prototype[name];
  prototype[name] = replace(original);
  return () => {
    prototype[name] = original;
  };
}
